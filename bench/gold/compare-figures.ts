import { partyOf } from "../../src/stages/claims/party.js";
import type { Figure } from "../../src/stages/dossier/account-document.js";
import type { ExpectedFigure, Place } from "./expected/expected.js";
import { shared } from "./expected/place.js";
import { type Frame, keyIn } from "./frame.js";
import type { PartyMap } from "./match-parties.js";
import { sameInstant, sameMeasure } from "./same.js";
import { quoted, type Sheet } from "./sheet.js";

interface GivenFigure {
  /** The story it is in, and its index there. */
  readonly story: number;
  readonly index: number;
  readonly at: Place;
  readonly figure: Figure;
  readonly by?: string;
}

/** Figures by overlapping words, then measure, bounds, speaker and as-of of each, and which supersede which. */
export function compareFigures(frame: Frame, parties: PartyMap, sheet: Sheet): void {
  const given = figuresOf(frame);
  const candidates = frame.expected.figures
    .flatMap((expected) => given.map((one) => ({ expected, given: one, both: shared(expected.at, one.at) })))
    .filter(({ both }) => both > 0)
    .sort((a, b) => b.both - a.both || closeness(b.expected, b.given) - closeness(a.expected, a.given));
  const done = new Set<unknown>();
  const matched = new Map<GivenFigure, ExpectedFigure>();
  for (const pair of candidates) {
    if (done.has(pair.expected) || done.has(pair.given)) continue;
    done.add(pair.expected).add(pair.given);
    matched.set(pair.given, pair.expected);
    compareOne(pair.expected, pair.given, parties, sheet);
  }
  const found = frame.expected.figures.filter((figure) => done.has(figure)).length;
  const left = frame.expected.figures.filter((figure) => figure.open && !done.has(figure)).length;
  sheet.count("figures", { expected: frame.expected.figures.length - left, found, given: given.length, right: found });
  for (const figure of frame.expected.figures) {
    if (done.has(figure) || figure.open) continue;
    sheet.lacks("figures", whereOf(figure.at), "figure", describe(figure.words, figure));
    for (const category of ["measures", "bounds"]) sheet.count(category, { expected: 1 });
    if (figure.by) sheet.count("figure speakers", { expected: 1 });
    if (figure.asOf) sheet.count("as of", { expected: 1 });
  }
  compareSuperseding(frame, given, matched, sheet);
  for (const one of given) {
    if (done.has(one)) continue;
    const { at, figure } = one;
    for (const category of ["measures", "bounds"]) sheet.count(category, { given: 1 });
    if (one.by) sheet.count("figure speakers", { given: 1 });
    if (figure.asOf) sheet.count("as of", { given: 1 });
    const none = frame.expected.notFigures.some((words) => words.includes(figure.at.exact) && holds(frame, at, words));
    sheet.adds(
      "figures",
      whereOf(at),
      none ? "figure where there is none" : "figure",
      describe(figure.at.exact, figure),
    );
  }
}

/**
 * Which figures supersede which, as pairs. What supersedes a figure also supersedes those that it supersedes, whether an editor
 * writes them down or only the nearest: both sides are closed under that first.
 */
function compareSuperseding(
  frame: Frame,
  given: readonly GivenFigure[],
  matched: ReadonlyMap<GivenFigure, ExpectedFigure>,
  sheet: Sheet,
): void {
  const { figures } = frame.expected;
  const keyOf = new Map(figures.map((figure) => [figure, whereOf(figure.at)]));
  const wordsOf = new Map(figures.map((figure) => [whereOf(figure.at), figure.words]));
  const expected = closed(
    new Map(
      figures.map((f) => [whereOf(f.at), f.supersedes.flatMap((i) => keyOf.get(figures[i] as ExpectedFigure) ?? [])]),
    ),
  );
  const nameOf = new Map(
    given.map((one) => {
      const figure = matched.get(one);
      const name = (figure && keyOf.get(figure)) ?? `${whereOf(one.at)} (extra)`;
      if (!wordsOf.has(name)) wordsOf.set(name, one.figure.at.exact);
      return [`${one.story} ${one.index}`, name];
    }),
  );
  const got = closed(
    new Map(
      given.map(({ story, index, figure }) => [
        nameOf.get(`${story} ${index}`) ?? "",
        figure.supersedes.flatMap((i) => nameOf.get(`${story} ${i}`) ?? []),
      ]),
    ),
  );
  const right = [...got].filter((pair) => expected.has(pair)).length;
  sheet.count("superseding", { expected: expected.size, found: right, given: got.size, right });
  const told = (pair: string): string =>
    pair
      .split(OVER)
      .map((key) => `${quoted(wordsOf.get(key) ?? "")} (${key})`)
      .join(" over ");
  // what lacks as a figure need not be told of again
  const made = new Set(nameOf.values());
  const known = (pair: string): boolean => pair.split(OVER).every((key) => made.has(key));
  for (const pair of expected) {
    if (!got.has(pair) && known(pair)) sheet.lacks("superseding", told(pair), "superseding", "yes");
  }
  for (const pair of got) if (!expected.has(pair)) sheet.adds("superseding", told(pair), "superseding", "yes");
}

const OVER = " > ";

/** All pairs `a > b` where `b` can be reached from `a`. */
function closed(next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const pairs = new Set<string>();
  for (const start of next.keys()) {
    const open = [...(next.get(start) ?? [])];
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      const pair = `${start}${OVER}${one}`;
      if (one === start || pairs.has(pair)) continue;
      pairs.add(pair);
      open.push(...(next.get(one) ?? []));
    }
  }
  return pairs;
}

function figuresOf(frame: Frame): GivenFigure[] {
  return frame.account.stories.flatMap((story, number) =>
    story.figures.flatMap((figure, index): GivenFigure[] => {
      const at = frame.place(figure.at);
      if (!at) return [];
      return [
        {
          story: number,
          index,
          at,
          figure,
          ...(figure.by === undefined ? {} : { by: keyIn(story, partyOf(figure.by)) }),
        },
      ];
    }),
  );
}

const closeness = (expected: ExpectedFigure, { figure }: GivenFigure): number =>
  Number(sameMeasure(expected.measure, figure.measure)) + Number(expected.low === (figure.low ?? null));

function compareOne(expected: ExpectedFigure, { figure, by }: GivenFigure, parties: PartyMap, sheet: Sheet): void {
  const where = `${whereOf(expected.at)} ${quoted(expected.words)}`;
  sheet.field("measures", where, "measure", expected.measure, figure.measure, sameMeasure);
  const same = boundsOf(expected) === boundsOf(figure);
  sheet.field("bounds", where, "bounds", boundsOf(expected), boundsOf(figure), () => same);
  const speaker = expected.by === undefined || expected.by === null ? expected.by : parties.expectedName(expected.by);
  const got = by === undefined ? undefined : parties.accountName(by);
  sheet.field("figure speakers", where, "by", speaker, got, () => parties.accountPartyOf(expected.by ?? "") === by);
  const asOf = figure.asOf !== undefined && figure.asOfBound === "before" ? `../${figure.asOf}` : figure.asOf;
  sheet.field("as of", where, "as of", expected.asOf, asOf, sameInstant);
}

const boundsOf = (one: { low?: number | null; high?: number | null; about?: number | null }): string =>
  `${one.low ?? "-"}..${one.high ?? "-"}${one.about === undefined || one.about === null ? "" : ` about ${one.about}`}`;

const whereOf = ({ report, start, end }: Place): string => `${report} ${start}-${end}`;

const describe = (words: string, one: Parameters<typeof boundsOf>[0] & { measure: string }): string =>
  `${quoted(words)} ${one.measure} ${boundsOf(one)}`;

const holds = (frame: Frame, at: Place, words: string): boolean => {
  const text = frame.textOf(at.report);
  const from = text.lastIndexOf(words, at.start);
  return from !== -1 && from + words.length >= at.end;
};
