import type { Item, Utterance } from "./event.js";
import type { Telling } from "./telling.js";

/** Frames of sentences with their weights: `c` is what is said, `s` and `o` the speaker, before and behind the verb. */
export type Choice = readonly (readonly [string, number])[];

export const asserted: Choice = [
  ["{c}, {s} said.", 5],
  ["{c}, {s} said on {day}.", 2.5],
  ["{c}, said {o}.", 1],
  ["{s} said {c}.", 3],
  ["{s} said that {c}.", 1.5],
  ["{s} said on {day} that {c}.", 1.5],
  ["According to {o}, {c}.", 1.5],
  ["{c}, according to {o}.", 2.5],
  ["{s} confirmed that {c}.", 0.7],
  ["{s} reported that {c}.", 0.6],
  ["{s} added that {c}.", 0.4],
  ["{s} made clear that {c}.", 0.2],
  ["{s} noted that {c}.", 0.3],
  ["{s} acknowledged that {c}.", 0.3],
  ["{c}, {s} explained.", 0.2],
  ["{c}, {s} was quoted as saying.", 0.3],
  ["Information released by {o} showed that {c}.", 0.3],
  ["{c}, {s} said, giving no further details.", 0.5],
  ["{c}, {s} said, without elaborating.", 0.4],
  ["{s} said late on {day} that {c}.", 0.5],
  ["{c}, {s} said hours after the first reports.", 0.4],
  ["{s} said in a first account that {c}.", 0.4],
  ["{s} said in brief remarks that {c}.", 0.3],
  ["Asked about it, {s} said {c}.", 0.4],
  ["{c}, {s} said by the end of the day.", 0.3],
  ["As far as was known on {day}, {s} said, {c}.", 0.2],
  ["{s} stated that {c}.", 0.4],
  ["{c}, in the words of {o}.", 0.2],
];
const byMedium: Readonly<Record<Utterance["medium"], Choice>> = {
  statement: [
    ["{s} said in a statement that {c}.", 2],
    ["In a statement, {s} said {c}.", 1],
    ["{c}, {s} said in a statement on {day}.", 1.5],
    ["A statement from {o} said that {c}.", 0.8],
    ["{s} announced on {day} that {c}.", 0.8],
  ],
  briefing: [
    ["{s} told reporters that {c}.", 2],
    ["{c}, {s} told a news conference.", 1.5],
    ["{c}, {s} told journalists on {day}.", 1],
    ["Speaking to reporters, {s} said {c}.", 0.8],
  ],
  interview: [
    ["{s} told {desk} that {c}.", 2.5],
    ["{c}, {s} told {desk}.", 2],
    ["In an interview with {desk}, {s} said {c}.", 1],
  ],
  phone: [
    ["{c}, {s} told {desk} by telephone.", 2],
    ["Reached by telephone, {s} said {c}.", 1.2],
    ["{s} told {desk} that {c}.", 1],
  ],
  post: [
    ["{s} wrote on Telegram that {c}.", 1.5],
    ["{c}, {s} said in a post on social media.", 1.5],
    ["In a post on {day}, {s} said {c}.", 1],
  ],
  background: [
    ["{c}, {s} told {desk}.", 1.5],
    ["{c}, {s} said on condition that no name be used.", 0.4],
    ["{s} told {desk} that {c}.", 1],
  ],
  scene: [
    ["{c}, {o} saw.", 1],
    ["{c}, said {o}.", 1],
    ["{s} saw that {c}.", 1],
  ],
};
const citing = {
  names: [
    ["{c}, {s} said, citing {by}.", 2],
    ["{s}, citing {by}, said {c}.", 2],
    ["{s} said {by} had reported that {c}.", 1],
    ["{c}, {s} said, quoting {by}.", 1],
    ["{s} said {it} had been told by {by} that {c}.", 1],
  ],
  "leaves unnamed": [
    ["{c}, {s} said, citing {teller}.", 2],
    ["{s}, citing {teller}, said {c}.", 2],
    ["{s} said {it} had learned from {teller} that {c}.", 1],
    ["On the basis of {teller}, {s} said {c}.", 0.7],
  ],
} as const satisfies Readonly<Record<string, Choice>>;
const citingThrough = {
  names: [
    ["{through} quoted {o} as saying, citing {by}, that {c}.", 1],
    ["{c}, {s} said, citing {by}, {through} reported.", 1],
  ],
  "leaves unnamed": [
    ["{through} quoted {o} as saying, citing {teller}, that {c}.", 1],
    ["{c}, {s} said, citing {teller}, according to {through}.", 1],
  ],
} as const satisfies Readonly<Record<string, Choice>>;
const denied: Choice = [
  ["{s} denied that {c}.", 4],
  ["{s} rejected reports that {c}.", 2],
  ["{s} dismissed as untrue the claim that {c}.", 1],
  ["It is not true that {c}, {s} said.", 1],
  ["{s} said it was false that {c}.", 1],
  ["{s} disputed that {c}.", 1],
];
const leftOpen: Choice = [
  ["{s} said {it} could not confirm that {c}.", 2],
  ["{s} would neither confirm nor deny that {c}.", 1],
  ["{s} said it was too early to say whether {c}.", 2],
];
const takenBack: Choice = [
  ["{s} took back an earlier statement that {c}.", 1],
  ["{s} said {it} had been wrong to say that {c}.", 1],
  ["{s} withdrew the statement that {c}, saying it rested on a mistake.", 1],
];
export const quoted: Choice = [
  ['"{q}," {s} said.', 4],
  ['"{q}," said {o}.', 2],
  ['{s} said: "{q}."', 2],
  ['"{q}," {s} told {desk}.', 1.2],
  ['"{q}," {s} said on {day}.', 1],
];
const relayed: Choice = [
  ["{c}, {through} reported, citing {o}.", 2],
  ["Citing {o}, {through} reported that {c}.", 1],
  ["{c}, according to a {through} report that cites {o}.", 0.6],
  ["{through} quoted {o} as saying that {c}.", 2],
  ["{c}, {s} said, as quoted by {through}.", 2],
  ["{s} told {through} that {c}.", 1],
  ["{c}, {through} reported on {day}.", 1],
];

const relayedFromScene: Choice = [
  ["{through} reported from the scene that {c}.", 1],
  ["{c}, a reporter for {through} saw.", 1],
];

/** The frames in which an item can be told. */
export function framesFor(utterance: Utterance, item: Item, telling: Telling): Choice {
  const { route, stance } = item;
  if (stance === "denies") return denied;
  if (stance === "leaves open") return leftOpen;
  if (stance === "withdraws") return takenBack;
  if (route !== undefined && route.told !== "silent") {
    return telling.through === undefined ? citing[route.told] : citingThrough[route.told];
  }
  if (telling.through !== undefined) return utterance.medium === "scene" ? relayedFromScene : relayed;
  return utterance.medium === "scene"
    ? byMedium.scene
    : telling.random.chance(0.35)
      ? byMedium[utterance.medium]
      : asserted;
}
