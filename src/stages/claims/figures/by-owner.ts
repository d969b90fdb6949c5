import { UnionFind } from "../../../text/union-find.js";
import { standingOf } from "./bounds.js";
import type { FoundFigure } from "./collect-figures.js";
import { tellMatter } from "./matter.js";

/** Further figures of a report that each is set beside. */
const NEAR = 8;

/**
 * Figures of one measure by whose they are, with what tells them apart in words. Amounts of one kind are apart by the body
 * whose they are: the offer of one club, of another. What is counted without being a measure of its own is apart by who is
 * named in front of it where one report gives it several values at once: the assists of one player are not those of another.
 */
export function byOwner(found: readonly FoundFigure[], rows: readonly number[]): [string, number[]][] {
  const own = rows.flatMap((i) => found[i] ?? []);
  const matter = own[0]?.matter;
  if (matter) {
    // "The company has offered 4 percent": where nobody is named, all speak of one
    const unnamed = own.every((one) => one.matter?.whose === undefined && one.figure.measure.startsWith("share "));
    if (!matter.owned || unnamed) return [[tellMatter(matter), [...rows]]];
    return sharing(own.map((one) => one.matter?.whose)).map(([whose, at]) => [
      tellMatter({ kind: matter.kind, ...(whose !== undefined && { whose }) }),
      at.flatMap((n) => rows[n] ?? []),
    ]);
  }
  if (!own.every(isThing) || !givesSeveral(own)) return [["", [...rows]]];
  return sharing(own.map(({ owner }) => owner)).map(([owner, at]) => [owner ?? "", at.flatMap((n) => rows[n] ?? [])]);
}

const isThing = ({ quantity, figure }: FoundFigure): boolean =>
  figure.measure === "seats" ||
  (quantity.measureAt === undefined && figure.unit === undefined && figure.measure !== "magnitude");

/** One report gives values that exclude each other in one voice. */
const givesSeveral = (own: readonly FoundFigure[]): boolean =>
  own.some((a, n) => own.slice(n + 1, n + NEAR).some((b) => isApartInOneVoice(a, b)));

const isApartInOneVoice = (a: FoundFigure, b: FoundFigure): boolean =>
  a.reading === b.reading && a.figure.by === b.figure.by && standingOf(a.figure, b.figure) === "apart";

/**
 * Names put together that share a word ("Red Sox", "Boston Red Sox"), by index; what has no name belongs to the only name
 * that there is, else to none.
 */
function sharing(names: readonly (string | undefined)[]): [string | undefined, number[]][] {
  const sets = new UnionFind(names.length);
  const firstWith = new Map<string, number>();
  for (const [n, name] of names.entries()) {
    for (const word of name?.toLowerCase().match(/\p{L}{3,}/gu) ?? []) {
      const known = firstWith.get(word);
      if (known === undefined) firstWith.set(word, n);
      else sets.join(known, n);
    }
  }
  const groups = new Map<number, number[]>();
  const named = new Set(names.flatMap((name, n) => (name === undefined ? [] : sets.find(n))));
  const only = named.size === 1 ? [...named][0] : undefined;
  for (const n of names.keys()) {
    const set = names[n] === undefined ? (only ?? n) : sets.find(n);
    const known = groups.get(set);
    if (known) known.push(n);
    else groups.set(set, [n]);
  }
  return [...groups.values()].map((own) => [own.map((n) => names[n]).find((name) => name !== undefined), own]);
}
