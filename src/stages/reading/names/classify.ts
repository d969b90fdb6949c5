import { wordSet } from "../../../text/word-set.js";
import { knownAt } from "./known.js";
import { bareAt, isCapital, lowerAt, type NameLine, nameTagAt, writtenAt } from "./name-line.js";

export type NameKind = "person" | "organisation" | "place";

/** A name found in a run: tokens without title, `last` exclusive. */
export interface FoundName {
  readonly first: number;
  readonly last: number;
  readonly kind: NameKind;
  /** How much speaks for the kind: 3 a list or a telling word, 2 its surroundings, 1 nothing but its shape. */
  readonly firm: 1 | 2 | 3;
  /** First token of the title or role in front of the name. */
  readonly roleFrom?: number;
  readonly country?: string;
  /** A country's name or capital, which can stand for its government. */
  readonly seat?: boolean;
}

/** The names in a run of capitalised words. A demonym alone is no name; it gives the country of what follows. */
export function namesInRun(line: NameLine, first: number, last: number): FoundName[] {
  if (first >= last) return [];
  const known = knownAt(line, first);
  if (known && known.last >= last) return whole(line, first, last, known);
  const dash = splitAtDash(line, first, last);
  if (dash !== undefined) return [...namesInRun(line, first, dash), ...namesInRun(line, dash + 1, last)];
  const title = titleEnd(line, first, last);
  if (title !== undefined) {
    const country = known?.as === "demonym" || known?.as === "country" ? known.country : undefined;
    if (title >= last)
      return known && known.last < last && known.as !== "demonym" ? whole(line, first, known.last, known) : [];
    const rest = { first: title, last, kind: "person" as const, firm: 3 as const, roleFrom: first };
    return [country === undefined ? rest : { ...rest, country }];
  }
  const body = bodyIn(line, first, last);
  if (body) return [body];
  if (known?.as === "demonym")
    return namesInRun(line, known.last, last).map((name) =>
      known.country === undefined ? name : { ...name, country: known.country },
    );
  const split = splitAtKnown(line, first, last);
  if (split !== undefined) return [...namesInRun(line, first, split), ...namesInRun(line, split, last)];
  if (known && known.as !== "capital" && known.last < last && known.last - first > 1) {
    return [...whole(line, first, known.last, known), ...namesInRun(line, known.last, last)];
  }
  // "Ministry corrects toll": a common word for a body names none.
  if (last - first === 1 && (naming(line, first) || (line.titleCase && line.naming.roles.has(lowerAt(line, first)))))
    return [];
  return [byShape(line, first, last)];
}

const naming = (line: NameLine, i: number): boolean =>
  line.naming.bodies.has(lowerAt(line, i)) &&
  !/^\p{Lu}{2,}$/u.test(writtenAt(line, i)) &&
  lowerAt(line, i - 1) !== "the";

function whole(
  line: NameLine,
  first: number,
  last: number,
  known: NonNullable<ReturnType<typeof knownAt>>,
): FoundName[] {
  const country = known.country === undefined ? {} : { country: known.country };
  const span = { first, last: Math.min(last, known.last), firm: 3 as const, ...country };
  if (known.as === "demonym") return [];
  if (known.as === "body" || known.as === "outlet") return [{ ...span, kind: "organisation" }];
  if (
    line.naming.givenNames.has(lowerAt(line, first)) &&
    span.last - first === 1 &&
    isPersonAround(line, first, span.last)
  ) {
    return [{ ...span, kind: "person" }];
  }
  return [{ ...span, kind: "place", ...(known.as === "place" ? {} : { seat: true }) }];
}

/** "Chile-Peru War": two names. "Jean-Marie" and "Guinea-Bissau" are one. */
function splitAtDash(line: NameLine, first: number, last: number): number | undefined {
  for (let i = first + 1; i < last - 1; i++) {
    if (lowerAt(line, i) !== "-") continue;
    if (knownAt(line, i + 1) && (knownAt(line, first)?.last ?? -1) === i) return i;
  }
  return undefined;
}

/** Where the title at the head of a run ends: "Norwegian President | Kari Haugen". */
export function titleEnd(line: NameLine, first: number, last: number): number | undefined {
  const { naming } = line;
  let end: number | undefined;
  for (let i = first; i < last; i++) {
    const word = bareAt(line, i);
    const isTitle = naming.honorifics.has(word) || naming.roles.has(word);
    if (isTitle && !(i === last - 1 && i > first && end === undefined)) end = i + 1;
    else if (end !== undefined && i === end && writtenAt(line, i) === ".") end = i + 1;
    else if (naming.bodies.has(word) && i === last - 1) return undefined;
    if (end === undefined && i - first >= 4) return undefined;
  }
  if (end === undefined) return undefined;
  for (let i = first; i < last; i++) if (lowerAt(line, i) === "of") return undefined;
  // "St. Petersburg", "Prince Edward Island", "King County"
  if (line.naming.placeAfter.has(lowerAt(line, last - 1)) || line.naming.bodies.has(lowerAt(line, last - 1)))
    return undefined;
  const opening = bareAt(line, first);
  if (/^(?:st|saint|san)$/.test(opening) && end === first + 1) return undefined;
  return end;
}

/** Those of the roles that are surnames and that nobody is addressed by: "Driver wrote to them". */
const TRADES = wordSet(`
  actor artist banker boss broker champion driver farmer fisherman head player poet priest sailor seaman singer soldier
  striker student teacher trader volunteer worker writer
`);

/** A trade alone that may be a surname, since no article stands in front of it. */
export const mayBeSurname = (line: NameLine, first: number, last: number): boolean =>
  last - first === 1 && TRADES.has(lowerAt(line, first)) && nameTagAt(line, first - 1) !== "DET";

const OPENS_BODY = wordSet(
  "radio tv kanal telewizja televizija televisie agence agenzia agencia banco banca banque deutsche cafe hotel fc real club",
);

/** A body by its head: "National Intelligence Service", "Ministry of Defence of Norway", "Nordhavn Ltd". */
function bodyIn(line: NameLine, first: number, last: number): FoundName | undefined {
  const { naming } = line;
  const before = firstOf(line, first, last);
  const head = bareAt(line, before - 1);
  const end = bareAt(line, last - 1);
  const span = { first, last, firm: 3 as const };
  const known = knownAt(line, first);
  const country = known?.country === undefined || known.as === "place" ? {} : { country: known.country };
  if (naming.bodyEndings.has(end) && last - first > 1) return { ...span, ...country, kind: "organisation" };
  if (last - first === 1) return undefined;
  if (OPENS_BODY.has(bareAt(line, first))) return { ...span, kind: "organisation" };
  if (naming.placeAfter.has(head) || (naming.placeBefore.has(bareAt(line, first)) && !naming.bodies.has(head))) {
    if (!naming.bodies.has(head) || naming.placeAfter.has(end)) {
      return naming.givenNames.has(lowerAt(line, first)) && !naming.placeAfter.has(head)
        ? undefined
        : { ...span, kind: "place" };
    }
  }
  if (naming.bodies.has(head) || naming.bodies.has(end) || naming.outlets.has(end))
    return { ...span, ...country, kind: "organisation" };
  for (let i = first; i < last; i++) {
    if (naming.bodies.has(bareAt(line, i)) && before < last) return { ...span, ...country, kind: "organisation" };
  }
  return undefined;
}

const LINKS = wordSet("of for on");

/** Index of the first "of" or "for" in a run, else its end: the head of the name stands before it. */
function firstOf(line: NameLine, first: number, last: number): number {
  for (let i = first + 1; i < last; i++) if (LINKS.has(lowerAt(line, i))) return i;
  return last;
}

/** A listed country or city inside a run that the words before have nothing to do with: "Friday Paris". */
function splitAtKnown(line: NameLine, first: number, last: number): number | undefined {
  for (let i = first + 1; i < last; i++) {
    const known = knownAt(line, i);
    if (known && known.last === last && last - i > 1 && (known.as === "country" || known.as === "place")) return i;
  }
  return undefined;
}

const SPEAKS = wordSet(`
  said says told added asked wrote writes explained replied noted argued insisted recalled thinks believes thought
  who whose himself herself died born married joked laughed smiled tweeted
`);
const IN = wordSet(`
  in at near from to outside around across throughout toward towards via into through visiting visit visited
  leaving northern southern eastern western central downtown upper lower
`);
const REGION = wordSet(`
  region province district city town village county river area border peninsula valley island airport state
  governorate suburb mountains coast prefecture municipality neighborhood neighbourhood street road harbour harbor
  port
`);

const OF_REGION = wordSet("city town village province region district state port island");

/** A run that no list and no telling word explains: its surroundings decide, else its shape. */
function byShape(line: NameLine, first: number, last: number): FoundName {
  const is = (kind: NameKind, firm: FoundName["firm"]): FoundName => ({ first, last, kind, firm });
  const { naming } = line;
  const size = last - first;
  const before = lowerAt(line, first - 1);
  const after = lowerAt(line, last);
  const word = writtenAt(line, first);
  if ((REGION.has(after) && before !== "the") || (before === "of" && OF_REGION.has(lowerAt(line, first - 2))))
    return is("place", 3);
  if (isBodyAround(line, first, last)) return is("organisation", 3);
  const role = roleBefore(line, first);
  if (role !== undefined) return { ...is("person", 3), roleFrom: role };
  if (naming.givenNames.has(lowerAt(line, first)) && size < 5 && !(size === 1 && (IN.has(before) || before === "the")))
    return is("person", size > 1 ? 3 : 2);
  if (size === 1 && word.length > 1 && /^(?:\p{Lu}\.?){2,6}s?$/u.test(word))
    return is("organisation", before === "in" ? 1 : 2);
  if (isBeforeLand(line, last)) return is("place", 2);
  if (isPersonAround(line, first, last) && before !== "the") return is("person", 2);
  if (size <= 3 && IN.has(before) && !/^(?:from|to)$/.test(before)) return is("place", 2);
  if (word.includes("_")) return is("organisation", 2);
  if (before === "the") return is(REGION.has(after) ? "place" : "organisation", 1);
  if (size === 1 && (before === "from" || before === "to")) return is("place", 1);
  if (size >= 4) return is("organisation", 1);
  return is("person", 1);
}

/** "Dragulesti, Romania": a place in front of its country. */
function isBeforeLand(line: NameLine, last: number): boolean {
  if (lowerAt(line, last) !== ",") return false;
  const known = knownAt(line, last + 1);
  return (known?.as === "country" || known?.as === "place") && !/^(?:and|'s)$/.test(lowerAt(line, known.last));
}

/** "X said", "said X", "X, 35,", "X, a hospital director". */
function isPersonAround(line: NameLine, first: number, last: number): boolean {
  if (SPEAKS.has(lowerAt(line, last))) return last - first < 4;
  const comma = lowerAt(line, last) === ",";
  if (comma && /^\d{1,2}$/.test(writtenAt(line, last + 1)) && /^[,.]$/.test(lowerAt(line, last + 2))) return true;
  if (comma && lowerAt(line, last + 1) === "who") return true;
  if (comma && /^(?:a|an|the)$/.test(lowerAt(line, last + 1))) {
    for (let i = last + 2; i < last + 6; i++) {
      if (/^[,.]$/.test(lowerAt(line, i))) break;
      if (line.naming.roles.has(lowerAt(line, i)) && !line.naming.bodies.has(lowerAt(line, i))) return true;
    }
  }
  return last - first > 1 && SPOKE.has(lowerAt(line, first - 1));
}

const SPOKE = wordSet("said says added asked wrote");
const KIND_OF_BODY = wordSet(`
  group company firm giant maker carmaker airline bank operator agency newspaper daily weekly magazine channel
  station broadcaster website club team band party union charity watchdog ngo startup start-up retailer
  supermarket chain manufacturer developer publisher carrier conglomerate insurer lender miner utility militia
  movement site outlet label network
`);
const OF_BODY = wordSet(`
  share shares stock headquarters spokesman spokeswoman spokesperson spokespeople employee employees executive
  executives worker workers customer customers fighters militants player players fans office offices subsidiary
  ceo chairman chairwoman shareholder shareholders
`);

const SHARES = wordSet("shares stake stakes stock");

/** "shipping group X", "X spokeswoman", "X's shares", "shares in X". */
function isBodyAround(line: NameLine, first: number, last: number): boolean {
  if (last - first > 3 || line.naming.givenNames.has(lowerAt(line, first))) return false;
  const before = lowerAt(line, first - 1);
  if (KIND_OF_BODY.has(before) && !isCapital(line, first - 1)) return true;
  if ((before === "in" || before === "of") && SHARES.has(lowerAt(line, first - 2))) return true;
  if (lowerAt(line, last) === "," && /^(?:an?|the|its)$/.test(lowerAt(line, last + 1))) {
    for (let i = last + 2; i < last + 6 && !/^[,.]$/.test(lowerAt(line, i)); i++) {
      if (line.naming.roles.has(lowerAt(line, i))) break;
      if (KIND_OF_BODY.has(lowerAt(line, i)) || lowerAt(line, i) === "contractor") return true;
    }
  }
  // "Denmark's Acme": a land's own, unless it is one of its people.
  if (last - first === 1 && before === "'s" && /^(?:country|demonym)$/.test(knownAt(line, first - 2)?.as ?? ""))
    return true;
  const owned = lowerAt(line, last) === "'s" ? last + 1 : last;
  return OF_BODY.has(lowerAt(line, owned)) && (owned > last || /^an?$|^the$/.test(lowerAt(line, first - 1)));
}

/** First token of small role words in front of a name: "spokesman Dmitri", "Danish leader Ane Holm". */
function roleBefore(line: NameLine, first: number): number | undefined {
  const { naming } = line;
  let at = first - 1;
  if (
    !naming.roles.has(lowerAt(line, at)) ||
    (isCapital(line, at) && at > 0 && !naming.honorifics.has(lowerAt(line, at)))
  )
    return undefined;
  while (at > 0 && first - at < 7) {
    const tag = nameTagAt(line, at - 1);
    const word = lowerAt(line, at - 1);
    const inside = word === "in" && lowerAt(line, at) === "-";
    // "Ruiz ’ s lawyer": the mark of the owner, set apart
    if (word === "s" && /^['’]$/.test(lowerAt(line, at - 2))) break;
    if (!(tag === "NOUN" || tag === "ADJ" || tag === "PROPN" || word === "-" || inside)) break;
    at--;
  }
  return at;
}
