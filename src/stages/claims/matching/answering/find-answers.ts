import { contains } from "../../../../record/position.js";
import { partyOf } from "../../party.js";
import type { Vocabulary } from "../../propositions/vocabulary.js";
import type { Stance } from "../../statement.js";
import {
  conceptsOf,
  goesOnWith,
  type InOrder,
  introductionOf,
  isPointing,
  plainConceptsOf,
  type Told,
} from "./told-in-order.js";

/** A denial and what it answers. */
export interface Answer {
  readonly denial: Told;
  readonly denied: Told;
  readonly kind: "contradicts" | "does-not-know";
}

/** A word that more tellings have tells nothing of what is answered. */
const BUCKET = 80;
/** The words that a denial and what it answers share: how many, how rare together, and which part of the shorter. */
const SHARED = 2;
const RARE = 8;
const SHARE = 0.4;
/** Characters beyond which a telling speaks of too much for its words to show what of it is denied. */
const LONG = 400;
/** Tellings before a denial among which what it points back to is looked for. */
const BACK = 4;

/**
 * What denials answer that share few words with it or none: "any wrongdoing" answers the accusation, "no such letter" and "we never
 * touched it" what another said just before, "not aware of any unreported deaths" who spoke of deaths; any other denial answers what
 * another says in the words that are rarest together. Only statements for which nothing is found in this way are left out.
 */
export function findAnswers(denials: readonly Told[], order: InOrder, vocabulary: Vocabulary): Answer[] {
  const index = indexOf(order, vocabulary);
  return denials.flatMap((denial): Answer[] => {
    const { such, ofOneself, unaware, wholesale, accusing } = vocabulary.words.denials;
    const { stance } = denial.owner.statement;
    const ignorant = stance === "does-not-know";
    const kind = ignorant ? "does-not-know" : "contradicts";
    const before = saidBefore(denial, order);
    const pointed =
      such.test(denial.text) || (!ignorant && ofOneself.test(denial.text))
        ? before[0]
        : wholesale.test(denial.text)
          ? before.find(({ text }) => accusing.test(text))
          : unaware.test(sentenceOf(denial))
            ? before.find((one) => sharesAny(one, denial, vocabulary))
            : undefined;
    const denied = pointed ?? (deniesWords(denial, vocabulary) ? likest(denial, order, index, vocabulary) : undefined);
    return denied ? [{ denial, denied, kind }] : [];
  });
}

const denies = (stance: Stance): boolean => stance === "denies" || stance === "doubts";

/** It denies what its words say; an offer turned down and an open question say nothing that could be denied. */
function deniesWords(denial: Told, vocabulary: Vocabulary): boolean {
  const { refusing, asking } = vocabulary.words.denials;
  const { report } = denial.telling.reading;
  const cue = denial.telling.attribution.cue.at.map((at) => report.text.slice(at.start, at.end)).join(" ");
  if (!denies(denial.owner.statement.stance) || asking.test(denial.text)) return false;
  return !refusing.test(cue) || isPointing(denial, vocabulary);
}

const asserts = ({ owner }: Told): boolean => ["asserts", "confirms"].includes(owner.statement.stance);
const isOther = (a: Told, b: Told): boolean => partyOf(a.owner.statement.by) !== partyOf(b.owner.statement.by);

/** What others assert before it in its report, the nearest first. */
const saidBefore = (denial: Told, order: InOrder): Told[] =>
  (order.get(denial.report) ?? [])
    .slice(Math.max(0, denial.place - BACK), denial.place)
    .filter((one) => asserts(one) && isOther(one, denial) && one.at.end <= denial.at.start)
    .reverse();

/** The words from what introduces the content to its end: "said she was not aware of any such meeting". */
const sentenceOf = ({ telling: { reading, attribution }, at }: Told): string =>
  reading.report.text.slice(Math.min(at.start, ...attribution.cue.at.map(({ start }) => start)), at.end);

const sharesAny = (a: Told, b: Told, vocabulary: Vocabulary): boolean => {
  const own = new Set(conceptsOf(a, vocabulary));
  return conceptsOf(b, vocabulary).some((concept) => own.has(concept));
};

/** "The ministry said that tests had ruled it out": the one tells of the other. */
const holds = (a: Told, b: Told): boolean =>
  a.owner.tellings.some(
    ({ reading, attribution }) =>
      reading.report.id === b.report && attribution.content.at.some((at) => contains(at, b.at)),
  );

interface Known {
  readonly told: Told;
  /** What it speaks of, and that with what introduces it. */
  readonly own: readonly string[];
  readonly concepts: ReadonlySet<string>;
}

interface Index {
  readonly known: readonly Known[];
  readonly byConcept: ReadonlyMap<string, readonly number[]>;
}

/** What is asserted without a negation, by its words. */
function indexOf(order: InOrder, vocabulary: Vocabulary): Index {
  const known: Known[] = [];
  const byConcept = new Map<string, number[]>();
  for (const told of [...order.values()].flat()) {
    if (
      told.at.end - told.at.start > LONG ||
      !asserts(told) ||
      isPointing(told, vocabulary) ||
      told.telling.propositions.some(({ negated }) => negated)
    )
      continue;
    const own = conceptsOf(told, vocabulary);
    const concepts = new Set([...own, ...introductionOf(told, vocabulary)]);
    for (const concept of concepts) {
      const bucket = byConcept.get(concept);
      if (bucket === undefined) byConcept.set(concept, [known.length]);
      else if (bucket.length < BUCKET) bucket.push(known.length);
    }
    known.push({ told, concepts, own });
  }
  return { known, byConcept };
}

/** What another asserts in the words that are rarest together; a denial that only points is taken with what its speaker goes on to say. */
function likest(denial: Told, order: InOrder, { known, byConcept }: Index, vocabulary: Vocabulary): Told | undefined {
  const { rarity, synonymsOf } = vocabulary.lexicon;
  const own = conceptsOf(denial, vocabulary);
  const further = goesOnWith(denial, order, vocabulary);
  const more = isPointing(denial, vocabulary) ? further.flatMap((one) => conceptsOf(one, vocabulary)) : [];
  const forms = [...new Set([...own, ...more])].map((concept) => [concept, ...synonymsOf(concept)] as const);
  const sum = (concepts: Iterable<string>): number =>
    [...concepts].reduce((total, concept) => total + rarity(concept), 0);
  const whole = sum(forms.map(([concept]) => concept));
  let best: { told: Told; score: number } | undefined;
  for (const i of new Set(forms.flat().flatMap((form) => byConcept.get(form) ?? []))) {
    const { told, concepts, own: said } = known[i] as Known;
    if (!isOther(told, denial) || further.includes(told) || holds(told, denial)) continue;
    // that both name somebody tells nothing of what is denied
    const plain = new Set(plainConceptsOf(told, vocabulary));
    if (!forms.some((some) => some.some((form) => plain.has(form)))) continue;
    const shared = forms.filter((some) => some.some((form) => concepts.has(form))).map(([concept]) => concept);
    const weight = sum(shared);
    const score = weight / Math.max(1, Math.min(whole, sum(said)));
    if (shared.length >= SHARED && weight >= RARE && score >= SHARE && (best === undefined || score > best.score)) {
      best = { told, score };
    }
  }
  return best?.told;
}
