import type { Problem } from "../../record/problem.js";
import { openProblem } from "./capture.js";
import {
  type Content,
  type Found,
  HEAD_SIZE,
  headOf,
  InputEnded,
  isOpenable,
  isPicture,
  isProblem,
  isRemoval,
  type Openable,
  type Piece,
} from "./format.js";
import { formats } from "./formats/index.js";
import { refusedKind } from "./formats/refused.js";
import { Unpacking } from "./unpacking.js";

/**
 * What an input holds, with everything in the inputs within it, in their order: a page of an archive comes as one given by itself.
 * The format is recognised from the first bytes. What is too deep or unpacks to too much ends that input with a problem; never throws
 * for what an input holds.
 */
export async function* readInput(input: Openable, maxSize: number): AsyncGenerator<Exclude<Found, Openable>> {
  const unpacking = new Unpacking();
  const only = input.told?.only && new Set(input.told.only);
  if (only?.size === 0) return;
  for await (const found of readWithin(unpacking.outermost(input), maxSize, unpacking, 0)) {
    if (input.told?.picture === true && !isPicture(found) && !isProblem(found)) return;
    if (only === undefined || ("fields" in found && only.has(found.capture.name))) yield found;
  }
}

async function* readWithin(
  input: Openable,
  maxSize: number,
  unpacking: Unpacking,
  depth: number,
): AsyncGenerator<Exclude<Found, Openable>> {
  try {
    const { content, close } = await contentOf(input, maxSize);
    try {
      for await (const found of foundIn(content)) {
        if (!isOpenable(found)) yield completed(found, input);
        else {
          const inner = unpacking.within(toldBy(input, found), input.name, depth + 1);
          if (isProblem(inner)) yield inner;
          else yield* readWithin(inner, maxSize, unpacking, depth + 1);
        }
        if (unpacking.hasEnded) return;
      }
    } finally {
      await close();
    }
  } catch (error) {
    yield error instanceof InputEnded ? error.problem : await openProblem(input.name, error);
  }
}

async function* foundIn(content: Content): AsyncGenerator<Found> {
  const problem = (code: Problem["code"], message: string): Problem => ({
    code,
    severity: "error",
    message,
    input: content.name,
  });
  if (content.head.bytes.length === 0) {
    yield problem("empty", "is empty");
    return;
  }
  const format = formats.find(({ recognises }) => recognises(content.head));
  const refused = format === undefined || format.name === "text" ? refusedKind(content.head) : undefined;
  if (refused !== undefined) {
    yield problem(refused.code, `is ${refused.what}, which is not read; ${refused.advice}`);
    return;
  }
  let isSilent = true;
  for await (const found of format?.read(content) ?? []) {
    isSilent = false;
    yield found;
  }
  // what a format finds nothing in is not dropped without a word, whatever the format
  if (isSilent) yield problem("empty", `holds nothing that can be read as ${format?.name ?? "text"}`);
}

/** What the bringer of the outer input said holds for those within it, as far as they are told nothing else. */
const toldBy = (outer: Openable, inner: Openable): Openable =>
  outer.told?.fields === undefined
    ? inner
    : { ...inner, told: { ...inner.told, fields: { ...outer.told.fields, ...inner.told?.fields } } };

/** A piece with what the bringer of its input says, where it does not say it itself. */
function completed<One extends Exclude<Found, Openable>>(found: One, { name, told }: Openable): One {
  if (told === undefined || isProblem(found) || isRemoval(found)) return found;
  if (isPicture(found)) return told.url === undefined ? found : { url: told.url, ...found };
  const piece: Piece = found;
  // the address of a list is not that of each item in it
  const isWhole = piece.capture.name === name;
  const fields = { ...told.fields, ...(told.url !== undefined && isWhole && { url: told.url }), ...piece.fields };
  return { ...found, fields };
}

/** The input with its head read; the rest is read when the format asks for it. `close` lets go of it, however little was asked for. */
async function contentOf(
  found: Openable,
  maxSize: number,
): Promise<{ readonly content: Content; readonly close: () => Promise<void> }> {
  const rest = found.chunks()[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let size = 0;
  let whole = false;
  while (size < HEAD_SIZE && !whole) {
    const next = await rest.next();
    if (next.done === true) whole = true;
    else {
      first.push(next.value);
      size += next.value.length;
    }
  }
  const head = headOf(Buffer.concat(first).subarray(0, HEAD_SIZE), whole && size <= HEAD_SIZE);
  const chunks = (async function* () {
    try {
      yield* first;
      while (!whole) {
        const next = await rest.next();
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      await rest.return?.();
    }
  })();
  const { name, capturedAt, told } = found;
  const content = { name, capturedAt, head, chunks, maxSize, ...(told === undefined ? {} : { told }) };
  const close = async (): Promise<void> => void (await rest.return?.());
  return { content, close };
}
