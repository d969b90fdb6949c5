import { SHINGLE } from "../../../text/shingles.js";
import { type Overlap, scanned } from "./overlap.js";
import { HEAVILY, partsOf, REWRITTEN, rewordedShare } from "./parts.js";
import { greaterShare, inWorkOrder, type Piece, samePublisher } from "./piece.js";

/** A further earlier report counts only when it explains this share beyond those before it. */
const EXPLAINS_MORE = 0.12;
/** Of several sources the earliest that explains this part of what the best one does comes first: a copy of a copy has its origin too. */
const ABOUT_AS_MUCH = 0.4;
/** The same for one that is credited, beside one that is not. */
const NAMED = 0.25;
/** So many three-word runs in a row that only one of two sources has show that it was before the writer. */
const OWN_MATTER = 6;
/** So many words in it that the other source has nowhere show the same, however much else was reworded. */
const NEW_WORDS = 8;
/** In a passage of so many words so few pairs of neighbours may stand in the other source; of a reworded one about a third do. */
const OWN_PASSAGE = 10;
const KNOWN_PAIRS = 0.2;
/** Share from which on a report stands in another as a whole. */
const WHOLLY = 0.9;
/** And not where another has it as a whole and this one so much less. */
const LESS = 0.8;
/** A report is a newer version of its publisher's piece where no other report explains more of it than by this factor. */
const NO_LESS = 0.9;
/** Two pieces of one publisher that share half of the shorter one are versions of one piece. */
const VERSIONS = 0.5;
/** Of two versions that explain the same but for this share the newer one was at hand. */
const SAME = 0.03;

/**
 * The sources that explain a report: the version of it that its publisher had before, if any, then the report that its text was
 * taken from, then others it takes from, too. The tenth copy of a wire story leads to the wire, not to the nine before it; a copy
 * of a copy leads to that copy where it carries what only that copy has; of several versions of one piece there is one source; a
 * further source must explain a good part of what is left.
 */
export function chooseSources(overlaps: readonly Overlap[]): Overlap[] {
  const best = Math.max(0, ...overlaps.map(({ share }) => share));
  const versions = overlaps.filter(
    ({ relation, share, kept }) => relation === "wasRevisionOf" && Math.max(share, kept) >= NO_LESS * best,
  );
  const [version] = versions;
  const result: Overlap[] = version === undefined ? [] : [closestVersion(version, versions)];
  const explained = new Uint8Array(overlaps[0]?.later.size ?? 0);
  const left = overlaps
    .filter(({ relation }) => relation !== "wasRevisionOf")
    .filter((overlap) => versions.length === 0 || isBeforeAll(overlap, versions) || tellsMore(overlap, versions))
    .sort(inOrderOfTrust);
  for (let first = true; left.length > 0; first = false) {
    const next = likeliest(left, explained);
    if (
      next === undefined ||
      (!first && !(addsTo(next, explained) && result.every((one) => showsItWasAtHand(next, one))))
    )
      break;
    result.push(next);
    explain(explained, next);
    for (let i = left.length - 1; i >= 0; i--) {
      const other = left[i];
      if (other === next || (other !== undefined && areVersions(other.earlier, next.earlier))) left.splice(i, 1);
    }
  }
  return result;
}

const explain = (explained: Uint8Array, { shared }: Overlap): void => {
  for (let i = 0; i < shared.length; i++) if (shared[i] === 1) explained[i] = 1;
};

const addsTo = (overlap: Overlap, explained: Uint8Array): boolean =>
  gainOf(overlap, explained) >= EXPLAINS_MORE * Math.max(1, overlap.later.size);

const isBeforeAll = ({ earlier }: Overlap, versions: readonly Overlap[]): boolean =>
  versions.every((version) => inWorkOrder(earlier, version.earlier) < 0);

/** What others print behind the first version of a piece may be its copy: only what no version has can be taken from them. */
const tellsMore = (overlap: Overlap, versions: readonly Overlap[]): boolean => {
  const explained = new Uint8Array(overlap.shared.length);
  for (const version of versions) explain(explained, version);
  return addsTo(overlap, explained);
};

/** Those that are credited, then the earliest. */
const inOrderOfTrust = (x: Overlap, y: Overlap): number =>
  Number(x.credit === undefined) - Number(y.credit === undefined) || inWorkOrder(x.earlier, y.earlier);

const likeliest = (left: readonly Overlap[], explained: Uint8Array): Overlap | undefined => {
  const gains = left.map((overlap) => gainOf(overlap, explained));
  const most = Math.max(...gains);
  const best = left[gains.indexOf(most)];
  if (best === undefined || most === 0) return undefined;
  const first = left.find((overlap, i) => {
    if (overlap === best) return true;
    // an outlet that is named for it is not set aside for one that only has more of the same words
    const named = overlap.credit !== undefined && best.credit === undefined && best.share < WHOLLY;
    return (gains[i] ?? 0) >= (named ? NAMED : ABOUT_AS_MUCH) * most && (named || !showsItWasAtHand(best, overlap));
  });
  return closestVersion(first ?? best, left);
};

/**
 * Of the versions of one piece the one with most of the report's words; of equals that of which it has kept most, since who cuts a text
 * leaves in what it opens with, and later versions only grow; then the newest.
 */
const closestVersion = (chosen: Overlap, among: readonly Overlap[]): Overlap => {
  const versions = among.filter((other) => other === chosen || areVersions(other.earlier, chosen.earlier));
  const most = Math.max(...versions.map(({ share }) => share));
  const equal = versions.filter(({ share }) => share >= most - SAME);
  const kept = Math.max(...equal.map((version) => version.kept));
  const fullest = equal.filter((version) => version.kept >= kept - SAME);
  return fullest.reduce((newest, version) => (inWorkOrder(version.earlier, newest.earlier) > 0 ? version : newest));
};

const areVersions = (a: Piece, b: Piece): boolean =>
  samePublisher(a.report, b.report) && greaterShare(a, b) >= VERSIONS;

/**
 * Whether a report shows that one source was before its writer rather than another: it has a passage that only the one has. A
 * passage may differ only because both reword the other in the same way, so either it brings words that the other has nowhere,
 * or the report copies the one clean.
 */
const showsItWasAtHand = (source: Overlap, other: Overlap): boolean => {
  const [from, to] = longestBeyond(source.shared, other.shared);
  const clean = rewordedShare(partsOf(source.shared)) < REWRITTEN;
  // nobody rewrites one text into the very words of another
  if (
    clean &&
    source.share >= WHOLLY &&
    (other.share <= LESS * source.share || rewordedShare(partsOf(other.shared)) >= HEAVILY)
  )
    return true;
  if (to - from < OWN_MATTER) return false;
  if (clean) return true;
  const words = scanned(source.later).hashes.subarray(from, to + SHINGLE - 1);
  const others = scanned(other.earlier).hashes;
  const known = new Set(others);
  const fresh = words.reduce((count, word) => count + (known.has(word) ? 0 : 1), 0);
  return fresh >= NEW_WORDS || (words.length >= OWN_PASSAGE && pairsIn(words, others) <= KNOWN_PAIRS * words.length);
};

/** How many pairs of neighbouring words of a passage stand in a text. */
const pairsIn = (passage: Uint32Array, text: Uint32Array): number => {
  const next = new Map<number, Set<number>>();
  for (const word of passage) next.set(word, new Set());
  for (let i = 0; i + 1 < text.length; i++) next.get(text[i] ?? 0)?.add(text[i + 1] ?? 0);
  let count = 0;
  for (let i = 0; i + 1 < passage.length; i++) if (next.get(passage[i] ?? 0)?.has(passage[i + 1] ?? 0)) count++;
  return count;
};

/** The longest stretch of places that are marked in one only. */
const longestBeyond = (marks: Uint8Array, others: Uint8Array): readonly [from: number, to: number] => {
  let [from, to, length] = [0, 0, 0];
  for (let i = 0; i < marks.length; i++) {
    length = marks[i] === 1 && others[i] === 0 ? length + 1 : 0;
    if (length > to - from) [from, to] = [i - length + 1, i + 1];
  }
  return [from, to];
};

const gainOf = ({ shared }: Overlap, explained: Uint8Array): number => {
  let count = 0;
  for (let i = 0; i < shared.length; i++) if (shared[i] === 1 && explained[i] === 0) count++;
  return count;
};
