import type { Topic } from "../../../languages/claim-words.js";
import { compareInstants } from "../../../record/instant.js";
import { contains, type Position } from "../../../record/position.js";
import { passageAt } from "../../../text/passage.js";
import type { AttributedReading } from "../../attributions/attribution.js";
import type { Vocabulary } from "../../claims/propositions/vocabulary.js";
import { knownAtOf } from "../../claims/telling.js";
import { tokensIn } from "../../reading/tokens-in.js";
import { type OpenQuestion, type Saying, speakerOf } from "./said-unknown.js";
import type { Unknown } from "./unknown.js";

type VocabularyFor = (language: string) => Vocabulary | undefined;

/** A sentence that may answer a question. */
interface Answer {
  readonly reading: AttributedReading;
  readonly at: Position;
  readonly concepts: ReadonlySet<string>;
}

/** A concept in more sentences than this tells nothing. */
const BUCKET = 150;
/** Share of a question's words, by their rarity, that an answer has; and how many of them at least. */
const SHARE = 0.5;
const SHARED = 2;

/**
 * The unknowns of questions, each closed by the first sentence of a later report that speaks of the same and has what was asked
 * for: a place, a day, a number, a name, a cause. A hedged sentence closes nothing, nor does one that says that it is not known.
 */
export function closeQuestions(
  questions: readonly OpenQuestion[],
  readings: readonly AttributedReading[],
  sayings: ReadonlyMap<string, readonly Saying[]>,
  vocabularyFor: VocabularyFor,
): Unknown[] {
  if (!questions.some(({ topic }) => topic !== undefined)) return questions.map(({ unknown }) => unknown);
  const { answers, index } = answersIn(readings, vocabularyFor);
  return questions.map((question) => {
    const answer = answerTo(question, answers, index, vocabularyFor);
    if (!answer) return question.unknown;
    const { report } = answer.reading;
    const by = speakerOf(answer.at, sayings.get(report.id) ?? []);
    const closedBy = {
      knownAt: knownAtOf(answer.reading),
      passages: [passageAt(report, answer.at)],
      ...(by !== undefined && { by }),
    };
    return { ...question.unknown, closedBy };
  });
}

function answersIn(
  readings: readonly AttributedReading[],
  vocabularyFor: VocabularyFor,
): { answers: Answer[]; index: ReadonlyMap<string, readonly number[]> } {
  const answers: Answer[] = [];
  const index = new Map<string, number[]>();
  for (const reading of readings) {
    const vocabulary = vocabularyFor(reading.report.language);
    if (!vocabulary) continue;
    const { hedged, notKnown } = vocabulary.words.unknowns;
    for (const sentence of reading.sentences) {
      const text = reading.report.text.slice(sentence.start, sentence.end);
      const tells = sentence.kind === "body" && sentence.repeats === undefined && !text.includes("?");
      if (!tells || hedged.test(text) || notKnown.some((words) => words.test(text))) continue;
      const concepts = conceptsIn(reading, sentence, vocabulary);
      for (const concept of concepts) {
        const bucket = index.get(concept);
        if (bucket === undefined) index.set(concept, [answers.length]);
        else if (bucket.length < BUCKET) bucket.push(answers.length);
      }
      answers.push({ reading, at: { start: sentence.start, end: sentence.end }, concepts });
    }
  }
  return { answers, index };
}

/** What a stretch of text speaks of: the stems of its nouns, names, verbs and adjectives that are not of saying. */
const conceptsIn = (reading: AttributedReading, at: Position, vocabulary: Vocabulary): Set<string> =>
  new Set(
    tokensIn(reading, [at])
      .filter((t) => CONTENT.has(t.tag) && !vocabulary.isStop(t) && !vocabulary.isCarrier(t))
      .map((t) => vocabulary.lexicon.stem(t.text.toLowerCase())),
  );

const CONTENT = new Set(["NOUN", "PROPN", "VERB", "ADJ"]);

function answerTo(
  { topic, reading, clause }: OpenQuestion,
  answers: readonly Answer[],
  index: ReadonlyMap<string, readonly number[]>,
  vocabularyFor: VocabularyFor,
): Answer | undefined {
  const vocabulary = vocabularyFor(reading.report.language);
  if (topic === undefined || !vocabulary || topic === "whether" || topic === "condition" || topic === "duration")
    return undefined;
  const text = reading.report.text.slice(clause.start, clause.end);
  const said = vocabulary.words.unknowns.notKnown.flatMap((words) => words.exec(text)?.[0].toLowerCase() ?? []);
  const asked = [...conceptsIn(reading, clause, vocabulary)].filter(
    (concept) => !said.some((words) => words.includes(concept.slice(0, STEM))),
  );
  const { rarity, synonymsOf } = vocabulary.lexicon;
  const forms = asked.map((concept) => [concept, ...synonymsOf(concept)]);
  const weigh = (concepts: readonly (readonly string[])[]): number =>
    concepts.reduce((sum, [concept = ""]) => sum + rarity(concept), 0);
  const least = topic === "what" ? 1 : SHARED;
  const candidates = [...new Set(forms.flat().flatMap((form) => index.get(form) ?? []))].sort((a, b) => a - b);
  return candidates
    .map((i) => answers[i] as Answer)
    .find((answer) => {
      if (!isLater(answer.reading, reading)) return false;
      const shared = forms.filter((some) => some.some((form) => answer.concepts.has(form)));
      if (shared.length < least || weigh(shared) < SHARE * weigh(forms)) return false;
      return topic === "what" ? defines(answer, shared.flat(), vocabulary) : holds(answer, topic, text, vocabulary);
    });
}

const STEM = 5;

/** "the disease is leptospirosis": a copula behind what was asked for, and a noun behind the copula. */
function defines({ reading, at }: Answer, asked: readonly string[], { words, lexicon }: Vocabulary): boolean {
  const tokens = tokensIn(reading, [at]);
  return tokens.some((token, i) => {
    const [verb, next] = [tokens[i + 1], tokens[i + 2]];
    return (
      asked.includes(lexicon.stem(token.text.toLowerCase())) &&
      (token.tag === "NOUN" || token.tag === "PROPN") &&
      words.copulas.has(verb?.lemma ?? "") &&
      (next?.tag === "NOUN" || next?.tag === "PROPN")
    );
  });
}

/** A report that could only be known after another; where nothing tells, it closes nothing. */
const isLater = (a: AttributedReading, b: AttributedReading): boolean => {
  const [x, y] = [whenOf(a), whenOf(b)];
  return x !== undefined && y !== undefined && compareInstants(x, y) > 0;
};

const whenOf = ({ report, written, notBefore }: AttributedReading): string | undefined =>
  report.publishedAt ?? written?.from ?? notBefore;

/** Whether a sentence has what a topic asks for. */
function holds({ reading, at }: Answer, topic: Topic, asked: string, { words: { unknowns } }: Vocabulary): boolean {
  const { report, names, dates, quantities } = reading;
  const isNew = (position: Position): boolean =>
    contains(at, position) && !asked.includes(report.text.slice(position.start, position.end));
  switch (topic) {
    case "place":
      return names.some((name) => name.kind === "place" && !name.actor && isNew(name.at));
    case "time":
      return dates.some((date) => date.kind !== "duration" && /^\d{4}/.test(date.value) && isNew(date.at));
    case "number":
      return quantities.some((quantity) => isNew(quantity.at));
    case "who":
      return names.some((name) => name.kind !== "place" && isNew(name.at));
    default:
      return unknowns.answers.get(topic)?.test(report.text.slice(at.start, at.end)) ?? false;
  }
}
