import { overlaps, type Position } from "../../../../record/position.js";
import { passageAt } from "../../../../text/passage.js";
import { folded } from "../../../assessment/records/reliability.js";
import type { AttributedReading, ReportParty, Source } from "../../../attributions/attribution.js";
import type { Decision, Target } from "../decision.js";
import { findWords } from "../find-words.js";
import type { Notes } from "./notes.js";

/**
 * The reading with those of its parties parted that it took for one and a person says are not: each has the mentions that its target
 * names, the first one keeps what no target names. Who said what follows the mention in the words for the source.
 */
export function partMentions(
  reading: AttributedReading,
  decisions: readonly Decision[],
  notes: Notes,
): AttributedReading {
  const own = decisions.filter(({ kind, targets: [first] = [] }) => kind === "not-same" && first && "party" in first);
  return own.reduce((given, decision) => partBy(given, decision, notes), reading);
}

function partBy(reading: AttributedReading, decision: Decision, notes: Notes): AttributedReading {
  const { text, id } = reading.report;
  const names = (decision.targets ?? []).map((target) => mentionTest(target, id, text));
  const parted = new Map<string, readonly ReportParty[]>();
  for (const party of reading.parties) {
    const parts = partsOf(party, names, text);
    if (parts.length < 2) continue;
    parted.set(party.key, parts);
    const passages = parts.flatMap((part) => part.names.slice(0, 1).map((at) => passageAt(reading.report, at)));
    notes.found(decision.id, { had: `one party, “${party.name}”, in report ${id}`, passages });
  }
  if (parted.size === 0) return reading;
  const follow = <Given extends Source>(source: Given): Given => followed(source, parted);
  return {
    ...reading,
    parties: reading.parties.flatMap((party) => parted.get(party.key) ?? [party]),
    attributions: reading.attributions.map((attribution) => ({
      ...attribution,
      source: follow(attribution.source),
      via: attribution.via.map(follow),
      ...(attribution.basis && { basis: follow(attribution.basis) }),
    })),
  };
}

/** Whether a mention is one that a target names. */
function mentionTest(target: Target, report: string, text: string): (at: Position) => boolean {
  if (!("party" in target)) return () => false;
  const { party } = target;
  if (typeof party === "string") return (at) => folded(text.slice(at.start, at.end)) === folded(party);
  const there = party.report === report ? findWords(text, party) : undefined;
  return (at) => there !== undefined && overlaps(at, there);
}

function partsOf(party: ReportParty, names: readonly ((at: Position) => boolean)[], text: string): ReportParty[] {
  const parts = new Map<number, Position[]>();
  const rest: Position[] = [];
  for (const at of party.names) {
    const target = names.findIndex((isNamed) => isNamed(at));
    if (target < 0) rest.push(at);
    else parts.set(target, [...(parts.get(target) ?? []), at]);
  }
  return [...parts]
    .sort(([a], [b]) => a - b)
    .map(([, own], i) => {
      const mentions = party.names.filter((at) => own.includes(at) || (i === 0 && rest.includes(at)));
      const called = mentions.map((at) => text.slice(at.start, at.end));
      const name = called.includes(party.name) ? party.name : called.reduce((a, b) => (b.length > a.length ? b : a));
      return {
        ...party,
        key: i === 0 ? party.key : `${party.key} (${i + 1})`,
        name,
        names: mentions,
        joins: party.joins.filter((join) =>
          join.names.every((at) => mentions.some((one) => one.start === at.start && one.end === at.end)),
        ),
      };
    });
}

/** The source with the party that is mentioned in its words. */
function followed<Given extends Source>(source: Given, parted: ReadonlyMap<string, readonly ReportParty[]>): Given {
  const meant = (key: string): string[] => {
    const parts = parted.get(key) ?? [];
    const named = parts.filter(({ names }) => names.some((name) => source.at.some((at) => overlaps(at, name))));
    return named.length > 0 ? named.map((part) => part.key) : [key];
  };
  const { party, parties } = source;
  return {
    ...source,
    ...(party === undefined ? {} : { party: meant(party)[0] ?? party }),
    ...(parties === undefined ? {} : { parties: parties.flatMap(meant) }),
  };
}
