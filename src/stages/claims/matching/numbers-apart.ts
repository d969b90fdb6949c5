import { type Position, wordsAt } from "../../../record/position.js";
import { numbersClash, type PreparedStatement, prepareStatement } from "../../../text/comparison.js";
import type { Lexicon } from "../../../text/lexicon.js";
import type { AttributedReading } from "../../attributions/attribution.js";

/** A clause by where it stands. */
interface Place {
  readonly reading: AttributedReading;
  readonly at: Position;
}

/**
 * Tells of two clauses whether their words give one thing numbers that cannot both hold, whether or not the thing is among those
 * that figures are kept of: "1,400 dockers are on strike", "900 workers are on strike". Each clause is read once.
 */
export function numbersApartIn(lexicon: Lexicon): (a: Place, b: Place) => boolean {
  const known = new Map<AttributedReading, Map<string, PreparedStatement | undefined>>();
  const numbered = ({ reading, at }: Place): PreparedStatement | undefined => {
    const ofReading = known.get(reading) ?? new Map<string, PreparedStatement | undefined>();
    known.set(reading, ofReading);
    const key = `${at.start} ${at.end}`;
    if (!ofReading.has(key)) {
      const said = prepareStatement(wordsAt(reading.report.text, at), lexicon);
      ofReading.set(key, said.numbers.length > 0 ? said : undefined);
    }
    return ofReading.get(key);
  };
  return (a, b) => {
    const [x, y] = [numbered(a), numbered(b)];
    return x !== undefined && y !== undefined && numbersClash(x, y, lexicon);
  };
}
