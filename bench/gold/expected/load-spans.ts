import { readFileSync } from "node:fs";
import type { Expected, ExpectedAttribution, ExpectedReport, Place } from "./expected.js";
import { readTexts } from "./read-texts.js";

type Span = readonly [start: number, end: number];
type At = readonly [report: string, start: number, end: number];

interface SpanFile {
  readonly story: string;
  readonly reports: readonly string[];
  readonly parties: readonly { id: string; name: string; mentions: readonly At[] }[];
  readonly attributions: readonly {
    id: string;
    report: string;
    source: readonly Span[];
    cue: readonly Span[];
    content: readonly Span[];
    manner: string;
    stance: string;
    hedged: boolean;
    party: string;
    via: readonly string[];
    statement: string;
    saidOn: string | null;
  }[];
  readonly claims: readonly {
    id: string;
    gist: string;
    statements: readonly string[];
    relation: Readonly<Record<string, string>>;
    independentOrigins: { atLeast: number; atMost: number };
  }[];
  readonly figures: readonly {
    report: string;
    at: Span;
    measure: string;
    low: number | null;
    high: number | null;
    about: number | null;
    by: string | null;
    asOf: string | null;
    supersedes: readonly number[];
  }[];
  readonly disagreements: readonly { about: string; over: string; kind: string; sides: readonly (readonly At[])[] }[];
  readonly unknowns: readonly { gist: string; at: At }[];
}

/**
 * What an editor expects of one story, from a file that points with offsets (UTF-16, end exclusive) into reports in JSON lines.
 * Such a file says nothing of mastheads, basis, medium or a time line: those are not judged.
 */
export function loadSpans(goldPath: string, reportPaths: readonly string[]): Expected {
  const file = JSON.parse(readFileSync(goldPath, "utf8")) as SpanFile;
  const texts = readTexts(reportPaths);
  const reports = file.reports.map((key): ExpectedReport => {
    const text = texts.get(key);
    if (text === undefined) throw new Error(`${goldPath}: report ${key} is not among the reports`);
    return { key, text };
  });
  const textOf = new Map(reports.map(({ key, text }) => [key, text]));
  const place = ([report, start, end]: At): Place => ({ report, start, end });
  const placed = (report: string, spans: readonly Span[]): Place[] =>
    spans.map(([start, end]) => ({ report, start, end }));
  const said = new Map<string, string[]>();
  for (const { id, statement } of file.attributions) said.set(statement, [...(said.get(statement) ?? []), id]);
  const standing = (claim: SpanFile["claims"][number], ...relations: string[]): string[] =>
    claim.statements.filter((s) => relations.includes(claim.relation[s] ?? "")).flatMap((s) => said.get(s) ?? []);
  return {
    about: file.story,
    reports,
    stories: [file.reports],
    parties: file.parties.map(({ id, name, mentions }) => ({
      id,
      name,
      aliases: mentions.map((at) => ({ words: textOf.get(at[0])?.slice(at[1], at[2]) ?? "", at: [place(at)] })),
    })),
    attributions: file.attributions.map(
      (one): ExpectedAttribution => ({
        ...one,
        source: placed(one.report, one.source),
        cue: placed(one.report, one.cue),
        content: placed(one.report, one.content),
        via: one.via.map((party) => ({ party })),
      }),
    ),
    figures: file.figures.map(({ report, at: [start, end], ...figure }) => ({
      ...figure,
      at: { report, start, end },
      words: textOf.get(report)?.slice(start, end) ?? "",
    })),
    claims: file.claims.map((claim) => ({
      id: claim.id,
      claim: claim.gist,
      asserts: standing(claim, "asserts", "confirms"),
      denies: standing(claim, "denies"),
      doesNotKnow: standing(claim, "does-not-know"),
      independence: claim.independentOrigins,
    })),
    disagreements: file.disagreements.map((one) => ({ ...one, sides: one.sides.map((side) => side.map(place)) })),
    unknowns: file.unknowns.map(({ gist, at }) => ({ about: gist, at: place(at) })),
    notFigures: [],
    repeats: [],
  };
}
