import type { Problem } from "../../../record/problem.js";

/** That an address gave nothing, and why. */
export interface Failure {
  readonly code: Extract<Problem["code"], "address-refused" | "not-fetched" | "unpacks-too-large">;
  /** What happened and what to do, as the rest of a sentence that begins with the address. */
  readonly why: string;
  /** True for what may be over in a moment, so that asking again makes sense. */
  readonly passing: boolean;
}

/** A failure is told apart from an answer by its reason. */
export const isFailure = (value: object): value is Failure => "why" in value;

export const refused = (why: string): Failure => ({ code: "address-refused", why, passing: false });
export const notFetched = (why: string, passing = false): Failure => ({ code: "not-fetched", why, passing });

/** Thrown within a connection or out of a body to end it, with what is to be told. */
export class ExchangeEnded extends Error {
  constructor(readonly failure: Failure) {
    super(failure.why);
  }
}

/** Errors of the network by their codes: what they mean to a reader, and whether they may pass. */
const BY_CODE: Readonly<Record<string, readonly [why: string, passing: boolean]>> = {
  ENOTFOUND: ["has a host that is not known; check how it is written, and the connection of this machine", false],
  EAI_AGAIN: ["has a host whose name could not be looked up now; check the connection of this machine", true],
  ECONNREFUSED: ["has a host that takes no connection at this port", true],
  ECONNRESET: ["broke off: its host ended the connection before the answer was whole", true],
  EPIPE: ["broke off: its host ended the connection before the answer was whole", true],
  UND_ERR_SOCKET: ["broke off: its host ended the connection before the answer was whole", true],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ["came with fewer or more bytes than its host had announced", true],
  ETIMEDOUT: ["has a host that does not answer", true],
  UND_ERR_CONNECT_TIMEOUT: ["has a host that does not answer", true],
  EHOSTUNREACH: ["has a host that cannot be reached from here", true],
  ENETUNREACH: ["has a host that cannot be reached from here", true],
  UND_ERR_HEADERS_OVERFLOW: ["was answered with a head larger than 16 kB, which no honest page has", false],
};

const CERTIFICATE = /CERT|SIGNATURE|ISSUER|ALTNAME/;

/** What an error of a connection means. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ExchangeEnded) return error.failure;
  const first = error instanceof AggregateError ? error.errors[0] : error;
  if (first instanceof ExchangeEnded) return first.failure;
  const { code: raw, name, message } = first as { readonly [key in "code" | "name" | "message"]?: unknown };
  const code = String(raw ?? "");
  const known = BY_CODE[code];
  if (known !== undefined) return notFetched(...known);
  if (CERTIFICATE.test(code)) {
    return notFetched(
      `has a certificate that does not hold (${String(message)}): nothing shows that it is this site which answers, so nothing is fetched`,
    );
  }
  if (/SSL|TLS|EPROTO/.test(code)) return notFetched(`could not be reached over TLS: ${String(message)}`);
  if (name === "HTTPParserError") return notFetched(`was answered in what is no HTTP: ${String(message)}`);
  return notFetched(`could not be fetched: ${String(message)}`);
}
