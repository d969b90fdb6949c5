/** So many requests run at one moment, to all hosts together. */
const MOST_AT_ONCE = 8;

/**
 * Turns at hosts: one request a host at a time, with a gap from the end of one to the next; different hosts at the same time, as many as may.
 */
export class Hosts {
  readonly #last = new Map<string, Promise<unknown>>();
  readonly #open = new Map<string, number>();
  readonly #gaps = new Map<string, number>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(
    private readonly clock: () => number,
    private readonly sleep: (milliseconds: number) => Promise<void>,
    private readonly gap: number,
  ) {}

  /** Asks for a longer gap at a host. */
  slow(host: string, gap: number): void {
    this.#gaps.set(host, Math.max(gap, this.gap));
  }

  /** Does something when it is its turn at a host; what it does is given the way to each of its requests. */
  turn<Result>(host: string, work: (request: Request) => Promise<Result>): Promise<Result> {
    const mine = (this.#last.get(host) ?? Promise.resolve()).then(() => work((one) => this.#request(host, one)));
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    this.#last.set(host, settled);
    return mine;
  }

  async #request<Result>(host: string, one: () => Promise<Result>): Promise<Result> {
    const wait = (this.#open.get(host) ?? 0) - this.clock();
    if (wait > 0) await this.sleep(wait);
    await this.#slot();
    try {
      return await one();
    } finally {
      this.#open.set(host, this.clock() + (this.#gaps.get(host) ?? this.gap));
      this.#running--;
      this.#waiting.shift()?.();
    }
  }

  async #slot(): Promise<void> {
    while (this.#running >= MOST_AT_ONCE) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#running++;
  }
}

/** Makes one request when the host's gap is over. */
type Request = <Result>(one: () => Promise<Result>) => Promise<Result>;
