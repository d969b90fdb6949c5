import type { ReadingContext } from "../context.js";
import type { NameMention } from "../reading.js";
import type { Sense } from "./sense.js";

/** How much of a report speaks of each country and of each region. */
export interface Evidence {
  readonly countries: ReadonlyMap<string, number>;
  readonly regions: ReadonlyMap<string, number>;
}

/** A name of a place, all its mentions in the report, and what it may mean. */
export interface NamedPlace {
  readonly key: string;
  readonly mentions: readonly NameMention[];
  readonly senses: readonly Sense[];
}

/** A meaning so much larger than all others is the one that is meant, as far as evidence goes. */
const OUTWEIGHS = 10;

/** What a name of a place, once or often, says of the country or region it lies in. */
export function evidenceOf({ mentions, senses }: NamedPlace): Evidence {
  const weight = Math.min(3, mentions.length);
  const countries = new Map<string, number>();
  const regions = new Map<string, number>();
  const [first] = senses;
  if (first === undefined) return { countries, regions };
  const largest = senses.find(({ kind }) => kind === "city") ?? first;
  const rivals = senses.filter(
    ({ kind, population = 0 }) => kind !== "city" || population * OUTWEIGHS > (largest.population ?? 0),
  );
  // "Georgia" says neither country nor state.
  const [{ country, region } = first] = rivals;
  if (rivals.every((sense) => sense.country === country)) countries.set(country, weight);
  if (region !== undefined && rivals.every((sense) => sense.region === region)) regions.set(region, weight);
  return { countries, regions };
}

/** The evidence of all places, of the countries of persons and bodies, of demonyms, and of the dateline. */
export function gatherEvidence(
  context: ReadingContext,
  names: readonly NameMention[],
  places: readonly NamedPlace[],
): Evidence {
  const countries = new Map<string, number>();
  const regions = new Map<string, number>();
  const add = (to: Map<string, number>, key: string, weight: number): void => {
    to.set(key, (to.get(key) ?? 0) + weight);
  };
  const { dateline } = context.masthead;
  for (const place of places) {
    const own = evidenceOf(place);
    for (const [country, weight] of own.countries) add(countries, country, weight);
    for (const [region, weight] of own.regions) add(regions, region, weight);
    const heads = dateline && place.mentions.some(({ at }) => at.start >= dateline.start && at.end <= dateline.end);
    if (heads) for (const country of own.countries.keys()) add(countries, country, 2);
  }
  for (const { kind, country } of names) if (kind !== "place" && country !== undefined) add(countries, country, 0.5);
  for (const { text, tag } of context.tokens) {
    if (tag !== "ADJ" && tag !== "PROPN" && tag !== "NOUN") continue;
    const word = context.pack.naming.countryWords.get(text);
    if (word?.as === "demonym") add(countries, word.code, 0.5);
  }
  return { countries, regions };
}
