import { clauseNouns } from "../../../languages/en/attributing/cue-nouns.js";
import { contains, hull, type Position, wordsAt } from "../../../record/position.js";
import type { Reading } from "../../reading/reading.js";
import type { Finding } from "../finding.js";

/** Of a finding, the words that its source did say: no other sentence, no other speaker's clause, no day of the saying. */
export function withinBounds(reading: Reading, rules: readonly Finding[], finding: Finding): Finding {
  const text = reading.report.text;
  const own = withoutManner(text, withoutQuotationBefore(text, withoutSentenceBefore(text, finding)));
  return withoutDay(reading, withoutRemark(text, withoutOtherSide(text, rules, own)));
}

/** "He went to jail. According to police, he fled.": what stands behind its own sentence's head bears on that sentence alone. */
function withoutSentenceBefore(text: string, finding: Finding): Finding {
  const { cue, content } = finding;
  const [opening] = cue;
  if (opening === undefined || !/^According to\b/.test(wordsAt(text, opening))) return finding;
  const behind = content.filter((at) => at.start >= opening.start);
  return behind.length === 0 || behind.length === content.length ? finding : { ...finding, content: behind };
}

/** A quotation that is closed, and another right behind it. */
const ANOTHER = /[.?!][”"]?\s?["”]\s*["“](?=\S)/gu;

/** `"We ran." "It shook," said Ruiz.`: of two quotations side by side the first is another's; "To which she said": no content. */
function withoutQuotationBefore(text: string, finding: Finding): Finding {
  const { cue, content } = finding;
  const [first, ...rest] = content;
  if (first === undefined || cue.length === 0 || first.start > hull(cue).start) return finding;
  if (rest.length > 0 && /^(?:which|whom|that)$/i.test(wordsAt(text, first))) return { ...finding, content: rest };
  const opening = [...wordsAt(text, first).matchAll(ANOTHER)].at(-1);
  if (opening === undefined || finding.frame !== "after") return finding;
  const start = first.start + opening.index + opening[0].length - 1;
  return { ...finding, content: [{ start, end: first.end }, ...rest] };
}

/** What a speaker does while he speaks, or leaves unsaid. */
const MANNER =
  /^(?:without\s\p{L}+ing|speaking|talking|(?:giving|offering|providing)\s(?:no|few|little|any|an?)|(?:declining|refusing)\sto)\b/u;

/** "The dam held, Ruiz said, giving no further details": how he said it is nothing that he said. */
function withoutManner(text: string, finding: Finding): Finding {
  const { cue, content } = finding;
  const [last, before] = [content.at(-1), content.at(-2)];
  if (last === undefined || before === undefined || cue.length === 0) return finding;
  const said = hull(cue);
  const isBehind = before.end <= said.start && said.end <= last.start;
  const words = wordsAt(text, last);
  // "The plan, he said, without naming it, was dead" goes on behind it
  return isBehind && MANNER.test(words) && !words.includes(", ")
    ? { ...finding, content: content.slice(0, -1) }
    : finding;
}

/** The turn to another speaker: "..., but the union", "...; the union". */
const TURN = /(?:, but|;(?: but)?) $/;
/** A subject that is the speaker himself as well as somebody else. */
const PRONOUN = /^(?:he|she|it|they|we|i|this|that|these|those|who|which|there)\b/i;
/** Verbs shifted back or weighed, as they are within what is said. */
const SHIFTED = /\b(?:would|had|could|might|should|will|may|can|must|shall)\b/i;

/** 'Holm said the offer was an insult, but the union did not rule out a vote': behind the turn the report tells of another. */
function withoutOtherSide(text: string, rules: readonly Finding[], finding: Finding): Finding {
  const { content, cue, source } = finding;
  const [said] = content;
  if (said === undefined || content.length > 1 || cue.length === 0 || source.length === 0) return finding;
  if (!/^(?:before|participle)$/.test(finding.frame) || /^["“«]/.test(wordsAt(text, said))) return finding;
  const turn = firstInside(rules, said).find((other) => isTurn(text, said, other));
  const [other] = turn?.source ?? [];
  if (other === undefined) return finding;
  const end = other.start - (TURN.exec(text.slice(other.start - 8, other.start))?.[0].length ?? 0);
  return end <= said.start ? finding : { ...finding, content: [{ start: said.start, end }] };
}

function isTurn(text: string, said: Position, { frame, source, cue }: Finding): boolean {
  const [by] = source;
  if (frame !== "before" || by === undefined || cue.length === 0 || by.start <= said.start) return false;
  if (!TURN.test(text.slice(Math.max(0, by.start - 8), by.start))) return false;
  return !PRONOUN.test(wordsAt(text, by)) && !SHIFTED.test(text.slice(by.end, hull(cue).end));
}

/** Most cues that are looked at within what one source said. */
const MOST = 12;

/** The first findings whose cues lie inside a stretch; findings stand in the order of their cues. */
function firstInside(rules: readonly Finding[], at: Position): readonly Finding[] {
  let low = 0;
  let high = rules.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rules[middle]?.cue[0]?.start ?? 0) < at.start) low = middle + 1;
    else high = middle;
  }
  return rules.slice(low, low + MOST).filter(({ cue }) => cue[0] !== undefined && contains(at, cue[0]));
}

/** "..., a claim that the club disputes", "... -- a line whose meaning came out later": the report speaks of what was said. */
const REMARK = new RegExp(
  `(?:,|\\s(?:--?|–|—)|—|–)\\s(?:an?|the\\s(?:same|very))\\s(?:\\p{Ll}+\\s)?(?:${[...clauseNouns, "line", "figure", "accusation", "charge", "point"].join("|")})\\s(?:that|which|whose|he|she|it|they|(?:later\\s)?\\p{L}+(?:ed|en)\\s(?:by|in|on|at|later|again))\\b`,
  "u",
);

function withoutRemark(text: string, finding: Finding): Finding {
  const last = finding.content.at(-1);
  if (last === undefined || finding.cue.length === 0 || hull(finding.cue).start > last.start) return finding;
  const words = text.slice(last.start, Math.min(last.end, last.start + 1_000));
  const remark = /^["“«]/.test(words) ? null : REMARK.exec(words);
  if (remark === null || remark.index < 8 || /["“]/.test(words.slice(remark.index))) return finding;
  return {
    ...finding,
    content: [...finding.content.slice(0, -1), { start: last.start, end: last.start + remark.index }],
  };
}

/** Cues, by dictionary form, that take a thing or a deed for their object. */
const OF_A_DEED =
  /^(?:deny|confirm|admit|acknowledge|dispute|reject|dismiss|accuse|blame|condemn|criticise|criticize)$/;
/** What a clause or a quotation opens with; its days are its own. */
const CLAUSE = /^(?:that|whether|if|how|why|what|when|where|who|there|it|he|she|they|we|i)\b|^["“«‘']/i;
/** Behind a day: how it came that something was said. */
const OCCASION = /^,?\s(?:after|as|when|while|following|amid|before|hours|days)\b/;
const ON = /,?\s(?:(?:late|early)\s)?(?:on\s)?$/i;

/** "denied doping on Friday after a test found traces": the day and what follows it tell of the denial. */
function withoutDay({ report: { text }, dates, tokens }: Reading, finding: Finding): Finding {
  const [said] = finding.content;
  if (said === undefined || finding.content.length > 1 || !OF_A_DEED.test(finding.lemma)) return finding;
  const words = wordsAt(text, said);
  const pronoun = /^(?:that|this|it)\b(?=,?\s(?:on\s)?\p{Lu})/u.exec(words);
  if (finding.cue.every((at) => at.start > said.start) || (CLAUSE.test(words) && pronoun === null)) return finding;
  const day = dates.find(
    ({ at, kind }) =>
      kind === "date" &&
      at.start > said.start &&
      at.end <= said.end &&
      (pronoun === null
        ? OCCASION.test(text.slice(at.end, at.end + 14))
        : at.end === said.end && at.start - said.start < pronoun[0].length + 6),
  );
  if (day === undefined) return finding;
  const start = day.at.start - (ON.exec(text.slice(Math.max(0, day.at.start - 12), day.at.start))?.[0].length ?? 0);
  const isClause = tokens
    .slice(firstFrom(tokens, said.start), firstFrom(tokens, start))
    .some(({ tag, text: word }) => tag === "AUX" || (tag === "VERB" && !/ing$/i.test(word)));
  return isClause || start <= said.start ? finding : { ...finding, content: [{ start: said.start, end: start }] };
}

/** The index of the first position that starts at or behind an offset. */
function firstFrom(positions: readonly Position[], offset: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
