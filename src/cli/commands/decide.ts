import { Command, Option } from "commander";
import type { Account } from "../../stages/dossier/account-document.js";
import type { Decision, DecisionKind } from "../../stages/dossier/decisions/decision.js";
import type { MakeCommand } from "../command.js";
import { readWhole } from "../inputs.js";
import { instantFrom } from "../options.js";
import { appendLine, readIfThere } from "../output.js";
import { printProblems } from "../problems.js";
import { harmless, type Terminal, UsageError } from "../terminal.js";

const EXAMPLES = `
KIND is one of
  same, not-same           parties, statements, claims, or figures that count the same: two or more
  set-aside                a report, a statement that is wrongly attributed, a claim, a wrong figure
  asserts, denies, no-part what a statement does to a claim: STATEMENT CLAIM
  central                  a claim that comes first
  grade                    a claim from 1 to 6, a party from A to F: TARGET GRADE
  note                     anything: the reason is the note
  together, apart          reports that tell one event, or do not

TARGET is an id of the account, or a sort with a label of the printed account, a name or exact words:
  claim:A12   party:"Harbour Office"   statement:"nine people died"   figure:B4   disagreement:0   report:B

Examples:
  hearsay decide account.json same party:"Tarn Paper" party:"The owner" --by "R. Lund" --why "the owner is Tarn Paper"
  hearsay decide account.json grade claim:A12 5 --by "R. Lund" --why "the office says it never said so"
  hearsay decide --take-back decision-0f12ab34cd56 --by "R. Lund" --why "a misreading"
  hearsay account reports/ --decisions decisions.jsonl
`;

interface DecideOptions {
  readonly by: string;
  readonly why: string;
  readonly at?: string;
  readonly decisions: string;
  readonly takeBack?: string;
  readonly dryRun?: boolean;
}

/** `hearsay decide ACCOUNT.json KIND TARGET...`: puts a person's decision into a file, and tells what it changes. */
export const decideCommand: MakeCommand = (terminal, finish) =>
  new Command("decide")
    .description("a person's word on an account: join, part, set aside, grade, note; appended to a file")
    .argument("[account.json]", "what hearsay account --format json wrote")
    .argument("[kind]", "what is decided")
    .argument("[target...]", "what it is about")
    .addOption(new Option("--by <name>", "who decides").makeOptionMandatory())
    .addOption(new Option("--why <reason>", "and why").makeOptionMandatory())
    .addOption(new Option("--at <instant>", "since when it holds (now)").argParser(instantFrom))
    .addOption(new Option("--take-back <id>", "take a decision back, by its id"))
    .addOption(new Option("--decisions <file>", "where the line is appended").default("decisions.jsonl"))
    .addOption(new Option("--dry-run", "tell what it would change, write nothing"))
    .addHelpText("after", EXAMPLES)
    .action(async (input: string | undefined, kind: string | undefined, targets: string[], options: DecideOptions) => {
      if (input === undefined && options.takeBack === undefined) {
        throw new UsageError("expected an account, a kind and what it is about, or --take-back ID");
      }
      const { readDecisions } = await import("../../stages/dossier/decisions/read-decisions.js");
      const written = await readIfThere(options.decisions);
      const before = readDecisions(written, options.decisions);
      printProblems(before.problems, terminal);
      const account = input === undefined ? undefined : await readAccount(input, terminal);
      const line = await lineOf(account, kind, targets, options, terminal);
      const read = readDecisions(JSON.stringify(line));
      const [decision] = read.decisions;
      if (decision === undefined)
        throw new UsageError(`${line.kind}: ${read.problems[0]?.message ?? "is no decision"}`);
      const known = [...before.decisions, ...(account?.decisions ?? [])];
      if (decision.decision !== undefined && !known.some(({ id }) => id === decision.decision)) {
        throw new UsageError(`there is no decision ${decision.decision} in ${options.decisions}`);
      }
      if (account) await terminal.write(await effect(account, before.decisions, decision));
      if (!options.dryRun) {
        const { id, ...rest } = decision;
        await appendLine(options.decisions, written, JSON.stringify({ id, ...rest }));
        terminal.note(harmless(`Written to ${options.decisions}: ${id}\n`));
      }
      finish(0);
    });

async function readAccount(input: string, terminal: Terminal): Promise<Account> {
  const { checkShape } = await import("../../stages/dossier/verifying/shape.js");
  let value: unknown;
  try {
    value = JSON.parse(await readWhole(input, terminal));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${input} is no JSON: ${(error as Error).message}`, { cause: error });
  }
  const shape = checkShape(value);
  if ("account" in shape) return shape.account;
  throw new UsageError(`${input} is no account: write one with hearsay account --format json`);
}

/** The line that says what was decided. */
async function lineOf(
  account: Account | undefined,
  kind: string | undefined,
  told: readonly string[],
  { by, why, at, takeBack }: DecideOptions,
  terminal: Terminal,
): Promise<Partial<Decision> & { readonly kind: string }> {
  const signed = { by, at: at ?? terminal.now(), why };
  if (takeBack !== undefined) return { kind: "take-back", decision: takeBack, ...signed };
  if (account === undefined || kind === undefined) throw new UsageError("expected an account and a kind");
  const { nameTarget } = await import("../../stages/dossier/decisions/name-target.js");
  const grade = kind === "grade" ? told.at(-1) : undefined;
  const names = grade === undefined ? told : told.slice(0, -1);
  const targets = names.map((name) => {
    const target = nameTarget(account, name);
    if (target === undefined)
      throw new UsageError(`nothing in the account is meant by ${name} (hearsay decide --help)`);
    return target;
  });
  if (kind === "together" || kind === "apart") {
    return { kind, reports: targets.flatMap((target) => ("report" in target ? target.report : [])), ...signed };
  }
  const graded = grade === undefined ? {} : { grade: /^\d$/.test(grade) ? Number(grade) : grade.toUpperCase() };
  return { kind: kind as DecisionKind, targets, ...(graded as Pick<Decision, "grade">), ...signed };
}

/** So many of the lines that a decision takes away and brings are shown. */
const SHOWN = 20;

/** What a decision changes in an account, line by line. */
async function effect(account: Account, others: readonly Decision[], decision: Decision): Promise<string> {
  const [{ makeAccount }, { inputsOf }] = await Promise.all([
    import("../../account.js"),
    import("../../stages/dossier/verifying/inputs.js"),
  ]);
  const { reports, options } = inputsOf(account);
  const known = [...new Map([...options.decisions, ...others].map((one) => [one.id, one])).values()];
  const make = (decisions: readonly Decision[]): Account => makeAccount(reports, { ...options, decisions });
  const [before, after] = [make(known), make([...known, decision])];
  const own = after.decisions?.find(({ id }) => id === decision.id);
  const had = own?.machine === undefined ? "" : `; the machine had ${own.machine}`;
  const state = `${decision.id} (${decision.kind}): ${own?.state ?? "waiting"}${had}${own?.because === undefined ? "" : `: ${own.because}`}`;
  const [gone, come] = [linesIn(before), linesIn(after)];
  const changes = [
    ...[...gone.keys()].filter((line) => !come.has(line)).map((line) => `- ${line}`),
    ...[...come.keys()].filter((line) => !gone.has(line)).map((line) => `+ ${come.get(line)}`),
  ];
  const named = [...come].filter(([line, whole]) => gone.has(line) && gone.get(line) !== whole).length;
  const rest = [
    ...(changes.length === 0 ? ["no sentence, bound or grade is another"] : []),
    ...(changes.length > SHOWN ? [`and ${changes.length - SHOWN} more`] : []),
    ...(named > 0 ? [`= ${named} that stay say that they rest on it`] : []),
  ];
  return harmless(`${[state, ...changes.slice(0, SHOWN), ...rest].join("\n")}\n`);
}

const DECIDED = / \(by decision of [^()]*\)(?=\.?$)/;

/** What an account says of its claims and its sentences, by what they say without whose decision it is. */
const linesIn = ({ stories }: Account): ReadonlyMap<string, string> =>
  new Map(
    stories
      .flatMap(({ claims, sentences }) => [
        ...claims.map(
          ({ text, credibility, independence: { atLeast, atMost } }) =>
            `“${text.exact}”: origins ${atLeast === atMost ? atLeast : `${atLeast} to ${atMost}`}, credibility ${credibility} of 6`,
        ),
        ...sentences.map(({ text }) => text),
      ])
      .map((line) => [line.replace(DECIDED, ""), line]),
  );
