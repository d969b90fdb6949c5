import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readChain } from "../../src/network/chain.js";
import { readDense } from "../../src/network/dense.js";
import { readLstm } from "../../src/network/lstm.js";
import { readTable } from "../../src/network/table.js";
import { readTensors } from "../../src/network/tensors.js";

/** A small model with random weights; `training/network/fixture.py` made it. */
export const smallBytes: Uint8Array = readFileSync(join(import.meta.dirname, "small.safetensors"));

const tensors = readTensors(smallBytes);

export const small = {
  encoder: {
    tables: [readTable(tensors, "words"), readTable(tensors, "tags")],
    layers: [readLstm(tensors, "first"), readLstm(tensors, "second")],
  },
  head: readDense(tensors, "head"),
  chain: readChain(tensors, "chain"),
};

/** What PyTorch gives for some sequences from the same weights. */
export const byTorch: {
  readonly lengths: number[];
  readonly ids: number[][];
  readonly hidden: number[];
  readonly scores: number[];
} = JSON.parse(readFileSync(join(import.meta.dirname, "small-by-torch.json"), "utf8"));
