import { lookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import type { buildConnector } from "undici";
import { refusedNetworkAddress } from "./address.js";
import { ExchangeEnded, refused } from "./failure.js";

/** The network addresses of a name. */
export type Resolve = (name: string) => Promise<readonly string[]>;

/** What the machine's own resolver says. */
export const resolveByMachine: Resolve = async (name) =>
  (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address);

/** Who may be connected to, and how names are looked up. */
export interface ConnectionRules {
  readonly allowPrivate: boolean;
  readonly resolve: Resolve;
  /** Milliseconds until the connection has to stand. */
  readonly timeout: number;
}

/**
 * A connector that looks a name up once, judges every address found, and connects to these and no others, so that a name which changes its
 * mind between check and connection gains nothing; what the socket says it is connected to is judged once more. Certificates are always
 * checked, whatever the environment says.
 */
export function checkedConnector(
  build: (options: buildConnector.BuildOptions) => buildConnector.connector,
  rules: ConnectionRules,
  onConnected: (ip: string) => void,
): buildConnector.connector {
  const connect = build({
    timeout: rules.timeout,
    rejectUnauthorized: true,
    allowH2: false,
    lookup: checkedLookup(rules),
  } as buildConnector.BuildOptions);
  return (options, callback) =>
    connect(options, (...[error, socket]) => {
      if (error !== null) {
        callback(error, null);
        return;
      }
      const ip = socket.remoteAddress ?? "";
      const why = refusedNetworkAddress(ip, rules.allowPrivate);
      if (why === undefined) {
        onConnected(ip);
        callback(null, socket);
      } else {
        socket.destroy();
        callback(new ExchangeEnded(refused(why)), null);
      }
    });
}

const checkedLookup =
  ({ resolve, allowPrivate }: ConnectionRules): LookupFunction =>
  (name, options, callback) => {
    const give = (found: readonly string[]): void => {
      const why = found.map((address) => refusedNetworkAddress(address, allowPrivate)).find(Boolean);
      const all = found.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
      const [first] = all;
      if (why !== undefined) callback(new ExchangeEnded(refused(why)), []);
      else if (first === undefined) callback(Object.assign(new Error("no address"), { code: "ENOTFOUND" }), []);
      else if (options.all === true) callback(null, all);
      else callback(null, first.address, first.family);
    };
    resolve(name).then(give, (error: NodeJS.ErrnoException) => callback(error, []));
  };
