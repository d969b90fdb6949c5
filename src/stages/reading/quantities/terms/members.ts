import { boundedAt } from "../bounds.js";
import { attached, type Line, spanAt, tagAt, wordAt } from "../line.js";
import type { NumberWords } from "../numbers/number-words.js";
import type { Read } from "../told.js";

const MEMBER = /^(?:man|woman|men|women|person|people|member|strong)$/;
/** Groups that come together for the event, with what the members of some are counted as. Standing bodies are none. */
const GROUPS: ReadonlyMap<string, string> = new Map([
  ["jury", "jurors"],
  ["panel", "panel"],
  ["crowd", "taking part"],
  ["gang", "gang"],
  ["crew", "crew"],
  ["team", "team"],
  ["squad", "squad"],
  ["delegation", "delegation"],
  ["mob", "taking part"],
  ["group", "group"],
  ["party", "party"],
  ["convoy", "convoy"],
]);
const REACH = 8;

/** The members of a group in front of its name: "a 200-person crowd", "the 7 woman, 5 man jury". */
export function membersAt(line: Line, number: NumberWords): Read | undefined {
  if (!number.precise || number.share || number.currency !== undefined) return undefined;
  const dash = wordAt(line, number.last) === "-" && attached(line, number.last) ? 1 : 0;
  const member = number.last + dash;
  if (!MEMBER.test(wordAt(line, member)) || line.cover[number.first] === "name") return undefined;
  if (dash === 0 && /^(?:men|women|people)$/.test(wordAt(line, member))) return undefined;
  const group = groupBehind(line, member + 1);
  if (group === undefined) return undefined;
  const { first, last: _, added: __, ...ends } = boundedAt(line, { ...number, last: member + 1 });
  return {
    quantity: {
      at: spanAt(line, first, member + 1),
      ...ends,
      of: spanAt(line, member, member + 1),
      measure: GROUPS.get(wordAt(line, group)) ?? wordAt(line, group),
      measureAt: spanAt(line, group, group + 1),
    },
    next: member + 1,
  };
}

function groupBehind(line: Line, from: number): number | undefined {
  for (let at = from; at < from + REACH; at++) {
    if (GROUPS.has(wordAt(line, at))) return at;
    if (!/^(?:NUM|NOUN|ADJ)$/.test(tagAt(line, at)) && !/^(?:,|-|and)$/.test(wordAt(line, at))) return undefined;
  }
  return undefined;
}
