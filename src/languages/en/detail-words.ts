import type { DetailWords } from "../claim-words.js";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** The words of each line, with the name of the line. */
const rowsOf = (lines: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(lines).flatMap(([name, list]) => list.split(" ").map((word) => [word, name] as const)));

/** English words by which two tellings of one thing part in a single point. */
export const detailWords: DetailWords = {
  acts: rowsOf({
    "where it was kept": "keep hide store stash conceal stow bury pick retrieve fetch",
    "where it was found": "find discover recover spot locate unearth",
    "where it was left": "leave drop dump abandon ditch park",
  }),
  points: words("under underneath beneath below behind atop above"),
  inside: words("in inside into from at on off"),
  places: rowsOf({
    room: "kitchen bedroom bathroom bathtub shower cellar basement attic garage hallway corridor lounge lobby toilet office classroom cafeteria canteen",
    vehicle: "car van truck lorry taxi cab bus train tram boat ambulance suv minivan pickup limousine",
    water: "river lake pond sea canal reservoir well creek ditch stream harbour harbor",
    land: "field forest wood woods park desert mountain swamp",
    building:
      "school church mosque synagogue temple hospital hotel supermarket restaurant bar pub nightclub warehouse factory barn stadium theatre theater library museum prison house apartment flat",
  }),
  body: words(
    "foot leg head chest arm back neck hand stomach abdomen shoulder face knee thigh ankle hip wrist finger ear eye",
  ),
  violent: words("shoot kill stab attack beat assault bomb ambush wound injure murder behead execute strangle"),
  sides: rowsOf({
    "forces of the state":
      "police officer policeman officers soldier troop army guard trooper deputy marine cop constable sniper",
    insurgents:
      "rebel militant insurgent guerrilla guerilla separatist extremist terrorist fighter militiaman jihadist",
    crowd: "protester demonstrator rioter mob crowd striker picket fan supporter hooligan",
    criminals: "robber burglar gang gangster rival mugger kidnapper trafficker smuggler thief",
  }),
  outcomes: [
    [
      /\b(?:g[eo]t(?:s|ten|ting)?\s+rid\s+of|thr(?:ew|ow|ows|own)\s+(?:\S+\s+){0,3}away|dump(?:s|ed|ing)?|discard(?:s|ed|ing)?|ditch(?:es|ed|ing)?|destroy(?:s|ed|ing)?|burn(?:s|ed|t)?|dispos(?:es?|ed|ing)\s+of)\b/iu,
      /\b(?:(?:put|puts|g[ai]ve|gives|given|brought|bring|brings|took|take|taken)\s+(?:\S+\s+){0,3}back|return(?:s|ed|ing)?|hand(?:s|ed|ing)?\s+(?:\S+\s+){0,3}(?:in|over))\b/iu,
    ],
  ],
  having:
    /\b(?:ha(?:s|d|ve|ving)|carr(?:y|ies|ied|ying)|armed\s+with|own(?:s|ed)?|possess(?:es|ed)?|us(?:es|ed|ing)|held|holding|wield(?:s|ed|ing)|brandish(?:es|ed|ing)|it\s+was)\s+(?:an?|the|his|her)\s*$/iu,
  atFirst: /\b(?:originally|initially|at\s+first|first|earlier|previously)\b/iu,
  saying:
    /\b(?:told|said|claimed|insisted|testified|stated|maintained|denied)\s+(?:(?:the\s+)?(?:police|officers|investigators|detectives|reporters|the\s+court|jurors|him|her|them)\s+)?(?:that\s+)?/iu,
  admitting:
    /\b(?:later|then|subsequently|eventually|finally|now)\s+(?:confess(?:ed|es)|admit(?:ted|s)|acknowledge[ds]|concede[ds]|recanted)\b\s*(?:to\s+\p{L}+\s+)?(?:that\s+)?/iu,
  contradicting:
    /\b(?:contradict(?:ion|ions|ory|ed|s|ing)|inconsisten(?:t|cy|cies)|changed\s+(?:his|her|their)\s+(?:story|account|testimony))\b/iu,
  oneself: words("himself herself itself themselves myself yourself ourselves"),
};
