import type { OriginWords } from "../../../languages/origin-words.js";
import type { Party } from "../../claims/party.js";
import type { Telling } from "../../claims/telling.js";
import type { End } from "./end.js";
import { rememberedWith } from "./remembered.js";
import type { StoryTrails } from "./story-trails.js";

/** Characters within which a person and a body are named together: "Harbour Authority spokesman Lee", "Lee, head of the Authority". */
const TOGETHER = 60;

/** True when a report names the person as one of the body: the two names close together, with a role between or before them. */
export const isNamedWith = (person: End, body: Party, story: StoryTrails, words: OriginWords): boolean =>
  person.tellings.some((telling) => {
    const before = toldAsOneOf(telling);
    let named = before.get(body);
    if (named === undefined) {
      named = namesAsOneOf(telling, person.party, body, story, words);
      before.set(body, named);
    }
    return named;
  });

const toldAsOneOf = rememberedWith((_telling: Telling) => new Map<Party, boolean>());

function namesAsOneOf(
  { source, reading: { report } }: Telling,
  person: Party,
  body: Party,
  story: StoryTrails,
  words: OriginWords,
): boolean {
  const bodies = story.namesIn(body, report.id);
  if (bodies.some((name) => source.some((at) => at.start <= name.at.start && name.at.end <= at.end))) return true;
  return story.namesIn(person, report.id).some(({ at }) =>
    bodies.some((name) => {
      const start = Math.min(at.start, name.at.start);
      const end = Math.max(at.end, name.at.end);
      const between = report.text.slice(Math.min(at.end, name.at.end), Math.max(at.start, name.at.start));
      return (
        end - start <= TOGETHER + (at.end - at.start) + (name.at.end - name.at.start) &&
        !/[.;:"“”\n]/.test(between) &&
        !words.otherwise.test(between) &&
        words.role.test(between)
      );
    }),
  );
}
