import type { CausingWords } from "../claim-words.js";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** The words of a line, each with what the line is about. */
const rowsOf = (lines: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(lines).flatMap(([kind, list]) => list.split(" ").map((word) => [word, kind] as const)));

/** English words by which a clause tells what an accident or a fire came of. */
export const causeWords: CausingWords = {
  verbs: words("cause start trigger spark ignite set blame"),
  leading: words("due result because"),
  kinds: rowsOf({
    malice:
      "arson arsonist arsonists bomb bomber attacker attackers sabotage saboteur saboteurs terrorist terrorists militant militants vandal vandals " +
      "vandalism missile missiles rocket rockets explosive explosives hacker hackers intruder",
    fault:
      "heater boiler wiring circuit fault malfunction battery generator transformer engine motor brake brakes valve pipe pump fridge " +
      "refrigerator dryer radiator cable cables transformer equipment software hardware update server electrical electric",
    carelessness:
      "cigarette cigarettes candle candles match matches campfire barbecue stove cooking oven frying welding welder firework fireworks firecracker " +
      "firecrackers flare torch children",
    nature: "lightning storm gale wind winds snow ice fog heatwave bird birds",
    handling: "error pilot driver captain crew speed speeding fatigue negligence drunk inattention",
  }),
  events: words("burn explode crash cut"),
  open: /\b(?:may|might|could|possib(?:le|ly)|perhaps|likely|whether|or|if|suspect\p{L}*|believed|not|other)\b/iu,
};
