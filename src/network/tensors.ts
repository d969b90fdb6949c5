/** The numbers of one tensor in row-major order. */
export type TensorValues = Int8Array | Uint8Array | Int32Array | Float32Array;

/** A named block of numbers: a shape, and the values in row-major order (the last dimension runs fastest). */
export interface Tensor {
  readonly shape: readonly number[];
  readonly values: TensorValues;
}

/** What a weights file holds. */
export interface Tensors {
  /** The file's `__metadata__`: free texts, such as lists of words or labels. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly byName: ReadonlyMap<string, Tensor>;
}

const KINDS = {
  I8: { bytes: 1, of: (data: ArrayBuffer) => new Int8Array(data) },
  U8: { bytes: 1, of: (data: ArrayBuffer) => new Uint8Array(data) },
  I32: { bytes: 4, of: (data: ArrayBuffer) => new Int32Array(data) },
  F32: { bytes: 4, of: (data: ArrayBuffer) => new Float32Array(data) },
} as const;

const LENGTH_BYTES = 8;
const METADATA = "__metadata__";

/**
 * The tensors in the bytes of a file of the `safetensors` format: eight bytes with the length of the header (little-endian), the
 * header as JSON (`{"name": {"dtype": "I8", "shape": [2, 3], "data_offsets": [0, 6]}, ..., "__metadata__": {...}}`), then the data.
 * Throws a `TypeError` that says what was expected and what came when the header is no such thing, when the data of the tensors do
 * not lie one after another without a gap up to the end, when a type is none of I8, U8, I32 and F32, or when a number is not finite.
 *
 * https://github.com/huggingface/safetensors (format)
 */
export function readTensors(bytes: Uint8Array): Tensors {
  if (bytes.length < LENGTH_BYTES) fail("at least 8 bytes", `${bytes.length}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = Number(view.getBigUint64(0, true));
  const start = LENGTH_BYTES + headerLength;
  if (start > bytes.length) fail(`a header of at most ${bytes.length - LENGTH_BYTES} bytes`, `${headerLength}`);
  const header = readHeader(bytes.subarray(LENGTH_BYTES, start));
  const data = bytes.subarray(start);
  const entries = Object.entries(header)
    .filter(([name]) => name !== METADATA)
    .map(([name, entry]) => ({ name, ...readEntry(name, entry) }))
    .sort((one, other) => one.from - other.from || one.to - other.to);
  const byName = new Map<string, Tensor>();
  let reached = 0;
  for (const { name, kind, shape, from, to } of entries) {
    if (from !== reached || to > data.length) {
      fail(`${name} to begin at ${reached} and to end by ${data.length}`, `${from} to ${to}`);
    }
    reached = to;
    byName.set(name, { shape, values: readValues(name, kind, data.subarray(from, to)) });
  }
  if (reached !== data.length) fail(`${reached} bytes of data`, `${data.length}`);
  return { metadata: readMetadata(header[METADATA]), byName };
}

/** The tensor of that name; a `TypeError` when there is none or its shape has another number of dimensions. */
export function tensorOf({ byName }: Tensors, name: string, dimensions: number): Tensor {
  const tensor = byName.get(name);
  if (!tensor) throw new TypeError(`weights: expected a tensor ${name}, got ${[...byName.keys()].join(", ")}`);
  if (tensor.shape.length !== dimensions) {
    throw new TypeError(`weights: expected ${dimensions} dimensions of ${name}, got [${tensor.shape.join(", ")}]`);
  }
  return tensor;
}

/** The numbers of a tensor of one dimension and that length, as 32-bit floats; a `TypeError` when it is another thing. */
export function floatsOf(tensors: Tensors, name: string, length: number): Float32Array {
  const { values } = tensorOf(tensors, name, 1);
  if (!(values instanceof Float32Array) || values.length !== length) {
    throw new TypeError(`weights: expected ${length} numbers F32 in ${name}, got ${values.length}`);
  }
  return values;
}

function readHeader(bytes: Uint8Array): Record<string, unknown> {
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new TypeError("readTensors: expected a header in JSON", { cause });
  }
  return isRecord(header) ? header : fail("an object as header", shown(header));
}

interface Entry {
  readonly kind: keyof typeof KINDS;
  readonly shape: readonly number[];
  readonly from: number;
  readonly to: number;
}

function readEntry(name: string, entry: unknown): Entry {
  if (!isRecord(entry)) return fail(`an object for ${name}`, shown(entry));
  const { dtype, shape, data_offsets: offsets } = entry;
  if (typeof dtype !== "string" || !isKind(dtype)) {
    return fail(`the type of ${name} to be one of ${Object.keys(KINDS).join(", ")}`, shown(dtype));
  }
  if (!isCounts(shape)) return fail(`a shape of ${name}`, shown(shape));
  if (!isCounts(offsets)) return fail(`two offsets of ${name}`, shown(offsets));
  const [from = 0, to = -1] = offsets;
  const size = shape.reduce((product, length) => product * length, KINDS[dtype].bytes);
  if (offsets.length !== 2 || to - from !== size) fail(`${size} bytes for ${name}`, shown(offsets));
  return { kind: dtype, shape, from, to };
}

// A copy: in the file a tensor may begin anywhere, while a typed array begins at a multiple of its element's size.
function readValues(name: string, kind: keyof typeof KINDS, bytes: Uint8Array): TensorValues {
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  const values = KINDS[kind].of(copy);
  if (values instanceof Float32Array && !values.every(Number.isFinite)) fail(`finite numbers in ${name}`, "others");
  return values;
}

function readMetadata(value: unknown): Record<string, string> {
  if (value === undefined) return {};
  if (!isRecord(value)) return fail("an object as metadata", shown(value));
  return Object.fromEntries(
    Object.entries(value).map(([key, text]) =>
      typeof text === "string" ? [key, text] : fail(`a text as metadata ${key}`, shown(text)),
    ),
  );
}

const shown = (value: unknown): string => String(JSON.stringify(value)).slice(0, 200);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isKind = (name: string): name is keyof typeof KINDS => Object.hasOwn(KINDS, name);

const isCounts = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((each) => Number.isSafeInteger(each) && each >= 0);

function fail(expected: string, got: string): never {
  throw new TypeError(`readTensors: expected ${expected}, got ${got}`);
}
