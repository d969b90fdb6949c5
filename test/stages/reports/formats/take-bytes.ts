import { isPicture, isProblem, isRemoval } from "../../../../src/stages/reports/format.js";
import { readInput } from "../../../../src/stages/reports/read-input.js";

/** What was read of an input: each report's name and text, each problem as `severity code input: message`, each removal. */
export interface TakenBytes {
  readonly reports: readonly { readonly name: string; readonly text: string; readonly [field: string]: unknown }[];
  readonly problems: readonly string[];
  readonly removals: readonly string[];
}

/** Reads bytes, or a stream of them, as an input of a name. */
export async function takeBytes(
  name: string,
  bytes: Uint8Array | string | AsyncIterable<Uint8Array>,
): Promise<TakenBytes> {
  const reports: TakenBytes["reports"][number][] = [];
  const problems: string[] = [];
  const removals: string[] = [];
  const chunks = typeof bytes === "string" || bytes instanceof Uint8Array ? one(Buffer.from(bytes)) : bytes;
  for await (const found of readInput({ name, capturedAt: "2031-03-04T08:00:00Z", chunks: () => chunks }, 10_000_000)) {
    if (isProblem(found)) problems.push(`${found.severity} ${found.code} ${found.input}: ${found.message}`);
    else if (isRemoval(found)) removals.push(found.removes);
    else if (!isPicture(found)) reports.push({ name: found.capture.name, ...found.fields });
  }
  return { reports, problems, removals };
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
