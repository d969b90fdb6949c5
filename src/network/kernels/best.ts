import type { Kernels } from "./kernels.js";
import { plainKernels } from "./plain.js";

/** The fastest arithmetic of this machine. */
export const bestKernels = (): Kernels => plainKernels;
