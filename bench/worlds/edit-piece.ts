import { mistaken } from "./mistake.js";
import { inOtherWords } from "./other-words.js";
import type { Outlet } from "./outlets.js";
import { phrase } from "./phrase.js";
import type { Piece } from "./piece.js";
import { quotableKey } from "./quote.js";
import type { Random } from "./random.js";
import { plain, type Segment, textOf } from "./segments.js";
import type { Telling } from "./telling.js";
import { type Sentence, tell, tellOwn } from "./wording.js";
import type { EditKind, Flaw } from "./world-report.js";
import { background, type Heard, headlineOf, type Paragraphs, writePiece } from "./write-piece.js";

/** What a desk makes a piece of. */
export interface Edit {
  readonly desk: Outlet;
  readonly at: number;
  readonly kind: EditKind;
  readonly from: Piece;
  /** The second piece of a mash. */
  readonly other?: Piece;
  /** What the desk knows of its own. */
  readonly own?: readonly Heard[];
  /** Lines of old knowledge that no agency has. */
  readonly background: readonly string[];
}

/** A piece made from another, as desks do it; flaws come in as they do there. */
export function editPiece(edit: Edit, random: Random): Piece {
  const { desk, at, kind, from } = edit;
  const made = paragraphsFor(edit, random);
  const flaws: Flaw[] = [];
  let { paragraphs } = made;
  if (kind !== "quoting" && desk.type !== "wire") {
    if (random.chance(kind === "brief" ? 0.25 : 0.12)) {
      const dropped = withoutSources(paragraphs, edit, random);
      if (dropped !== paragraphs) flaws.push("own voice");
      paragraphs = dropped;
    }
    const wrong = random.chance(0.05) ? mistaken(paragraphs, random) : undefined;
    if (wrong !== undefined) {
      paragraphs = wrong.paragraphs;
      flaws.push(wrong.flaw);
    }
  }
  const agency = creditOf(from);
  const hides = kind === "quoting" ? false : random.chance(desk.hides);
  if (hides) flaws.push("no credit");
  const credited = hides ? undefined : agency;
  const own = kind === "expanded" || kind === "heavy" || kind === "local lede";
  const byline = random.chance(own ? 0.7 : 0.15) ? random.pick(desk.reporters) : undefined;
  return {
    event: from.event,
    desk,
    at,
    kind,
    flaws,
    from: edit.other === undefined ? [from] : [from, edit.other],
    retracts: [],
    headline: random.chance(0.85) ? withoutTake(made.headline) : made.headline,
    paragraphs,
    ...(byline === undefined ? {} : { byline }),
    ...(credited === undefined ? {} : { credit: credited }),
    tail: kind === "quoting" ? [] : tailOf(desk, credited, random, kind),
  };
}

/** Most desks strip an agency's mark of a newer version from a headline. */
const withoutTake = (headline: readonly Segment[]): readonly Segment[] =>
  headline.filter(({ text, marks }) => marks !== undefined || !/^(UPDATE \d|\dnd LD|WRAPUP)-$/.test(text));

const creditOf = (piece: Piece): Outlet => (piece.desk.type === "wire" ? piece.desk : (piece.credit ?? piece.desk));

function tailOf(desk: Outlet, credit: Outlet | undefined, random: Random, kind: EditKind): string[] {
  if (credit === undefined || (desk.creditAtHead && desk.dateline !== "none" && kind !== "local lede")) return [];
  if (desk.type === "channel" || desk.type === "aggregator")
    return [random.pick([`Source: ${credit.short}`, `via ${credit.short}`, credit.short])];
  return [
    random.pick([
      `(${credit.short})`,
      credit.short,
      `Source: ${credit.name}`,
      `With reporting by ${credit.short}`,
      `${credit.name} contributed to this report.`,
    ]),
  ];
}

function tellingOf({ desk, at, from, background: lines }: Edit, random: Random): Telling {
  // Whoever writes anew from a piece has only the translation that stands there.
  const translation =
    from.paragraphs.flat().flatMap(({ segments }) => segments.flatMap(({ marks }) => marks ?? []))[0]?.translation ?? 0;
  return {
    event: from.event,
    at,
    desk,
    random,
    translation,
    met: new Set(),
    toldTo: creditOf(from),
    quotable: quotedIn(from),
    background: lines,
  };
}

/** What stands in a piece in quotation marks. */
function quotedIn({ paragraphs }: Piece): Set<string> {
  return new Set(
    paragraphs
      .flat()
      .filter(({ segments }) => textOf(segments).includes('"'))
      .flatMap(({ tells }) => tells?.items.map((item) => quotableKey(tells.utterance, item)) ?? []),
  );
}

function paragraphsFor(edit: Edit, random: Random): { headline: readonly Segment[]; paragraphs: Paragraphs } {
  const { from, kind } = edit;
  const telling = tellingOf(edit, random);
  const keepHead = random.chance(0.4);
  const [lead] = toldIn(from.paragraphs);
  const headline = keepHead || lead === undefined ? from.headline : fromDesks(from, headlineOf(lead, telling));
  const { paragraphs } = from;
  switch (kind) {
    case "cut":
      return {
        headline,
        paragraphs: paragraphs.slice(0, Math.max(1, Math.round(paragraphs.length * (0.25 + random.next() * 0.5)))),
      };
    case "reordered":
      return { headline, paragraphs: [...paragraphs.slice(0, 1), ...random.shuffled(paragraphs.slice(1))] };
    case "local lede":
      return { headline, paragraphs: [localLede(telling), ...paragraphs] };
    case "light":
      return {
        headline,
        paragraphs: paragraphs.map((sentences) => sentences.map((sentence) => lightly(sentence, from, telling))),
      };
    case "heavy":
    case "translated":
      return anew(edit, kind === "translated" ? inOtherTranslation(telling) : telling);
    case "brief":
      return { headline, paragraphs: [paragraphs.flat().slice(0, random.int(1, 2))] };
    case "mash":
      return { headline, paragraphs: mashed(paragraphs, edit.other?.paragraphs ?? [], random) };
    case "quoting":
      return quoting(edit, telling);
    case "expanded": {
      const own = (edit.own ?? []).map(({ utterance, items }) => items.map((item) => tell(utterance, item, telling)));
      const at = random.int(1, paragraphs.length);
      return { headline, paragraphs: [...paragraphs.slice(0, at), ...own, ...paragraphs.slice(at)] };
    }
    case "late":
      return { headline, paragraphs: [...lightlyAll(paragraphs, from, telling), ...background(telling, 2)] };
    default:
      return { headline, paragraphs };
  }
}

/** Made from the original language, not from the copy: everything may be quoted. */
function inOtherTranslation({ quotable: _, ...telling }: Telling): Telling {
  return { ...telling, translation: telling.translation === 0 ? 1 : 0 };
}

const lightlyAll = (paragraphs: Paragraphs, from: Piece, telling: Telling): Paragraphs =>
  paragraphs.map((sentences) => sentences.map((sentence) => lightly(sentence, from, telling)));

const localLede = ({ event, random }: Telling): Sentence[] => [
  { segments: [plain(phrase(random.pick(event.kind.local), event.slots, random))] },
];

/** What some paragraphs tell, by utterance, in the order told. */
function toldIn(paragraphs: Paragraphs): Heard[] {
  const found = new Map<Heard["utterance"], Heard["items"][number][]>();
  for (const { tells } of paragraphs.flat()) {
    if (tells === undefined) continue;
    const items = found.get(tells.utterance) ?? [];
    found.set(tells.utterance, items);
    for (const item of tells.items) if (!items.includes(item)) items.push(item);
  }
  return [...found].map(([utterance, items]) => ({ utterance, items }));
}

/** Words written anew from a piece: every mark in them said to come from the desk that first wrote it down. */
function fromDesks({ paragraphs, desk }: Piece, segments: readonly Segment[]): Segment[] {
  const marks = paragraphs.flat().flatMap((sentence) => sentence.segments.flatMap((segment) => segment.marks ?? []));
  const deskOf = new Map(marks.map((mark) => [mark.utterance.id, mark.desk]));
  return segments.map((segment) =>
    segment.marks === undefined
      ? segment
      : {
          ...segment,
          marks: segment.marks.map((mark) => ({ ...mark, desk: deskOf.get(mark.utterance.id) ?? desk.id })),
        },
  );
}

const asFrom = (piece: Piece, sentences: readonly Sentence[]): Sentence[] =>
  sentences.map((sentence) => ({ ...sentence, segments: fromDesks(piece, sentence.segments) }));

/** Told anew from the piece alone: other sentences, other order, some of it left out. */
function anew({ from, kind }: Edit, telling: Telling): { headline: Segment[]; paragraphs: Paragraphs } {
  const { random } = telling;
  // A mistake in the copy is not known to whoever rewrites it: the words that stand there are kept.
  const told = toldIn(from.paragraphs);
  const kept = kind === "translated" ? told : told.filter((_, i) => i === 0 || random.chance(0.8));
  const written = writePiece(kept, telling, 3 + random.int(0, 6), from.paragraphs.filter(isBackground));
  return {
    headline: fromDesks(from, written.headline),
    paragraphs: written.paragraphs.map((sentences) => asFrom(from, sentences)),
  };
}

const isBackground = (sentences: readonly Sentence[]): boolean => sentences.every(({ tells }) => tells === undefined);

/** Tells what the other outlet had, naming it. */
function quoting({ from }: Edit, telling: Telling): { headline: Segment[]; paragraphs: Sentence[][] } {
  const { random } = telling;
  const told = toldIn(from.paragraphs).slice(0, random.int(1, 3));
  const through = { ...telling, through: from.desk };
  const [lead] = told;
  if (lead === undefined) return { headline: [...from.headline], paragraphs: from.paragraphs.map((p) => [...p]) };
  const paragraphs = told.map(({ utterance, items }) =>
    asFrom(
      from,
      items.slice(0, 2).map((item) => tell(utterance, item, through)),
    ),
  );
  return { headline: fromDesks(from, headlineOf(lead, telling)), paragraphs };
}

/** Paragraphs of one piece with some of another between them. */
function mashed(a: Paragraphs, b: Paragraphs, random: Random): Paragraphs {
  const first = a.slice(0, Math.max(1, Math.ceil(a.length * (0.4 + random.next() * 0.4))));
  const second = b.slice(random.int(0, 1)).slice(0, Math.max(1, Math.ceil(b.length * 0.6)));
  if (random.chance(0.5)) return [...first, ...second];
  const longer = Math.max(first.length, second.length);
  return Array.from({ length: longer }, (_, i) => [first[i], second[i]].filter((p) => p !== undefined)).flat();
}

/** Other words here and there, or who said it moved to the other end. */
function lightly(sentence: Sentence, from: Piece, telling: Telling): Sentence {
  const { random } = telling;
  const content = sentence.segments.filter(({ marks }) => marks !== undefined);
  const [only] = content;
  const item = sentence.tells?.items[0];
  const quoted = textOf(sentence.segments).includes('"');
  if (
    sentence.tells !== undefined &&
    item !== undefined &&
    only?.marks?.length === 1 &&
    content.length === 1 &&
    !quoted &&
    only.marks[0]?.shown !== "own voice" &&
    random.chance(0.3)
  ) {
    const clause = {
      text: only.text.replace(
        /^(The|A|An|It|There|Doctors|Hospitals|Medics|Police|At|More|About|Nearly|Investigators|Air|Villages|Water) /,
        (word) => word.toLowerCase(),
      ),
    };
    const [again] = asFrom(from, [tell(sentence.tells.utterance, item, telling, clause)]);
    return again === undefined
      ? sentence
      : {
          ...again,
          segments: again.segments.map((s) => (s.marks === undefined ? s : { ...s, marks: only.marks ?? [] })),
        };
  }
  return {
    ...sentence,
    segments: quoted
      ? sentence.segments
      : sentence.segments.map((segment) => ({ ...segment, text: reworded(segment.text, random) })),
  };
}

/** An agency's frame of a sentence in the words of the house. */
const FRAMES: readonly (readonly [RegExp, string])[] = [
  [/\btold reporters\b/, "told journalists"],
  [/\bat least\b/, "no fewer than"],
  [/\bmore than\b/, "over"],
  [/\bnearly\b/, "almost"],
  [/\babout\b/, "around"],
  [/\baccording to\b/, "as reported by"],
  [/\bsaid in a statement\b/, "announced in a statement"],
  [/\bsaid that\b/, "stated that"],
  [/\bdenied that\b/, "rejected the charge that"],
  [/\bbefore dawn\b/, "in the small hours"],
];

function reworded(text: string, random: Random): string {
  let out = inOtherWords(text, random, 0.5);
  for (const [words, other] of FRAMES) if (random.chance(0.5)) out = out.replace(words, other);
  return out;
}

/** Some sentences without who said it: the desk tells them as its own. */
function withoutSources(paragraphs: Paragraphs, edit: Edit, random: Random): Paragraphs {
  const telling = tellingOf(edit, random);
  let changed = false;
  const out = paragraphs.map((sentences) =>
    sentences.map((sentence) => {
      const content = sentence.segments.filter(({ marks }) => marks !== undefined);
      const [only] = content;
      const plainly =
        only?.marks?.every(({ stance, claim }) => stance === "asserts" && !claim.mistaken) && content.length === 1;
      const { tells } = sentence;
      const item = tells?.items.find(({ claim }) => claim === only?.marks?.[0]?.claim);
      if (
        !plainly ||
        tells === undefined ||
        item === undefined ||
        textOf(sentence.segments).includes('"') ||
        !random.chance(0.6)
      )
        return sentence;
      changed = true;
      const marks = only?.marks?.map((mark) => ({ ...mark, shown: "own voice" as const, firstHand: false }));
      const own = tellOwn(tells.utterance, item, telling);
      return { ...own, segments: [{ text: only?.text ?? "", marks: marks ?? [] }, plain(".")] };
    }),
  );
  return changed ? out : paragraphs;
}

/** Whether a piece tells something, and says of everything it tells who said it: else nobody can write it anew from the piece alone. */
export function namesItsSources({ paragraphs, kind }: Piece): boolean {
  const sentences = paragraphs.flat();
  const shown = sentences.flatMap(({ segments }) => segments.flatMap(({ marks }) => marks ?? []));
  return (
    kind !== "quoting" &&
    sentences.some(({ tells }) => tells !== undefined) &&
    shown.every((mark) => mark.shown !== "own voice")
  );
}
