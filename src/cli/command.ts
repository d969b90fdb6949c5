import type { Command } from "commander";
import type { Terminal } from "./terminal.js";

/** 0 done; 1 done, but an input could not be read (each is named) or an account does not hold; 2 wrong usage. */
export type ExitStatus = 0 | 1 | 2;

/** Makes one command. Its action calls `finish` with the exit status, once. */
export type MakeCommand = (terminal: Terminal, finish: (status: ExitStatus) => void) => Command;
