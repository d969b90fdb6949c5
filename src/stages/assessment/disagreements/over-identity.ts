import type { ToldStatement } from "../../claims/statements.js";
import type { Unknown } from "../unknowns/unknown.js";
import type { Disagreement } from "./disagreement.js";
import { settledBy } from "./settled-by.js";
import { type Ground, namesOf, type Side, tellSides } from "./side.js";

/** Who or what it was: what reports did not know, and the later word that tells it. One disagreement for each answer. */
export function disagreementsOverIdentity(
  unknowns: readonly Unknown[],
  told: readonly ToldStatement[],
  ground: Ground,
): Disagreement[] {
  const answers = new Map<string, Unknown[]>();
  for (const unknown of unknowns) {
    const [answer] = unknown.closedBy?.passages ?? [];
    if (!answer || !IDENTITY.has(unknown.about)) continue;
    const key = `${answer.report} ${answer.at.start}`;
    answers.set(key, [...(answers.get(key) ?? []), unknown]);
  }
  return [...answers.values()].map((open): Disagreement => {
    const passages = open.flatMap(({ closedBy }) => closedBy?.passages ?? []).slice(0, 1);
    const sides: Side[] = [open.map(({ at }) => at), passages].map((own) => ({
      passages: own,
      point: own,
      told: told.filter(({ statement }) =>
        statement.passages.some((p) =>
          own.some(({ report, at }) => p.report === report && p.at.start < at.end && at.start < p.at.end),
        ),
      ),
    }));
    const question = { over: "identity", kind: "superseded" } as const;
    const who = sides.map(({ told: own }) => namesOf(own, ground).slice(0, 4).join(", "));
    return {
      ...question,
      about: "who or what it was",
      ...tellSides(sides, ground),
      supersededBy: 1,
      settledBy: settledBy(question, sides, ground),
      claims: [],
      why: `Not known${who[0] ? ` to ${who[0]}` : ""}, then told${who[1] ? ` by ${who[1]}` : ""}: “${passages[0]?.exact ?? ""}”`,
    };
  });
}

/** What unknowns ask for that is an identity. */
const IDENTITY: ReadonlySet<string> = new Set(["who", "what"]);
