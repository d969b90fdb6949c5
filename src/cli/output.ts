import { appendFile, readFile, writeFile } from "node:fs/promises";
import { type Terminal, UsageError } from "./terminal.js";

/** Writes a file, and ends the command with a sentence when it cannot be written. */
export async function writeOutput(path: string, content: string): Promise<void> {
  try {
    await writeFile(path, content);
  } catch (error) {
    throw new UsageError(`cannot write ${path}: ${(error as Error).message}`, { cause: error });
  }
}

/** The text of a file; nothing where there is none yet. */
export async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw new UsageError(`cannot read ${path}: ${(error as Error).message}`, { cause: error });
  }
}

/** Appends a line to a file that holds `written`, and begins the file where there is none. */
export async function appendLine(path: string, written: string, line: string): Promise<void> {
  try {
    await appendFile(path, `${written === "" || written.endsWith("\n") ? "" : "\n"}${line}\n`);
  } catch (error) {
    throw new UsageError(`cannot write ${path}: ${(error as Error).message}`, { cause: error });
  }
}

/** Where a command's data goes: piece by piece to standard output, or all at the end to a file. */
export interface Output {
  write(data: string): Promise<void>;
  end(): Promise<void>;
}

/** The output of a command: the file where one is named, else standard output. */
export function openOutput(path: string | undefined, terminal: Terminal): Output {
  if (path === undefined || path === "-") return { write: (data) => terminal.write(data), end: async () => undefined };
  const parts: string[] = [];
  return {
    write: async (data) => {
      parts.push(data);
    },
    end: () => writeOutput(path, parts.join("")),
  };
}

/** A value as one line of JSON lines. */
export const jsonLine = (value: unknown): string => `${JSON.stringify(value)}\n`;
