import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/**
 * Who can be behind a network address: `public` anybody, `private` this machine or the network it is in, `forbidden` nobody whose pages are
 * read: groups, machines on the same wire, and the services by which a cloud tells its machines their keys.
 */
export type Reach = "public" | "private" | "forbidden";

/** Where clouds keep their machines' keys, beside the link-local 169.254.169.254. */
const METADATA = new Set(["168.63.129.16", "100.100.100.200", "fd00:ec2::254", "fd20:ce::254"]);
const PRIVATE = new Set(["private", "loopback", "uniqueLocal", "carrierGradeNat"]);
/** The only block that the Internet's numbers authority gives addresses from (RFC 4291). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");
/** The prefix behind which networks without IPv4 put its addresses (RFC 6052). */
const TRANSLATED = ipaddr.IPv6.parseCIDR("64:ff9b::/96");

/**
 * The reach of an address by the registries of special addresses (RFC 6890 and after). An IPv4 address within an IPv6 one is judged by itself
 * where it can be reached that way (mapped, translated); older ways of putting one into the other are forbidden.
 *
 * @example
 * reachOf("::ffff:10.0.0.1"); // "private"
 * reachOf("169.254.169.254"); // "forbidden"
 */
export function reachOf(address: string): Reach {
  if (address.includes("%") || isIP(address) === 0) return "forbidden";
  const parsed = ipaddr.parse(address);
  if (METADATA.has(parsed.toString())) return "forbidden";
  const range = parsed.range();
  if (PRIVATE.has(range)) return "private";
  if (parsed instanceof ipaddr.IPv6) {
    if (range === "ipv4Mapped") return reachOf(parsed.toIPv4Address().toString());
    if (parsed.match(TRANSLATED)) {
      return reachOf(ipaddr.fromByteArray(parsed.toByteArray().slice(12)).toString());
    }
    return range === "unicast" && parsed.match(GLOBAL_UNICAST) ? "public" : "forbidden";
  }
  return range === "unicast" ? "public" : "forbidden";
}
