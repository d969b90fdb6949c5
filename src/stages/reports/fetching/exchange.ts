import { type BodyBounds, readBody } from "./body.js";
import { type ConnectionRules, checkedConnector } from "./connection.js";
import { ExchangeEnded, type Failure, failureOf, notFetched } from "./failure.js";

/** The most milliseconds to a connection, and to the head of an answer. */
const CONNECT = 10_000;
const HEAD = 20_000;

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
  const { Client, buildConnector } = await import("undici");
  const ending = new AbortController();
  const end = (failure: Failure) => ending.abort(new ExchangeEnded(failure));
  const seconds = (milliseconds: number) => `${milliseconds / 1000} seconds`;
  const head = Math.min(HEAD, rules.timeout);
  const untilHead = setTimeout(
    () => end(notFetched(`has a host that did not begin to answer in ${seconds(head)}`, true)),
    head,
  );
  const untilWhole = setTimeout(
    () => end(notFetched(`is not there whole after ${seconds(rules.timeout)}; raise --timeout`)),
    rules.timeout,
  );
  const closed = () => end(notFetched("was not waited for: the program ends"));
  rules.signal.addEventListener("abort", closed);
  if (rules.signal.aborted) closed();
  let ip = "";
  const connect = checkedConnector(
    buildConnector,
    { ...rules, timeout: Math.min(CONNECT, rules.timeout) },
    (connected) => {
      ip = connected;
    },
  );
  const client = new Client(url.origin, { connect, pipelining: 1 });
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
      signal: ending.signal,
    });
    clearTimeout(untilHead);
    const received = pairs(answer.headers as unknown as readonly string[]);
    const body = await readBody(answer.body, rules, (reason) => ending.abort(reason));
    return {
      status: answer.statusCode,
      header: (name) => received.find(([field]) => field.toLowerCase() === name)?.[1],
      requestHead: headOf(`GET ${path} HTTP/1.1`, [["host", url.host], ["connection", "close"], ...fields]),
      responseHead: headOf(`HTTP/1.1 ${answer.statusCode} ${answer.statusText}`, received),
      ip,
      body,
    };
  } catch (error) {
    return failureOf(ending.signal.aborted ? ending.signal.reason : error);
  } finally {
    clearTimeout(untilHead);
    clearTimeout(untilWhole);
    rules.signal.removeEventListener("abort", closed);
    await client.destroy();
  }
}

/** Names and values that follow each other, as pairs. */
function pairs(raw: readonly string[]): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  for (let i = 0; i + 1 < raw.length; i += 2) found.push([raw[i] ?? "", raw[i + 1] ?? ""]);
  return found;
}

const headOf = (first: string, fields: readonly (readonly [string, string])[]): string =>
  `${first}\r\n${fields.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`;
