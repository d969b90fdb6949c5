import { compareInstants, dayOf, type Instant } from "../../../../record/instant.js";
import type { Passage } from "../../../../text/passage.js";
import type { Claim, Disagreement } from "../../account-document.js";
import { inWords } from "../wording/instants.js";
import type { StoryIndex } from "../wording/story-index.js";

/** A moment at which something of the story could first be known. */
export interface Step {
  /** The latest instant that belongs to it. */
  readonly at: Instant;
  readonly words: string;
  /** "2 reports, 1 claim, 3 changes": what came, and how often a status changed. */
  readonly news: string;
}

/** Steps beyond this are merged: by day where there are several, then by equal shares. A page has as many rules for them, no more. */
const MOST = 24;

/** What could be known at each moment of a story, as classes: `k3` is there from step 3 on, `u5` until step 5. */
export class Replay {
  /** First to last; none where all could be known at once. */
  readonly steps: readonly Step[];

  constructor(private readonly index: StoryIndex) {
    this.steps = stepsOf(newsOf(index, this));
  }

  /** When a passage could be known. */
  private readonly knownAt = (passage: Passage): Instant | undefined => this.index.report(passage.report)?.knownAt;

  /** When the first of some passages could be known. */
  firstOf(passages: readonly Passage[]): Instant | undefined {
    return passages.flatMap((passage) => this.knownAt(passage) ?? []).sort(compareInstants)[0];
  }

  /** When a claim could first be known. */
  ofClaim(claim: Claim): Instant | undefined {
    const told = claim.statements.flatMap(({ id }) => this.index.statement(id)?.passages ?? []);
    return this.firstOf([claim.text, ...told, ...(claim.statements.length > 0 ? [] : (claim.ownVoice ?? []))]);
  }

  /** When accounts could be known to part: as soon as a second side was told. */
  ofParting({ sides }: Disagreement): Instant | undefined {
    const first = sides.flatMap((side) => this.firstOf(side) ?? []).sort(compareInstants);
    return first[1] ?? first[0];
  }

  private stepAt(at: Instant | undefined): number {
    if (at === undefined) return 0;
    const step = this.steps.findIndex((one) => compareInstants(at, one.at) <= 0);
    return step < 0 ? Math.max(0, this.steps.length - 1) : step;
  }

  /** The class of what is there from an instant on, with a space before it; nothing where it is there from the first step. */
  since(at: Instant | undefined): string {
    const step = this.stepAt(at);
    return step > 0 ? ` k${step}` : "";
  }

  /** The class of what is there until an instant, with a space before it. */
  until(at: Instant | undefined): string {
    return ` u${this.stepAt(at)} past`;
  }

  /**
   * What follows on each other, each with the classes of the steps for which it holds; of several within one step only the last.
   * `changes` stand in their order, which need not be that of when they could be known: at each step the last known one holds.
   */
  spans<Value>(
    changes: readonly { readonly at: Instant; readonly value: Value }[],
  ): { value: Value; classes: string }[] {
    const placed = changes.map(({ at, value }) => ({ step: this.stepAt(at), value }));
    const from = [...new Set(placed.map(({ step }) => step))].sort((a, b) => a - b);
    const spans = from.flatMap((step) => {
      const last = placed.findLast((one) => one.step <= step);
      return last ? [{ step, value: last.value }] : [];
    });
    const changed = spans.filter(({ value }, at) => spans[at - 1]?.value !== value);
    return changed.map(({ step, value }, at) => {
      const next = changed[at + 1];
      return { value, classes: `${step > 0 ? ` k${step}` : ""}${next ? ` u${next.step} past` : ""}` };
    });
  }

  /** The style rules of one story, a fixed number for each step. `key` begins the ids of its steps. */
  rules(key: string): string {
    return this.steps
      .map((_, step) => {
        if (step === 0) return "";
        const id = `#${key}-t${step}`;
        return `#${key}:has(.at:checked ~ ${id}) .k${step}, #${key}:has(${id}:checked, ${id} ~ .at:checked) .u${step} { display: none !important; }\n`;
      })
      .join("");
  }
}

interface News {
  readonly at: Instant;
  readonly kind: "report" | "claim" | "change" | "figure" | "disagreement" | "unknown" | "answer";
}

const KINDS: readonly (readonly [News["kind"], string, string])[] = [
  ["report", "report", "reports"],
  ["claim", "claim", "claims"],
  ["change", "change", "changes"],
  ["figure", "figure", "figures"],
  ["disagreement", "disagreement", "disagreements"],
  ["unknown", "unknown", "unknowns"],
  ["answer", "answer", "answers"],
];

function newsOf({ story, reports }: StoryIndex, replay: Replay): News[] {
  const one = (kind: News["kind"], at: Instant | undefined): News[] => (at === undefined ? [] : [{ kind, at }]);
  return [
    ...reports.flatMap(({ knownAt }) => one("report", knownAt)),
    ...reports.flatMap(({ withdrawn }) => one("change", withdrawn?.knownAt)),
    ...story.claims.flatMap((claim) => one("claim", replay.ofClaim(claim))),
    ...story.claims.flatMap(({ history }) => history.slice(1).flatMap(({ knownAt }) => one("change", knownAt))),
    ...story.figures.flatMap(({ at }) => one("figure", replay.firstOf([at]))),
    ...story.disagreements.flatMap((parting) => one("disagreement", replay.ofParting(parting))),
    ...story.unknowns.flatMap(({ at, knownAt }) => one("unknown", knownAt ?? replay.firstOf([at]))),
    ...story.unknowns.flatMap(({ closedBy }) => one("answer", closedBy?.knownAt)),
  ];
}

const sameTime = (a: Instant, b: Instant): boolean => compareInstants(a, b) === 0;

/** Neighbours that belong together as one. */
function merged(moments: readonly (readonly News[])[], together: (a: News, b: News) => boolean): News[][] {
  const result: News[][] = [];
  for (const moment of moments) {
    const last = result.at(-1);
    const [a, b] = [last?.at(-1), moment[0]];
    if (last && a && b && together(a, b)) last.push(...moment);
    else result.push([...moment]);
  }
  return result;
}

function stepsOf(news: readonly News[]): Step[] {
  const sorted = [...news].sort((a, b) => compareInstants(a.at, b.at));
  let moments = merged(
    sorted.map((one) => [one]),
    (a, b) => sameTime(a.at, b.at),
  );
  if (moments.length < 2) return [];
  if (moments.length > MOST) {
    const days = merged(moments, (a, b) => (dayOf(a.at) ?? a.at) === (dayOf(b.at) ?? b.at));
    // Forty reports of one day are told by the hour; to merge them by day would leave nothing to replay.
    if (days.length >= MOST / 4) moments = days;
  }
  if (moments.length > MOST) {
    const all = moments;
    const start = (share: number): number => Math.ceil((share * all.length) / MOST);
    moments = Array.from({ length: MOST }, (_, share) => all.slice(start(share), start(share + 1)).flat());
  }
  if (moments.length < 2) return [];
  return moments.map((moment) => {
    const at = moment.at(-1)?.at ?? "";
    const counted = KINDS.flatMap(([kind, word, words]) => {
      const count = moment.filter((one) => one.kind === kind).length;
      return count > 0 ? [`${count} ${count === 1 ? word : words}`] : [];
    });
    return { at, words: inWords(at, true, true), news: `new: ${counted.join(", ")}` };
  });
}
