import type { ExpectedAttribution, ExpectedSource } from "./expected/expected.js";
import type { Frame, Given } from "./frame.js";
import { dice, type Matched } from "./match-attributions.js";
import type { PartyMap } from "./match-parties.js";
import { bare, sameInstant, sameThing, sameWords } from "./same.js";
import { quoted, type Sheet } from "./sheet.js";

/** Attributions found and missed, and for each matched pair its parts and its fields. */
export function compareAttributions(frame: Frame, matched: readonly Matched[], parties: PartyMap, sheet: Sheet): void {
  const expected = new Set(matched.map((pair) => pair.expected));
  const given = new Set(matched.map((pair) => pair.given));
  const close = matched.filter(
    (pair) =>
      dice(frame, pair.expected.content, pair.given.content) >= 0.5 &&
      dice(frame, pair.expected.source, pair.given.source) >= 0.5,
  ).length;
  sheet.count("attributions", {
    expected: frame.expected.attributions.length,
    found: close,
    given: frame.given.length,
    right: close,
  });
  for (const one of frame.expected.attributions) {
    if (!expected.has(one)) sheet.lacks("attributions", one.id, "attribution", describe(frame, one));
  }
  for (const one of frame.given) {
    if (!given.has(one)) sheet.adds("attributions", placeOf(one), "attribution", describe(frame, one));
  }
  for (const pair of matched) {
    compareParts(frame, pair, sheet);
    compareFields(frame, pair, parties, sheet);
  }
}

function compareParts(frame: Frame, { expected, given }: Matched, sheet: Sheet): void {
  for (const part of ["source", "cue", "content"] as const) {
    const want = frame.words(expected[part]);
    const got = frame.words(given[part]);
    sheet.field(part, expected.id, part, want === "" ? null : want, got === "" ? undefined : got, sameWords);
  }
}

function compareFields(frame: Frame, { expected, given }: Matched, parties: PartyMap, sheet: Sheet): void {
  const { attribution } = given;
  const equal = (a: string, b: string): boolean => a === b;
  sheet.field("manner", expected.id, "manner", expected.manner, attribution.manner, equal);
  sheet.field("stance", expected.id, "stance", expected.stance, attribution.stance, equal);
  compareVia(frame, expected, given, sheet);
  const basis = attribution.basis && frame.sourceWords(given.report, attribution.basis);
  sheet.field("basis", expected.id, "basis", expected.basis, basis, sameThing);
  sheet.field("medium", expected.id, "medium", expected.medium, attribution.medium, sameThing);
  sheet.field("certainty", expected.id, "certainty", expected.certainty, attribution.certainty?.word, sameThing);
  sheet.field("said on", expected.id, "said on", expected.saidOn, attribution.saidAt?.value, sameInstant);
  if (expected.hedged !== undefined) {
    const got = attribution.certainty ? "hedged" : undefined;
    sheet.field("certainty", expected.id, "hedged", expected.hedged ? "hedged" : null, got, equal);
  }
  if (expected.party !== undefined) {
    const got = given.party === undefined ? undefined : parties.accountName(given.party);
    const right = given.party !== undefined && parties.accountPartyOf(expected.party) === given.party;
    sheet.field("speaker", expected.id, "speaker", parties.expectedName(expected.party), got, () => right);
  }
}

function compareVia(frame: Frame, expected: ExpectedAttribution, given: Given, sheet: Sheet): void {
  const got = given.attribution.via.map(
    (source) => frame.sourceWords(given.report, source) || (source.descriptor ?? ""),
  );
  const length = Math.max(expected.via.length, got.length);
  for (let i = 0; i < length; i++) {
    const link = expected.via[i];
    const want = link === undefined ? null : (link.words ?? link.party ?? "");
    sheet.field(
      "via",
      expected.id,
      `via ${i + 1}`,
      want,
      got[i],
      (_, words) => link !== undefined && isLink(frame, link, words),
    );
  }
}

function isLink(frame: Frame, link: ExpectedSource, words: string): boolean {
  if (link.words !== undefined && sameThing(link.words, words)) return true;
  const party = frame.expected.parties.find(({ id, aliases }) =>
    link.party === undefined ? aliases.some((alias) => alias.words === link.words) : id === link.party,
  );
  return party?.aliases.some((alias) => sameThing(alias.words, words)) ?? false;
}

const placeOf = (given: Given): string => {
  const first = given.cue[0] ?? given.content[0] ?? given.source[0];
  return `${given.report} ${first?.start ?? 0}-${first?.end ?? 0}`;
};

const describe = (frame: Frame, one: Pick<Given, "source" | "cue" | "content">): string =>
  [one.source, one.cue, one.content].map((places) => quoted(bare(frame.words(places)))).join(" ");
