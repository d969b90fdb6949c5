import type { Instant } from "../record/instant.js";
import type { Problem } from "../record/problem.js";
import type { Fetcher, Validators } from "../stages/reports/fetching/fetcher.js";
import { isProblem, type Openable, type Removal } from "../stages/reports/format.js";
import { reportFrom } from "../stages/reports/report-from.js";
import type { Brought } from "./bring.js";
import { compareListing, type News } from "./compare-listing.js";
import type { KeptVersion, Visit } from "./fact.js";
import type { Journal } from "./journal.js";
import type { KnownInput, KnownItem } from "./known-input.js";
import { type ListedItem, type Listing, readListing, shortDigest } from "./listing.js";
import { isDue } from "./schedule.js";
import { type PageVisit, pageFields, visitPage } from "./visit-page.js";

/** What a round is made with. */
export interface RoundTools {
  readonly journal: Journal;
  /** What opens the pages that items link to; without it their feed's own words are taken. */
  readonly pages?: Fetcher;
  now(): Instant;
  /** True once following is to end: nothing new is begun. */
  isEnding(): boolean;
}

/** A page or file is taken as gone when it was missing so often in succession: a host may lose one for a moment. */
const SURELY_MISSING = 2;
/** So often a page is asked for before the words of its feed are taken in its place. */
const MOST_TRIES = 4;
/** An item that has more versions is a page with a clock in it. */
const MOST_VERSIONS = 1000;

/**
 * One look at one input: what is new, changed and gone in it goes to the journal, item by item, and last that the look was ended, so that
 * a look which is broken off is begun anew. `brought` is what the input gave. What it holds is given back, where it was read.
 */
export async function followRound(
  input: string,
  brought: Brought | Problem,
  tools: RoundTools,
): Promise<Listing | undefined> {
  const round = new Round(input, tools);
  if (isProblem(brought)) await round.failed(brought);
  else if (brought.found === "gone") await round.gone(brought);
  else if (brought.found === "unchanged") await round.unchanged();
  else return round.listed(brought.input, brought.validators);
  return undefined;
}

class Round {
  readonly #visits: Visit[] = [];
  /** Pages that were looked at in this round. */
  readonly #visited = new Set<string>();

  constructor(
    private readonly input: string,
    private readonly tools: RoundTools,
  ) {}

  /** It could not be read: told when that begins, and when the reason is another. */
  async failed(problem: Problem): Promise<void> {
    const { journal, isEnding } = this.tools;
    if (isEnding() || this.#known.failing === problem.message) return;
    await journal.problem(problem, true);
    await journal.round({ fact: "round", ...this.#moment, failing: problem.message });
  }

  /** It is not there: so are the items that are wholly in it. A list that is gone says nothing of what it listed. */
  async gone({ why, forGood }: Extract<Brought, { found: "gone" }>): Promise<void> {
    const items = [...this.#known.items].filter(({ whole, removed }) => whole && removed === undefined);
    for (const item of items) await this.#missing(item, why, forGood);
    if (items.length > 0) await this.#end();
    else await this.failed({ code: "not-found", severity: "error", message: why, input: this.input });
  }

  /** Nothing of it has changed: what was not listed is not listed still, and pages may be due. */
  async unchanged(): Promise<void> {
    for (const item of [...this.#known.items]) {
      if (item.missing > 0 && item.removed === undefined && !this.#isByPage(item)) await this.#unlisted(item);
    }
    await this.#visitDue();
    await this.#end();
  }

  async listed(found: Openable, validators: Validators): Promise<Listing> {
    const { journal, isEnding } = this.tools;
    const { problems, ...read } = await readListing(found, journal.maxSize);
    const { input, listing } = named(found, read);
    for (const problem of problems) await journal.problem(problem);
    const digest = digestOfListing(listing);
    if (digest === this.#known.digest) {
      await this.unchanged();
      return listing;
    }
    const { news, missing, back, renamed } = compareListing(this.#known, listing);
    if (renamed) await journal.problem(renames(this.input));
    const isWhole = await this.#take(input, listing, news);
    for (const removal of listing.removals) await this.#remove(removal);
    for (const item of missing) await this.#unlisted(item);
    for (const { names } of back) this.#visit(names, "same");
    await this.#visitDue();
    if (!isEnding()) await this.#end(isWhole ? { digest, validators } : {});
    return listing;
  }

  /** Keeps the versions that a listing brings, those of pages each by itself, the others with the listing. False where some are to come yet. */
  async #take(input: Openable, listing: Listing, all: readonly News[]): Promise<boolean> {
    const { journal, isEnding } = this.tools;
    const news: News[] = [];
    for (const one of all) if (!(await this.#isTooMuch(one))) news.push(one);
    const own: News[] = [];
    let isWhole = true;
    for (const one of news) {
      if (isEnding()) return false;
      const became = this.#hasPage(one.listed) ? await this.#followPage(one) : "own words";
      if (became === "own words") own.push(one);
      isWhole &&= became !== "later";
    }
    const versions: KeptVersion[] = [];
    for (const { listed, known } of own) {
      if (known?.words === listed.words && known.removed === undefined) this.#visit(known.names, "same", listed.told);
      else versions.push(versionOf(listed, known));
    }
    // A listing is kept also where only its pages are taken: it is what says who published them when.
    if (versions.length > 0 || news.length > own.length) {
      await journal.keep(input, { fact: "versions", ...this.#moment, versions }, listing.items);
    }
    return isWhole;
  }

  async #isTooMuch({ known }: News): Promise<boolean> {
    if (known === undefined || known.versions < MOST_VERSIONS) return false;
    const message = `has an item with more than ${MOST_VERSIONS} versions, ${known.removes}; its changes are not followed any longer`;
    await this.tools.journal.problem({ code: "skipped", severity: "error", message, input: this.input });
    return true;
  }

  async #followPage({ listed, known }: News): Promise<"kept" | "own words" | "later"> {
    const url = listed.piece.fields.url ?? "";
    const visit = await this.#visitPage(url, pageFields(listed), known);
    if (visit === undefined) return "later";
    if (visit.found === "version") await this.#keepPage(visit, listed, known, url);
    else if (visit.found === "same") this.#visit(listed.names, "same", listed.told, known);
    else if (visit.found === "gone") {
      if (known?.words === undefined) return "own words";
      if (known.removed === undefined) await this.#missing(known, visit.why, visit.isSure);
    } else {
      await this.tools.journal.problem(visit.problem);
      const mayPass = visit.mayPass && (known?.failed ?? 0) + 1 < MOST_TRIES;
      if (!mayPass && known?.words === undefined) return "own words";
      this.#visit(listed.names, "failed", mayPass ? undefined : listed.told, known);
      return mayPass ? "later" : "kept";
    }
    return "kept";
  }

  /** Pages whose time has come to be looked at again, and those that were missing the last time. */
  async #visitDue(): Promise<void> {
    for (const item of [...this.#known.items]) {
      const { page, removed, missing } = item;
      if (page === undefined || removed !== undefined || this.#visited.has(page) || !this.#isByPage(item)) continue;
      if (missing > 0 || isDue(item, Date.parse(this.tools.now()))) await this.#lookAgain(item, page);
    }
  }

  async #lookAgain(item: KnownItem, url: string): Promise<PageVisit["found"] | undefined> {
    const visit = await this.#visitPage(url, item.fields ?? {}, item);
    if (visit === undefined) return undefined;
    if (visit.found === "version") await this.#keepPage(visit, asKnown(item, visit.listed), item, url);
    else if (visit.found === "gone") await this.#missing(item, visit.why, visit.isSure);
    else this.#visit(item.names, visit.found);
    return visit.found;
  }

  /** An item that is no longer listed where it should be: its page tells whether it is gone; without one, two lists in succession do. */
  async #unlisted(item: KnownItem): Promise<void> {
    if (item.page === undefined || !this.#isByPage(item)) {
      await this.#missing(item, "its feed does not list it any longer, though it lists older items", false);
    } else if (!this.#visited.has(item.page)) await this.#lookAgain(item, item.page);
  }

  /** Found missing: removed when that is sure, else noted. */
  async #missing({ removes, names, missing }: KnownItem, why: string, isSure: boolean): Promise<void> {
    if (removes === undefined || (!isSure && missing + 1 < SURELY_MISSING)) this.#visit(names, "missing");
    else await this.tools.journal.remove({ fact: "removed", ...this.#moment, removes, kind: "deleted", why });
  }

  /** What the feed itself says was removed. */
  async #remove({ removes, kind, why, by }: Removal): Promise<void> {
    if (this.#known.hasRemoved(removes)) return;
    const own = this.#known.removable(removes)?.removes ?? removes;
    const told = { removes: own, kind, why, ...(by !== undefined && { by }) };
    await this.tools.journal.remove({ fact: "removed", ...this.#moment, ...told });
  }

  /** Nothing where no page may be opened, or following ends. */
  async #visitPage(
    url: string,
    fields: ReturnType<typeof pageFields>,
    known?: KnownItem,
  ): Promise<PageVisit | undefined> {
    const { pages, journal, isEnding } = this.tools;
    if (pages === undefined || isEnding()) return undefined;
    this.#visited.add(url);
    const visit = await visitPage(url, fields, known, { fetcher: pages, maxSize: journal.maxSize });
    return isEnding() ? undefined : visit;
  }

  async #keepPage(
    { input, listed, validators }: Extract<PageVisit, { found: "version" }>,
    { names, told }: ListedItem,
    known: KnownItem | undefined,
    page: string,
  ): Promise<void> {
    const version = { ...versionOf({ ...listed, names, told, whole: false }, known), page, validators };
    await this.tools.journal.keep(input, { fact: "versions", ...this.#moment, versions: [version] }, [listed]);
  }

  #visit(names: readonly string[], found: Visit["found"], told?: string, known?: KnownItem): void {
    const item = (known?.names ?? names)[0] ?? "";
    this.#visits.push({ item, found, names: [...names], ...(told !== undefined && { told }) });
  }

  /** Writes down what is to be remembered of the round, where anything is. */
  async #end(whole: { readonly digest?: string; readonly validators?: Validators } = {}): Promise<void> {
    const visits = this.#visits.length === 0 ? {} : { visits: this.#visits };
    if (this.#visits.length === 0 && whole.digest === undefined && this.#known.failing === undefined) return;
    await this.tools.journal.round({ fact: "round", ...this.#moment, ...whole, ...visits });
  }

  get #known(): KnownInput {
    return this.tools.journal.known(this.input);
  }

  get #moment(): { readonly input: string; readonly at: Instant } {
    return { input: this.input, at: this.tools.now() };
  }

  /** True where an item stands for a page that is to be looked at. */
  #hasPage({ piece, whole }: ListedItem): boolean {
    const { url } = piece.fields;
    return this.tools.pages !== undefined && url !== undefined && !whole && /^https?:/i.test(url);
  }

  #isByPage({ page }: KnownItem): boolean {
    return this.tools.pages !== undefined && page !== undefined;
  }
}

function versionOf({ piece, names, words, told, whole }: ListedItem, known: KnownItem | undefined): KeptVersion {
  const { fields, capture } = piece;
  const removes = fields.piece ?? fields.url;
  // takeIn, too, calls the second report under one id by its number
  const isOwn = fields.id !== undefined && known?.report !== undefined && known.versions > 0;
  return {
    name: capture.name,
    ...(known?.names[0] !== undefined && { of: known.names[0] }),
    names: [...names],
    words,
    told,
    report: isOwn ? `${fields.id}-${known.versions + 1}` : reportFrom(fields).id,
    ...(removes !== undefined && { removes }),
    ...(known?.report !== undefined && { revises: known.report }),
    ...(fields.publishedAt !== undefined && { publishedAt: fields.publishedAt }),
    ...(whole && { whole }),
    ...(known?.removed !== undefined && { why: "there again after it was removed" }),
  };
}

/** A page that was looked at without its feed is known as before. */
const asKnown = ({ names, told }: KnownItem, listed: ListedItem): ListedItem => ({
  ...listed,
  names: names.filter((name) => !name.startsWith("r")),
  told: told.at(-1) ?? listed.told,
});

/** A text that has no name of its own is named by where it is, so that its versions are of one piece. */
function named(input: Openable, listing: Listing): { readonly input: Openable; readonly listing: Listing } {
  const [item] = listing.items;
  if (item?.whole !== true || item.piece.fields.piece !== undefined || item.piece.fields.url !== undefined) {
    return { input, listing };
  }
  const fields = { ...input.told?.fields, piece: input.name };
  const piece = { ...item.piece, fields: { ...fields, ...item.piece.fields } };
  return {
    input: { ...input, told: { ...input.told, fields } },
    listing: { ...listing, items: [{ ...item, piece }] },
  };
}

const digestOfListing = ({ items, removals }: Listing): string =>
  shortDigest(
    [...items.map(({ names, told }) => `${names.join(" ")} ${told}`), ...removals.map(({ removes }) => removes)].join(
      "\n",
    ),
  );

const renames = (input: string): Problem => ({
  code: "duplicate-report",
  severity: "note",
  message: "gives items that it listed before new names; they are told apart by their words and times",
  input,
});
