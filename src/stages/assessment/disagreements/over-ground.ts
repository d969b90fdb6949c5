import { spanOf } from "../../../record/instant.js";
import { contains, type Position } from "../../../record/position.js";
import { type Passage, passageAt } from "../../../text/passage.js";
import type { AttributedReading } from "../../attributions/attribution.js";
import type { Vocabulary } from "../../claims/propositions/vocabulary.js";
import type { ToldStatement } from "../../claims/statements.js";
import type { DateMention, Sentence } from "../../reading/reading.js";
import { tokensIn } from "../../reading/tokens-in.js";
import type { Disagreement } from "./disagreement.js";
import { settledBy } from "./settled-by.js";
import { type Ground, namesOf, type Side, tellSides } from "./side.js";

/** A sentence that puts an event on sea or land, with the day it speaks of. */
interface Placing {
  readonly event: string;
  readonly day: string;
  readonly ground: "sea" | "land";
  readonly point: Passage;
  readonly told: readonly ToldStatement[];
}

/**
 * Where one report puts an event of a day on the sea and another on land: what struck off a coast did not strike within the
 * mainland. The day is the sentence's own, else the first that its report tells; without one nothing is compared.
 */
export function disagreementsOverGround(
  readings: readonly AttributedReading[],
  told: readonly ToldStatement[],
  ground: Ground,
  vocabularyFor: (language: string) => Vocabulary | undefined,
): Disagreement[] {
  const tellings = byReport(told);
  const placings = new Map<string, Placing[]>();
  for (const reading of readings) {
    const vocabulary = vocabularyFor(reading.report.language);
    if (!vocabulary) continue;
    for (const placing of placingsIn(reading, tellings.get(reading.report.id) ?? [], vocabulary)) {
      const key = `${placing.event} ${placing.day}`;
      const list = placings.get(key);
      if (list) list.push(placing);
      else placings.set(key, [placing]);
    }
  }
  const seen = new Set<string>();
  return [...placings.values()].flatMap((list) => disagreementAmong(list, seen, ground));
}

interface Teller {
  readonly owner: ToldStatement;
  readonly content: readonly Position[];
}

function byReport(told: readonly ToldStatement[]): ReadonlyMap<string, readonly Teller[]> {
  const found = new Map<string, Teller[]>();
  for (const owner of told) {
    for (const { reading, attribution } of owner.tellings) {
      const teller = { owner, content: attribution.content.at };
      const list = found.get(reading.report.id);
      if (list) list.push(teller);
      else found.set(reading.report.id, [teller]);
    }
  }
  return found;
}

function placingsIn(reading: AttributedReading, tellers: readonly Teller[], vocabulary: Vocabulary): Placing[] {
  const { atSea, onLand } = vocabulary.words.circumstances;
  const { report, dates } = reading;
  const first = dates.map(dayOf).find((day) => day !== undefined);
  return reading.sentences.flatMap((sentence): Placing[] => {
    if (sentence.kind !== "body" && sentence.kind !== "headline") return [];
    const text = report.text.slice(sentence.start, sentence.end);
    const [sea, land] = [atSea.exec(text), onLand.exec(text)];
    if ((sea === null) === (land === null) || vocabulary.words.general.test(text)) return [];
    const own = dates.filter(({ at }) => contains(sentence, at));
    const day = own.map(dayOf).find((one) => one !== undefined) ?? (own.some(isElsewhen) ? undefined : first);
    const match = (sea ?? land) as RegExpExecArray;
    const at = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
    const event = eventBefore(reading, sentence, at, vocabulary);
    if (day === undefined || event === undefined) return [];
    const holding = tellers.filter(({ content }) => content.some((position) => contains(position, at)));
    return [
      {
        event,
        day,
        ground: sea ? "sea" : "land",
        point: passageAt(report, at),
        told: holding.slice(0, 1).map(({ owner }) => owner),
      },
    ];
  });
}

/** The last event named before the words, in their sentence. */
const eventBefore = (
  reading: AttributedReading,
  sentence: Sentence,
  at: Position,
  vocabulary: Vocabulary,
): string | undefined =>
  tokensIn(reading, [{ start: sentence.start, end: at.start }])
    .flatMap((token) => (token.tag === "NOUN" ? (vocabulary.eventOf(token) ?? []) : []))
    .at(-1);

/** The weekday of a date that tells a day; of one in another year nothing is comparable. */
function dayOf({ value, kind }: DateMention): string | undefined {
  const weekday = /^XXXX-WXX-(\d)/.exec(value)?.[1];
  if (weekday !== undefined) return weekday;
  const span = kind === "duration" || !/^\d{4}-\d{2}-\d{2}/.test(value) ? undefined : spanOf(value);
  return span ? String(new Date(span.from).getUTCDay() || 7) : undefined;
}

/** A year or month by itself: the sentence speaks of another time than its report. */
const isElsewhen = ({ value }: DateMention): boolean => /^\d{4}(?:-\d{2})?$/.test(value);

function disagreementAmong(list: readonly Placing[], seen: Set<string>, ground: Ground): Disagreement[] {
  const fresh = list.filter(({ point }) => !seen.has(`${point.report} ${point.at.start}`));
  const sides = (["sea", "land"] as const).map((one): Side => {
    const own = fresh.filter((placing) => placing.ground === one);
    const points = own.map(({ point }) => point);
    return { passages: points, point: points, told: [...new Set(own.flatMap(({ told }) => told))] };
  });
  const reports = sides.map(({ passages }) => new Set(passages.map(({ report }) => report)));
  if (sides.some(({ passages }) => passages.length === 0) || [...(reports[0] ?? [])].every((id) => reports[1]?.has(id)))
    return [];
  for (const { point } of fresh) seen.add(`${point.report} ${point.at.start}`);
  const question = { over: "place", kind: "contradicts" } as const;
  const said = sides.map(({ passages, told }) => {
    const who = namesOf(told, ground);
    return `“${passages[0]?.exact ?? ""}”${who.length > 0 ? ` (${who.join(", ")})` : ""}`;
  });
  return [
    {
      ...question,
      about: "where it happened",
      ...tellSides(sides, ground),
      settledBy: settledBy(question, sides, ground),
      claims: [],
      why: `${said.join(" against ")}: on the sea and on land it cannot have been at once.`,
    },
  ];
}
