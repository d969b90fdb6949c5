import type { MeasureWords, TakenWords } from "../../counting.js";
import { forms, list, splitVerb } from "./verb-forms.js";

/** A row of the vocabulary as it is written down: lists with commas; a verb with its irregular forms behind slashes. */
interface Row {
  readonly measure: string;
  readonly verbs?: string;
  readonly intransitive?: string;
  readonly states?: string;
  readonly nouns?: string;
  readonly acts?: string;
  readonly phrases?: string;
  /** Verbs with words that go with them, those behind the verb or its object: "shoot/shot down". */
  readonly split?: string;
  /** Verbs with nouns behind them: the verbs, a link word in brackets or none, the nouns behind a colon. */
  readonly taken?: string;
  readonly of?: MeasureWords["of"];
  readonly ofOne?: boolean;
}

/** The published vocabulary of measures (docs/reference/measures.md) and the English words that give each. */
const rows: readonly Row[] = [
  {
    measure: "killed",
    split:
      "shoot/shot dead, beat/beaten to death, stab/stabbed to death, burn/burned/burnt to death, crush to death, hack to death, trample to death, gun/gunned down, mow/mowed/mown down",
    verbs: "kill, slay/slew/slain/slaying, murder, massacre, electrocute, behead, assassinate",
    intransitive: "die/died/dying/dies, perish, drown, suffocate, succumb",
    states: "dead, deceased",
    nouns: "deaths, death, fatalities, fatality, bodies, corpses, dead",
    acts: "deaths, death, killing, killings, slaying, slayings, murder, murders, bodies, massacre, slaughter, body, manslaughter, assassination, assassinations, drowning, beheading",
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
    taken:
      "suffer, sustain, receive, incur: injury, injuries, wound, wounds, burn, burns, gash, cut, cuts, bruise, bruises, fracture, fractures, concussion, laceration, lacerations, inhalation, bruising",
    phrases:
      "suffered injuries, suffered smoke inhalation, suffered injury, sustained injuries, with injuries, suffered burns, suffered from injuries, suffered minor injuries, suffered serious injuries, sustained minor injuries, sustained serious injuries, suffered from serious injury, got minor injury, suffered wounds, suffered severe injuries",
    of: "persons",
    ofOne: true,
  },
  { measure: "killed or injured", nouns: "casualties, casualty", phrases: "", of: "persons", ofOne: true },
  {
    measure: "missing",
    split: "leave/left missing",
    states: "missing, unaccounted",
    intransitive: "disappear, vanish",
    phrases:
      "unaccounted for, reported missing, went missing, gone missing, listed as missing, feared missing, remain missing",
    of: "persons",
    ofOne: true,
  },
  {
    measure: "hospitalised",
    split:
      "take/took/taken to hospital, rush to hospital, bring/brought to hospital, send/sent to hospital, admit/admitted to hospital, take/took/taken to the hospital, put/put in hospital",
    verbs: "hospitalise, hospitalize",
    taken:
      "taken, rushed, brought, airlifted, flown, transported, transferred, admitted, driven, moved (to): hospital, hospitals, clinic, clinics, infirmary",
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
    ofOne: true,
    phrases: "given outpatient treatment, given treatment, received treatment, received medical treatment",
    of: "persons",
  },
  {
    measure: "infected",
    split: "make/made ill, leave/left ill",
    verbs: "infect, sicken, poison",
    nouns: "cases, infections",
    phrases:
      "tested positive, fell ill, fallen ill, been taken ill, became ill, taken ill, were ill, are ill, fell sick, have caught, contracted the",
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
  { measure: "recovered", intransitive: "recover", of: "persons" },
  { measure: "vaccinated", verbs: "vaccinate, inoculate, immunise, immunize", nouns: "vaccinations", of: "persons" },
  {
    measure: "displaced",
    split:
      "make/made homeless, drive/drove/driven from their homes, force from their homes, force to flee, force to leave",
    verbs: "displace, uproot",
    intransitive: "flee/fled/fleeing",
    states: "homeless, displaced",
    nouns: "refugees",
    acts: "displacement",
    phrases:
      "needed accommodation, need accommodation, needed shelter, need shelter, housed temporarily, housed in tents, waiting to be housed, without shelter, left homeless, made homeless, forced to flee, forced from their homes, driven from their homes, forced to leave their homes, lost their homes, living in tents, living in camps, living in shelters, took refuge, taken refuge, taking refuge, take refuge, took shelter, taken shelter, taking shelter, taking shelters, take shelter, sought shelter, seeking shelter, sought refuge, sheltering in, flooded into camps, in camps, in shelters, in temporary shelters, refused to leave camps, left their homes, moved to, from their homes, to flee, to leave their homes, to take refuge, have crossed into, crossed the border into",
    of: "persons",
  },
  {
    measure: "evacuated",
    split: "move to safety, move to safer, lead/led to safety",
    verbs: "evacuate",
    nouns: "evacuees",
    acts: "evacuation",
    phrases: "moved to safety, told to leave, ordered to leave",
    of: "persons",
  },
  {
    measure: "rescued",
    split:
      "pull alive, pull to safety, pull from the rubble, dig/dug out, bring/brought to safety, bring/brought ashore, pluck from, winch to safety",
    verbs: "rescue, save",
    acts: "rescue",
    phrases:
      "pulled alive, pulled from the rubble, pulled out alive, dug out alive, plucked from, brought to safety, pulled to safety, winched to safety",
    of: "persons",
  },
  { measure: "survived", intransitive: "survive", nouns: "survivors", of: "persons" },
  {
    measure: "captured",
    split: "take/took/taken prisoner, take/took/taken captive",
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
    split: "take/took/taken hostage, hold/held hostage, hold/held captive",
    verbs: "abduct, kidnap/kidnapped/kidnapping",
    nouns: "abductions, kidnappings",
    acts: "abduction, kidnapping",
    phrases: "taken hostage, held hostage",
    of: "persons",
  },
  {
    measure: "arrested",
    split: "take/took/taken into custody, round up",
    verbs: "arrest, apprehend",
    nouns: "arrests, arrest",
    acts: "arrest, arrests",
    phrases: "taken into custody, under arrest, placed under arrest",
    of: "persons",
  },
  {
    measure: "detained",
    split: "lock up, hold/held in custody, keep/kept in custody, remand/remanded in custody",
    verbs: "detain, imprison, jail, intern",
    acts: "detention",
    nouns: "detentions",
    phrases: "in custody, in detention, being held, been held, are held, were held, remain in custody, behind bars",
    of: "persons",
  },
  {
    measure: "freed",
    split: "set/set free",
    verbs: "free/freed/freeing, release, liberate",
    acts: "release",
    phrases: "set free",
    of: "persons",
  },
  {
    measure: "charged",
    verbs: "indict, prosecute, charge",
    phrases: "charged with, been charged, were charged, was charged, face charges, faces charges",
    of: "persons",
  },
  {
    measure: "convicted",
    split: "find/found guilty",
    verbs: "convict",
    nouns: "convictions",
    acts: "conviction",
    phrases: "found guilty, pleaded guilty",
    of: "persons",
  },
  {
    measure: "executed",
    split: "put/put to death",
    verbs: "execute, hang/hanged/hanging",
    nouns: "executions",
    acts: "execution",
    phrases: "put to death",
    of: "persons",
    ofOne: true,
  },
  { measure: "accused", verbs: "accuse", phrases: "on trial, stood trial, stand trial", of: "persons" },
  {
    measure: "deployed",
    verbs: "send/sent, dispatch",
    acts: "dispatch",
    of: "troops",
  },
  { measure: "deployed", verbs: "deploy, station, mobilise, mobilize, redeploy", acts: "deployment, mobilisation" },
  { measure: "launched", verbs: "launch, fire", acts: "launch, firing", of: "weapons" },
  {
    measure: "shot down",
    split: "shoot/shot down, bring/brought down",
    verbs: "intercept, down",
    phrases: "shot down, been shot down, brought down",
    of: "weapons",
  },
  {
    measure: "destroyed",
    split:
      "sweep/swept away, wash away, burn/burned/burnt down, knock down, tear/tore/torn down, wipe out, blow/blew/blown up, reduce to rubble, reduce to ashes",
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
    taken: "suffer, sustain: damage",
    verbs: "damage, sever, snap/snapped/snapping",
    states: "damaged",
    split: "render/rendered unsafe, render/rendered uninhabitable, make/made uninhabitable",
    phrases:
      "suffered damage, sustained damage, badly damaged, severely damaged, badly hit, worst hit, worst - hit, hardest hit, hard hit, badly affected, worst affected, rendered unsafe",
    of: "things",
  },
  {
    measure: "flooded",
    verbs: "flood, inundate, submerge",
    states: "flooded",
    phrases: "under water, underwater",
    of: "things",
  },
  {
    measure: "burned",
    phrases: "caught fire, catch fire, went up in flames, gone up in flames, were on fire, burst into flames",
    verbs: "burn/burned/burnt, scorch, char/charred/charring, torch, incinerate",
    split: "set/set on fire, set/set ablaze, set/set alight",
    of: "things",
  },
  {
    measure: "without power",
    split: "leave/left without power, leave/left without electricity",
    phrases: "without power, without electricity, lost power, without water, without heating, without running water",
  },
  {
    measure: "taking part",
    intransitive:
      "protest, march, gather, rally/rallied/rallies/rallying, demonstrate, attend, chant, assemble, congregate, parade",
    phrases:
      "joined in, joined a, set off, turned up, showed up, poured into, poured in, marched, splintered off, broke away, took part, taken part, taking part, turned out, took to the streets, taken to the streets",
    of: "persons",
  },
  {
    measure: "on strike",
    phrases:
      "walked out in, walked out over, walked out on, walked out at, walked out after, walked out when, walked out for, walked out last, walked out yesterday, walked out because, went on strike, gone on strike, downed tools, on strike, stopped work, failed to turn up, failed to show up, walked off the job",
    of: "persons",
  },
  { measure: "aftershocks", nouns: "aftershocks, aftershock" },
  { measure: "shots", nouns: "shots, bullets, gunshots, bullet" },
  { measure: "votes", nouns: "votes, ballots" },
  { measure: "seats", nouns: "seats" },
  {
    measure: "jobs",
    split: "lay/laid off, make/made redundant",
    nouns: "jobs",
    phrases: "laid off, made redundant, lost their jobs, lose their jobs, been laid off",
  },
];

/** The measures and the English words that give them. */
export const measures: readonly MeasureWords[] = rows.map((row) => ({
  measure: row.measure,
  verbs: forms(row.verbs, "all"),
  participles: forms(row.verbs, "past"),
  intransitive: forms(row.intransitive, "all"),
  states: new Set(list(row.states)),
  nouns: new Set(list(row.nouns)),
  acts: new Set(list(row.acts)),
  split: list(row.split).map(splitVerb),
  taken: row.taken === undefined ? [] : [takenOf(row.taken)],
  phrases: [...list(row.phrases), ...passives(row.split)].sort((a, b) => b.length - a.length),
  ...(row.of === undefined ? {} : { of: row.of }),
  ...(row.ofOne === undefined ? {} : { ofOne: row.ofOne }),
}));

function takenOf(written: string): TakenWords {
  const [, verbs = "", link, nouns = ""] = /^(.*?)(?: \((\w+)\))?: (.*)$/.exec(written) ?? [];
  return {
    verbs: link === undefined ? forms(verbs, "all") : new Set(list(verbs)),
    ...(link !== undefined && { link }),
    nouns: new Set(list(nouns)),
  };
}

/** "shoot/shot down" in the passive: "shot down". */
function passives(split: string | undefined): string[] {
  return list(split).flatMap((written) => {
    const { past, rest } = splitVerb(written);
    return past.map((form) => [form, ...rest].join(" "));
  });
}
