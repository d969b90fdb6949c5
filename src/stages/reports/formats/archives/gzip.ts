import type { Content, Format, Found } from "../../format.js";
import { toldOf } from "./told-of.js";
import { tornProblem } from "./torn-problem.js";
import { unpacked } from "./unpacked.js";

/**
 * A file packed with gzip (RFC 1952), also several one after the other: the input within it, under the same name. A torn one gives what came
 * until there.
 */
export const gzip: Format = {
  name: "gzip",
  recognises: ({ bytes }) => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8,
  async *read(content: Content): AsyncGenerator<Found> {
    const { name, capturedAt } = content;
    let torn: string | undefined;
    const chunks = () =>
      unpacked(content.chunks, "gzip", (why) => {
        torn = why;
      });
    yield { name, capturedAt, chunks, ...toldOf(content) };
    if (torn !== undefined) yield tornProblem(name, `is torn or damaged within its gzip packing (${torn})`);
  },
};
