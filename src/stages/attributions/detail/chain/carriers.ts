import { citingOpenings } from "../../../../languages/en/attributing/relay-words.js";
import { hull, overlaps, type Position, wordsAt } from "../../../../record/position.js";
import type { Finding } from "../../finding.js";
import { isRelayOutlet } from "./relays.js";
import type { Scene } from "./scene.js";

/** Cues, by dictionary form, by which an outlet closes what it has from somebody: "..., the army said, according to Radio Sud". */
const CARRIES = /^(?:according|report|say|write|quote|cite|as-reported)$/;

/**
 * The findings of a sentence without those by which an outlet only passes another one on: in "The bridge fell, the mayor said,
 * Lusa reports" the words are the mayor's, and Lusa is a link of the chain, found there.
 */
export const withoutCarriers = (scene: Scene, group: readonly Finding[]): readonly Finding[] =>
  group.length < 2 ? group : group.filter((finding) => !carries(scene, finding, group));

function carries(scene: Scene, finding: Finding, group: readonly Finding[]): boolean {
  const [source, cue] = [finding.source[0], finding.cue[0]];
  if (source === undefined || cue === undefined) return false;
  if (isCiting(scene.reading.report.text, cue))
    return group.some((other) => other !== finding && isBeside(other, finding));
  if (!CARRIES.test(finding.lemma)) return false;
  const said = hull(finding.content);
  return (
    said.end <= Math.min(source.start, cue.start) &&
    isRelayOutlet(scene, source) &&
    group.some((other) => {
      const closing = other.cue.at(-1);
      if (other === finding || closing === undefined || other.content.length === 0) return false;
      return (
        hull(other.content).start === said.start && hull(other.content).end <= closing.start && closing.end <= cue.start
      );
    })
  );
}

/** "citing officials", "referring to relatives": whom somebody cites is told in his chain. */
const CITING = new RegExp(`^(?:${citingOpenings.join("|")})$`, "iu");
const isCiting = (text: string, cue: Position): boolean => CITING.test(wordsAt(text, cue).replace(/\s+/g, " "));

/** Another finding of the same speaker. */
const isBeside = (other: Finding, finding: Finding): boolean =>
  other.source.some((at) => finding.source.some((own) => overlaps(at, own)));
