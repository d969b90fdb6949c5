import { isIP } from "node:net";
import { type Failure, refused } from "./failure.js";
import { reachOf } from "./network-address.js";

/** Longer ones are made, not written. */
const MOST_LENGTH = 4096;
const MOST_SHOWN = 100;
/** Names that mean something only within a network, or nothing at all (RFC 6761, 6762, 7686, 8375, 9476, and what routers use). */
const LOCAL_NAMES =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa|onion|alt|test|invalid)$/;
/** Ports of 1024 and more that browsers open no page at, for other protocols live there (the Fetch standard's list). */
const BAD_PORTS = new Set(
  [
    1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
  ].map(String),
);
const PRIVATE_ADVICE = "to open those of your own machine or network, name them yourself and give --allow-private";

/**
 * An address as it may be opened, or why not. Odd ways of writing (decimal and octal numbers, full-width letters, a dot at the end) are
 * undone by the URL standard's own rules before anything is judged. What a name leads to is judged when it is connected to.
 */
export function readAddress(address: string, allowPrivate: boolean, base?: URL): URL | Failure {
  if (address.length > MOST_LENGTH) return refused(`is longer than ${MOST_LENGTH} characters`);
  const url = URL.canParse(address, base?.href) ? new URL(address, base) : undefined;
  if (url === undefined) return refused("is written in a way that no address is");
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    return refused(`begins with ${shown(url.protocol)}; only addresses with http: and https: are opened`);
  }
  if (url.username !== "" || url.password !== "") {
    return refused("holds a user name or a password; take them out, for they would stand in the account");
  }
  if (!isOpenPort(url.port)) {
    return refused(`names the port ${url.port}, at which no pages are; 80, 443 and those from 1024 on are opened`);
  }
  const why = refusedHost(url.hostname, allowPrivate);
  if (why !== undefined) return refused(why);
  url.hash = "";
  return url;
}

/** Why a network address may not be connected to; nothing where it may. */
export function refusedNetworkAddress(address: string, allowPrivate: boolean): string | undefined {
  const reach = reachOf(address);
  if (reach === "public" || (reach === "private" && allowPrivate)) return undefined;
  return reach === "private"
    ? `leads to ${address}, an address of this machine or of a private network; ${PRIVATE_ADVICE}`
    : `leads to ${shown(address)}, an address at which no page is for the public`;
}

function refusedHost(hostname: string, allowPrivate: boolean): string | undefined {
  const name = hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  if (isIP(name) !== 0) return refusedNetworkAddress(name, allowPrivate);
  if (name === "" || name.startsWith(".") || name.includes("..")) return "has a host that is no name";
  if (allowPrivate || (name.includes(".") && !LOCAL_NAMES.test(name))) return undefined;
  return `names a host of a private network, ${shown(name)}; ${PRIVATE_ADVICE}`;
}

const isOpenPort = (port: string): boolean =>
  port === "" || port === "80" || port === "443" || (Number(port) >= 1024 && !BAD_PORTS.has(port));

const shown = (words: string): string => (words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN)}...` : words);
