import { digestOf } from "../../../../record/digest.js";
import type { Problem } from "../../../../record/problem.js";
import type { Content, Piece, Removal } from "../../format.js";
import type { ReportImage } from "../../report.js";
import type { ReportFields } from "../../report-from.js";
import { instantFrom } from "../../times/instant-from.js";
import { imagesOf } from "../feeds/items/item-images.js";
import { textOf } from "../feeds/items/item-text.js";
import { languageOf } from "../feeds/language-of.js";
import { isPartOf, isSameOutlet } from "../feeds/outlets.js";
import { statedOnly } from "../feeds/stated-only.js";
import type { MarkupText } from "../html/markup-to-text.js";
import { addressOf } from "../html/page-address.js";

/** What an item of a wire states, whichever standard it is written in. */
export interface WireItem {
  /** What names it in all its versions: ninjs `uri`, NewsML-G2 `guid`. */
  readonly id?: string;
  readonly version?: string;
  /** `usable`, `withheld`, `canceled`; an unknown one is usable. */
  readonly status: string;
  /** What its sender says this version is: `correction`, `update`. */
  readonly signal?: string;
  readonly headline?: string;
  readonly bodies: readonly MarkupText[];
  /** What its sender says to editors about it. */
  readonly note?: string;
  readonly publisher?: string;
  readonly carrier?: string;
  readonly credit?: string;
  readonly byline?: string;
  readonly dateline?: string;
  readonly firstCreated?: string;
  readonly versionCreated?: string;
  readonly embargoed?: string;
  readonly link?: string;
  readonly language?: string;
  readonly section?: string;
  readonly images: readonly ReportImage[];
  /** The items that this one takes the place of, and the one that takes its place. */
  readonly replaces?: string;
  readonly replacedBy?: string;
  /** The bytes it stood in. */
  readonly own: string;
}

/** Where an item stood. */
export interface WirePlace {
  readonly name: string;
  readonly encoding: string;
  readonly capturedAt: Content["capturedAt"];
}

/**
 * What an item of a wire tells: its report where it has words, then that it, or what it replaces, does not stand any longer. A cancel without words is a
 * removal alone. A note to editors that corrects or takes back something is the last paragraph of the text, so that it is found; "UPDATES with
 * toll" is no part of the article.
 */
export function* foundInWireItem(item: WireItem, place: WirePlace): Generator<Piece | Problem | Removal> {
  const isCancel = /^cancell?ed$/i.test(item.status);
  const text = wholeText(item, isCancel);
  // A notice that something was cancelled stands; the words of the cancelled item, sent again, do not.
  const isNotice = isCancel && item.bodies.every((body) => body.text === "");
  if (text !== "") yield pieceFrom(isNotice ? withoutName(item) : item, text, place);
  else if (!isCancel)
    yield { code: "empty", severity: "error", message: "is an item without words", input: place.name };
  yield* removals(item, isCancel, place);
}

/** The item as one that is no version of what it cancels. */
const withoutName = ({ id: _, link: __, ...item }: WireItem): WireItem => item;

/** What a note to editors says where it takes something back, in the languages of the larger agencies. */
const TAKES_BACK =
  /(?<!\p{L})(?:correct(?!ly)|corrig|corrección|clarif|retract|rétract|rectif|withdraw|withdrew|delet|remov|elimina|supprim|kill(?!ed|ing)|amend|fix(?:es|ed|ing)|mis(?:stat|spell|spelt|identif|attribut)|disregard|instead of|rather than|should (?:read|be|have)|earlier version|in error|do not use|not for use|retir|annul|korrig|korrekt|berichtig|richtigstell|zurückgezogen|rettel|rettet|исправ|уточн|отзыв|отозва|аннулир|виправ|спрост|sprostow|popraw|更正|訂正|정정)/iu;

/** The most said in any of its bodies, below the headline and above a note that takes something back. */
function wholeText({ headline, bodies, note = "" }: WireItem, isCancel: boolean): string {
  const body = bodies.reduce((best, { text }) => (text.length > best.length ? text : best), "");
  const text = textOf(headline, body);
  if (!isCancel && text !== "" && !TAKES_BACK.test(note)) return text;
  return [text, note].filter((words) => words !== "" && !(words === note && text.includes(words))).join("\n\n");
}

/** "By" before a name, in the languages in which it is no part of one; behind a capital two words at least. */
const BY =
  /^(?:(?:[Bb]y|BY)\s{1,5}(?=\p{Lu})|(?:[Pp]ar|PAR|[Pp]or|POR|[Vv]on|VON)\s{1,5}(?=\p{Lu}\S{0,60}\s{1,5}\p{L}))/u;

function pieceFrom(item: WireItem, text: string, { name, encoding, capturedAt }: WirePlace): Piece {
  const { publisher, carrier, credit, version, signal } = item;
  const published = item.firstCreated ?? item.versionCreated;
  const fields: ReportFields = {
    ...statedOnly({
      publisher,
      carrier: carrier !== undefined && isSameOutlet(carrier, publisher ?? "") ? undefined : carrier,
      credit: credit !== undefined && isPartOf(credit, publisher ?? "") ? undefined : credit,
      headline: item.headline,
      byline: item.byline?.replace(BY, ""),
      dateline: item.dateline,
      publishedAt: published,
      modifiedAt: item.versionCreated === published ? undefined : item.versionCreated,
      embargoedUntil: item.embargoed,
      url: addressOf(item.link),
      language: languageOf(item.language),
      section: item.section,
      piece: item.id,
      version: signal === undefined ? version : `${version ?? ""} (${signal})`.trim(),
    }),
    text,
  };
  const own = Buffer.from(item.own);
  return {
    fields,
    capture: { name, digest: digestOf(own), size: own.length, encoding, capturedAt },
    problems: heldBack(item.status, name),
    images: imagesOf([...item.bodies.flatMap((body) => body.images), ...item.images], fields.url),
  };
}

/** A note that its sender asks not to publish it at all; an embargo is noted wherever a report states one. */
function heldBack(status: string, input: string): Problem[] {
  const message = "is withheld by its sender: not for publication until the sender says so";
  return /^withheld$/i.test(status) ? [{ code: "embargoed", severity: "note", message, input }] : [];
}

function* removals(item: WireItem, isCancel: boolean, { name, capturedAt }: WirePlace): Generator<Removal> {
  const { id, replaces, replacedBy, note, publisher } = item;
  const at = instantFrom(item.versionCreated ?? "") ?? capturedAt;
  const told = { kind: "cancelled" as const, at, input: name, ...(publisher !== undefined && { by: publisher }) };
  if (isCancel && id !== undefined)
    yield { ...told, removes: id, why: note ?? item.headline ?? "its sender cancelled it" };
  if (replacedBy !== undefined && id !== undefined)
    yield { ...told, removes: id, why: `its sender replaced it by ${replacedBy}` };
  if (replaces !== undefined && replaces !== id)
    yield { ...told, removes: replaces, why: `its sender replaced it${id === undefined ? "" : ` by ${id}`}` };
}
