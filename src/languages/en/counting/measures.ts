import type { MeasureWords } from "../../counting.js";

/** A row of the vocabulary as it is written down: lists with commas; a verb with its irregular forms behind slashes. */
interface Row {
  readonly measure: string;
  readonly verbs?: string;
  readonly intransitive?: string;
  readonly states?: string;
  readonly nouns?: string;
  readonly acts?: string;
  readonly phrases?: string;
  readonly of?: MeasureWords["of"];
  readonly ofOne?: boolean;
}

/** The published vocabulary of measures (docs/reference/measures.md) and the English words that give each. */
const rows: readonly Row[] = [
  {
    measure: "killed",
    verbs: "kill, slay/slew/slain/slaying, murder, massacre, electrocute, behead, assassinate, bury alive",
    intransitive: "die/died/dying/dies, perish, drown, suffocate, succumb",
    states: "dead, deceased",
    nouns: "deaths, death, fatalities, fatality, bodies, corpses, dead",
    acts: "deaths, death, killing, killings, murder, murders, bodies, massacre, slaughter, body",
    phrases:
      "lost their lives, lost his life, lost her life, lost their life, losing their lives, found dead, feared dead, confirmed dead, pronounced dead, shot dead, burned to death, burnt to death, stabbed to death, crushed to death, lives were lost, lives lost, been found dead",
    of: "persons",
    ofOne: true,
  },
  {
    measure: "injured",
    verbs: "injure, wound, hurt/hurt/hurting, maim",
    states: "injured, wounded, hurt",
    nouns: "injuries, injury, injured, wounded",
    acts: "injuries, wounding, injury",
    phrases:
      "suffered injuries, suffered injury, sustained injuries, with injuries, suffered burns, suffered from injuries, suffered minor injuries, suffered serious injuries, sustained minor injuries, sustained serious injuries, suffered from serious injury, got minor injury, suffered wounds, suffered severe injuries",
    of: "persons",
    ofOne: true,
  },
  { measure: "killed or injured", nouns: "casualties, casualty", phrases: "", of: "persons" },
  {
    measure: "missing",
    states: "missing, unaccounted",
    intransitive: "disappear, vanish",
    phrases:
      "unaccounted for, reported missing, went missing, gone missing, listed as missing, feared missing, remain missing",
    of: "persons",
    ofOne: true,
  },
  {
    measure: "hospitalised",
    verbs: "hospitalise, hospitalize",
    acts: "hospitalisation, hospitalization",
    nouns: "hospitalisations, hospitalizations",
    phrases:
      "taken to hospital, taken to hospitals, taken to the hospital, taken to a hospital, rushed to hospital, rushed to the hospital, brought to hospital, admitted to hospital, admitted to, in hospital, in hospitals, in intensive care, in critical condition, sent to hospital, sent to hospitals",
    of: "persons",
    ofOne: true,
  },
  {
    measure: "treated",
    verbs: "treat",
    phrases: "given outpatient treatment, given treatment, received treatment, received medical treatment",
    of: "persons",
  },
  {
    measure: "infected",
    verbs: "infect, sicken, poison",
    nouns: "cases, infections",
    phrases:
      "tested positive, fell ill, fallen ill, been taken ill, became ill, taken ill, fell sick, have caught, contracted the",
    of: "persons",
  },
  {
    measure: "discharged",
    verbs: "discharge",
    phrases: "gone home, sent home, went home, left hospital, discharged from hospital, released from hospital",
    of: "persons",
  },
  {
    measure: "buried",
    verbs: "bury/buried/burying/buries",
    nouns: "graves",
    acts: "burial, funerals",
    phrases: "laid to rest",
  },
  {
    measure: "acquitted",
    verbs: "acquit/acquitted/acquitting",
    nouns: "acquittals",
    acts: "acquittal",
    phrases: "found not guilty",
    of: "persons",
  },
  { measure: "recovered", phrases: "have recovered, had recovered, recovered from", of: "persons" },
  { measure: "vaccinated", verbs: "vaccinate, inoculate, immunise, immunize", nouns: "vaccinations", of: "persons" },
  {
    measure: "displaced",
    verbs: "displace, uproot",
    intransitive: "flee/fled/fleeing",
    states: "homeless, displaced",
    nouns: "refugees",
    acts: "displacement",
    phrases:
      "left homeless, made homeless, forced to flee, forced from their homes, driven from their homes, forced to leave their homes, lost their homes, living in tents, living in camps, living in shelters, took refuge, taken refuge, taking refuge, take refuge, took shelter, taken shelter, taking shelter, taking shelters, take shelter, sought shelter, seeking shelter, sought refuge, sheltering in, flooded into camps, in camps, in shelters, in temporary shelters, refused to leave camps, left their homes, moved to, from their homes, to flee, to leave their homes, to take refuge, have crossed into, crossed the border into",
    of: "persons",
  },
  {
    measure: "evacuated",
    verbs: "evacuate",
    nouns: "evacuees",
    acts: "evacuation",
    phrases: "moved to safety, told to leave, ordered to leave",
    of: "persons",
  },
  {
    measure: "rescued",
    verbs: "rescue, save",
    acts: "rescue",
    phrases:
      "pulled alive, pulled from the rubble, pulled out alive, dug out alive, plucked from, brought to safety, pulled to safety, winched to safety",
    of: "persons",
  },
  { measure: "survived", intransitive: "survive", nouns: "survivors", of: "persons" },
  {
    measure: "captured",
    verbs: "capture",
    acts: "capture",
    phrases: "taken prisoner, taken captive, taken prisoners, been taken prisoner",
    of: "persons",
  },
  {
    measure: "surrendered",
    intransitive: "surrender",
    acts: "surrender",
    phrases: "laid down their arms",
    of: "persons",
  },
  {
    measure: "abducted",
    verbs: "abduct, kidnap/kidnapped/kidnapping",
    nouns: "abductions, kidnappings",
    acts: "abduction, kidnapping",
    phrases: "taken hostage, held hostage",
    of: "persons",
  },
  {
    measure: "arrested",
    verbs: "arrest, apprehend",
    nouns: "arrests",
    acts: "arrest, arrests",
    phrases: "taken into custody, under arrest, placed under arrest",
    of: "persons",
  },
  {
    measure: "detained",
    verbs: "detain, imprison, jail, intern",
    acts: "detention",
    nouns: "detentions",
    phrases: "in custody, in detention, being held, been held, are held, were held, remain in custody, behind bars",
    of: "persons",
  },
  {
    measure: "freed",
    verbs: "free/freed/freeing, release, liberate",
    acts: "release",
    phrases: "set free",
    of: "persons",
  },
  {
    measure: "charged",
    verbs: "indict, prosecute",
    phrases: "charged with, been charged, were charged, was charged, face charges, faces charges",
    of: "persons",
  },
  {
    measure: "convicted",
    verbs: "convict",
    nouns: "convictions",
    acts: "conviction",
    phrases: "found guilty, pleaded guilty",
    of: "persons",
  },
  {
    measure: "executed",
    verbs: "execute, hang/hanged/hanging",
    nouns: "executions",
    acts: "execution",
    phrases: "put to death",
    of: "persons",
    ofOne: true,
  },
  {
    measure: "deployed",
    verbs: "deploy, send/sent, dispatch, station, mobilise, mobilize, redeploy",
    acts: "deployment, dispatch",
    of: "troops",
  },
  { measure: "launched", verbs: "launch, fire", acts: "launch, firing", of: "weapons" },
  { measure: "shot down", verbs: "intercept, down", phrases: "shot down, been shot down, brought down", of: "weapons" },
  {
    measure: "destroyed",
    verbs:
      "destroy, demolish, raze, flatten, level/levelled/leveled/levelling/leveling, obliterate, wreck, gut/gutted/gutting, topple",
    intransitive: "collapse",
    states: "collapsed",
    acts: "destruction, collapse",
    phrases: "burned down, burnt down, burned to the ground, reduced to rubble, swept away, washed away, in ruins",
    of: "things",
  },
  {
    measure: "damaged",
    verbs: "damage",
    states: "damaged",
    phrases: "suffered damage, sustained damage, badly damaged, severely damaged",
    of: "things",
  },
  {
    measure: "flooded",
    verbs: "flood, inundate, submerge",
    states: "flooded, underwater",
    phrases: "under water",
    of: "things",
  },
  { measure: "burned", verbs: "burn/burned/burnt, scorch, char/charred/charring", of: "things" },
  {
    measure: "without power",
    phrases: "without power, without electricity, lost power, without water, without heating, without running water",
  },
  {
    measure: "taking part",
    intransitive: "protest, march, gather, rally/rallied/rallies/rallying, demonstrate, attend",
    phrases: "took part, taken part, taking part, turned out, took to the streets, taken to the streets",
    of: "persons",
  },
  { measure: "aftershocks", nouns: "aftershocks" },
  { measure: "votes", nouns: "votes, ballots" },
  { measure: "seats", nouns: "seats" },
  {
    measure: "jobs",
    nouns: "jobs",
    phrases: "laid off, made redundant, lost their jobs, lose their jobs, been laid off",
  },
];

const list = (words: string | undefined): string[] =>
  (words ?? "")
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");

/** All forms of a verb; `past`: only its past tense and participle. */
function formsOf(written: string, part: "all" | "past"): string[] {
  const [base = "", ...irregular] = written.split("/");
  const stem = base.endsWith("e") ? base.slice(0, -1) : base;
  const y = /[^aeiou]y$/.test(base) ? base.slice(0, -1) : undefined;
  const regular = y === undefined ? (base.endsWith("e") ? `${base}d` : `${base}ed`) : `${y}ied`;
  const past = irregular.length > 0 ? irregular.filter((form) => !/(?:ing|s)$/.test(form)) : [regular];
  if (part === "past") return past;
  const third = y === undefined ? (/(?:s|sh|ch|x)$/.test(base) ? `${base}es` : `${base}s`) : `${y}ies`;
  return [base, third, `${stem}ing`, `${base}ing`, ...past, ...irregular];
}

const forms = (verbs: string | undefined, part: "all" | "past"): ReadonlySet<string> =>
  new Set(list(verbs).flatMap((verb) => formsOf(verb, part)));

/** The measures and the English words that give them. */
export const measures: readonly MeasureWords[] = rows.map((row) => ({
  measure: row.measure,
  verbs: forms(row.verbs, "all"),
  participles: forms(row.verbs, "past"),
  intransitive: forms(row.intransitive, "all"),
  states: new Set(list(row.states)),
  nouns: new Set(list(row.nouns)),
  acts: new Set(list(row.acts)),
  phrases: list(row.phrases).sort((a, b) => b.length - a.length),
  ...(row.of === undefined ? {} : { of: row.of }),
  ...(row.ofOne === undefined ? {} : { ofOne: row.ofOne }),
}));

/** What two measures joined by "or" make; joined by "and" in one breath ("killed and wounded 40") they make `A and B`. */
export const joined: ReadonlyMap<string, string> = new Map([
  ["killed or injured", "killed or injured"],
  ["injured or killed", "killed or injured"],
  ["killed and injured", "killed and injured"],
  ["injured and killed", "killed and injured"],
  ["killed or missing", "killed or missing"],
  ["missing or killed", "killed or missing"],
  ["killed and missing", "killed or missing"],
  ["damaged or destroyed", "damaged or destroyed"],
  ["destroyed or damaged", "damaged or destroyed"],
  ["damaged and destroyed", "damaged or destroyed"],
  ["destroyed and damaged", "damaged or destroyed"],
  ["arrested or detained", "detained"],
  ["captured or killed", "killed or captured"],
  ["killed or captured", "killed or captured"],
]);

/** "toll", and what stands behind "the number of", to the measure. */
export const tolls: ReadonlyMap<string, string> = new Map([
  ["death toll", "killed"],
  ["toll", "killed"],
  ["body count", "killed"],
  ["death count", "killed"],
  ["number of dead", "killed"],
  ["number of the dead", "killed"],
  ["number of deaths", "killed"],
  ["number of fatalities", "killed"],
  ["number of killed", "killed"],
  ["number of people killed", "killed"],
  ["number killed", "killed"],
  ["number of victims", "killed"],
  ["number of injured", "injured"],
  ["number of wounded", "injured"],
  ["number of injuries", "injured"],
  ["number of people injured", "injured"],
  ["number of casualties", "killed or injured"],
  ["casualty toll", "killed or injured"],
  ["casualty figure", "killed or injured"],
  ["number of missing", "missing"],
  ["number of people missing", "missing"],
  ["number of cases", "infected"],
  ["number of infections", "infected"],
  ["case count", "infected"],
  ["caseload", "infected"],
  ["number of displaced", "displaced"],
  ["number of arrests", "arrested"],
]);
