import type { Problem } from "../../../../record/problem.js";

/** What was left out of an input or met in it, counted by kind with the first of each as an example: one note for thousands of entries. */
export class Tally {
  readonly #kinds = new Map<string, { count: number; readonly first: string }>();

  /** Counts one of a kind; the kind is a word with an "s" in the plural: "font". */
  add(kind: string, example: string): void {
    const known = this.#kinds.get(kind);
    if (known === undefined) this.#kinds.set(kind, { count: 1, first: example });
    else known.count++;
  }

  /** "3 fonts (first a.woff), 1 link (b)"; `undefined` where nothing was counted. */
  told(): string | undefined {
    const kinds = [...this.#kinds].map(
      ([kind, { count, first }]) => `${count} ${kind}${count > 1 ? "s" : ""} (${count > 1 ? "first " : ""}${first})`,
    );
    return kinds.length === 0 ? undefined : kinds.join(", ");
  }

  /** The note that these were left out. */
  *leftOut(input: string): Generator<Problem> {
    const told = this.told();
    if (told !== undefined) yield { code: "skipped", severity: "note", message: `left out: ${told}`, input };
  }
}
