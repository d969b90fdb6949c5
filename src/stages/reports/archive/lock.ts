import { link, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { kill, pid } from "node:process";
import { z } from "zod";
import { ArchiveFailed } from "./archive.js";

/** Its name in the folder of an archive. */
const LOCK = "lock";

/** True for the name of a lock, and of one that is being made or taken away. */
export const isLock = (name: string): boolean => /^lock(\.\d+){0,2}$/.test(name);

/** True for the name of one that is being made, by a process in its attempts. */
const isMaking = (name: string): boolean => /^lock\.\d+\.\d+$/.test(name);

const ownerSchema = z.object({
  host: z.string(),
  pid: z.int().min(1),
  /** What tells the process apart from a later one of the same number, where the system tells it. */
  began: z.string().optional(),
});
type Owner = z.infer<typeof ownerSchema>;

/**
 * Takes a folder for this process alone and gives what lets go of it. One left by a process that is no more is taken over. Rejects with an
 * `ArchiveFailed` where another process, on this machine or elsewhere, has it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, LOCK);
  const own: Owner = { host: hostname(), pid, ...(await beganOf(pid)) };
  for (let attempt = 0; attempt < 10; attempt++) {
    if (await made(path, `${JSON.stringify(own)}\n`)) {
      await tidy(folder);
      return () => rm(path, { force: true });
    }
    const written = await readFile(path, "utf8").catch(() => undefined);
    if (written === undefined) continue;
    const owner = ownerFrom(written);
    if (await isAlive(owner, own)) {
      throw new ArchiveFailed(
        `${folder} is being written by ${owner === undefined ? "another process" : `process ${owner.pid} on ${owner.host}`}; if that is no more, delete ${path}`,
      );
    }
    await removeIfStill(path, written, `${path}.${pid}`);
  }
  throw new ArchiveFailed(`${folder} is being written by other processes`);
}

let makings = 0;

/**
 * Makes the lock in one step, its owner in it: whoever is killed on the way leaves none, for one without an owner could never be taken over.
 * False where there is one, or where who took it tidied this one away.
 */
async function made(path: string, content: string): Promise<boolean> {
  const ready = `${path}.${pid}.${++makings}`;
  try {
    await write(ready, content, "w");
    await linkOrWrite(ready, path, content);
    return true;
  } catch (error) {
    if (["EEXIST", "ENOENT"].includes((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  } finally {
    await rm(ready, { force: true });
  }
}

/** On a disk that knows no second name for a file the lock is made in two steps. */
async function linkOrWrite(ready: string, path: string, content: string): Promise<void> {
  try {
    await link(ready, path);
  } catch (error) {
    if (["EEXIST", "ENOENT"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    await write(path, content, "wx");
  }
}

async function write(path: string, content: string, flag: "w" | "wx"): Promise<void> {
  const file = await open(path, flag);
  await file.writeFile(content);
  await file.sync();
  await file.close();
}

/** Takes away what those left who were killed while they made one. */
async function tidy(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter(isMaking);
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })));
}

/** Takes a dead process's lock away. Who moved somebody else's instead, for it was taken in this moment, puts it back. */
async function removeIfStill(path: string, written: string, aside: string): Promise<void> {
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, "utf8")) === written) await rm(aside, { force: true });
  else await rename(aside, path);
}

function ownerFrom(written: string): Owner | undefined {
  try {
    return ownerSchema.safeParse(JSON.parse(written)).data;
  } catch {
    return undefined;
  }
}

/** Whether the owner of a lock is still there; of one on another machine, or that did not write who it is, it is taken to be. */
async function isAlive(owner: Owner | undefined, own: Owner): Promise<boolean> {
  if (owner === undefined || owner.host !== own.host) return true;
  const { began } = await beganOf(owner.pid);
  if (began !== undefined && owner.began !== undefined) return began === owner.began;
  try {
    kill(owner.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** When a process began, in ticks since the machine did, as Linux tells it. */
async function beganOf(process: number): Promise<{ readonly began?: string }> {
  try {
    const told = await readFile(`/proc/${process}/stat`, "utf8");
    // The name of the program, in brackets, may hold anything; its state is the first field after it, the start the 20th.
    const fields = told.slice(told.lastIndexOf(")") + 2).split(" ");
    const began = fields[0] === "Z" ? "ended" : fields[19];
    return began === undefined ? {} : { began };
  } catch {
    return {};
  }
}
