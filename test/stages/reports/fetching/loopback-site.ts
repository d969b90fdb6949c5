import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import type { Instant } from "../../../../src/record/instant.js";

/** How a site answers a request. */
export type Serve = (request: IncomingMessage, response: ServerResponse) => void;

/** A request as it came. */
export interface Asked {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  /** The head as its lines came, to compare with what is kept of it. */
  readonly head: string;
}

/** A web site on this machine that a test puts together, changes while it runs, and asks afterwards what was asked of it. */
export interface LoopbackSite {
  /** `http://127.0.0.1:40123`. */
  readonly origin: string;
  readonly port: number;
  /** Every request so far, those for `robots.txt` included. */
  readonly asked: readonly Asked[];
  /** Puts a page at a path, in place of the one that was there. */
  put(path: string, serve: Serve): void;
  /** Takes a page away: 404 from now on. */
  remove(path: string): void;
  /** Takes it away for good: 410 from now on. */
  withdraw(path: string): void;
  /** How often a path was asked for. */
  count(path: string): number;
  close(): Promise<void>;
}

/** Opens a site at a free port. Without a `robots.txt` of its own it has none (404). */
export async function openLoopbackSite(pages: Readonly<Record<string, Serve>> = {}): Promise<LoopbackSite> {
  const served = new Map(Object.entries(pages));
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    const lines = pairsOf(request.rawHeaders).map(([name, value]) => `${name}: ${value}\r\n`);
    const head = `${request.method} ${path} HTTP/${request.httpVersion}\r\n${lines.join("")}\r\n`;
    asked.push({ path, headers: request.headers, head });
    const serve = served.get(path) ?? status(404);
    response.on("error", () => undefined);
    serve(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    asked,
    put: (path, serve) => void served.set(path, serve),
    remove: (path) => void served.delete(path),
    withdraw: (path) => void served.set(path, status(410)),
    count: (wanted) => asked.filter(({ path }) => path === wanted).length,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const pairsOf = (raw: readonly string[]): [string, string][] =>
  raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? ""] as [string, string]] : []));

/** An answer with headers. */
export const answer =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}, code = 200): Serve =>
  (_, response) => {
    response.writeHead(code, headers);
    response.end(body);
  };

export const page = (html: string): Serve => answer(html, { "content-type": "text/html; charset=utf-8" });
export const plain = (text: string): Serve => answer(text, { "content-type": "text/plain; charset=utf-8" });
export const feed = (xml: string): Serve => answer(xml, { "content-type": "application/rss+xml; charset=utf-8" });

/** An answer without a body that matters. */
export const status = (code: number, headers: Readonly<Record<string, string>> = {}): Serve =>
  answer(`status ${code}\n`, headers, code);

export const redirect = (to: string, code = 302): Serve => answer("", { location: to }, code);

/** A page that tells its version, and answers 304 to whoever has that already. */
export const versioned =
  (body: string, version: string, headers: Readonly<Record<string, string>> = {}): Serve =>
  (request, response) => {
    const etag = `"${version}"`;
    const known = request.headers["if-none-match"] === etag;
    response.writeHead(known ? 304 : 200, { "content-type": "text/html; charset=utf-8", ...headers, etag });
    response.end(known ? undefined : body);
  };

/** The first answers in their order, and the last one ever after. */
export function inTurn(...answers: readonly Serve[]): Serve {
  let next = 0;
  return (request, response) => answers[Math.min(next++, answers.length - 1)]?.(request, response);
}

/** No head at all. */
export const silence: Serve = () => undefined;

/** A head, and then a byte now and then, without end. */
export const drip =
  (everyMilliseconds: number): Serve =>
  (_, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.flushHeaders();
    const timer = setInterval(() => response.write("."), everyMilliseconds);
    response.on("close", () => clearInterval(timer));
  };

/** A head, and then as much as is taken, without end. */
export const endless = (_: IncomingMessage, response: ServerResponse, code = 200): void => {
  response.writeHead(code, { "content-type": "text/html" });
  const block = Buffer.alloc(65_536, "news ");
  const more = () => {
    while (!response.destroyed && response.write(block)) {}
  };
  response.on("drain", more);
  more();
};

/** So many bytes of nothing, packed to a thousandth. */
export const bomb = (bytes: number): Serve =>
  answer(gzipSync(Buffer.alloc(bytes)), { "content-encoding": "gzip", "content-type": "text/html" });

/** More bytes announced than come. */
export const cutShort =
  (body: string): Serve =>
  (_, response) => {
    response.writeHead(200, { "content-type": "text/html", "content-length": String(body.length + 100) });
    response.write(body);
    setImmediate(() => response.destroy());
  };

/** The connection is torn before an answer. */
export const reset: Serve = (request) => void request.socket.resetAndDestroy();

/** A clock that only sleeping moves, so that waits of minutes take no time and can be looked at. */
export function sleptClock(start: Instant = "2031-03-04T08:00:00.000Z") {
  let at = Date.parse(start);
  const slept: number[] = [];
  return {
    slept,
    now: (): Instant => new Date(at).toISOString(),
    sleep: async (milliseconds: number): Promise<void> => {
      slept.push(milliseconds);
      at += milliseconds;
    },
    random: () => 1,
  };
}
