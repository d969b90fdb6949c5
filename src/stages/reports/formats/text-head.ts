import { instantFrom } from "../times/instant-from.js";
import { fieldNamed, fieldsFromPairs, type HeadFields, isOutletLine } from "./head-keys.js";

/** A head may have so many lines and characters. */
const MOST_LINES = 40;
const LONGEST = 32_768;
const LONGEST_VALUE = 1000;

/** What a text states about itself before it begins. */
export interface TextHead extends HeadFields {
  /** Where the text itself begins. */
  readonly end: number;
}

/**
 * The head of a text: lines of `Key: value`, or YAML between lines of `---`; `undefined` where it has none, which is the rule. Two known keys
 * make a head, or one with a blank line behind it; "Moscow: ...", an interview and a list of quotations are none. Mails have a format of
 * their own.
 *
 * @example
 * readTextHead("Title: Dam holds\nDate: 2031-03-04\n\nThe dam ...", "a.txt");
 * // resolves to { fields: { headline: "Dam holds", publishedAt: "2031-03-04" }, problems: [], end: 35 }
 */
export async function readTextHead(text: string, input: string): Promise<TextHead | undefined> {
  const start = /^\s{0,200}/.exec(text)?.[0].length ?? 0;
  return (await frontMatter(text, start, input)) ?? keyLines(text, start, input);
}

/** True where a text opens with YAML between lines of `---`. */
export const hasFrontMatter = (text: string): boolean => /^\s{0,200}---[ \t]{0,20}\r?\n/.test(text);

/** YAML between `---`, as blogs and static sites have it. */
async function frontMatter(text: string, start: number, input: string): Promise<TextHead | undefined> {
  const block = text.slice(start, start + LONGEST);
  const opening = /^---[ \t]{0,20}\r?\n/.exec(block)?.[0];
  const closing =
    opening === undefined ? null : /\r?\n(?:---|\.\.\.)[ \t]{0,20}(?:\r?\n|$)/.exec(block.slice(opening.length - 1));
  if (opening === undefined || closing === null) return undefined;
  const pairs = await pairsOfYaml(block.slice(opening.length, opening.length - 1 + closing.index));
  if (pairs === undefined || !pairs.some(([key]) => fieldNamed(key) !== undefined)) return undefined;
  const end = pastBlankLines(text, start + opening.length - 1 + closing.index + closing[0].length);
  return end >= text.length ? undefined : { ...fieldsFromPairs(pairs, input), end };
}

/** The keys and values of a YAML mapping, all as written; a list as its members, a mapping as its name. */
async function pairsOfYaml(yaml: string): Promise<[key: string, value: string][] | undefined> {
  // The library takes a tenth of a second to load: more than a text without such a head takes to be read.
  const { isAlias, parseDocument, visit } = await import("yaml");
  try {
    const document = parseDocument(yaml, { schema: "failsafe", logLevel: "silent", uniqueKeys: false });
    let aliases = false;
    visit(document, (_, node) => {
      aliases ||= isAlias(node);
    });
    // An alias can make much of little; no head needs one.
    if (aliases || document.errors.length > 0) return undefined;
    const value: unknown = document.toJS();
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    return Object.entries(value).map(([key, member]) => [key, asWords(member).slice(0, LONGEST_VALUE)]);
  } catch {
    return undefined;
  }
}

function asWords(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value))
    return value
      .map(asWords)
      .filter((words) => words !== "")
      .join(", ");
  const name = typeof value === "object" && value !== null ? (value as { readonly name?: unknown }).name : undefined;
  return typeof name === "string" ? name : "";
}

interface KeyLine {
  readonly key: string;
  value: string;
  end: number;
}

/** Lines of `Key: value`, longer values going on in lines that are set in. */
function keyLines(text: string, start: number, input: string): TextHead | undefined {
  const { lines, closed } = linesOf(text, start);
  const lastKnown = lines.findLastIndex(({ key, value }) => fieldNamed(key) !== undefined || isOutletLine(key, value));
  const head = closed ? lines : lines.slice(0, lastKnown + 1);
  const last = head.at(-1);
  if (last === undefined || lastKnown < 0 || !isHead(head, closed, text, last.end)) return undefined;
  const end = pastBlankLines(text, last.end);
  if (end >= text.length) return undefined;
  return {
    ...fieldsFromPairs(
      head.map(({ key, value }) => [key, value] as const),
      input,
    ),
    end,
  };
}

/** The lines with a key from a place on; `closed` where a blank line ends them. */
function linesOf(text: string, start: number): { readonly lines: KeyLine[]; readonly closed: boolean } {
  const lines: KeyLine[] = [];
  for (let at = start; at < text.length && lines.length <= MOST_LINES && at - start < LONGEST; ) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline + 1;
    const line = text.slice(at, Math.min(end, at + LONGEST_VALUE)).trimEnd();
    if (line === "") return { lines, closed: true };
    const last = lines.at(-1);
    if (last !== undefined && /^[ \t]/.test(line)) {
      last.value = `${last.value} ${line.trim()}`.slice(0, LONGEST_VALUE);
      last.end = end;
    } else {
      const [, key, value] = /^(\p{L}[\p{L} _-]{0,24}):(?:[ \t]{1,40}(\S.*))?$/u.exec(line) ?? [];
      if (key === undefined) return { lines, closed: false };
      lines.push({ key, value: value ?? "", end });
    }
    at = end;
  }
  return { lines, closed: false };
}

/** Keys of a mail's head, which is read elsewhere. */
const OF_MAIL = new Set(["from", "to", "cc", "subject", "received", "message-id", "return-path", "mime-version"]);

function isHead(lines: readonly KeyLine[], closed: boolean, text: string, end: number): boolean {
  const keys = lines.map(({ key }) => key.toLowerCase());
  // Who speaks twice is a speaker: "Author: ... Reader: ... Author: ..."
  if (new Set(keys).size < keys.length || keys.filter((key) => OF_MAIL.has(key)).length > 1) return false;
  const known = lines.filter(({ key, value }) => fieldNamed(key) !== undefined || isOutletLine(key, value));
  if (known.length * 2 < lines.length) return false;
  if (known.length > 1) return known.some(isPlain);
  const goesOn = /^\s{0,100}\p{L}[\p{L} _-]{0,24}:(?:\s|$)/u.test(text.slice(end, end + 200));
  return (
    closed && lines.length === 1 && !goesOn && known.every(isPlain) && known.every(({ value }) => !/[.?!]$/.test(value))
  );
}

/** True for a value that its key must have: a time for a date, an address for a link. */
function isPlain({ key, value }: KeyLine): boolean {
  const field = fieldNamed(key);
  if (field === "publishedAt" || field === "modifiedAt") return instantFrom(value) !== undefined;
  if (field === "url") return /^<?https?:\/\//i.test(value);
  return ["headline", "byline", "publisher", "dateline", "id"].includes(field ?? "") && value !== "";
}

function pastBlankLines(text: string, from: number): number {
  let at = from;
  for (;;) {
    const newline = text.indexOf("\n", at);
    if (newline < 0) return text.slice(at).trim() === "" ? text.length : at;
    if (text.slice(at, newline).trim() !== "") return at;
    at = newline + 1;
  }
}
