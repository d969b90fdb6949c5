import { placeKey } from "../../../languages/gazetteer.js";
import { type Position, wordsAt } from "../../../record/position.js";
import type { ReadingContext } from "../context.js";
import type { NameMention } from "../reading.js";
import { type Evidence, evidenceOf, gatherEvidence, type NamedPlace } from "./evidence.js";
import { type Sense, sensesOf } from "./sense.js";
import { toldPlaces } from "./told.js";

/**
 * The names with country, region and coordinates of those that are places. What a name means is told by the words beside it
 * ("Paris, Texas"), else by what else the report speaks of, else by size; where two meanings weigh alike nothing is said. A
 * place that acts ("Oslo said") has its country only. Time is proportional to the number of names and tokens.
 *
 * @example
 * locate(context, names); // Tripoli, in a report from Beirut: country "LB", region "LB-AS", coordinates 34.43, 35.84
 */
export function locate(context: ReadingContext, names: readonly NameMention[]): NameMention[] {
  const placeOf = placesOf(context, names);
  if (placeOf.size === 0) return [...names];
  const places = [...new Set(placeOf.values())];
  const told = toldPlaces(context, [...placeOf.keys()], (name) => placeOf.get(name));
  const evidence = gatherEvidence(context, names, places);
  const meant = new Map(places.map((place) => [place, meaningOf(context, place, told, evidence)]));
  return names.map((name) => {
    const place = placeOf.get(name);
    const sense = told.get(name) ?? (place && meant.get(place));
    return sense ? placed(name, sense) : name;
  });
}

/** The place that each of the names of places names: one for all spellings of a key. */
function placesOf(context: ReadingContext, names: readonly NameMention[]): Map<NameMention, NamedPlace> {
  const placeOf = new Map<NameMention, NamedPlace>();
  const places = new Map<string, NamedPlace & { mentions: NameMention[] }>();
  for (const name of names) {
    if (name.kind !== "place") continue;
    const words = wordsAt(context.text, name.at);
    let place = places.get(words);
    if (place === undefined) {
      const key = placeKey(words);
      place = places.get(key) ?? { key, mentions: [], senses: sensesOf(context.pack.naming, words) };
      places.set(words, place).set(key, place);
    }
    place.mentions.push(name);
    placeOf.set(name, place);
  }
  return placeOf;
}

/** What a name means all over the report: as told beside any of its mentions, else what weighs most. */
function meaningOf(
  context: ReadingContext,
  place: NamedPlace,
  told: ReadonlyMap<NameMention, Sense>,
  evidence: Evidence,
): Sense | undefined {
  const mention = place.mentions.find((one) => told.has(one));
  return mention ? told.get(mention) : heaviest(context, place, evidence);
}

/** A smaller city needs a word for it: "White House" is in Tennessee, too. */
const SMALL = 300_000;
/** A still smaller one needs its region, or to be told. */
const TINY = 20_000;
const CLEAR = 0.4;
/** What a capital's or a listed place's country counts. */
const KNOWN = 0.2;

/** The meaning that weighs most, by size and by what else the report speaks of; none where it is not clear. */
function heaviest(context: ReadingContext, place: NamedPlace, evidence: Evidence): Sense | undefined {
  const own = evidenceOf(place);
  const listed = place.mentions.find(({ country }) => country !== undefined)?.country;
  const isCapital = place.mentions.some(
    ({ at }) => context.pack.naming.countryWords.get(wordsAt(context.text, at))?.as === "capital",
  );
  const isRegion = place.mentions.some(({ at }) => saysRegion(context, at));
  const inRegion = ({ region = "" }: Sense): number => bonus(evidence.regions.get(region), own.regions.get(region));
  const support = (sense: Sense): number =>
    bonus(evidence.countries.get(sense.country), own.countries.get(sense.country)) + inRegion(sense);
  const weighed = place.senses
    .map((sense) => {
      const told = support(sense);
      const known = listed === sense.country && !(isCapital && sense.kind === "region") ? KNOWN : 0;
      return { sense, support: told, weight: sizeOf(sense, place, isRegion) + told + known };
    })
    .sort((a, b) => b.weight - a.weight);
  const [best] = weighed;
  if (!best) return undefined;
  const rival = weighed.find(({ sense }) => !isSame(sense, best.sense));
  const clear = rival === undefined || best.weight - rival.weight >= CLEAR || best.support > rival.support;
  return clear && isBacked(best.sense, best.support, listed, inRegion(best.sense) > 0) ? best.sense : undefined;
}

/** True where a place is large enough to be meant by its bare name, or something else speaks for it. */
function isBacked(
  { kind, country, population = 0 }: Sense,
  support: number,
  listed: string | undefined,
  inRegion: boolean,
): boolean {
  if (kind !== "city" || population >= SMALL || listed === country) return true;
  return population >= TINY ? support > 0 : inRegion;
}

/** A city and the region around it that has its name. */
const isSame = (a: Sense, b: Sense): boolean => a.country === b.country && a.region === b.region;

/** What other words of the report speak for a country or region: at most as much as ten times the people. */
const bonus = (all = 0, own = 0): number => Math.min(1, all - own);

const COUNTRY = 7;
const REGION = 5.5;
const LEAST = 3;

function sizeOf({ kind, region, population = 0 }: Sense, { senses }: NamedPlace, isRegion: boolean): number {
  if (kind === "country") return COUNTRY;
  if (kind === "city") return isRegion ? LEAST : Math.log10(Math.max(1000, population));
  if (isRegion) return COUNTRY;
  // "Donetsk" is the city, unless the words say that it is the region.
  return senses.some((sense) => sense.kind === "city" && sense.region === region) ? LEAST : REGION;
}

/** "Donetsk region", "the state of New York" */
function saysRegion({ text, pack }: ReadingContext, { start, end }: Position): boolean {
  const [, behind = ""] = /^ ([A-Za-z]{4,20})/.exec(text.slice(end, end + 24)) ?? [];
  const [, before = ""] = /([a-z]{4,20}) of $/i.exec(text.slice(Math.max(0, start - 28), start)) ?? [];
  return pack.naming.regionKinds.has(behind.toLowerCase()) || pack.naming.regionKinds.has(before.toLowerCase());
}

function placed(name: NameMention, { country, region, latitude, longitude }: Sense): NameMention {
  if (name.actor) return { ...name, country };
  return {
    ...name,
    country,
    ...(region === undefined ? {} : { region }),
    ...(latitude === undefined || longitude === undefined ? {} : { coordinates: { latitude, longitude } }),
  };
}
