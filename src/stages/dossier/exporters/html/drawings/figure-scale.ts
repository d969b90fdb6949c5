import { type FigurePanel, numbersOf } from "./figure-panels.js";

/** A scale from numbers to places, and the numbers to write along it. */
export interface Scale {
  readonly place: (value: number) => number;
  readonly ticks: readonly number[];
  /** True when each step multiplies instead of adding. */
  readonly logarithmic: boolean;
}

/** Beyond this ratio a common scale from zero would flatten the small figures; the steps multiply instead. */
const FLAT = 200;

/** A scale that holds all figures of a panel, from zero unless they lie too far apart. */
export function scaleOf(panel: FigurePanel, from: number, to: number): Scale {
  const numbers = panel.rows.flatMap(({ figure }) => numbersOf(figure)).filter((n) => n > 0);
  const most = Math.max(1, ...numbers);
  const least = Math.min(most, ...numbers);
  if (most / least > FLAT && !panel.rows.some(({ figure }) => numbersOf(figure).some((n) => n <= 0))) {
    const a = Math.floor(Math.log10(least));
    const b = Math.max(a + 1, Math.ceil(Math.log10(most)));
    const step = Math.ceil((b - a) / 5);
    const ticks = Array.from({ length: Math.floor((b - a) / step) + 1 }, (_, n) => 10 ** (a + n * step));
    return { ticks, logarithmic: true, place: (v) => from + ((Math.log10(v) - a) / (b - a)) * (to - from) };
  }
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(
    most <= 4 ? 1 : 0,
    power * ((power >= 10 ? [1, 2, 2.5, 5, 10] : [1, 2, 5, 10]).find((factor) => factor * power >= rough) ?? 10),
  );
  const steps = Math.max(1, Math.ceil(most / step));
  const ticks = Array.from({ length: steps + 1 }, (_, n) => n * step);
  const low = Math.min(0, ...panel.rows.flatMap(({ figure }) => numbersOf(figure)));
  return { ticks, logarithmic: false, place: (v) => from + ((v - low) / (steps * step - low)) * (to - from) };
}
