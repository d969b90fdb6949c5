import { coverEvent } from "./cover-event.js";
import type { WorldEvent } from "./event.js";
import { openNewsrooms } from "./outlets.js";
import { type Piece, setPiece } from "./piece.js";
import { planEvent } from "./plan-event.js";
import { Queue } from "./queue.js";
import { Random } from "./random.js";
import { truthOf } from "./truth-of.js";
import type { WorldReport } from "./world-report.js";

/** How a world is to be. */
export interface WorldOptions {
  /** The same seed and options give the same world, to the letter. */
  readonly seed: number;
  /** How many reports there are in all. */
  readonly reports: number;
  /** How many reports a story has, the last ones of the world aside; most have few. */
  readonly perStory?: { readonly least: number; readonly most: number };
  /** How many events happen a day. */
  readonly eventsPerDay?: number;
  /** How often an event has a twin: a similar one near it in time and place. */
  readonly twins?: number;
  /** When it begins. */
  readonly from?: string;
}

const DAY = 86_400_000;

/**
 * A world of events and what newsrooms make of them: its reports in order of publication, each with its truth. Made as it is read: only
 * the events under way are held, so ten million reports take no more memory than ten thousand.
 *
 * @example
 * for (const { line, truth } of makeWorld({ seed: 7, reports: 500 })) console.log(line.headline, truth.kind, truth.madeFrom);
 */
export function* makeWorld(options: WorldOptions): Generator<WorldReport, void, undefined> {
  const {
    seed,
    reports,
    perStory = { least: 2, most: 60 },
    eventsPerDay = 24,
    twins = 0.3,
    from = "2024-03-04",
  } = options;
  const world = new Random(seed);
  const newsrooms = openNewsrooms(world.fork("newsrooms"));
  const waiting = new Queue<Piece>((a, b) => a.at - b.at);
  const ids = new Map<Piece, string>();
  let at = Date.parse(from);
  let twin: { event: WorldEvent; at: number } | undefined;
  let last = 0;
  for (let published = 0, started = 0; published < reports; ) {
    while (waiting.size === 0 || (waiting.first?.at ?? 0) >= Math.min(at, twin?.at ?? at)) {
      const random = world.fork(`event ${started}`);
      const size = sizeOf(perStory, random);
      const isTwin = twin !== undefined && twin.at <= at;
      const event = planEvent(
        {
          id: `w${seed}e${started}`,
          at: isTwin ? (twin?.at ?? at) : at,
          reports: size,
          ...(isTwin && twin !== undefined ? { twin: twin.event } : {}),
        },
        random,
      );
      for (const piece of coverEvent(event, size, newsrooms, random.fork("cover"))) waiting.add(piece);
      if (isTwin) twin = undefined;
      else {
        if (twin === undefined && random.chance(twins)) twin = { event, at: event.at + random.wait(1.5) * DAY };
        at += Math.max(60_000, random.wait(DAY / eventsPerDay));
      }
      started++;
    }
    const piece = waiting.take();
    if (piece === undefined) return;
    // Two reports never bear the same second: the order of publication is told by the times alone.
    last = Math.max(Math.ceil(piece.at / 1000) * 1000, last + 1000);
    const id = `w${seed}-${String(published).padStart(6, "0")}`;
    ids.set(piece, id);
    yield reportOf(piece, id, last, ids);
    published++;
    if (published % 1000 === 0) forget(ids, last - 30 * DAY);
  }
}

/** Most stories are small: a share of the range that is cubed by chance. */
function sizeOf({ least, most }: { least: number; most: number }, random: Random): number {
  return least + Math.floor((most - least + 1) * random.next() ** 3);
}

/** Nothing is made of pieces that old any more. */
function forget(ids: Map<Piece, string>, before: number): void {
  for (const piece of ids.keys()) if (piece.at < before) ids.delete(piece);
}

function reportOf(piece: Piece, id: string, at: number, ids: ReadonlyMap<Piece, string>): WorldReport {
  const { desk, byline } = piece;
  const headline = piece.headline.map(({ text }) => text).join("");
  const { text, marks } = setPiece(piece);
  return {
    line: {
      id,
      text,
      publisher: desk.name,
      headline,
      ...(byline === undefined ? {} : { byline }),
      publishedAt: new Date(at).toISOString().replace(".000Z", "Z"),
      url: `https://${desk.host}/${new Date(at).toISOString().slice(0, 10).replaceAll("-", "/")}/${headline
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .slice(0, 60)}`,
    },
    truth: truthOf(piece, marks, ids),
  };
}
