import type { Branch, OriginWords } from "../../../languages/origin-words.js";
import type { Proposition } from "../../claims/propositions/proposition.js";
import type { Telling } from "../../claims/telling.js";
import { branchOf } from "./called.js";
import { contentOf, type End, isOnTheSpot } from "./end.js";
import { rememberedWith } from "./remembered.js";
import type { StoryTrails } from "./story-trails.js";

/**
 * True when the reports show that an end knows a claim itself: it was there, tells what it did or saw, tells of its own people,
 * or the event is its own work (a court sentences). Having it from somebody, and only believing it, is not first hand.
 */
export function isFirstHand(end: End, story: StoryTrails, words: OriginWords): boolean {
  if (end.basis !== undefined) return false;
  if (isOnTheSpot(end, words)) return true;
  const branch = branchOf(end, story, words);
  const shows = shownBy(words);
  const kind = end.party.kind === "person" ? "person" : "body";
  return end.tellings.some((telling) => {
    const shown = shows(telling);
    if (shown === "hearsay") return false;
    if (shown === "both" || shown === kind) return true;
    return branch !== undefined && end.propositions.some((p) => isItsWork(p, telling, branch));
  });
}

/** Whose first hand the words of a telling show, whoever says them: a person's, a body's, of either, nobody's, or that it is none. */
type Shown = "person" | "body" | "both" | "none" | "hearsay";

const shownBy = rememberedWith((words: OriginWords) =>
  rememberedWith((telling: Telling): Shown => {
    const { manner, source } = telling.attribution;
    const content = contentOf(telling);
    const plain = content.replace(/^["“]/, "");
    if (words.hearsay.test(plain.slice(0, HEAD))) return "hearsay";
    if (source.unnamed === "witness") return "both";
    if (manner !== "indirect" && (words.firstPerson.test(content) || words.ownPeople.test(content))) return "both";
    const [person, body] = [words.ofOneself, words.ofItself].map((own) => manner !== "direct" && own.test(plain));
    return person && body ? "both" : person ? "person" : body ? "body" : "none";
  }),
);

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
