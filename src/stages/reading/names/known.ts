import type { Known, NameLine } from "./name-line.js";

const LONGEST = 5;
/** "the Kremlin", "al-Qaeda", "mainland China" and "eBay" are the listed names that may begin small. */
const MAY_OPEN = /^(?:the$|al$|al-|mainland$|dpa$|eBay$)/;

/** The longest listed name that begins at a token. */
export function knownAt(line: NameLine, i: number): Known | undefined {
  const asked = line.known[i];
  if (asked !== undefined) return asked ?? undefined;
  const known = i < 0 || i >= line.written.length ? undefined : lookUp(line, i);
  if (i >= 0 && i < line.written.length) line.known[i] = known ?? null;
  return known;
}

function lookUp(line: NameLine, i: number): Known | undefined {
  const { naming, written } = line;
  const first = written[i] ?? "";
  if (!line.capital[i] && !MAY_OPEN.test(first)) return undefined;
  const longest = WORD.test(first) ? naming.listed.get(first) : Number.POSITIVE_INFINITY;
  if (longest === undefined) return undefined;
  let words = "";
  const tries: string[] = [];
  for (let length = 1; length <= LONGEST && i + length <= written.length; length++) {
    const token = line.tokens[i + length - 1];
    const before = line.tokens[i + length - 2];
    const gap = length === 1 || token?.start === before?.end ? "" : " ";
    words += gap + (written[i + length - 1] ?? "");
    if (words.length > longest) break;
    tries.push(words);
  }
  for (let length = tries.length; length > 0; length--) {
    const phrase = tries[length - 1] ?? "";
    const country = naming.countryWords.get(phrase) ?? countryInCapitals(line, phrase);
    const last = i + length;
    if (country) return { last, as: country.as === "name" ? "country" : country.as, country: country.code };
    if (naming.knownOutlets.has(phrase)) return { last, as: "outlet" };
    if (naming.knownBodies.has(phrase)) return { last, as: "body" };
    const place = naming.places.get(phrase);
    if (place !== undefined) return { last, as: "place", ...(place === "" ? {} : { country: place }) };
  }
  return undefined;
}

/** A word with a small letter inside: not one of a line in capitals, where the lists are asked in another way. */
const WORD = /^[A-Za-z][a-z][A-Za-z]*$/;

/** "SEOUL (Reuters)": datelines are written in capitals. */
function countryInCapitals(line: NameLine, phrase: string) {
  const second = phrase.charCodeAt(1);
  if (phrase.length < 4 || (second >= 97 && second <= 122) || phrase !== phrase.toUpperCase()) return undefined;
  const plain = phrase.toLowerCase().replace(/(^|[ -])\p{L}/gu, (letters) => letters.toUpperCase());
  return line.naming.countryWords.get(plain);
}
