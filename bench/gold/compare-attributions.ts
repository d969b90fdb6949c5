import type { ExpectedAttribution, ExpectedSource, Place } from "./expected/expected.js";
import type { Frame, Given } from "./frame.js";
import { dice, type Matched } from "./match-attributions.js";
import type { PartyMap } from "./match-parties.js";
import { bare, sameContent, sameInstant, sameSource, sameThing, sameWords } from "./same.js";
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
    if (expected.has(one)) continue;
    sheet.lacks("attributions", one.id, "attribution", describe(frame, one));
    for (const { category, value } of expectedFields(frame, one, parties))
      if (value) sheet.count(category, { expected: 1 });
    sheet.count("via", { expected: one.via.length });
  }
  const judged = new Set(
    frame.expected.attributions.flatMap((one) =>
      expectedFields(frame, one, parties).flatMap(({ category, value }) => (value === undefined ? [] : [category])),
    ),
  );
  for (const one of frame.given) {
    if (given.has(one)) continue;
    sheet.adds("attributions", placeOf(one), "attribution", describe(frame, one));
    const values = givenFields(frame, one, parties);
    for (const category of judged) if (values.get(category) !== undefined) sheet.count(category, { given: 1 });
    sheet.count("via", { given: one.attribution.via.length });
  }
  for (const pair of matched) {
    const values = givenFields(frame, pair.given, parties);
    for (const { category, value, same } of expectedFields(frame, pair.expected, parties)) {
      sheet.field(category, pair.expected.id, category, value, values.get(category), (a, b) => same(a, b, pair.given));
    }
    compareVia(frame, pair.expected, pair.given, sheet);
  }
}

interface Field {
  readonly category: string;
  readonly value: string | null | undefined;
  same(expected: string, got: string, given: Given): boolean;
}

/** What was said, each piece without what stands around it: marks between two pieces count no more than those at the ends. */
const saidIn = (frame: Frame, places: readonly Place[]): string =>
  [...places]
    .sort((a, b) => a.start - b.start)
    .map((place) => bare(frame.words([place])))
    .join(" ");

const equal = (a: string, b: string): boolean => a === b;

function expectedFields(frame: Frame, one: ExpectedAttribution, parties: PartyMap): Field[] {
  const words = (places: readonly Place[]): string | null => frame.words(places) || null;
  const hedged = one.hedged === undefined ? undefined : one.hedged ? "hedged" : null;
  return [
    { category: "source", value: words(one.source), same: sameSource },
    { category: "cue", value: words(one.cue), same: sameWords },
    { category: "content", value: saidIn(frame, one.content) || null, same: sameContent },
    { category: "manner", value: one.manner, same: equal },
    { category: "stance", value: one.stance, same: equal },
    { category: "basis", value: one.basis, same: sameThing },
    { category: "medium", value: one.medium, same: sameThing },
    {
      category: "certainty",
      value: hedged === undefined ? one.certainty : hedged,
      same: hedged ? () => true : sameThing,
    },
    { category: "said on", value: one.saidOn, same: sameInstant },
    {
      category: "speaker",
      value: one.party === undefined ? undefined : parties.expectedName(one.party),
      same: (_, __, given) => given.party !== undefined && parties.accountPartyOf(one.party ?? "") === given.party,
    },
  ];
}

function givenFields(frame: Frame, given: Given, parties: PartyMap): Map<string, string | undefined> {
  const { attribution } = given;
  return new Map([
    ["source", frame.words(given.source) || undefined],
    ["cue", frame.words(given.cue) || undefined],
    ["content", saidIn(frame, given.content) || undefined],
    ["manner", attribution.manner],
    ["stance", attribution.stance],
    ["basis", attribution.basis && frame.sourceWords(given.report, attribution.basis)],
    ["medium", attribution.medium],
    ["certainty", attribution.certainty?.word],
    ["said on", attribution.saidAt?.value],
    ["speaker", given.party === undefined ? undefined : parties.accountName(given.party)],
  ]);
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
