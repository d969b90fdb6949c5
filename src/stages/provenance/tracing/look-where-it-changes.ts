/** A row of things each of which costs much to see. */
export interface Row<Seen> {
  readonly length: number;
  /** The places at which something new is to be expected. */
  readonly marked: ReadonlySet<number>;
  readonly lookAt: (place: number) => Seen;
  readonly isAlike: (a: Seen, b: Seen) => boolean;
}

/** As many places are all looked at; of more, at most three times as many. */
const LOOKS = 64;

/**
 * What is seen at the places of a row where it changes: at all of a short one. Of a long one the first, the last and the first of the
 * marked places are looked at, and between two at which it is unlike the one in the middle, as long as looks are left. What
 * changes and is as before within a stretch without a mark is not seen.
 */
export function lookWhereItChanges<Seen>({ length, marked, lookAt, isAlike }: Row<Seen>): ReadonlyMap<number, Seen> {
  const places = [...Array(length).keys()];
  if (length <= LOOKS) return new Map(places.map((place) => [place, lookAt(place)]));
  const seen = new Map<number, Seen>();
  const look = (place: number): Seen => {
    const known = seen.get(place) ?? lookAt(place);
    seen.set(place, known);
    return known;
  };
  const first = [...new Set([0, ...places.filter((place) => marked.has(place)).slice(0, LOOKS), length - 1])];
  const stretches = first.slice(1).map((to, i): [number, number] => [first[i] ?? 0, to]);
  for (const [from, to] of stretches) {
    const alike = isAlike(look(from), look(to));
    if (alike || to - from < 2 || seen.size >= first.length + LOOKS) continue;
    const middle = (from + to) >> 1;
    stretches.push([from, middle], [middle, to]);
  }
  return seen;
}
