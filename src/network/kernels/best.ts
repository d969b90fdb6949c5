import type { Kernels } from "./kernels.js";
import { plainKernels } from "./plain.js";
import { makeSimdKernels } from "./simd.js";

let best: Kernels | undefined;

/** The fastest arithmetic of this machine, made ready when it is first asked for. All give the same bits. */
export function bestKernels(): Kernels {
  best ??= makeSimdKernels() ?? plainKernels;
  return best;
}
