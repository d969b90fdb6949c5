import { spanOf } from "../../../record/instant.js";
import { type Passage, passageAt } from "../../../text/passage.js";
import type { PictureRemark, Shown } from "./shown-picture.js";

const DAY = 86_400_000;
/** A clock may be off, and the camera's zone is not always known: dates closer than this go together. */
const LEAST_DAYS = 31;
/** One moment stated twice may differ by a zone and a day. */
const LEAST_APART = 2;
const LEAST_KILOMETRES = 10;
/** Captions that share less than this of their words differ. */
const LEAST_SHARED = 0.5;

/**
 * What the files and the captions of one photo say that does not go together: taken long before or after the reports that show it, at two times, in two
 * places, under captions that differ. Each is told as what the file or the caption says, and never which of them is right.
 */
export const remarksOn = (shown: readonly Shown[]): PictureRemark[] => [
  ...datedRemarks(shown),
  ...timesRemark(shown),
  ...placesRemark(shown),
  ...captionsRemark(shown),
];

function datedRemarks(shown: readonly Shown[]): PictureRemark[] {
  const [first] = shown;
  const published = first && spanOf(first.knownAt);
  if (first === undefined || published === undefined) return [];
  const isOff = (one: Shown, kind: "before" | "after"): boolean => {
    const taken = spanOf(one.shows.picture.takenAt ?? "");
    if (taken === undefined) return false;
    return kind === "before" ? published.from - taken.to > LEAST_DAYS * DAY : taken.from - published.to > DAY;
  };
  return (["before", "after"] as const).flatMap((kind): PictureRemark[] => {
    const of = shown.filter((one) => isOff(one, kind));
    const [one] = of;
    if (one === undefined) return [];
    const taken = `the file says that it was taken on ${dayOf(one.shows.picture.takenAt)}`;
    const then = `the first report that shows it could be known on ${dayOf(first.knownAt)}`;
    return [{ kind: `dated ${kind}`, why: `${taken}; ${then}`, of: of.map(nameOf), passages: captionPassages(of) }];
  });
}

function timesRemark(shown: readonly Shown[]): PictureRemark[] {
  const stated = shown.filter(({ shows }) => spanOf(shows.picture.takenAt ?? "") !== undefined);
  const inTime = [...stated].sort((a, b) => startOf(a) - startOf(b));
  const [first, last] = [inTime[0], inTime.at(-1)];
  if (first === undefined || last === undefined || startOf(last) - startOf(first) < LEAST_APART * DAY) return [];
  const why = `the files say that it was taken on ${dayOf(first.shows.picture.takenAt)} and on ${dayOf(last.shows.picture.takenAt)}`;
  return [{ kind: "times differ", why, of: [nameOf(first), nameOf(last)], passages: captionPassages([first, last]) }];
}

function placesRemark(shown: readonly Shown[]): PictureRemark[] {
  const stated = shown.flatMap((one) => (one.shows.picture.place ? [{ one, place: one.shows.picture.place }] : []));
  const [first] = stated;
  const other = first && stated.find(({ place }) => kilometres(first.place, place) > LEAST_KILOMETRES);
  if (first === undefined || other === undefined) return [];
  const apart = Math.round(kilometres(first.place, other.place));
  const why = `the files say that it was taken at ${degrees(first.place)} and at ${degrees(other.place)}, ${apart} km apart`;
  const of = [first.one, other.one];
  return [{ kind: "places differ", why, of: of.map(nameOf), passages: captionPassages(of) }];
}

function captionsRemark(shown: readonly Shown[]): PictureRemark[] {
  const stated = shown.flatMap((one) => {
    const words = wordsOf(one.shows.caption ?? "");
    return words.size === 0 ? [] : [{ one, words }];
  });
  const [first] = stated;
  const others = stated.filter(({ words }) => first !== undefined && differ(first.words, words)).map(({ one }) => one);
  if (first === undefined || others.length === 0) return [];
  const of = [first.one, ...others];
  const why = "the captions under it differ in their words, or name different years";
  return [{ kind: "captions differ", why, of: of.map(nameOf), passages: captionPassages(of) }];
}

function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((word) => b.has(word)).length;
  const years = (words: ReadonlySet<string>): string[] => [...words].filter((word) => /^(?:19|20)\d\d$/.test(word));
  const [own, others] = [years(a), years(b)];
  if (own.length > 0 && others.length > 0 && !own.some((year) => others.includes(year))) return true;
  return shared / Math.min(a.size, b.size) < LEAST_SHARED;
}

/** The words of a caption that tell something: not those of one or two letters. */
const wordsOf = (caption: string): Set<string> =>
  new Set(caption.toLowerCase().match(/[\p{L}\p{M}]{3,40}|\d{1,12}|[\p{Script=Han}\p{Script=Hangul}]/gu) ?? []);

const nameOf = ({ report, image }: Shown): { report: string; image: number } => ({ report: report.id, image });
const startOf = ({ shows }: Shown): number => spanOf(shows.picture.takenAt ?? "")?.from ?? 0;
const dayOf = (instant: string | undefined): string => (instant ?? "").slice(0, 10);

/** Captions where they stand in the text of their report, as in exports of channels and in Markdown. */
const captionPassages = (shown: readonly Shown[]): Passage[] =>
  shown.flatMap(({ report, shows: { caption } }) => {
    const start = caption === undefined || caption === "" ? -1 : report.text.indexOf(caption);
    return start === -1 ? [] : [passageAt(report, { start, end: start + (caption?.length ?? 0) })];
  });

interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

const degrees = ({ latitude, longitude }: Place): string => `${latitude.toFixed(3)}, ${longitude.toFixed(3)}`;

/** The way between two places on a globe (haversine). */
function kilometres(a: Place, b: Place): number {
  const radians = (value: number): number => (value * Math.PI) / 180;
  const up = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const across = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const half = up + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * across;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(half)));
}
