import type { Medium } from "./event.js";

/** A part somebody plays in events. */
export interface Role {
  /** Names of the body, with slots of the setting; none for people who speak for themselves. */
  readonly bodies: readonly string[];
  /** What the body is called again. */
  readonly short: string;
  /** Titles behind a name, the body following: "a spokesman for". */
  readonly after: readonly string[];
  /** Titles before a name. */
  readonly before: readonly string[];
  /** How often a person speaks for the body. */
  readonly person: number;
  readonly media: readonly Medium[];
}

const spokespeople = ["a spokesman for", "a spokeswoman for", "spokesperson for"];
const official: readonly Medium[] = ["statement", "briefing", "briefing", "post", "phone"];

export const roles = {
  police: {
    bodies: ["{town} police", "the {region} police", "{adjective} police", "the {town} police department"],
    short: "police",
    after: [...spokespeople, "deputy chief of"],
    before: ["Police Chief", "Superintendent", "Inspector"],
    person: 0.5,
    media: official,
  },
  fire: {
    bodies: ["the {town} fire service", "the {region} fire brigade", "the {town} fire department"],
    short: "the fire service",
    after: [...spokespeople, "the head of", "a commander of"],
    before: ["Fire Chief"],
    person: 0.6,
    media: official,
  },
  rescue: {
    bodies: [
      "the {region} emergency service",
      "the {adjective} civil protection agency",
      "the {region} rescue service",
      "the national disaster agency",
    ],
    short: "the agency",
    after: [...spokespeople, "the director of", "operations chief at"],
    before: [],
    person: 0.55,
    media: official,
  },
  hospital: {
    bodies: [
      "{town} General Hospital",
      "{region} University Hospital",
      "Saint Anne Hospital in {town}",
      "the {town} district hospital",
    ],
    short: "the hospital",
    after: [...spokespeople, "the director of", "a surgeon at", "head of emergency care at"],
    before: ["Dr."],
    person: 0.7,
    media: ["phone", "interview", "statement", "briefing"],
  },
  mayor: {
    bodies: ["{town} city hall", "the {town} town hall", "the {town} municipality"],
    short: "city hall",
    after: ["deputy mayor at", "a spokesman for"],
    before: ["Mayor", "Deputy Mayor"],
    person: 0.9,
    media: ["phone", "interview", "post", "briefing"],
  },
  governor: {
    bodies: ["the {region} governor's office", "the {region} administration", "the {region} provincial government"],
    short: "the administration",
    after: [...spokespeople, "head of"],
    before: ["Governor"],
    person: 0.7,
    media: ["post", "statement", "briefing"],
  },
  interior: {
    bodies: ["the {adjective} interior ministry", "{country}'s interior ministry"],
    short: "the ministry",
    after: [...spokespeople, "a deputy minister at"],
    before: ["Interior Minister"],
    person: 0.6,
    media: official,
  },
  health: {
    bodies: ["the {adjective} health ministry", "{country}'s health ministry", "the {region} health authority"],
    short: "the health authorities",
    after: [...spokespeople, "chief epidemiologist at"],
    before: ["Health Minister", "Dr."],
    person: 0.55,
    media: official,
  },
  defence: {
    bodies: [
      "the {adjective} defence ministry",
      "{country}'s defence ministry",
      "the {adjective} army",
      "the {adjective} general staff",
    ],
    short: "the military",
    after: [...spokespeople, "a deputy commander of"],
    before: ["Defence Minister", "General", "Colonel"],
    person: 0.45,
    media: official,
  },
  foreign: {
    bodies: ["the {adjective} foreign ministry", "{country}'s foreign ministry"],
    short: "the foreign ministry",
    after: spokespeople,
    before: ["Foreign Minister"],
    person: 0.5,
    media: ["statement", "briefing"],
  },
  president: {
    bodies: ["the {adjective} prime minister's office", "the {adjective} government", "the {adjective} cabinet office"],
    short: "the government",
    after: [...spokespeople, "chief of staff at"],
    before: ["Prime Minister"],
    person: 0.55,
    media: ["statement", "briefing", "post"],
  },
  prosecutor: {
    bodies: ["the {region} prosecutor's office", "{adjective} prosecutors", "the {town} public prosecutor's office"],
    short: "prosecutors",
    after: [...spokespeople, "the lead investigator at"],
    before: ["Prosecutor"],
    person: 0.5,
    media: ["statement", "briefing"],
  },
  court: {
    bodies: ["the {region} appeals court", "the {town} district court", "the {adjective} supreme court"],
    short: "the court",
    after: [...spokespeople, "the registrar of"],
    before: ["Judge"],
    person: 0.45,
    media: ["statement", "briefing"],
  },
  company: {
    bodies: ["{firm}"],
    short: "the company",
    after: [...spokespeople, "chief executive of", "general counsel at", "head of operations at"],
    before: [],
    person: 0.5,
    media: ["statement", "statement", "briefing", "interview"],
  },
  rival: {
    bodies: ["{rivalFirm}"],
    short: "the group",
    after: [...spokespeople, "chairman of", "finance chief at"],
    before: [],
    person: 0.5,
    media: ["statement", "briefing", "interview"],
  },
  union: {
    bodies: [
      "the {adjective} transport workers' union",
      "the {region} workers' federation",
      "the {adjective} engineers' union",
    ],
    short: "the union",
    after: ["the general secretary of", "the president of", ...spokespeople],
    before: [],
    person: 0.8,
    media: ["interview", "phone", "statement"],
  },
  witness: {
    bodies: [],
    short: "the witness",
    after: [
      "a {age}-year-old {trade}",
      "a {trade} who saw it",
      "a {trade} from {town}",
      "who works nearby as a {trade}",
    ],
    before: [],
    person: 1,
    media: ["interview"],
  },
  resident: {
    bodies: [],
    short: "the resident",
    after: ["who lives nearby", "a resident of {town}", "a {trade} and father of two", "a {age}-year-old resident"],
    before: [],
    person: 1,
    media: ["interview"],
  },
  monitor: {
    bodies: [
      "the {region} Rights Observatory",
      "the {country} Incident Monitor",
      "the Open Conflict Desk",
      "the {adjective} Human Rights Watchlist",
    ],
    short: "the monitoring group",
    after: ["the director of", "a researcher at", ...spokespeople],
    before: [],
    person: 0.4,
    media: ["post", "statement", "interview"],
  },
  aid: {
    bodies: [
      "the {adjective} Red Cross",
      "the relief group Open Hands",
      "Doctors for {region}",
      "the charity Bridge Relief",
    ],
    short: "the relief group",
    after: [...spokespeople, "a coordinator for", "field director of"],
    before: [],
    person: 0.65,
    media: ["phone", "statement", "interview"],
  },
  institute: {
    bodies: [
      "the {adjective} geological institute",
      "the {adjective} meteorological office",
      "the {region} hydrological service",
      "the National Observatory",
    ],
    short: "the institute",
    after: ["a duty scientist at", "the director of", ...spokespeople],
    before: ["Professor"],
    person: 0.5,
    media: ["statement", "post", "phone"],
  },
  opposition: {
    bodies: ["the opposition {adjective} Union", "the opposition Civic Alliance", "the Greens and Farmers party"],
    short: "the opposition",
    after: [...spokespeople, "the leader of", "a lawmaker for"],
    before: [],
    person: 0.8,
    media: ["post", "briefing", "interview"],
  },
  rebels: {
    bodies: ["the {region} Liberation Front", "the {region} separatist command", "the rebel National Council"],
    short: "the rebels",
    after: [...spokespeople, "a commander of"],
    before: ["Commander"],
    person: 0.45,
    media: ["post", "statement"],
  },
  operator: {
    bodies: [
      "the {adjective} railway authority",
      "{country} Rail",
      "the {region} port authority",
      "the {region} network operator",
    ],
    short: "the operator",
    after: [...spokespeople, "head of safety at"],
    before: [],
    person: 0.5,
    media: official,
  },
  lawyer: {
    bodies: [],
    short: "the lawyer",
    after: ["a defence lawyer", "a lawyer for the defendant", "who represents the accused"],
    before: [],
    person: 1,
    media: ["phone", "interview", "briefing"],
  },
  analyst: {
    bodies: [
      "the {adjective} Institute for Security Studies",
      "the consultancy Northgate Partners",
      "the {town} School of Economics",
    ],
    short: "the institute",
    after: ["an analyst at", "a senior fellow at"],
    before: [],
    person: 0.95,
    media: ["interview", "phone"],
  },
  channel: {
    bodies: [
      "the Telegram channel {region} Now",
      "the Telegram channel Siren {town}",
      "the channel {town} Live",
      "the Telegram channel Eyewitness {region}",
    ],
    short: "the channel",
    after: [],
    before: [],
    person: 0,
    media: ["post"],
  },
  insider: { bodies: [], short: "the official", after: [], before: [], person: 0, media: ["background"] },
  reporter: { bodies: [], short: "the reporter", after: [], before: [], person: 0, media: ["scene"] },
} as const satisfies Readonly<Record<string, Role>>;

export type RoleName = keyof typeof roles;

export const roleOf = (name: RoleName): Role => roles[name];

/** Who is not named, and how reports call them. */
export const descriptors = {
  one: [
    "a senior official",
    "a security official who was not authorised to speak publicly",
    "an official briefed on the inquiry",
    "a government source",
    "a person with direct knowledge of the matter",
    "a regional official who asked not to be named",
    "a source close to the investigation",
    "a diplomat who declined to be identified",
    "a law enforcement source",
    "an official who spoke on condition of anonymity",
  ],
  several: [
    "two people familiar with the matter",
    "two officials who declined to be named",
    "three sources with knowledge of the case",
    "people briefed on the discussions",
  ],
} as const;

/** Somebody unnamed who told a speaker: "information from a partner service". */
export const unnamedTellers = [
  "information from a partner service",
  "a tip-off it did not specify",
  "intelligence shared by an allied country",
  "sources it did not name",
  "people on the ground it did not identify",
  "a source whom it would not name",
] as const;

export const trades = [
  "shopkeeper",
  "nurse",
  "taxi driver",
  "baker",
  "teacher",
  "mechanic",
  "student",
  "fisherman",
  "welder",
  "waiter",
  "pharmacist",
  "farmer",
  "bus driver",
  "electrician",
  "tailor",
  "cook",
  "crane operator",
  "retired miner",
  "hairdresser",
  "street vendor",
] as const;
