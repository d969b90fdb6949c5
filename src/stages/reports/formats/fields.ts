import type { Problem } from "../../../record/problem.js";
import type { ReportFields } from "../report-from.js";

/** Optional fields of a report in JSON; all are strings. */
const OPTIONAL = [
  "publisher",
  "carrier",
  "credit",
  "headline",
  "byline",
  "dateline",
  "publishedAt",
  "modifiedAt",
  "embargoedUntil",
  "url",
  "language",
  "section",
  "piece",
  "version",
] as const;

/** The fields that one JSON value states, with a note for each that is not what it should be; a problem when it is no report. */
export function fieldsOf(
  value: unknown,
  input: string,
): { readonly fields: ReportFields; readonly problems: readonly Problem[] } | Problem {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return notTaken(input, `expected an object with "text", got ${kindOf(value)}`);
  }
  const given = value as Readonly<Record<string, unknown>>;
  const problems: Problem[] = [];
  const stated: Record<string, string> = {};
  for (const name of OPTIONAL) {
    const field = given[name] ?? (name === "headline" ? given.title : undefined);
    if (typeof field === "string" && field.trim() !== "") stated[name] = field;
    else if (field != null && typeof field !== "string") problems.push(wrongField(input, name, field));
  }
  const id = typeof given.id === "number" ? String(given.id) : given.id;
  if (typeof id === "string" && id.trim() !== "") stated.id = id;
  else if (id != null && id !== "") problems.push(wrongField(input, "id", id));
  const text = textOf(given.text, stated.headline);
  if (text === undefined) {
    const got =
      given.text === undefined ? `only ${Object.keys(given).slice(0, 8).join(", ") || "nothing"}` : kindOf(given.text);
    return notTaken(input, `expected the report's words in "text", got ${got}`);
  }
  if (text.trim() === "") return { code: "empty", severity: "error", message: `"text" holds no words`, input };
  return { fields: { ...stated, text }, problems };
}

/** A report of which only the headline is known is its headline. */
const textOf = (text: unknown, headline: string | undefined): string | undefined =>
  (text == null || text === "") && headline !== undefined ? headline : typeof text === "string" ? text : undefined;

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
  message: `"${name}" should be a string, got ${kindOf(value)}; the report is taken in without it`,
  input,
});
