import type { ReportImage } from "../../report.js";
import { statedOnly } from "../feeds/stated-only.js";
import { fromMarkup, fromPlain, lineOf } from "../feeds/words.js";
import type { MarkupText } from "../html/markup-to-text.js";
import { isJsonObject, type JsonObject, objectsAt, wordsAt } from "../json-object.js";
import type { WireItem } from "./wire-item.js";

/** Items within items. */
const MOST_DEEP = 4;

/**
 * What an item in IPTC ninjs states, in any of its versions: 1.x has one value a field (`headline`, `body_xhtml`), 2.x lists with roles (`headlines`,
 * `bodies`), 3.x the same with capitals within names (`pubStatus`); what Superdesk adds is read too.
 */
export function ninjsItem(written: JsonObject, own: string): WireItem {
  const item = inSmallLetters(written);
  const infosource = nameOf(objectsAt(item, "infosources")[0] ?? objectsAt(item, "infosource")[0]);
  const source = wordsAt(item, "source") ?? infosource;
  const provider = wordsAt(item, "provider") ?? nameOf(objectsAt(item, "provider")[0]);
  const publisher =
    provider ?? wordsAt(item, "copyrightholder") ?? nameOf(objectsAt(item, "copyrightholder")[0]) ?? source;
  const headline =
    wordsAt(item, "headline") ?? mainValue(item, "headlines") ?? wordsAt(item, "title") ?? mainValue(item, "titles");
  const signals = ["signal", "signals"].flatMap((name) => objectsAt(item, name));
  return {
    ...statedOnly({
      id: wordsAt(item, "uri"),
      version: wordsAt(item, "version", "revision"),
      signal: signals.flatMap(
        (one) => /(?:^|:)(correction|update)$/i.exec(wordsAt(one, "code", "name") ?? "")?.[1]?.toLowerCase() ?? [],
      )[0],
      headline: headline === undefined ? undefined : lineOf(headline) || undefined,
      note: lineOf(wordsAt(item, "ednote") ?? "") || undefined,
      publisher,
      credit: wordsAt(item, "creditline", "credit") ?? source,
      byline: bylineOf(item),
      dateline: wordsAt(item, "dateline", "located") ?? nameOf(objectsAt(item, "located")[0]),
      firstCreated: wordsAt(item, "firstcreated"),
      versionCreated: wordsAt(item, "versioncreated") ?? wordsAt(item, "contentcreated"),
      embargoed: wordsAt(item, "embargoed", "embargoedtime"),
      link: wordsAt(item, "canonicalurl", "weburl", "url") ?? wordsAt(item, "uri"),
      language: wordsAt(item, "language"),
      section: ["subjects", "subject", "service", "services"].flatMap(
        (name) => nameOf(objectsAt(item, name)[0]) ?? [],
      )[0],
      replaces: wordsAt(item, "replaces", "evolvedfrom"),
      replacedBy: wordsAt(item, "replacedby"),
    }),
    status: wordsAt(item, "pubstatus") ?? "usable",
    bodies: bodiesOf(item),
    images: associationsOf(item).flatMap((association) => imageOf(inSmallLetters(association))),
    own,
  };
}

/** An item and, where it is made up of others, the texts that it is made up of. */
export function* ninjsItems(item: JsonObject, depth = 0): Generator<JsonObject> {
  yield item;
  if (depth >= MOST_DEEP) return;
  for (const association of associationsOf(inSmallLetters(item))) {
    const inner = inSmallLetters(association);
    if (/^(?:text|composite)$/.test(wordsAt(inner, "type") ?? "") && bodiesOf(inner).length > 0)
      yield* ninjsItems(association, depth + 1);
  }
}

const inSmallLetters = (object: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(object)
      .slice(0, 500)
      .map(([key, value]) => [key.toLowerCase(), value]),
  );

const nameOf = (object: JsonObject | undefined): string | undefined =>
  object === undefined ? undefined : wordsAt(object, "name", "literal");

/** Of a list of values with roles the main one, else the first. */
function mainValue(item: JsonObject, name: string): string | undefined {
  const values = objectsAt(item, name).map(inSmallLetters);
  const main = values.find((value) => /^main$/i.test(wordsAt(value, "role") ?? "")) ?? values[0];
  return main === undefined ? undefined : wordsAt(main, "value");
}

function bylineOf(item: JsonObject): string | undefined {
  const told = wordsAt(item, "byline", "by") ?? mainValue(item, "bylines");
  const authors = objectsAt(item, "authors").flatMap((author) => nameOf(author) ?? []);
  return told === undefined ? authors.join(", ") || undefined : lineOf(told) || undefined;
}

/** Its words; where it has none, those that describe it: a picture's caption. */
function bodiesOf(item: JsonObject): MarkupText[] {
  const bodies = [...namedValues(item, "body_"), ...valuesWithKind(item, "bodies")];
  return bodies.length > 0 ? bodies : descriptionsOf(item);
}

const descriptionsOf = (item: JsonObject): MarkupText[] => [
  ...namedValues(item, "description_"),
  ...valuesWithKind(item, "descriptions"),
  ...[wordsAt(item, "description")].flatMap((words) => (words === undefined ? [] : [fromMarkup(words)])),
];

/** Values such as `body_text` and `body_xhtml`: what kind of text they are stands in their name. */
const namedValues = (item: JsonObject, prefix: string): MarkupText[] =>
  Object.entries(item).flatMap(([key, value]) =>
    !key.startsWith(prefix) || typeof value !== "string" || value.trim() === ""
      ? []
      : [key.slice(prefix.length) === "text" ? fromPlain(value) : fromMarkup(value)],
  );

/** Values of a list, each with the kind of text it is. */
const valuesWithKind = (item: JsonObject, name: string): MarkupText[] =>
  objectsAt(item, name).flatMap((written) => {
    const body = inSmallLetters(written);
    const value = wordsAt(body, "value");
    if (value === undefined) return [];
    const kind = wordsAt(body, "contenttype") ?? wordsAt(body, "role") ?? "";
    return [/^text(?:\/plain)?$|^plain$/i.test(kind) ? fromPlain(value) : fromMarkup(value)];
  });

/** Items that belong to an item: by name in 1.x, a list in 2.x and 3.x. */
function associationsOf(item: JsonObject): JsonObject[] {
  const { associations } = item;
  const found: readonly unknown[] = Array.isArray(associations)
    ? associations
    : isJsonObject(associations)
      ? Object.values(associations)
      : [];
  return found.filter(isJsonObject).slice(0, 200);
}

/** The widest rendition of a picture, with what is said of it. */
function imageOf(item: JsonObject): ReportImage[] {
  if (!/^(?:picture|graphic|image)$/i.test(wordsAt(item, "type") ?? "")) return [];
  const { renditions } = item;
  const all: readonly unknown[] = Array.isArray(renditions)
    ? renditions
    : isJsonObject(renditions)
      ? Object.values(renditions)
      : [];
  const widest = all
    .filter(isJsonObject)
    .filter((rendition) => wordsAt(rendition, "href") !== undefined)
    .sort((a, b) => Number(wordsAt(b, "width") ?? 0) - Number(wordsAt(a, "width") ?? 0))[0];
  const href = (widest === undefined ? undefined : wordsAt(widest, "href")) ?? wordsAt(item, "href");
  if (href === undefined || /^(?!https?:)[a-z][a-z0-9+.-]{0,20}:/i.test(href)) return [];
  const caption = descriptionsOf(item)[0]?.text.replace(/\s+/g, " ");
  const alt = wordsAt(item, "headline") ?? mainValue(item, "headlines");
  const credit = wordsAt(item, "creditline", "byline", "by", "copyrightholder");
  return [
    {
      href,
      ...(caption !== undefined && { caption }),
      ...(alt !== undefined && { alt }),
      ...(credit !== undefined && { credit }),
    },
  ];
}
