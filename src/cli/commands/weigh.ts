import { Command, Option } from "commander";
import { compareInstants, spanOf } from "../../record/instant.js";
import type { Problem } from "../../record/problem.js";
import type { WeighClaim } from "../../stages/assessment/claims-table.js";
import type { SourceRecord } from "../../stages/assessment/records/record.js";
import type { Settled } from "../../stages/assessment/records/settle.js";
import type { WeighedCopy } from "../../stages/assessment/weigh.js";
import type { MakeCommand } from "../command.js";
import { readWhole } from "../inputs.js";
import { asOfOption, outOption } from "../options.js";
import { jsonLine, openOutput } from "../output.js";
import { printProblems } from "../problems.js";
import type { Terminal } from "../terminal.js";

const EXAMPLES = `
The table is CSV with the columns source, object, attribute, value, and may have one at: when the source said so. Lines are of three kinds:
{"object", "attribute", "value", "probability"}, {"source", "accuracy"}, {"copier", "original", "probability"}.
With --records there is a fourth: {"source", "asOf", "settled", "borneOut", "copied", "lowest", "highest"}.

Examples:
  hearsay weigh claims.csv > weighed.jsonl
  hearsay weigh claims.csv | jq -c 'select(.copier)'   who copies whom
  hearsay weigh claims.csv --settled decided.csv --as-of 2025-03-01 > sources.jsonl
  hearsay account reports/ --grades sources.jsonl      these records beside the parties of an account
`;

interface WeighOptions {
  readonly out?: string;
  readonly records: boolean;
  readonly settled?: string;
  readonly asOf?: string;
}

/** `hearsay weigh CLAIMS.csv`: which values are right where many sources disagree, and who copies whom. */
export const weighCommand: MakeCommand = (terminal, finish) =>
  new Command("weigh")
    .description("which values are likely where many sources disagree, how often each source is right, who copies whom")
    .argument("<claims.csv>", "a table of claims, or - for standard input")
    .addOption(outOption())
    .addOption(
      new Option("--records", "the sources' records, too: what they said before it was settled").default(false),
    )
    .addOption(new Option("--settled <file>", "what was decided (object,attribute,value,at,by); with --records"))
    .addOption(asOfOption())
    .addHelpText("after", EXAMPLES)
    .action(async (input: string, options: WeighOptions) => {
      const [{ readClaims }, { weigh }] = await Promise.all([
        import("../../stages/assessment/claims-table.js"),
        import("../../stages/assessment/weigh.js"),
      ]);
      const { claims, problems } = readClaims(await readWhole(input, terminal), input);
      const known = options.asOf === undefined ? claims : knownBy(claims, options.asOf);
      const { values, sources, copies } = weigh(known);
      const kept = await recordsOf(known, copies, options, terminal);
      finish(printProblems([...problems, ...kept.problems], terminal));
      const output = openOutput(options.out, terminal);
      for (const found of [...values, ...sources, ...copies, ...kept.records]) await output.write(jsonLine(found));
      await output.end();
    });

/** The claims that were made by then; those without a time are taken for known. */
function knownBy(claims: readonly WeighClaim[], asOf: string): WeighClaim[] {
  const limit = spanOf(asOf)?.to ?? Number.POSITIVE_INFINITY;
  return claims.filter(({ at }) => at === undefined || (spanOf(at)?.to ?? limit) <= limit);
}

async function recordsOf(
  claims: readonly WeighClaim[],
  copies: readonly WeighedCopy[],
  options: WeighOptions,
  terminal: Terminal,
): Promise<{ records: readonly SourceRecord[]; problems: readonly Problem[] }> {
  if (!options.records && options.settled === undefined) return { records: [], problems: [] };
  const [{ keepRecords }, { readSettled }] = await Promise.all([
    import("../../stages/assessment/records/keep-records.js"),
    import("../../stages/assessment/records/settled-table.js"),
  ]);
  const { settled, problems } =
    options.settled === undefined
      ? { settled: [], problems: [] }
      : readSettled(await readWhole(options.settled, terminal), options.settled);
  const asOf = options.asOf ?? latestOf(claims, settled);
  const sure = copies.filter(({ probability }) => probability >= 0.5);
  return { records: keepRecords(claims, { asOf, settled, copies: sure }), problems };
}

const latestOf = (claims: readonly WeighClaim[], settled: readonly Settled[]): string =>
  [...claims.flatMap(({ at }) => at ?? []), ...settled.map(({ at }) => at)].sort(compareInstants).at(-1) ??
  "1970-01-01";
