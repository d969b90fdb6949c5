import { partyOf } from "../../src/stages/claims/party.js";
import type { Figure } from "../../src/stages/dossier/account-document.js";
import type { ExpectedFigure, Place } from "./expected/expected.js";
import { shared } from "./expected/place.js";
import { type Frame, keyIn } from "./frame.js";
import type { PartyMap } from "./match-parties.js";
import { sameInstant, sameMeasure } from "./same.js";
import { quoted, type Sheet } from "./sheet.js";

interface GivenFigure {
  readonly at: Place;
  readonly figure: Figure;
  readonly by?: string;
}

/** Figures by overlapping words, then measure, bounds, speaker and as-of of each. */
export function compareFigures(frame: Frame, parties: PartyMap, sheet: Sheet): void {
  const given = figuresOf(frame);
  const candidates = frame.expected.figures
    .flatMap((expected) => given.map((one) => ({ expected, given: one, both: shared(expected.at, one.at) })))
    .filter(({ both }) => both > 0)
    .sort((a, b) => b.both - a.both || closeness(b.expected, b.given) - closeness(a.expected, a.given));
  const done = new Set<unknown>();
  for (const pair of candidates) {
    if (done.has(pair.expected) || done.has(pair.given)) continue;
    done.add(pair.expected).add(pair.given);
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

function figuresOf(frame: Frame): GivenFigure[] {
  return frame.account.stories.flatMap((story) =>
    story.figures.flatMap((figure): GivenFigure[] => {
      const at = frame.place(figure.at);
      if (!at) return [];
      return [{ at, figure, ...(figure.by === undefined ? {} : { by: keyIn(story, partyOf(figure.by)) }) }];
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
