import { idOf } from "../../../record/digest.js";
import { passageKey } from "../../../text/passage.js";
import { type By, partyOf } from "../../claims/party.js";
import { listed } from "../../provenance/explain-bounds.js";
import type { AccountSentence, AccountStory } from "../account-document.js";
import type { Decision, DecisionKind } from "./decision.js";
import type { Outcome } from "./rule-story.js";

/** Decisions by which other records come to be than the machine found. A grade, a mark or a note changes no sentence. */
const CHANGING: ReadonlySet<DecisionKind> = new Set(["same", "not-same", "set-aside", "asserts", "denies", "no-part"]);

/** The sentences; those that rest on a person's decision say so, and whose it is. */
export function sayDecided(
  sentences: readonly AccountSentence[],
  story: Omit<AccountStory, "sentences">,
  outcomes: readonly Outcome[],
): AccountSentence[] {
  const changing = outcomes.filter(
    ({ decision, conflicts }) => CHANGING.has(decision.kind) && holds(decision, conflicts),
  );
  if (changing.length === 0) return [...sentences];
  const decided = decidersBy(changing);
  const restsOn = thingsBehind(story);
  return sentences.map((sentence) => {
    const by = [...new Set(restsOn(sentence).flatMap((thing) => decided.get(thing) ?? []))];
    if (by.length === 0) return sentence;
    const said = ` (by decision of ${listed(by)})`;
    const text = sentence.text.endsWith(".") ? `${sentence.text.slice(0, -1)}${said}.` : `${sentence.text}${said}`;
    const { section, about, passages } = sentence;
    return { ...sentence, id: idOf("sentence", [section, about, text, passages.map(passageKey)]), text };
  });
}

/** Of several things that are one, some may be where others are parted again. */
const holds = ({ targets = [] }: Decision, conflicts: readonly string[]): boolean =>
  conflicts.length === 0 || targets.length > 2;

/** Who decided, by the things of the story that the decisions are about. */
function decidersBy(outcomes: readonly Outcome[]): ReadonlyMap<string, readonly string[]> {
  const by = new Map<string, string[]>();
  for (const { decision, on } of outcomes) {
    for (const { party, statement, claim, figure } of on) {
      const thing = party ?? statement ?? claim ?? (figure === undefined ? undefined : `figure ${figure}`);
      if (thing !== undefined) by.set(thing, [...(by.get(thing) ?? []), decision.by ?? "a person"]);
    }
  }
  return by;
}

/** For a sentence, the things that it rests on: its claim, the statements whose words it cites, and who says them. */
function thingsBehind(story: Omit<AccountStory, "sentences">): (sentence: AccountSentence) => readonly string[] {
  const saidAt = new Map<string, string[]>();
  for (const { id, by, passages } of story.statements) {
    for (const passage of passages) {
      const key = passageKey(passage);
      saidAt.set(key, [...(saidAt.get(key) ?? []), id, partyOf(by)]);
    }
  }
  const figureAt = new Map(story.figures.map(({ at }, i) => [passageKey(at), i]));
  const ofFigure = (index: number): string[] => {
    const { by, statement } = story.figures[index] ?? {};
    return [...(statement === undefined ? [] : [statement]), ...spokenBy(by)];
  };
  return ({ section, about, passages }) => {
    const said = passages.flatMap((passage) => saidAt.get(passageKey(passage)) ?? []);
    if (section === "stands" || section === "origins") return [about, ...said];
    if (section === "figures") return ofFigure(Number(about));
    if (section === "unknowns") return spokenBy(story.unknowns[Number(about)]?.by);
    if (section !== "disagreements") return said;
    const figures = passages.flatMap((passage) => figureAt.get(passageKey(passage)) ?? []);
    const claims = story.disagreements[Number(about)]?.claims ?? [];
    return [...said, ...claims, ...figures.flatMap((i) => [`figure ${i}`, ...ofFigure(i)])];
  };
}

const spokenBy = (by: By | undefined): string[] => (by === undefined ? [] : [partyOf(by)]);
