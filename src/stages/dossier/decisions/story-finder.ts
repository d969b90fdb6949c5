import type { Position } from "../../../record/position.js";
import { type Passage, passageAt } from "../../../text/passage.js";
import { folded } from "../../assessment/records/reliability.js";
import type { MatchedClaim } from "../../claims/match.js";
import type { AccountStory } from "../account-document.js";
import type { Target, Touched, Words } from "./decision.js";
import { findWords, likeness } from "./find-words.js";
import { claimFinder } from "./ruling/claim-finder.js";

type Unwritten = Omit<AccountStory, "sentences">;

/** Finds what targets name among the records of a story that is told. */
export class StoryFinder {
  readonly #claimAt: (words: Words) => MatchedClaim | undefined;

  constructor(
    private readonly story: Unwritten,
    claims: readonly MatchedClaim[],
    private readonly textOf: (report: string) => string | undefined,
  ) {
    this.#claimAt = claimFinder(claims);
  }

  /** What the targets name: nothing where one of them is not in this story. */
  all(targets: readonly Target[]): Touched[] {
    const each = targets.map((target) => this.#named(target));
    return each.some((named) => named.length === 0) ? [] : each.flat();
  }

  /** The claim that stands at words. */
  claimAt(words: Words): Touched[] {
    const claim = this.#claimAt(words);
    return claim ? [{ claim: claim.claim.id }] : [];
  }

  /** The words of what a target names; of a report, its first line. */
  passages(target: Target): Passage[] {
    if ("report" in target) return this.#at({ report: target.report }, firstLine);
    if ("disagreement" in target) return target.disagreement.flatMap((words) => this.#at(words));
    const words = "party" in target ? target.party : "statement" in target ? target.statement : undefined;
    if (typeof words === "string") return this.#partiesNamed(words).flatMap(({ names }) => names.slice(0, 1));
    return this.#at(words ?? ("claim" in target ? target.claim : "figure" in target ? target.figure : { report: "" }));
  }

  #named(target: Target): Touched[] {
    if ("report" in target) return this.story.reports.includes(target.report) ? [{ report: target.report }] : [];
    if ("claim" in target) return this.claimAt(target.claim);
    if ("statement" in target) return this.#statements(target.statement, target.speaker);
    if ("figure" in target) return this.#figures(target.figure);
    if ("disagreement" in target) return this.#disagreements(target.disagreement);
    const { party } = target;
    if (typeof party === "string") return this.#partiesNamed(party).map(({ id }) => ({ party: id }));
    return this.#best(party, this.story.parties, ({ names }) => names, "one").map(([{ id }]) => ({ party: id }));
  }

  #partiesNamed(name: string): Unwritten["parties"] {
    const own = folded(name);
    return this.story.parties.filter(
      (party) => folded(party.name) === own || party.names.some(({ exact }) => folded(exact) === own),
    );
  }

  #statements(words: Words, speaker: string | undefined): Touched[] {
    const found = this.#best(words, this.story.statements, ({ passages }) => passages, "one").map(([one]) => one);
    const spoken = found.filter(
      ({ appearances }) =>
        speaker === undefined ||
        appearances.some(({ source }) => source.some(({ exact }) => folded(exact).includes(folded(speaker)))),
    );
    return spoken.slice(0, 1).map(({ id }) => ({ statement: id }));
  }

  #figures(words: Words): Touched[] {
    const [best] = this.#best(words, this.story.figures, ({ at }) => [at], "one");
    return best ? [{ figure: best[1] }] : [];
  }

  #disagreements(words: readonly Words[]): Touched[] {
    const each = words.map(
      (one) => new Set(this.#best(one, this.story.disagreements, ({ sides }) => sides.flat(), "all").map(([, i]) => i)),
    );
    const [first = new Set<number>()] = each;
    const shared = [...first].find((i) => each.every((own) => own.has(i)));
    return shared === undefined ? [] : [{ disagreement: shared }];
  }

  /** Of records with passages, those with one that stands at the words: all, or those where it stands best. */
  #best<One>(
    words: Words,
    records: readonly One[],
    passagesOf: (one: One) => readonly Passage[],
    which: "one" | "all",
  ): [One, number][] {
    const [at] = this.#at(words);
    if (at === undefined) return [];
    const alike = records.map((one, i): { one: One; i: number; score: number } => {
      const own = passagesOf(one).filter(({ report }) => report === words.report);
      return { one, i, score: Math.max(0, ...own.map((passage) => likeness([passage.at], at.at))) };
    });
    const most = Math.max(0, ...alike.map(({ score }) => score));
    return alike.filter(({ score }) => score > 0 && (which === "all" || score === most)).map(({ one, i }) => [one, i]);
  }

  #at(words: Words, find: (text: string, words: Words) => Position | undefined = findWords): Passage[] {
    const text = this.story.reports.includes(words.report) ? this.textOf(words.report) : undefined;
    const at = text === undefined ? undefined : find(text, words);
    return text === undefined || at === undefined ? [] : [passageAt({ id: words.report, text }, at)];
  }
}

/** The first line of a text with something in it. */
export function firstLine(text: string): Position | undefined {
  const found = /\S[^\n]{0,200}/.exec(text);
  return found ? { start: found.index, end: found.index + found[0].trimEnd().length } : undefined;
}
