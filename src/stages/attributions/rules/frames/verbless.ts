import type { Draft, Scene } from "../draft.js";
import type { Quotation } from "../quotation.js";
import { introduceBy } from "./label.js";

/** The attribution of the quotation read last, and where it stands. */
interface Voice {
  readonly scene: Scene;
  readonly index: number;
  readonly quotation: Quotation;
  readonly paragraph: number;
}

/**
 * Gives whole quotations without a cue of their own to the source of the quotation in front of them: `"A," he said. "B."`, and
 * a quotation that runs on over paragraphs, each opened by a mark and only the last one closed. A colon in front of one gives
 * it to the subject of its sentence.
 */
export function addVerbless(scenes: readonly Scene[]): void {
  let voice: Voice | undefined;
  let last: Scene | undefined;
  for (const scene of scenes) {
    if (scene.unit.inside !== undefined) continue;
    voice = scene.unit.kind === "body" ? readScene(scene, voice, last) : undefined;
    last = scene.unit.kind === "body" ? scene : undefined;
  }
}

function readScene(scene: Scene, before: Voice | undefined, last: Scene | undefined): Voice | undefined {
  let voice = before;
  let spoken = false;
  for (let i = 0; i < scene.words.length; i++) {
    const quotation = scene.words[i]?.whole;
    if (quotation === undefined) {
      if (scene.words[i]?.tag !== "PUNCT") spoken = true;
      continue;
    }
    const owner = ownerOf(scene.drafts, i);
    if (owner >= 0) {
      voice = { scene, index: owner, quotation, paragraph: scene.unit.paragraph };
      continue;
    }
    const introduced = introducedBy(scene, i, last);
    if (introduced !== undefined) voice = { ...introduced, quotation, paragraph: scene.unit.paragraph };
    else if (voice === undefined || !goesOn(scene, voice, i)) continue;
    append(voice, quotation);
    voice = { ...voice, quotation, paragraph: scene.unit.paragraph };
  }
  // A sentence of the report's own words ends the speech.
  const owned = voice !== undefined && voice.scene === scene;
  return spoken && !owned ? undefined : voice;
}

/** A colon in front of the quotation, in its own sentence or at the end of the one before. */
function introducedBy(scene: Scene, i: number, last: Scene | undefined): { scene: Scene; index: number } | undefined {
  const owner = i > 0 ? scene : last;
  const colon = i > 0 ? i - 1 : (last?.words.length ?? 0) - 1;
  if (owner === undefined || owner.words[colon]?.text !== ":") return undefined;
  const draft = introduceBy(owner, colon);
  if (draft === undefined) return undefined;
  owner.drafts.push(draft);
  return { scene: owner, index: owner.drafts.length - 1 };
}

/** The draft whose content holds the word, -1 when there is none. */
const ownerOf = (drafts: readonly Draft[], i: number): number =>
  drafts.findIndex((draft) => draft.content.some((range) => range.start <= i && i < range.end));

function goesOn(scene: Scene, voice: Voice, i: number): boolean {
  const alone = scene.words.every((word) => word.whole !== undefined || word.tag === "PUNCT");
  if (scene === voice.scene) return true;
  if (scene.unit.paragraph === voice.paragraph) return alone || i === 0;
  return scene.unit.paragraph === voice.paragraph + 1 && !voice.quotation.closed && (alone || i === 0);
}

function append(voice: Voice, quotation: Quotation): void {
  const draft = voice.scene.drafts[voice.index];
  if (draft === undefined) return;
  voice.scene.drafts[voice.index] = {
    ...draft,
    more: [...(draft.more ?? []), { start: quotation.start, end: quotation.end }],
  };
}
