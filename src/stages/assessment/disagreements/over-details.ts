import { contains } from "../../../record/position.js";
import { type Passage, passageAt } from "../../../text/passage.js";
import type { AttributedReading } from "../../attributions/attribution.js";
import { inOrder } from "../../claims/matching/answering/told-in-order.js";
import type { Vocabulary } from "../../claims/propositions/vocabulary.js";
import type { ToldStatement } from "../../claims/statements.js";
import { clausesIn } from "./details/clause.js";
import type { Detail } from "./details/detail.js";
import { detailsIn } from "./details/details-in.js";
import type { Disagreement } from "./disagreement.js";
import { settledBy } from "./settled-by.js";
import { type Ground, namesOf, type Side, tellSides } from "./side.js";

/** Details of one thing that are compared, and disagreements over one point. */
const BUCKET = 40;

/**
 * Where two tellings of one thing part in a single point of which only one can hold: where it was kept, who did it, what became of
 * it. A value that one report gives beside another speaks of several things, and nothing is compared.
 */
export function disagreementsOverDetails(
  readings: readonly AttributedReading[],
  told: readonly ToldStatement[],
  ground: Ground,
  vocabularyFor: (language: string) => Vocabulary | undefined,
): Disagreement[] {
  const buckets = new Map<string, Detail[]>();
  for (const reading of readings) {
    const vocabulary = vocabularyFor(reading.report.language);
    for (const detail of vocabulary ? detailsOf(reading, vocabulary) : []) {
      for (const of of detail.of) {
        const key = `${detail.about}|${detail.kind}|${of}`;
        const bucket = buckets.get(key) ?? [];
        if (bucket.length < BUCKET) buckets.set(key, [...bucket, detail]);
      }
    }
  }
  const order = inOrder(told);
  const tellersOf = ({ report, at }: Passage): ToldStatement[] =>
    (order.get(report) ?? []).filter((one) => contains(one.at, at)).map(({ owner }) => owner);
  const done = new Set<Detail>();
  return [...buckets.values()].flatMap((all): Disagreement[] => {
    const values = [...new Set(all.map(({ value }) => value))];
    if (values.length !== 2 || all.every((one) => done.has(one))) return [];
    for (const one of all) done.add(one);
    const sides = values.map((value): Side => {
      const passages = all.filter((one) => one.value === value).map(({ reading, at }) => passageAt(reading.report, at));
      return { passages, point: passages, told: [...new Set(passages.flatMap(tellersOf))] };
    });
    const over = (all[0] as Detail).about.startsWith("where") ? "place" : "identity";
    const question = { over, kind: "contradicts" } as const;
    const said = sides.map(({ passages, told: own }) => {
      const who = namesOf(own, ground).slice(0, 4).join(", ");
      return `“${passages[0]?.exact ?? ""}”${who ? ` (${who})` : ""}`;
    });
    return [
      {
        ...question,
        about: (all[0] as Detail).about,
        ...tellSides(sides, ground),
        settledBy: settledBy(question, sides, ground),
        claims: [],
        why: `${said.join(" against ")}: only one of the two can be so of one thing.`,
      },
    ];
  });
}

const detailsOf = (reading: AttributedReading, vocabulary: Vocabulary): Detail[] =>
  reading.sentences.flatMap((sentence) =>
    sentence.kind === "byline" || sentence.kind === "credit" || sentence.repeats !== undefined
      ? []
      : clausesIn(reading, sentence, vocabulary).flatMap((clause) => detailsIn(clause, vocabulary)),
  );
