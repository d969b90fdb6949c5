import { type NameForm, spelling } from "../name-form.js";

/** How sure two spellings are of being one name: `sure` by the letters alone, `likely` where role or office agrees too. */
export interface NearName {
  readonly why: string;
  readonly by: "sure" | "likely";
}

/**
 * The reason to take two full names that are written differently for one: written together and apart ("Irannezad", "Iran-Nezhad"),
 * a letter or two of a foreign name rendered in two ways ("Alisvandi", "Alisbandi"), a short form of the given name ("Ray",
 * "Raymond"). `undefined` where they differ in more, or where the given names are a man's and a woman's. Symmetric.
 *
 * @example
 * nearName(form("Heydar Alisvandi"), form("Haydar Alisbandi")) // { why: "near spellings of one name", by: "likely" }
 */
export function nearName(a: NameForm, b: NameForm): NearName | undefined {
  if (a.given === undefined || b.given === undefined) return undefined;
  if (a.gender !== undefined && b.gender !== undefined && a.gender !== b.gender) return undefined;
  const [x, y] = [behindGiven(a), behindGiven(b)];
  const given = nearGiven(a.given, b.given);
  if (given === undefined)
    return x === y && x.length >= LONG && longAndNear(a.given, b.given)
      ? { why: "near spellings of one name", by: "likely" }
      : undefined;
  if (x.length < 3 || y.length < 3 || x.charAt(0) !== y.charAt(0)) return undefined;
  if (x === y)
    return given === "short"
      ? { why: "one family name, and a short form of the given name", by: x.length >= LONG + 2 ? "sure" : "likely" }
      : { why: "spellings of one name", by: "sure" };
  if (given === "short") return undefined;
  const length = Math.min(x.length, y.length);
  const apart = lettersApart(x, y);
  if (apart > (length >= LONG ? 2 : 1) || length < 5) return undefined;
  // "Marins" and "Martins" may be two: only a long name by its letters alone.
  const sure = given === "same" && apart === 1 && length >= LONG;
  return { why: "near spellings of one name", by: sure ? "sure" : "likely" };
}

/** From so many letters on, a name that differs in one is hardly another. */
const LONG = 8;

/** Keys that near names share at least one of: the bones of the given name, its first letters with those of the family name. */
export function nearKeys(form: NameForm): string[] {
  if (form.given === undefined) return [];
  const family = behindGiven(form).slice(0, 2);
  return [`${bones(form.given)} ${family}`, `${sound(form.given).slice(0, 2)} ${family}`];
}

/** The family name with all that stands between, without initials, hyphens and spaces: "delgiudice", "irannezad". */
const behindGiven = ({ core }: NameForm): string =>
  spelling(
    core
      .split(" ")
      .slice(1)
      .filter((word) => word.length > 1)
      .join("")
      .replace(/-/g, "")
      .replace(/zh/g, "z")
      .replace(/dj/g, "j"),
  );

/** "Heydar" and "Haydar" are the same; "Alexis" and "Alexandros", "Ray" and "Raymond" may be short and long of one. */
function nearGiven(a: string, b: string): "same" | "near" | "short" | undefined {
  const [x, y] = [sound(a), sound(b)];
  if (x === y) return "same";
  if (x.length < 3 || y.length < 3 || x.charAt(0) !== y.charAt(0)) return undefined;
  if (bones(a) === bones(b) && Math.min(x.length, y.length) > 3) return "near";
  if (lettersApart(x, y) === 1 && Math.min(x.length, y.length) > 5) return "near";
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) || (short.length > 4 && long.startsWith(short.slice(0, 4))) ? "short" : undefined;
}

/** "Garmandul" and "Karmandul": long names that differ in one letter, be it the first. */
const longAndNear = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= LONG && lettersApart(sound(a), sound(b)) === 1;

/** "Catherine" and "Katherine" begin alike. */
const sound = (name: string): string => spelling(name).replace(/^c(?=[aourl])/, "k");

/** A name's consonants behind its first letter: "hdr" of "Heydar". */
const bones = (name: string): string =>
  sound(name).charAt(0) +
  sound(name)
    .slice(1)
    .replace(/[aeiouyjh-]/g, "")
    .replace(/(.)\1+/g, "$1");

/** At most so many letters of a name are compared. */
const MOST = 40;

/** How many letters must be changed, put in, left out or swapped with the next to make one word of the other (Damerau 1964). */
export function lettersApart(a: string, b: string): number {
  const [x, y] = [a.slice(0, MOST), b.slice(0, MOST)];
  let before: number[] = [];
  let last = Array.from({ length: y.length + 1 }, (_, k) => k);
  for (let i = 1; i <= x.length; i++) {
    const row = [i];
    for (let k = 1; k <= y.length; k++) {
      const changed = (last[k - 1] ?? 0) + (x[i - 1] === y[k - 1] ? 0 : 1);
      const swapped = x[i - 1] === y[k - 2] && x[i - 2] === y[k - 1] ? (before[k - 2] ?? MOST) + 1 : MOST;
      row.push(Math.min((last[k] ?? 0) + 1, (row[k - 1] ?? 0) + 1, changed, swapped));
    }
    before = last;
    last = row;
  }
  return last[y.length] ?? 0;
}
