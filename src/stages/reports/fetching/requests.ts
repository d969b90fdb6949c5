import { type Answer, type ExchangeRules, exchange } from "./exchange.js";
import { type Failure, isFailure, notFetched } from "./failure.js";
import type { Hosts } from "./hosts.js";
import { retryAfter } from "./retry-after.js";

/** So often something is asked for before it is given up. */
const MOST_ATTEMPTS = 4;
/** Milliseconds before asking a second time, doubled for each further time, and the most of it. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;
/** A host that asks for more patience than this is not waited for. */
const MOST_PATIENCE = 120_000;
/** Too many requests, and what a host or a gate before it says when it is down for a moment. */
const PASSING = new Set([429, 500, 502, 503, 504]);

/** What requests are made with. */
export interface RequestTools {
  readonly hosts: Hosts;
  /** Milliseconds. */
  clock(): number;
  sleep(milliseconds: number): Promise<void>;
  random(): number;
  onWait(address: string, milliseconds: number): void;
  readonly rules: ExchangeRules;
}

/**
 * The answer of one address, in its host's turn; what may pass is asked for again after a while that doubles, or that the host names
 * (`Retry-After`), and the host is left alone meanwhile. The last answer where it does not pass.
 */
export const request = (
  url: URL,
  fields: readonly (readonly [string, string])[],
  tools: RequestTools,
  bounds: Partial<Pick<ExchangeRules, "maxSize" | "cut" | "allowPrivate">> = {},
): Promise<Answer | Failure> =>
  tools.hosts.turn(hostOf(url), async (inTurn) => {
    const started = tools.clock();
    let waited = 0;
    for (let attempt = 1; ; attempt++) {
      const answer = await inTurn(() => exchange(url, fields, { ...tools.rules, ...bounds }));
      if (!isPassing(answer) || attempt === MOST_ATTEMPTS || tools.rules.signal.aborted) return answer;
      // A host that never answers takes one answer's time in all, not one for each attempt.
      if (tools.clock() - started - waited >= tools.rules.timeout) return answer;
      const asked = isFailure(answer) ? undefined : retryAfter(answer.header("retry-after"), tools.clock());
      if (asked !== undefined && asked > MOST_PATIENCE) return tooPatient(answer, asked);
      const wait = asked ?? backOff(attempt, tools.random());
      tools.onWait(url.href, wait);
      await tools.sleep(wait);
      waited += wait;
    }
  });

/** The name that turns are taken under: a dot at its end makes no other host. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/\.$/, "");

const isPassing = (answer: Answer | Failure): boolean =>
  isFailure(answer) ? answer.passing : PASSING.has(answer.status);

/** Between half and the whole of a wait that doubles each time. */
const backOff = (attempt: number, random: number): number =>
  Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempt - 1)) * (0.5 + random / 2);

const tooPatient = (answer: Answer | Failure, asked: number): Failure =>
  notFetched(
    `was answered with ${isFailure(answer) ? "nothing" : answer.status} and the wish to be asked again in ${Math.ceil(asked / 60_000)} minutes; do so then`,
  );
