import { makeAccount } from "../../../../src/account.js";
import type { Account, AccountStory } from "../../../../src/stages/dossier/account-document.js";
import type { Decision, RecordedDecision } from "../../../../src/stages/dossier/decisions/decision.js";
import { readDecisions } from "../../../../src/stages/dossier/decisions/read-decisions.js";
import type { Report } from "../../../../src/stages/reports/report.js";
import { reportFrom } from "../../../../src/stages/reports/report-from.js";

/** Three invented reports of one fire: a toll that rises, an owner under two names, a cause that is disputed. */
export const millFire: readonly Report[] = [
  {
    id: "one",
    publishedAt: "2025-03-04T09:00:00Z",
    text: "Fire at Marvale mill\n\nNine people died in a fire at the Marvale paper mill on Tuesday, the Marvale fire brigade said. The mill's owner, Tarn Paper, said the fire started in a store of solvents.\n",
  },
  {
    id: "two",
    publishedAt: "2025-03-04T10:30:00Z",
    text: "Marvale mill fire kills nine\n\nNine people were killed in the fire at the Marvale paper mill, according to the Marvale fire brigade. Twelve people were injured, the county health office said. The fire did not start in a store of solvents, said Ilse Brandt, a union representative.\n",
  },
  {
    id: "three",
    publishedAt: "2025-03-04T12:00:00Z",
    text: "Toll of mill fire rises\n\nEleven people died in the fire at the Marvale paper mill, the county health office said. The owner denied that the fire started in a store of solvents.\n",
  },
].map((fields) => reportFrom(fields));

/** A decision of R. Lund's on 5 March, if it does not say otherwise. */
export function decided(...lines: readonly object[]): readonly Decision[] {
  const signed = lines.map((line) => ({ by: "R. Lund", at: "2025-03-05T09:00:00Z", why: "a reason", ...line }));
  const { decisions, problems } = readDecisions(signed.map((line) => JSON.stringify(line)).join("\n"));
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join("; "));
  return decisions;
}

export const accountWith = (decisions: readonly Decision[], reports: readonly Report[] = millFire): Account =>
  makeAccount(reports, { decisions });

/** The only story of an account. */
export function onlyStory({ stories }: Account): AccountStory {
  const [story, ...others] = stories;
  if (story === undefined || others.length > 0) throw new Error(`expected one story, got ${stories.length}`);
  return story;
}

/** What became of the only decision, or of the one at a place. */
export function recordOf(account: Account, at = 0): RecordedDecision {
  const record = account.decisions?.[at];
  if (record === undefined) throw new Error(`no decision at ${at}`);
  return record;
}
