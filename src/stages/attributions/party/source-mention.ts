import { contains, type Position, wordsAt } from "../../../record/position.js";
import type { ReportParty, Source } from "../attribution.js";
import { folded } from "../name-form.js";
import { countryOf, isOutletName, type Mention, type Scene } from "./mention.js";
import { headOf } from "./resolve.js";

const PREPOSITION = /\b(?:of|for|at|to|with|from|by|in|on|near|behind|under|against|about)\b/i;
const PRONOUN = /^(?:he|she|him|her|his|it|its|they|them|their|we|us|i|me|who|which|that|this|those|himself|herself)$/i;

/** A source, relay or basis as mentions: one for each of its positions. `names` are the name mentions, in reading order. */
export function sourceMentions(scene: Scene, source: Source, names: readonly Mention[]): Mention[] {
  return source.at.map((at) => sourceMention(scene, source, at, names));
}

function sourceMention(scene: Scene, source: Source, at: Position, names: readonly Mention[]): Mention {
  const named = headName(scene, at, names);
  if (named) {
    const outlet = named.kind === "organisation" && (source.kind === "outlet" || isOutletName(scene, at));
    const role = named.role ?? roleOf(scene, at, named);
    return {
      ...named,
      ...(role === undefined ? {} : { role }),
      at,
      shown: shownOf(scene, at, named),
      ...(outlet ? { kind: "outlet" as const } : {}),
    };
  }
  const country = countryOf(scene, at);
  return {
    at,
    bare: at,
    kind: kindOf(scene, source, at),
    named: false,
    ...(country === undefined ? {} : { country }),
  };
}

/**
 * The name that a phrase is about, which is not every name in it: Ruiz in "its owner, Ana Ruiz" and in "Ana Ruiz, head of
 * Oxfam"; none in "a spokesman for Oxfam" and "Oxfam's lawyer".
 */
function headName(scene: Scene, at: Position, names: readonly Mention[]): Mention | undefined {
  const { text } = scene;
  const inside = names.filter((name) => contains(at, name.bare));
  for (const name of inside) {
    const before = text.slice(at.start, Math.max(at.start, Math.min(name.at.start, name.bare.start)));
    const after = text.slice(name.bare.end, at.end);
    // "Head of the agency Captain Ruiz": the title opens a new phrase.
    const titled =
      name.at.start < name.bare.start &&
      /\p{Ll}{4,}\s$/u.test(before) &&
      !/\b(?:with|from|under|behind|against|about|near)\s$/.test(before);
    const free = !PREPOSITION.test(before) || titled || /,\s*$/.test(before);
    if (!free && name.at.start > at.start) continue;
    if (
      name.kind === "person" &&
      !/^['’]s?\s+\p{L}/u.test(after) &&
      !/^\s+\p{Ll}/u.test(after.replace(/^\s+(?:who|of|and|himself|herself|from|at|in|also)\b.*/s, ""))
    )
      return name;
    if (
      name.kind !== "person" &&
      /^(?:['’]s?)?\s*(?:\([^)]{1,12}\))?\s*(?:$|[,(]|who\b|which\b|that\b|of\b|in\b|on\b)/.test(after)
    )
      return name;
  }
  return undefined;
}

/** "the orchestra's spokesman, Ana Ruiz" is a spokesman. */
function roleOf({ text, naming }: Scene, at: Position, named: Mention): string | undefined {
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
  const name = { start: description === undefined ? at.start : start, end: named.bare.end };
  return description === undefined ? [name] : [{ start: at.start, end: at.start + description.length }, name];
}

function kindOf(scene: Scene, source: Source, at: Position): ReportParty["kind"] {
  if (source.kind === "outlet" || (source.kind === "organisation" && isOutletName(scene, at))) return "outlet";
  if (source.kind === "none") return "unnamed";
  if (source.kind === "organisation" && isWithheldBody(wordsAt(scene.text, at))) return "unnamed";
  return source.kind;
}

/** "a friendly nation's intelligence organization": a body whose name is withheld. */
const isWithheldBody = (words: string): boolean =>
  /^(?:an?|one|another|some|unnamed)\s/i.test(words) && !/\p{Lu}/u.test(words.slice(1));

/** True for a pronoun. */
export const isPronoun = (words: string): boolean => PRONOUN.test(words.trim());
