import type { Token } from "../../../../languages/pack.js";
import { hull } from "../../../../record/position.js";
import { sentenceAt } from "../../../reading/sentences/sentence-at.js";
import { tokensIn } from "../../../reading/tokens-in.js";
import { partyOf } from "../../party.js";
import { findPropositions } from "../../propositions/find-propositions.js";
import type { Proposition } from "../../propositions/proposition.js";
import type { Vocabulary } from "../../propositions/vocabulary.js";
import type { Telling } from "../../telling.js";

/** Tellings before one that breaks off among which what it leaves out is looked for. */
const BACK = 3;
/** Words of a telling that breaks off. */
const MOST = 7;

/**
 * The tellings of one report with what those say that break off behind their auxiliary: "the union said he was", "the company said it
 * had not" say, or deny, what another said before them in the words that they leave out.
 */
export function withEllipses(tellings: readonly Telling[], vocabulary: Vocabulary): Telling[] {
  const inOrder = [...tellings].sort((a, b) => startOf(a) - startOf(b));
  return tellings.map((telling) => {
    const broken = brokenOff(telling, vocabulary);
    if (broken === undefined) return telling;
    const before = inOrder.filter(
      (other) => startOf(other) < startOf(telling) && partyOf(other.by) !== partyOf(telling.by),
    );
    const said = [
      ...before
        .slice(-BACK)
        .reverse()
        .map(({ propositions }) => propositions),
      sentenceBefore(telling, vocabulary),
    ];
    const meant = said.flatMap((some) => some.slice(0, 1)).find((one) => broken.fits(one));
    if (meant === undefined) return telling;
    const proposition = { ...meant, at: broken.at, main: broken.at, negated: broken.negated, elided: true as const };
    return { ...telling, propositions: [proposition] };
  });
}

const startOf = ({ attribution }: Telling): number => attribution.content.at[0]?.start ?? 0;

interface BrokenOff {
  readonly at: Proposition["at"];
  readonly negated: boolean;
  readonly fits: (meant: Proposition) => boolean;
}

/** A content that is a subject and an auxiliary, and perhaps a "not". */
function brokenOff({ reading, attribution }: Telling, vocabulary: Vocabulary): BrokenOff | undefined {
  const tokens = tokensIn(reading, attribution.content.at).filter(({ tag }) => tag !== "PUNCT" && tag !== "SCONJ");
  const auxiliary = tokens.findIndex(({ tag, lemma }) => tag === "AUX" || DOING.test(lemma));
  const one = tokens[auxiliary];
  const rest = tokens.slice(auxiliary + 1);
  if (one === undefined || auxiliary === 0 || tokens.length > MOST || !rest.every((t) => isLoose(t, vocabulary)))
    return undefined;
  if (tokens.slice(0, auxiliary).some(({ tag }) => tag === "VERB")) return undefined;
  const state = BEING.test(one.text);
  const ahead = AHEAD.test(one.text);
  return {
    at: hull(tokens),
    negated: rest.some(vocabulary.isNegation),
    fits: (meant) =>
      meant.telling && !meant.open && (ahead ? meant.prospective : state ? meant.state || !meant.prospective : true),
  };
}

const DOING = /^do$/i;
const BEING = /^(?:is|are|was|were|am|be|been|'s)$/i;
const AHEAD = /^(?:will|would|'ll)$/i;

const isLoose = (token: Token, vocabulary: Vocabulary): boolean =>
  vocabulary.isNegation(token) || token.tag === "ADV" || token.tag === "PART";

/** What the sentence in front of a telling's says in the report's own voice. */
function sentenceBefore({ reading, attribution }: Telling, vocabulary: Vocabulary): Proposition[] {
  const [content] = attribution.content.at;
  const own = content && sentenceAt(reading, content);
  const before = own && reading.sentences[reading.sentences.indexOf(own) - 1];
  if (before === undefined || before.kind !== "body") return [];
  return findPropositions(tokensIn(reading, [before]), vocabulary);
}
