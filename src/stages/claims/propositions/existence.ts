import type { Token } from "../../../languages/pack.js";
import type { Proposition } from "./proposition.js";
import type { Vocabulary } from "./vocabulary.js";

/** What a noun for one who does something ends in. */
const DOES =
  /(?:er|or|ist|man|men|woman|women|ian|ee|people|child|children|picket|guest|guard|patient|student|pupil|resident|pilot|nurse|recruit|inmate|migrant|clerk|monk)s?$/i;
const NOBODY = /^(?:nobody|none|no-one)$/i;
/** Behind these, it is some of many of whom it is said: "nobody else", "none of the guards". */
const OF_SOME = /^(?:else|other|of|in|on|at|from|aboard|inside|outside|but|except)$/i;

/** Whether a clause is said of nobody at all or of a person, by the tokens before its verb and the head of its subject. */
export function saidOf(
  before: readonly Token[],
  subject: Token | undefined,
  { words: { opposing } }: Vocabulary,
): Pick<Proposition, "of"> {
  const last = before.at(-1);
  if (before.some((t, k) => NOBODY.test(t.text) || (/^no$/i.test(t.text) && /^one$/i.test(before[k + 1]?.text ?? ""))))
    return before.some((t) => OF_SOME.test(t.text)) || subject !== undefined ? {} : { of: "nobody" };
  if (subject === undefined) return last && isSomebody(last, opposing.persons) ? { of: "person" } : {};
  const person =
    subject.tag === "PROPN" || opposing.persons.has(subject.lemma.toLowerCase()) || DOES.test(subject.text);
  return person ? { of: "person" } : {};
}

/** "he", and "one" or "two" of those who are spoken of. */
const isSomebody = (last: Token, persons: ReadonlySet<string>): boolean =>
  persons.has(last.text.toLowerCase()) || (last.tag === "NUM" && /^[a-z]/i.test(last.text));

/** How two clauses stand to each other of which one only says that a thing is, or that it befell nobody; `undefined` else. */
export function existenceOf(
  a: Proposition,
  b: Proposition,
): { relation: "same" | "opposite"; why: string } | undefined {
  if (!a.event || a.concept !== b.concept || a.prospective || b.prospective || a.open || b.open) return undefined;
  const name = a.concept.replace(/^event:/, "");
  const nobody = [a, b].find((p) => p.of === "nobody" && p.negated);
  const somebody = nobody === a ? b : a;
  if (nobody && somebody.of === "person" && !somebody.negated && meets(nobody, somebody))
    return { relation: "opposite", why: `the same event (${name}), but one says of nobody` };
  const [bare, other] = isBare(a) ? [a, b] : [b, a];
  if (!isBare(bare) || !other.state) return undefined;
  if (bare.negated !== other.negated)
    return { relation: "opposite", why: `the same event (${name}), but one says not` };
  return isThere(bare) ? { relation: "same", why: `the same event (${name})` } : undefined;
}

/** All that the clause with nobody tells besides is told by the other, or is an event of its own: "in the fire". */
const meets = (nobody: Proposition, { words }: Proposition): boolean =>
  [...nobody.words].every((word) => word.startsWith("event:") || words.has(word));

/** "there were talks", "we are not in talks" */
const isBare = ({ state, words, agent, patient }: Proposition): boolean =>
  state && words.size === 0 && agent === undefined && patient === undefined;

const isThere = ({ there, missing, concept }: Proposition): boolean =>
  [...(there ?? []), ...(missing ?? [])].some((thing) => thing.concept === concept && thing.holder === undefined);
