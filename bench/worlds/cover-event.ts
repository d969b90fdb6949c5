import { editPiece, namesItsSources } from "./edit-piece.js";
import type { Item, Speaker, Utterance, WorldEvent } from "./event.js";
import { mention } from "./mention.js";
import type { Outlet } from "./outlets.js";
import type { Piece } from "./piece.js";
import type { Random } from "./random.js";
import { plain, type Segment } from "./segments.js";
import { clauseOf, type Telling } from "./telling.js";
import { markOf, type Sentence } from "./wording.js";
import type { EditKind } from "./world-report.js";
import { type Heard, heard, writePiece } from "./write-piece.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export interface Newsrooms {
  readonly wires: readonly Outlet[];
  readonly outlets: readonly Outlet[];
}

/** All pieces on an event, in order of publication: agencies first, then what outlets make of their copy. */
export function coverEvent(event: WorldEvent, reports: number, newsrooms: Newsrooms, random: Random): Piece[] {
  const wires = random.some(newsrooms.wires, Math.min(newsrooms.wires.length, 1 + Math.floor(reports / 9), 5));
  const outlets = random.some(
    newsrooms.outlets,
    Math.max(2, Math.min(newsrooms.outlets.length, Math.ceil(reports * 0.8))),
  );
  const access = new Access(event, wires, outlets, random);
  const takes = wires.flatMap((wire) => wireTakes(wire, access, reports, random));
  const pieces = takes.sort(inTime).slice(0, Math.max(1, Math.ceil(reports * 0.35)));
  const firstAt = pieces[0]?.at ?? event.at;
  const moments = Array.from(
    { length: Math.max(0, reports - pieces.length) },
    () => firstAt + (6 + random.wait(random.chance(0.08) ? 48 * 60 : 200)) * MINUTE,
  ).sort((a, b) => a - b);
  for (const at of moments) {
    const piece = outletPiece(at, pieces, outlets, access, random);
    if (piece === undefined) continue;
    pieces.push(piece);
    pieces.sort(inTime);
  }
  return [...pieces, ...corrections(pieces, random)].sort(inTime).slice(0, reports);
}

const inTime = (a: Piece, b: Piece): number => a.at - b.at;

/** Which desk hears what: releases and briefings are for all, interviews for one. */
class Access {
  readonly #only = new Map<string, string>();
  readonly #scenes = new Map<string, Utterance>();
  readonly #translation = new Map<string, 0 | 1>();
  /** Old knowledge: what one agency remembers stands in no other's copy. */
  readonly #background = new Map<string, readonly string[]>();
  /** Lines of it that outlets may add. */
  readonly spare: readonly string[];

  constructor(
    readonly event: WorldEvent,
    wires: readonly Outlet[],
    outlets: readonly Outlet[],
    random: Random,
  ) {
    const listeners = [...wires, ...wires, ...outlets.slice(0, 2)];
    for (const utterance of event.utterances) {
      if (["interview", "phone", "background"].includes(utterance.medium))
        this.#only.set(utterance.id, random.pick(listeners).id);
    }
    for (const desk of wires) {
      if (!event.kind.cast.includes("reporter") || !random.chance(0.25)) continue;
      const scene = sceneOf(event, desk, random);
      if (scene !== undefined) this.#scenes.set(desk.id, scene);
    }
    const before = event.before === undefined ? [] : [`It came [days|shortly] after ${event.before}.`];
    const lines = random.shuffled([...event.kind.background, ...before]);
    this.spare = lines.slice(0, 1);
    lines.slice(1).forEach((line, i) => {
      const desk = wires[i % wires.length]?.id ?? "";
      this.#background.set(desk, [...(this.#background.get(desk) ?? []), line]);
    });
    for (const desk of [...wires, ...outlets]) this.#translation.set(desk.id, random.chance(0.5) ? 1 : 0);
  }

  heardBy(desk: Outlet, at: number): Utterance[] {
    const scene = this.#scenes.get(desk.id);
    return [...this.event.utterances, ...(scene === undefined ? [] : [scene])].filter(
      (utterance) => utterance.at < at && (this.#only.get(utterance.id) ?? desk.id) === desk.id,
    );
  }

  /** What was said to this desk alone. */
  exclusives(desk: Outlet, at: number): Utterance[] {
    return this.heardBy(desk, at).filter(({ id }) => this.#only.get(id) === desk.id);
  }

  telling(desk: Outlet, at: number, random: Random): Telling {
    const translation = this.#translation.get(desk.id) ?? 0;
    const lines = this.#background.get(desk.id) ?? [];
    return { event: this.event, at, desk, random, translation, met: new Set(), background: lines };
  }
}

/** What a desk's own reporter sees on the scene. */
function sceneOf(event: WorldEvent, desk: Outlet, random: Random): Utterance | undefined {
  const claims = new Map(event.utterances.flatMap(({ items }) => items.map(({ claim }) => [claim.id, claim] as const)));
  const seen = [...claims.values()].filter(({ fact }) => fact.knows.includes("reporter"));
  if (seen.length === 0) return undefined;
  const id = `${event.id}.${desk.id}`;
  const body = `${/^[AEFHILMNORSX][A-Z]|^[AEIOU]/.test(desk.short) ? "an" : "a"} ${desk.short} reporter at the scene`;
  const speaker: Speaker = {
    id,
    role: "reporter",
    body,
    short: "the reporter",
    origin: { id, name: body },
    translated: false,
    desk: desk.id,
  };
  const items: Item[] = random.some(seen, random.int(1, 2)).map((claim) => ({ claim, stance: "asserts" }));
  return { id: `${id}.u0`, speaker, at: event.at + (40 + random.wait(120)) * MINUTE, medium: "scene", items };
}

/** The takes of one agency: a first one, then write-throughs as more becomes known. */
function wireTakes(wire: Outlet, access: Access, reports: number, random: Random): Piece[] {
  const { event } = access;
  const most = Math.min(5, 1 + Math.floor(reports / 10) + random.int(0, 1));
  const pieces: Piece[] = [];
  let at = event.at;
  for (let take = 0; take < most; take++) {
    const last = pieces.at(-1);
    const known = last === undefined ? 0 : access.heardBy(wire, last.at).length;
    const next = access
      .heardBy(wire, Number.POSITIVE_INFINITY)
      .map((utterance) => utterance.at)
      .sort((a, b) => a - b)[known];
    if (next === undefined) break;
    at = Math.max(
      next + (2 + random.wait(12)) * MINUTE,
      last === undefined ? 0 : last.at + (20 + random.wait(30)) * MINUTE,
    );
    if (last !== undefined && random.chance(0.5)) at += random.wait(3) * HOUR;
    const all = heard(access.heardBy(wire, at));
    if (all.length === 0) continue;
    pieces.push(
      last === undefined ? firstTake(wire, at, all, access, random) : writeThrough(last, at, all, access, random),
    );
  }
  return pieces;
}

function firstTake(desk: Outlet, at: number, all: readonly Heard[], access: Access, random: Random): Piece {
  const written = writePiece(all, access.telling(desk, at, random));
  const reporter = random.pick(desk.reporters);
  return {
    event: access.event,
    desk,
    at,
    kind: "original",
    flaws: [],
    from: [],
    retracts: [],
    ...written,
    ...(random.chance(0.6) ? { byline: reporter } : {}),
    tail: random.chance(0.35) ? [`(Reporting by ${reporter}; editing by ${random.pick(desk.reporters)})`] : [],
  };
}

/** A newer version: the news on top, what still stands of the last version below. */
function writeThrough(last: Piece, at: number, all: readonly Heard[], access: Access, random: Random): Piece {
  const { desk } = last;
  const telling = access.telling(desk, at, random);
  const before = new Set(
    last.paragraphs.flat().flatMap(({ tells }) => (tells === undefined ? [] : [tells.utterance.id])),
  );
  const fresh = all.filter(({ utterance }) => !before.has(utterance.id));
  const good = new Set(all.flatMap(({ utterance, items }) => items.map((item) => `${utterance.id}|${item.claim.id}`)));
  const written = writePiece(fresh.length > 0 ? fresh : all, telling);
  const kept =
    fresh.length === 0
      ? []
      : last.paragraphs
          .map((sentences) =>
            sentences.filter(
              ({ tells }) =>
                tells === undefined || tells.items.every((item) => good.has(`${tells.utterance.id}|${item.claim.id}`)),
            ),
          )
          .filter((sentences) => sentences.length > 0);
  const paragraphs = [...written.paragraphs.filter((p) => p[0]?.tells !== undefined), ...kept].slice(0, 24);
  const mark = random.pick(["UPDATE 1-", "UPDATE 2-", "", "", "2nd LD-", "WRAPUP-", ""]);
  const headline: Segment[] = mark === "" ? written.headline : [plain(mark), ...written.headline];
  return { ...last, at, kind: "write-through", from: [last], headline, paragraphs };
}

/** What an outlet does at a moment with what lies before it. */
function outletPiece(
  at: number,
  pieces: readonly Piece[],
  outlets: readonly Outlet[],
  access: Access,
  random: Random,
): Piece | undefined {
  const before = pieces.filter(
    (piece) => piece.at < at - 4 * MINUTE && !piece.retracts.length && piece.kind !== "kill",
  );
  const desk = random.pick(outlets);
  const own = heard(access.heardBy(desk, at - 10 * MINUTE));
  const reports = desk.type === "broadcaster" || desk.type === "paper" ? 0.1 : desk.type === "channel" ? 0.12 : 0.02;
  if (own.length > 0 && (before.length === 0 || random.chance(reports)))
    return firstTake(desk, at, random.some(own, random.int(1, 3)), access, random);
  const source = sourceFor(before, random);
  if (source === undefined || source.desk === desk) return undefined;
  const exclusives = heard(access.exclusives(desk, at));
  const others = before.filter(
    (piece) => piece.desk !== source.desk && piece.desk.type === "wire" && piece.desk !== desk,
  );
  const kind = kindFor(desk, source, at, others.length > 0, exclusives.length > 0, random);
  return editPiece(
    {
      desk,
      at,
      kind,
      from: source,
      background: access.spare,
      ...(kind === "mash" ? { other: random.pick(others) } : {}),
      ...(kind === "expanded" ? { own: exclusives } : {}),
    },
    random,
  );
}

/** Mostly the newest agency copy; now and then an older one, or another outlet's piece. */
function sourceFor(before: readonly Piece[], random: Random): Piece | undefined {
  const wire = before.filter(({ desk }) => desk.type === "wire");
  const others = before.filter(({ desk }) => desk.type !== "wire" && desk.type !== "aggregator");
  if (others.length > 0 && (wire.length === 0 || random.chance(0.14))) return random.pick(others);
  if (wire.length === 0) return undefined;
  const newest = new Map(wire.map((piece) => [piece.desk.id, piece]));
  return random.chance(0.8) ? random.pick([...newest.values()]) : random.pick(wire);
}

function kindFor(
  desk: Outlet,
  source: Piece,
  at: number,
  hasOther: boolean,
  hasOwn: boolean,
  random: Random,
): EditKind {
  const rewritable = namesItsSources(source) ? 1 : 0;
  const translated = source.paragraphs.flat().some(({ tells }) => tells?.utterance.speaker.translated);
  if (at - source.at > 24 * HOUR) return random.chance(0.7) || rewritable === 0 ? "late" : "heavy";
  if (hasOwn && random.chance(0.7)) return "expanded";
  if (desk.type === "channel" || desk.type === "aggregator")
    return random.weighted([
      ["brief", 6],
      ["verbatim", 1],
      ["cut", 2],
      ["quoting", rewritable * 2],
    ] as const);
  const short = desk.type === "broadcaster" ? 3 : 1;
  return random.weighted([
    ["verbatim", 3],
    ["cut", 3],
    ["reordered", 1.2],
    ["local lede", desk.type === "local" ? 2 : 0.6],
    ["light", 2.5],
    ["heavy", 1.8 * rewritable],
    ["mash", hasOther ? 1.3 : 0],
    ["brief", short],
    ["quoting", 1.3 * rewritable],
    ["translated", translated && rewritable === 1 ? 0.9 : 0],
  ] as const);
}

/** Corrections of mistakes and of what speakers took back; some desks never correct. */
function corrections(pieces: readonly Piece[], random: Random): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const wrong = piece.flaws.includes("mistaken figure");
    const shaky = piece.kind === "original" && random.chance(piece.desk.type === "wire" ? 0.015 : 0.06);
    if ((wrong && random.chance(0.5)) || shaky) found.push(takenBack(piece, random));
  }
  return found;
}

/** A notice that takes a piece back, or corrects its figure. */
function takenBack(piece: Piece, random: Random): Piece {
  const { desk, event } = piece;
  const at = piece.at + (40 + random.wait(300)) * MINUTE;
  const telling: Telling = { event, at, desk, random, translation: 0, met: new Set(), background: [] };
  const wrong = piece.paragraphs
    .flat()
    .flatMap(({ tells }) => tells?.items.map((item) => ({ item, utterance: tells.utterance })) ?? [])
    .find(({ item }) => item.claim.mistaken);
  const title = piece.headline.map(({ text }) => text).join("");
  const { credit: _, byline: __, ...rest } = piece;
  const common = { ...rest, at, flaws: [], from: [piece], retracts: [piece], tail: [] };
  if (wrong !== undefined) {
    const right = event.utterances
      .flatMap(({ items }) => items)
      .find(({ claim }) => claim.id === wrong.item.claim.id.split("~")[0]);
    if (right !== undefined) {
      const was = clauseOf(wrong.item, telling);
      const said = mention(wrong.utterance.speaker, telling);
      const sentences: Sentence[] = [
        { segments: [plain(`In an earlier version of this article we wrote that ${was}. That was our mistake.`)] },
        {
          segments: [
            plain(`In fact ${said} said that `),
            { text: clauseOf(right, telling), marks: [markOf(wrong.utterance, right, telling)] },
            plain("."),
          ],
          tells: { utterance: wrong.utterance, items: [right] },
        },
      ];
      return { ...common, kind: "correction", headline: [plain(`Correction: ${title}`)], paragraphs: [sentences] };
    }
  }
  const wire = desk.type === "wire";
  const text = wire
    ? random.pick([
        `Please disregard the story headlined "${title}". It was based on information that could not be confirmed. No substitute story will follow.`,
        `Editors: kill the story "${title}". Its source has proved unreliable.`,
      ])
    : random.pick([
        `We have withdrawn our article "${title}". It did not meet our standards.`,
        `Our article "${title}" has been retracted because its source could not be verified.`,
      ]);
  return {
    ...common,
    kind: wire ? "kill" : "retraction",
    headline: [plain(wire ? `KILL: ${title}` : `Retraction: ${title}`)],
    paragraphs: [[{ segments: [plain(text)] }]],
  };
}
