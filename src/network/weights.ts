import { readFileSync } from "node:fs";
import { readTensors, type Tensors } from "./tensors.js";

const loaded = new Map<string, Tensors>();

/**
 * The weights in the package's own `models/NAME.safetensors`, read when they are first asked for and kept: the file is a part of the
 * program as its code is. Throws an `Error` with its cause when the file is not there, a `TypeError` when it is no such file.
 *
 *     const weights = loadWeights("attributions");
 */
export function loadWeights(name: string): Tensors {
  const known = loaded.get(name);
  if (known) return known;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) throw new TypeError(`loadWeights: expected a plain name, got ${name}`);
  const tensors = readTensors(bytesOf(name));
  loaded.set(name, tensors);
  return tensors;
}

// `src/network` and `dist/network` lie equally deep.
function bytesOf(name: string): Uint8Array {
  try {
    return readFileSync(new URL(`../../models/${name}.safetensors`, import.meta.url));
  } catch (cause) {
    throw new Error(`The weights models/${name}.safetensors of this package cannot be read`, { cause });
  }
}
