import type { ReadingContext } from "../context.js";
import type { NameMention } from "../reading.js";
import type { NamedPlace } from "./evidence.js";
import { type Container, containerFinder, liesIn, type Sense } from "./sense.js";
import { toldBeside } from "./told-beside.js";

/** Below so many people a place in a list of countries is an accident: "Panama, Colombia". */
const LISTED = 50_000;

/**
 * What the words beside them tell of places: the meaning of the smaller ("Paris, Texas": the one in Texas) and of the larger
 * ("Athens, Georgia": the state), and of regions in a list of regions of one country ("Georgia, Alabama and Texas").
 */
export function toldPlaces(
  context: ReadingContext,
  mentions: readonly NameMention[],
  placeOf: (mention: NameMention) => NamedPlace | undefined,
): ReadonlyMap<NameMention, Sense> {
  const told = new Map<NameMention, Sense>();
  const find = containerFinder(context.pack.naming);
  const starting = new Map(mentions.map((mention) => [mention.at.start, mention] as const));
  for (const mention of mentions) {
    const senses = placeOf(mention)?.senses ?? [];
    const beside = senses.length === 0 ? undefined : toldBeside(context.text, mention.at, context.pack.naming, find);
    if (!beside) continue;
    const found = inside(senses, beside.containers);
    if (!found) continue;
    told.set(mention, found.sense);
    const larger = starting.get(beside.start);
    const meaning = larger && placeOf(larger)?.senses.find((sense) => isContainer(sense, found.container));
    if (larger && meaning) told.set(larger, meaning);
  }
  mentions.forEach((mention, i) => {
    const sense = told.has(mention) ? undefined : amongRegions(context, mentions, placeOf, i);
    if (sense) told.set(mention, sense);
  });
  return told;
}

/** The meaning that lies in one of the larger places: a city, if there is one. */
function inside(
  senses: readonly Sense[],
  containers: readonly Container[],
): { sense: Sense; container: Container } | undefined {
  const isCountry = senses.some(({ kind }) => kind === "country");
  const found = containers.flatMap((container) =>
    senses
      .filter((sense) => liesIn(sense, container))
      .filter(({ kind, population = 0 }) => !(isCountry && kind === "city" && population < LISTED))
      .map((sense) => ({ sense, container })),
  );
  return found.find(({ sense }) => sense.kind === "city") ?? found[0];
}

const isContainer = (sense: Sense, { country, region }: Container): boolean =>
  sense.country === country && sense.region === region && sense.kind !== "city";

/** "Georgia, Alabama and Texas": a region, where the neighbour in the list can only be a region of the same country. */
function amongRegions(
  context: ReadingContext,
  mentions: readonly NameMention[],
  placeOf: (mention: NameMention) => NamedPlace | undefined,
  i: number,
): Sense | undefined {
  const mention = mentions[i];
  const senses = (mention && placeOf(mention)?.senses) ?? [];
  if (!mention || !senses.some(({ kind }) => kind === "country") || !senses.some(({ kind }) => kind === "region"))
    return undefined;
  for (const other of [mentions[i - 1], mentions[i + 1]]) {
    if (!other) continue;
    const [left, right] = other.at.start < mention.at.start ? [other, mention] : [mention, other];
    if (!/^(?:, | and | or |, and |, or )$/.test(context.text.slice(left.at.end, right.at.start))) continue;
    const [neighbour] = placeOf(other)?.senses ?? [];
    if (neighbour?.kind !== "region") continue;
    const found = senses.find(({ kind, country }) => kind === "region" && country === neighbour.country);
    if (found) return found;
  }
  return undefined;
}
