import { readAddress } from "./address.js";
import type { Answer } from "./exchange.js";
import { type Failure, isFailure, refused } from "./failure.js";

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Where an answer leads on, or why there nothing is opened; nothing where it is the last. */
export function nextAddress(from: URL, answer: Answer, allowPrivate: boolean): URL | Failure | undefined {
  const location = REDIRECTS.has(answer.status) ? answer.header("location") : undefined;
  if (location === undefined) return undefined;
  const to = readAddress(location, allowPrivate, from);
  if (isFailure(to)) return refused(`leads on to an address that ${to.why}`);
  if (from.protocol === "https:" && to.protocol === "http:") {
    return refused(
      `leads on to ${to.href}, which is not encrypted: anybody on the way could change it; give that address itself if you want it`,
    );
  }
  return to;
}
