import type { UnknownWords } from "../../../languages/claim-words.js";
import type { AttributedReading } from "../../attributions/attribution.js";
import type { By, Party } from "../../claims/party.js";
import type { ToldStatement } from "../../claims/statements.js";
import { knownAtOf } from "../../claims/telling.js";
import type { Unknown } from "./unknown.js";

/**
 * Single sources and bases whose name is withheld, once a report: a body ("an intelligence agency of an ally") or a source that is
 * called no more than that. Who they are is open. Of a witness or a doctor nobody misses the name: those are only open ends of
 * trails, and collectives ("residents") are nobody in particular.
 */
export function unnamedSources(
  told: readonly ToldStatement[],
  parties: readonly Party[],
  readings: readonly AttributedReading[],
  wordsFor: (language: string) => UnknownWords | undefined,
): Unknown[] {
  const byId = new Map(parties.map((p) => [p.id, p]));
  const reports = new Map(readings.map((reading) => [reading.report.id, reading]));
  const found = new Map<string, Unknown>();
  for (const { statement } of told) {
    for (const [by, what] of [
      [statement.basis, "from whom the information comes"],
      [statement.by, "who the source is"],
    ] as const) {
      if (by === undefined || typeof by === "string" || by.several) continue;
      for (const { report } of statement.appearances) {
        const reading = reports.get(report);
        const words = reading && wordsFor(reading.report.language);
        const name = byId.get(by.party)?.names.find((n) => n.report === report);
        const key = `${by.party} ${report}`;
        if (!reading || !words || !name || found.has(key) || !isWithheld(by, words)) continue;
        found.set(key, { about: what, kind: "unnamed", at: name, by, knownAt: knownAtOf(reading) });
      }
    }
  }
  return [...found.values()];
}

/** "an intelligence source", "an ally's intelligence agency"; not the mouth of a body that is named ("a ministry spokesman"). */
const isWithheld = (by: Exclude<By, string>, { nameless }: UnknownWords): boolean =>
  /^(?:an?|one|another|the|a second|a third)\s/i.test(by.unnamed) && nameless.has(headOf(by.unnamed));

/** The last word of a noun phrase before what follows it: of "an agency of an ally" it is "agency". */
const headOf = (phrase: string): string =>
  (
    phrase
      .toLowerCase()
      .split(/\s+(?:of|in|at|from|with|who|that|which|close|familiar|on|for|to|inside|within)\s+|,/)[0] ?? ""
  )
    .match(/[\p{L}-]+/gu)
    ?.at(-1) ?? "";
