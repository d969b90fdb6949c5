import type { Position } from "../../../record/position.js";
import type { Reading } from "../../reading/reading.js";
import { describeSpans } from "../detail/describe-spans.js";
import type { Finding, FoundSpans } from "../finding.js";
import type { Draft, Scene, VerbCue } from "./draft.js";
import { readAccording } from "./frames/according.js";
import { readActive } from "./frames/active.js";
import { readAdjective } from "./frames/adjective.js";
import { readHeadline } from "./frames/headline.js";
import { readImpersonal } from "./frames/impersonal.js";
import { readLabel } from "./frames/label.js";
import { readNominal } from "./frames/nominal.js";
import { readParticiple } from "./frames/participle.js";
import { readPassive, readReduced, readToBeTold } from "./frames/passive.js";
import { readQuoting } from "./frames/quoting.js";
import { addVerbless } from "./frames/verbless.js";
import { cueVerbAt } from "./lexicon.js";
import { isVerbal, wordAt } from "./phrase.js";
import { positionsOf } from "./spans.js";
import { type Unit, unitsOf } from "./unit.js";
import { liftedGroup, verbGroup } from "./verb-group.js";

/** The attributions of a reading by rules over its tagged tokens, in reading order of their units. Time is linear. */
export function findByRules(reading: Reading): Finding[] {
  const units = unitsOf(reading);
  const scenes = units.map((unit, i) => readUnit(unit, reading, i === 0));
  addVerbless(scenes);
  const spans = scenes.flatMap((scene) => scene.drafts.flatMap((draft) => spansOf(scene.unit, draft) ?? []));
  return describeSpans(reading, spans, units);
}

function readUnit(unit: Unit, reading: Reading, first: boolean): Scene {
  const scene: Scene = { unit, words: unit.words, drafts: [] };
  const title = isTitle(unit, first)
    ? readHeadline(unit, reading.report.publisher, (at, kind) => isNameOf(reading, at, kind))
    : undefined;
  for (let i = 0; i < unit.words.length; i++) {
    const draft = draftAt(scene, i);
    if (draft !== undefined) scene.drafts.push(draft);
  }
  const label = unit.kind === "body" && title === undefined ? readLabel(scene) : undefined;
  if (label !== undefined && scene.drafts.every(({ frame }) => frame !== "before" && frame !== "after"))
    scene.drafts.push(label);
  if (title !== undefined && scene.drafts.every((draft) => !spans(draft, title))) scene.drafts.push(title);
  return scene;
}

/** A headline, or a first line as short as one. */
const isTitle = (unit: Unit, first: boolean): boolean =>
  unit.kind === "headline" || (first && unit.words.length <= 24 && unit.inside === undefined);

/** True when a name of a kind fills the position; headlines stand at the head, so few names are looked at. */
const isNameOf = (reading: Reading, at: Position, kind: "place" | "person"): boolean =>
  reading.names.slice(0, 40).some((name) => name.kind === kind && name.at.start <= at.start && at.end <= name.at.end);

/** A draft whose cue words bridge the headline's mark makes the mark no cue. */
const spans = (draft: Draft, title: Draft): boolean => {
  const mark = title.cue[0]?.start ?? 0;
  const all = [...draft.source, ...draft.cue, ...draft.content];
  return Math.min(...all.map((range) => range.start)) < mark && Math.max(...all.map((range) => range.end)) > mark + 1;
};

function draftAt(scene: Scene, i: number): Draft | undefined {
  const { words } = scene;
  const word = wordAt(words, i);
  if (word.quote !== undefined || word.tag === "QUOTE") return undefined;
  if (word.lower === "according" || word.lower === "in") {
    const draft = readAccording(scene, i);
    if (draft !== undefined || word.lower === "according") return draft;
  }
  if (isVerbal(word)) {
    const cue = verbCueAt(scene, i);
    if (cue !== undefined) {
      const draft = readVerb(scene, cue);
      if (draft !== undefined) return draft;
    }
  }
  return readImpersonal(scene, i) ?? readNominal(scene, i) ?? readAdjective(scene, i);
}

function verbCueAt(scene: Scene, i: number): VerbCue | undefined {
  const verb = cueVerbAt(scene.words, i);
  if (verb === undefined) return undefined;
  // "has been ordered": the main verb is the last of the group.
  const next = wordAt(scene.words, i + 1);
  if (verb.end === i + 1 && wordAt(scene.words, i).tag === "AUX" && isVerbal(next)) return undefined;
  if (isRefusal(scene, i) || isAdjective(scene, i) || isInCompound(scene, i) || isIntroduction(scene, i))
    return undefined;
  return { verb, group: liftedGroup(scene.words, verbGroup(scene.words, i)) };
}

/** "refused to say", "declined to comment": the cue is what is refused, with the refusal. "declined an offer" is a deed. */
function isRefusal({ words }: Scene, i: number): boolean {
  if (!/^(?:refuse|decline)$/.test(wordAt(words, i).lemma)) return false;
  if (wordAt(words, i + 1).lower !== "to") return /^(?:DET|NOUN|PROPN|ADJ)$/.test(wordAt(words, i + 1).tag);
  const verb = cueVerbAt(words, i + 2);
  return verb !== undefined && (verb.shapes.has("say") || verb.shapes.has("tell"));
}

/** "31 suspected cases", "the proposed law", "an estimated $1 million": a participle in front of its noun or number. */
function isAdjective(scene: Scene, i: number): boolean {
  const before = wordAt(scene.words, i - 1);
  const next = wordAt(scene.words, i + 1);
  if (!/ed$/.test(wordAt(scene.words, i).lower)) return false;
  if (before.tag === "DET" && /^[\p{N}$€£¥]/u.test(next.lower)) return true;
  if (next.tag !== "NOUN" && next.tag !== "PROPN") return false;
  return (
    /^(?:his|her|their|its|our|my)$/.test(before.lower) ||
    before.tag === "DET" ||
    before.tag === "NUM" ||
    before.tag === "ADJ" ||
    before.tag === "ADP" ||
    /^['’]s$/.test(before.lower)
  );
}

/** "a woman who identified herself as": who somebody is, not what is said. */
const isIntroduction = ({ words }: Scene, i: number): boolean =>
  wordAt(words, i).lemma === "identify" && /sel(?:f|ves)$/.test(wordAt(words, i + 1).lower);

/** "a little-known surgeon", "the newly-declared zone": the second half of a word with a hyphen. */
function isInCompound(scene: Scene, i: number): boolean {
  const [dash, word] = [wordAt(scene.words, i - 1), wordAt(scene.words, i)];
  const half = wordAt(scene.words, i - 2);
  return /^[-‐‑]$/.test(dash.text) && dash.end === word.start && half.end === dash.start;
}

function readVerb(scene: Scene, cue: VerbCue): Draft | undefined {
  // "was quoted as saying": the verb belongs to a cue that is already read.
  if (
    scene.drafts.some((draft) => draft.cue.some((range) => range.start <= cue.group.main && cue.group.main < range.end))
  )
    return undefined;
  if (cue.group.form === "infinitive") return readToBeTold(scene, cue);
  if (cue.group.form === "participle") return readParticiple(scene, cue);
  if (cue.group.passive) return readPassive(scene, cue);
  return readReduced(scene, cue) ?? readQuoting(scene, cue) ?? readActive(scene, cue);
}

/** "... from the harbour office," and she said: what stands before the closing mark was said, the speaker comes behind it. */
function behindQuotation({ words }: Unit, at: Position): Position {
  const inside = words.filter((word) => at.start <= word.start && word.end <= at.end);
  if (inside[0]?.quote === undefined || inside[0].quote.start >= at.start) return at;
  const rest = inside.slice(inside.findLastIndex(({ quote }) => quote !== undefined) + 1);
  const first = rest.find(({ lower }) => !/^(?:and|but|[\p{P}\p{S}]+)$/u.test(lower));
  return first === undefined ? at : { start: first.start, end: at.end };
}

function spansOf(unit: Unit, draft: Draft): FoundSpans | undefined {
  const source = positionsOf(unit, draft.source).map((at) => behindQuotation(unit, at));
  const cue = positionsOf(unit, draft.cue);
  const content = [...positionsOf(unit, draft.content), ...(draft.more ?? [])];
  if (content.length === 0 || cue.length === 0) return undefined;
  if (clash(source, content) || isCondition(unit, draft)) return undefined;
  return {
    source,
    cue,
    content,
    confidence: unit.inside === undefined ? draft.confidence : draft.confidence * 0.8,
  };
}

/** "asked not to be named", "requested anonymity": terms of speaking, not something said. */
function isCondition(unit: Unit, draft: Draft): boolean {
  if (!/^(?:ask|request|want|wish|demand|insist-on|refuse|decline|speak-of|seek|prefer)$/.test(draft.lemma))
    return false;
  const range = draft.content[0];
  if (range === undefined) return false;
  const words = unit.words
    .slice(range.start, Math.min(range.end, range.start + 8))
    .map((word) => word.lower)
    .join(" ");
  return /\banonymity\b|\bnot to (?:be (?:named|identified|quoted)|use (?:his|her|their) names?)\b|\bto (?:give|be) (?:his|her|their)? ?(?:name|named|identified)\b/.test(
    words,
  );
}

const clash = (source: readonly Position[], content: readonly Position[]): boolean =>
  source.some((s) => content.some((c) => c.start < s.end && s.start < c.end && c.start <= s.start && s.end <= c.end));
