import type { Problem } from "../../../../record/problem.js";
import { Tally } from "./tally.js";

const LONGEST = 1000;
const HOUSEKEEPING = /^(?:\.|__MACOSX$|Thumbs\.db$|ehthumbs\.db$|desktop\.ini$|Icon\r$)/i;
/** Controls, and the characters that turn the direction of what is printed after them. */
const UNPRINTABLE = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * The names of an archive's entries as they are told: `/` between folders, nothing that leads out of the archive, no characters that would
 * disturb a terminal, and none twice. Nothing is ever written to such a path; a name is only a name here.
 */
export class EntryNames {
  readonly #given = new Map<string, number>();
  readonly #outside = new Tally();
  readonly #twice = new Tally();

  constructor(private readonly archive: string) {}

  /** The name of an entry behind the archive's own; `undefined` for what systems leave behind: hidden files, `__MACOSX`, `Thumbs.db`. */
  name(raw: string): string | undefined {
    const parts = raw
      .slice(0, LONGEST)
      .replace(/\\/g, "/")
      .split("/")
      .filter((part) => part !== "" && part !== ".");
    const inside = parts.filter((part, index) => part !== ".." && !(index === 0 && /^[a-z]:$/i.test(part)));
    if (inside.some((part) => HOUSEKEEPING.test(part))) return undefined;
    const printable = inside.join("/").replace(UNPRINTABLE, "\ufffd") || "unnamed";
    if (inside.length < parts.length || /^[/\\]/.test(raw)) this.#outside.add("file", printable);
    const times = (this.#given.get(printable) ?? 0) + 1;
    this.#given.set(printable, times);
    if (times > 1) this.#twice.add("file", printable);
    return `${this.archive}/${printable}${times > 1 ? ` (${times})` : ""}`;
  }

  /** What was odd about the names. */
  *problems(): Generator<Problem> {
    const note = (message: string): Problem => ({
      code: "malformed-document",
      severity: "note",
      message,
      input: this.archive,
    });
    const outside = this.#outside.told();
    if (outside !== undefined) yield note(`has names that lead out of it: ${outside}; they are read as if within it`);
    const twice = this.#twice.told();
    if (twice !== undefined)
      yield note(`has names more than once: ${twice}; all are read, the later ones with a number`);
  }
}
