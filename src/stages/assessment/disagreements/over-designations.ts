import type { Token } from "../../../languages/pack.js";
import { contains, hull, type Position } from "../../../record/position.js";
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
  /** What kind of thing it names; of a weapon, that somebody had it. */
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
  const inHand = new Set((byThing.get(HELD) ?? []).map(({ value }) => value));
  return [...byThing].flatMap(([of, all]): Disagreement[] => {
    const values = [...new Set(all.map(({ value }) => value))];
    // told with the weapon that somebody had
    if (of !== HELD && inHand.size > 1 && values.every((value) => inHand.has(value))) return [];
    const given = new Map<string, string>();
    const several = all.some(({ of, value, point }) => {
      // one report may tell what each of two says of the weapon that somebody had
      const who = of === HELD ? tellersOf(point).map(({ statement }) => statement.id) : [];
      const key = [point.report, ...who].join(" ");
      const other = given.get(key);
      given.set(key, value);
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

/** Weapons that somebody is told to have had. */
const HELD = "a weapon in somebody's hand";

function designationsIn(reading: AttributedReading, vocabulary: Vocabulary): Designation[] {
  const { words, lexicon } = vocabulary;
  const { numbered, calibres } = words.circumstances;
  const { report } = reading;
  const held = heldIn(reading, vocabulary);
  const named = reading.sentences.flatMap((sentence) => {
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
  return [...held, ...named.filter(({ point }) => !held.some((one) => meets(one.point.at, point.at)))];
}

const meets = (a: Position, b: Position): boolean => a.start < b.end && b.start < a.end;

/** "had a .32", "was armed with a 45-caliber handgun", "it was a .38 revolver"; nothing of "not a .45". */
function heldIn({ report, sentences }: AttributedReading, { words, isKindOf, conceptFor }: Vocabulary): Designation[] {
  const { having } = words.details;
  return sentences.flatMap((sentence): Designation[] => {
    if (sentence.kind === "byline" || sentence.kind === "credit" || sentence.repeats !== undefined) return [];
    const text = report.text.slice(sentence.start, sentence.end);
    return [...text.matchAll(CALIBRE)].flatMap((match): Designation[] => {
      const [whole, dot, digits = "", unit, thing] = match;
      const named = thing === undefined ? dot !== "" : isKindOf(conceptFor(thing.toLowerCase()), conceptFor("gun"));
      const before = text.slice(Math.max(0, match.index - LEAD), match.index);
      if (!named || (dot === "" && unit === undefined) || !having.test(before)) return [];
      const start = sentence.start + match.index;
      return [{ of: HELD, value: digits, point: passageAt(report, { start, end: start + whole.length }) }];
    });
  });
}

/** A number by which a firearm is called, with its unit and the firearm where they are told. */
const CALIBRE =
  /(?<![\d.,])(\.?)(\d{2,3})\b(?!\.\d)(?:[\s-]{0,2}([Cc]al(?:iber|ibre)?)\b)?(?:[\s-](?:\p{Lu}\p{L}{1,20}\s){0,2}(\p{Ll}+)\b)?/gu;
/** Characters before it among which it is told that somebody had it. */
const LEAD = 40;

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
