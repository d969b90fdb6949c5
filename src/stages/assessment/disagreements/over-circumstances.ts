import { spanOf } from "../../../record/instant.js";
import { contains, type Position } from "../../../record/position.js";
import { type Passage, passageAt } from "../../../text/passage.js";
import type { MatchedClaim, Member } from "../../claims/match.js";
import type { Vocabulary } from "../../claims/propositions/vocabulary.js";
import type { ToldStatement } from "../../claims/statements.js";
import type { Coordinates } from "../../reading/reading.js";
import type { Disagreement } from "./disagreement.js";
import { settledBy } from "./settled-by.js";
import { type Ground, namesOf, type Side, tellSides } from "./side.js";

/** A place or day that a clause of a claim tells. */
interface Circumstance<Value> {
  readonly told: ToldStatement;
  readonly point: Passage;
  readonly value: Value;
}

type Span = { readonly from: number; readonly to: number };

/** Kilometres within which two places may be one. */
const ONE_PLACE = 40;

/**
 * Where the statements of one claim tell it of two places far apart, or of two days. A clause that names several tells neither; a
 * region, a country or a day that is not fixed is compared with nothing.
 */
export function disagreementsOverCircumstances(
  claims: readonly MatchedClaim[],
  ground: Ground,
  vocabulary: Vocabulary | undefined,
): Disagreement[] {
  if (!vocabulary) return [];
  const { before } = vocabulary.words.circumstances;
  return claims.flatMap(({ claim, members, about }): Disagreement[] => {
    if (about !== undefined) return [];
    const asserting = members.filter(({ relation }) => relation === "asserts" || relation === "confirms");
    const places = asserting.flatMap((member) => placeOf(member, before));
    const days = asserting.flatMap(daysOf);
    return [
      ...partingOver("place", "where it happened", partedBy(places, areFar), claim.id, ground),
      ...partingOver("time", "when it happened", partedBy(days, areApart), claim.id, ground),
    ];
  });
}

function placeOf({ told, propositions }: Member, before: RegExp): Circumstance<Coordinates>[] {
  const found = told.tellings.flatMap(({ reading, propositions: own }) =>
    own
      .filter((p) => propositions.includes(p))
      .flatMap(({ at }) =>
        reading.names.flatMap((name): Circumstance<Coordinates>[] => {
          if (name.kind !== "place" || name.actor || !name.coordinates || !contains(at, name.at)) return [];
          const lead = before.exec(reading.report.text.slice(Math.max(at.start, name.at.start - LEAD), name.at.start));
          if (!lead) return [];
          const point = { start: name.at.start - lead[0].length, end: name.at.end };
          return [{ told, point: passageAt(reading.report, point), value: name.coordinates }];
        }),
      ),
  );
  return new Set(found.map(({ value }) => `${value.latitude} ${value.longitude}`)).size === 1 ? found : [];
}

const LEAD = 48;

function daysOf({ told: owner, propositions }: Member): Circumstance<Span>[] {
  const found = owner.tellings.flatMap(({ reading, attribution, propositions: own }) =>
    own
      .filter((p) => propositions.includes(p))
      .flatMap(({ at }) =>
        reading.dates.flatMap((date): Circumstance<Span>[] => {
          const said: Position | undefined = attribution.saidAt?.at;
          const day =
            date.kind === "duration" || date.kind === "set" || date.modifier || date.interval ? undefined : date;
          // "today" and "yesterday" are days only as surely as their report is dated
          const told =
            day && (day.stated.day !== undefined || day.stated.weekday !== undefined) && calendarDay(day.value);
          const span = told ? spanOf(told) : undefined;
          if (!span || !contains(at, date.at) || date.at.start === said?.start) return [];
          // "for the March 3 fire": the day of something else
          if (isOfNoun(reading.report.text, date.at)) return [];
          return [{ told: owner, point: passageAt(reading.report, date.at), value: span }];
        }),
      ),
  );
  return new Set(found.map(({ value }) => value.from)).size === 1 ? found : [];
}

/** "the March 3 fire", "the March 3, 2005, fire" */
const isOfNoun = (text: string, { start, end }: Position): boolean =>
  /\b(?:the|that|this|his|her|their|its)\s+$/i.test(text.slice(Math.max(0, start - 8), start)) &&
  /^,?\s+\p{Ll}{3,}/u.test(text.slice(end, end + 8));

const calendarDay = (value: string): string | undefined => /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0];

const areApart = (a: Span, b: Span): boolean => a.to <= b.from || b.to <= a.from;

/** Great-circle distance by the haversine formula. */
function areFar(a: Coordinates, b: Coordinates): boolean {
  const rad = Math.PI / 180;
  const [x, y] = [a.latitude * rad, b.latitude * rad];
  const [dx, dy] = [(b.latitude - a.latitude) * rad, (b.longitude - a.longitude) * rad];
  const h = Math.sin(dx / 2) ** 2 + Math.cos(x) * Math.cos(y) * Math.sin(dy / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(h)) > ONE_PLACE;
}

/** The circumstances that stand apart from the first one, beside those that do not; none where all are one. */
function partedBy<Value>(
  all: readonly Circumstance<Value>[],
  apart: (a: Value, b: Value) => boolean,
): Circumstance<Value>[][] {
  const [first] = all;
  if (!first) return [];
  const sides = [
    all.filter(({ value }) => !apart(first.value, value)),
    all.filter(({ value }) => apart(first.value, value)),
  ];
  return sides.every((side) => side.length > 0) ? sides : [];
}

function partingOver(
  over: "place" | "time",
  about: string,
  parted: readonly (readonly Circumstance<unknown>[])[],
  claim: string,
  ground: Ground,
): Disagreement[] {
  if (parted.length < 2) return [];
  const sides = parted.map((side): Side => {
    const points = side.map(({ point }) => point);
    return { passages: points, point: points, told: [...new Set(side.map(({ told }) => told))] };
  });
  if (sides[0]?.told.some((one) => sides[1]?.told.includes(one))) return [];
  const question = { over, kind: "contradicts" } as const;
  const said = sides.map(
    ({ passages, told }) => `“${passages[0]?.exact ?? ""}” (${namesOf(told, ground).slice(0, 4).join(", ")})`,
  );
  return [
    {
      ...question,
      about,
      ...tellSides(sides, ground),
      settledBy: settledBy(question, sides, ground),
      claims: [claim],
      why: `${said.join(" against ")}: ${over === "place" ? "two places" : "two days"} for one thing.`,
    },
  ];
}
