import { exponential } from "../../../network/exponential.js";
import { floatsOf, type Tensors } from "../../../network/tensors.js";
import { loadWeights } from "../../../network/weights.js";

/** Numbers by measure, as `statementMeasures` gives them. */
type Measures = Readonly<Record<string, number>>;

/** A network of one hidden layer over measures brought to one scale: its number is the larger the more two statements agree. */
interface Network {
  readonly measures: readonly string[];
  readonly mean: Float32Array;
  readonly scale: Float32Array;
  readonly hidden: Float32Array;
  readonly hiddenBias: Float32Array;
  readonly output: Float32Array;
  readonly outputBias: number;
}

interface Model {
  readonly same: Network;
  readonly near: Network;
}

let model: Model | undefined;
const theModel = (): Model => {
  model ??= readModel(loadWeights("statements-en"));
  return model;
};

const readModel = (tensors: Tensors): Model => ({
  same: readNetwork(tensors, "same"),
  near: readNetwork(tensors, "near"),
});

function readNetwork(tensors: Tensors, name: string): Network {
  const measures = (tensors.metadata.measures ?? "").split(" ");
  const width = tensors.byName.get(`${name}.hidden.bias`)?.values.length ?? 0;
  const floats = (part: string, length: number) => floatsOf(tensors, `${name}.${part}`, length);
  return {
    measures,
    mean: floats("mean", measures.length),
    scale: floats("scale", measures.length),
    hidden: floats("hidden", measures.length * width),
    hiddenBias: floats("hidden.bias", width),
    output: floats("output", width),
    outputBias: floats("output.bias", 1)[0] ?? 0,
  };
}

/** The probability that two statements say the same. */
export const probabilityOfSame = (measures: Measures): number => 1 / (1 + exponential(-run(theModel().same, measures)));

/** How near two statements are in what they tell, from 0 to 1. */
export const nearnessOf = (measures: Measures): number => Math.max(0, Math.min(1, run(theModel().near, measures)));

function run(network: Network, measures: Measures): number {
  const { mean, scale, hidden, hiddenBias, output } = network;
  const input = network.measures.map((name, k) => ((measures[name] ?? 0) - (mean[k] ?? 0)) * (scale[k] ?? 0));
  let total = network.outputBias;
  for (let n = 0; n < hiddenBias.length; n++) {
    let sum = hiddenBias[n] ?? 0;
    for (let k = 0; k < input.length; k++) sum += (hidden[n * input.length + k] ?? 0) * (input[k] ?? 0);
    if (sum > 0) total += sum * (output[n] ?? 0);
  }
  return total;
}
