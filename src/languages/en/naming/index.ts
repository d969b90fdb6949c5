import type { CountryWord, NamingWords } from "../../naming.js";
import { gazetteer } from "../places/index.js";
import { bodies, bodyEndings, knownBodies, knownOutlets, outlets } from "./bodies.js";
import { countries } from "./countries.js";
import { givenNames } from "./given-names.js";
import { places } from "./places.js";
import { honorifics, offices, particles, roles } from "./titles.js";
import { works } from "./works.js";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
const parts = (list: string): string[] =>
  list
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** Every way to write a country, its people and its seat. A name goes before a demonym, a demonym before a capital. */
function countryWordsOf(): ReadonlyMap<string, CountryWord> {
  const found = new Map<string, CountryWord>();
  const add = (word: string, code: string, as: CountryWord["as"]): void => {
    if (!found.has(word)) found.set(word, { code, as });
  };
  for (const [code, name, aliases] of countries) for (const word of [name, ...parts(aliases)]) add(word, code, "name");
  for (const [code, , , demonyms] of countries) for (const word of parts(demonyms)) add(word, code, "demonym");
  for (const [code, , , , capitals] of countries) for (const word of parts(capitals)) add(word, code, "capital");
  return found;
}

const placesOf = (): ReadonlyMap<string, string> =>
  new Map(Object.entries(places).flatMap(([code, list]) => parts(list).map((place) => [place, code] as const)));

const countryWords = countryWordsOf();
const listedPlaces = placesOf();

/** The first letters up to any other sign: "al" of "al-Qaeda". */
const firstWord = (name: string): string => /^[A-Za-z]+/.exec(name)?.[0] ?? "";

/** The longest of some names by their first words. */
function longestOf(names: readonly string[]): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const name of names) {
    const first = firstWord(name);
    longest.set(first, Math.max(name.length, longest.get(first) ?? 0));
  }
  return longest;
}

/** English names of countries, places and people, titles, bodies and outlets. */
export const naming: NamingWords = {
  countries: countries.map(([code, name]) => ({ code, name })),
  countryWords,
  places: listedPlaces,
  listed: longestOf([...countryWords.keys(), ...listedPlaces.keys(), ...knownBodies, ...knownOutlets]),
  gazetteer,
  placeKinds: words(
    "city town village port capital region province state suburb district island resort hamlet settlement municipality county enclave stronghold community township borough cities towns villages",
  ),
  regionKinds: words("region province oblast governorate state county prefecture republic regions provinces"),
  placeBefore: words(
    "lake mount mt fort cape port gulf bay strait isle river camp san santa los las el saint st north south east west upper lower new",
  ),
  placeAfter: words(`
    river lake sea ocean bay gulf strait island islands isle peninsula mountain mountains hills valley desert forest park beach coast canal creek falls
    province state region district county prefecture oblast governorate territory department republic city town village municipality borough parish
    street avenue road boulevard square bridge airport station port harbour harbor heights plateau basin delta highway plaza square gardens hill
    crossing checkpoint camp square suburb neighbourhood neighborhood area archipelago cape ridge dam reservoir volcano glacier
  `),
  model: "names",
  givenNames: new Set(givenNames),
  particles: new Set(particles),
  honorifics: new Set(honorifics),
  roles: new Set(roles),
  offices: new Set(offices),
  bodies: new Set(bodies),
  bodyEndings: new Set(bodyEndings),
  outlets: new Set(outlets),
  knownBodies: new Set(knownBodies),
  knownOutlets: new Set(knownOutlets),
  works: new Map(Object.entries(works).flatMap(([work, list]) => list.map((phrase) => [phrase, work] as const))),
  workEndings: new Map([["pd", "police"]]),
  actorVerbs: words(`
    said says say saying claimed claims claim denied denies deny accused accuses accuse announced announces warned warns condemned condemns confirmed confirms
    rejected rejects insisted insists demanded demands agreed agrees refused refuses threatened threatens deployed deploys sent sends supplied supplies
    launched launches fired fires seeks sought seeking wants wanted hopes hoped believes believed plans planned vowed vows pledged pledges offered
    offers called calls urged urges told tells asked asks signed signs imposed imposes backed backs supports supported blamed blames summoned expelled
    has had is was will would may could recognised recognized recalled responded responds replied hailed welcomed welcomes criticised criticized
  `),
  capitalised: words(`
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
    mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec i christmas easter ramadan eid hanukkah passover thanksgiving
    diwali new-year halloween god lord allah bible koran quran christian christians muslim muslims jewish jew jews islamic islam catholic catholics protestant
    sunni shiite shia hindu hindus buddhist arab arabs arabic latin hispanic kurdish kurd kurds western eastern northern southern african asian european
    english french german spanish internet web covid coronavirus am pm gmt utc eest cest ist msk est edt pst cet bst ok dna hiv aids gdp usd
  `),
};
