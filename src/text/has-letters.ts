/**
 * True where a text has at least so many letters, of whatever script. It looks no further than it must.
 *
 * @example
 * hasLetters("12 Uhr", 3); // true
 */
export function hasLetters(text: string, least: number): boolean {
  if (text.length < least) return false;
  const letter = /\p{L}/gu;
  let seen = 0;
  while (seen < least && letter.test(text)) seen++;
  return seen >= least;
}
