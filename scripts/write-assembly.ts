// Compiles assembly/kernels.ts to the code that src/network/kernels/simd.ts runs: `npm run assembly`.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ASSEMBLED_TO, assembled } from "./assemble.js";

writeFileSync(join(import.meta.dirname, "..", ASSEMBLED_TO), await assembled());
