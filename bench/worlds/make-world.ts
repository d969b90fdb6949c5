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
  const underWay = new Map<string, UnderWay>();
  let at = Date.parse(from);
  const twinsDue = new Queue<{ event: WorldEvent; at: number }>((a, b) => a.at - b.at);
  let last = 0;
  for (let published = 0, started = 0; published < reports; ) {
    // Nothing is published before every event that may have been reported by then is known.
    while (waiting.size === 0 || (waiting.first?.at ?? 0) >= Math.min(at, twinsDue.first?.at ?? at)) {
      const random = world.fork(`event ${started}`);
      const size = sizeOf(perStory, random);
      const twin = (twinsDue.first?.at ?? Number.POSITIVE_INFINITY) <= at ? twinsDue.take() : undefined;
      const id = `w${seed}e${started++}`;
      const event = planEvent({ id, at: twin?.at ?? at, reports: size, ...(twin && { twin: twin.event }) }, random);
      const pieces = coverEvent(event, size, newsrooms, random.fork("cover"));
      underWay.set(id, { ids: new Map(), left: pieces.length });
      for (const piece of pieces) waiting.add(piece);
      if (twin === undefined) at += Math.max(60_000, random.wait(DAY / eventsPerDay));
      if (random.chance(twins)) twinsDue.add({ event, at: event.at + (0.1 + random.wait(1.5)) * DAY });
    }
    const piece = waiting.take();
    if (piece === undefined) return;
    // Two reports never bear the same second: the order of publication is told by the times alone.
    last = Math.max(Math.ceil(piece.at / 1000) * 1000, last + 1000);
    const id = `w${seed}-${String(published).padStart(6, "0")}`;
    published++;
    yield reportOf(piece, id, last, idsWith(piece, id, underWay));
  }
}

/** Most stories are small: a share of the range that is cubed by chance. */
function sizeOf({ least, most }: { least: number; most: number }, random: Random): number {
  return least + Math.floor((most - least + 1) * random.next() ** 3);
}

/** The reports of an event so far, and how many of its pieces are still to come. */
interface UnderWay {
  readonly ids: Map<Piece, string>;
  left: number;
}

/** The ids of an event's pieces with one more; an event whose last piece is out is forgotten. */
function idsWith(piece: Piece, id: string, underWay: Map<string, UnderWay>): ReadonlyMap<Piece, string> {
  const story = underWay.get(piece.event.id);
  if (story === undefined) throw new TypeError(`idsWith: expected an event under way, got ${piece.event.id}`);
  story.ids.set(piece, id);
  story.left--;
  if (story.left === 0) underWay.delete(piece.event.id);
  return story.ids;
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
