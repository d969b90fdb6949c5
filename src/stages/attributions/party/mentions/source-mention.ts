import { contains, type Position, wordsAt } from "../../../../record/position.js";
import { indexAt } from "../../../reading/context.js";
import type { ReportParty, Source } from "../../attribution.js";
import type { Index } from "../../detail/index-of.js";
import { sourceAt } from "../../detail/source-kind.js";
import { folded, headOf, nameForm, spelling } from "../../name-form.js";
import { rolePhrase } from "../role-phrase.js";
import type { Mention, Scene } from "./mention.js";
import { countryOf, isOutletName, meansOutlet } from "./name-mentions.js";
import { nounBeforeWho } from "./noun-before-who.js";

const PREPOSITION = /\b(?:of|for|at|to|with|from|by|in|on|near|behind|under|against|about|including|like|despite)\b/i;

/** A mention that speaks, and the position of the source it is, or is one of. */
export interface SourceMention extends Mention {
  readonly of: Position;
}

/** What is known of a report's names when a source is read. */
export interface NamesKnown {
  /** The name mentions near the source, in reading order. */
  readonly near: readonly Mention[];
  /** The family names of those who are named in full, as `spelling` spells them. */
  readonly families: ReadonlySet<string>;
  /** The look-up of what lies at a position of the report. */
  readonly index: Index;
}

/** "A woman who identified herself as Ruiz's cousin": the name behind is not hers. */
const TOLD_OF = /\b(?:who|whom|whose|as)\s[^,]{0,80}$/i;

/** A source, relay or basis as mentions: one for each of its positions, and for each of two who say it together. */
export function sourceMentions(scene: Scene, source: Source, known: NamesKnown): SourceMention[] {
  return source.at.flatMap((of) => {
    if (isNobody(scene, source, of)) return [];
    const noun = nounBeforeWho(scene, of, known.near);
    if (noun) return [{ ...sourceMention(scene, sourceAt(scene.reading, known.index, [noun]), noun, known), of }];
    const together = each(scene, of, known) ?? withOthers(scene, of, known);
    if (together) return together.map((at) => ({ ...sourceMention(scene, source, at, known), of }));
    const two = coupled(scene, of) ?? twoBodies(scene, of, known);
    return two
      ? two.map((at) => ({ ...oneOfTwo(scene, sourceMention(scene, source, at, known)), of }))
      : [{ ...sourceMention(scene, ...whoseItIs(scene, source, behindHeadline(scene, of, known)), known), of }];
  });
}

/** An outlet "17", "2005", "condition of anonymity": a number that counts no people, and a word for having no name. */
export const isNobody = ({ text }: Scene, { kind }: Source, at: Position): boolean =>
  at.end - at.start < 60 &&
  (/^(?:the\s)?(?:condition\sof\s)?anonymity$/i.test(wordsAt(text, at)) ||
    (kind === "outlet" && /^\d[\d.,:/-]*$/.test(wordsAt(text, at))) ||
    (kind !== "unnamed" && /^(?:in\s)?(?:19|20)\d\d$/i.test(wordsAt(text, at))));

/** "Torvik closes the yard Torvik", where a headline ran into the text: the name at the end, behind a verb that is nobody's "who". */
function behindHeadline({ reading, text }: Scene, at: Position, { near }: NamesKnown): Position {
  const last = near.findLast(({ bare }) => bare.start > at.start && bare.end === at.end);
  if (last === undefined || at.end - at.start > 400) return at;
  const before = wordsAt(text, { start: at.start, end: last.at.start });
  const suffix = ENDS_NAME.exec(wordsAt(text, { start: at.start, end: last.bare.start }));
  const cut = at.start + (suffix?.[0].length ?? 0);
  if (suffix && !near.some(({ bare }) => bare.start < cut && cut < bare.end)) return { start: cut, end: at.end };
  const words = before.split(/\s+/);
  if (words.length < 4 || words.some((word) => /^(?:who|which|that|whose|as)$|[,(“"]/i.test(word))) return at;
  const again = words.join(" ").startsWith(`${wordsAt(text, last.bare)} `);
  const tokens = reading.tokens.slice(indexAt(reading.tokens, at.start), indexAt(reading.tokens, last.at.start));
  return again || tokens.some(({ tag, text: word }) => /^(?:VERB|AUX)$/.test(tag) && /s$/.test(word)) ? last.at : at;
}

/** "... with Carl Dunn Jr. Harbour police spokeswoman": the name, and with it the sentence, ends there. */
const ENDS_NAME = /^.*\p{L}\s(?:Jr|Sr)\.\s(?=\p{Lu}\p{L}+\s)/su;

const PAPER =
  /^(?:(?:an?|the|its|information|details)\s)?(?:(?:joint|brief|written|short|press|official)\s){0,2}(?:statement|release|communiqu[eé]|notice|bulletin|letter|information|details)\s(?:from|by|issued\sby|released\sby|posted\sby|given\sby)\s/i;

const OWN_PAPER =
  /^(?!its\b|(?:yester|to)?day\b|(?:the\s)?(?:last|this|next|same|previous)\b|\S+day\b)(.{2,100}?)(?:\s?['’]\s?s|(?<=s)\s?['’])\s(?:\p{Ll}+\s){0,2}(?:statement|release|letter|communiqu[eé]|announcement|bulletin|tweet|memo)$/iu;
const BODY_PAPER = /^((?:the\s)?(?:[\p{L}-]+\s){0,4}([\p{L}-]+))\s(?:statement|release|bulletin|report)$/iu;

/** "a statement from the agency", "the agency's letter" and "the harbour office report" are the agency's and the office's. */
function whoseItIs(scene: Scene, source: Source, at: Position): [Source, Position] {
  const words = wordsAt(scene.text, { start: at.start, end: Math.min(at.end, at.start + 160) });
  const paper = PAPER.exec(words);
  const kind = source.kind === "document" ? "organisation" : source.kind;
  if (paper && at.start + paper[0].length < at.end)
    return [
      { ...source, kind },
      { start: at.start + paper[0].length, end: at.end },
    ];
  const body = BODY_PAPER.exec(words);
  const own = OWN_PAPER.exec(words) ?? (body && scene.naming.bodies.has((body[2] ?? "").toLowerCase()) ? body : null);
  return own?.[1] === undefined
    ? [source, at]
    : [
        { ...source, kind },
        { start: at.start, end: at.start + own[1].length },
      ];
}

/** "Both the ministry and police", "the ministry, like the police,", "police and the hospital": the two, whatever each is. */
function coupled({ text }: Scene, at: Position): Position[] | undefined {
  const words = wordsAt(text, { start: at.start, end: Math.min(at.end, at.start + 400) });
  const both = /^both\s(.{2,160}?)\sand\s(.{2,160})$/is.exec(words);
  const like = both ? null : /^(.{2,160}?),\s(?:just\s)?like\s(.{2,160}?),?$/is.exec(words);
  const and = both || like ? null : /^(?!.*\sof\s)([^,]{2,160}?)\sand\s(the\s[^,]{2,160})$/is.exec(words);
  const [, first, second] = both ?? like ?? and ?? [];
  if (first === undefined || second === undefined) return undefined;
  const from = at.start + words.indexOf(first, both ? 5 : 0);
  const then = at.start + words.lastIndexOf(second);
  return [
    { start: from, end: from + first.length },
    { start: then, end: then + second.length },
  ];
}

/** "Police and prosecutors", "the FBI and Fen police"; not "the Trade and Industry Ministry", nor "police and fire officials". */
function twoBodies({ text, naming }: Scene, at: Position, { near }: NamesKnown): Position[] | undefined {
  const words = wordsAt(text, { start: at.start, end: Math.min(at.end, at.start + 200) });
  const [, first = "", second = ""] = /^([^,]{2,90}?)\sand\s([^,]{2,90})$/i.exec(words) ?? [];
  if (/\s(?:of|for|and)\s/i.test(words.replace(" and ", " ")) || second === "") return undefined;
  const [end, start] = [at.start + first.length, at.end - second.length];
  if (at.start + words.length !== at.end || near.some(({ bare }) => bare.start < end && start < bare.end))
    return undefined;
  const isBody = (part: string): boolean => {
    const plain = folded(part).replace(/^the /, "");
    return (
      naming.knownBodies.has(part.replace(/^the\s/i, "")) || naming.works.has(plain) || naming.bodies.has(headOf(plain))
    );
  };
  if (!isBody(first) || !isBody(second)) return undefined;
  return [
    { start: at.start, end },
    { start, end: at.end },
  ];
}

/** "both Ruiz and a reporter at the scene": the second is not named, though the first is. */
const oneOfTwo = ({ text }: Scene, mention: Mention): Mention =>
  !mention.named && /^(?:an?|one|some|two|three)\s/i.test(wordsAt(text, mention.at))
    ? { ...mention, kind: "unnamed" }
    : mention;

/** "Ana Ruiz and her allies": the one named, and the others. */
function withOthers({ text }: Scene, at: Position, known: NamesKnown): Position[] | undefined {
  const words = wordsAt(text, { start: at.start, end: Math.min(at.end, at.start + 400) });
  const joint = /,?\sand\s(?=(?:his|her|its|their|other|others|several|some)\b)/.exec(words);
  if (!joint) return undefined;
  const [from, to] = [at.start + joint.index, at.start + joint.index + joint[0].length];
  const named = known.near.some(({ bare }) => bare.start >= at.start && bare.end <= from);
  return named
    ? [
        { start: at.start, end: from },
        { start: to, end: at.end },
      ]
    : undefined;
}

/** "Ana Ruiz and Bo Lund" as two; nothing where one of the parts holds no name of its own. */
function each(scene: Scene, at: Position, known: NamesKnown): Position[] | undefined {
  const parts: Position[] = [];
  let start = at.start;
  const words = wordsAt(scene.text, { start: at.start, end: Math.min(at.end, at.start + 400) });
  for (const { 0: joint, index } of words.matchAll(/\s(?:and|&)\s|,\s(?:and\s)?/g)) {
    const [from, to] = [at.start + index, at.start + index + joint.length];
    if (known.near.some(({ bare }) => bare.start < from && to < bare.end)) continue;
    parts.push({ start, end: from });
    start = to;
  }
  parts.push({ start, end: at.end });
  if (parts.length < 2 || !words.includes(" and ")) return undefined;
  const named = parts.map((part) => headName(scene, part, known.near));
  const kinds = new Set(named.map((name) => name?.kind === "person"));
  const several = named.every((name, i) => name !== undefined && endsWith(scene, name, parts[i]));
  return several && kinds.size === 1 ? parts : undefined;
}

/** The name is all there is behind its title. */
const endsWith = ({ text }: Scene, name: Mention, part: Position | undefined): boolean =>
  part !== undefined && /^(?:\s?\([^)]{1,12}\))?\W*$/.test(text.slice(name.at.end, part.end));

function sourceMention(scene: Scene, source: Source, at: Position, known: NamesKnown): Mention {
  const called = outletBehindNoun(scene, at);
  if (called) return { at, bare: called, kind: "outlet", named: true };
  const named = notItsPeople(scene, headName(scene, at, known.near)) ?? familyAt(scene, at, known.families);
  if (named) {
    const outlet = named.kind === "organisation" && (source.kind === "outlet" || isOutletName(scene, at));
    const role = named.role ?? roleBefore(scene, at, named);
    // "Japan's ambassador, Kenji Mori" is Japan's.
    const country = named.country ?? countryOf(scene, { start: at.start, end: Math.max(at.start, named.bare.start) });
    return {
      ...named,
      ...(country === undefined ? {} : { country }),
      bare: wholeName(scene, at, named),
      ...(role === undefined ? {} : { role }),
      at,
      shown: shownOf(scene, at, named),
      ...(outlet ? { kind: "outlet" as const } : {}),
    };
  }
  const owner = describedBefore(scene, at, known.near);
  if (owner) return { ...owner, at, shown: [at], role: owner.role ?? rolePhrase(wordsAt(scene.text, at), scene)?.head };
  const country = countryOf(scene, at);
  const calls = ownPublisher(scene, at);
  return {
    at,
    bare: at,
    kind: calls === undefined ? kindOf(scene, source, at) : "outlet",
    named: calls !== undefined,
    ...(calls === undefined ? {} : { calls }),
    ...(country === undefined ? {} : { country }),
  };
}

const OUTLET_BEHIND =
  /^(?:the\s)?(?:[\p{L}-]+\s){0,2}?(\p{Ll}+)\s(\p{Lu}[\p{L}\p{N}'’-]*(?:\s\p{Lu}[\p{L}\p{N}'’-]*){0,4})$/u;

/** "the channel Torvik Live": a name that is known only by the noun in front of it. */
function outletBehindNoun(scene: Scene, at: Position): Position | undefined {
  if (at.end - at.start > 120) return undefined;
  const [, noun = "", name = ""] = OUTLET_BEHIND.exec(wordsAt(scene.text, at)) ?? [];
  return name !== "" && meansOutlet(scene, noun) ? { start: at.end - name.length, end: at.end } : undefined;
}

/** "Ana Ruiz, a spokeswoman for the port, citing the pilots, said": what stands between commas behind the name that opens the sentence is hers. */
function describedBefore({ text, ...scene }: Scene, at: Position, names: readonly Mention[]): Mention | undefined {
  if (text.slice(at.start - 2, at.start) !== ", " || text.charAt(at.end) !== ",") return undefined;
  const name = names.find(({ kind, bare }) => kind === "person" && bare.end === at.start - 2);
  if (
    name === undefined ||
    !/(?:^|[.!?:"”\n)–—-]\s*)$/u.test(text.slice(Math.max(0, name.at.start - 3), name.at.start))
  )
    return undefined;
  const role = rolePhrase(wordsAt(text, at), scene)?.head;
  return role !== undefined && scene.naming.roles.has(role) ? name : undefined;
}

/** "Hispanic Americans" are people, not their country. */
const notItsPeople = ({ text, naming }: Scene, named: Mention | undefined): Mention | undefined => {
  if (named?.kind !== "country") return named;
  const words = wordsAt(text, named.bare);
  return words.endsWith("s") && naming.countryWords.get(words)?.as === "demonym" ? undefined : named;
};

/** "this newspaper": the report's own publisher. */
function ownPublisher({ text, reading, parties }: Scene, at: Position): string | undefined {
  const noun = /^(?:this|our)\s(?:\p{L}+\s)?(\p{L}+)$/iu.exec(wordsAt(text, at).slice(0, 60))?.[1];
  return noun !== undefined && parties.ownOutlet.has(noun.toLowerCase()) ? reading.report.publisher : undefined;
}

/** "Aster" where a Lincoln Aster is about, though a town bears the name too. */
function familyAt({ text }: Scene, at: Position, families: ReadonlySet<string>): Mention | undefined {
  const [words] = /^\p{Lu}[\p{L}'’-]{1,40}(?=$|,\s)/u.exec(text.slice(at.start, Math.min(at.end, at.start + 60))) ?? [];
  return words !== undefined && families.has(spelling(words))
    ? { at, bare: { start: at.start, end: at.start + words.length }, kind: "person", named: true }
    : undefined;
}

/** What may stand behind a person's name in one phrase with it: "Ana Ruiz on the channel's site", not "Ana Ruiz supporters". */
const BEHIND_A_PERSON =
  /^\s+(?:who|whose|of|and|himself|herself|from|at|in|on|for|with|by|to|as|during|after|before|via|through|also|then|later|yesterday|today|an?|the)\b.*/s;

/**
 * The name that a phrase is about, which is not every name in it: Ruiz in "its owner, Ana Ruiz" and in "Ana Ruiz, head of
 * Oxfam"; none in "a spokesman for Oxfam" and "Oxfam's lawyer".
 */
function headName(scene: Scene, at: Position, names: readonly Mention[]): Mention | undefined {
  const { text } = scene;
  const inside = names.filter((name) => contains(at, name.bare));
  for (const name of inside) {
    const before = text.slice(at.start, Math.max(at.start, startOf(name, inside)));
    const after = text.slice(name.bare.end, at.end);
    // "Head of the agency Captain Ruiz": the title opens a new phrase.
    const titled =
      name.at.start < name.bare.start &&
      /\p{Ll}{4,}\s$/u.test(before) &&
      !/\b(?:with|from|under|behind|against|about|near)\s$/.test(before);
    const free = !PREPOSITION.test(before) || titled || /,\s*$/.test(before);
    if (!free && name.at.start > at.start) continue;
    if (TOLD_OF.test(before)) continue;
    // "Harbour Commander Ana Ruiz": the first name is only part of the title.
    if (
      name.kind === "person" &&
      /^\s\p{Lu}/u.test(after) &&
      inside.some((other) => other.kind === "person" && other.bare.start > name.bare.end)
    )
      continue;
    if (
      name.kind === "person" &&
      !/^\s?['’]\s?s?\s+[\p{L}\d]/u.test(after) &&
      !/^\s+\p{Ll}/u.test(after.replace(BEHIND_A_PERSON, ""))
    )
      return name;
    if (name.kind !== "person" && name.kind !== "country" && /^\s(?:news|press)\sagency$/.test(after)) return name;
    if (
      name.kind !== "person" &&
      /^(?:['’]s?)?\s*(?:\([^)]{1,12}\))?\s*(?:$|[,(]|who\b|which\b|that\b|of\b|in\b|on\b)/.test(after)
    )
      return name;
  }
  return undefined;
}

/** Where a name begins with its title, and with the body that the title is of: "Department of Fisheries spokesman Bo Lund". */
const startOf = (name: Mention, inside: readonly Mention[]): number => {
  const start = Math.min(name.at.start, name.bare.start);
  const body = inside.find(({ kind, bare }) => kind === "organisation" && bare.start < start && start < bare.end);
  return body?.bare.start ?? start;
};

/** A source that ends in a longer name than was found there holds the longer one. */
function wholeName({ text }: Scene, at: Position, { kind, bare }: Mention): Position {
  const more = text.slice(bare.end, at.end);
  return kind === "person" && /^(?:\s\p{Lu}[\p{L}'’-]{1,30}){1,2}$/u.test(more)
    ? { start: bare.start, end: at.end }
    : bare;
}

/** "the orchestra's spokesman, Ana Ruiz" is a spokesman. */
function roleBefore({ text, naming }: Scene, at: Position, named: Mention): string | undefined {
  if (named.kind !== "person") return undefined;
  const before = text.slice(at.start, Math.max(at.start, named.at.start));
  const head = headOf(folded(/^(.{2,120}?),\s*$/s.exec(before)?.[1] ?? ""));
  return naming.roles.has(head) ? head : undefined;
}

/** "its owner, Ana Ruiz" is shown as two names, "Ana Ruiz, 58, a farmer" as one. */
function shownOf({ text }: Scene, at: Position, named: Mention): Position[] {
  if (named.kind !== "person") return [at];
  const start = Math.max(at.start, named.at.start);
  const before = text.slice(at.start, start);
  const description = /^(.{2,120}?),\s*$/s.exec(before)?.[1];
  const name = { start: description === undefined ? at.start : start, end: endOfName(text, at, named) };
  return description === undefined ? [name] : [{ start: at.start, end: at.start + description.length }, name];
}

/** "Ana Ruiz of the Harbour Board" and "Ana Ruiz/Harbour Master" are shown whole. */
function endOfName(text: string, at: Position, { bare }: Mention): number {
  const behind = text.slice(bare.end, Math.min(at.end, bare.end + 80));
  return /^(?:\s(?:of|from|with|at)\s(?:the\s)?\p{Lu}[^,;:"“”()]{1,60}|\s?\/\s?[^,;:"“”]{2,60})$/u.test(behind)
    ? bare.end + behind.length
    : bare.end;
}

function kindOf(scene: Scene, source: Source, at: Position): ReportParty["kind"] {
  if (source.kind === "outlet" || (source.kind === "organisation" && isOutletName(scene, at))) return "outlet";
  if (source.kind === "none") return "unnamed";
  const words = wordsAt(scene.text, at);
  if (source.kind === "person" && scene.parties.makers.test(words)) return "organisation";
  if (source.kind === "organisation" && (isWithheldBody(words) || isOneOfMany(words))) return "unnamed";
  if (source.kind === "unnamed" && doesWork(scene, words)) return "organisation";
  return source.kind === "organisation" && isRole(scene, words) ? "person" : source.kind;
}

/** "Swiss prosecutors": the office that does a country's work, not some of its people. */
const doesWork = (scene: Scene, words: string): boolean =>
  words.length < 80 &&
  !/^(?:an?|two|three|some|several|many|most|other|\d+)\s/i.test(words) &&
  nameForm(words, "organisation", scene).work !== undefined;

/** "the Kenyan president", "the conductor" */
const isRole = (scene: Scene, words: string): boolean => {
  const head = rolePhrase(words, scene)?.head;
  return head !== undefined && scene.naming.roles.has(head) && !scene.naming.bodies.has(head);
};

/** "One", "another", "the two": of people told of before. */
const isOneOfMany = (words: string): boolean =>
  /^(?:the\s)?(?:one|another|two|three|four|five|some|many|several|both|most|few|none|neither|others?|all)$/i.test(
    words,
  );

/** "a friendly nation's intelligence organization": a body whose name is withheld. */
const isWithheldBody = (words: string): boolean =>
  /^(?:an?|one|another|some|unnamed)\s/i.test(words) && !/\p{Lu}/u.test(words.slice(1));
