import robotsParser from "robots-parser";
import type { Answer } from "./exchange.js";
import { type Failure, isFailure, notFetched } from "./failure.js";
import { reachOf } from "./network-address.js";
import { nextAddress } from "./redirects.js";
import { hostOf, type RequestTools, request } from "./requests.js";

/** Its types describe another way of export than it has. */
const parse = robotsParser as unknown as (address: string, text: string) => Rulebook;
interface Rulebook {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
}

/** The name that rules for this program are under. */
const TOKEN = "hearsay";
/** So much of the file is read; RFC 9309 asks for at least 500 KiB. */
const MOST_BYTES = 512_000;
/** Characters of rules with stars, together. */
const MOST_STARRED = 10_000;
const MOST_REDIRECTS = 5;
/** Milliseconds for which rules hold, for which their absence for a fault of the host holds, and the longest gap that is kept. */
const DAY = 86_400_000;
const A_WHILE = 600_000;
const LONGEST_DELAY = 30_000;

/** The rules of one site. */
interface Rules {
  /** Milliseconds for which they hold. */
  readonly holds: number;
  /** Why an address may not be opened. */
  refuses(url: URL): Failure | undefined;
}

/** The rules that sites have for programs (RFC 9309), asked for once a day and site. */
export class Robots {
  readonly #held = new Map<string, { until: number; readonly rules: Promise<Rules> }>();

  constructor(
    private readonly tools: RequestTools,
    private readonly fields: readonly (readonly [string, string])[],
  ) {}

  /** Why an address may not be opened; nothing where it may. */
  async refuses(url: URL, allowPrivate: boolean): Promise<Failure | undefined> {
    const key = `${allowPrivate} ${url.origin}`;
    const held = this.#held.get(key);
    if (held !== undefined && this.tools.clock() < held.until) return (await held.rules).refuses(url);
    const asked = { until: Number.POSITIVE_INFINITY, rules: this.#ask(url, allowPrivate) };
    this.#held.set(key, asked);
    const rules = await asked.rules;
    asked.until = this.tools.clock() + rules.holds;
    return rules.refuses(url);
  }

  async #ask(url: URL, allowPrivate: boolean): Promise<Rules> {
    const answer = await this.#file(new URL("/robots.txt", url), allowPrivate);
    if (isFailure(answer)) return { holds: A_WHILE, refuses: () => answer };
    if (answer.status === 429 || answer.status >= 500) {
      const failure = notFetched(
        `is not opened: its site answers ${answer.status} when asked for its rules for programs (robots.txt); try again later`,
      );
      return { holds: A_WHILE, refuses: () => failure };
    }
    if (answer.status < 200 || answer.status > 299) return { holds: DAY, refuses: () => undefined };
    const rules = parse(new URL("/robots.txt", url).href, concerning(new TextDecoder().decode(answer.body)));
    const delay = rules.getCrawlDelay(TOKEN);
    if (delay !== undefined && delay > 0) this.tools.hosts.slow(hostOf(url), Math.min(delay * 1000, LONGEST_DELAY));
    return {
      holds: DAY,
      refuses: ({ href }) => (rules.isAllowed(href, TOKEN) === false ? FORBIDDEN : undefined),
    };
  }

  /** The file, after the redirects that the standard asks to follow; beyond these it counts as not there. */
  async #file(start: URL, allowPrivate: boolean): Promise<Answer | Failure> {
    let url = start;
    let mayBePrivate = allowPrivate;
    for (let hops = 0; ; hops++) {
      const bounds = { maxSize: MOST_BYTES, cut: true, allowPrivate: mayBePrivate };
      const answer = await request(url, this.fields, this.tools, bounds);
      if (isFailure(answer) || hops === MOST_REDIRECTS) return answer;
      mayBePrivate &&= reachOf(answer.ip) === "private";
      const next = nextAddress(url, answer, mayBePrivate);
      if (next === undefined || isFailure(next)) return answer;
      url = next;
    }
  }
}

const FORBIDDEN = notFetched(
  "is not opened: its site asks programs not to (robots.txt); save the page yourself and give the file, or give --no-robots if the site is yours or lets you",
);

const LINE = /^\s{0,100}(user-agent|allow|disallow|crawl-delay)\s{0,100}:([^#]*)/i;

/**
 * The lines of a file that are about this program or about all. The rest is taken out before it is parsed: ten thousand names over ten
 * thousand rules would be kept as a hundred million, and rules with stars, which are held against every part of an address, have only so much room.
 */
export function concerning(text: string): string {
  const kept: string[] = [];
  let room = MOST_STARRED;
  let named = new Set<string>();
  let inNames = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, field = "", given = ""] = LINE.exec(line) ?? [];
    const value = given.trim();
    if (field === "") continue;
    const isName = field.toLowerCase() === "user-agent";
    if (isName && !inNames) {
      named = new Set();
      // A rule that forbids nothing parts two groups, of which the first may have lost its rules here.
      if (kept.length > 0) kept.push("disallow:");
    }
    inNames = isName;
    const name = isName ? (value.split("/")[0]?.trim().toLowerCase() ?? "") : undefined;
    if ((name === TOKEN || name === "*") && !named.has(name)) {
      named.add(name);
      kept.push(`user-agent: ${name}`);
    } else if (!isName && named.size > 0) {
      if (value.includes("*")) room -= value.length;
      if (room > 0 || !value.includes("*")) kept.push(`${field}: ${value}`);
    }
  }
  return kept.join("\n");
}
