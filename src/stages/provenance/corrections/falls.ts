import { contains, overlaps, type Position } from "../../../record/position.js";
import type { Figure } from "../../claims/figure.js";
import type { MatchedClaim, Member, Voice } from "../../claims/match.js";
import { partyOf } from "../../claims/party.js";
import type { Telling } from "../../claims/telling.js";
import type { Derivation } from "../derivation.js";
import type { StoryTrails } from "../tracing/story-trails.js";
import { contentWords, type Wrong } from "./find-notices.js";
import type { Corrections, FoundWithdrawal } from "./find-withdrawals.js";
import { asWithdrawal, type Withdrawal } from "./withdrawal.js";

/** What takes words down. */
export interface Fall extends Withdrawal {
  /** False where the words were only left out of a newer version: they were said all the same. */
  readonly lasting: boolean;
  /** The story's party that published what takes it down, where the story names it. */
  readonly party?: string;
}

/** Which words of a story no longer stand. */
export interface Falls {
  /** Of a claim, which of its tellings. */
  over(claim: Pick<MatchedClaim, "members">): (telling: Telling) => Fall | undefined;
  ofFigure(figure: Figure): Fall | undefined;
  /** Of words that a report tells in its own voice. */
  ofVoice(voice: Voice): Fall | undefined;
}

const none = (): undefined => undefined;

/**
 * What falls with the reports that no longer stand: all that a report which was taken back or cancelled says; of a corrected one what was
 * wrong; and with it what other reports took over from it or pass on from its outlet. What a newer version only leaves out falls where
 * nothing else carries it.
 */
export function fallsIn({ withdrawals, misstated }: Corrections, story: StoryTrails): Falls {
  if (withdrawals.length === 0 && misstated.length === 0) return { over: () => none, ofFigure: none, ofVoice: none };
  const byReport = new Map<string, FoundWithdrawal[]>();
  for (const one of withdrawals) byReport.set(one.report, [...(byReport.get(one.report) ?? []), one]);
  const withParty = (fall: Fall | undefined): Fall | undefined => {
    const [party] = fall?.by === undefined ? [] : story.publishedBy(fall.by);
    return fall && party !== undefined ? { ...fall, party } : fall;
  };
  const direct = (words: Words): Fall | undefined =>
    misstatedAt(words, misstated) ?? firstFall(byReport.get(words.report) ?? [], words);
  const copied = (words: Words): Fall | undefined => {
    for (const { earlier, shared, relation } of story.takenBy(words.report)) {
      const fall = relation === "wasRevisionOf" ? undefined : firstFall(byReport.get(earlier) ?? [], words);
      if (fall?.lasting && isCovered(words.at, shared)) return inCopy(fall);
    }
    return undefined;
  };
  return {
    over: (claim) => over(claim, story, (words) => withParty(direct(words) ?? copied(words))),
    ofFigure: (figure) => {
      const words = { report: figure.at.report, at: [figure.at.at], figures: [figure], words: () => NO_WORDS };
      return direct(words) ?? copied(words);
    },
    ofVoice: ({ reading: { report, quantities }, passage: { at, exact } }) => {
      const figures = quantities.filter((q) => contains(at, q.at));
      const words = { report: report.id, at: [at], figures, words: () => contentWords(exact, report.language) };
      return withParty(direct(words) ?? copied(words));
    },
  };
}

/** Words of a report that may fall: where they stand, and what they say. */
interface Words {
  readonly report: string;
  readonly at: readonly Position[];
  readonly figures: readonly Value[];
  readonly words: () => ReadonlySet<string>;
}

type Value = Wrong["figures"][number];

const NO_WORDS: ReadonlySet<string> = new Set();

/** The falls of a claim's tellings, with those that pass on what fell. */
function over(
  { members }: Pick<MatchedClaim, "members">,
  story: StoryTrails,
  fallOf: (words: Words) => Fall | undefined,
): (telling: Telling) => Fall | undefined {
  const falls = new Map<Telling, Fall>();
  const carriers = new Map<string, Telling[]>();
  for (const member of members) {
    for (const telling of member.told.tellings) {
      const fall = fallOf(wordsOf(telling, member));
      if (fall) falls.set(telling, fall);
      if (member.relation !== "asserts" && member.relation !== "confirms") continue;
      for (const publisher of story.publishedBy(telling.reading.report.id))
        carriers.get(publisher)?.push(telling) ?? carriers.set(publisher, [telling]);
    }
  }
  if (![...falls.values()].some(({ lasting }) => lasting)) return (telling) => falls.get(telling);
  const standing = new Map([...carriers].map(([party, own]) => [party, own.filter((one) => !falls.get(one)?.lasting)]));
  const passedOn = (telling: Telling): Fall | undefined => {
    for (const party of [...telling.via, partyOf(telling.by)]) {
      const own = standing.get(party) ?? [];
      const first = carriers.get(party)?.find((one) => one !== telling);
      const fall = first && falls.get(first);
      if (fall !== undefined && (own.length === 0 || (own.length === 1 && own[0] === telling))) return inCopy(fall);
    }
    return undefined;
  };
  const all = new Map(falls);
  for (const { told } of members) {
    for (const telling of told.tellings) {
      const fall = falls.get(telling)?.lasting ? undefined : passedOn(telling);
      if (fall) all.set(telling, fall);
    }
  }
  return (telling) => all.get(telling);
}

function wordsOf(telling: Telling, { propositions }: Member): Words {
  const { reading, attribution, quantities } = telling;
  const { text, id, language } = reading.report;
  const at = attribution.content.at;
  const own = telling.propositions.filter((p) => propositions.includes(p));
  // of what says several things, only the clauses that make the claim
  const within = own.length > 0 ? own.map((p) => p.at) : telling.propositions.length > 1 ? [] : at;
  return {
    report: id,
    at,
    figures: quantities.filter((q) => within.some((one) => contains(one, q.at))),
    words: () => contentWords(at.map(({ start, end }) => text.slice(start, end)).join(" "), language),
  };
}

function misstatedAt({ report, at }: Words, misstated: Corrections["misstated"]): Fall | undefined {
  const found = misstated.find((one) => one.report === report && at.some((words) => overlaps(words, one.at)));
  return found && { ...asWithdrawal(found), lasting: true };
}

/** What takes words of a report down first; what lasts before what was only left out. */
function firstFall(withdrawals: readonly FoundWithdrawal[], words: Words): Fall | undefined {
  const falls = withdrawals.flatMap((one): Fall[] => {
    const { kind, wrong } = one;
    if (kind === "corrected" && wrong !== undefined && says(words, wrong))
      return [{ ...asWithdrawal(one), lasting: true, why: `${one.why} This is what was wrong.` }];
    // what else a corrected report said it said all the same
    if (kind === "corrected") return [];
    return [{ ...asWithdrawal(one), lasting: kind !== "replaced" }];
  });
  return falls.find(({ lasting }) => lasting) ?? falls[0];
}

const inCopy = (fall: Fall): Fall => ({ ...fall, why: `It is taken from a report that no longer stands. ${fall.why}` });

/** Share of the words of what was wrong that a statement must have, where no figure tells. */
const MOST = 0.6;
const LEAST = 2;

function says({ figures, words }: Words, wrong: Wrong): boolean {
  if (wrong.figures.length > 0) return figures.some((own) => wrong.figures.some((value) => isSameValue(own, value)));
  const own = words();
  const shared = wrong.words.filter((word) => own.has(word)).length;
  return shared >= LEAST && shared >= MOST * wrong.words.length;
}

const isSameValue = (a: Value, b: Value): boolean =>
  (a.measure === undefined || b.measure === undefined || a.measure === b.measure) &&
  sizeOf(a) !== undefined &&
  sizeOf(a) === sizeOf(b);

const sizeOf = ({ low, about, high }: Value): number | undefined => low ?? about ?? high;

/** Share of words that must stand in the passages taken over. */
const TAKEN = 0.5;

/** Whether most of some words of a report stand in what it took over. */
export function isCovered(at: readonly Position[], shared: Derivation["shared"]): boolean {
  const length = at.reduce((sum, { start, end }) => sum + end - start, 0);
  const covered = at.reduce(
    (sum, { start, end }) =>
      sum +
      shared.reduce((n, [later]) => n + Math.max(0, Math.min(end, later.at.end) - Math.max(start, later.at.start)), 0),
    0,
  );
  return covered >= TAKEN * length;
}
