import type { Position } from "../../../record/position.js";
import { type ReadingContext, tokensOf } from "../context.js";
import type { NameMention } from "../reading.js";
import { actsAt } from "./actor.js";
import { agree, type NameInLine } from "./agree.js";
import { type FoundName, namesInRun } from "./classify.js";
import { type NameLine, nameLine, type WordUse, wordUse } from "./name-line.js";
import { runsIn } from "./runs.js";
import { tagged, wordsOf } from "./tagged.js";
import { decode } from "./tagger/decode.js";
import { featuresOf, openTokens } from "./tagger/features.js";

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
  const rules = lines.map((line) => runsIn(line, use).flatMap((run) => namesInRun(line, run.first, run.last)));
  const repeated = repeatedIn(lines, rules);
  const found: NameInLine[] = lines.flatMap((line, i) =>
    namesIn(line, use, rules[i] ?? [], repeated).map((name) => ({ line, name })),
  );
  return agree(found).map(mentionOf);
}

/** The names of a line by the rules, and by the tagger where the language has one. */
function namesIn(
  line: NameLine,
  use: WordUse,
  rules: readonly FoundName[],
  repeated: ReadonlySet<string>,
): readonly FoundName[] {
  const { weights } = line.naming;
  if (weights === undefined) return rules;
  const open = openTokens(line);
  if (!open.includes(true)) return rules;
  return tagged(line, rules, decode(featuresOf(line, use, rules, open), weights), repeated);
}

/** The words that the rules take for a name in more than one line. */
function repeatedIn(lines: readonly NameLine[], rules: readonly (readonly FoundName[])[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const repeated = new Set<string>();
  lines.forEach((line, i) => {
    for (const { first, last } of rules[i] ?? []) {
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
