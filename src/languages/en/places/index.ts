import { type Gazetteer, lookUp, type PlaceEntry, placeKey } from "../../gazetteer.js";
import { cities } from "./cities.js";
import { regions } from "./regions.js";
import { further, regionForms, spellings } from "./spellings.js";

/** The other keys of a city by each of its spellings. */
function groupsOf(): ReadonlyMap<string, readonly { readonly country: string; readonly keys: readonly string[] }[]> {
  const found = new Map<string, { country: string; keys: readonly string[] }[]>();
  for (const [country, rows] of Object.entries(spellings)) {
    for (const row of rows.split(";")) {
      const keys = row.split("|");
      for (const key of keys) found.set(key, [...(found.get(key) ?? []), { country, keys }]);
    }
  }
  return found;
}

const groups = groupsOf();
const shortForms: ReadonlyMap<string, string> = new Map(
  Object.entries(regionForms).flatMap(([country, list]) =>
    list.split("|").map((pair) => {
      const [code = "", form = ""] = pair.split("=");
      return [form, `${country}-${code}`] as const;
    }),
  ),
);

/** Words for a kind of region behind or in front of its name. */
const KIND =
  /^(?:the )?(?:(?:state|province|region|district|county|governorate|republic|prefecture|oblast|department|city|town|village|port) of )?(.+?)(?: (?:oblast|region|province|governorate|state|county|district|prefecture|department|republic|krai|voivodeship|canton|emirate))?$/;

const cityOf = (row: string): PlaceEntry => {
  const [code = "", latitude = "", longitude = "", thousands = ""] = row.split(",");
  return {
    kind: "city",
    country: code.slice(0, 2),
    ...(code.length > 3 ? { region: code } : {}),
    latitude: Number(latitude),
    longitude: Number(longitude),
    population: Number(thousands) * 1000,
  };
};

const citiesOf = (key: string): PlaceEntry[] =>
  (lookUp(cities, key) ?? lookUp(further, key))?.split(";").map(cityOf) ?? [];

function regionsOf(key: string): PlaceEntry[] {
  const core = KIND.exec(key)?.[1] ?? key;
  const short = shortForms.get(key);
  const codes = short === undefined ? (lookUp(regions, key) ?? lookUp(regions, core))?.split(";") : [short];
  return (codes ?? []).map((region) => ({ kind: "region", country: region.slice(0, 2), region }));
}

/** Places by their English names: regions, then cities, the most populous first. */
export const gazetteer: Gazetteer = {
  find(name) {
    const key = placeKey(name);
    if (key === "" || key.length > 60) return [];
    const found = citiesOf(key);
    for (const { country, keys } of groups.get(key) ?? []) {
      const own = found.some((city) => city.country === country && (city.population ?? 0) >= 50_000);
      const other = own ? undefined : keys.flatMap(citiesOf).find((city) => city.country === country);
      if (other) found.push(other);
    }
    return [...regionsOf(key), ...found.sort((a, b) => (b.population ?? 0) - (a.population ?? 0))];
  },
};
