import { parse } from "csv-parse/sync";
import { type Instant, spanOf } from "../../record/instant.js";
import type { Problem } from "../../record/problem.js";

/** One source's value for one attribute of one object: a line of the table that `weigh` reads. */
export interface WeighClaim {
  readonly source: string;
  readonly object: string;
  readonly attribute: string;
  readonly value: string;
  /** When the source said so: the later of two values of one source counts, and what came first was not copied from what came later. */
  readonly at?: Instant;
}

const COLUMNS = ["source", "object", "attribute", "value"] as const;

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
  const problems: Problem[] = [];
  const malformed = (line: number, what: string): void => {
    problems.push({
      code: "malformed-line",
      severity: "error",
      input: `${input}:${line}`,
      message: `Line ${line} was left out: ${what}.`,
    });
  };
  const rows = rowsOf(csvText, malformed);
  const head = rows.shift();
  const places = COLUMNS.map((name) => head?.cells.findIndex((cell) => cell.trim().toLowerCase() === name) ?? -1);
  const absent = COLUMNS.filter((_, i) => places[i] === -1);
  if (absent.length > 0) {
    malformed(
      head?.line ?? 1,
      `the first row must name the columns ${COLUMNS.join(", ")}; not there: ${absent.join(", ")}`,
    );
    return { claims: [], problems };
  }
  const timeAt = head?.cells.findIndex((cell) => cell.trim().toLowerCase() === "at") ?? -1;
  const undated = (line: number, at: string): void => {
    problems.push({
      code: "date-not-understood",
      severity: "note",
      input: `${input}:${line}`,
      message: `The time ${JSON.stringify(at)} in line ${line} could not be understood; the claim is used without it.`,
    });
  };
  const claims: WeighClaim[] = [];
  for (const { cells, line } of rows) {
    const [source, object, attribute, value] = places.map((at) => cells[at]?.trim());
    const at = timeAt === -1 ? "" : (cells[timeAt]?.trim() ?? "");
    if (at !== "" && spanOf(at) === undefined) undated(line, at);
    if (source && object && attribute !== undefined && value) {
      claims.push({ source, object, attribute, value, ...(at === "" || spanOf(at) === undefined ? {} : { at }) });
    } else malformed(line, `expected a source, an object, an attribute and a value, got ${JSON.stringify(cells)}`);
  }
  return { claims, problems };
}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

function rowsOf(csvText: string, malformed: (line: number, what: string) => void): Row[] {
  const rows: Row[] = [];
  parse(csvText, {
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_record: (cells: string[], context) => {
      rows.push({ cells, line: context.lines });
      return null;
    },
    on_skip: (error, record) => {
      malformed(
        Number(error?.lines ?? rows.length + 1),
        `it is no row of a table (${error?.message ?? record ?? "not readable"})`,
      );
      return undefined;
    },
  });
  return rows;
}
