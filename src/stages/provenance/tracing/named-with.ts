import type { OriginWords } from "../../../languages/origin-words.js";
import { contains, type Position } from "../../../record/position.js";
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
  const names = story.namesIn(person, report.id);
  const isBeside = (name: Position): boolean =>
    names.some(({ at }) =>
      isJoined(report.text.slice(Math.min(at.end, name.end), Math.max(at.start, name.start)), words),
    );
  if (bodies.some(({ at }) => source.some((own) => contains(own, at)) && !isBeside(at))) return true;
  return names.some(({ at }) =>
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

/** "Holm and the prosecutors": what stands between two names sets one beside the other, before it names any role. */
function isJoined(between: string, words: OriginWords): boolean {
  if (between.length > TOGETHER) return false;
  const [role] = words.role.exec(between) ?? [];
  return words.otherwise.test(role === undefined ? between : between.slice(0, between.indexOf(role)));
}
