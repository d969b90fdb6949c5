/**
 * The stem that the forms of an English word share: the algorithm of M. F. Porter, "An algorithm for suffix stripping"
 * (Program 14, 1980), with "-ly" and doubled endings as in his later English stemmer. `word` is in lower case; a word of
 * other letters comes back as it is.
 *
 * ```ts
 * stemOf("captured") === stemOf("capture") // true
 * ```
 */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = reduced(word);
  // Longer words may be slices that keep the whole text they were cut from.
  if (word.length <= LONGEST_KEPT) {
    if (stems.size >= MOST_KEPT) stems.clear();
    stems.set(word, stem);
  }
  return stem;
}

/** Stems of words met before: a text uses few words, and most of them again and again. */
const stems = new Map<string, string>();
const MOST_KEPT = 40_000;
const LONGEST_KEPT = 12;

function reduced(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 3 || word.length > 40 || !/^[a-z]+$/.test(word)) return word;
  let stem = withoutPlural(word);
  stem = withoutTense(stem);
  if (stem.endsWith("y") && stem.length > 2 && !isVowel(stem, stem.length - 2)) stem = `${stem.slice(0, -1)}i`;
  for (const step of [DERIVED, DERIVED_AGAIN]) stem = replaced(stem, step);
  return withoutFinalE(withoutEnding(stem));
}

// Forms that no rule brings together.
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    "went go|gone go|goes go|said say|says say|saying say|told tell|held hold|found find|left leav|killed kill|killing kill|killings kill|" +
    "men man|women woman|children child|shot shoot|fought fight|took take|taken take|gave give|given give|" +
    "made make|came come|became becom|began begin|begun begin|broke break|broken break|sent send|spent spend|built build|" +
    "brought bring|bought buy|caught catch|taught teach|thought think|sought seek|fell fall|fallen fall|flew fly|flown fly|" +
    "knew know|known know|grew grow|grown grow|drew draw|drawn draw|threw throw|thrown throw|saw see|seen see|ran run|" +
    "rose rise|risen rise|wrote write|written write|drove drive|driven drive|stole steal|stolen steal|chose choos|chosen choos|" +
    "spoke speak|spoken speak|won win|met meet|led lead|lost lose|paid pay|laid lay|sold sell|kept keep|felt feel|meant mean|" +
    "stood stand|struck strike|stricken strike|bore bear|born bear|wore wear|swore swear|sworn swear|tore tear|hid hide|hidden hide|" +
    "sank sink|sunk sink|shook shake|died die|dies die|dying die|dead die|death die|deaths die|lying lie|lied lie|lies lie|tied tie|news news|" +
    "has have|had have|was be|were be|is be|are be|been be|being be"
  )
    .split("|")
    .map((pair) => pair.split(" ") as [string, string]),
);

const isVowel = (word: string, i: number): boolean =>
  "aeiou".includes(word.charAt(i)) || (word.charAt(i) === "y" && i > 0 && !isVowel(word, i - 1));

const hasVowel = (stem: string): boolean => {
  for (let i = 0; i < stem.length; i++) if (isVowel(stem, i)) return true;
  return false;
};

/** Number of vowel-consonant sequences: Porter's m. */
const measure = (stem: string): number => {
  let count = 0;
  let afterVowel = false;
  for (let i = 0; i < stem.length; i++) {
    const vowel = isVowel(stem, i);
    if (!vowel && afterVowel) count++;
    afterVowel = vowel;
  }
  return count;
};

const endsShort = (stem: string): boolean => {
  const n = stem.length;
  return (
    n >= 3 &&
    !isVowel(stem, n - 1) &&
    isVowel(stem, n - 2) &&
    !isVowel(stem, n - 3) &&
    !"wxy".includes(stem.charAt(n - 1))
  );
};

const withoutPlural = (word: string): string => {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (word.endsWith("ies")) return word.length > 4 ? word.slice(0, -2) : word.slice(0, -1);
  if (word.endsWith("ss") || word.endsWith("us") || !word.endsWith("s")) return word;
  return hasVowel(word.slice(0, -2)) ? word.slice(0, -1) : word;
};

const withoutTense = (word: string): string => {
  if (word.endsWith("eed")) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const cut = word.endsWith("ed") ? 2 : word.endsWith("ing") ? 3 : 0;
  if (cut === 0 || !hasVowel(word.slice(0, -cut))) return word;
  const stem = word.slice(0, -cut);
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/([^aeiou])\1$/.test(stem) && !/[lsz]$/.test(stem)) return stem.slice(0, -1);
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem;
};

const DERIVED: readonly (readonly [string, string])[] = [
  ["ational", "ate"],
  ["tional", "tion"],
  ["ization", "ize"],
  ["isation", "ize"],
  ["fulness", "ful"],
  ["ousness", "ous"],
  ["iveness", "ive"],
  ["biliti", "ble"],
  ["ation", "ate"],
  ["alism", "al"],
  ["aliti", "al"],
  ["iviti", "ive"],
  ["ousli", "ous"],
  ["entli", "ent"],
  ["fulli", "ful"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["abli", "able"],
  ["izer", "ize"],
  ["iser", "ize"],
  ["ator", "ate"],
  ["alli", "al"],
  ["li", ""],
];

const DERIVED_AGAIN: readonly (readonly [string, string])[] = [
  ["icate", "ic"],
  ["ative", ""],
  ["alize", "al"],
  ["alise", "al"],
  ["iciti", "ic"],
  ["ical", "ic"],
  ["ness", ""],
  ["ful", ""],
];

const ENDINGS = /(?:ement|ance|ence|able|ible|ment|(?<=[st])ion|ant|ent|ism|ate|iti|ous|ive|ize|ise|al|er|ic|ou)$/;

const replaced = (stem: string, rules: readonly (readonly [string, string])[]): string => {
  for (const [ending, by] of rules) {
    if (!stem.endsWith(ending)) continue;
    const rest = stem.slice(0, -ending.length);
    return measure(rest) > 0 ? rest + by : stem;
  }
  return stem;
};

const withoutEnding = (stem: string): string => {
  const match = ENDINGS.exec(stem);
  if (match === null) return stem;
  const rest = stem.slice(0, match.index);
  return measure(rest) > 1 ? rest : stem;
};

const withoutFinalE = (stem: string): string => {
  let result = stem;
  if (result.endsWith("e")) {
    const rest = result.slice(0, -1);
    const m = measure(rest);
    if (m > 1 || (m === 1 && !endsShort(rest))) result = rest;
  }
  return result.endsWith("ll") && measure(result.slice(0, -1)) > 1 ? result.slice(0, -1) : result;
};
