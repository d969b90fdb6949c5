import type { Problem } from "../../../record/problem.js";
import type { ReportImage } from "../report.js";
import type { ReportFields } from "../report-from.js";
import { instantFromEpoch } from "../times/instant-from.js";
import { languageCode, webAddress } from "./head-keys.js";
import { markupToText } from "./html/markup-to-text.js";
import { isJsonObject, type JsonObject } from "./json-object.js";

/**
 * Optional fields of a report in JSON, each with the other keys that exports have for it. Only keys that mean one thing; "source" is the
 * outlet where it is an object with a `name`, as article services write it, and open as a string.
 */
const OPTIONAL = {
  publisher: ["outlet", "site_name", "siteName", "source.name"],
  carrier: [],
  credit: [],
  headline: ["title"],
  byline: ["author", "authors"],
  dateline: [],
  publishedAt: ["published_at", "published", "date_published", "datePublished", "publication_date", "pubDate", "date"],
  modifiedAt: ["modified_at", "updated_at", "updatedAt", "date_modified", "dateModified"],
  embargoedUntil: ["embargoed"],
  url: ["link", "permalink", "canonical_url"],
  language: ["lang"],
  section: ["category"],
  piece: [],
  version: [],
  answers: [],
} as const satisfies Record<string, readonly string[]>;

type Optional = keyof typeof OPTIONAL;
const TIMES: ReadonlySet<string> = new Set<Optional>(["publishedAt", "modifiedAt", "embargoedUntil"]);
/** Keys of the report's words where `text` has none, in this order; the first that holds some. */
const TEXTS = ["content", "body", "article_text", "maintext", "full_text"] as const;
const MOST_IMAGES = 200;

/** What one JSON value states of a report. */
export interface JsonReport {
  readonly fields: ReportFields;
  readonly problems: readonly Problem[];
  readonly images: readonly ReportImage[];
}

/** The fields that one JSON value states, with a note for each that is not what it should be; a problem when it is no report. */
export function fieldsOf(value: unknown, input: string): JsonReport | Problem {
  if (!isJsonObject(value)) return notTaken(input, `expected an object with "text", got ${kindOf(value)}`);
  const problems: Problem[] = [];
  const stated: Partial<Record<Optional | "id", string>> = {};
  for (const name of Object.keys(OPTIONAL) as Optional[]) {
    const found = [name, ...OPTIONAL[name]]
      .map((key) => ({ key, value: at(value, key) }))
      .find((one) => one.value != null);
    if (found === undefined) continue;
    const words = wordsFor(name, found.key, found.value);
    if (words === undefined) problems.push(wrongField(input, found.key, found.value));
    else if (words !== "") stated[name] = words;
  }
  const { id } = value;
  if (typeof id === "number" || (typeof id === "string" && id.trim() !== "")) stated.id = String(id);
  else if (id != null && id !== "") problems.push(wrongField(input, "id", id));
  const text = textOf(value, stated.headline);
  if (text === undefined) {
    const got =
      value.text === undefined ? `only ${Object.keys(value).slice(0, 8).join(", ") || "nothing"}` : kindOf(value.text);
    return notTaken(input, `expected the report's words in "text", got ${got}`);
  }
  if (text.trim() === "") return { code: "empty", severity: "error", message: `"text" holds no words`, input };
  return { fields: { ...stated, text }, problems, images: imagesOf(value) };
}

/** The value at a key, or at a key of an object: `source.name`. */
function at(value: JsonObject, path: string): unknown {
  const [key = "", inner] = path.split(".");
  const own = value[key];
  return inner === undefined ? own : isJsonObject(own) ? own[inner] : undefined;
}

/** A value as the words of its field; empty where it says nothing, `undefined` where it is not what it should be. */
function wordsFor(name: Optional, key: string, value: unknown): string | undefined {
  if (typeof value === "number" && TIMES.has(name)) return instantFromEpoch(value);
  // `authors: ["Ann Lee", {"name": "Kim Roe"}]`; the field's own name promises a string.
  if (name === "byline" && key !== name) return namesOf(value);
  if (typeof value !== "string") return undefined;
  if (value.trim() === "") return "";
  // Keys of the project's own are taken as they are; those of others are checked.
  if (name === "url" && key !== name) return webAddress(value);
  if (name === "language" && key !== name) return languageCode(value);
  return value;
}

function namesOf(value: unknown): string | undefined {
  const names = (Array.isArray(value) ? value : [value]).map((one: unknown) => (isJsonObject(one) ? one.name : one));
  return names.every((name) => typeof name === "string")
    ? names.filter((name) => name.trim() !== "").join(", ")
    : undefined;
}

/** The words; those of an export may be markup. A report of which only the headline is known is its headline. */
function textOf(value: JsonObject, headline: string | undefined): string | undefined {
  if (value.text != null && value.text !== "") return typeof value.text === "string" ? value.text : undefined;
  const words = TEXTS.map((key) => value[key]).find((one) => typeof one === "string" && one.trim() !== "");
  if (typeof words !== "string") return headline ?? (typeof value.text === "string" ? value.text : undefined);
  if (!/^\s{0,200}<[a-z][^<>]{0,500}>/i.test(words)) return words;
  const { text } = markupToText(words);
  return headline === undefined || text.startsWith(headline) ? text : `${headline}\n\n${text}`;
}

/** `images`: addresses, or objects with `href` (or `url`, `src`), `caption`, `alt`, `credit`. */
function imagesOf({ images }: JsonObject): ReportImage[] {
  if (!Array.isArray(images)) return [];
  return images.slice(0, MOST_IMAGES).flatMap((image: unknown) => {
    const own = isJsonObject(image) ? image : { href: image };
    const href = [own.href, own.url, own.src].find((one) => typeof one === "string");
    if (typeof href !== "string" || !isPlace(href)) return [];
    const beside = (["caption", "alt", "credit"] as const).flatMap((key) => {
      const words = own[key];
      return typeof words === "string" && words.trim() !== "" ? [[key, words] as const] : [];
    });
    return [{ href, ...Object.fromEntries(beside) }];
  });
}

/** An address of the web, or a path from the input. */
const isPlace = (href: string): boolean =>
  webAddress(href) !== undefined ||
  (href !== "" && href.length <= 2048 && !/^[a-z][a-z\d+.-]{0,30}:|^\/\//i.test(href));

const kindOf = (value: unknown): string =>
  value === null
    ? "null"
    : Array.isArray(value)
      ? "a list"
      : typeof value === "object"
        ? "an object"
        : `a ${typeof value}`;

const notTaken = (input: string, message: string): Problem => ({
  code: "malformed-line",
  severity: "error",
  message,
  input,
});

const wrongField = (input: string, name: string, value: unknown): Problem => ({
  code: "malformed-field",
  severity: "note",
  message:
    typeof value === "string"
      ? `"${name}" is not what it should be; the report is taken in without it`
      : `"${name}" should be a string, got ${kindOf(value)}; the report is taken in without it`,
  input,
});
