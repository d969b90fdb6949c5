/**
 * Trains the weights of the name tagger: a structured averaged perceptron (M. Collins 2002) over hashed features.
 *
 *     npx tsx training/train-names.ts TRAIN.jsonl OUT.ts [EPOCHS] [DEV.jsonl]
 *
 * TRAIN: lines of `{"tokens": [...], "tags": [...]}` with PER, LOC and ORG in IOB2. The lines are read as reports of their
 * own, so that tokens and rules are those of the program.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { english } from "../src/languages/en/index.js";
import { namesInRun } from "../src/stages/reading/names/classify.js";
import { nameLine, wordUse } from "../src/stages/reading/names/name-line.js";
import { runsIn } from "../src/stages/reading/names/runs.js";
import { decode, LABELS } from "../src/stages/reading/names/tagger/decode.js";
import { featuresOf, ROWS, WIDTH } from "../src/stages/reading/names/tagger/features.js";

const N = LABELS.length;
const KIND: Record<string, number> = { PER: 1, LOC: 3, ORG: 5 };

interface Example {
  readonly rows: Int32Array;
  readonly labels: Int8Array;
  readonly gold: string;
}

function examplesOf(path: string): Example[] {
  return readFileSync(path, "utf8").split("\n").filter(Boolean).map((each) => exampleOf(JSON.parse(each)));
}

function exampleOf({ tokens, tags }: { tokens: string[]; tags: string[] }): Example {
  const spans: { start: number; end: number; kind: number }[] = [];
  let text = "";
  tokens.forEach((token, i) => {
    const start = text.length + (i ? 1 : 0);
    text += (i ? " " : "") + token;
    const tag = tags[i] ?? "O";
    if (tag[0] === "B") spans.push({ start, end: text.length, kind: KIND[tag.slice(2)] ?? 0 });
    else if (tag[0] === "I") (spans.at(-1) ?? { end: 0 }).end = text.length;
  });
  const line = nameLine(english.tokenise(text), english, "body");
  const use = wordUse([line]);
  const rules = runsIn(line, use).flatMap((run) => namesInRun(line, run.first, run.last));
  const labels = new Int8Array(line.tokens.length);
  for (const { start, end, kind } of spans) {
    let begun = false;
    line.tokens.forEach((token, i) => {
      if (token.start < start || token.end > end || kind === 0) return;
      labels[i] = kind + (begun ? 1 : 0);
      begun = true;
    });
  }
  return { rows: featuresOf(line, use, rules), labels, gold: spans.map((s) => `${s.start}-${s.end}-${s.kind}`).join() };
}

const [train, out, epochs = "10", dev] = process.argv.slice(2);
if (!train || !out) throw new TypeError("usage: train-names.ts TRAIN.jsonl OUT.ts [EPOCHS] [DEV.jsonl]");
const examples = examplesOf(train);
const devExamples = dev ? examplesOf(dev) : [];
console.error(`${examples.length} lines read`);

const features = new Float32Array(ROWS * N);
const transitions = new Float32Array(N * N);
const featureSum = new Float64Array(ROWS * N);
const transitionSum = new Float64Array(N * N);
let step = 1;
let seed = 7;
const random = (): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

function update(rows: Int32Array, labels: Int8Array, by: number): void {
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] ?? 0;
    for (let k = i * WIDTH; k < (i + 1) * WIDTH; k++) {
      const at = (rows[k] ?? 0) * N + label;
      features[at] = (features[at] ?? 0) + by;
      featureSum[at] = (featureSum[at] ?? 0) + by * step;
    }
    if (i === 0) continue;
    const at = (labels[i - 1] ?? 0) * N + label;
    transitions[at] = (transitions[at] ?? 0) + by;
    transitionSum[at] = (transitionSum[at] ?? 0) + by * step;
  }
}

const averaged = () => ({
  features: features.map((value, i) => value - (featureSum[i] ?? 0) / step),
  transitions: transitions.map((value, i) => value - (transitionSum[i] ?? 0) / step),
});

function accuracy(set: readonly Example[], weights: { features: Float32Array; transitions: Float32Array }): string {
  const spansOf = (labels: Int8Array): string[] => {
    const found: string[] = [];
    labels.forEach((label, i) => {
      if (label % 2 !== 1) return;
      let last = i + 1;
      while (labels[last] === label + 1) last++;
      found.push(`${i}-${last}-${label}`);
    });
    return found;
  };
  let right = 0;
  let predicted = 0;
  let gold = 0;
  for (const { rows, labels } of set) {
    const want = new Set(spansOf(labels));
    const got = spansOf(decode(rows, weights));
    gold += want.size;
    predicted += got.length;
    right += got.filter((span) => want.has(span)).length;
  }
  return `p ${(right / predicted).toFixed(3)} r ${(right / gold).toFixed(3)} f1 ${((2 * right) / (predicted + gold)).toFixed(4)}`;
}

const order = examples.map((_, i) => i);
for (let epoch = 0; epoch < Number(epochs); epoch++) {
  for (let i = order.length - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1));
    [order[i], order[k]] = [order[k] ?? 0, order[i] ?? 0];
  }
  let wrong = 0;
  for (const index of order) {
    const example = examples[index];
    if (!example) continue;
    const got = decode(example.rows, { features, transitions });
    if (got.some((label, i) => label !== example.labels[i])) {
      wrong++;
      update(example.rows, example.labels, 1);
      update(example.rows, got, -1);
    }
    step++;
  }
  console.error(`epoch ${epoch + 1}: ${wrong} lines wrong${dev ? `; dev ${accuracy(devExamples, averaged())}` : ""}`);
}

/** Feature weights as signed bytes: the square of a byte over 127 is the share of the largest, so that small ones keep their shade. */
const weights = averaged();
const largest = weights.features.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
const bytes = Int8Array.from(weights.features, (value) => Math.sign(value) * Math.round(Math.sqrt(Math.abs(value) / largest) * 127));
const transitions127 = Array.from(weights.transitions, (value) => Number(((value / largest) * 127 * 127).toFixed(1)));
if (dev) {
  const whole = {
    features: Float32Array.from(bytes, (byte) => byte * Math.abs(byte)),
    transitions: Float32Array.from(transitions127),
  };
  console.error(`in bytes: dev ${accuracy(devExamples, whole)}`);
}
writeFileSync(
  out,
  `/**
 * Weights of the name tagger, made by training/train-names.ts; see models/names.md. \`transitions\`: for a label after another, ${N} rows of
 * ${N}. \`features\`: ${ROWS} rows of ${N} signed bytes in base64, each the signed square root of its weight.
 */
export const nameWeights: { readonly transitions: readonly number[]; readonly features: string } = {
  transitions: [${transitions127.join(", ")}],
  features:
    "${Buffer.from(bytes.buffer).toString("base64")}",
};
`,
);
