import { attribute } from "../../../../src/stages/attributions/attribute.js";
import { read } from "../../../../src/stages/reading/read.js";
import { reportOf } from "../../reading/report-of.js";

/** The name of the party that speaks last in a text; `undefined` where the last attribution has none. */
export function lastSpeaker(text: string): string | undefined {
  const { attributions, parties } = attribute(read(reportOf(text)));
  return parties.find(({ key }) => key === attributions.at(-1)?.source.party)?.name;
}
