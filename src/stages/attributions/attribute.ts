import { packFor } from "../../languages/index.js";
import { idOf } from "../../record/digest.js";
import { overlaps, type Position, wordsAt } from "../../record/position.js";
import type { Reading } from "../reading/reading.js";
import type { AttributedReading, Attribution } from "./attribution.js";
import { findByBoth } from "./combining/find-by-both.js";
import { attitudeOf } from "./detail/attitude.js";
import { certaintyOf } from "./detail/certainty.js";
import { withoutCarriers } from "./detail/chain/carriers.js";
import { chainOf } from "./detail/chain/chain.js";
import { nest } from "./detail/chain/nesting.js";
import type { Scene } from "./detail/chain/scene.js";
import { mediumOf, saidAt } from "./detail/circumstance.js";
import { indexOf } from "./detail/index-of.js";
import { marginsOf } from "./detail/margins.js";
import { negationOf } from "./detail/negation.js";
import { withOwnDoubt } from "./detail/own-doubt.js";
import { isSilence } from "./detail/silence.js";
import { stanceOf } from "./detail/stance.js";
import { tenseOf } from "./detail/tense.js";
import type { Finding, SpanFinder } from "./finding.js";
import { findParties } from "./parties.js";

/**
 * The reading with its attributions in reading order of their cues, and its parties. Every span slices back to its words in
 * `reading.report.text`. A reading in a language without a pack comes back with none. Never throws; time is proportional to
 * the text.
 *
 * @param find finds source, cue and content; everything else is read from these spans and the words around them.
 *
 * @example
 * attribute(read(report)).attributions[0]; // { id: "a-...", source: { at: [{ start: 0, end: 9 }], kind: "person", ... }, cue: ..., ... }
 */
export function attribute(reading: Reading, find: SpanFinder = findByBoth): AttributedReading {
  if (reading.tokens.length === 0) return { ...reading, attributions: [], parties: [] };
  const pack = packFor(reading.report.language);
  const scene: Scene = {
    reading,
    index: indexOf(reading),
    wires: new Set(pack?.masthead.wires ?? []),
    naming: pack?.naming,
  };
  const text = reading.report.text;
  const formerSelf = pack?.credits.corrections.formerSelf;
  // what a report once said and takes back nobody says in it
  const isFormer = ({ source }: Finding): boolean =>
    formerSelf !== undefined && source.some((at) => formerSelf.test(wordsAt(text, at)));
  const spoken = find(reading).filter((finding) => !isSilence(text, finding) && !isFormer(finding));
  const attributions = bySentence(spoken).flatMap((sentence) => {
    const group = withoutCarriers(scene, sentence);
    return group.map((finding) => complete(scene, finding, group));
  });
  const ordered = unique(attributions).sort((a, b) => startOf(a) - startOf(b));
  return {
    ...reading,
    ...findParties(
      reading,
      nest(text, ordered).map((each) => withOwnDoubt(text, each)),
    ),
  };
}

const startOf = (attribution: Attribution): number => attribution.cue.at[0]?.start ?? 0;

function bySentence(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.at.start}-${finding.at.end}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

const unique = (attributions: readonly Attribution[]): Attribution[] => [
  ...new Map(attributions.map((each) => [each.id, each])).values(),
];

function complete(scene: Scene, finding: Finding, group: readonly Finding[]): Attribution {
  const { reading, index } = scene;
  const text = reading.report.text;
  const margins = marginsOf(finding, group);
  const spans = { source: finding.source, cue: finding.cue, content: finding.content };
  const when = saidAt(reading, index, finding, margins);
  const { source, via, cue, basis } = chainOf(scene, finding, margins, group);
  const medium = mediumOf(text, finding, margins, via);
  const attitude = attitudeOf(text, finding);
  const certainty = certaintyOf(text, finding, source);
  const stance = stanceOf(text, finding, attitude);
  const negation = negationOf(text, finding);
  const tense = tenseOf(text, finding, stance, attitude);
  const refersTo = antecedentOf(reading, finding);
  const language = languageOf(reading, finding.content);
  return {
    id: idOf("a", [reading.report.id, spans]),
    source,
    via,
    ...(basis === undefined ? {} : { basis }),
    cue: { at: cue },
    content: { at: finding.content },
    manner: mannerOf(text, finding.content),
    stance,
    ...(attitude === undefined ? {} : { attitude }),
    ...(certainty === undefined ? {} : { certainty }),
    ...(negation === undefined ? {} : { negation }),
    ...(tense === undefined ? {} : { tense }),
    ...(language === undefined ? {} : { language }),
    ...(when === undefined ? {} : { saidAt: when }),
    ...(medium === undefined ? {} : { medium: medium.medium, mediumAt: medium.at }),
    ...(refersTo === undefined ? {} : { refersTo }),
    confidence: finding.confidence,
  };
}

/** The language of the quotation that holds what was said, where it is not the report's. */
const languageOf = ({ foreignQuotations = [] }: Reading, content: readonly Position[]): string | undefined =>
  foreignQuotations.find((quotation) => content.some((at) => overlaps(at, quotation)))?.language;

const QUOTED = /^["“”„«'‘]/;
const CLOSED = /["“”»'’][.,;:!?]?$/;

/** Direct: every piece of the content stands in quotation marks; mixed: some of its words do. */
function mannerOf(text: string, content: readonly Position[]): Attribution["manner"] {
  const pieces = content.map((at) => wordsAt(text, at));
  if (
    pieces.every(
      (piece) =>
        QUOTED.test(piece) &&
        (CLOSED.test(piece) || /^["“„«]/.test(piece)) &&
        !/["”»]\s.*["“«]/su.test(piece.slice(1, 4_000)),
    )
  )
    return "direct";
  return pieces.some((piece) => /["“”„«»]|(?:^|\s)['‘]\p{L}[^'’]{0,400}['’](?=\W|$)/u.test(piece))
    ? "mixed"
    : "indirect";
}

/** For "This was reported by": the sentence in front. */
function antecedentOf(reading: Reading, finding: Finding): Position | undefined {
  const first = finding.content[0];
  if (first === undefined || finding.content.length > 1) return undefined;
  if (!/^(?:this|that|it|which)$/i.test(wordsAt(reading.report.text, first))) return undefined;
  const last = lastBefore(reading, first.start);
  return last === undefined ? undefined : { start: last.start, end: last.end };
}

/** The last body sentence that ends before an offset. */
function lastBefore(reading: Reading, offset: number): Position | undefined {
  let low = 0;
  let high = reading.sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reading.sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= Math.max(0, low - 8); i--) {
    const sentence = reading.sentences[i];
    if (sentence?.kind === "body") return sentence;
  }
  return undefined;
}
