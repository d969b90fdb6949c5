import {
  bareOffices,
  bodyByPeople,
  bodyPlurals,
  isPersonNoun,
  isPluralNoun,
  namelessNouns,
  nobodysWords,
  onlineWords,
  peopleByPlace,
} from "../../../languages/en/attributing/person-words.js";
import { sourceWords } from "../../../languages/en/attributing/source-words.js";
import { overlaps, type Position, wordsAt } from "../../../record/position.js";
import type { NameMention, Reading } from "../../reading/reading.js";
import type { Source, SourceKind, UnnamedType } from "../attribution.js";
import type { Index } from "./index-of.js";

/** The source at the given positions with its kind; without positions, a source of the kind `none`. */
export function sourceAt(reading: Reading, index: Index, at: readonly Position[]): Source {
  const first = at[0];
  if (first === undefined) return { at: [], kind: "none" };
  const text = reading.report.text;
  const head = headOf(text, first);
  const names = index.namesIn(first).filter((name) => name.at.start < first.start + head.length);
  const words = wordList(head);
  const named = kindOf(words, head, names, text, first.start + head.trimEnd().length);
  const kind = named === "organisation" && isDescribedAsPerson(text, first, head) ? "person" : named;
  const several = at.length > 1 || isSeveral(words, head);
  if (kind !== "unnamed") return { at, kind, ...(several ? { several: true } : {}) };
  return {
    at,
    kind,
    descriptor: wordsAt(text, first),
    unnamed: unnamedType(wordsAt(text, first)),
    ...(several ? { several: true } : {}),
  };
}

/** The noun phrase without its tails: up to the first comma, bracket or preposition. */
function headOf(text: string, at: Position): string {
  const words = wordsAt(text, { start: at.start, end: Math.min(at.end, at.start + 300) });
  const cut =
    /[,(–—]|\s(?:of|for|by|at|in|from|with|who|which|that|on|to|near|inside|under|familiar|close|briefed)\s/i.exec(
      words.slice(1),
    );
  const head = cut === null ? words : words.slice(0, cut.index + 1);
  // "a video posted online", "staff contacted by": the noun stands in front of its participle.
  const participle = /\s\p{Ll}+(?:ed|seen|shown|sent|read|given)(?:\s|$)/u.exec(head);
  const before = participle === null ? "" : head.slice(0, participle.index);
  return isNoun(wordList(before).at(-1) ?? "") ? before : head;
}

const DESCRIPTION =
  /^,\s(?:(?:the|an?|its|his|her|their)\s)?((?:[\p{L}’'-]{1,30}\s){0,4}?\p{Ll}{2,30})(?=\s(?:of|for|at|in|from|with|who)\b|,|$)/u;

/** "Ali Hill, the governor of the island": two or three capitals and what a person is. */
function isDescribedAsPerson(text: string, { start, end }: Position, head: string): boolean {
  if (!/^(?:\p{Lu}[\p{L}.’'-]{0,30}\s){1,3}\p{Lu}[\p{L}’'-]{1,30}$/u.test(head.trim())) return false;
  const described = DESCRIPTION.exec(
    text.slice(start + head.trimEnd().length, Math.min(end, start + head.length + 160)),
  );
  return isPersonNoun((described?.[1] ?? "").split(/\s/).at(-1) ?? "");
}

const isNoun = (word: string): boolean =>
  isPersonNoun(word) ||
  sourceWords.document.has(word) ||
  sourceWords.outlet.has(word) ||
  personType(word) !== undefined;

const wordList = (phrase: string): string[] => phrase.toLowerCase().match(/[\p{L}\d][\p{L}\d'’.-]*/gu) ?? [];

function kindOf(
  words: readonly string[],
  head: string,
  names: readonly NameMention[],
  text: string,
  end: number,
): SourceKind {
  const last = (words.at(-1) ?? "").replace(/['’]s?$/, "");
  if (words.length === 1 && (sourceWords.pronounsOfPersons.has(last) || /^(?:his|her|my)$/.test(last))) return "person";
  if (words.length === 1 && /^(?:it|this|that|which)$/.test(last)) return "organisation";
  const person = names.find((name) => name.kind === "person" && endsHead(text, name, end));
  if (person !== undefined) return "person";
  const proper = /\p{Lu}[\p{L}\d.&'’-]*$/u.test(head.trim());
  if (proper && sourceWords.outletNames.has(last)) return "outlet";
  if (last === "agency" || last === "agencies")
    return words.some((word) => /^(?:news|press|wire)$/.test(word)) ? "outlet" : "organisation";
  if (
    sourceWords.outlet.has(last) ||
    words.some((word) => /^(?:channel|newspaper|broadcaster|website)(?:['’]s)?$/.test(word))
  ) {
    if (!proper || sourceWords.outlet.has(last) || words.includes("channel")) return "outlet";
  }
  // "Radio Atlas", "the Daily Banner"
  if (proper && words.some((word) => /^(?:radio|tv|daily|television)$/.test(word))) return "outlet";
  if (proper && names.length > 0) return "organisation";
  if (/^(?:intelligence|military|police|hospital)$/.test(last)) return "organisation";
  if (bodyPlurals.has(last) || bodyByPeople.test(head.trim())) return "organisation";
  if (nobodysWords.test(head.trim()) || peopleByPlace.test(head.trim().toLowerCase()) || onlineWords.test(`${head} on`))
    return "unnamed";
  if (sourceWords.document.has(last) && (!isPersonNoun(last) || !isWithheld(words, last))) return "document";
  if (personType(last) !== undefined || isPersonNoun(last)) return isWithheld(words, last) ? "unnamed" : "person";
  return proper || names.length > 0
    ? "organisation"
    : words.length > 0 && /s$/.test(last) && !words.includes("the")
      ? "unnamed"
      : "organisation";
}

/** A person's name is the head, not its owner: "Kim", "President Kim", "Kim's"; not "Kim's lawyer". */
const endsHead = (text: string, name: NameMention, end: number): boolean =>
  /^['’]?s?\W*$/.test(text.slice(name.at.end, end));

function personType(word: string): UnnamedType | undefined {
  for (const [type, nouns] of Object.entries(sourceWords.persons)) if (nouns.has(word)) return type as UnnamedType;
  return undefined;
}

/** "a spokesman", "officials", "two nurses": nobody in particular; "the mayor", "her lawyer": one man, named elsewhere or not. */
function isWithheld(words: readonly string[], last: string): boolean {
  const first = words[0] ?? "";
  if (isPluralNoun(last) || last === "staff") return true;
  if (sourceWords.indefinite.has(first) || /^\d+$/.test(first)) return true;
  if (first === "source" || words.includes("source")) return true;
  // "Teenager admits arson": a headline does without its article.
  if (words.length === 1) return !bareOffices.has(last);
  return namelessNouns.has(last) && first === "the";
}

const isSeveral = (words: readonly string[], head: string): boolean => {
  const last = words.at(-1) ?? "";
  if (/^(?:they|we|some|many|others|both|several|media|people)$/.test(last)) return true;
  if (/^(?:one)$/.test(words[0] ?? "")) return false;
  return (
    /\sand\s/i.test(head) ||
    (/[^s'’]s$/.test(last) &&
      (personType(last) !== undefined || sourceWords.document.has(last) || sourceWords.outlet.has(last)))
  );
};

/** What the words make of an unnamed source: the most telling of them. */
function unnamedType(phrase: string): UnnamedType {
  const words = wordList(phrase);
  if (nobodysWords.test(phrase)) return /rumou?r|gossip|hearsay/i.test(phrase) ? "online" : "media";
  if (onlineWords.test(phrase)) return "online";
  if (/\bsecurity\ssources?\b/i.test(phrase)) return "intelligence";
  for (const type of [
    "intelligence",
    "military",
    "police",
    "medical",
    "diplomatic",
    "legal",
    "witness",
    "media",
    "company",
    "online",
    "official",
  ] as const) {
    if (words.some((word) => sourceWords.persons[type].has(word.replace(/['’]s?$/, "")))) return type;
  }
  return words.some((word) => /^(?:ministry|government|defence|defense|state|administration)$/.test(word))
    ? "official"
    : "other";
}

/** Whether words name or describe an outlet: a link of a chain rather than a hearer. */
export function isOutlet(reading: Reading, index: Index, at: Position, wires: ReadonlySet<string>): boolean {
  const words = wordsAt(reading.report.text, at)
    .replace(/^(?:the|The)\s+/, "")
    .replace(/['’]s?$/, "");
  if (wires.has(words)) return true;
  const head = headOf(reading.report.text, at);
  const list = wordList(head);
  const last = list.at(-1) ?? "";
  if (/^(?:reporters|journalists|conference|correspondents|lawmakers|crowd|supporters|parliament)$/.test(last))
    return false;
  const names = index.namesIn(at);
  if (names.some((name) => wires.has(wordsAt(reading.report.text, name.at)) && overlaps(name.at, at))) return true;
  if (/\p{Lu}/u.test(head.slice(0, 1)) || names.length > 0) {
    if (list.some((word) => sourceWords.outletNames.has(word) || sourceWords.outlet.has(word))) return true;
  }
  return sourceWords.outlet.has(last) || saysItsKind(head);
}

/** "the daily Nordlys": the kind of outlet, and its name right behind. */
function saysItsKind(head: string): boolean {
  const words = head.slice(0, 200).split(/\s+/);
  return words.some(
    (word, i) => i > 0 && /^\p{Lu}/u.test(word) && sourceWords.outlet.has((words[i - 1] ?? "").toLowerCase()),
  );
}
