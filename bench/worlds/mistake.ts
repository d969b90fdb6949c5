import type { Claim } from "./event.js";
import { inDigits, inStyle, inWords } from "./phrase.js";
import type { Random } from "./random.js";
import { textOf } from "./segments.js";
import type { Sentence } from "./wording.js";
import type { Flaw } from "./world-report.js";
import type { Paragraphs } from "./write-piece.js";

/** A figure or a name got wrong, once. */
export function mistaken(paragraphs: Paragraphs, random: Random): { paragraphs: Paragraphs; flaw: Flaw } | undefined {
  const places = paragraphs.flatMap((sentences, p) => sentences.map((sentence, s) => ({ p, s, sentence })));
  const replaced = (p: number, s: number, sentence: Sentence): Paragraphs =>
    paragraphs.map((sentences, i) => (i !== p ? sentences : sentences.map((one, j) => (j !== s ? one : sentence))));
  for (const { p, s, sentence } of random.shuffled(places)) {
    const at = sentence.segments.findIndex(({ marks }) =>
      marks?.some(({ claim }) => claim.value !== undefined && !claim.mistaken),
    );
    const segment = sentence.segments[at];
    const claim = segment?.marks?.find((mark) => mark.claim.value !== undefined)?.claim;
    if (segment === undefined || claim?.value === undefined) continue;
    const wrong = misread(claim.value, random);
    const text = withFigure(segment.text, claim.value, wrong);
    if (text === undefined) continue;
    const other: Claim = { ...claim, id: `${claim.id}~${wrong}`, value: wrong, mistaken: true };
    const swap = (one: Claim): Claim => (one === claim ? other : one);
    const marks = segment.marks?.map((mark) => ({ ...mark, claim: swap(mark.claim) }));
    const changed = { ...segment, text, ...(marks === undefined ? {} : { marks }) };
    return {
      paragraphs: replaced(p, s, {
        segments: sentence.segments.map((one, i) => (i === at ? changed : one)),
        ...(sentence.tells === undefined
          ? {}
          : {
              tells: {
                ...sentence.tells,
                items: sentence.tells.items.map((item) => ({ ...item, claim: swap(item.claim) })),
              },
            }),
      }),
      flaw: "mistaken figure",
    };
  }
  for (const { p, s, sentence } of random.shuffled(places)) {
    const last = sentence.tells?.utterance.speaker.person?.last;
    if (last === undefined || !textOf(sentence.segments).includes(last)) continue;
    const misspelt = last.length < 4 ? `${last}s` : last.slice(0, 2) + last.charAt(3) + last.charAt(2) + last.slice(4);
    const segments = sentence.segments.map((segment) =>
      segment.marks === undefined ? { ...segment, text: segment.text.replace(last, misspelt) } : segment,
    );
    if (textOf(segments) !== textOf(sentence.segments))
      return { paragraphs: replaced(p, s, { ...sentence, segments }), flaw: "mistaken name" };
  }
  return undefined;
}

/** Digits swapped, or a nought too many. */
function misread(value: number, random: Random): number {
  const digits = String(value);
  const swapped = Number([...digits].reverse().join(""));
  if (digits.length === 2 && swapped !== value && swapped > 9) return swapped;
  return random.chance(0.3) ? value * 10 : value + random.int(1, Math.max(2, Math.floor(value / 3)));
}

function withFigure(text: string, value: number, wrong: number): string | undefined {
  for (const [form, write] of [
    [inStyle(value), inStyle],
    [inDigits(value), inDigits],
    [inWords(value), inStyle],
  ] as const) {
    const at = text.toLowerCase().indexOf(form);
    if (at !== -1 && !/\w/.test(text.charAt(at - 1)) && !/\w/.test(text.charAt(at + form.length)))
      return text.slice(0, at) + write(wrong) + text.slice(at + form.length);
  }
  return undefined;
}
