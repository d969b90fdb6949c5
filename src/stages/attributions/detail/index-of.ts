import type { Position } from "../../../record/position.js";
import type { DateMention, NameMention, Reading } from "../../reading/reading.js";

/** Quick look-up of what lies at a position of a reading. */
export interface Index {
  namesIn(at: Position): readonly NameMention[];
  datesIn(at: Position): readonly DateMention[];
}

/** The index of a reading. */
export function indexOf(reading: Reading): Index {
  return {
    namesIn: (at) => inside(reading.names, at),
    datesIn: (at) => inside(reading.dates, at),
  };
}

/** The items that lie inside a position; the items stand in reading order. */
function inside<T extends { readonly at: Position }>(items: readonly T[], at: Position): T[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.at.start ?? 0) < at.start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let i = low; i < items.length; i++) {
    const item = items[i];
    if (item === undefined || item.at.start >= at.end) break;
    if (item.at.end <= at.end) found.push(item);
  }
  return found;
}
