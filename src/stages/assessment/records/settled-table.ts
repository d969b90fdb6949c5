import { spanOf } from "../../../record/instant.js";
import type { Problem } from "../../../record/problem.js";
import { malformedLine, readTable } from "../csv-table.js";
import type { Settled } from "./settle.js";

/**
 * What persons or offices decided, from a table in CSV with the columns `object`, `attribute`, `value`, `at` (since when it is known) and
 * `by` (who decided). A row without one of these, the attribute aside, becomes a problem of code `malformed-line`.
 *
 * @example
 * readSettled("object,attribute,value,at,by\nbridge,dead,3,2025-04-01,court\n").settled[0].by; // ["court"]
 */
export function readSettled(csvText: string, input = "settled"): { settled: Settled[]; problems: Problem[] } {
  const required = ["object", "attribute", "value", "at", "by"] as const;
  const { rows, problems } = readTable(csvText, input, { required });
  const settled: Settled[] = [];
  for (const { cells, shown, line } of rows) {
    const { object, attribute, value, at, by } = cells;
    if (!object || attribute === undefined || !value || !by || !at || spanOf(at) === undefined) {
      const what = `expected an object, an attribute, a value, a time that can be read and who decided, got ${shown}`;
      problems.push(malformedLine(input, line, what));
    } else settled.push({ object, attribute, value, at, how: "decided", by: [by] });
  }
  return { settled, problems };
}
