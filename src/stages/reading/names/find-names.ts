import type { Position } from "../../../record/position.js";
import { type ReadingContext, tokensOf } from "../context.js";
import type { NameMention } from "../reading.js";
import { actsAt } from "./actor.js";
import { withFamilies } from "./again.js";
import { agree, type NameInLine } from "./agree.js";
import { namesInRun } from "./classify.js";
import { type NameLine, nameLine, type WordUse, wordUse } from "./name-line.js";
import { runsIn } from "./runs.js";
import { tagged, wordsOf } from "./tagged.js";
import { type RuledLine, tagLines } from "./tagger/tag-lines.js";

/**
 * The names of persons, organisations and places in a report, in reading order, none overlapping: without title, with its
 * place apart (`role`), the country where the words tell it, and `actor` where a place stands for its government. Demonyms
 * ("Danish") are no names; `src/stages/attributions` takes them for names of their country. Never throws; time is
 * proportional to the number of tokens.
 *
 * @example
 * findNames(contextOf("Kenyan President Ann Doe met Oxfam in Oslo."));
 * // [Ann Doe person (role "Kenyan President", KE), Oxfam organisation, Oslo place (NO)]  (positions as words)
 */
export function findNames(context: ReadingContext): NameMention[] {
  const lines = context.sentences.map((sentence) => nameLine(tokensOf(context, sentence), context.pack, sentence.kind));
  const use = wordUse(lines);
  const ruled = lines.map((line) => ({
    line,
    rules: runsIn(line, use).flatMap((run) => namesInRun(line, run.first, run.last)),
  }));
  const { model } = context.pack.naming;
  const found = model === undefined ? byRules(ruled) : byTagger(model, ruled, use);
  return agree(withFamilies(found, lines, use)).map(mentionOf);
}

const byRules = (ruled: readonly RuledLine[]): NameInLine[] =>
  ruled.flatMap(({ line, rules }) => rules.map((name) => ({ line, name })));

const CAPITAL = /\p{Lu}/u;

/** The names of the tagger together with those of the rules. Lines without a capital and without a find of the rules are passed over. */
function byTagger(model: string, ruled: readonly RuledLine[], use: WordUse): NameInLine[] {
  const repeated = repeatedIn(ruled);
  const open = ruled.filter(({ line, rules }) => rules.length > 0 || line.written.some((word) => CAPITAL.test(word)));
  const labels = tagLines(model, open, use);
  return open.flatMap(({ line, rules }, i) =>
    tagged(line, rules, labels[i] ?? [], repeated).map((name) => ({ line, name })),
  );
}

/** The words that the rules take for a name in more than one line. */
function repeatedIn(ruled: readonly RuledLine[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const repeated = new Set<string>();
  ruled.forEach(({ line, rules }, i) => {
    for (const { first, last } of rules) {
      const words = wordsOf(line, first, last);
      if ((seen.get(words) ?? i) !== i) repeated.add(words);
      seen.set(words, i);
    }
  });
  return repeated;
}

function mentionOf({ line, name }: NameInLine): NameMention {
  const at = spanOf(line, name.first, name.last);
  const role = name.roleFrom === undefined ? undefined : spanOf(line, name.roleFrom, name.first);
  return {
    at,
    kind: name.kind,
    ...(role === undefined || role.end <= role.start ? {} : { role }),
    ...(name.country === undefined ? {} : { country: name.country }),
    ...(name.kind === "place" && name.seat && actsAt(line, name.first, name.last) ? { actor: true } : {}),
  };
}

const spanOf = (line: NameLine, first: number, last: number): Position => ({
  start: line.tokens[first]?.start ?? 0,
  end: line.tokens[last - 1]?.end ?? 0,
});
