import type { Item, Utterance } from "./event.js";
import { mention } from "./mention.js";
import { phrase } from "./phrase.js";
import { plain, type Segment } from "./segments.js";
import { headOf, type Telling } from "./telling.js";
import { markOf, type Sentence, tell, tellJointly, tellLede, tellMore, tellTogether } from "./wording.js";

export type Paragraphs = readonly (readonly Sentence[])[];

/** What a desk has of an utterance: those of its items that no later word of the same speaker has overtaken. */
export interface Heard {
  readonly utterance: Utterance;
  readonly items: readonly Item[];
}

/** What is still good of some utterances. */
export function heard(utterances: readonly Utterance[]): Heard[] {
  const overtaken = new Set<string>();
  const found: Heard[] = [];
  for (const utterance of [...utterances].reverse()) {
    const key = (item: Item): string => `${utterance.speaker.id}|${item.claim.fact.key}`;
    const items = utterance.items.filter((item) => !overtaken.has(key(item)));
    for (const item of utterance.items) overtaken.add(key(item));
    if (items.length > 0) found.push({ utterance, items });
  }
  return found.reverse();
}

const weightOf = ({ claim }: Item): number => claim.fact.weight ?? 1;
const heaviest = (items: readonly Item[]): Item | undefined => [...items].sort((a, b) => weightOf(b) - weightOf(a))[0];

/**
 * A headline and the paragraphs of a piece that tells these utterances, the heaviest news first; background from `old`, where the desk
 * has no knowledge of its own.
 */
export function writePiece(
  all: readonly Heard[],
  telling: Telling,
  most = 30,
  old?: Paragraphs,
): { headline: Segment[]; paragraphs: Paragraphs } {
  const { random } = telling;
  const rank = ({ items, utterance }: Heard): number =>
    Math.max(...items.map(weightOf)) +
    (utterance.speaker.descriptor === undefined ? 0.5 : 0) +
    (items.some(({ stance }) => stance === "asserts") ? 1 : 0);
  const lead = [...all].sort((a, b) => rank(b) - rank(a) || b.utterance.at - a.utterance.at)[0];
  if (lead === undefined) throw new TypeError("writePiece: expected something to tell, got nothing");
  const rest = all.filter((one) => one !== lead);
  const headline = headlineOf(lead, telling);
  const told = new Set<Item>();
  const paragraphs: Sentence[][] = [[ledeOf(lead, telling, told)]];
  for (const one of [lead, ...(random.chance(0.7) ? rest : random.shuffled(rest))]) {
    const sentences = bodyOf(one, rest, telling, told);
    if (sentences.length > 0)
      paragraphs.push(...(sentences.length > 2 ? [sentences.slice(0, 2), sentences.slice(2)] : [sentences]));
  }
  const body = paragraphs.slice(0, most);
  const count = random.int(0, most > 3 ? 2 : 0);
  return { headline, paragraphs: [...body, ...(old?.slice(0, count) ?? background(telling, count))] };
}

function ledeOf({ utterance, items }: Heard, telling: Telling, told: Set<Item>): Sentence {
  const event = items.find(
    ({ claim, route, stance }) =>
      claim.fact === telling.event.kind.event &&
      stance === "asserts" &&
      (route === undefined || route.told === "silent"),
  );
  const others = items.filter(
    (item) => item !== event && item.stance === "asserts" && (item.route === undefined || item.route.told === "silent"),
  );
  const main = heaviest(others);
  const used =
    event !== undefined && main !== undefined
      ? [event, main]
      : [event ?? heaviest(items)].filter((item) => item !== undefined);
  for (const item of used) told.add(item);
  if (event !== undefined && main !== undefined && utterance.medium !== "scene")
    return tellLede(utterance, event, main, telling);
  const only = used[0] ?? items[0];
  if (only === undefined) throw new TypeError("ledeOf: expected an item, got none");
  return tell(utterance, only, telling);
}

function bodyOf({ utterance, items }: Heard, rest: readonly Heard[], telling: Telling, told: Set<Item>): Sentence[] {
  const { random } = telling;
  const sentences: Sentence[] = [];
  const left = items.filter((item) => !told.has(item));
  while (left.length > 0) {
    const item = left.shift();
    if (item === undefined) break;
    told.add(item);
    const plainly = (one: Item | undefined): one is Item =>
      one?.stance === "asserts" && (one.route === undefined || one.route.told === "silent");
    const partner =
      plainly(item) && utterance.speaker.descriptor === undefined ? sharing(utterance, item, rest, told) : undefined;
    const next = left[0];
    if (partner !== undefined && random.chance(0.35)) {
      told.add(partner.item);
      sentences.push(tellJointly(utterance, partner.utterance, item, partner.item, telling));
    } else if (plainly(item) && plainly(next) && utterance.medium !== "scene" && random.chance(0.3)) {
      left.shift();
      told.add(next);
      sentences.push(tellTogether(utterance, [item, next], telling));
    } else {
      const sentence = tell(utterance, item, telling);
      sentences.push(sentence);
      const more = random.chance(0.3) ? tellMore(sentence, utterance, item, telling) : undefined;
      if (more !== undefined) sentences.push(more);
    }
  }
  return sentences;
}

/** Another named speaker who says the same plainly and has not been told yet. */
function sharing(
  utterance: Utterance,
  item: Item,
  rest: readonly Heard[],
  told: ReadonlySet<Item>,
): { utterance: Utterance; item: Item } | undefined {
  for (const other of rest) {
    if (other.utterance === utterance || other.utterance.speaker.descriptor !== undefined) continue;
    const same = other.items.find(
      (one) =>
        one.claim === item.claim &&
        one.stance === "asserts" &&
        !told.has(one) &&
        (one.route === undefined || one.route.told === "silent"),
    );
    if (same !== undefined) return { utterance: other.utterance, item: same };
  }
  return undefined;
}

/** Old knowledge at the end of a piece. */
export function background(telling: Telling, count: number): Sentence[][] {
  const { event, random } = telling;
  // What it says is the same for all desks: the disaster of 2010 is not one of 1997 elsewhere.
  return random
    .some(telling.background, count)
    .map((line) => [{ segments: [plain(phrase(line, event.slots, event.quotes.fork(line)))] }]);
}

/** A headline for what leads, with its source or without. */
export function headlineOf({ utterance, items }: Heard, telling: Telling): Segment[] {
  const { random } = telling;
  const asserts = items.filter(({ stance }) => stance === "asserts");
  const item = heaviest(asserts);
  const head = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  if (item === undefined) return deniedHeadline(utterance, items, telling);
  const words = head(headOf(item, telling));
  const source = headlineSource(utterance, telling);
  const template =
    utterance.medium === "scene"
      ? "{h}"
      : random.weighted([
          ["{h}", 4],
          ["{h}: {s}", 1],
          ["{h} - {s}", 1.5],
          ["{h}, {s} says", 1.5],
        ] as const);
  if (template === "{h}")
    return [{ text: words, marks: [markOf(utterance, item, telling, { shown: "own voice", firstHand: false })] }];
  const mark = markOf(
    utterance,
    item,
    telling,
    item.route === undefined || item.route.told === "silent" ? {} : { shown: "named" },
  );
  const verb = /s$|people/.test(source) && !/service|office|ministry/.test(source) ? "say" : "says";
  return [
    { text: words, marks: [mark] },
    plain(template.replace("{h}", "").replace("{s}", source).replace("says", verb)),
  ];
}

function deniedHeadline(utterance: Utterance, items: readonly Item[], telling: Telling): Segment[] {
  const [item] = items;
  if (item === undefined) throw new TypeError("headlineOf: expected an item, got none");
  const source = headlineSource(utterance, telling);
  const verb = { denies: "denies", "leaves open": "cannot confirm", withdraws: "takes back", asserts: "tells of" }[
    item.stance
  ];
  return [
    plain(`${source.charAt(0).toUpperCase()}${source.slice(1)} ${verb} report: `),
    { text: headOf(item, telling), marks: [markOf(utterance, item, telling)] },
  ];
}

function headlineSource({ speaker }: Utterance, telling: Telling): string {
  const { body, short, person, descriptor } = speaker;
  if (descriptor !== undefined) return /sources|people/.test(descriptor) ? "sources" : "source";
  if (short !== undefined) return short.replace(/^the /, "");
  return person?.last ?? mention(speaker, { ...telling, met: new Set() }) ?? body;
}
