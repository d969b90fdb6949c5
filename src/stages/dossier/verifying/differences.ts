import { pointerOf } from "./pointer.js";

/** A place where two documents differ, and how, in words. */
export interface Difference {
  readonly pointer: string;
  readonly words: string;
}

type Path = readonly (string | number)[];

/** Every place where a document differs from the one that was expected, in reading order; places in `apart` are not looked at. */
export function* differencesOf(
  given: unknown,
  expected: unknown,
  apart: ReadonlySet<string>,
  path: Path = [],
): Generator<Difference> {
  const pointer = pointerOf(path);
  if (apart.has(pointer) || Object.is(given, expected)) return;
  if (Array.isArray(given) && Array.isArray(expected)) yield* inLists(given, expected, apart, path);
  else if (isObject(given) && isObject(expected)) yield* inObjects(given, expected, apart, path);
  else yield { pointer, words: `is ${shown(given)}; the reports give ${shown(expected)}` };
}

function* inLists(
  given: readonly unknown[],
  expected: readonly unknown[],
  apart: ReadonlySet<string>,
  path: Path,
): Generator<Difference> {
  if (given.length !== expected.length) {
    yield { pointer: pointerOf(path), words: `has ${given.length} entries; the reports give ${expected.length}` };
  }
  for (let index = 0; index < Math.min(given.length, expected.length); index++) {
    yield* differencesOf(given[index], expected[index], apart, [...path, index]);
  }
}

function* inObjects(
  given: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, unknown>>,
  apart: ReadonlySet<string>,
  path: Path,
): Generator<Difference> {
  for (const name of Object.keys({ ...expected, ...given })) {
    yield* differencesOf(given[name], expected[name], apart, [...path, name]);
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const shown = (value: unknown): string => {
  const json = JSON.stringify(value);
  return json === undefined ? "absent" : json.length > 80 ? `${json.slice(0, 76)} ...` : json;
};
