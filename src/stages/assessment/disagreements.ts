import type { Passage } from "../../text/passage.js";
import type { Figure, FigureRelation } from "../claims/figure.js";
import { centreOf } from "../claims/figures/relate-figures.js";
import type { MatchedClaim, Member } from "../claims/match.js";
import { type By, type Party, partyOf } from "../claims/party.js";
import { nameOf } from "./assess.js";
import type { Disagreement } from "./assessment.js";

const says = ({ relation }: Member): boolean => relation === "asserts" || relation === "confirms";
const opposes = ({ relation }: Member): boolean => relation === "denies" || relation === "doubts";

const contentOf = (members: readonly Member[]): Passage[] =>
  members.flatMap(({ told }) => told.statement.appearances.map((a) => a.content[0]).filter((p) => p !== undefined));

const speakersOf = (members: readonly Member[]): By[] => distinct(members.map(({ told }) => told.statement.by));

function distinct(list: readonly By[]): By[] {
  const seen = new Map(list.map((by) => [partyOf(by), by]));
  return [...seen.values()];
}

/** Where one source says it and another says that it is not so. */
export function disagreementsOverClaims(
  claims: readonly MatchedClaim[],
  parties: ReadonlyMap<string, Party>,
): Disagreement[] {
  return claims.flatMap(({ claim, members }) => {
    const one = members.filter(says);
    const other = members.filter(opposes);
    if (one.length === 0 || other.length === 0) return [];
    const names = (side: readonly Member[]) =>
      distinct(side.map((m) => m.told.statement.by)).map((by) => nameOf(by, parties));
    return [
      {
        over: "polarity" as const,
        kind: "contradicts" as const,
        about: claim.text.exact,
        sides: [contentOf(one), contentOf(other)],
        speakers: [speakersOf(one), speakersOf(other)],
        claims: [claim.id],
        why: `${names(one).join(", ")} on one side, ${names(other).join(", ")} on the other.`,
      },
    ];
  });
}

/** What the figures of one count disagree on. `keyOf` names the count; figures of one value stand on one side. */
export function disagreementsOverFigures(
  figures: readonly Figure[],
  relations: readonly FigureRelation[],
  keyOf: (figure: Figure) => string,
  parties: ReadonlyMap<string, Party>,
): Disagreement[] {
  const groups = new Map<string, { kind: Disagreement["kind"]; members: Set<number>; whys: Set<string> }>();
  for (const { between, kind, why } of relations) {
    const shown =
      kind === "supersedes" ? "superseded" : kind === "contradicts" || kind === "far apart" ? kind : undefined;
    if (shown === undefined) continue;
    const [a, b] = between as [number, number];
    const key = `${keyOf(figures[a] as Figure)}\n${shown}`;
    const group = groups.get(key) ?? { kind: shown, members: new Set(), whys: new Set() };
    group.members.add(a).add(b);
    group.whys.add(why);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ kind, members, whys }) => {
    const sides = sidesOf(
      [...members].sort((a, b) => a - b),
      figures,
    );
    const first = figures[[...members][0] as number] as Figure;
    return {
      over: "figure" as const,
      kind,
      about: `${first.measure}${first.of === "" ? "" : `: ${first.of}`}`,
      sides: sides.map((side) => side.map((i) => (figures[i] as Figure).at)),
      speakers: sides.map((side) => distinct(side.flatMap((i) => (figures[i] as Figure).by ?? []))),
      claims: [],
      why: sentenceFrom(sides, figures, parties, [...whys]),
    };
  });
}

function sidesOf(members: readonly number[], figures: readonly Figure[]): number[][] {
  const sides = new Map<string, number[]>();
  for (const i of members) {
    const { low, high, about } = figures[i] as Figure;
    const key = `${low ?? ""}|${high ?? ""}|${about ?? ""}`;
    sides.set(key, [...(sides.get(key) ?? []), i]);
  }
  return [...sides.values()].sort(
    (a, b) => (centreOf(figures[a[0] as number] as Figure) ?? 0) - (centreOf(figures[b[0] as number] as Figure) ?? 0),
  );
}

function sentenceFrom(
  sides: readonly number[][],
  figures: readonly Figure[],
  parties: ReadonlyMap<string, Party>,
  whys: readonly string[],
): string {
  const parts = sides.map((side) => {
    const figure = figures[side[0] as number] as Figure;
    const who = distinct(side.flatMap((i) => (figures[i] as Figure).by ?? [])).map((by) => nameOf(by, parties));
    return `“${figure.at.exact}”${who.length > 0 ? ` (${who.join(", ")})` : ""}`;
  });
  return `${parts.join(" against ")}: ${whys.join("; ")}.`;
}
