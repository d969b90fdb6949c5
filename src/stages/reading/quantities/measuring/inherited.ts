import { type Line, phraseAt, tagAt, wordAt } from "../line.js";
import { type Earlier, fits, leftOf, type Measured, type Phrase } from "./phrase.js";

/** "damaged 42 offices, 2 roads and 14 hotels", "1,000 had taken shelter in a field, 500 in a school". */
export function asInherited(line: Line, phrase: Phrase, earlier: Earlier | undefined): Measured | undefined {
  const before = earlier?.measured;
  if (!earlier || !before || before.how === "toll") return undefined;
  if (before.how === "noun") return isAgainst(line, phrase, earlier) ? { ...before, how: "inherited" } : undefined;
  const at = leftOf(line, phrase.first);
  const left = wordAt(line, at);
  if (!/^(?:,|and|as|including|or|plus|;|among)$/.test(left) && phraseAt(line, at - 1, at + 1) !== "among them")
    return undefined;
  const from = Math.max(
    before.how === "object" || before.how === "act" ? 0 : before.last,
    earlier.phrase.counted.last,
    earlier.phrase.last,
  );
  for (let i = from; i < phrase.first; i++) {
    if ((tagAt(line, i) === "VERB" && !/^including$/.test(wordAt(line, i))) || tagAt(line, i) === "AUX")
      return undefined;
  }
  for (let i = Math.max(phrase.counted.last, phrase.last); i < line.words.length; i++) {
    if (/^(?:,|;|and)$/.test(wordAt(line, i))) break;
    if (wordAt(line, i) === "including") break;
    if (tagAt(line, i) === "AUX" || tagAt(line, i) === "VERB") return undefined;
  }
  const words = line.counting.measures.find((row) => before.measure === row.measure);
  if (words && !fits(words, phrase.counted, line.counting)) return undefined;
  if (words?.of === "things" && phrase.counted.head === "") return undefined;
  return { ...before, how: "inherited" };
}

/** "by 300 votes to 212": the second of two tallies. */
const isAgainst = (line: Line, phrase: Phrase, earlier: Earlier): boolean =>
  phrase.counted.head === "" &&
  /^(?:to|against)$/.test(wordAt(line, phrase.first - 1)) &&
  earlier.phrase.counted.last === phrase.first - 1;
