import { pointerOf } from "./pointer.js";

/** A place where two documents differ, and how, in words. */
export interface Difference {
  readonly pointer: string;
  readonly words: string;
}

type Path = readonly (string | number)[];

/** Every place where a document differs from the one that was expected, in reading order; the fields `apart` at its top are not looked at. */
export function differencesOf(given: unknown, expected: unknown, apart: ReadonlySet<string>): Difference[] {
  const found: Difference[] = [];
  const differ = (path: Path, words: string): void => {
    found.push({ pointer: pointerOf(path), words });
  };
  const compare = (a: unknown, b: unknown, path: Path): void => {
    if (Object.is(a, b)) return;
    if (Array.isArray(a) && Array.isArray(b)) {
      if (a.length !== b.length) differ(path, `has ${a.length} entries; the reports give ${b.length}`);
      for (let i = 0; i < Math.min(a.length, b.length); i++) compare(a[i], b[i], [...path, i]);
    } else if (isObject(a) && isObject(b)) {
      for (const name of Object.keys({ ...b, ...a })) {
        if (path.length > 0 || !apart.has(name)) compare(a[name], b[name], [...path, name]);
      }
    } else differ(path, `is ${shown(a)}; the reports give ${shown(b)}`);
  };
  compare(given, expected, []);
  return found;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const shown = (value: unknown): string => {
  const json = JSON.stringify(value);
  return json === undefined ? "absent" : json.length > 80 ? `${json.slice(0, 76)} ...` : json;
};
