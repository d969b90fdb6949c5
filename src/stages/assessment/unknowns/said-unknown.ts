import type { Topic, UnknownWords } from "../../../languages/claim-words.js";
import { contains, type Position } from "../../../record/position.js";
import { passageAt } from "../../../text/passage.js";
import type { AttributedReading } from "../../attributions/attribution.js";
import type { By } from "../../claims/party.js";
import type { ToldStatement } from "../../claims/statements.js";
import { knownAtOf } from "../../claims/telling.js";
import type { Sentence } from "../../reading/reading.js";
import type { Unknown } from "./unknown.js";

/** An unknown with what it asks for and where it stands, for what may close it. */
export interface OpenQuestion {
  readonly unknown: Unknown;
  readonly topic?: Topic;
  readonly reading: AttributedReading;
  readonly clause: Position;
}

const NAMES: Readonly<Record<Topic, string>> = {
  place: "where it happened",
  time: "when",
  number: "how many",
  duration: "how long",
  cause: "why or how",
  condition: "in what condition",
  who: "who",
  what: "what",
  whether: "whether it is so",
};

/**
 * What a report says is unknown, unclear, not given or withheld: the clause that says it, what it asks for, and who says so. A
 * refusal of mere comment keeps nothing back, nor does a name that somebody who is quoted keeps to himself. The sentence of a condition ("if confirmed, ... would") is listed too, so that nobody
 * takes what follows for a state of affairs.
 */
export function saidUnknown(
  reading: AttributedReading,
  words: UnknownWords,
  sayings: readonly Saying[],
): OpenQuestion[] {
  const { report } = reading;
  return reading.sentences.flatMap((sentence): OpenQuestion[] => {
    if ((sentence.kind !== "body" && sentence.kind !== "caption") || sentence.repeats !== undefined) return [];
    const text = report.text.slice(sentence.start, sentence.end);
    const knownAt = knownAtOf(reading);
    if (words.conditional.test(text))
      return words.consequence.test(text) ? [conditional(reading, sentence, knownAt)] : [];
    const match = firstMatch(text, words.notKnown);
    if (!match || isBareComment(text, match, words) || words.ofOneself.test(text)) return [];
    const clause = clauseAround(text, match, sentence.start, words);
    const topic = topicOf(
      text.slice(match.start, clause.end - sentence.start),
      report.text.slice(clause.start, clause.end),
      words,
    );
    const by = speakerOf(clause, sayings);
    const unknown: Unknown = {
      about: topic === undefined ? "what is said to be unknown" : NAMES[topic],
      kind: words.withheld.test(match.words) ? "not given" : "said to be unknown",
      at: passageAt(report, clause),
      ...(by !== undefined && { by }),
      knownAt,
    };
    return [{ unknown, reading, clause, ...(topic && { topic }) }];
  });
}

const conditional = (reading: AttributedReading, sentence: Sentence, knownAt: string): OpenQuestion => ({
  unknown: {
    about: "what follows if it is confirmed",
    kind: "conditional",
    at: passageAt(reading.report, sentence),
    knownAt,
  },
  reading,
  clause: sentence,
});

interface Match {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

function firstMatch(text: string, patterns: readonly RegExp[]): Match | undefined {
  const found = patterns.flatMap((pattern) => {
    const m = pattern.exec(text);
    return m ? [{ start: m.index, end: m.index + m[0].length, words: m[0] }] : [];
  });
  return found.sort((a, b) => a.start - b.start)[0];
}

/** "declined to comment" keeps nothing back that is named; "did not comment on whether ..." and "did not answer our questions on this" do. */
const isBareComment = (text: string, match: Match, { bareComment, topicBehind }: UnknownWords): boolean =>
  bareComment.test(match.words) && !topicBehind.test(text.slice(match.end));

/** The clause that holds the words: from the last break before them to the next behind them. */
function clauseAround(text: string, match: Match, offset: number, words: UnknownWords): Position {
  const before = text.slice(0, match.start);
  const from = Math.max(
    ...words.clauseStarts.map((mark) => {
      const i = before.lastIndexOf(mark);
      return i < 0 ? 0 : i + mark.length;
    }),
  );
  const rest = text.slice(match.end);
  const stop = words.clauseEnd.exec(rest);
  const to = match.end + (stop ? stop.index : rest.length);
  return { start: offset + from, end: offset + Math.max(to, match.end) };
}

/** What is asked for: by the first question word behind the words that say so, else by a word of the clause that names it. */
function topicOf(behind: string, clause: string, { questions, topics }: UnknownWords): Topic | undefined {
  const named = [...topics].find(([, pattern]) => pattern.test(clause))?.[0];
  return firstAsked(behind, questions) ?? named ?? firstAsked(clause, questions);
}

const firstAsked = (text: string, questions: UnknownWords["questions"]): Topic | undefined =>
  [...questions]
    .flatMap(([topic, pattern]) => {
      const at = pattern.exec(text)?.index;
      return at === undefined ? [] : [{ topic, at }];
    })
    .reduce<{ topic: Topic; at: number } | undefined>((a, b) => (a && a.at <= b.at ? a : b), undefined)?.topic;

/** Who says what stands where in a report. */
export interface Saying {
  readonly by: By;
  readonly content: readonly Position[];
}

/** Who says what, by report. */
export function sayingsByReport(told: readonly ToldStatement[]): ReadonlyMap<string, readonly Saying[]> {
  const found = new Map<string, Saying[]>();
  for (const { statement, tellings } of told) {
    for (const { reading, attribution } of tellings) {
      const saying = { by: statement.by, content: attribution.content.at };
      const list = found.get(reading.report.id);
      if (list) list.push(saying);
      else found.set(reading.report.id, [saying]);
    }
  }
  return found;
}

/** Who says a clause, where it is somebody's. */
export const speakerOf = (clause: Position, sayings: readonly Saying[]): By | undefined =>
  sayings.find(({ content }) =>
    content.some((at) => contains(at, { start: clause.start, end: clause.start + 1 }) || contains(clause, at)),
  )?.by;
