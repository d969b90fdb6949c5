import type { OriginWords } from "../../../languages/origin-words.js";
import { passageAt } from "../../../text/passage.js";
import type { Telling } from "../../claims/telling.js";
import { contentOf, describe, type End, isUnnamed, isVague } from "./end.js";
import type { Join } from "./join.js";
import { rememberedWith } from "./remembered.js";

/** Words in a row that two people hardly choose alike. */
const ALIKE = 8;

/**
 * The ends that are quoted with the same words, word for word: one utterance, where the name of one of them leaves open who it
 * is. Two who are named are two, though they speak alike.
 */
export function joinsByUtterance(ends: readonly End[]): Join[] {
  const first = new Map<string, number>();
  return ends.flatMap((end, i) =>
    end.tellings.flatMap((telling): Join[] => {
      const runs = runsOf(telling);
      const other = runs
        .map((run) => first.get(run))
        .find((k) => k !== undefined && k !== i && (isVague(end) || isVague(ends[k] as End)));
      for (const run of runs) if (!first.has(run)) first.set(run, i);
      if (other === undefined) return [];
      const [from, to] = isVague(ends[other] as End) && !isVague(end) ? [other, i] : [i, other];
      return [
        {
          from,
          to,
          kind: "same utterance",
          why: `its words are also put to ${called(ends[to] as End)}`,
          passages: end.statements.flatMap((s) => s.passages).slice(0, 1),
        },
      ];
    }),
  );
}

/** The ends that speak together in one paper: "the ministry and the agency said in a joint statement". */
export function joinsByPaper(ends: readonly End[], words: OriginWords): Join[] {
  const first = new Map<string, number>();
  return ends.flatMap((end, from) =>
    end.tellings.flatMap(({ attribution, reading }): Join[] => {
      if (!words.paper.test(attribution.medium ?? "")) return [];
      const key = `${reading.report.id} ${attribution.id}`;
      const to = first.get(key);
      if (to === undefined) first.set(key, from);
      return to === undefined || to === from
        ? []
        : [
            {
              from,
              to,
              kind: "same utterance",
              why: `it speaks in one paper with ${called(ends[to] as End)}`,
              passages: attribution.mediumAt ? [passageAt(reading.report, attribution.mediumAt)] : [],
            },
          ];
    }),
  );
}

/** The runs of words that are quoted, as keys. */
const runsOf = rememberedWith((telling: Telling): readonly string[] => {
  if (telling.attribution.manner === "indirect") return [];
  const quoted = [...contentOf(telling).matchAll(/["“]([^"“”]{1,2000})/gu)].map((m) => m[1] ?? "");
  return quoted.flatMap((quotation) => {
    const words = quotation.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.slice(0, Math.max(0, words.length - ALIKE + 1)).map((_, i) => words.slice(i, i + ALIKE).join(" "));
  });
});

const called = (end: End): string => (isUnnamed(end) ? `“${describe(end)}”` : end.party.name);
