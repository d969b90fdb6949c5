import { MONTHS } from "../../src/stages/dossier/spoken-instant.js";
import type { Item, WorldEvent } from "./event.js";
import { inOtherWords } from "./other-words.js";
import type { Outlet } from "./outlets.js";
import { inDigits, inStyle, phrase, type Slots } from "./phrase.js";
import type { Random } from "./random.js";

/** A desk telling an event at a time. */
export interface Telling {
  readonly event: WorldEvent;
  readonly at: number;
  /** Whose words these are: agencies' for what was copied. */
  readonly desk: Outlet;
  readonly random: Random;
  readonly translation: 0 | 1;
  /** The speakers that have been introduced. */
  readonly met: Set<string>;
  /** The desk that is named as the one that reported it, where another tells it. */
  readonly through?: Outlet;
  /** The desk that was told, where another writes anew from its copy. */
  readonly toldTo?: Outlet;
  /** What may be quoted (utterance and claim), where there is only somebody's copy to quote from. */
  readonly quotable?: ReadonlySet<string>;
  /** Lines of old knowledge that this desk has. */
  readonly background: readonly string[];
}

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const DAY = 86_400_000;

const local = (at: number, telling: Telling): Date => new Date(at + telling.event.setting.zone * 60_000);

/** A day as reports write it: the weekday within six days, else the date. */
export function dayOf(at: number, telling: Telling): string {
  const then = local(at, telling);
  if (telling.at - at < 5 * DAY) return DAYS[then.getUTCDay()] ?? "";
  return `${then.getUTCDate()} ${MONTHS[then.getUTCMonth()]}`;
}

/** "early on Monday": when the event happened. */
function whenOf(telling: Telling, random: Random): string {
  const { at } = telling.event;
  const hour = local(at, telling).getUTCHours();
  const part =
    hour < 5
      ? ["before dawn", "in the night"]
      : hour < 11
        ? ["in the morning", "early"]
        : hour < 17
          ? ["around midday", "in the afternoon"]
          : ["in the evening", "late"];
  const day = dayOf(at, telling);
  return random.chance(0.4) ? `${random.pick(part)} on ${day}` : `on ${day}`;
}

/** The words of a claim as a clause, with its figure in the desk's style. */
export function clauseOf(
  { claim }: Item,
  telling: Telling,
  templates: readonly string[] = claim.fact.say,
  random = telling.random,
): string {
  const slots = slotsFor({ claim }, telling, random);
  const text = phrase(random.pick(templates), slots, random, (words) => inOtherWords(words, random));
  noteNamed(text, telling);
  return text;
}

/** The slots of a claim: what has been named in full is called by its short form from then on ("the market"). */
export function slotsFor({ claim }: Pick<Item, "claim">, telling: Telling, random: Random, inHeadline = false): Slots {
  const { desk, event, met } = telling;
  const write = inHeadline || desk.allDigits ? inDigits : inStyle;
  return (slot) => {
    if (slot === "when") return whenOf(telling, random);
    if (slot === "n")
      return claim.value === undefined ? undefined : [claim.bound, write(claim.value)].filter(Boolean).join(" ");
    const later = met.has(`slot ${slot}`) ? event.shortForms.find((form) => form.slot === slot)?.short : undefined;
    return later ?? claim.slots[slot];
  };
}

/** Notes which things a text has named in full. */
function noteNamed(text: string, { event, met }: Telling): void {
  for (const { slot, full } of event.shortForms) if (text.includes(full)) met.add(`slot ${slot}`);
}

/** A headline's words for a claim, figures in digits. */
export function headOf(item: Item, telling: Telling): string {
  const { claim } = item;
  const slots = slotsFor(item, { ...telling, met: new Set() }, telling.random, true);
  return phrase(telling.random.pick(claim.fact.head), slots, telling.random);
}
