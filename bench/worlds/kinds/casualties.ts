import type { RoleName } from "../roles.js";
import type { FactKind } from "./event-kind.js";

/** What is counted after many kinds of disaster; the words of the kind come as `how` ("in the blaze"). */
export const deaths = (
  how: string,
  knows: readonly RoleName[],
  denies: readonly RoleName[] = [],
  [low, high]: readonly [number, number] = [2, 24],
): FactKind => ({
  key: "deaths",
  say: [
    `{n} people [were killed|died|lost their lives] ${how}`,
    `{n} people [had died|had been killed|had lost their lives] ${how}`,
    `the [death toll|number of dead|toll] ${how} [stood at|was|had reached] {n}`,
    `{n} [bodies had been recovered|bodies had been found|deaths had been recorded] ${how}`,
  ],
  seen: [
    `We have [recovered|brought out|counted] {n} [bodies|dead]`,
    `[Our teams|My people|Our crews] have [carried out|recovered] {n} bodies [so far|since this morning|by now]`,
    `I [counted|saw] {n} [bodies|dead] [myself|with my own eyes]`,
  ],
  remark: [
    `The [toll|number of dead] is {n} and [we mourn every one of them|it may not be the last word|it is a heavy day for {town}]`,
  ],
  bare: ["{n} people [died|were killed|lost their lives]", "{n} [deaths were reported|people were left dead]"],
  ing: ["killing {n} people", "leaving {n} people dead", "in which {n} people died"],
  head: ["{n} killed in {town} {what}", "{country} {what}: {n} dead", "{what} in {region} kills {n}"],
  figure: { low, high, grows: 0.65 },
  knows,
  relays: ["governor", "mayor", "president", "aid", "monitor", "channel"],
  denies,
  weight: 3,
});

export const injured = (how: string, knows: readonly RoleName[] = ["hospital", "health", "rescue"]): FactKind => ({
  key: "injured",
  say: [
    `{n} people [were|had been] [injured|hurt|wounded] ${how}`,
    `{n} [people with injuries|injured people|patients] had been [taken to hospital|treated|admitted to hospital]`,
    `[doctors|hospitals|medics] were treating {n} people for [burns, cuts and broken bones|injuries]`,
  ],
  seen: [
    "We have [admitted|treated|taken in] {n} patients [since the morning|so far|from there]",
    "{n} [injured|patients] have come through our doors and [we are operating on the worst of them|some of them are in a bad way]",
  ],
  remark: [
    "There are {n} injured and [they are getting all the care they need|some of them are fighting for their lives]",
  ],
  bare: ["{n} people [were injured|were hurt|needed treatment]"],
  ing: ["injuring {n} people", "leaving {n} people injured"],
  head: ["{n} hurt in {town} {what}", "{n} in hospital after {town} {what}"],
  figure: { low: 4, high: 160, grows: 0.5 },
  knows,
  relays: ["police", "governor", "mayor", "interior", "channel"],
  weight: 2,
});

export const missing = (who: string, knows: readonly RoleName[]): FactKind => ({
  key: "missing",
  say: [
    `{n} ${who} [were|remained] [missing|unaccounted for]`,
    `there was no [trace|word|sign] of {n} ${who}`,
    `{n} ${who} had [not been found|still not been reached]`,
  ],
  seen: [`We [are looking for|have a list of] {n} ${who} [whom nobody has heard from|who have not been seen since]`],
  remark: [`{n} ${who} are missing and [time is short|the families are waiting]`],
  head: [`{n} missing in {region} {what}`, `{n} still missing after {town} {what}`],
  figure: { low: 2, high: 60, falls: 0.6 },
  knows,
  relays: ["mayor", "governor", "aid", "interior"],
  weight: 2,
});

export const displaced = (why: string, knows: readonly RoleName[]): FactKind => ({
  key: "displaced",
  say: [
    `{n} [people|residents] [had to leave|were moved from|were driven from] their homes ${why}`,
    `{n} [people|residents] [were|had been] evacuated ${why}`,
    `{n} people were [sleeping|sheltering|being housed] in [schools|a sports hall|tents and schools]`,
  ],
  seen: ["We have [registered|found beds for|moved] {n} people [since last night|in two days|so far]"],
  remark: ["{n} people cannot go home tonight and [they need blankets|the schools are full]"],
  head: ["{n} flee homes in {region}", "{town} {what} forces {n} from homes"],
  figure: { low: 120, high: 9000, grows: 0.5 },
  knows,
  relays: ["governor", "mayor", "president"],
  weight: 1,
});
