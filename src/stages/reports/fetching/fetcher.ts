import type { Instant } from "../../../record/instant.js";
import type { Problem } from "../../../record/problem.js";

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
   * (`unpacks-too-large`). With `known`, asks only for what has changed. Never throws.
   */
  fetch(address: string, known?: Validators): Promise<Fetched | Problem>;
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
}
