import { wordSet } from "../../../text/word-set.js";
import { knownAt } from "./known.js";
import {
  bareAt,
  isCapital,
  joinedAt,
  lowerAt,
  type NameLine,
  nameTagAt,
  opens,
  type WordUse,
  writtenAt,
} from "./name-line.js";

/** Tokens that may be one name, title included; `last` exclusive. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

const LONGEST = 12;

/** The runs of capitalised words of a line, with the small words that names have inside. */
export function runsIn(line: NameLine, use: WordUse): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < line.tokens.length; i++) {
    if (!mayStart(line, i, use)) continue;
    let last = i + 1;
    while (last < line.tokens.length && last - i < LONGEST) {
      const step = nextIn(line, i, last, use);
      if (step === 0) break;
      last += step;
    }
    runs.push({ first: i, last });
    i = last - 1;
  }
  return runs;
}

const NOBODY = wordSet("nobody none someone everyone anyone something nothing everybody neither either each");

const COMMON = wordSet("ADP DET PRON NOUN ADJ CCONJ");

/** May a token open a name? A capital at the head of a sentence must be borne out by something else. */
function mayStart(line: NameLine, i: number, use: WordUse): boolean {
  if (!isNameWord(line, i)) return false;
  const word = lowerAt(line, i);
  if (knownAt(line, i)) return true;
  if (line.titleCase)
    return (
      use.capital.has(word) ||
      line.naming.givenNames.has(word) ||
      (nameTagAt(line, i) === "PROPN" &&
        /^\p{Lu}{2,6}$/u.test(writtenAt(line, i)) &&
        line.lower.length > 0 &&
        !isShouted(line))
    );
  if (!opens(line, i)) return true;
  if (nameTagAt(line, i) === "NUM") return false;
  if (line.openers.has(word) || NOBODY.has(word)) return false;
  if (use.capital.has(word) || line.naming.givenNames.has(word) || line.naming.honorifics.has(bareAt(line, i)))
    return true;
  if (use.small.has(word)) return false;
  if (line.naming.roles.has(word)) return isNameWord(line, i + 1) && !line.titleCase;
  if (isName(line, i + 1)) return true;
  // "Freight rates", "Shares in", "Shipowners gather": a common word that only opens the sentence.
  if (COMMON.has(nameTagAt(line, i + 1)) || /(?:[^s']s|ing|ly)$/.test(word)) return false;
  return nameTagAt(line, i) === "PROPN";
}

const isName = (line: NameLine, i: number): boolean => isNameWord(line, i) && nameTagAt(line, i) === "PROPN";

const isShouted = (line: NameLine): boolean =>
  line.written.filter((word) => /^\p{Lu}{3,}$/u.test(word)).length * 2 > line.written.length;

const SHORT = wordSet("i'm i've i'd i'll it's that's what's here's there's don't let's");

const OPENS_NAME = wordSet(`
  african european asian western eastern northern southern christian muslim jewish arab islamic hindu sunni shia
  kurdish may june april english internet catholic
`);

/** A word that can be part of a name by its letters and its meaning. */
function isNameWord(line: NameLine, i: number): boolean {
  if (!isCapital(line, i)) {
    const word = writtenAt(line, i);
    // Nearly all words are small: "al-Nour", "eBay" and "the_channel" have something else in them.
    if (word === lowerAt(line, i) && !word.includes("_")) return false;
    return /^(?:al|el)-\p{Lu}|^[a-z]{1,2}\p{Lu}\p{Ll}/u.test(word) || isAddress(line, i);
  }
  const word = bareAt(line, i);
  if (SHORT.has(word)) return false;
  return (
    !line.naming.capitalised.has(word) ||
    (isCapital(line, i + 1) &&
      !line.naming.capitalised.has(bareAt(line, i + 1)) &&
      OPENS_NAME.has(word) &&
      !opens(line, i))
  );
}

/** "the_channel": tagged as a name by the tokeniser, written small. */
const isAddress = (line: NameLine, i: number): boolean =>
  nameTagAt(line, i) === "PROPN" && /^\w+_\w+$/.test(writtenAt(line, i));

const NOT_INSIDE = wordSet("o y la lo san st");

/** How many tokens the run goes on for at `last`: 0 when it ends there. */
function nextIn(line: NameLine, first: number, last: number, use: WordUse): number {
  const word = lowerAt(line, last);
  if (isNameWord(line, last)) return !line.titleCase || goesOnInTitle(line, first, last, use) ? 1 : 0;
  if (word === "-" && joinedAt(line, last) && joinedAt(line, last + 1)) return isCapital(line, last + 1) ? 2 : 0;
  if (word === "." && joinedAt(line, last) && /^\p{Lu}$/u.test(writtenAt(line, last - 1)) && isNameWord(line, last + 1))
    return 2;
  if (word === "&" && isCapital(line, last + 1)) return 2;
  if (line.titleCase) return 0;
  if ((word === "'" || word === "'s") && isOwned(line, last)) return 2;
  if (word === "of" && mayHaveOf(line, first, last)) {
    const after = lowerAt(line, last + 1) === "the" ? last + 2 : last + 1;
    if (isPlaceName(line, after) && !OF_PLACE.has(lowerAt(line, last - 1)) && !OF_PLACE.has(lowerAt(line, first)))
      return 0;
    return isNameWord(line, after) ? after + 1 - last : 0;
  }
  if ((word === "and" || word === "for" || word === "on") && joinsBody(line, first, last)) return 2;
  if (line.naming.particles.has(word) && /^\p{Ll}/u.test(writtenAt(line, last)) && !NOT_INSIDE.has(word)) {
    const two = line.naming.particles.has(lowerAt(line, last + 1)) ? 1 : 0;
    return isNameWord(line, last + 1 + two) ? 2 + two : 0;
  }
  return 0;
}

const isBody = (line: NameLine, i: number): boolean =>
  line.naming.bodies.has(lowerAt(line, i)) || line.naming.placeAfter.has(lowerAt(line, i));
/** In a line full of capitals a run goes on only with words that are known as parts of names. */
function goesOnInTitle(line: NameLine, first: number, last: number, use: WordUse): boolean {
  const word = lowerAt(line, last);
  if (use.capital.has(word) || line.naming.givenNames.has(word) || knownAt(line, last) || isBody(line, last))
    return true;
  // "By Fahad Khan": the family name behind a given name.
  return last === first + 1 && line.naming.givenNames.has(lowerAt(line, first)) && !use.small.has(word);
}

const OWNERS = wordSet(`
  people women men children king queen master mother father lloyd mcdonald levi sotheby christie macy
`);

/** "Workers' Party", "Women's Institute"; not "Japan's Meteorological Agency". */
const isOwned = (line: NameLine, i: number): boolean =>
  joinedAt(line, i) &&
  isCapital(line, i + 1) &&
  (lowerAt(line, i) === "'"
    ? lowerAt(line, i - 1).endsWith("s") && isBody(line, i + 1)
    : OWNERS.has(lowerAt(line, i - 1)));

const isPlaceName = (line: NameLine, i: number): boolean =>
  /^(?:country|capital|place)$/.test(knownAt(line, i)?.as ?? "");

/** What is a body only with its place: "Bank of England"; not "Oxfam of Britain". */
const OF_PLACE = wordSet(`
  ministry republic bank government university college church parliament house people kingdom federation union
  court service department embassy institute academy province state city gulf bay strait isle port voice
  commonwealth defense defence affairs council president assembly museum diocese archdiocese free radio football
  association orthodox nations bishop archbishop prince duke king queen
`);

const HAVE_OF = wordSet(`
  republic kingdom gulf bay strait straits isle university house court city state port cape horn ministry sea
  chiefs church order society college people doctors medical knights voice sons daughters commonwealth district
  county province village region
`);

/** "Ministry of Defense", "Joint Chiefs of Staff", "Republic of Moldova"; not "Haugen of Norway". */
function mayHaveOf(line: NameLine, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const word = lowerAt(line, i);
    if (line.naming.bodies.has(word) || HAVE_OF.has(word)) return true;
  }
  return false;
}

/** "Ministry of Health and Welfare", "Food and Drug Administration", "Centers for Disease Control". */
function joinsBody(line: NameLine, first: number, last: number): boolean {
  if (!isNameWord(line, last + 1)) return false;
  let before = false;
  for (let i = first; i < last; i++)
    before ||= line.naming.bodies.has(lowerAt(line, i)) || /^(?:centers|centres)$/.test(lowerAt(line, i));
  const link = lowerAt(line, last);
  if (link === "for" || link === "on") return before;
  if (before && lowerAt(line, first + 1) === "of")
    return (
      !knownAt(line, last + 1) &&
      !line.naming.bodies.has(lowerAt(line, last + 1)) &&
      !line.naming.roles.has(lowerAt(line, last + 1))
    );
  if (before || knownAt(line, first)) return false;
  for (let i = last + 1; i < Math.min(last + 4, line.tokens.length); i++) {
    if (!isNameWord(line, i)) return false;
    if (OF_TWO.has(lowerAt(line, i)) && !line.naming.givenNames.has(lowerAt(line, first))) return true;
  }
  return false;
}

/** Heads of bodies with two fields of work: "Food and Drug Administration"; not "Acme and Castle Lines". */
const OF_TWO = wordSet(`
  administration agency commission department ministry service services bureau authority council committee office
  society institute museum board survey centre center organisation organization association
`);
