import { setTimeout as wait } from "node:timers/promises";
import { Command, InvalidArgumentError, Option } from "commander";
import type { FollowEvent } from "../../follow/follow-event.js";
import { ArchiveFailed } from "../../stages/reports/archive/archive.js";
import type { Fetcher } from "../../stages/reports/fetching/fetcher.js";
import { isProblem } from "../../stages/reports/format.js";
import { MADE_BY } from "../../version.js";
import type { ExitStatus, MakeCommand } from "../command.js";
import { fetcherOn } from "../inputs.js";
import { type InputOptions, secondsFrom, withInputOptions } from "../options.js";
import { jsonLine } from "../output.js";
import { printProblems } from "../problems.js";
import { type Terminal, UsageError } from "../terminal.js";

const STATE = "hearsay-follow";

const EXAMPLES = `
FEED is the address of a feed (RSS, Atom, JSON Feed, a wire), of a page, or of a list of feeds (OPML), or a file or folder that grows.
What is new, what changed and what was removed is a line each, as it happens, and kept in the state folder: an archive, of
which hearsay account makes the account at any moment, also while following goes on. Stop it and start it again as you like.

Examples:
  hearsay follow https://post.example/feed                      until Ctrl-C
  hearsay follow feeds.opml --state river --once                one look at each feed, for cron
  hearsay follow https://post.example/feed | jq -r .report.headline
  hearsay follow feeds.opml --state river --from 120            first again what came from event 120 on
  hearsay account river                                         the account of all that was followed
`;

interface FollowOptions extends InputOptions {
  readonly state: string;
  readonly every?: number;
  readonly once?: boolean;
  readonly from?: number;
  readonly gap?: number;
}

/** `hearsay follow FEED...`: what is new, changed and removed, as it happens. */
export const followCommand: MakeCommand = (terminal, finish) =>
  withInputOptions(
    new Command("follow")
      .description("follow feeds, pages and folders: what is new, what changed, what was removed")
      .argument("<feed...>", "the address of a feed, a page or a list of feeds (OPML); a file or a folder")
      .addOption(new Option("--state <folder>", "where all is kept, and where it goes on").default(STATE))
      .addOption(new Option("--no-pages", "take the feed's own words, not the pages that it links to"))
      .addOption(
        new Option("--every <time>", "look so often (30s, 10m, 1h), not as often as each feed has news").argParser(
          timeFrom,
        ),
      )
      .addOption(new Option("--once", "look once at each, and end"))
      .addOption(
        new Option("--from <number>", "first tell again what is kept already, from this event on").argParser(
          numberFrom,
        ),
      )
      .addOption(
        new Option("--gap <seconds>", "between two requests to one host").default(1000, "1").argParser(secondsFrom),
      ),
  )
    .addHelpText("after", EXAMPLES)
    .action(async (feeds: string[], options: FollowOptions) => {
      finish(await follow(feeds, options, terminal));
    });

async function follow(feeds: readonly string[], options: FollowOptions, terminal: Terminal): Promise<ExitStatus> {
  const [{ followFeeds }, { openArchive }] = await Promise.all([
    import("../../follow/follow-feeds.js"),
    import("../../stages/reports/archive/open-archive.js"),
  ]);
  const signal = terminal.untilStopped?.() ?? new AbortController().signal;
  const { state, pages = true, every, once, from, maxSize } = options;
  const sleep = async (milliseconds: number): Promise<void> => {
    await wait(milliseconds, undefined, { signal }).catch(() => undefined);
  };
  const network = { ...terminal.network, sleep };
  const fetcher = lazily(() => fetcherOn({ ...terminal, network }, options, () => undefined));
  signal.addEventListener("abort", () => void fetcher.close());
  let status: ExitStatus = 0;
  try {
    const archive = await openArchive(state, { now: terminal.now, madeBy: MADE_BY });
    try {
      const given = { archive, fetcher, pages, maxSize, signal, ...network };
      const asked = {
        ...(every !== undefined && { every }),
        ...(from !== undefined && { from }),
        ...(once && { once }),
      };
      for await (const told of followFeeds(feeds, { ...given, ...asked, now: terminal.now })) {
        if (!isProblem(told)) await terminal.write(jsonLine(lineOf(told)));
        else if (printProblems([told], terminal) === 1 && once) status = 1;
      }
    } finally {
      await fetcher.close();
      await archive.close();
    }
  } catch (error) {
    if (error instanceof ArchiveFailed) throw new UsageError(error.message, { cause: error });
    throw error;
  }
  return status;
}

/** An event as a line: its report has the form that JSON lines of reports have. */
function lineOf(told: FollowEvent): object {
  if (told.event === "removed") return told;
  const {
    digest: _,
    capture: __,
    order: ___,
    problems: ____,
    images: _____,
    removals: ______,
    ...report
  } = told.report;
  const { number, event, at, input, revises, why } = told;
  return { number, event, at, input, report, ...(revises && { revises }), ...(why && { why }) };
}

/** A fetcher that is made when the first address is opened: what follows files alone makes no connection. */
function lazily(open: () => Promise<Fetcher>): Fetcher {
  let opened: Promise<Fetcher> | undefined;
  return {
    fetch: async (...asked) => {
      opened ??= open();
      return (await opened).fetch(...asked);
    },
    close: async () => {
      await (await opened)?.close();
    },
  };
}

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };
const LONGEST = 7 * 24 * 3_600_000;

/** Milliseconds from what a user writes: `30s`, `10m`, `1h`. */
function timeFrom(value: string): number {
  const [, digits, unit] = /^(\d{1,6}(?:\.\d{1,3})?) ?([smh])$/.exec(value.trim()) ?? [];
  const time = Number(digits) * (UNITS[unit ?? ""] ?? Number.NaN);
  if (!(time > 0 && time <= LONGEST))
    throw new InvalidArgumentError("Expected a time such as 30s, 10m or 1h, up to 168h.");
  return time;
}

function numberFrom(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new InvalidArgumentError("Expected the number of an event, from 1 on.");
  return number;
}
