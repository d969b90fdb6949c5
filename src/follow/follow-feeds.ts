import { sep } from "node:path";
import type { Instant } from "../record/instant.js";
import type { Problem } from "../record/problem.js";
import type { Archive } from "../stages/reports/archive/archive.js";
import { findCaptures, isAddress } from "../stages/reports/capture.js";
import type { Fetcher } from "../stages/reports/fetching/fetcher.js";
import { isProblem, isRemoval, type Openable } from "../stages/reports/format.js";
import { DEFAULT_MAX_SIZE } from "../stages/reports/take-in.js";
import { type Brought, bringAddress, bringFile } from "./bring.js";
import { Channel } from "./channel.js";
import type { FollowEvent } from "./follow-event.js";
import { followRound, type RoundTools } from "./follow-round.js";
import { Journal } from "./journal.js";
import { publishedOf } from "./listing.js";
import { askedPace, feedsListedIn } from "./read-hints.js";
import { nextLook } from "./schedule.js";

/** How feeds are followed. */
export interface FollowOptions {
  /** What keeps all that comes, and where a run that was stopped goes on: `openArchive("case/", ...)`. */
  readonly archive: Archive;
  /** What opens addresses; without it files and folders alone are followed. */
  readonly fetcher?: Fetcher;
  /** False: the words of the feed are taken, not those of the pages that its items link to. */
  readonly pages?: boolean;
  /** Milliseconds between two looks, in place of each feed's own pace. */
  readonly every?: number;
  /** True: one look at each feed, and the end. */
  readonly once?: boolean;
  /** First the events from this number on that the archive holds already. */
  readonly from?: number;
  /** The most bytes of one report: 10 MB if not given. */
  readonly maxSize?: number;
  /** Ends following, after what is being written. */
  readonly signal?: AbortSignal;
  now(): Instant;
  /** Waits; may come back early when `signal` is aborted. */
  sleep(milliseconds: number): Promise<void>;
  /** A number from 0 up to 1. */
  random(): number;
}

/** Milliseconds between two looks at a file or folder. */
const FILES_EVERY = 10_000;
/** The most bytes that one look at a file takes in. */
const MOST_OF_FILE = 256_000_000;
/** So many feeds of lists are followed. */
const MOST_FEEDS = 5000;
/** So many events wait for whoever reads them before following waits, too. */
const WAITING = 100;

/**
 * What happens in feeds, pages, lists of feeds (OPML), files and folders, as it happens: reports that are new, that changed, that were
 * removed, and problems, each once, however often following is stopped and begun again with the same archive. Everything is kept in
 * the archive before it is told. Ends when the signal is aborted, after one look each with `once`, or when its reader stops; rejects with an
 * `ArchiveFailed` where the archive takes no more.
 *
 * @example
 * for await (const told of followFeeds(["https://post.example/feed"], { archive, fetcher, now, sleep, random: Math.random })) {
 *   if ("event" in told && told.event !== "removed") open.add(told.report);
 * }
 */
export async function* followFeeds(
  feeds: readonly string[],
  options: FollowOptions,
): AsyncGenerator<FollowEvent | Problem> {
  const channel = new Channel<FollowEvent | Problem>(WAITING);
  const following = new Following(options, (told) => channel.put(told));
  const done = following.run(feeds).then(
    () => channel.end(),
    (error: unknown) => channel.fail(error),
  );
  try {
    yield* channel;
  } finally {
    following.end();
    channel.end();
    await done;
  }
}

class Following {
  readonly #watched = new Set<string>();
  #watches: Promise<void>[] = [];
  #ending = false;
  #opened: Journal | undefined;
  readonly #wake = new Set<() => void>();

  constructor(
    private readonly options: FollowOptions,
    private readonly tell: (told: FollowEvent | Problem) => Promise<void>,
  ) {
    options.signal?.addEventListener("abort", () => this.end(), { once: true });
    this.#ending = options.signal?.aborted ?? false;
  }

  end(): void {
    this.#ending = true;
    for (const wake of this.#wake) wake();
  }

  async run(feeds: readonly string[]): Promise<void> {
    const { archive, maxSize = DEFAULT_MAX_SIZE, from } = this.options;
    this.#opened = await Journal.open(archive, maxSize, this.tell, from);
    for (const feed of feeds) this.#watch(feed);
    try {
      // a list of feeds adds watches while they run
      while (this.#watches.length > 0) await Promise.all(this.#watches.splice(0));
    } finally {
      this.end();
    }
  }

  /** `from`: the network address of the list that names it, where no person did. */
  #watch(feed: string, from?: string): void {
    if (this.#watched.has(feed)) return;
    this.#watched.add(feed);
    const watch = isAddress(feed) ? this.#watchAddress(feed, from) : this.#watchPath(feed);
    this.#watches.push(watch);
  }

  get #journal(): Journal {
    if (this.#opened === undefined) throw new TypeError("follow: expected an open journal");
    return this.#opened;
  }

  /** Files alone never open a connection, whatever they link to, and what a public feed links to is never private: `from`, its address. */
  #toolsFor(pages: boolean, from?: string): RoundTools {
    const { fetcher, now } = this.options;
    const isEnding = () => this.#ending;
    const tools = { journal: this.#journal, now, isEnding };
    if (!pages || fetcher === undefined) return tools;
    return { ...tools, pages: { ...fetcher, fetch: (address, known) => fetcher.fetch(address, known, from) } };
  }

  async #watchAddress(address: string, from?: string): Promise<void> {
    const { fetcher, pages = true, every, once = false, now, random } = this.options;
    const journal = this.#journal;
    let pace: { asked?: number; published: readonly number[] } = { published: [] };
    let failures = 0;
    while (!this.#ending) {
      const known = journal.known(address);
      const brought =
        fetcher === undefined ? notOpened(address) : await bringAddress(address, fetcher, known.validators, from);
      if (this.#ending) return;
      const failed = isProblem(brought) || brought.found === "gone";
      failures = failed ? failures + 1 : 0;
      if (isProblem(brought) || brought.found !== "new" || !(await this.#isList(brought))) {
        const listing = await followRound(address, brought, this.#toolsFor(pages, senderOf(brought)));
        if (listing !== undefined && !failed && brought.found === "new") {
          const published = listing.items.flatMap(({ piece }) => publishedOf(piece.fields.publishedAt) ?? []);
          const asked = await askedPace(brought.input);
          pace = { published, ...(asked !== undefined && { asked }) };
        }
      }
      if (once) return;
      const fresh = failed ? 0 : brought.fresh;
      const wait = { ...pace, fresh, failures, ...(every !== undefined && { every }) };
      await this.#sleep(nextLook(wait, Date.parse(now()), random()));
    }
  }

  async #watchPath(path: string): Promise<void> {
    const { every = FILES_EVERY, once = false } = this.options;
    while (!this.#ending) {
      await this.#lookAtFiles(path);
      if (once) return;
      await this.#sleep(every);
    }
  }

  /** One look at every file there, and at those that were there. */
  async #lookAtFiles(path: string): Promise<void> {
    const journal = this.#journal;
    const found = new Set<string>();
    const problems: Problem[] = [];
    for await (const file of findCaptures([path])) {
      if (this.#ending) return;
      if (isProblem(file)) problems.push(file);
      else if (isRemoval(file) || file.path === undefined) problems.push(notFollowed(path));
      else {
        found.add(file.name);
        const brought = await bringFile(file, MOST_OF_FILE, journal.known(file.name).validators);
        if (!isProblem(brought) && brought.found === "new" && (await this.#isList(brought))) continue;
        await followRound(file.name, brought, this.#toolsFor(false));
      }
    }
    const below = path.endsWith(sep) ? path : path + sep;
    const lost = [...journal.inputs].filter(
      (input) => (input === path || input.startsWith(below)) && !found.has(input),
    );
    let wasThere = false;
    for (const input of lost) {
      const { items } = journal.known(input);
      if (items.size > 0) wasThere = true;
      if ([...items].every(({ removed }) => removed !== undefined)) continue;
      await followRound(
        input,
        { found: "gone", why: "the file is not there any longer", forGood: false },
        this.#toolsFor(false),
      );
    }
    for (const problem of problems) if (!wasThere || problem.code !== "not-found") await journal.problem(problem);
  }

  /** True for a list of feeds: it is kept, and what it lists is followed. */
  async #isList({ input }: Extract<Brought, { found: "new" }>): Promise<boolean> {
    const journal = this.#journal;
    const list = await feedsListedIn(input);
    if (list === undefined) return false;
    await journal.keep(input, { fact: "versions", input: input.name, at: this.options.now(), versions: [] }, []);
    for (const problem of list.problems) await journal.problem(problem);
    for (const { url } of list.feeds) {
      if (this.#watched.size < MOST_FEEDS) this.#watch(url, input.exchange?.ip);
      else await journal.problem(tooMany(input));
    }
    return true;
  }

  async #sleep(milliseconds: number): Promise<void> {
    if (this.#ending) return;
    await new Promise<void>((resolve) => {
      const wake = () => {
        this.#wake.delete(wake);
        resolve();
      };
      this.#wake.add(wake);
      this.options.sleep(milliseconds).then(wake, wake);
    });
  }
}

const tooMany = (input: Openable): Problem => ({
  code: "skipped",
  severity: "error",
  message: `lists feeds beyond the ${MOST_FEEDS} that are followed at once; the rest is not followed`,
  input: input.name,
});

/** The network address that a feed came from. */
function senderOf(brought: Brought | Problem): string | undefined {
  if (isProblem(brought) || brought.found === "gone") return undefined;
  return brought.found === "new" ? brought.input.exchange?.ip : brought.ip;
}

const notFollowed = (input: string): Problem => ({
  code: "skipped",
  severity: "error",
  message: "is an archive, which is read and not followed: hearsay account makes its account",
  input,
});

const notOpened = (input: string): Problem => ({
  code: "address-not-fetched",
  severity: "error",
  message: "is an address, and nothing here opens addresses: give followFeeds a fetcher",
  input,
});
