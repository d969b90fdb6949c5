import type { FoundFigure } from "../../../claims/figures/collect-figures.js";
import type { Rulings } from "../../../claims/matching/rulings.js";
import type { Decision, Target } from "../decision.js";
import { findWords, standingAt } from "../find-words.js";
import type { Notes } from "./notes.js";
import { sameOrNot } from "./same-or-not.js";

/** What decisions make of the figures of a story: which are one count, and which values are set aside. */
export function ruleFigures(decisions: readonly Decision[], notes: Notes): Pick<Rulings, "figures" | "countKey"> {
  const own = decisions.filter(({ targets: [first] = [] }) => first !== undefined && "figure" in first);
  return {
    figures: (found) => {
      const resolve = figuresAt(found);
      const gone = new Set<FoundFigure>();
      for (const { id, kind, targets: [target] = [] } of own) {
        if (kind !== "set-aside" || target === undefined) continue;
        const figure = found[resolve(target) ?? -1];
        if (figure === undefined) continue;
        gone.add(figure);
        const { at, measure } = figure.figure;
        notes.found(id, { had: `“${at.exact}” as a figure (${measure})`, passages: [at] });
      }
      return gone.size === 0 ? found : found.filter((figure) => !gone.has(figure));
    },
    countKey: (keyOf, found) => {
      if (!own.some(({ kind }) => /same$/.test(kind))) return keyOf;
      const resolve = figuresAt(found);
      const keys = new Map<string, string[]>();
      for (const [i, figure] of found.entries()) {
        const key = keyOf(figure);
        keys.set(key, [...(keys.get(key) ?? []), String(i)]);
      }
      const boundsOf = (key: string): string => {
        const { low, high, about } = found[Number(key)]?.figure ?? {};
        return `${low} ${high} ${about}`;
      };
      const groups = sameOrNot(
        own,
        {
          noun: "count",
          groups: [...keys.values()],
          resolve: (target) => [resolve(target) ?? []].flat().map(String),
          nearest: (key, among) => among.find((one) => boundsOf(one) === boundsOf(key)) ?? among[0],
          passageOf: (key) => found[Number(key)]?.figure.at,
          nameOf: ([first = ""]) => `“${found[Number(first)]?.figure.at.exact ?? ""}”`,
        },
        notes,
      );
      const decided = new Map<FoundFigure, string>();
      for (const [number, group] of groups.entries()) {
        for (const key of group) {
          const figure = found[Number(key)];
          if (figure) decided.set(figure, `count ${number}`);
        }
      }
      return (figure) => decided.get(figure) ?? keyOf(figure);
    },
  };
}

/** The figure whose words stand best at those that a target names, by index. */
function figuresAt(found: readonly FoundFigure[]): (target: Target) => number | undefined {
  const byReport = new Map<string, number[]>();
  for (const [i, { reading }] of found.entries()) {
    const own = byReport.get(reading.report.id);
    if (own) own.push(i);
    else byReport.set(reading.report.id, [i]);
  }
  return (target) => {
    if (!("figure" in target)) return undefined;
    const inReport = byReport.get(target.figure.report) ?? [];
    const text = found[inReport[0] ?? -1]?.reading.report.text;
    const at = text === undefined ? undefined : findWords(text, target.figure);
    return at && standingAt(inReport, at, (i) => (found[i] ? [found[i].figure.at.at] : []))[0];
  };
}
