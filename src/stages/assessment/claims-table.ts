import { type Instant, spanOf } from "../../record/instant.js";
import type { Problem } from "../../record/problem.js";
import { malformedLine, readTable } from "./csv-table.js";

/** One source's value for one attribute of one object: a line of the table that `weigh` reads. */
export interface WeighClaim {
  readonly source: string;
  readonly object: string;
  readonly attribute: string;
  readonly value: string;
  /** When the source said so: the later of two values of one source counts, and what came first was not copied from what came later. */
  readonly at?: Instant;
}

/**
 * The claims of a table in CSV (RFC 4180), with a first row that names the columns `source`, `object`, `attribute` and
 * `value`, in any order, and may name one `at`, the time (ISO 8601); other columns are left alone. A row that cannot be used (too few cells, an empty source, object or value,
 * an open quote) becomes a problem of code `malformed-line` with its line, and the rest is read. An empty attribute is allowed, and an
 * empty time; a time that cannot be understood is left out and becomes a note of code `date-not-understood`.
 *
 * ```ts
 * readClaims("source,object,attribute,value\nann,bridge,length,120\n").claims;
 * // [{ source: "ann", object: "bridge", attribute: "length", value: "120" }]
 * ```
 */
export function readClaims(csvText: string, input = "claims"): { claims: WeighClaim[]; problems: Problem[] } {
  const required = ["source", "object", "attribute", "value"] as const;
  const { rows, problems } = readTable(csvText, input, { required, optional: ["at"] });
  const claims: WeighClaim[] = [];
  for (const { cells, shown, line } of rows) {
    const { source, object, attribute, value, at } = cells;
    if (!source || !object || attribute === undefined || !value) {
      const what = `expected a source, an object, an attribute and a value, got ${shown}`;
      problems.push(malformedLine(input, line, what));
      continue;
    }
    const isTime = at !== undefined && spanOf(at) !== undefined;
    if (at && !isTime) problems.push(undated(input, line, at));
    claims.push({ source, object, attribute, value, ...(isTime ? { at } : {}) });
  }
  return { claims, problems };
}

/** A time in a table that could not be understood: the row is used without it. */
export const undated = (input: string, line: number, at: string): Problem => ({
  code: "date-not-understood",
  severity: "note",
  input: `${input}:${line}`,
  message: `The time ${JSON.stringify(at)} in line ${line} could not be understood; the row is used without it.`,
});
