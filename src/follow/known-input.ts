import type { Validators } from "../stages/reports/fetching/fetcher.js";
import type { Fact, KeptVersion, PageFields, Visit } from "./fact.js";
import { publishedOf, shortDigest } from "./listing.js";

/** What is known of one item: digests and moments, no words. */
export interface KnownItem {
  readonly names: readonly string[];
  /** Digests of what the feed told of it, the latest last. */
  readonly told: readonly string[];
  /** Digest of the words of its last version, and how many there were; none where none could be kept yet. */
  readonly words?: string;
  readonly versions: number;
  readonly report?: string;
  readonly removes?: string;
  readonly publishedAt?: number;
  readonly page?: string;
  readonly validators?: Validators;
  /** What its feed said of its page. */
  readonly fields?: PageFields;
  readonly whole: boolean;
  /** When it was first met, and when it was last looked for, in milliseconds. */
  readonly since: number;
  readonly visitedAt: number;
  /** How often in succession it was missing where it was looked for, or could not be fetched. */
  readonly missing: number;
  readonly failed: number;
  readonly removed?: "cancelled" | "deleted";
}

/** So many of the latest digests of what a feed told of an item are kept. */
const MOST_TOLD = 200;

const UNKNOWN = { told: [], versions: 0, whole: false, missing: 0, failed: 0 } as const;

/**
 * What is known of one input that is followed, folded from the facts that were kept of it: the same facts give the same state, so a
 * run that was stopped goes on where its archive ends.
 */
export class KnownInput {
  readonly #byName = new Map<string, KnownItem>();
  readonly #items = new Set<KnownItem>();
  readonly #removals = new Set<string>();
  #validators: Validators = {};
  #digest: string | undefined;
  #failing: string | undefined;

  get items(): ReadonlySet<KnownItem> {
    return this.#items;
  }

  /** What the server gave with the last listing that was gone through to its end. */
  get validators(): Validators {
    return this.#validators;
  }

  /** Digest of that listing. */
  get digest(): string | undefined {
    return this.#digest;
  }

  /** Why it cannot be followed at present. */
  get failing(): string | undefined {
    return this.#failing;
  }

  item(name: string): KnownItem | undefined {
    return this.#byName.get(name);
  }

  /** The item that a removal names: by its piece, its address, or what its feed calls it. */
  removable(removes: string): KnownItem | undefined {
    const digest = shortDigest(removes);
    return this.item(`r${digest}`) ?? this.item(`p${digest}`) ?? this.item(`u${digest}`);
  }

  /** True where this removal was told before, whether or not its piece ever came. */
  hasRemoved(removes: string): boolean {
    const known = this.removable(removes);
    return known === undefined ? this.#removals.has(shortDigest(removes)) : known.removed !== undefined;
  }

  apply(fact: Fact): void {
    const at = Date.parse(fact.at);
    if (fact.fact === "versions") for (const version of fact.versions) this.#keep(version, at);
    else if (fact.fact === "removed") {
      const known = this.removable(fact.removes);
      if (known === undefined) this.#removals.add(shortDigest(fact.removes));
      else this.#replace(known, { ...known, removed: fact.kind, visitedAt: at });
    } else {
      for (const visit of fact.visits ?? []) this.#visit(visit, at);
      if (fact.digest !== undefined) {
        this.#digest = fact.digest;
        this.#validators = fact.validators === undefined ? {} : definedOnly(fact.validators);
      }
      this.#failing = fact.failing;
    }
  }

  #keep(version: KeptVersion, at: number): void {
    const { of, names, told, words, report, removes, publishedAt, page, validators, fields, whole = false } = version;
    const before = of === undefined ? undefined : this.#byName.get(of);
    const published = publishedOf(publishedAt);
    this.#replace(before, {
      ...UNKNOWN,
      names: removes === undefined ? names : [...names, `r${shortDigest(removes)}`],
      told: [...(before?.told ?? []), told].slice(-MOST_TOLD),
      words,
      versions: (before?.versions ?? 0) + 1,
      report,
      whole,
      ...(removes !== undefined && { removes }),
      ...(published !== undefined && { publishedAt: published }),
      ...(page !== undefined && { page }),
      ...(validators !== undefined && { validators: definedOnly(validators) }),
      ...(fields !== undefined && { fields }),
      since: before?.since ?? at,
      visitedAt: at,
    });
  }

  #visit({ item, found, names, told }: Visit, at: number): void {
    const before = this.#byName.get(item);
    const known = before ?? { ...UNKNOWN, names: names ?? [item], since: at };
    this.#replace(before, {
      ...known,
      ...(told !== undefined && { told: [...known.told, told].slice(-MOST_TOLD) }),
      visitedAt: at,
      missing: found === "missing" ? known.missing + 1 : found === "same" ? 0 : known.missing,
      failed: found === "failed" ? known.failed + 1 : 0,
    });
  }

  #replace(before: KnownItem | undefined, after: KnownItem): void {
    if (before !== undefined) {
      this.#items.delete(before);
      for (const name of before.names) if (this.#byName.get(name) === before) this.#byName.delete(name);
    }
    this.#items.add(after);
    for (const name of after.names) this.#byName.set(name, after);
  }
}

const definedOnly = ({ etag, lastModified }: NonNullable<KeptVersion["validators"]>): Validators => ({
  ...(etag !== undefined && { etag }),
  ...(lastModified !== undefined && { lastModified }),
});
