import type { Problem } from "../../../record/problem.js";
import type { Openable } from "../format.js";
import type { Fetched, Fetcher } from "./fetcher.js";

/** So many addresses are asked for ahead of the one that is read. */
const AHEAD = 8;

/**
 * What addresses gave, one for each, in their order: inputs that can be read, and problems. Several hosts are asked at the same time, so that
 * one slow host does not hold up the rest; `onFetch` is called with an address when it is asked for. `from`: the network
 * address of the page that they stand on, where no person named them.
 */
export async function* fetchInputs(
  addresses: readonly string[],
  fetcher: Fetcher,
  onFetch: (address: string) => void = () => undefined,
  from?: string,
): AsyncGenerator<Openable | Problem> {
  const asked: Promise<Fetched | Problem>[] = [];
  for (const address of addresses) {
    onFetch(address);
    asked.push(fetcher.fetch(address, {}, from));
    const first = asked.length === AHEAD ? asked.shift() : undefined;
    if (first !== undefined) yield openableOf(await first);
  }
  for (const one of asked) yield openableOf(await one);
}

/** What was fetched as an input under the address that was asked for; a problem where nothing is there any more. */
export function openableOf(found: Fetched | Problem): Openable | Problem {
  if ("code" in found) return found;
  const { outcome, requested, url, status, capturedAt, mediaType, charset } = found;
  if (outcome !== "new") {
    const message =
      outcome === "gone"
        ? `is not there (HTTP status ${status}): the page was taken away, or the address is not written as it should be`
        : "has not changed since it was fetched before";
    return { code: "not-fetched", severity: outcome === "gone" ? "error" : "note", message, input: requested };
  }
  const told = { url, ...(mediaType !== undefined && { mediaType }), ...(charset !== undefined && { charset }) };
  const exchange = { ...found.exchange, body: found.body };
  return { name: requested, capturedAt, told, exchange, chunks: () => found.chunks() };
}
