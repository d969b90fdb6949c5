import { Command } from "commander";
import { isArchive } from "../../stages/reports/archive/manifest.js";
import type { MakeCommand } from "../command.js";
import { readWhole, takeInputs } from "../inputs.js";
import { formatOption, type InputOptions, maxSizeOption, outOption } from "../options.js";
import { openOutput } from "../output.js";
import { startProgress } from "../progress.js";
import { renderVerified, renderVerifiedArchive } from "../render-verified.js";
import { type Terminal, UsageError } from "../terminal.js";

const EXAMPLES = `
Checked, without any network: the account's shape; the digest of every report and of the account; that every passage is where the
account says; that every reference leads somewhere; and, by making the account anew from the texts it holds, that every
sentence, bound, grade and status is what these texts give. REPORT files are compared with the texts in the account.

Of an archive (hearsay account --archive): that each line of its manifest follows the one before; that every record is there, can be
read, and has the digests that were written down when it was kept; that nothing was added or left out.

Examples:
  hearsay verify account.json               against the texts that the account holds
  hearsay verify account.json reports/      and these against the files
  hearsay verify account.json case-12       and these against an archive
  hearsay verify case-12                    an archive itself
  hearsay verify account.json --format json | jq .problems
`;

interface VerifyOptions extends InputOptions {
  readonly format: "terminal" | "json";
  readonly out?: string;
}

/** `hearsay verify ACCOUNT.json [REPORT...]`: whether an account is what its reports give; `hearsay verify ARCHIVE`: whether it is as written. */
export const verifyCommand: MakeCommand = (terminal, finish) =>
  new Command("verify")
    .description("check an account or an archive offline: every digest, every passage, every sentence")
    .argument("<account.json>", "what hearsay account --format json wrote, - for standard input, or an archive")
    .argument("[report...]", "the reports it was made from: files, folders or an archive")
    .addOption(formatOption(["terminal", "json"]))
    .addOption(outOption())
    .addOption(maxSizeOption())
    .addHelpText("after", EXAMPLES)
    .action(async (input: string, inputs: string[], options: VerifyOptions) => {
      if (await isArchive(input)) {
        if (inputs.length > 0)
          throw new UsageError(`${input} is an archive, and is checked by itself: give no reports`);
        finish(await verifyFolder(input, options, terminal));
        return;
      }
      const account = jsonFrom(await readWhole(input, terminal), input);
      const taken = inputs.length === 0 ? undefined : await takeInputs(inputs, terminal, { ...options, offline: true });
      const [{ verifyAccount }, { makeAccount }] = await Promise.all([
        import("../../stages/dossier/verify.js"),
        import("../../account.js"),
      ]);
      const progress = startProgress(terminal);
      progress.at("Making the account anew from its reports");
      const verified = verifyAccount(account, {
        rebuild: makeAccount,
        ...(taken === undefined ? {} : { reports: taken.reports }),
      });
      progress.end();
      const output = openOutput(options.out, terminal);
      await output.write(
        options.format === "json" ? `${JSON.stringify(verified, null, 2)}\n` : renderVerified(verified, input),
      );
      await output.end();
      finish(verified.holds && (taken?.status ?? 0) === 0 ? 0 : 1);
    });

async function verifyFolder(folder: string, options: VerifyOptions, terminal: Terminal): Promise<0 | 1> {
  const { verifyArchive } = await import("../../stages/reports/archive/verify-archive.js");
  const progress = startProgress(terminal);
  const verified = await verifyArchive(folder, (entry) => progress.at(`Checking entry ${entry}`));
  progress.end();
  const output = openOutput(options.out, terminal);
  await output.write(
    options.format === "json" ? `${JSON.stringify(verified, null, 2)}\n` : renderVerifiedArchive(verified, folder),
  );
  await output.end();
  return verified.holds ? 0 : 1;
}

function jsonFrom(text: string, input: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${input} is no JSON: ${(error as Error).message}`, { cause: error });
  }
}
