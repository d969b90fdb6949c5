import { packFor } from "../../languages/index.js";
import { inReadingOrder, type Position, wordsAt } from "../../record/position.js";
import { indexAt } from "../reading/context.js";
import type { NameMention, Reading } from "../reading/reading.js";
import type { Attribution, ReportParty, Source } from "./attribution.js";
import { indexOf } from "./detail/index-of.js";
import { folded, nameForm, spelling } from "./name-form.js";
import {
  addressMentions,
  creditMentions,
  demonymMentions,
  describedMentions,
} from "./party/mentions/found-mentions.js";
import type { Mention, Scene } from "./party/mentions/mention.js";
import { nameMentions } from "./party/mentions/name-mentions.js";
import { type SourceMention, sourceMentions } from "./party/mentions/source-mention.js";
import { partyFrom } from "./party/party-from.js";
import { placeMentions } from "./party/resolving/place-mentions.js";
import type { Placed } from "./party/resolving/placed.js";
import { withParties } from "./party/with-parties.js";

/** What is known of the parties of a report. */
export interface PartiesFound {
  readonly parties: ReportParty[];
  /** The given attributions, with the key of each source's, relay's and basis's party. */
  readonly attributions: Attribution[];
  /** The reading's names, with the key of the party that each names. */
  readonly names: readonly NameMention[];
}

/**
 * The parties of one report, each under all its names there with the reason of every join, and its attributions and names with
 * the keys of theirs. Names that mean one body are joined by the rules of `sameParty`; pronouns and descriptions ("she", "the
 * agency") only where they are a source and one party fits. Unnamed sources stay apart by their descriptions. Never throws.
 *
 * @example
 * findParties(reading, attributions).parties[0];
 * // { key: "p1", name: "Fjord News Agency", kind: "outlet", names: [...], joins: [{ names: [...], why: "short form of the full name" }] }
 */
export function findParties(reading: Reading, attributions: readonly Attribution[]): PartiesFound {
  const pack = packFor(reading.report.language);
  if (pack === undefined) return { parties: [], attributions: [...attributions], names: reading.names };
  const scene: Scene = { reading, text: reading.report.text, naming: pack.naming, parties: pack.parties };
  const names = [
    ...settled(scene, nameMentions(scene)),
    ...demonymMentions(scene),
    ...describedMentions(scene),
    ...addressMentions(scene),
    ...creditMentions(scene),
  ].sort((a, b) => inReadingOrder(a.at, b.at));
  const { placed, joins } = placeMentions(scene, names, sourcesOf(scene, attributions, names));
  const members = new Map<number, Placed[]>();
  for (const each of placed) {
    const group = members.get(each.group);
    if (group === undefined) members.set(each.group, [each]);
    else group.push(each);
  }
  const keys = new Map<number, string>();
  const parties: ReportParty[] = [];
  for (const [group, all] of members) {
    if (!all.some(({ mention, speaks }) => speaks || !mention.aside)) continue;
    const key = `p${keys.size + 1}`;
    keys.set(group, key);
    parties.push(partyFrom(scene, key, all, joins.get(group) ?? []));
  }
  return { parties, ...withParties(scene, attributions, placed, keys, parties) };
}

/**
 * The names with the kind that the report's fuller names show: a single word is a body's where a body's name begins with it,
 * and a person's where a person's full name ends with it.
 */
function settled(scene: Scene, names: readonly Mention[]): readonly Mention[] {
  const families = familiesOf(scene, names);
  const brands = new Set(
    names
      .filter(({ kind, bare }) => /^(?:organisation|outlet)$/.test(kind) && /\s/.test(wordsAt(scene.text, bare)))
      .flatMap(({ bare }) => nameForm(wordsAt(scene.text, bare).slice(0, 300), "organisation", scene).brand ?? []),
  );
  return names.map((name) => {
    const words = wordsAt(scene.text, name.bare);
    if (/\s/.test(words) || name.at.start !== name.bare.start) return name;
    const [ofPerson, ofBody] = [families.has(spelling(words)), brands.has(folded(words))];
    if (ofPerson === ofBody) return name;
    if (name.kind === "person" && ofBody && name.role === undefined) return { ...name, kind: "organisation" };
    return name.kind === "organisation" && ofPerson ? { ...name, kind: "person" } : name;
  });
}

/** Every source, relay and basis as mentions, each place once, in reading order. */
function sourcesOf(
  scene: Scene,
  attributions: readonly Attribution[],
  names: readonly Mention[],
): readonly SourceMention[] {
  const families = familiesOf(scene, names);
  const index = indexOf(scene.reading);
  const found = new Map<string, SourceMention>();
  for (const attribution of attributions) {
    for (const source of [attribution.source, ...attribution.via, ...(attribution.basis ? [attribution.basis] : [])]) {
      const speech = source === attribution.source ? speechOf(scene, attribution) : {};
      for (const mention of sourceMentions(scene, source, { near: namesNear(names, source), families, index })) {
        const key = `${mention.at.start}-${mention.at.end}-${mention.of.start}-${mention.of.end}`;
        if (!found.has(key) && (mention.named || mayBeSomebody(scene, mention)))
          found.set(key, { ...mention, ...speech });
      }
    }
  }
  return [...found.values()].sort((a, b) => inReadingOrder(a.at, b.at));
}

/** Whether who speaks asks something, or answers, by the words for it. */
function speechOf({ text, parties }: Scene, { cue }: Attribution): Pick<Mention, "speech"> {
  const words = cue.at.flatMap((at) => wordsAt(text, at).toLowerCase().slice(0, 80).split(/\s+/));
  if (words.some((word) => parties.asking.has(word))) return { speech: "asks" };
  return words.some((word) => parties.answering.has(word)) ? { speech: "answers" } : {};
}

/** False for words among which nothing is a noun, pronoun, article or verb ("reports" may be tagged as one): "couldn't", "previous". */
const mayBeSomebody = ({ reading }: Scene, { at }: Mention): boolean => {
  const first = indexAt(reading.tokens, at.start);
  const words = reading.tokens.slice(first, first + 8).filter(({ start }) => start < at.end);
  return (
    words.some(({ tag, text }) => /^(?:NOUN|PROPN|PRON|DET|NUM|VERB)$/.test(tag) && /^\p{L}{2}|\d/u.test(text)) ||
    at.end - at.start > 40
  );
};

/** The family names of those who are named in full. */
const familiesOf = ({ text }: Scene, names: readonly Mention[]): ReadonlySet<string> =>
  new Set(
    names
      .filter(({ kind, named }) => kind === "person" && named)
      .map(({ bare }) => text.slice(bare.start, bare.end).split(/\s+/))
      .filter((words) => words.length > 1)
      .map((words) => spelling(words.at(-1) ?? "")),
  );

function namesNear(names: readonly Mention[], source: Source): Mention[] {
  const found: Mention[] = [];
  for (const at of source.at) {
    for (let i = Math.max(0, firstBehind(names, at) - 3); i < names.length; i++) {
      const name = names[i];
      if (!name || name.at.start >= at.end) break;
      found.push(name);
    }
  }
  return found;
}

/** Index of the first mention that ends behind the start of a position. */
function firstBehind(names: readonly Mention[], at: Position): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.at.end ?? 0) <= at.start) low = middle + 1;
    else high = middle;
  }
  return low;
}
