import type { Problem } from "../../../record/problem.js";
import type { ReportFields } from "../report-from.js";

type Field = Exclude<keyof ReportFields, "text">;

/**
 * The keys that heads of text files and front matter use for each field, in lower case with single spaces. Only words that mean one
 * thing: "name" and "type" are none of them.
 */
const KEYS: Readonly<Record<Field, string>> = {
  id: "id|guid|uid",
  headline: "headline|title|head line",
  byline: "byline|by line|by|author|authors|writer|reporter",
  publisher: "publisher|outlet|publication|channel|newspaper|media outlet|news outlet|published by|site name",
  carrier: "carrier|via|republished by|reprinted by|forwarded by",
  credit: "credit|credits|agency|wire|news agency",
  publishedAt:
    "date|published|published at|published on|publishedat|publication date|date published|datepublished|pubdate|pub date|posted|posted at|posted on|publish date|publishdate|published date|dateline date",
  modifiedAt:
    "updated|updated at|updatedat|updated on|last updated|modified|modified at|modifiedat|last modified|lastmod|date modified|datemodified|edited|revised",
  embargoedUntil: "embargo|embargoed|embargoed until|embargo until|embargoeduntil|not before",
  url: "url|link|permalink|canonical|canonical url|web address|address",
  language: "language|lang",
  section: "section|category|desk|rubric",
  dateline: "dateline|place of filing|filed from",
  piece: "piece",
  version: "version|edition",
  answers: "in reply to",
};

const fieldOf: ReadonlyMap<string, Field> = new Map(
  (Object.keys(KEYS) as Field[]).flatMap((field) => KEYS[field].split("|").map((key) => [key, field] as const)),
);

/** Keys that name the outlet in a head that is one without them: alone they may tell who spoke. */
const OF_OUTLET: ReadonlySet<string> = new Set(["source", "site", "website", "news source", "source name"]);
/** A key for each field that a text's head may state, for those who wrote another one. */
const OFFERED = "title, by, publisher, via, credit, date, updated, embargo, url, language, section, dateline, version";

/** The field that a key of a head names: `Published-At`, `published_at` and `publishedAt` are one. */
export const fieldNamed = (key: string): Field | undefined => fieldOf.get(plainKey(key));

/** True for `Source: Valley Post`, which states the outlet where other keys beside it make a head; not for `Source: the mayor`. */
export const isOutletLine = (key: string, value: string): boolean =>
  OF_OUTLET.has(plainKey(key)) &&
  (webAddress(value) !== undefined || /^[\p{Lu}\p{Lo}\p{N}][^\n]{0,79}(?<![.?!:,;])$/u.test(value.trim()));

const plainKey = (key: string): string =>
  key
    .trim()
    .toLowerCase()
    .replace(/[\s_-]{1,9}/g, " ");

/** Fields as a head states them, and a note for each thing in it that is not read. */
export interface HeadFields {
  readonly fields: Partial<Omit<ReportFields, "text">>;
  readonly problems: readonly Problem[];
}

/** The fields that pairs of a key and a value state. The first value of a field holds; what names nothing that is read is told. */
export function fieldsFromPairs(pairs: readonly (readonly [key: string, value: string])[], input: string): HeadFields {
  const fields: Partial<Record<Field, string>> = {};
  const stated = new Set(pairs.map(([key]) => fieldNamed(key)));
  const unread: string[] = [];
  for (const [key, value] of pairs) {
    const field = fieldNamed(key) ?? fieldOfOutlet(key, value, stated);
    const read = field === undefined ? undefined : valueFor(field, value.trim());
    if (value.trim() === "") continue;
    if (field === undefined || read === undefined || fields[field] !== undefined) unread.push(key.trim().slice(0, 40));
    else fields[field] = read;
  }
  const message = `has ${unread
    .slice(0, 12)
    .map((key) => JSON.stringify(key))
    .join(", ")} in its head, which is not read; the report is taken in without it (what is read: ${OFFERED})`;
  const problems: Problem[] =
    unread.length === 0 ? [] : [{ code: "malformed-field", severity: "note", message, input }];
  return { fields, problems };
}

/** What "source" and the like name: the outlet or its page, where nothing else beside them does. */
function fieldOfOutlet(key: string, value: string, stated: ReadonlySet<Field | undefined>): Field | undefined {
  if (!isOutletLine(key, value)) return undefined;
  const field = webAddress(value) === undefined ? "publisher" : "url";
  return stated.has(field) ? undefined : field;
}

/** A value as its field has it; `undefined` for what it cannot be. */
function valueFor(field: Field, value: string): string | undefined {
  if (field === "url") return webAddress(value);
  if (field === "language") return languageCode(value);
  return value;
}

/** An address of a page; nothing else becomes a link (`javascript:`, `data:`). */
export function webAddress(value: string): string | undefined {
  const bare = value.trim().replace(/^<(.{1,2048})>$/, "$1");
  return bare.length <= 2048 && /^https?:\/\/[^\s<>"]{1,2040}$/i.test(bare) ? bare : undefined;
}

/** `en` of "en", "en-GB", "EN". */
export const languageCode = (value: string): string | undefined =>
  /^([a-z]{2})(?:[-_][a-z\d-]{2,20})?$/i.exec(value.trim())?.[1]?.toLowerCase();
