import { readFileSync } from "node:fs";
import { join } from "node:path";
import asc from "assemblyscript/asc";

const SOURCE = "assembly/kernels.ts";

/** Where the compiled code stands in the project. */
export const ASSEMBLED_TO = "src/network/kernels/simd-code.ts";

const OPTIONS = [
  "--runtime",
  "stub",
  "--enable",
  "simd",
  "-O3",
  "--noAssert",
  "--initialMemory",
  "1",
  "--importMemory",
];

/** The TypeScript file that holds the WebAssembly of `assembly/kernels.ts` in base64. Throws an `Error` with what the compiler says. */
export async function assembled(): Promise<string> {
  let binary: Uint8Array | undefined;
  const text = readFileSync(join(import.meta.dirname, "..", SOURCE), "utf8");
  const { error, stderr } = await asc.main([SOURCE, "--outFile", "code.wasm", ...OPTIONS], {
    readFile: (name) => (name === SOURCE ? text : null),
    writeFile: (_, contents) => {
      if (contents instanceof Uint8Array) binary = contents;
    },
    listFiles: () => [],
  });
  if (error || !binary) throw new Error(`${SOURCE} cannot be compiled:\n${stderr.toString()}`, { cause: error });
  const lines =
    Buffer.from(binary)
      .toString("base64")
      .match(/.{1,110}/g) ?? [];
  return `// Made by \`npm run assembly\` from ${SOURCE}.

/** WebAssembly of the vectored arithmetic, in base64. */
export const SIMD_CODE =
${lines.map((line) => `  "${line}"`).join(" +\n")};
`;
}
