import type { Expected, ExpectedAttribution, Place } from "../../../bench/gold/expected/expected.js";
import type { AttributedReading, Attribution, Source } from "../../../src/stages/attributions/attribution.js";
import type { Account } from "../../../src/stages/dossier/account-document.js";
import type { Passage } from "../../../src/text/passage.js";
import { passageAt } from "../../../src/text/passage.js";

/** An account and readings that say just what an editor expects: the one account that leaves both lists empty. */
export function echo(expected: Expected): { account: Account; readings: AttributedReading[] } {
  const texts = new Map(expected.reports.map(({ key, text }) => [key, text]));
  const passage = ({ report, start, end }: Place): Passage =>
    passageAt({ id: `id-${report}`, text: texts.get(report) ?? "" }, { start, end });
  const source = (report: string, words: string): Source => {
    const start = texts.get(report)?.indexOf(words) ?? -1;
    return { at: start === -1 ? [] : [{ start, end: start + words.length }], kind: "organisation" };
  };
  const aliasOf = (party: string | undefined): string =>
    expected.parties.find(({ id }) => id === party)?.aliases[0]?.words ?? "";
  const attribution = (one: ExpectedAttribution): Attribution => ({
    id: one.id,
    source: { at: one.source, kind: "person" },
    via: one.via.map((link) => {
      const words = link.words ?? aliasOf(link.party);
      return { ...source(one.report, words), descriptor: words, link: "quotes" as const };
    }),
    ...(one.basis ? { basis: source(one.report, one.basis) } : {}),
    cue: { at: one.cue },
    content: { at: one.content },
    manner: (one.manner ?? "indirect") as Attribution["manner"],
    stance: (one.stance ?? "asserts") as Attribution["stance"],
    ...(one.certainty || one.hedged
      ? { certainty: { at: { start: 0, end: 0 }, word: one.certainty ?? "may", degree: "possible" as const } }
      : {}),
    ...(one.saidOn
      ? { saidAt: { at: { start: 0, end: 0 }, kind: "date" as const, value: one.saidOn, stated: {}, implied: {} } }
      : {}),
    ...(one.medium ? { medium: one.medium } : {}),
    confidence: 1,
  });
  const statementOf = (one: ExpectedAttribution): string => one.statement ?? `only-${one.id}`;
  const ids = [...new Set(expected.attributions.map(statementOf))];
  const byId = new Map(expected.attributions.map((one) => [one.id, one]));
  const orNothing = <K extends string>(key: K, value: string | null | undefined): Partial<Record<K, string>> =>
    value ? ({ [key]: value } as Record<K, string>) : {};
  const account = {
    reports: expected.reports.map((report) => ({
      id: `id-${report.key}`,
      text: report.text,
      ...orNothing("publisher", report.publisher),
      ...orNothing("headline", report.headline),
      ...orNothing("byline", report.byline),
      ...orNothing("dateline", report.dateline),
      ...orNothing("publishedAt", report.publishedAt),
      ...orNothing("notBefore", report.notBefore),
    })),
    stories: [
      ...(expected.stories ?? []).slice(1).map((story, i) => ({
        id: `story-${i + 1}`,
        reports: story.map((key) => `id-${key}`),
        parties: [],
        statements: [],
        claims: [],
        figures: [],
        disagreements: [],
        unknowns: [],
        timeline: [],
      })),
      {
        id: "first",
        reports: (expected.stories?.[0] ?? expected.reports.map(({ key }) => key)).map((key) => `id-${key}`),
        parties: expected.parties.map(({ id, name, aliases }) => ({
          id,
          name,
          names: aliases.flatMap(({ words, at }) =>
            at
              .filter((place) => owners(expected, words) === 1 || isSource(expected, id, place))
              .filter((place) => !isSourceOfAnother(expected, id, place))
              .map(passage),
          ),
        })),
        statements: ids.map((id) => {
          const members = expected.attributions.filter((one) => statementOf(one) === id);
          return {
            id,
            by: members[0]?.party ?? `nobody-${id}`,
            appearances: members.map((one) => ({ report: `id-${one.report}`, attribution: one.id })),
          };
        }),
        claims: expected.claims.map((claim) => ({
          id: claim.id,
          independence: { ...(claim.independence ?? { atLeast: 0, atMost: 0 }), reasons: [] },
          credibility: claim.credibility ?? 3,
          history: claim.history ?? [],
          statements: [
            ...standing(byId, claim.asserts, "asserts"),
            ...standing(byId, claim.denies, "denies"),
            ...standing(byId, claim.doesNotKnow, "does-not-know"),
          ],
        })),
        figures: expected.figures.map((figure) => ({
          at: passage(figure.at),
          measure: figure.measure,
          ...(figure.low === null ? {} : { low: figure.low }),
          ...(figure.high === null ? {} : { high: figure.high }),
          ...(figure.about === null ? {} : { about: figure.about }),
          ...orNothing("by", figure.by),
          ...orNothing("asOf", figure.asOf),
          supersedes: figure.supersedes,
        })),
        disagreements: expected.disagreements.map((one) => ({
          ...one,
          sides: one.sides.map((side) => side.map(passage)),
        })),
        unknowns: (expected.unknowns ?? []).map(({ about, at }) => ({ about, kind: "not given", at: passage(at) })),
        timeline: (expected.timeline ?? []).map(({ at, text, words }) => ({
          at,
          kind: "happened",
          text,
          passages: [passage(words)],
        })),
      },
    ],
  } as unknown as Account;
  const readings = expected.reports.map(({ key, text }) => ({
    report: { id: `id-${key}`, text },
    attributions: expected.attributions.filter(({ report }) => report === key).map(attribution),
    sentences: expected.repeats.filter(({ report }) => report === key).map((at) => ({ ...at, repeats: 0 })),
  })) as unknown as AttributedReading[];
  return { account, readings };
}

const owners = (expected: Expected, words: string): number =>
  expected.parties.filter(({ aliases }) => aliases.some((alias) => alias.words === words)).length;

const lies = (inner: Place, outer: Place): boolean =>
  inner.report === outer.report && outer.start <= inner.start && inner.end <= outer.end;

const isSource = (expected: Expected, party: string, place: Place): boolean =>
  expected.attributions.some((one) => one.party === party && one.source.some((at) => lies(place, at)));

const isSourceOfAnother = (expected: Expected, party: string, place: Place): boolean =>
  expected.attributions.some(
    (one) => one.party !== undefined && one.party !== party && one.source.some((at) => lies(place, at)),
  );

function standing(
  byId: ReadonlyMap<string, ExpectedAttribution>,
  attributions: readonly string[],
  relation: string,
): { id: string; relation: string; why: string }[] {
  const ids = attributions.map((id) => byId.get(id)?.statement ?? `only-${id}`);
  return [...new Set(ids)].map((id) => ({ id, relation, why: "" }));
}
