import type { PlaceEntry } from "../../../languages/gazetteer.js";
import type { NamingWords } from "../../../languages/naming.js";

/** What a name of a place may mean. */
export type Sense = PlaceEntry;

/** A country or a region that a place is said to lie in. */
export type Container = Pick<PlaceEntry, "country" | "region">;

/** Everything a name may mean: a country, regions, cities. */
export function sensesOf(naming: NamingWords, name: string): Sense[] {
  const plain = name.replace(/^the /i, "");
  const country = countryOf(naming, plain);
  const found = naming.gazetteer.find(plain);
  return country === undefined ? [...found] : [{ kind: "country", country }, ...found];
}

/** Looks up the country or the regions of a name, each name once; `people`: a demonym will do ("Lebanese"). */
export type FindContainers = (name: string, people: boolean) => readonly Container[];

/** A look-up for one report. */
export function containerFinder(naming: NamingWords): FindContainers {
  const regions = new Map<string, readonly Container[]>();
  const regionsOf = (name: string): readonly Container[] => {
    const found = regions.get(name) ?? naming.gazetteer.find(name).filter(({ kind }) => kind === "region");
    regions.set(name, found);
    return found;
  };
  return (name, people) => {
    const word = naming.countryWords.get(name) ?? naming.countryWords.get(name.replace(/\.$/, ""));
    const isCountry = word?.as === "name" || (people && word?.as === "demonym");
    // "Georgia" is a country and a state: either may hold the place.
    return word && isCountry ? [{ country: word.code }, ...regionsOf(name)] : regionsOf(name);
  };
}

/** True where a place lies in another, and is not that one itself. */
export const liesIn = (sense: Sense, { country, region }: Container): boolean =>
  sense.country === country &&
  (region === undefined ? sense.kind !== "country" : sense.kind === "city" && sense.region === region);

function countryOf({ countryWords }: NamingWords, name: string): string | undefined {
  const word =
    countryWords.get(name) ??
    (name.length > 3 && name === name.toUpperCase() ? countryWords.get(titled(name)) : undefined);
  return word?.as === "name" ? word.code : undefined;
}

/** "GEORGIA", as datelines write it. */
const titled = (name: string): string =>
  name.toLowerCase().replace(/(^|[ -])\p{L}/gu, (letters) => letters.toUpperCase());
