/** A place of the world that a name may mean. */
export interface PlaceEntry {
  readonly kind: "country" | "region" | "city";
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** ISO 3166-2 ("US-TX"), or GeoNames where the ISO has none ("PS.GZ"). */
  readonly region?: string;
  /** Degrees, to two places: about a kilometre. */
  readonly latitude?: number;
  readonly longitude?: number;
  /** People, to the thousand. */
  readonly population?: number;
}

/** The places of the world by name, in the spellings of one language. */
export interface Gazetteer {
  /** Every place a name may mean, cities by population; none for a name that is not known. */
  find(name: string): readonly PlaceEntry[];
}

/**
 * The form by which names of places are compared: lower case, no accents, no apostrophes, words parted by single spaces.
 *
 * @example
 * placeKey("Zaporizhzhia"); // "zaporizhzhia"
 * placeKey("Saint-Étienne"); // "st etienne"
 */
export function placeKey(name: string): string {
  const plain = PLAIN.test(name) ? name.toLowerCase() : inPlainLetters(name);
  return plain.replace(/^(?:saint|sankt) /, "st ");
}

/** Nearly all names are words of plain letters. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

const inPlainLetters = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ðøłđıßæœþəħŋ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’‘ʻʼ`´]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

const LETTERS: Readonly<Record<string, string>> = {
  ð: "d",
  ø: "o",
  ł: "l",
  đ: "d",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ə: "a",
  ħ: "h",
  ŋ: "n",
};

/** The value of a key in a text of `key:value` rows, sorted by key and parted by `|`; nothing is unpacked. */
export function lookUp(rows: string, key: string): string | undefined {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = rows.lastIndexOf("|", middle - 1) + 1;
    const colon = rows.indexOf(":", start);
    const found = rows.slice(start, colon);
    const next = rows.indexOf("|", colon);
    const end = next < 0 ? rows.length : next;
    if (found === key) return rows.slice(colon + 1, end);
    if (found < key) low = end + 1;
    else high = start - 1;
  }
  return undefined;
}
