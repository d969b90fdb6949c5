import type { Token } from "../../../languages/pack.js";
import { contains, hull } from "../../../record/position.js";
import { type Passage, passageAt } from "../../../text/passage.js";
import type { AttributedReading } from "../../attributions/attribution.js";
import { inOrder } from "../../claims/matching/answering/told-in-order.js";
import type { Vocabulary } from "../../claims/propositions/vocabulary.js";
import type { ToldStatement } from "../../claims/statements.js";
import { tokensIn } from "../../reading/tokens-in.js";
import type { Disagreement } from "./disagreement.js";
import { settledBy } from "./settled-by.js";
import { type Ground, namesOf, type Side, tellSides } from "./side.js";

/** A number that names a thing rather than counts it: the ".38 caliber" of a revolver, the "12" of "Flight 12". */
interface Designation {
  /** What kind of thing it names. */
  readonly of: string;
  readonly value: string;
  readonly point: Passage;
}

/** Sides of one disagreement. */
const SIDES = 6;

/**
 * Where reports give one thing different numbers by which it is named. A report that gives several speaks of several things; then
 * nothing is compared.
 */
export function disagreementsOverDesignations(
  readings: readonly AttributedReading[],
  told: readonly ToldStatement[],
  ground: Ground,
  vocabularyFor: (language: string) => Vocabulary | undefined,
): Disagreement[] {
  const byThing = new Map<string, Designation[]>();
  for (const reading of readings) {
    const vocabulary = vocabularyFor(reading.report.language);
    for (const one of vocabulary ? designationsIn(reading, vocabulary) : []) {
      const list = byThing.get(one.of);
      if (list) list.push(one);
      else byThing.set(one.of, [one]);
    }
  }
  const order = inOrder(told);
  const tellersOf = ({ report, at }: Passage): ToldStatement[] =>
    (order.get(report) ?? []).filter((one) => contains(one.at, at)).map(({ owner }) => owner);
  return [...byThing.values()].flatMap((all): Disagreement[] => {
    const values = [...new Set(all.map(({ value }) => value))];
    const inReport = new Map<string, string>();
    const several = all.some(({ value, point: { report } }) => {
      const other = inReport.get(report);
      inReport.set(report, value);
      return other !== undefined && other !== value;
    });
    if (several || values.length < 2 || values.length > SIDES) return [];
    const sides = values.map((value): Side => {
      const points = all.filter((one) => one.value === value).map(({ point }) => point);
      return { passages: points, point: points, told: [...new Set(points.flatMap(tellersOf))] };
    });
    const question = { over: "identity", kind: "contradicts" } as const;
    const said = sides.map(({ passages, told: own }) => {
      const who = namesOf(own, ground).slice(0, 4).join(", ");
      return `“${passages[0]?.exact ?? ""}”${who ? ` (${who})` : ""}`;
    });
    return [
      {
        ...question,
        about: "which it was",
        ...tellSides(sides, ground),
        settledBy: settledBy(question, sides, ground),
        claims: [],
        why: `${said.join(" against ")}: two numbers that name one thing.`,
      },
    ];
  });
}

function designationsIn(reading: AttributedReading, { words, lexicon }: Vocabulary): Designation[] {
  const { numbered, calibres } = words.circumstances;
  const { report } = reading;
  return reading.sentences.flatMap((sentence) => {
    if (sentence.kind === "byline" || sentence.kind === "credit" || sentence.repeats !== undefined) return [];
    const tokens = tokensIn(reading, [sentence]);
    return tokens.flatMap((token, i): Designation[] => {
      const digits = /^\.?\d{1,4}(?:\.\d{1,2})?$/.test(token.text) ? token.text.replace(/\D/g, "") : undefined;
      const measured = /^\.?(\d{1,3})-?(\p{L}+)$/u.exec(token.text);
      const unit = measured && calibres.has(measured[2]?.toLowerCase() ?? "") ? i : undefined;
      const behind = digits === undefined ? unit : unitBehind(tokens, i, calibres);
      const thing = behind === undefined ? undefined : headBehind(tokens, behind + 1);
      if (thing) {
        const point = tokens[i - 1];
        const at = hull([point?.text === "." && point.end === token.start ? point : token, thing]);
        return [
          {
            of: lexicon.stem(thing.text.toLowerCase()),
            value: digits ?? measured?.[1] ?? "",
            point: passageAt(report, at),
          },
        ];
      }
      const before = tokens[i - 1];
      if (digits === undefined || !before || !numbered.has(before.lemma.toLowerCase()) || token.start - before.end > 1)
        return [];
      return [{ of: before.lemma.toLowerCase(), value: digits, point: passageAt(report, hull([before, token])) }];
    });
  });
}

/** The "caliber" right behind a number, with or without a hyphen. */
function unitBehind(tokens: readonly Token[], number: number, calibres: ReadonlySet<string>): number | undefined {
  const next = tokens[number + 1]?.text === "-" ? number + 2 : number + 1;
  return calibres.has(tokens[next]?.text.toLowerCase().replace(/^-/, "") ?? "") ? next : undefined;
}

/** Words between a calibre and the thing that has it: "Orlo Works' service revolver". */
const BETWEEN = 6;

function headBehind(tokens: readonly Token[], from: number): Token | undefined {
  let head: Token | undefined;
  for (const token of tokens.slice(from, from + BETWEEN)) {
    if (token.tag === "NOUN" && token.text.length > 1) head = token;
    else if (!/^(?:PROPN|ADJ)$/.test(token.tag) && !/^(?:['’]s?|s|-)$/.test(token.text)) break;
  }
  return head;
}
