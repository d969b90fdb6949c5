import { parse } from "csv-parse/sync";
import type { Problem } from "../../record/problem.js";

/** A row of a table by the names of its columns, its cells without the spaces around them, and its line. */
export interface TableRow<Column extends string> {
  readonly cells: Readonly<Partial<Record<Column, string>>>;
  /** The cells as they stand, for a message. */
  readonly shown: string;
  readonly line: number;
}

/** That a line of a table was left out, and why. */
export const malformedLine = (input: string, line: number, what: string): Problem => ({
  code: "malformed-line",
  severity: "error",
  input: `${input}:${line}`,
  message: `Line ${line} was left out: ${what}.`,
});

/**
 * The rows of a table in CSV (RFC 4180) whose first row names its columns, in any order; columns that are not asked for are left
 * alone. A row that is none (an open quote), and a table without a column that must be there, becomes a problem of code
 * `malformed-line` with its line, and the rest is read. A byte order mark and Windows line ends are taken.
 */
export function readTable<Required extends string, Optional extends string = never>(
  csvText: string,
  input: string,
  columns: { readonly required: readonly Required[]; readonly optional?: readonly Optional[] },
): { rows: TableRow<Required | Optional>[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const rows = rowsOf(csvText, (line, what) => problems.push(malformedLine(input, line, what)));
  const head = rows.shift();
  const names = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const absent = columns.required.filter((name) => !names.includes(name));
  if (absent.length > 0) {
    const what = `the first row must name the columns ${columns.required.join(", ")}; not there: ${absent.join(", ")}`;
    return { rows: [], problems: [...problems, malformedLine(input, head?.line ?? 1, what)] };
  }
  const places = [...columns.required, ...(columns.optional ?? [])].map((name) => [name, names.indexOf(name)] as const);
  const read = rows.map(({ cells, line }) => ({
    cells: Object.fromEntries(places.map(([name, at]) => [name, cells[at]?.trim()])) as TableRow<
      Required | Optional
    >["cells"],
    shown: JSON.stringify(cells),
    line,
  }));
  return { rows: read, problems };
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
