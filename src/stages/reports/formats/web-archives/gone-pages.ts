import { compareInstants, type Instant } from "../../../../record/instant.js";
import type { Removal } from "../../format.js";

/**
 * Which pages of a web archive were there first and gone later: only a page that the same archive has from before was taken away; an
 * address that never answered tells of nothing. A page that came back afterwards is not gone.
 */
export class GonePages {
  readonly #seen = new Map<string, { first: Instant; last: Instant }>();
  readonly #gone: Removal[] = [];

  /** That a page was there at a time. */
  seen(url: string, at: Instant): void {
    const known = this.#seen.get(url);
    if (known === undefined) this.#seen.set(url, { first: at, last: at });
    else if (compareInstants(at, known.first) < 0) known.first = at;
    else if (compareInstants(at, known.last) > 0) known.last = at;
  }

  /** That a page was answered with a status of 404 or 410 at a time. */
  gone(url: string, at: Instant, status: number, input: string): void {
    const why = status === 410 ? "is gone for good (HTTP 410)" : "is not there any longer (HTTP 404)";
    this.#gone.push({ kind: "deleted", removes: url, at, why: `the page ${why}`, input });
  }

  /** The pages taken away, each once, at the first time that it was found gone for good; the others are told to `onOther`. */
  *removals(onOther: (url: string) => void): Generator<Removal> {
    const told = new Set<string>();
    for (const removal of this.#gone.sort((a, b) => compareInstants(a.at, b.at))) {
      const url = removal.removes;
      const seen = this.#seen.get(url);
      if (seen === undefined || compareInstants(seen.last, removal.at) >= 0) onOther(url);
      else if (!told.has(url)) yield removal;
      told.add(url);
    }
  }
}
