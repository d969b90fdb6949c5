import type { Branch, OriginWords } from "../../../languages/origin-words.js";
import type { Proposition } from "../../claims/propositions/proposition.js";
import type { Telling } from "../../claims/telling.js";
import { branchOf } from "./bodies.js";
import { contentOf, type End, isOnTheSpot } from "./end.js";
import type { StoryTrails } from "./story-trails.js";

/**
 * True when the reports show that an end knows a claim itself: it was there, tells what it did or saw, tells of its own people,
 * or the event is its own work (a court sentences). Having it from somebody, and only believing it, is not first hand.
 */
export function isFirstHand(end: End, story: StoryTrails, words: OriginWords): boolean {
  if (end.basis !== undefined) return false;
  if (isOnTheSpot(end, words)) return true;
  const branch = branchOf(end, story, words);
  return end.tellings.some((telling) => {
    const content = contentOf(telling);
    const plain = content.replace(/^["“]/, "");
    if (words.hearsay.test(plain.slice(0, HEAD))) return false;
    if (telling.attribution.source.unnamed === "witness") return true;
    if (telling.attribution.manner !== "indirect" && (words.firstPerson.test(content) || words.ownPeople.test(content)))
      return true;
    const ofItself = end.party.kind === "person" ? words.ofOneself : words.ofItself;
    if (telling.attribution.manner !== "direct" && ofItself.test(plain)) return true;
    return branch !== undefined && end.propositions.some((p) => isItsWork(p, telling, branch));
  });
}

/** Characters at the head of what is said within which hearsay is told: "it had been told that". */
const HEAD = 48;

/** The event is the work of the branch, or its people act: "Firefighters found a fifth body, the fire brigade said". */
function isItsWork({ at, main, agent, concept }: Proposition, { reading }: Telling, branch: Branch): boolean {
  if (branch.does.has(concept.replace(/^event:/, ""))) return true;
  if (agent === undefined) return false;
  const before =
    reading.report.text
      .slice(at.start, main.start)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return before.some((word) => branch.words.has(word));
}
