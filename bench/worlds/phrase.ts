import type { Random } from "./random.js";

/** A template taken apart: words, a slot, or a choice of templates. */
type Part = string | { readonly slot: string } | { readonly choice: readonly (readonly Part[])[] };

/** What stands in the slots of a template, or how to find it. */
export type Slots = Readonly<Record<string, string>> | ((slot: string) => string | undefined);

const parsed = new Map<string, readonly Part[]>();

/**
 * A sentence from a template: `[killed|left dead]` is one of the two by chance, `{town}` what the slot of that name holds, looked up
 * again where that holds slots itself; `reword` may change the words between the slots. Throws a `TypeError` for a slot that is not there.
 *
 * @example
 * phrase("a fire [broke out|started] in {town}", { town: "Lomsk" }, random); // "a fire started in Lomsk"
 */
export function phrase(
  template: string,
  slots: Slots,
  random: Random,
  reword: (words: string) => string = (words) => words,
): string {
  let parts = parsed.get(template);
  if (parts === undefined) {
    parts = parse(template, { at: 0 }, false)[0] ?? [];
    parsed.set(template, parts);
  }
  const slotOf = typeof slots === "function" ? slots : (slot: string) => slots[slot];
  return written(parts, { slotOf, reword, random, template });
}

interface Writing {
  readonly slotOf: (slot: string) => string | undefined;
  readonly reword: (words: string) => string;
  readonly random: Random;
  readonly template: string;
}

function written(parts: readonly Part[], writing: Writing): string {
  let text = "";
  for (const part of parts) {
    if (typeof part === "string") text += writing.reword(part);
    else if ("slot" in part) {
      const value = writing.slotOf(part.slot);
      if (value === undefined) {
        throw new TypeError(`phrase: no slot ${part.slot} for ${JSON.stringify(writing.template)}`);
      }
      text += value;
    } else text += written(writing.random.pick(part.choice), writing);
  }
  return text;
}

function parse(template: string, place: { at: number }, inner: boolean): Part[][] {
  const choices: Part[][] = [[]];
  let words = "";
  const last = (): Part[] => choices[choices.length - 1] ?? [];
  const flush = (): void => {
    if (words !== "") last().push(words);
    words = "";
  };
  while (place.at < template.length) {
    const char = template.charAt(place.at++);
    if (char === "[") {
      flush();
      last().push({ choice: parse(template, place, true) });
    } else if (char === "{") {
      flush();
      const end = template.indexOf("}", place.at);
      last().push({ slot: template.slice(place.at, end) });
      place.at = end + 1;
    } else if (inner && char === "|") {
      flush();
      choices.push([]);
    } else if (inner && char === "]") {
      flush();
      return choices;
    } else words += char;
  }
  flush();
  return choices;
}

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** A number in words up to 99, with thousands separated above. */
export function inWords(n: number): string {
  if (n < 20) return ONES[n] ?? String(n);
  if (n >= 100 || !Number.isInteger(n)) return inDigits(n);
  const tens = TENS[Math.floor(n / 10)] ?? "";
  return n % 10 === 0 ? tens : `${tens}-${ONES[n % 10]}`;
}

/** A number in digits: `1,400`. */
export const inDigits = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ",");

/** As most style books have it: words below ten, digits from ten on. */
export const inStyle = (n: number): string => (n < 10 ? inWords(n) : inDigits(n));
