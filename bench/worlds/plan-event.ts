import type { Claim, Item, Medium, Route, Speaker, Utterance, WorldEvent } from "./event.js";
import type { EventKind, FactKind } from "./kinds/event-kind.js";
import { kinds } from "./kinds/index.js";
import { phrase } from "./phrase.js";
import type { Random } from "./random.js";
import { descriptors, type RoleName, roleOf, trades } from "./roles.js";
import { chooseSetting, nameOf, nearby, type Setting } from "./setting.js";
import type { Stance } from "./world-report.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How an event is to be. */
export interface EventPlan {
  readonly id: string;
  readonly at: number;
  /** How many reports there will be: small stories have fewer voices. */
  readonly reports: number;
  /** A similar event near it: the same kind and country. */
  readonly twin?: WorldEvent;
}

/** An event with its facts, who knows them, and everything said of it: chance alone decides, from what newsrooms meet. */
export function planEvent({ id, at, reports, twin }: EventPlan, random: Random): WorldEvent {
  const kind = twin?.kind ?? random.pick(kinds);
  const setting = twin === undefined ? chooseSetting(random) : nearby(twin.setting, random);
  const slots = slotsOf(kind, setting, random);
  const cast = castOf(id, kind, setting, slots, reports, random);
  const facts = random.some(kind.facts, Math.min(kind.facts.length, 2 + Math.floor(reports / 5)));
  const histories = [kind.event, ...facts].map((fact) => new FactHistory(id, fact, slots, random));
  const utterances = speak(at, cast, histories, reports, random);
  return {
    id,
    kind,
    setting,
    slots,
    shortForms: Object.keys(slots).flatMap((slot) => {
      const [full, short] = [slots[slot], slots[`${slot}Short`]];
      return full === undefined || short === undefined || full === short ? [] : [{ slot, full, short }];
    }),
    at,
    ...(twin === undefined ? {} : { twinOf: twin.id }),
    ...(twin === undefined ? {} : { before: `${articled(twin.kind.name)} in ${twin.setting.town}` }),
    utterances,
    quotes: random.fork("quotes"),
    spoken: new Map(),
  };
}

const articled = (noun: string): string => `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;

/** Every slot of an event, with its short form and its form in headlines, where it has them. */
function slotsOf(kind: EventKind, setting: Setting, random: Random): Record<string, string> {
  const { town, region, country, adjective } = setting;
  const slots: Record<string, string> = {
    town,
    region,
    country,
    adjective,
    firm: firmOf(random),
    rivalFirm: firmOf(random),
  };
  for (const [name, values] of Object.entries(kind.slots)) {
    const [full = "", short = full] = phrase(random.pick(values), slots, random).split("|");
    const bare = (text: string): string => text.replace(/^(a|an|the|some) /, "");
    slots[name] = full;
    slots[`${name}0`] = bare(full);
    slots[`${name}Short`] = short;
    slots[`${name}Short0`] = bare(short);
  }
  return slots;
}

const firmOf = (random: Random): string =>
  `${random.pick(["Vantor", "Halden", "Orison", "Kestrel", "Brightwater", "Delmar", "Norvik", "Auric", "Tessel", "Quarrin", "Zephyr", "Calyx", "Morrow", "Ostra"])} ${random.pick(["Industries", "Group", "Holdings", "Logistics", "Energy", "Foods", "Textiles", "Systems", "Construction", "Chemicals"])}`;

/** One fact over time: its claims, one a state of its figure. */
class FactHistory {
  readonly states: Claim[] = [];
  constructor(
    story: string,
    readonly fact: FactKind,
    slots: Readonly<Record<string, string>>,
    random: Random,
  ) {
    const { figure } = fact;
    let value = figure === undefined ? undefined : skewed(figure.low, figure.high, random);
    const count =
      figure === undefined ? 1 : 1 + (random.chance(figure.grows ?? figure.falls ?? 0) ? random.int(1, 3) : 0);
    for (let i = 0; i < count; i++) {
      const bound = value === undefined ? "" : boundOf(value, random);
      this.states.push({
        id: `${story}.${fact.key}${value === undefined ? "" : `.${value}`}`,
        fact,
        slots,
        bound,
        mistaken: false,
        ...(value === undefined ? {} : { value }),
      });
      if (value !== undefined && figure !== undefined) {
        const next =
          figure.falls === undefined ? grown(value, random) : Math.floor(value * (0.3 + random.next() * 0.5));
        if (next < 2) break;
        value = next;
      }
    }
  }
}

function skewed(low: number, high: number, random: Random): number {
  const value = low * (high / low) ** random.next();
  return rounded(Math.max(2, Math.round(value)));
}

const grown = (value: number, random: Random): number =>
  rounded(value + Math.max(1, Math.round(value * (0.15 + random.next() * 0.6))));

const rounded = (value: number): number =>
  value > 2000 ? Math.round(value / 100) * 100 : value > 300 ? Math.round(value / 10) * 10 : value;

const boundOf = (value: number, random: Random): string =>
  random.weighted([
    ["", 6] as const,
    ["at least", 3] as const,
    ["more than", value >= 20 ? 1 : 0] as const,
    ["about", value >= 50 ? 1 : 0] as const,
    ["nearly", value >= 50 ? 0.5 : 0] as const,
  ]);

/** Who speaks: the first of the cast and some of the rest. */
function castOf(
  story: string,
  kind: EventKind,
  setting: Setting,
  slots: Readonly<Record<string, string>>,
  reports: number,
  random: Random,
): Speaker[] {
  const size = Math.min(kind.cast.length, 2 + Math.floor(Math.sqrt(reports) * 1.1) + random.int(0, 1));
  const always = kind.cast.slice(0, 2);
  const roles = [...always, ...random.some(kind.cast.slice(2), size - 2)].filter((role) => role !== "reporter");
  const named: Speaker[] = [];
  for (const role of roles.filter((one) => one !== "insider")) {
    const id = `${story}.s${named.length}`;
    let speaker = speakerOf(id, role, setting, slots, random);
    // Two people of one family name in one story are rare, and a body never has two voices that do not know of each other.
    for (let again = 0; again < 8 && named.some((other) => isLike(other, speaker)); again++) {
      speaker = speakerOf(id, role, setting, slots, random);
    }
    named.push(speaker);
  }
  if (!roles.includes("insider")) return named;
  const inside = random.chance(0.5)
    ? random.pick(named.filter(({ body, role }) => body !== undefined && role !== "channel"))
    : undefined;
  const several = random.chance(0.25);
  const descriptor = random.pick(several ? descriptors.several : descriptors.one);
  const own = { id: `${story}.hidden`, name: `somebody behind “${descriptor}”` };
  return [
    ...named,
    { id: `${story}.insider`, role: "insider", descriptor, origin: inside?.origin ?? own, translated: false },
  ];
}

const isLike = (a: Speaker, b: Speaker): boolean =>
  (a.body !== undefined && a.body === b.body) || (a.person !== undefined && a.person.last === b.person?.last);

function speakerOf(
  id: string,
  roleName: RoleName,
  setting: Setting,
  slots: Readonly<Record<string, string>>,
  random: Random,
): Speaker {
  const role = roleOf(roleName);
  const own = { ...slots, age: String(random.int(19, 71)), trade: random.pick(trades) };
  const body = role.bodies.length === 0 ? undefined : phrase(random.pick(role.bodies), own, random);
  const translated = setting.culture.foreign && random.chance(0.7);
  const common = { id, role: roleName, translated };
  if (body !== undefined && !random.chance(role.person))
    return { ...common, body, short: role.short, origin: { id, name: body } };
  const { full, last, female } = nameOf(setting, random);
  const inFront = role.before.length > 0 && (role.after.length === 0 || random.chance(0.4));
  const before = inFront ? random.pick(role.before) : "";
  const title = inFront ? "" : phrase(random.pick(role.after), own, random);
  const after = title.replace(/spokes(?:wo)?man/, female ? "spokeswoman" : "spokesman");
  const person = { full, last, female, before, after: body === undefined || after === "" ? after : `${after} ${body}` };
  return {
    ...common,
    ...(body === undefined ? {} : { body, short: role.short }),
    person,
    origin: { id, name: body ?? full },
  };
}

interface Knowing {
  readonly speaker: Speaker;
  readonly history: FactHistory;
  readonly route?: Route;
  readonly stance: Stance;
}

/** Who knows what, and from whom; then who says what when. */
function speak(
  at: number,
  cast: readonly Speaker[],
  histories: readonly FactHistory[],
  reports: number,
  random: Random,
): Utterance[] {
  const all = histories.flatMap((history) => whoKnows(history, cast, random));
  const knowing = all.filter(({ stance }) => stance === "asserts");
  const utterances: Utterance[] = [];
  const hours = 4 + Math.sqrt(reports) * 4;
  for (const speaker of cast) {
    const own = knowing.filter((one) => one.speaker === speaker);
    if (own.length === 0) continue;
    const firstAt = at + (10 + random.wait(speaker.role === "channel" ? 15 : 150)) * MINUTE;
    const turns = own.some(({ history }) => history.states.length > 1) || own.length > 3 ? random.int(1, 3) : 1;
    let last: Utterance | undefined;
    for (let turn = 0; turn < turns; turn++) {
      const when = turn === 0 ? firstAt : (last?.at ?? firstAt) + (90 * MINUTE + random.wait(hours / 3) * HOUR);
      const items = itemsFor(own, turn, when - at, hours * HOUR, last, random);
      if (items.length === 0) continue;
      const medium = random.pick(roleOf(speaker.role).media) as Medium;
      const utterance: Utterance = {
        id: `${speaker.id}.u${turn}`,
        speaker,
        at: when,
        medium,
        items,
        ...(last === undefined ? {} : { supersedes: last }),
      };
      utterances.push(utterance);
      last = utterance;
    }
  }
  const answers = all.filter(({ stance }) => stance !== "asserts");
  return withdrawn([...utterances, ...answered(answers, utterances, random)], random).sort(
    (a, b) => a.at - b.at || (a.id < b.id ? -1 : 1),
  );
}

/** Denials, and words of those who cannot confirm: they come after what they answer, and answer the newest state of it. */
function answered(answers: readonly Knowing[], said: readonly Utterance[], random: Random): Utterance[] {
  const bySpeaker = new Map<Speaker, Utterance>();
  for (const { speaker, history, stance } of answers) {
    const asserted = said.flatMap(({ at, items }) =>
      items.filter(({ claim }) => history.states.includes(claim)).map(({ claim }) => ({ at, claim })),
    );
    if (asserted.length === 0) continue;
    const { at, claim } = random.pick(asserted);
    const last = bySpeaker.get(speaker);
    const when = Math.max(last?.at ?? 0, at + (25 + random.wait(120)) * MINUTE);
    bySpeaker.set(speaker, {
      id: `${speaker.id}.answer`,
      speaker,
      at: when,
      medium: random.pick(roleOf(speaker.role).media) as Medium,
      items: [...(last?.items ?? []), { claim, stance }],
    });
  }
  return [...bySpeaker.values()];
}

function whoKnows(history: FactHistory, cast: readonly Speaker[], random: Random): Knowing[] {
  const { fact } = history;
  const able = cast.filter(({ role }) => fact.knows.includes(role));
  const fallback = cast.filter(({ role }) => fact.relays?.includes(role));
  const first = able.length > 0 ? able.filter((_, i) => i === 0 || random.chance(0.45)) : fallback.slice(0, 1);
  if (first.length === 0) return [];
  const found: Knowing[] = first.map((speaker) => ({ speaker, history, stance: "asserts" }));
  for (const speaker of fallback) {
    if (first.includes(speaker) || !random.chance(0.3)) continue;
    const by = random.pick(first);
    const told =
      by.role === "insider"
        ? "leaves unnamed"
        : random.weighted([["names", 4] as const, ["silent", 3] as const, ["leaves unnamed", 1.5] as const]);
    found.push({ speaker, history, stance: "asserts", route: { origins: [by.origin], told, by } });
  }
  for (const speaker of cast) {
    if (!fact.denies?.includes(speaker.role) || found.some((one) => one.speaker === speaker) || !random.chance(0.6))
      continue;
    found.push({ speaker, history, stance: random.chance(0.75) ? "denies" : "leaves open" });
  }
  return found;
}

function itemsFor(
  own: readonly Knowing[],
  turn: number,
  since: number,
  span: number,
  last: Utterance | undefined,
  random: Random,
): Item[] {
  const candidates = own.flatMap(({ history, stance, route }) => {
    const { states } = history;
    const state = states[Math.min(states.length - 1, Math.floor((since / span) * states.length))];
    if (state === undefined) return [];
    const said = last?.items.some(({ claim }) => claim === state);
    if (said && !random.chance(0.1)) return [];
    return [{ claim: state, stance, ...(route === undefined ? {} : { route }) }];
  });
  if (turn === 0) return candidates.slice(0, random.int(2, 4));
  return candidates.slice(-random.int(1, 3));
}

/** Now and then a speaker takes back what it said. */
function withdrawn(utterances: readonly Utterance[], random: Random): Utterance[] {
  if (utterances.length < 3 || !random.chance(0.12)) return [...utterances];
  const able = utterances.flatMap((first) =>
    first.speaker.descriptor !== undefined
      ? []
      : first.items
          .filter(
            ({ stance, route, claim }) =>
              stance === "asserts" && route === undefined && claim.fact.weight !== undefined,
          )
          .map((item) => ({ first, item })),
  );
  if (able.length === 0) return [...utterances];
  const { first, item } = random.pick(able);
  const back: Utterance = {
    id: `${first.speaker.id}.back`,
    speaker: first.speaker,
    at: first.at + (3 + random.wait(6)) * HOUR,
    medium: "statement",
    items: [{ claim: item.claim, stance: "withdraws" }],
    supersedes: first,
  };
  // Whoever takes it back does not say it again.
  return [...utterances.filter((u) => u.speaker !== first.speaker || u.at <= first.at), back];
}
