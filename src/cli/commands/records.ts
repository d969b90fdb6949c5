import { Command, Option } from "commander";
import { compareInstants } from "../../record/instant.js";
import type { Account } from "../../stages/dossier/account-document.js";
import type { MakeCommand } from "../command.js";
import { readWhole } from "../inputs.js";
import { asOfOption, outOption } from "../options.js";
import { jsonLine, openOutput } from "../output.js";
import { printProblems } from "../problems.js";
import { type Terminal, UsageError } from "../terminal.js";

const EXAMPLES = `
Lines are {"source", "asOf", "settled", "borneOut", "copied", "lowest", "highest"}: of the claims a source made by itself, before they were
settled, how many were borne out. Give the last account of each story. An account's claims are settled thirty days after they were
officially confirmed or corroborated by three origins and nobody spoke against them, and by their retraction; --settled adds decisions,
with a claim's id as the object, claim as the attribute, and so or not so as the value.

Examples:
  hearsay records accounts/*.json > sources.jsonl
  hearsay records accounts/*.json --as-of 2025-03-01
  hearsay account reports/ --grades sources.jsonl     these records beside the parties of a new account
`;

interface RecordsOptions {
  readonly out?: string;
  readonly settled?: string;
  readonly asOf?: string;
}

/** `hearsay records ACCOUNT.json...`: how often what each source said was borne out. */
export const recordsCommand: MakeCommand = (terminal, finish) =>
  new Command("records")
    .description("how often what each source said by itself was borne out, from accounts of the past")
    .argument("<account.json...>", "what hearsay account --format json wrote")
    .addOption(outOption())
    .addOption(new Option("--settled <file>", "what was decided (object,attribute,value,at,by)"))
    .addOption(asOfOption())
    .addHelpText("after", EXAMPLES)
    .action(async (inputs: string[], options: RecordsOptions) => {
      const [{ keepRecords }, { readSettled }, { toldClaims }] = await Promise.all([
        import("../../stages/assessment/records/keep-records.js"),
        import("../../stages/assessment/records/settled-table.js"),
        import("../../stages/dossier/told-claims.js"),
      ]);
      const accounts: Account[] = [];
      for (const input of inputs) accounts.push(await readAccount(input, terminal));
      const told = accounts.map(toldClaims);
      const decided =
        options.settled === undefined
          ? { settled: [], problems: [] }
          : readSettled(await readWhole(options.settled, terminal), options.settled);
      finish(printProblems(decided.problems, terminal));
      const records = keepRecords(
        told.flatMap(({ claims }) => claims),
        {
          asOf:
            options.asOf ??
            accounts
              .map(({ asOf }) => asOf)
              .sort(compareInstants)
              .at(-1) ??
            "1970-01-01",
          settled: [...told.flatMap(({ settled }) => settled), ...decided.settled],
          amongThemselves: false,
        },
      );
      if (records.length === 0) {
        terminal.note(
          "No record: no claim that a source made in these accounts is settled as yet (hearsay records --help).\n",
        );
      }
      const output = openOutput(options.out, terminal);
      for (const record of records) await output.write(jsonLine(record));
      await output.end();
    });

async function readAccount(input: string, terminal: Terminal): Promise<Account> {
  const { accountSchema } = await import("../../stages/dossier/account-document.js");
  try {
    return accountSchema.parse(JSON.parse(await readWhole(input, terminal)));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${input} is no account: write one with hearsay account --format json`, { cause: error });
  }
}
