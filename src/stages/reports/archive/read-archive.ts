import type { Problem } from "../../../record/problem.js";
import type { Openable, Removal } from "../format.js";
import { readEntries } from "./read-entries.js";

/**
 * What came in when an archive was filled, in that order: each input with its name, its time and what was told of it, each problem and
 * each removal. The same bytes under the same name come once, as of the first time. A line of the manifest that is not as it was written
 * is a problem, and so is a capture whose bytes are not (when they are read); the rest is given.
 */
export async function* readArchive(folder: string): AsyncGenerator<Openable | Problem | Removal> {
  for await (const item of readEntries(folder)) {
    if (item.kind === "fault") {
      const { place: input, message, torn } = item;
      yield { code: "archive-differs", severity: torn ? "note" : "error", message, input };
    } else if (item.kind === "capture" && item.again !== true) yield item.input;
    else if (item.kind === "event" && item.event.kind === "removal") yield item.event.removal;
    else if (item.kind === "event" && item.event.kind === "problem") yield item.event.problem;
  }
}
