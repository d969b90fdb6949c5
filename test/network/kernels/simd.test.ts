import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ASSEMBLED_TO, assembled } from "../../../scripts/assemble.js";
import { applyDense } from "../../../src/network/dense.js";
import { encode } from "../../../src/network/encoder.js";
import type { Activation, Kernels } from "../../../src/network/kernels/kernels.js";
import { plainKernels } from "../../../src/network/kernels/plain.js";
import { makeSimdKernels } from "../../../src/network/kernels/simd.js";
import { applyLstm } from "../../../src/network/lstm.js";
import type { Rows } from "../../../src/network/rows.js";
import { numbersFrom, randomFloats, randomLstm, randomMatrix } from "./random-layers.js";

const simd = makeSimdKernels();
const bits = ({ values }: Rows): number[] => [...new Int32Array(values.buffer, values.byteOffset, values.length)];

/** Rows of very different sizes, some of zeros alone. */
function randomRows(next: () => number, count: number, width: number): Rows {
  const values = new Float32Array(count * width);
  for (let r = 0; r < count; r++) {
    const size = next() < 0.1 ? 0 : 10 ** Math.floor(next() * 80 - 40);
    values.set(randomFloats(next, width, Math.min(size, 1e6)), r * width);
  }
  return { count, width, values };
}

const seed = fc.integer();
const size = fc.integer({ min: 1, max: 45 });

describe.skipIf(!simd)("the vectored arithmetic", () => {
  const both: readonly Kernels[] = simd ? [plainKernels, simd] : [];

  it.each<Activation>(["none", "relu", "tanh"])("gives the plain one's bits in dense layers (%s)", (activation) => {
    fc.assert(
      fc.property(seed, size, size, fc.integer({ min: 0, max: 14 }), (start, inputs, outputs, count) => {
        const next = numbersFrom(start);
        const layer = { weight: randomMatrix(next, outputs, inputs), bias: randomFloats(next, outputs, 2) };
        const rows = randomRows(next, count, inputs);
        const [plain, fast] = both.map((kernels) => bits(applyDense(layer, rows, activation, kernels)));
        expect(fast).toEqual(plain);
      }),
    );
  });

  it("gives the plain one's bits in memories, for any lengths of sequences", () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 11 });
    fc.assert(
      fc.property(seed, size, fc.integer({ min: 1, max: 6 }), lengths, (start, inputs, fours, some) => {
        const next = numbersFrom(start);
        const layer = randomLstm(next, inputs, fours * 4);
        const rows = randomRows(
          next,
          some.reduce((sum, length) => sum + length, 0),
          inputs,
        );
        const [plain, fast] = both.map((kernels) => bits(applyLstm(layer, rows, some, kernels)));
        expect(fast).toEqual(plain);
      }),
    );
  });

  it("gives the plain one's bits where more rows come than are worked on at once", () => {
    const next = numbersFrom(5);
    const lengths = [700, 3, 1500, 0, 40, 900];
    const rows = randomRows(next, 3143, 10);
    const layer = randomLstm(next, 10, 8);
    const dense = { weight: randomMatrix(next, 5, 10), bias: randomFloats(next, 5, 1) };
    const [plain, fast] = both.map((kernels) => [
      ...bits(applyLstm(layer, rows, lengths, kernels)),
      ...bits(applyDense(dense, rows, "none", kernels)),
    ]);
    expect(fast).toEqual(plain);
  });

  it("gives the plain one's bits where the input comes in parts", () => {
    fc.assert(
      fc.property(seed, fc.array(size, { minLength: 1, maxLength: 4 }), fc.boolean(), (start, widths, withRows) => {
        const next = numbersFrom(start);
        const lengths = [3, 0, 5, 1, 4];
        const id = (): number => Math.floor(next() * 6);
        const tables = widths.map((width) => ({ vectors: randomMatrix(next, 6, width) }));
        const ids = tables.map(() => Array.from({ length: 13 }, id));
        const further = {
          rows: randomRows(next, 4, 9),
          places: Int32Array.from({ length: 13 }, () => Math.floor(next() * 4)),
        };
        const width = widths.reduce((sum, each) => sum + each, withRows ? 9 : 0);
        const encoder = { tables, layers: [randomLstm(next, width, 12), randomLstm(next, 24, 4)] };
        const [plain, fast] = both.map((kernels) =>
          bits(encode(encoder, { lengths, ids, ...(withRows ? { further } : {}) }, kernels)),
        );
        expect(fast).toEqual(plain);
      }),
    );
  });

  it("adds up the largest numbers of the widest matrix without running over", () => {
    const weight = { rows: 1, columns: 1024, values: new Int8Array(1024).fill(127), scales: Float32Array.of(1) };
    const rows = { count: 1, width: 1024, values: new Float32Array(1024).fill(-1) };
    for (const kernels of both) {
      const { values } = applyDense({ weight, bias: new Float32Array(1) }, rows, "none", kernels);
      expect(values[0]).toBeCloseTo(-127 * 1024, 0);
    }
  });
});

describe("the compiled code", () => {
  it("is that of its source: `npm run assembly` makes it", async () => {
    const path = join(import.meta.dirname, "../../..", ASSEMBLED_TO);
    expect(readFileSync(path, "utf8")).toBe(await assembled());
  });
});

describe("tanh", () => {
  it("is that of the language within 0.00002", () => {
    const values = Float32Array.from({ length: 40_001 }, (_, i) => (i - 20_000) / 1000);
    const same = { rows: 1, columns: 1, values: Int8Array.of(127), scales: Float32Array.of(1 / 127) };
    const { values: found } = applyDense(
      { weight: same, bias: new Float32Array(1) },
      { count: values.length, width: 1, values },
      "tanh",
    );
    const furthest = found.reduce((most, x, i) => Math.max(most, Math.abs(x - Math.tanh(values[i] ?? 0))), 0);
    expect(furthest).toBeLessThan(2e-5);
  });
});
