import { attached, type Line, phraseAt, tagAt, wordAt } from "./line.js";
import type { NumberWords } from "./numbers/number-words.js";

/** True when a number counts nothing: part of a date, a name, an age, an address, a score, a label, a calibre. */
export function countsNothing(line: Line, number: NumberWords): boolean {
  const { first, last } = number;
  if (isCovered(line, number)) return true;
  return (
    isLabel(line, first) ||
    isCompound(line, number) ||
    isYear(line, number) ||
    isAge(line, first, last) ||
    isAgeOfName(line, first, last) ||
    isEmergency(line, first, last) ||
    isNumbered(line, first, last) ||
    isStreet(line, last) ||
    isScore(line, first, last)
  );
}

/** Inside a name or a dated expression; a bare number of people is no day of a month. */
function isCovered(line: Line, { first, last, precise, currency }: NumberWords): boolean {
  if (currency !== undefined) return false;
  for (let i = first; i < last; i++) {
    if (line.cover[i] === "name") return true;
    if (line.cover[i] !== "date" || !precise) continue;
    const alone = line.cover[first - 1] !== "date" && line.cover[last] !== "date";
    if (!alone || !(line.counting.persons.has(wordAt(line, last)) || line.counting.things.has(wordAt(line, last))))
      return true;
  }
  return false;
}

/** "No. 5", "page 12", "COVID-19", "#4". */
function isLabel(line: Line, first: number): boolean {
  const before = wordAt(line, first - 1);
  if (/^[#№]$/.test(before) || (/^[-.]$/.test(before) && attached(line, first) && attached(line, first - 1)))
    return true;
  if (!line.counting.labels.has(before)) return false;
  // "no 12 people" is no label, "no 12" is.
  return !/^(?:no|nos|line|gate|group|round|class|exit)$/.test(before) || tagAt(line, first + 1) !== "NOUN";
}

/** "a 12-hour siege", "three-storey", "10-year-old": part of an adjective. "7.6-magnitude" is left to its own rule. */
function isCompound(line: Line, { last }: NumberWords): boolean {
  if (wordAt(line, last) !== "-" || !attached(line, last))
    return /^(?:mm|cal|caliber|calibre|°)$/.test(wordAt(line, last));
  const next = wordAt(line, last + 1);
  return (
    attached(line, last + 1) &&
    /^\p{L}/u.test(next) &&
    !/^(?:magnitude|strong|odd|plus|or|million|billion|thousand|hundred|trillion)$/.test(next)
  );
}

const OF_A_YEAR = /^(?:dollars|pounds|euros|francs|marks|rupees|yen|money|prices|terms)$/;

/** "the 2012 general election", "a 1968 treaty": four digits in front of one thing are a year. */
function isYear(line: Line, { first, last }: NumberWords): boolean {
  if (last - first !== 1 || !/^(?:1[89]|20)\d\d$/.test(line.tokens[first]?.text ?? "")) return false;
  if (
    !/^(?:the|an?|this|that|his|her|its|their|our|my|'s|in|since|until|during|from|of|by|early|mid|late)$/.test(
      wordAt(line, first - 1),
    )
  )
    return false;
  // "in 2006 dollars": the money of a year
  if (wordAt(line, first - 1) === "in" && OF_A_YEAR.test(wordAt(line, last))) return true;
  let at = last;
  while (at < last + 5 && /^(?:NOUN|PROPN|ADJ)$/.test(tagAt(line, at))) at++;
  return at === last || !/s$|people|men|women|children|staff|police/.test(wordAt(line, at - 1));
}

/** "Ana Ruiz, 35, said", "Ana Ruiz (35)", "aged 35", "35 years old", "those over 60". */
function isAge(line: Line, first: number, last: number): boolean {
  if (/(?:^| )(?:aged|age|ages)(?: \d+ (?:and|or|to|,))?$/.test(phraseAt(line, Math.max(0, first - 3), first)))
    return true;
  if (wordAt(line, first - 1) === "(" && wordAt(line, last) === ")" && tagAt(line, first - 2) === "PROPN") return true;
  if (
    /^(?:those|people|men|women|adults|children|voters|anyone|everyone|anybody) (?:over|under|above|below)$/.test(
      phraseAt(line, first - 2, first),
    ) &&
    !line.counting.persons.has(wordAt(line, last))
  )
    return true;
  if (/^years? (?:old|of age)/.test(phraseAt(line, last, last + 3))) return true;
  // "the two men, 34 and 36, were held"
  if (/, \d\d and \d\d ,/.test(phraseAt(line, Math.max(0, first - 3), last + 3))) return true;
  const value = Number(wordAt(line, first));
  const plain = last - first === 1 && Number.isInteger(value) && value < 120;
  const lone = wordAt(line, first - 1) === "," && /^(?:[,.;)]|and|from|of|who|a|an|the)?$/.test(wordAt(line, last));
  return (
    plain &&
    lone &&
    /^(?:PROPN|NOUN)$/.test(tagAt(line, first - 2)) &&
    (wordAt(line, last) === "," || wordAt(line, last) === "." || wordAt(line, last) === "")
  );
}

/** "Ana Ruiz, 35 was found": the comma behind the age left out; not "In New Lenn, 35 were hurt". */
function isAgeOfName(line: Line, first: number, last: number): boolean {
  if (last - first !== 1 || wordAt(line, first - 1) !== "," || !/^[1-9]\d$/.test(wordAt(line, first))) return false;
  if (!/^(?:is|was|who|has|had|faces|will)$/.test(wordAt(line, last))) return false;
  let at = first - 2;
  while (line.cover[at] === "name") at--;
  return at < first - 3 && tagAt(line, at) !== "ADP";
}

/** "Lenn 2000 users", "the Orva 3 lines": the number of a name; not "In Orva 12 homes burned" nor a headline. */
function isNumbered(line: Line, first: number, last: number): boolean {
  if (last - first !== 1 || !/^\d{1,4}$/.test(wordAt(line, first)) || tagAt(line, first - 1) !== "PROPN") return false;
  if (line.cover[first - 1] === "date" || !/^\p{Ll}/u.test(line.tokens[last]?.text ?? "")) return false;
  let at = first - 1;
  while (tagAt(line, at) === "PROPN") at--;
  return at >= 0 && /^(?:DET|NOUN|ADJ|VERB|AUX|CCONJ)$/.test(tagAt(line, at)) && tagAt(line, last) === "NOUN";
}

/** "the 911 call", "999 operators", "the 9-11 attacks". */
const isEmergency = (line: Line, first: number, last: number): boolean =>
  /^(?:9 ?[-/] ?11)$/.test(phraseAt(line, first, last)) ||
  (/^(?:911|999|112|000|111|110)$/.test(phraseAt(line, first, last)) &&
    /^(?:calls?|callers?|operators?|dispatch\w*|tapes?|recordings?|system|center|centre|service)$/.test(
      wordAt(line, last),
    ));

/** "12 High Street". */
function isStreet(line: Line, last: number): boolean {
  for (let i = last; i < last + 3; i++) {
    if (tagAt(line, i) !== "PROPN") return false;
    if (line.counting.streets.has(wordAt(line, i + 1)) && /^\p{Lu}/u.test(line.tokens[i + 1]?.text ?? "")) return true;
  }
  return false;
}

/** "beat them 3-1", "by 52 to 48", "7:48". */
function isScore(line: Line, first: number, last: number): boolean {
  if (
    wordAt(line, last) === ":" &&
    attached(line, last) &&
    /^\d/.test(wordAt(line, last + 1)) &&
    attached(line, last + 1)
  )
    return true;
  if (wordAt(line, first - 1) === ":" && attached(line, first) && /^\d/.test(wordAt(line, first - 2))) return true;
  return /^(?:[ap]\.? ?m\b|gmt\b|o'clock|hrs\b)/.test(phraseAt(line, last, last + 2));
}
