import { problemCodes } from "../../src/record/problem.js";
import { type Found, isPicture, isProblem, isRemoval } from "../../src/stages/reports/format.js";
import { readInput } from "../../src/stages/reports/read-input.js";
import { reportFrom } from "../../src/stages/reports/report-from.js";
import { type FixtureFile, fixtureFiles } from "../fuzz/fixture-files.js";
import { mutate } from "../fuzz/mutate.js";
import { printRow } from "../print.js";
import { Random } from "../worlds/random.js";
import type { Task } from "./task.js";

const INPUTS = 100_000;
const SEED = 7;
/** The most bytes of one report here; what is larger must be refused. */
const MAX_SIZE = 200_000;
/** No input here may take longer: the largest has 64 kB. */
const MOST_SECONDS = 5;
const CODES = new Set<string>(problemCodes);

/** What became of the inputs of one form. */
class Tally {
  inputs = 0;
  reports = 0;
  problems = 0;
  silent = 0;
  milliseconds = 0;
  slowest = 0;
  readonly faults: string[] = [];
}

/** Every reader of inputs with changed files of its form: none may throw, hang, give what is no report, or drop an input without a word. */
export const fuzz: Task = {
  name: "fuzz",
  paths: "FOLDER",
  about: `${INPUTS} changed files of a folder of forms (test/stages/reports/formats), if not said otherwise by --limit: crashes, bounds`,
  least: 1,
  async run([folder = ""], { limit = INPUTS, lists }) {
    const files = fixtureFiles(folder);
    const random = new Random(SEED);
    const tallies = new Map<string, Tally>();
    const [start, startMemory] = [performance.now(), process.memoryUsage().rss];
    let most = startMemory;
    for (let i = 0; i < limit; i++) {
      // round by round through the files, so that each form gets its share whatever the limit
      const file = files[i % files.length] as FixtureFile;
      const bytes = mutate(file.bytes, random.pick(files).bytes, random);
      const tally = tallies.get(file.form) ?? new Tally();
      tallies.set(file.form, tally);
      await readOne(file, bytes, i, tally);
      if (i % 100 === 0) most = Math.max(most, process.memoryUsage().rss);
    }
    const faults = [...tallies.values()].flatMap(({ faults: own }) => own);
    printRow("form", "   inputs  reports problems  no word   ms each  slowest ms   faults");
    for (const [form, tally] of [...tallies].sort()) printRow(form, rowOf(tally));
    printRow(
      "all",
      `${limit} inputs, ${((performance.now() - start) / 1000).toFixed(0)} s, memory ${megabytes(startMemory)} to ${megabytes(most)} MB`,
    );
    printRow("faults", String(faults.length));
    for (const fault of lists ? faults : faults.slice(0, 20)) process.stdout.write(`${fault}\n`);
  },
};

const megabytes = (bytes: number): number => Math.round(bytes / 1e6);

const rowOf = ({ inputs, reports, problems, silent, milliseconds, slowest, faults }: Tally): string =>
  [inputs, reports, problems, silent, (milliseconds / inputs).toFixed(2), slowest.toFixed(0), faults.length]
    .map((value) => String(value).padStart(9))
    .join("");

async function readOne({ form, name }: FixtureFile, bytes: Uint8Array, number: number, tally: Tally): Promise<void> {
  const fault = (words: string): void => void tally.faults.push(`${form}/${name} #${number}: ${words}`);
  const start = performance.now();
  let found = 0;
  try {
    const input = { name, capturedAt: "2025-03-04T12:00:00Z", chunks: () => chunksOf(bytes) };
    for await (const one of readInput(input, MAX_SIZE)) {
      found++;
      const wrong = wrongIn(one, tally);
      if (wrong !== undefined) fault(wrong);
    }
  } catch (error) {
    fault(`throws ${(error as Error).stack?.split("\n").slice(0, 3).join(" ")}`);
  }
  const took = performance.now() - start;
  if (took > MOST_SECONDS * 1000) fault(`takes ${Math.round(took)} ms`);
  if (found === 0) {
    tally.silent++;
    fault("is dropped without a word");
  }
  tally.inputs++;
  tally.milliseconds += took;
  tally.slowest = Math.max(tally.slowest, took);
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += 65_536) yield bytes.subarray(from, from + 65_536);
}

/** What is wrong with something found, `undefined` where nothing is. */
function wrongIn(found: Exclude<Found, { chunks: unknown }>, tally: Tally): string | undefined {
  if (isProblem(found)) {
    tally.problems++;
    return CODES.has(found.code) && found.message !== "" ? undefined : `no such problem: ${JSON.stringify(found)}`;
  }
  if (isRemoval(found)) return found.removes === "" ? "removes nothing" : undefined;
  if (isPicture(found)) return found.picture.width > 0 ? undefined : "a picture without a size";
  tally.reports++;
  const report = reportFrom(found.fields, { capture: found.capture });
  if (report.text.length > 4 * MAX_SIZE) return `a text of ${report.text.length} characters`;
  const addresses = [report.url, ...(found.images ?? []).map(({ href }) => href)];
  const hostile = addresses.find(
    (address) => address !== undefined && /^\s*(?:javascript|data|vbscript):/i.test(address),
  );
  if (hostile !== undefined) return `an address that runs: ${hostile.slice(0, 60)}`;
  const [name] =
    Object.entries(found.fields).find(([, value]) => value !== undefined && typeof value !== "string") ?? [];
  return name === undefined ? undefined : `${name} is no string`;
}
