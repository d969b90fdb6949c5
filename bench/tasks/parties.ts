import { existsSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { readReport } from "../../src/account.js";
import { vocabularies } from "../../src/stages/claims/propositions/vocabulary.js";
import { read } from "../../src/stages/reading/read.js";
import { takeIn } from "../../src/stages/reports/take-in.js";
import { loadEvent } from "../gold/expected/load-event.js";
import { loadSpans } from "../gold/expected/load-spans.js";
import { expectedMentions } from "../parties/expected-mentions.js";
import { foundParties, type PartyAt, partiesOfGiven } from "../parties/found-parties.js";
import { loadMarked } from "../parties/load-marked.js";
import type { PartyCase } from "../parties/party-case.js";
import { scoreParties } from "../parties/score-parties.js";
import { printRow, ratesText } from "../print.js";
import type { Task } from "./task.js";

/** Who is who: joins of mentions, over pairs of mentions of one story. */
export const parties: Task = {
  name: "parties",
  paths: "PASSAGES.txt... | EVENT-FOLDER... | GOLD.json REPORTS...",
  about:
    "who is who: right joins among those made (P), made among those to be made (R); --lists prints every wrong and missing one",
  least: 1,
  async run(paths, { lists }) {
    const cases = await casesAt(paths);
    print(
      "sources given",
      cases,
      (one) =>
        partiesOfGiven(
          one,
          one.reports.map((report) => read(report)),
        ),
      lists,
    );
    print(
      "sources found",
      cases,
      (one) =>
        foundParties(
          one.reports.map((report) => readReport(report)),
          vocabularies(),
        ),
      lists,
    );
  },
};

async function casesAt(paths: readonly string[]): Promise<PartyCase[]> {
  const [first = "", ...rest] = paths;
  if (extname(first) === ".json") return expectedMentions(loadSpans(first, rest), (await takeIn(rest)).reports);
  const cases: PartyCase[] = [];
  for (const path of paths) {
    if (!statSync(path).isDirectory()) cases.push(...loadMarked(path));
    else if (existsSync(join(path, "expected.json"))) {
      const { expected, reportsFolder } = loadEvent(path);
      cases.push(...expectedMentions(expected, (await takeIn([reportsFolder])).reports));
    }
  }
  return cases;
}

function print(
  name: string,
  cases: readonly PartyCase[],
  partiesOf: (one: PartyCase) => PartyAt,
  lists: boolean,
): void {
  const found = cases.map((one) => partiesOf(one));
  for (const [which, speaking] of [
    ["sources", true],
    ["sources and names", false],
  ] as const) {
    const { pairwise, n, missing } = scoreParties(cases, found, speaking);
    printRow(`${name}: ${which}`, `${ratesText(pairwise)}  (${n} mentions, ${missing} nobody's)`);
  }
  if (!lists) return;
  for (const [i, one] of cases.entries()) list(one, found[i] ?? (() => undefined));
}

/** The mentions of each marked party that were taken for several, and of each found one that are several parties'. */
function list({ name, mentions, reports }: PartyCase, partyAt: PartyAt): void {
  const texts = new Map(reports.map(({ id, text }) => [id, text]));
  const words = ({ at }: (typeof mentions)[number]): string =>
    JSON.stringify(texts.get(at.report)?.slice(at.start, at.end));
  const rows = mentions.map((mention, i) => ({ mention, found: partyAt(mention) ?? `nobody ${i}` }));
  const apart = groupsOf(
    rows,
    ({ mention }) => mention.party,
    ({ found }) => found,
  );
  const joined = groupsOf(
    rows,
    ({ found }) => found,
    ({ mention }) => mention.party,
  );
  const line = (kind: string, groups: readonly (readonly (typeof rows)[number][])[]): void => {
    const sides = groups.map((group) =>
      [...new Set(group.map(({ mention, found }) => `${words(mention)}${found.startsWith("nobody") ? "?" : ""}`))].join(
        ", ",
      ),
    );
    process.stdout.write(`${kind} | ${name} | ${sides.join(" | ")}\n`);
  };
  for (const groups of joined) line("wrong", groups);
  for (const groups of apart) line("missing", groups);
}

function groupsOf<T>(items: readonly T[], outer: (item: T) => string, inner: (item: T) => string): T[][][] {
  const groups = new Map<string, Map<string, T[]>>();
  for (const item of items) {
    const group = groups.get(outer(item)) ?? new Map<string, T[]>();
    groups.set(outer(item), group.set(inner(item), [...(group.get(inner(item)) ?? []), item]));
  }
  return [...groups.values()].filter((group) => group.size > 1).map((group) => [...group.values()]);
}
