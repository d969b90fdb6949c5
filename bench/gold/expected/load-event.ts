import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Expected, ExpectedAttribution, ExpectedParty, ExpectedReport, Place } from "./expected.js";
import { locate, type Words, wholeOccurrences, wordsOf } from "./place.js";
import { readTexts } from "./read-texts.js";

const words = z.union([z.string(), z.object({ text: z.string(), occurrence: z.int().min(1).optional() })]);
const oneOrMore = z
  .union([words, z.array(words)])
  .nullable()
  .optional();
const passage = z.object({ report: z.string(), text: z.string(), occurrence: z.int().min(1).optional() });

const schema = z.object({
  about: z.string(),
  reportsFolder: z.string().optional(),
  reports: z.record(
    z.string(),
    z.object({
      id: z.string(),
      publisher: z.string().nullable().optional(),
      headline: z.string().nullable().optional(),
      byline: z.string().nullable().optional(),
      dateline: z.string().nullable().optional(),
      publishedAt: z.string().nullable().optional(),
      notBefore: z.string().nullable().optional(),
    }),
  ),
  stories: z.array(z.array(z.string())),
  parties: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string(), aliases: z.array(z.string()) })),
  attributions: z.array(
    z.object({
      id: z.string(),
      report: z.string(),
      source: oneOrMore,
      cue: oneOrMore,
      content: oneOrMore,
      manner: z.enum(["direct", "indirect", "mixed"]),
      stance: z.enum(["asserts", "confirms", "denies", "doubts", "does-not-know", "asks"]),
      via: z.array(words).optional(),
      basis: words.optional(),
      medium: words.optional(),
      certainty: words.optional(),
      saidOn: z.string().optional(),
      party: z.string().optional(),
      statement: z.string().optional(),
    }),
  ),
  figures: z.array(
    z.object({
      id: z.string(),
      report: z.string(),
      text: words,
      measure: z.string(),
      of: z.string(),
      low: z.number().nullable().optional(),
      high: z.number().nullable().optional(),
      about: z.number().nullable().optional(),
      by: z.string().nullable().optional(),
      asOf: z.string().nullable().optional(),
      supersedes: z.array(z.string()).default([]),
      open: z.boolean().default(false),
    }),
  ),
  claims: z.array(
    z.object({
      id: z.string(),
      claim: z.string(),
      asserts: z.array(z.string()).default([]),
      denies: z.array(z.string()).default([]),
      doesNotKnow: z.array(z.string()).default([]),
      open: z.array(z.string()).default([]),
      independentOrigins: z.object({ atLeast: z.int(), atMost: z.int() }).optional(),
      credibility: z.int().min(1).max(6).optional(),
      history: z.array(z.object({ status: z.string(), since: z.string() })).optional(),
    }),
  ),
  disagreements: z.array(
    z.object({ about: z.string(), over: z.string(), kind: z.string(), sides: z.array(z.array(passage)) }),
  ),
  unknowns: z.array(z.object({ about: z.string(), report: z.string(), text: words })),
  timeline: z.array(z.object({ at: z.string(), text: z.string(), report: z.string(), words })),
  notFigures: z.array(z.string()).default([]),
  repeats: z.array(z.object({ report: z.string(), text: words })).default([]),
});

type EventFile = z.infer<typeof schema>;

/**
 * What the editor expects of an event folder (`expected.json` beside `reports/`), with every quoted string put in its place,
 * and the folder its reports are in.
 * The format is that of `test/events/README.md`. Throws an `Error` that names every string that stands nowhere.
 */
export function loadEvent(folder: string): { expected: Expected; reportsFolder: string } {
  const file = schema.parse(JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")));
  const reportsFolder = join(folder, file.reportsFolder ?? "reports");
  const texts = readTexts([reportsFolder]);
  const reports = Object.entries(file.reports).map(([key, { id, ...fields }]): ExpectedReport => {
    const text = texts.get(id);
    if (text === undefined) throw new Error(`${folder}: report ${key} (${id}) is not among the reports`);
    return { key, text, ...fields };
  });
  const found = new Finder(reports);
  const expected: Expected = {
    about: file.about,
    reports,
    stories: file.stories,
    parties: file.parties.map((party) => partyFrom(party, reports)),
    attributions: file.attributions.map((one) => attributionFrom(one, found)),
    figures: file.figures.map(({ report, text, ...figure }) => ({
      at: found.one(report, text),
      words: wordsOf(text),
      measure: figure.measure,
      low: figure.low ?? null,
      high: figure.high ?? null,
      about: figure.about ?? null,
      by: figure.by ?? null,
      asOf: figure.asOf ?? null,
      supersedes: figure.supersedes.map((id) => file.figures.findIndex((one) => one.id === id)).filter((i) => i !== -1),
      open: figure.open,
    })),
    claims: file.claims.map(({ independentOrigins, credibility, history, ...claim }) => ({
      ...claim,
      ...(independentOrigins && { independence: independentOrigins }),
      ...(credibility !== undefined && { credibility }),
      ...(history && { history }),
    })),
    disagreements: file.disagreements.map((one) => ({
      ...one,
      sides: one.sides.map((side) => side.map(({ report, ...at }) => found.one(report, at))),
    })),
    unknowns: file.unknowns.map(({ about, report, text }) => ({ about, at: found.one(report, text) })),
    timeline: file.timeline.map((one) => ({ at: one.at, text: one.text, words: found.one(one.report, one.words) })),
    notFigures: file.notFigures,
    repeats: file.repeats.map(({ report, text }) => found.one(report, text)),
  };
  if (found.faults.length > 0) throw new Error(`${folder}/expected.json:\n${found.faults.join("\n")}`);
  return { expected, reportsFolder };
}

function partyFrom(
  { id, name, aliases }: EventFile["parties"][number],
  reports: readonly ExpectedReport[],
): ExpectedParty {
  return {
    id,
    name,
    aliases: aliases.map((alias) => ({
      words: alias,
      at: reports.flatMap(({ key, text }) => wholeOccurrences(key, text, alias)),
    })),
  };
}

function attributionFrom(one: EventFile["attributions"][number], found: Finder): ExpectedAttribution {
  return {
    id: one.id,
    report: one.report,
    source: found.all(one.report, one.source),
    cue: found.all(one.report, one.cue),
    content: found.all(one.report, one.content),
    manner: one.manner,
    stance: one.stance,
    via: (one.via ?? []).map((link) => ({ words: wordsOf(link) })),
    basis: one.basis === undefined ? null : wordsOf(one.basis),
    medium: one.medium === undefined ? null : wordsOf(one.medium),
    certainty: one.certainty === undefined ? null : wordsOf(one.certainty),
    saidOn: one.saidOn ?? null,
    ...(one.party === undefined ? {} : { party: one.party }),
    ...(one.statement === undefined ? {} : { statement: one.statement }),
  };
}

class Finder {
  readonly faults: string[] = [];
  readonly #texts: ReadonlyMap<string, string>;

  constructor(reports: readonly ExpectedReport[]) {
    this.#texts = new Map(reports.map(({ key, text }) => [key, text]));
  }

  one(report: string, wanted: Words): Place {
    try {
      return locate(report, this.#texts.get(report) ?? "", wanted);
    } catch (error) {
      this.faults.push((error as Error).message);
      return { report, start: 0, end: 0 };
    }
  }

  all(report: string, wanted: Words | readonly Words[] | null | undefined): Place[] {
    if (wanted === null || wanted === undefined) return [];
    return (Array.isArray(wanted) ? wanted : [wanted as Words]).map((one) => this.one(report, one));
  }
}
