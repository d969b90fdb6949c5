import type { Instant } from "../../../record/instant.js";
import type { Problem } from "../../../record/problem.js";
import { readAddress } from "./address.js";
import { type Resolve, resolveByMachine } from "./connection.js";
import { ACCEPTED_CODINGS, undoCoding } from "./content-coding.js";
import type { Answer } from "./exchange.js";
import { type Failure, isFailure, notFetched } from "./failure.js";
import { Hosts } from "./hosts.js";
import { reachOf } from "./network-address.js";
import { nextAddress } from "./redirects.js";
import { type RequestTools, request } from "./requests.js";
import { Robots } from "./robots.js";

/** What a server gave to tell later whether a page has changed (RFC 9110, 8.8). Hand it back as it came. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** One hop from an address to the next. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
  readonly status: number;
}

/** What an address gave. */
export interface Fetched {
  /** `new`: a body came (2xx); `unchanged`: it is what the validators are of (304); `gone`: nothing is there (404, 410). */
  readonly outcome: "new" | "unchanged" | "gone";
  /** The address that was asked for, as it was given. */
  readonly requested: string;
  /** Where it was found, after redirects. */
  readonly url: string;
  readonly redirects: readonly Redirect[];
  readonly status: number;
  /** When its last byte had come. */
  readonly capturedAt: Instant;
  /** `text/html`, without parameters, in small letters. */
  readonly mediaType?: string;
  /** The charset parameter of its media type. */
  readonly charset?: string;
  readonly validators: Validators;
  /** The last request and its answer without the bodies: lines ended by CRLF, an empty line last. */
  readonly exchange: {
    readonly requestHead: string;
    readonly responseHead: string;
    /** The network address that was really connected to. */
    readonly ip?: string;
  };
  /** The body as it was transferred: a transfer coding (`chunked`) undone, a content coding (`gzip`) kept. */
  readonly body: Uint8Array;
  /** The body with its content coding undone, from the first byte on, as often as it is asked for. It never fails. */
  chunks(): AsyncIterable<Uint8Array>;
}

/** What opens addresses. */
export interface Fetcher {
  /**
   * What an address gives, or the problem that it is refused (`address-refused`), does not come (`not-fetched`) or unpacks to too much
   * (`unpacks-too-large`). With `known`, asks only for what has changed. `from`: the network address of what named this address, where no
   * person did: what stands on a public page opens no private address, whatever is allowed. Never throws.
   */
  fetch(address: string, known?: Validators, from?: string): Promise<Fetched | Problem>;
  /** Ends all connections. */
  close(): Promise<void>;
}

/** What a fetcher is given of the outside world, and its bounds. */
export interface FetcherOptions {
  /** This moment in UTC, to the millisecond where it can be told. */
  now(): Instant;
  sleep(milliseconds: number): Promise<void>;
  /** A number from 0 up to 1, so that many who wait do not come back at one moment. */
  random(): number;
  /** Who asks: `hearsay/0.1.0`, with an address for questions if there is one: `hearsay/0.1.0 (+https://desk.example/about)`. */
  readonly agent?: string;
  /** Also addresses of this machine and of private networks. */
  readonly allowPrivate?: boolean;
  /** False: `robots.txt` is not asked. */
  readonly robots?: boolean;
  /** The most bytes of a body, as transferred and unpacked: 64 MB if not given. */
  readonly maxSize?: number;
  /** Milliseconds in which one answer has to be there whole: 60,000 if not given. */
  readonly timeout?: number;
  /** Milliseconds from the end of one request to a host to the next: 1,000 if not given. */
  readonly gap?: number;
  /** A body that comes with fewer bytes in so many milliseconds is not waited for: 1,000 bytes in 10 seconds if not given. */
  readonly slowest?: { readonly bytes: number; readonly within: number };
  /** Called when an address is asked for again after a while, with the milliseconds until then. */
  readonly onWait?: (address: string, milliseconds: number) => void;
  /** How names are looked up; by the machine if not given. What is found is checked all the same. */
  readonly resolve?: Resolve;
}

const DEFAULTS = {
  agent: "hearsay",
  allowPrivate: false,
  robots: true,
  maxSize: 64_000_000,
  timeout: 60_000,
  gap: 1000,
  slowest: { bytes: 1000, within: 10_000 },
  onWait: () => undefined,
  resolve: resolveByMachine,
};
const MOST_REDIRECTS = 10;
/** Pages first, then feeds and the rest: a server that has a page in several forms gives the one that people read. */
const ACCEPT =
  "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/feed+json, application/json;q=0.9, */*;q=0.5";

/**
 * A fetcher over HTTP: polite (one request a host at a time, a gap between two, `robots.txt`, `Retry-After`), bounded in size, time and
 * redirects, and blind to whatever is not public. What it remembers, it remembers until it is closed.
 *
 * @example
 * const fetcher = openFetcher({ now, sleep, random: Math.random, agent: "hearsay/0.1.0" });
 * const found = await fetcher.fetch("https://post.example/ferry"); // { outcome: "new", status: 200, mediaType: "text/html", ... }
 */
export function openFetcher(given: FetcherOptions): Fetcher {
  const options = { ...DEFAULTS, ...given };
  const { allowPrivate, resolve, maxSize, timeout, slowest, sleep, random, onWait } = options;
  const clock = () => Date.parse(options.now());
  const closing = new AbortController();
  const rules = { allowPrivate, resolve, maxSize, timeout, slowest, signal: closing.signal };
  const tools: RequestTools = { hosts: new Hosts(clock, sleep, options.gap), clock, sleep, random, rules, onWait };
  const fields = [
    ["user-agent", options.agent],
    ["accept", ACCEPT],
    ["accept-encoding", ACCEPTED_CODINGS],
  ] as const;
  const robots = options.robots ? new Robots(tools, fields) : undefined;

  const follow = async (address: string, known: Validators, from?: string): Promise<Fetched | Failure> => {
    let mayBePrivate = allowPrivate && (from === undefined || reachOf(from) === "private");
    let url = readAddress(address, mayBePrivate);
    const redirects: Redirect[] = [];
    const asks = conditions(known);
    while (!isFailure(url)) {
      const forbidden = await robots?.refuses(url, mayBePrivate);
      if (forbidden !== undefined) return forbidden;
      const answer = await request(url, [...fields, ...asks], tools, { allowPrivate: mayBePrivate });
      if (isFailure(answer)) return answer;
      mayBePrivate &&= reachOf(answer.ip) === "private";
      const next = nextAddress(url, answer, mayBePrivate);
      if (next === undefined && answer.status === 304 && asks.length === 0) return refusal(304);
      if (next === undefined) return toFetched(answer, { requested: address, url: url.href, redirects });
      if (isFailure(next)) return next;
      redirects.push({ from: url.href, to: next.href, status: answer.status });
      const failure = circle(redirects);
      if (failure !== undefined) return failure;
      url = next;
    }
    return url;
  };

  const toFetched = async (
    answer: Answer,
    where: Pick<Fetched, "requested" | "url" | "redirects">,
  ): Promise<Fetched | Failure> => {
    const outcome = outcomeOf(answer.status);
    if (outcome === undefined) return refusal(answer.status);
    const { status, body, requestHead, responseHead, ip } = answer;
    const plain = await undoCoding(body, answer.header("content-encoding"), maxSize);
    if (isFailure(plain)) return plain;
    return {
      outcome,
      ...where,
      status,
      capturedAt: options.now().replace(/\.\d+Z$/, "Z"),
      ...mediaTypeOf(answer.header("content-type")),
      validators: validatorsOf(answer),
      exchange: { requestHead, responseHead, ip },
      body,
      chunks: async function* () {
        if (plain.length > 0) yield plain;
      },
    };
  };

  return {
    async fetch(address, known = {}, from) {
      const found = await follow(address, known, from);
      if (!isFailure(found)) return found;
      return { code: found.code, severity: "error", message: found.why, input: address };
    },
    close: async () => closing.abort(),
  };
}

/** What a field of a request may hold; a server can have sent other characters in what it wants back. */
const SENDABLE = /^[\t\x20-\x7e\x80-\xff]{1,1000}$/;

const conditions = ({ etag = "", lastModified = "" }: Validators): (readonly [string, string])[] =>
  [["if-none-match", etag] as const, ["if-modified-since", lastModified] as const].filter(([, value]) =>
    SENDABLE.test(value),
  );

/** Why a way of redirects is not followed further. */
function circle(redirects: readonly Redirect[]): Failure | undefined {
  const last = redirects.at(-1)?.to;
  if (redirects.some(({ from }) => from === last)) {
    return notFetched(`leads round in a circle: ${last} leads to itself again, as pages do that want cookies`);
  }
  if (redirects.length <= MOST_REDIRECTS) return undefined;
  return notFetched(`leads on and on: after ${MOST_REDIRECTS} redirects there was still another, to ${last}`);
}

const outcomeOf = (status: number): Fetched["outcome"] | undefined =>
  status === 304 ? "unchanged" : status === 404 || status === 410 ? "gone" : isWhole(status) ? "new" : undefined;

/** A part of a body (206) was not asked for. */
const isWhole = (status: number): boolean => status >= 200 && status < 300 && status !== 206;

const BECAUSE: Readonly<Record<number, string>> = {
  401: "wants a user name and a password; save the page yourself and give the file",
  402: "wants to be paid for; save the page yourself and give the file",
  403: "is not open to programs; save the page yourself and give the file",
  429: "is asked for too often; try again later",
  451: "is withheld for legal reasons",
};

function refusal(status: number): Failure {
  const why =
    BECAUSE[status] ?? (status >= 500 ? "has a host with a fault; try again later" : "does not come that way");
  return notFetched(`${why} (HTTP status ${status})`);
}

function mediaTypeOf(contentType: string | undefined): Pick<Fetched, "mediaType" | "charset"> {
  const mediaType = /^\s*([\w!#$&^.+-]{1,80}\/[\w!#$&^.+-]{1,80})/.exec(contentType ?? "")?.[1]?.toLowerCase();
  const charset = /;\s{0,20}charset\s{0,20}=\s{0,20}"?([\w:.+-]{1,40})/i.exec(contentType ?? "")?.[1]?.toLowerCase();
  return { ...(mediaType !== undefined && { mediaType }), ...(charset !== undefined && { charset }) };
}

function validatorsOf(answer: Answer): Validators {
  const [etag, lastModified] = [answer.header("etag"), answer.header("last-modified")];
  return { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
}
