import { contains, type Position } from "../../../record/position.js";
import { passageAt } from "../../../text/passage.js";
import type { AttributedReading } from "../../attributions/attribution.js";
import type { By, Party } from "../../claims/party.js";
import type { Vocabulary } from "../../claims/propositions/vocabulary.js";
import type { ToldStatement } from "../../claims/statements.js";
import type { Unknown } from "./unknown.js";

/**
 * What reports say is unknown, unclear, not given or withheld, and which sources they do not name: each with the words that
 * say it. The text of a conditional ("if confirmed, ...") is listed too, so that nobody takes it for a state of affairs.
 */
export function findUnknowns(
  readings: readonly AttributedReading[],
  told: readonly ToldStatement[],
  parties: readonly Party[],
  vocabularyFor: (language: string) => Vocabulary | undefined,
): Unknown[] {
  const said = readings.flatMap((reading) => {
    const vocabulary = vocabularyFor(reading.report.language);
    return vocabulary ? saidUnknown(reading, vocabulary, told) : [];
  });
  return [...said, ...unnamedSources(told, parties)];
}

function saidUnknown(reading: AttributedReading, vocabulary: Vocabulary, told: readonly ToldStatement[]): Unknown[] {
  const { report } = reading;
  return reading.sentences.flatMap((sentence): Unknown[] => {
    if ((sentence.kind !== "body" && sentence.kind !== "caption") || sentence.repeats !== undefined) return [];
    const text = report.text.slice(sentence.start, sentence.end);
    if (vocabulary.words.conditional.test(text)) {
      return [{ about: "what follows if it is confirmed", kind: "conditional", at: passageAt(report, sentence) }];
    }
    const match = firstMatch(text, vocabulary.words.notKnown);
    if (!match) return [];
    const at = clauseAround(text, match, sentence.start);
    const by = speakerOf(reading, at, told);
    const kind =
      /\b(?:gave|give|given|provide|declin|refus|disclose|release|name|comment|word|details?|information)/i.test(
        match.words,
      )
        ? "not given"
        : "said to be unknown";
    return [
      {
        about: topicOf(report.text.slice(at.start, at.end), vocabulary),
        kind,
        at: passageAt(report, at),
        ...(by !== undefined && { by }),
      },
    ];
  });
}

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

/** The clause that holds the words: from the last break before them to the next behind them. */
function clauseAround(text: string, match: Match, offset: number): Position {
  const before = text.slice(0, match.start);
  const from = Math.max(
    ...["; ", ", but ", ", and ", ", while ", ", although ", "that ", ": "].map((mark) => {
      const i = before.lastIndexOf(mark);
      return i < 0 ? 0 : i + mark.length;
    }),
  );
  const rest = text.slice(match.end);
  const stop = /(?:[.;!?](?:["”]|\s|$)|,\s(?:and|but|while|although)\s)/.exec(rest);
  const to = match.end + (stop ? stop.index : rest.length);
  return { start: offset + from, end: offset + Math.max(to, match.end) };
}

function speakerOf(reading: AttributedReading, at: Position, told: readonly ToldStatement[]): By | undefined {
  for (const { statement, tellings } of told) {
    for (const telling of tellings) {
      if (telling.reading !== reading) continue;
      const holds = telling.attribution.content.at.some(
        (content) => contains(content, { start: at.start, end: at.start + 1 }) || contains(at, content),
      );
      if (holds) return statement.by;
    }
  }
  return undefined;
}

const TOPIC_NAMES = {
  place: "where it happened",
  time: "when",
  number: "how many",
  cause: "why or how",
  condition: "in what condition",
  who: "who",
} as const;

function topicOf(words: string, vocabulary: Vocabulary): string {
  for (const [topic, pattern] of vocabulary.words.topics) if (pattern.test(words)) return TOPIC_NAMES[topic];
  return "what is said to be unknown";
}

/** "an intelligence source"; not the mouth of a body that is named ("a ministry spokesman"), nor several at once. */
const isWithheld = (words: string): boolean =>
  /^(?:an?|one|another|the|a second|a third)\s/i.test(words) &&
  !/\bspokes(?:m[ae]n|wom[ae]n|person|people)\b/i.test(words);

/** Single unnamed sources and bases, once a report: who they are is an open end of the trail. Collectives ("residents") are not. */
function unnamedSources(told: readonly ToldStatement[], parties: readonly Party[]): Unknown[] {
  const byId = new Map(parties.map((p) => [p.id, p]));
  const found = new Map<string, Unknown>();
  for (const { statement } of told) {
    for (const [by, what] of [
      [statement.basis, "from whom the information comes"],
      [statement.by, "who the source is"],
    ] as const) {
      if (by === undefined || typeof by === "string" || by.several || !isWithheld(by.unnamed)) continue;
      for (const { report } of statement.appearances) {
        const name = byId.get(by.party)?.names.find((n) => n.report === report);
        const key = `${by.party} ${report}`;
        if (name && !found.has(key)) found.set(key, { about: what, kind: "unnamed", at: name, by });
      }
    }
  }
  return [...found.values()];
}
