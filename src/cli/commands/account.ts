import { Command, Option } from "commander";
import type { Problem } from "../../record/problem.js";
import { isKnownAt, type SourceKnowledge } from "../../stages/assessment/records/reliability.js";
import type { Account } from "../../stages/dossier/account-document.js";
import type { Decision } from "../../stages/dossier/decisions/decision.js";
import type { Exporter } from "../../stages/dossier/exporters/exporter.js";
import { versionTimes } from "../../stages/reports/pieces/versions.js";
import type { Report } from "../../stages/reports/report.js";
import type { ExitStatus, MakeCommand } from "../command.js";
import { counted, readWhole, takeInputs } from "../inputs.js";
import {
  asOfOption,
  formatOption,
  INPUT_HELP,
  type InputOptions,
  outOption,
  withArchiveOptions,
  withInputOptions,
} from "../options.js";
import { openOutput, writeOutput } from "../output.js";
import { printProblems } from "../problems.js";
import { startProgress } from "../progress.js";
import type { Terminal } from "../terminal.js";

/** Names of the ways an account leaves the program; a test holds them to the exporters. */
export const ACCOUNT_FORMATS = [
  "terminal",
  "markdown",
  "html",
  "json",
  "json-ld",
  "csv",
] as const satisfies Exporter["name"][];

const PAGE = "hearsay-account.html";

const EXAMPLES = `
Without --format the account is printed for reading, and its page is written beside it: one file that opens in any browser.
With another --format nothing but that format is written.

Examples:
  hearsay account reports/                          print the account, write hearsay-account.html
  hearsay account a.txt b.txt --page dossier.html   the page under another name
  hearsay account https://post.example/ferry a.txt  a page by its address, and a file
  hearsay account reports/ --no-page                print only
  hearsay account reports/ --format html -o a.html  the page only
  hearsay account feed.jsonl --format json | jq .stories[0].claims
  hearsay account reports/ --format csv -o f.csv    its figures as a table
  hearsay account reports/ --as-of 2024-12-27       what stood at the end of that day
  hearsay account reports/ --grades desk.csv        with the desk's grades of sources (source,grade,by,why)
  hearsay account reports/ --decisions desk.jsonl   with what the desk decided (hearsay decide)
  hearsay account reports/ --archive case-12        and keep every capture as evidence
  hearsay account case-12                           the same account, from the archive alone
`;

interface AccountOptions extends InputOptions {
  readonly format: (typeof ACCOUNT_FORMATS)[number];
  readonly out?: string;
  readonly asOf?: string;
  readonly grades?: string;
  readonly decisions?: string;
  readonly page: string | boolean;
}

/** `hearsay account INPUT...`: the whole line, from reports to the account. */
export const accountCommand: MakeCommand = (terminal, finish) =>
  withArchiveOptions(
    withInputOptions(
      new Command("account")
        .description("one account of what the reports tell: who said what, what stands, on how many origins")
        .argument("<input...>", INPUT_HELP)
        .addOption(formatOption(ACCOUNT_FORMATS))
        .addOption(outOption())
        .addOption(asOfOption())
        .addOption(
          new Option(
            "--grades <file>",
            "what is known of sources: grades by persons (CSV), records of hearsay weigh (JSON lines)",
          ),
        )
        .addOption(new Option("--decisions <file>", "what persons decided, as hearsay decide writes it (JSON lines)"))
        .addOption(new Option("--page <file>", "where the page goes").default(true, PAGE))
        .addOption(new Option("--no-page", "write no page")),
    ),
  )
    .addHelpText("after", EXAMPLES)
    .action(async (inputs: string[], options: AccountOptions) => {
      const { reports, problems, status } = await takeInputs(inputs, terminal, options);
      finish(status);
      if (reports.length === 0) return;
      const known = await readKnowledge(options.grades, terminal);
      const decided = await readDecided(options.decisions, terminal);
      const told = printProblems([...known.problems, ...decided.problems], terminal);
      const all = [...problems, ...known.problems, ...decided.problems];
      const { decisions } = decided;
      const found = await writeAccount({ reports, problems: all, sources: known, decisions }, options, terminal);
      finish(status === 1 || told === 1 ? 1 : found);
    });

interface Taken {
  readonly reports: readonly Report[];
  readonly problems: readonly Problem[];
  readonly sources: SourceKnowledge;
  readonly decisions: readonly Decision[];
}

/** The grades and records of sources that a file holds; nothing where none is named. */
async function readKnowledge(
  file: string | undefined,
  terminal: Terminal,
): Promise<SourceKnowledge & { readonly problems: readonly Problem[] }> {
  if (file === undefined) return { problems: [] };
  const { readSourceKnowledge } = await import("../../stages/assessment/records/grades.js");
  return readSourceKnowledge(await readWhole(file, terminal), file);
}

/** What the decisions in a file say; nothing where none is named. */
async function readDecided(
  file: string | undefined,
  terminal: Terminal,
): Promise<{ readonly decisions: readonly Decision[]; readonly problems: readonly Problem[] }> {
  if (file === undefined) return { decisions: [], problems: [] };
  const { readDecisions } = await import("../../stages/dossier/decisions/read-decisions.js");
  return readDecisions(await readWhole(file, terminal), file);
}

/** Writes the account, and gives the exit status that the problems met in reading the reports mean. */
async function writeAccount(taken: Taken, options: AccountOptions, terminal: Terminal): Promise<ExitStatus> {
  const [{ makeAccount }, { exporters }, { checkRecorded }] = await Promise.all([
    import("../../account.js"),
    import("../../stages/dossier/exporters/index.js"),
    import("../../stages/dossier/decisions/check-decisions.js"),
  ]);
  const progress = startProgress(terminal);
  const account = makeAccount(taken.reports, {
    problems: taken.problems,
    sources: taken.sources,
    decisions: taken.decisions,
    onRead: (done, of) =>
      progress.at(done < of ? `Reading report ${done} of ${of}` : `Putting ${counted(of, "report")} together`),
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
  });
  progress.end();
  const told = new Set(taken.problems.map(({ code, message }) => `${code} ${message}`));
  const fresh = (account.problems as Problem[]).filter(({ code, message }) => !told.has(`${code} ${message}`));
  const kept = new Set(account.reports.map(({ id }) => id));
  const times = versionTimes(taken.reports);
  const late = taken.reports
    .filter(({ id }) => !kept.has(id))
    .map((report) => leftOut(report, times.get(report.id), account.asOf));
  const early = laterKnown(taken, account);
  const open = checkRecorded(account.decisions ?? []);
  const status = printProblems([...fresh, ...late, ...early, ...open], terminal);
  const write = (name: Exporter["name"], how: { width?: number; colour?: boolean } = {}): string => {
    const exporter = exporters.find((candidate) => candidate.name === name);
    if (exporter === undefined) throw new TypeError(`account: expected a known format, got ${name}`);
    return exporter.write(account, how);
  };
  const toFile = options.out !== undefined && options.out !== "-";
  const output = openOutput(options.out, terminal);
  await output.write(ended(write(options.format, { width: terminal.width, colour: terminal.colour && !toFile })));
  await output.end();
  if (toFile) terminal.note(`Written: ${options.out}\n`);
  const page = pageOf(options);
  if (page !== undefined) {
    await writeOutput(page, write("html"));
    terminal.note(`The page of this account: ${page}\n`);
  }
  return status;
}

/** A report that could not be known yet at the instant that was asked for. */
const leftOut = ({ id, publishedAt, capture }: Report, versionAt: string | undefined, asOf: string): Problem => {
  const known =
    versionAt !== undefined
      ? `its words are as of ${versionAt}`
      : publishedAt === undefined
        ? `captured ${capture.capturedAt}; it states no publication time`
        : `published ${publishedAt}`;
  const message = `Left out: it could be known only later than ${asOf} (${known}).`;
  return { code: "later-than-as-of", severity: "note", message, report: id };
};

/** A grade, record or decision that was not there yet at the account's moment. */
function laterKnown({ sources: { grades = [], records = [] }, decisions }: Taken, account: Account): Problem[] {
  const { asOf } = account;
  const note = (message: string): Problem => ({ code: "later-than-as-of", severity: "note", message });
  const held = new Set(account.decisions?.map(({ id }) => id));
  return [
    ...[...grades, ...records.map(({ source, asOf: at }) => ({ source, at }))]
      .filter(({ at }) => at !== undefined && !isKnownAt(at, asOf))
      .map(({ source, at }) =>
        note(`What is known of ${source} since ${at} was left out: the account tells what stood at ${asOf}.`),
      ),
    ...decisions
      .filter(({ id }) => !held.has(id))
      .map(({ id, at }) =>
        note(`${id} was left out: it was made at ${at}, and the account tells what stood at ${asOf}.`),
      ),
  ];
}

/** Where the page goes: beside an account that is printed for reading, or wherever it was asked for by name. */
const pageOf = ({ page, format }: AccountOptions): string | undefined =>
  typeof page === "string" ? page : page && format === "terminal" ? PAGE : undefined;

const ended = (text: string): string => (text.endsWith("\n") ? text : `${text}\n`);
