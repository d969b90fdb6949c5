import type { Client } from "undici";
import { type BodyBounds, readBody, tooLarge } from "./body.js";
import { type ConnectionRules, checkedConnector } from "./connection.js";
import { ExchangeEnded, type Failure, failureOf, notFetched } from "./failure.js";

/** The most milliseconds to a connection, and to the head of an answer. */
const CONNECT = 10_000;
const HEAD = 20_000;
/** Bytes of a body that is not what was asked for. */
const MOST_ASIDE = 100_000;

const CLOSED = notFetched("was not waited for: the program ends");

/** One answer, whole. */
export interface Answer {
  readonly status: number;
  /** The first field of a name, in small letters. */
  header(name: string): string | undefined;
  readonly requestHead: string;
  readonly responseHead: string;
  readonly ip: string;
  /** As transferred, with the content coding it has. */
  readonly body: Uint8Array;
}

/** Bounds of one exchange. */
export interface ExchangeRules extends Omit<ConnectionRules, "timeout">, BodyBounds {
  /** Milliseconds for all of it. */
  readonly timeout: number;
  /** Ends it from outside. */
  readonly signal: AbortSignal;
}

/**
 * One request and its answer, over a connection of its own that is checked and then closed; nothing is followed, and nothing is asked twice.
 * Never throws.
 */
export async function exchange(
  url: URL,
  fields: readonly (readonly [name: string, value: string])[],
  rules: ExchangeRules,
): Promise<Answer | Failure> {
  const { Client: OneClient, buildConnector } = await import("undici");
  if (rules.signal.aborted) return CLOSED;
  const bound = boundTime(rules);
  let ip = "";
  const connect = checkedConnector(
    buildConnector,
    { ...rules, timeout: Math.min(CONNECT, rules.timeout) },
    (connected) => {
      ip = connected;
    },
  );
  const client = new OneClient(url.origin, { connect, pipelining: 1, maxHeaderSize: 16_384 });
  bound.onEnd((reason) => destroyed(client, reason));
  const path = `${url.pathname}${url.search}`;
  try {
    const answer = await client.request({
      method: "GET",
      path,
      headers: fields.flat(),
      responseHeaders: "raw",
      reset: true,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    bound.headCame();
    const received = pairs(answer.headers as unknown as readonly string[]);
    const header = (name: string) => received.find(([field]) => field.toLowerCase() === name)?.[1];
    const bounds = boundsFor(answer.statusCode, rules);
    if (!bounds.cut && Number(header("content-length")) > bounds.maxSize) throw tooLarge(bounds.maxSize);
    const body = await readBody(answer.body, bounds, bound.end);
    return {
      status: answer.statusCode,
      header,
      requestHead: headOf(`GET ${path} HTTP/1.1`, [["host", url.host], ["connection", "close"], ...fields]),
      responseHead: headOf(`HTTP/1.1 ${answer.statusCode} ${answer.statusText}`, received),
      ip,
      body,
    };
  } catch (error) {
    return failureOf(bound.reason() ?? error);
  } finally {
    bound.release();
    destroyed(client);
  }
}

/** The time that one exchange has, and whatever else may end it. */
function boundTime({ timeout, signal }: ExchangeRules) {
  let ended: ExchangeEnded | undefined;
  let tell: (reason: ExchangeEnded) => void = () => undefined;
  const end = (reason: ExchangeEnded): void => {
    ended ??= reason;
    tell(ended);
  };
  const endAfter = (milliseconds: number, why: string, passing: boolean) =>
    setTimeout(() => end(new ExchangeEnded(notFetched(why, passing))), milliseconds);
  const head = Math.min(HEAD, timeout);
  const untilHead = endAfter(head, `has a host that did not begin to answer in ${head / 1000} seconds`, true);
  const untilWhole = endAfter(timeout, `is not there whole after ${timeout / 1000} seconds; raise --timeout`, false);
  const closed = () => end(new ExchangeEnded(CLOSED));
  signal.addEventListener("abort", closed);
  return {
    end,
    reason: () => ended,
    onEnd: (told: (reason: ExchangeEnded) => void) => {
      tell = told;
    },
    headCame: () => clearTimeout(untilHead),
    release: () => {
      clearTimeout(untilHead);
      clearTimeout(untilWhole);
      signal.removeEventListener("abort", closed);
    },
  };
}

/** Ends a connection at once, and does not wait for one that is still being looked for. */
const destroyed = (client: Client, reason: Error | null = null): void =>
  void client.destroy(reason).catch(() => undefined);

/** What a redirect or a refusal says beside its head is of no use: the beginning of it is enough. */
const boundsFor = (status: number, { maxSize, cut = false, slowest }: BodyBounds): BodyBounds =>
  status >= 200 && status < 300
    ? { maxSize, cut, slowest }
    : { maxSize: Math.min(maxSize, MOST_ASIDE), cut: true, slowest };

/** Names and values that follow each other, as pairs. */
function pairs(raw: readonly string[]): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  for (let i = 0; i + 1 < raw.length; i += 2) found.push([raw[i] ?? "", raw[i + 1] ?? ""]);
  return found;
}

const headOf = (first: string, fields: readonly (readonly [string, string])[]): string =>
  `${first}\r\n${fields.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`;
