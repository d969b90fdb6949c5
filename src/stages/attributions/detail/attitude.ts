import { attitudeWords, thinkingAdjective } from "../../../languages/en/attributing/attitude-words.js";
import { wordsAt } from "../../../record/position.js";
import type { Attitude } from "../attribution.js";
import type { Finding } from "../finding.js";

/** What a source thinks where it is not told to have said it ("believes", "fears that"); `undefined` for what was said. */
export function attitudeOf(text: string, finding: Finding): Attitude | undefined {
  if (finding.source.length === 0 && !/\bfeared\b/i.test(cueOf(text, finding))) return undefined;
  const adjective = thinkingAdjective.exec(cueOf(text, finding))?.[1];
  return attitudeWords.get(adjective?.toLowerCase() ?? finding.lemma);
}

const cueOf = (text: string, { cue }: Finding): string => cue.map((at) => wordsAt(text, at)).join(" ");
