import type { CorrectionWords, NoticeKind } from "../../../languages/credit-words.js";
import { packFor } from "../../../languages/index.js";
import type { Position } from "../../../record/position.js";
import { quotationsIn } from "../../../text/quotations.js";
import type { Quantity, Reading, Sentence } from "../../reading/reading.js";

/** That a report takes something printed back, or corrects it. */
export interface Notice {
  readonly kind: NoticeKind;
  /** Where it says so. */
  readonly at: Position;
  /** It speaks of a piece of its own outlet: "our article", "an earlier version of this story". */
  readonly own: boolean;
  /** Headlines that it names the piece by. */
  readonly titles: readonly string[];
  /** Where it says again what it takes back: those headlines in its text. */
  readonly named: readonly Position[];
  /** The time of day of the piece, where it tells: "14:12". */
  readonly clock?: string;
  /** What was wrong, where it tells. */
  readonly wrong?: Position;
}

/**
 * The notices of a report that withdraw, cancel or correct something printed, its own or another's, in the order of the text: marks at its head
 * ("CORRECTED-", "KILL: ..."), notes to editors, sentences such as "An earlier version of this article said ...".
 *
 * @example
 * findNotices(read(reportFrom({ text: "Correction: An earlier version of this article said 40 people died." })))[0]?.kind // "corrected"
 */
export function findNotices(reading: Pick<Reading, "report" | "masthead" | "sentences">): Notice[] {
  const { report, masthead, sentences } = reading;
  const words = packFor(report.language)?.credits.corrections;
  if (words === undefined) return [];
  const first = masthead.headline ?? sentences[0];
  const head = first === undefined ? undefined : headNotice(report.text, first, report.headline, words);
  const told = sentences.flatMap((sentence, i) => sentenceNotice(report.text, sentence, sentences[i - 1], words) ?? []);
  if (head === undefined) return told;
  const same = told.find(({ at }) => at.start < head.at.end);
  const joined = {
    ...same,
    ...head,
    titles: [...head.titles, ...(same?.titles ?? [])],
    named: [...head.named, ...(same?.named ?? [])],
  };
  return [joined, ...told.filter(({ at }) => at.start >= head.at.end)];
}

/** A headline of more characters is none; of a longer sentence the beginning is looked at. */
const LONGEST = 300;
const LONGEST_SENTENCE = 1000;

function headNotice(
  text: string,
  line: Position,
  stated: string | undefined,
  words: CorrectionWords,
): Notice | undefined {
  const end = text.indexOf("\n", line.start);
  const at = { start: line.start, end: Math.min(line.end, end < 0 ? text.length : end, line.start + LONGEST) };
  for (const written of [text.slice(at.start, at.end), (stated ?? "").slice(0, LONGEST)]) {
    for (const { kind, pattern } of words.heads) {
      const match = pattern.exec(written);
      if (match === null) continue;
      const title = match.groups?.title?.trim();
      const start = title === undefined ? -1 : text.indexOf(title, at.start);
      const isThere = title !== undefined && kind !== "corrected" && start >= 0 && start < at.end;
      const named = isThere ? [{ start, end: start + title.length }] : [];
      return { kind, at, own: true, titles: title ? [title] : [], named };
    }
  }
  return undefined;
}

function sentenceNotice(
  text: string,
  sentence: Sentence,
  before: Sentence | undefined,
  words: CorrectionWords,
): Notice | undefined {
  const whole = text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST_SENTENCE));
  const quotations = quotationsIn(whole);
  const written = unquoted(whole, quotations);
  if (before !== undefined && words.wasFalse.test(written)) {
    const told = text.slice(before.start, Math.min(before.end, before.start + LONGEST_SENTENCE));
    if (words.reported.test(unquoted(told, quotationsIn(told))))
      return {
        kind: "retracted",
        at: { start: before.start, end: sentence.end },
        own: true,
        titles: [],
        named: [],
        wrong: { start: before.start, end: before.end },
      };
  }
  const found = words.sentences.find(({ pattern }) => pattern.test(written));
  if (found === undefined) return undefined;
  const clock = words.clock.exec(written)?.groups?.clock;
  const wrong = found.kind === "corrected" ? wrongIn(written, sentence.start, words) : undefined;
  return {
    kind: found.kind,
    at: { start: sentence.start, end: sentence.end },
    own: words.own.test(written) || words.toEditors.test(written),
    titles: quotations.map(({ start, end }) => whole.slice(start + 1, end - 1)),
    named: quotations.map(({ start, end }) => ({ start: sentence.start + start, end: sentence.start + end })),
    ...(clock !== undefined && { clock: clock.replace(".", ":") }),
    ...(wrong !== undefined && { wrong }),
  };
}

/** The text without what somebody is quoted with, which is no notice of the report; as long as before. */
const unquoted = (text: string, quotations: readonly Position[]): string =>
  quotations.reduce(
    (masked, { start, end }) =>
      `${masked.slice(0, start + 1)}${"_".repeat(Math.max(0, end - start - 2))}${masked.slice(end - 1)}`,
    text,
  );

function wrongIn(written: string, start: number, words: CorrectionWords): Position | undefined {
  for (const pattern of words.wrong) {
    const match = pattern.exec(written);
    const wrong = match?.groups?.wrong;
    if (match === null || wrong === undefined) continue;
    const from = start + match.index + match[0].lastIndexOf(wrong);
    return { start: from, end: from + wrong.length };
  }
  return undefined;
}

/** What a notice says was wrong, as far as it can be looked for elsewhere. */
export interface Wrong {
  /** Its figures: the measure where the words tell. */
  readonly figures: readonly Pick<Quantity, "measure" | "low" | "high" | "about">[];
  /** Its words, lower case. */
  readonly words: readonly string[];
}

/** What was wrong, from the quantities and words of the reading at that place; a bare number has the measure told beside it. */
export function wrongOf(
  { report, quantities }: Pick<Reading, "report" | "quantities">,
  notice: Notice,
): Wrong | undefined {
  const { wrong, at } = notice;
  if (wrong === undefined) return undefined;
  const beside = quantities.find(
    (q) => q.measure !== undefined && at.start <= q.at.start && q.at.end <= at.end,
  )?.measure;
  const figures = quantities
    .filter((q) => wrong.start <= q.at.start && q.at.end <= wrong.end)
    .map(({ measure = beside, low, high, about }) => ({
      ...(measure !== undefined && { measure }),
      ...(low !== undefined && { low }),
      ...(high !== undefined && { high }),
      ...(about !== undefined && { about }),
    }));
  return { figures, words: [...contentWords(report.text.slice(wrong.start, wrong.end), report.language)] };
}

/** The words of a stretch of text that carry its meaning, lower case. */
export function contentWords(text: string, language: string): Set<string> {
  const lexicon = packFor(language)?.lexicon;
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => lexicon?.isStop(word) !== true));
}
