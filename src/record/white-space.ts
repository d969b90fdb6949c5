/** True for the UTF-16 unit of a character of white space, those that `\s` stands for. */
export const isWhiteSpace = (unit: number): boolean =>
  unit <= 32 ? unit === 32 || (unit >= 9 && unit <= 13) : unit >= 0xa0 && isWideSpace(unit);

const isWideSpace = (unit: number): boolean =>
  unit === 0xa0 ||
  unit === 0xfeff ||
  (unit >= 0x1680 &&
    (unit === 0x1680 ||
      (unit >= 0x2000 && unit <= 0x200a) ||
      unit === 0x2028 ||
      unit === 0x2029 ||
      unit === 0x202f ||
      unit === 0x205f ||
      unit === 0x3000));

/** The first offset from `from` on that is none of white space, at most `end`. */
export function skipWhiteSpace(text: string, from: number, end = text.length): number {
  let at = from;
  while (at < end && isWhiteSpace(text.charCodeAt(at))) at++;
  return at;
}
