import { contains } from "../../../record/position.js";
import type { Telling } from "../telling.js";

/** A length, weight or the like in the unit that its kind is counted in here, whatever unit it is told in. */
export interface Measured {
  readonly kind: "length" | "area" | "volume" | "weight";
  readonly size: number;
}

const KINDS = {
  length: { m: 1, km: 1000, cm: 0.01, mm: 0.001, mi: 1609.344, nmi: 1852, yd: 0.9144, ft: 0.3048, in: 0.0254 },
  area: { "m²": 1, "km²": 1e6, ha: 1e4, acre: 4046.86, "mi²": 2.589988e6, "ft²": 0.092903 },
  volume: { l: 1, "m³": 1000, gal: 3.785412, bbl: 158.987 },
  weight: { g: 0.001, kg: 1, t: 1000, lb: 0.453592, oz: 0.0283495 },
} as const;

const UNITS = new Map(
  (Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap((kind) =>
    Object.entries(KINDS[kind]).map(([unit, size]) => [unit, { kind, size }] as const),
  ),
);

/** Quantities of one telling that are looked at. */
const MOST = 20;

/** What a telling measures: "85 miles" as 136,794 metres. One of a unit is hardly a measure. */
export const measuredIn = ({ reading, attribution }: Telling): Measured[] =>
  reading.quantities
    .filter(({ unit, at }) => UNITS.has(unit ?? "") && attribution.content.at.some((place) => contains(place, at)))
    .slice(0, MOST)
    .flatMap(({ unit, low, high, about }) => {
      const [of, value] = [UNITS.get(unit ?? ""), about ?? low ?? high];
      return of === undefined || value === undefined || value === 1 ? [] : [{ kind: of.kind, size: value * of.size }];
    });

/** What turning one unit into another and rounding the result changes. */
const ROUNDED = 0.05;

/** True where two measures are one, told in two units: "85 miles", "135 kilometres". */
const isOne = (a: Measured, b: Measured): boolean =>
  a.kind === b.kind && Math.abs(a.size - b.size) <= ROUNDED * Math.max(a.size, b.size);

/** How many measures two tellings share, each once: one may give it in both units. */
export function measuresShared(a: readonly Measured[], b: readonly Measured[]): number {
  const shared: Measured[] = [];
  for (const one of a)
    if (b.some((other) => isOne(one, other)) && !shared.some((other) => isOne(one, other))) shared.push(one);
  return shared.length;
}
