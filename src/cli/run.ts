import { Command, CommanderError } from "commander";
import { MADE_BY } from "../version.js";
import type { ExitStatus, MakeCommand } from "./command.js";
import { accountCommand } from "./commands/account.js";
import { compareCommand } from "./commands/compare.js";
import { decideCommand } from "./commands/decide.js";
import { followCommand } from "./commands/follow.js";
import { readCommand } from "./commands/read.js";
import { recordsCommand } from "./commands/records.js";
import { reuseCommand } from "./commands/reuse.js";
import { storiesCommand } from "./commands/stories.js";
import { verifyCommand } from "./commands/verify.js";
import { weighCommand } from "./commands/weigh.js";
import { harmless, type Terminal, UsageError } from "./terminal.js";

/** Every command, in the order of the help. */
export const commands: readonly MakeCommand[] = [
  accountCommand,
  readCommand,
  storiesCommand,
  compareCommand,
  reuseCommand,
  weighCommand,
  recordsCommand,
  decideCommand,
  followCommand,
  verifyCommand,
];

const AFTER = `
Data goes to standard output, everything else to standard error.
Exit status: 0 done; 1 done, but an input could not be read (each is named), or verify found a fault; 2 wrong usage.

Examples:
  hearsay account reports/                    print the account and write its page to hearsay-account.html
  hearsay account reports/ --format json      the account as data
  hearsay read report.txt                     one report with who said what marked in it
  hearsay verify account.json                 check an account against its own reports, offline
`;

/** The whole program on a terminal. */
export function makeProgram(terminal: Terminal, finish: (status: ExitStatus) => void): Command {
  const program = new Command("hearsay")
    .description("Reads many news reports of an event and makes one account that anyone can check.")
    .version(MADE_BY, "-V, --version")
    .option("--no-color", "no colours (as the environment variable NO_COLOR)")
    .addHelpText("after", AFTER)
    .showHelpAfterError("(hearsay --help lists the commands; hearsay COMMAND --help tells what one takes)");
  for (const make of commands) program.addCommand(make(terminal, finish));
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (words) => void terminal.write(words),
      writeErr: (words) => terminal.note(harmless(words)),
      getOutHasColors: () => terminal.colour,
      getErrHasColors: () => false,
    });
    command.helpOption("-h, --help", "what it takes and examples");
  }
  return program.helpCommand(false);
}

/**
 * Runs the command line and gives its exit status. Never ends the process and touches nothing but the terminal, so a test runs it as
 * the shell does: `await run(["read", "report.txt"], terminal)`.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const plain = args.includes("--no-color");
  const shown: Terminal = plain ? { ...terminal, colour: false } : terminal;
  let status: ExitStatus = 0;
  const program = makeProgram(shown, (result) => {
    status = result;
  });
  if (args.length === 0) {
    terminal.note(program.helpInformation());
    return 2;
  }
  try {
    await program.parseAsync(
      args.filter((arg) => arg !== "--no-color"),
      { from: "user" },
    );
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UsageError)) throw error;
    terminal.note(`error: ${harmless(error.message)}\n`);
    return 2;
  }
}
