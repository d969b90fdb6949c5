import type { Problem } from "../../record/problem.js";

/** Letters of a text that may be of a text written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** Scripts whose words have no joiners in them and no breaks without a space. */
const PLAIN = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{P}\s]/u;

/** What is looked for at all, in one pass. */
const SUSPECT =
  /[^\P{Cc}\t\n\v\f\r\u0085]|[\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]|[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{2,}/gu;

const NAMES: readonly (readonly [characters: RegExp, one: string, many: string])[] = [
  [
    /[\u202d\u202e]/,
    "character that turns the direction of the words",
    "characters that turn the direction of the words",
  ],
  [/[\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069]/, "mark of direction", "marks of direction"],
  [/[\u180e\u200b-\u200d\u2060\ufeff]/, "character without width", "characters without width"],
  [/[\u{e0000}-\u{e007f}]/u, "tag character", "tag characters"],
  [/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u, "run of variation selectors", "runs of variation selectors"],
  [
    /[\u115f\u1160\u3164\uffa0\u2061-\u2065\u206a-\u206f\ufff9-\ufffb]/,
    "filler without a shape",
    "fillers without a shape",
  ],
  [/\p{Cc}/u, "control character", "control characters"],
];

/** Letters of Cyrillic and Greek that look like Latin ones. */
const LOOKALIKES = "асеіјорѕухһԁԛԝАВЕІЈКМНОРЅСТУХѵαικνορυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
/** Where a word goes from one script to the other. */
const SEAM = /[A-Za-z][\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}][A-Za-z]/gu;
/** How far to both sides of it a word is looked at. */
const REACH = 40;

/** How many places of a kind are told. */
const TOLD = 5;

interface Found {
  readonly what: readonly [one: string, many: string];
  readonly start: number;
  readonly end: number;
  readonly word?: string;
}

/**
 * A note where the words of a report or its fields hold what a reader does not see: characters without width, marks that turn the
 * direction, tags, controls, and words with letters of two scripts that look alike. Says what and where; nothing is taken out, for they are
 * evidence. What a script needs (joiners in Persian and Hindi, marks of direction in Hebrew and Arabic, emoji) is none of it. Linear.
 *
 * @example
 * hiddenCharacters("The police con\u200bfirmed it.", {}, "r-1")?.message;
 * // "has what a reader does not see: 1 character without width (at 14); it is kept as it came"
 */
export function hiddenCharacters(
  text: string,
  fields: Readonly<Record<string, string | undefined>>,
  report: string,
): Problem | undefined {
  const inText = findHidden(text);
  const parts = inText.length === 0 ? [] : [listed(inText)];
  for (const [name, value] of Object.entries(fields)) {
    const found = value === undefined ? [] : findHidden(value);
    if (found.length > 0) parts.push(`in "${name}" ${listed(found)}`);
  }
  if (parts.length === 0) return undefined;
  const message = `has what a reader does not see: ${parts.join("; ")}; it is kept as it came`;
  const [first] = inText;
  const at = first === undefined ? {} : { at: { start: first.start, end: first.end } };
  return { code: "hidden-characters", severity: "note", message, report, ...at };
}

function findHidden(text: string): Found[] {
  const found: Found[] = [];
  let fromRight: boolean | undefined;
  for (const { 0: characters, index: start } of text.matchAll(SUSPECT)) {
    fromRight ??= RIGHT_TO_LEFT.test(text);
    const end = start + characters.length;
    const name = NAMES.find(([shape]) => shape.test(characters));
    if (name === undefined || isAtHome(characters, text, start, end, fromRight)) continue;
    found.push({ what: [name[1], name[2]], start, end });
  }
  let passed = 0;
  for (const { index } of text.matchAll(SEAM)) {
    if (index < passed) continue;
    const before = /[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(passed, index - REACH), index))?.[0] ?? "";
    const behind = /^[\p{L}\p{M}]*/u.exec(text.slice(index, index + REACH))?.[0] ?? "";
    const start = index - before.length;
    passed = index + behind.length;
    if (isDisguised(before + behind)) found.push({ what: MIXED_NAME, start, end: passed, word: before + behind });
  }
  return found;
}

const MIXED_NAME = ["word with letters of two scripts", "words with letters of two scripts"] as const;

/** True for a character that the script around it needs. */
function isAtHome(character: string, text: string, start: number, end: number, fromRight: boolean): boolean {
  if (/[\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069]/.test(character)) return fromRight;
  const before = characterBefore(text, start);
  const after = String.fromCodePoint(text.codePointAt(end) ?? 0x20);
  // Emoji are joined to one, and the flags of England, Scotland and Wales are written with tags.
  if (character === "\u200d") return isJoined(before) && isJoined(after);
  if (/[\u200b\u200c]/.test(character)) return !PLAIN.test(before) && !PLAIN.test(after);
  if (/[\u{e0020}-\u{e007f}]/u.test(character))
    return /\u{1f3f4}[\u{e0020}-\u{e007e}]{0,8}$/u.test(text.slice(Math.max(0, start - 20), start));
  return false;
}

const isJoined = (character: string): boolean => !PLAIN.test(character) && !/\p{Cc}/u.test(character);

function characterBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1);
  return at === 0 ? " " : text.slice(at - (unit >= 0xdc00 && unit <= 0xdfff ? 2 : 1), at);
}

/** True where every letter of one script in a word looks like one of the other. */
function isDisguised(word: string): boolean {
  const foreign = [...word].filter((letter) => /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(letter));
  const latin = [...word].filter((letter) => /\p{Script=Latin}/u.test(letter));
  return (
    word.length > 2 &&
    (foreign.every((letter) => LOOKALIKES.includes(letter)) ||
      latin.every((letter) => "aceijopsxyABCEHIKMOPTXY".includes(letter)))
  );
}

/** `2 characters without width (at 12, 40)` */
function listed(found: readonly Found[]): string {
  const kinds = new Map<string, Found[]>();
  for (const one of found) {
    const all = kinds.get(one.what[0]);
    if (all === undefined) kinds.set(one.what[0], [one]);
    else all.push(one);
  }
  return [...kinds.values()]
    .map((all) => {
      const places = all.slice(0, TOLD).map(({ start, word }) => `${word === undefined ? "" : `“${word}” `}${start}`);
      const more = all.length > TOLD ? ` and ${all.length - TOLD} more` : "";
      return `${all.length} ${all[0]?.what[all.length === 1 ? 0 : 1]} (at ${places.join(", ")}${more})`;
    })
    .join(", ");
}
