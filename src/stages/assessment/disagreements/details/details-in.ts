import type { Token } from "../../../../languages/pack.js";
import type { Vocabulary } from "../../../claims/propositions/vocabulary.js";
import type { Clause } from "./clause.js";
import type { Detail } from "./detail.js";

/** The single points that a clause tells: where a thing was, who did it, what became of it. */
export const detailsIn = (clause: Clause, vocabulary: Vocabulary): Detail[] =>
  clause.open || clause.negated
    ? []
    : [...whereIn(clause, vocabulary), ...whoIn(clause, vocabulary), ...outcomeIn(clause, vocabulary)];

const lower = (token: Token): string => token.lemma.toLowerCase();

/** A thing, and what it is a kind of. */
const kindsOf = (thing: Token, vocabulary: Vocabulary): string[] => {
  const concept = vocabulary.conceptOf(thing);
  return [concept, ...vocabulary.kindsOf(concept).filter((kind) => vocabulary.isKindOf(concept, kind))];
};

/** "was kept hidden under a shed", "had picked up under a trash can" */
function whereIn(clause: Clause, vocabulary: Vocabulary): Detail[] {
  const { details } = vocabulary.words;
  const { verb, thing, reading, at, phrases } = clause;
  const about = details.acts.get(lower(verb)) ?? details.acts.get(verb.text.toLowerCase());
  if (about === undefined || thing?.tag !== "NOUN") return [];
  return phrases.flatMap(({ lead, head }): Detail[] => {
    if (head.tag !== "NOUN") return [];
    const type = details.places.get(lower(head));
    const kind = details.points.has(lead) ? lead : details.inside.has(lead) && type !== undefined ? type : undefined;
    if (kind === undefined) return [];
    return [{ reading, at, about, of: kindsOf(thing, vocabulary), kind, value: vocabulary.conceptOf(head) }];
  });
}

/** "was shot by rivals", "shot himself": of one act on one person, at one part of the body or of one name. */
function whoIn(clause: Clause, vocabulary: Vocabulary): Detail[] {
  const { details } = vocabulary.words;
  const { verb, thing, actor, toOneself, reading, at, phrases } = clause;
  if (!details.violent.has(lower(verb)) && !details.violent.has(vocabulary.lexicon.stem(verb.text.toLowerCase())))
    return [];
  if (!toOneself && (actor === undefined || actor.tag === "PRON")) return [];
  const side = actor && (details.sides.get(lower(actor)) ?? details.sides.get(actor.text.toLowerCase()));
  const value = toOneself ? "oneself" : side;
  if (value === undefined) return [];
  const act = vocabulary.conceptOf(verb);
  const body = phrases.filter(({ head }) => details.body.has(lower(head))).map(({ head }) => `in ${lower(head)}`);
  const name = thing?.tag === "PROPN" ? [`of ${vocabulary.conceptOf(thing)}`] : [];
  return [
    {
      reading,
      at,
      about: "who did it",
      of: [...(name.length > 0 ? name : body)].map((one) => `${act} ${one}`),
      kind: "who",
      value,
    },
  ];
}

/** "got rid of the gun", "put the gun back" */
function outcomeIn(clause: Clause, vocabulary: Vocabulary): Detail[] {
  const { thing, reading, at } = clause;
  if (thing?.tag !== "NOUN") return [];
  const text = reading.report.text.slice(at.start, at.end);
  return vocabulary.words.details.outcomes.flatMap((sides, i) => {
    const side = sides.findIndex((says) => says.test(text));
    return side < 0
      ? []
      : [
          {
            reading,
            at,
            about: "what became of it",
            of: kindsOf(thing, vocabulary),
            kind: `outcome ${i}`,
            value: `${side}`,
          },
        ];
  });
}
