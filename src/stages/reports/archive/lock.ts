import { open, readFile, rename, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { kill, pid } from "node:process";
import { z } from "zod";
import { ArchiveFailed } from "./archive.js";

/** Its name in the folder of an archive. */
const LOCK = "lock";

/** True for the name of a lock, and of one that is being taken away. */
export const isLock = (name: string): boolean => /^lock(\.\d+)?$/.test(name);

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
    if (await made(path, `${JSON.stringify(own)}\n`)) return () => rm(path, { force: true });
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

async function made(path: string, content: string): Promise<boolean> {
  try {
    const file = await open(path, "wx");
    await file.writeFile(content);
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
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
    // The name of the program, in brackets, may hold anything; the start is the 20th field after it.
    const began = told.slice(told.lastIndexOf(")") + 2).split(" ")[19];
    return began === undefined ? {} : { began };
  } catch {
    return {};
  }
}
