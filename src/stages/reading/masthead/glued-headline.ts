import type { LanguagePack } from "../../../languages/pack.js";

/** Words of a headline, least and most. */
const LEAST = 4;
const MOST = 20;

interface Word {
  readonly text: string;
  readonly start: number;
}

/**
 * Where the first sentence begins behind a headline that stands in one line with it and without a mark between them:
 * "Man charged over harbour fire A man has been charged ...", "Ferry Sinks Off Brindle Police said ...". `undefined` where
 * the words from `from` on are no headline, or nothing tells where it ends.
 */
export function headlineEnd(words: string, from: number, pack: LanguagePack): number | undefined {
  const list = wordsFrom(words, from);
  return sentenceCase(list, words, pack) ?? titleCase(list, words, pack);
}

function wordsFrom(words: string, from: number): Word[] {
  const list: Word[] = [];
  for (const match of words.slice(from, from + 260).matchAll(/\S+/gu)) {
    list.push({ text: match[0], start: from + match.index });
    // a full stop ends what may be a headline
    const behind = words.slice(from + match.index + match[0].length, from + match.index + match[0].length + 2);
    if (
      /[.!?…]["'”’)]?$/.test(match[0]) &&
      !/^\s\d/.test(behind) &&
      !/^(?:\p{Lu}\.)+$|^\p{Lu}\p{Ll}{0,3}\.$/u.test(match[0])
    )
      break;
    if (list.length > MOST + 6) break;
  }
  return list;
}

const isLower = (word: string | undefined): boolean => /^["“'‘]?[\p{Ll}\d]/u.test(word ?? "");
const bare = (word: string): string => word.toLowerCase().replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, "");

/** The capital in a line of small letters: headlines leave articles out, and a sentence that begins in the middle of a line has one. */
function sentenceCase(list: readonly Word[], words: string, pack: LanguagePack): number | undefined {
  const whole = list.findIndex(({ text }) => pack.masthead.leftOut.includes(text));
  const most = Math.min(list.length - 1, MOST, whole < 0 ? MOST : whole);
  for (let i = LEAST; i < most; i++) {
    const [before, word, after] = [list[i - 1], list[i], list[i + 1]];
    if (before === undefined || word === undefined || after === undefined) return undefined;
    const low = CAPITALISED.exec(word.text)?.[1]?.toLowerCase();
    if (low === undefined) continue;
    const article = pack.masthead.leftOut.includes(low);
    // "A GREEK officer": some papers open in capitals
    if (!isLower(after.text) && !(article && /^\p{Lu}{2,}$/u.test(after.text))) continue;
    if (/[,.:;!?…–—-]$/.test(before.text) || pack.lexicon.isStop(bare(before.text))) continue;
    // "a fire in Brindle A man", "a fire in Brindle There's": behind a name only an article or a pronoun tells
    const tells = article || pack.tokenise(low)[0]?.tag === "PRON";
    if (!isLower(before.text) && !(tells && isMostlyLower(list.slice(0, i)))) continue;
    if (pack.sentences.openers.has(low) || isOnItsOwn(low, words)) return word.start;
  }
  return undefined;
}

const isMostlyLower = (list: readonly Word[]): boolean =>
  list.filter(({ text }) => isLower(text)).length * 2 >= list.length;

/** A word with a capital, and what is left of it without a short form behind it: "There's". */
const CAPITALISED = /^(\p{Lu}\p{Ll}*)(?:['’]\p{Ll}{1,2})?$/u;

/** Whether a word stands somewhere in small letters too, so that its capital is a sentence's and not a name's. */
const isOnItsOwn = (low: string, words: string): boolean =>
  low.length > 3 && new RegExp(`(?<![\\p{L}])${low}(?![\\p{L}])`, "u").test(words);

/** A line in capitals up to the first small word that says something: the sentence begins with the words in front of it. */
function titleCase(list: readonly Word[], words: string, pack: LanguagePack): number | undefined {
  const isSmall = ({ text }: Word): boolean => /^\p{Ll}/u.test(text);
  const end = list.findIndex((word) => isSmall(word) && (!pack.lexicon.isStop(word.text) || isVerb(word.text, pack)));
  if (end < LEAST + 1) return undefined;
  const run = list.slice(0, end);
  for (let i = run.length - 1; i >= Math.max(LEAST, run.length - 4); i--) {
    const [before, word] = [run[i - 1], run[i]];
    if (before === undefined || word === undefined || isSmall(before) || /[,.:;!?…–—-]$/.test(before.text)) continue;
    const low = bare(word.text.replace(/['’].*$/, ""));
    if (!/^["“'‘]?\p{Lu}/u.test(word.text) || !pack.sentences.openers.has(low)) continue;
    // "All Versions" goes on in capitals, as a headline does; an article stands in none
    const article = pack.masthead.leftOut.includes(low);
    const begins = isLower(list[i + 1]?.text);
    if (!article && !begins) continue;
    const sure = article && begins && ordinaryIn(run.slice(0, i), words, pack) > 0;
    return sure || isHeadline(run.slice(0, i), words, pack) ? word.start : undefined;
  }
  const first = isHeadline(run.slice(0, -1), words, pack) ? subject(run, words) : undefined;
  return first !== undefined && first >= LEAST ? run[first]?.start : undefined;
}

/** "will", "has", "are": small words that only sentences have. */
const isVerb = (word: string, { tenses }: LanguagePack): boolean =>
  tenses.modals.has(word) || tenses.past.has(word) || tenses.be.has(word) || word === tenses.have;

/** Capitals on words that the text writes small elsewhere, and a verb among them: a headline, not a row of names. */
const isHeadline = (run: readonly Word[], words: string, pack: LanguagePack): boolean =>
  ordinaryIn(run, words, pack) > 1 &&
  pack.tokenise(run.map(({ text }) => text.toLowerCase()).join(" ")).some(({ tag }) => tag === "VERB");

/** How many words have a capital only because the line is in capitals. */
const ordinaryIn = (run: readonly Word[], words: string, pack: LanguagePack): number =>
  run
    .slice(1)
    .filter(
      ({ text }) => /^\p{Lu}\p{Ll}/u.test(text) && (pack.lexicon.isStop(bare(text)) || isOnItsOwn(bare(text), words)),
    ).length;

/** The words in front of the verb that the text names together again, else the last of them. */
function subject(run: readonly Word[], words: string): number | undefined {
  for (let length = 4; length > 1; length--) {
    const first = run.length - length;
    const from = run[first]?.start;
    const last = run.at(-1);
    if (from === undefined || last === undefined) continue;
    const name = words.slice(from, last.start + last.text.length);
    if (words.indexOf(name, from + 1) > 0 || words.indexOf(name) < from) return first;
  }
  const last = run.findLastIndex(({ text }) => /^["“'‘]?[\p{Lu}\d]/u.test(text));
  return last < 0 ? undefined : last;
}
