#!/usr/bin/env node
import { run } from "./run.js";
import { processTerminal } from "./terminal.js";

const terminal = processTerminal(process);
try {
  process.exitCode = await run(process.argv.slice(2), terminal);
} catch (error) {
  terminal.note(`hearsay failed, and should not have; please report it with these lines:\n${(error as Error).stack}\n`);
  process.exitCode = 1;
}
