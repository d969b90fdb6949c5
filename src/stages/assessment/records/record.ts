import { z } from "zod";
import { instantSchema } from "../../../record/instant.js";

/** How often what a source said by itself was borne out, as far as it could be known at a moment. */
export const sourceRecordSchema = z.object({
  source: z.string(),
  asOf: instantSchema.describe("what was settled later is not counted"),
  settled: z.int().min(0).describe("claims it made by itself before they were settled"),
  borneOut: z.int().min(0).describe("those of them that were settled as it said"),
  copied: z.int().min(0).describe("settled claims left out since it took them over"),
  lowest: z.number().min(0).max(1),
  highest: z.number().min(0).max(1).describe("the Wilson interval of the share borne out, 95 %"),
});

export type SourceRecord = z.infer<typeof sourceRecordSchema>;

const Z = 1.96;

/**
 * The interval in which the share lies that `right` of `n` speak for, with 95 % (Wilson: Probable inference, the law of succession, and
 * statistical inference, 1927). All of it, 0 to 1, for nothing.
 *
 * @example
 * wilson(9, 10); // { lowest: 0.5958, highest: 0.9821 }
 */
export function wilson(right: number, n: number): { lowest: number; highest: number } {
  if (n === 0) return { lowest: 0, highest: 1 };
  const share = right / n;
  const middle = share + (Z * Z) / (2 * n);
  const half = Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  const all = 1 + (Z * Z) / n;
  return { lowest: fourDigits((middle - half) / all), highest: fourDigits((middle + half) / all) };
}

const fourDigits = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 1e4) / 1e4;
