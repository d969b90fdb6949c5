import { canonicalJson } from "../record/digest.js";
import type { Problem } from "../record/problem.js";
import type { Archive, ArchiveEntry } from "../stages/reports/archive/archive.js";
import type { Openable, Piece } from "../stages/reports/format.js";
import { reportFrom } from "../stages/reports/report-from.js";
import { type Fact, type RemovedFact, type RoundFact, roundSchema, type VersionsFact, versionsSchema } from "./fact.js";
import type { FollowEvent } from "./follow-event.js";
import { KnownInput } from "./known-input.js";
import { type ListedItem, readListing, shortDigest } from "./listing.js";

/** What is told to whoever follows, once what it is about is safely kept. */
export type Tell = (told: FollowEvent | Problem) => Promise<void>;

/**
 * The memory of following: every fact goes to the archive, then into the state, then to whoever listens, one after the other, so that a
 * run that ends anywhere loses nothing and tells nothing that is not kept.
 */
export class Journal {
  readonly #known = new Map<string, KnownInput>();
  /** Problems that were told before, so that none is told in every round. */
  readonly #problems = new Set<string>();
  #events = 0;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly archive: Archive,
    readonly maxSize: number,
    private readonly tell: Tell,
  ) {}

  /** The journal that an archive holds. Events from number `from` on are told again; without it none is. */
  static async open(archive: Archive, maxSize: number, tell: Tell, from = Number.POSITIVE_INFINITY): Promise<Journal> {
    const journal = new Journal(archive, maxSize, tell);
    for await (const entry of archive.entries()) await journal.#replay(entry, from);
    return journal;
  }

  /** What is known of an input. */
  known(input: string): KnownInput {
    const known = this.#known.get(input) ?? new KnownInput();
    this.#known.set(input, known);
    return known;
  }

  /** Every input of which something is known. */
  get inputs(): Iterable<string> {
    return this.#known.keys();
  }

  /** Keeps what an input gave, with the versions in it that are taken. */
  keep(input: Openable, fact: VersionsFact, items: readonly ListedItem[]): Promise<void> {
    return this.#inTurn(async () => {
      const only = fact.versions.map(({ name }) => name);
      const told = { ...input.told, only };
      const memo = versionsSchema.parse(fact);
      const kept = await this.archive.keep({ ...input, told }, input.exchange, JSON.stringify(memo));
      const taken = withFields(fact, kept.told?.fields);
      await this.#tellVersions(taken, new Map(items.map(({ piece }) => [piece.capture.name, piece])));
      this.known(fact.input).apply(taken);
    });
  }

  /** Keeps that a piece was removed. */
  remove(fact: RemovedFact): Promise<void> {
    return this.#inTurn(async () => {
      const { input, at, removes, kind, why, by } = fact;
      const removal = { kind, removes, why, at, ...(by !== undefined && { by }), input };
      await this.archive.note({ kind: "removal", removal });
      await this.#tellRemoved(fact);
      this.known(input).apply(fact);
    });
  }

  /** Keeps what a round found, where that is anything to remember. */
  round(fact: RoundFact): Promise<void> {
    return this.#inTurn(async () => {
      await this.archive.note({ kind: "note", about: fact.input, message: JSON.stringify(roundSchema.parse(fact)) });
      this.known(fact.input).apply(fact);
    });
  }

  /** Tells a problem and keeps that it was met; one that was told before is passed over, unless it came back. */
  problem(problem: Problem, isBack = false): Promise<void> {
    return this.#inTurn(async () => {
      const key = problemKey(problem);
      if (this.#problems.has(key) && !isBack) return;
      this.#problems.add(key);
      await this.archive.note({ kind: "problem", problem });
      await this.tell(problem);
    });
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const mine = this.#last.then(work);
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  async #replay(entry: ArchiveEntry, from: number): Promise<void> {
    const fact = factOf(entry);
    if (fact === undefined) {
      if (entry.kind === "event" && entry.event.kind === "problem") this.#problems.add(problemKey(entry.event.problem));
      return;
    }
    if (fact.fact === "removed") await this.#tellRemoved(fact, from);
    if (fact.fact === "versions" && entry.kind === "capture") {
      const isTold = fact.versions.length > 0 && this.#events + fact.versions.length >= from;
      const { items } = isTold ? await readListing(entry.input, this.maxSize) : { items: [] };
      await this.#tellVersions(fact, new Map(items.map(({ piece }) => [piece.capture.name, piece])), from);
    }
    this.known(fact.input).apply(fact);
  }

  async #tellVersions(fact: VersionsFact, pieces: ReadonlyMap<string, Piece>, from = 0): Promise<void> {
    const { input, at } = fact;
    for (const { name, report: id, revises, why } of fact.versions) {
      const number = ++this.#events;
      const piece = pieces.get(name);
      if (number < from || piece === undefined) continue;
      const { fields, capture, images = [] } = piece;
      const report = { ...reportFrom(fields, { capture, images }), id };
      const told = { number, event: revises === undefined ? "new" : "changed", at, input, report } as const;
      await this.tell({ ...told, ...(revises !== undefined && { revises }), ...(why !== undefined && { why }) });
    }
  }

  async #tellRemoved({ input, at, removes, kind, why, by }: RemovedFact, from = 0): Promise<void> {
    const number = ++this.#events;
    if (number < from) return;
    const id = this.known(input).removable(removes)?.report;
    const report = { ...(id !== undefined && { id }), piece: removes };
    await this.tell({ number, event: "removed", at, input, report, kind, why, ...(by !== undefined && { by }) });
  }
}

const problemKey = ({ code, input, message }: Problem): string =>
  shortDigest(canonicalJson([code, input ?? "", message]));

/** The fact that an entry of the archive holds; none for what others put there. */
function factOf(entry: ArchiveEntry): Fact | undefined {
  if (entry.kind === "capture") {
    const fact = versionsSchema.safeParse(jsonFrom(entry.memo)).data;
    return fact && withFields(fact, entry.input.told?.fields);
  }
  if (entry.kind !== "event") return undefined;
  const { event } = entry;
  if (event.kind === "removal") return { fact: "removed", ...event.removal };
  return event.kind === "note" ? roundSchema.safeParse(jsonFrom(event.message)).data : undefined;
}

function withFields(
  fact: VersionsFact,
  fields: Required<VersionsFact["versions"][number]>["fields"] | undefined,
): VersionsFact {
  if (fields === undefined) return fact;
  const versions = fact.versions.map((version) => (version.page === undefined ? version : { ...version, fields }));
  return { ...fact, versions };
}

function jsonFrom(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}
