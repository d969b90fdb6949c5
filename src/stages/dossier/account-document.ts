import { z } from "zod";

/**
 * The account as it leaves the program: `hearsay account --format json`. The JSON Schema in `schemas/account.schema.json` is
 * made from this file. Lists of parties, statements, claims are referred to by `id`, figures by their index in `figures`.
 */
export const ACCOUNT_SCHEMA = "hearsay/account/1";

const position = z
  .object({ start: z.int().min(0), end: z.int().min(0) })
  .describe("UTF-16 units of the report's text, end exclusive");
const passage = z
  .object({ report: z.string(), at: position, exact: z.string(), prefix: z.string(), suffix: z.string() })
  .describe("words of a report: exact is text.slice(at.start, at.end)");
const instant = z.string().describe("ISO 8601, EDTF, or a day with a part of day (2024-12-26TEV)");
const reason = z.object({ text: z.string(), passages: z.array(passage) });

const report = z.object({
  id: z.string(),
  digest: z.string().describe("sha256 of the UTF-8 form of text"),
  input: z.string().describe("what the input was called"),
  publisher: z.string().optional(),
  headline: z.string().optional(),
  byline: z.string().optional(),
  dateline: z.string().optional(),
  publishedAt: instant.optional(),
  capturedAt: instant,
  knownAt: instant.describe("when we could know it: publishedAt, else capturedAt"),
  notBefore: instant.optional().describe("the day the text reports on, where it fixes it by itself"),
  url: z.string().optional(),
  language: z.string(),
  order: z.int(),
  text: z.string(),
});

const party = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(["person", "organisation", "outlet", "country", "unnamed", "document"]),
  role: z.string().optional(),
  country: z.string().optional().describe("ISO 3166-1 alpha-2"),
  names: z.array(passage).describe("every mention, in order of reports and reading"),
  joins: z.array(z.object({ names: z.array(z.string()).length(2), why: z.string() })),
});

const unnamed = z.object({
  unnamed: z.string().describe("the words used for it"),
  party: z.string(),
  type: z.string().optional(),
  several: z.boolean().optional(),
});
const by = z.union([z.string(), unnamed]).describe("a party's id, or an unnamed source");

const statement = z.object({
  id: z.string(),
  by,
  via: z
    .array(z.array(z.string()))
    .describe("via[i]: the parties that relay appearance i, nearest to the source first"),
  basis: by.optional().describe("who or what the source says it knows from"),
  basisPassage: passage.optional(),
  saidAt: instant.optional(),
  medium: z.string().optional(),
  passages: z.array(passage).describe("what was said: one or more passages an appearance"),
  appearances: z.array(
    z.object({
      report: z.string(),
      attribution: z.string(),
      source: z.array(passage),
      cue: z.array(passage),
      content: z.array(passage),
      background: z.boolean().describe("older matter told again"),
      saidAtPassage: passage.optional(),
      refersTo: passage.optional().describe("where the content is a pronoun, the words it stands for"),
    }),
  ),
  manner: z.enum(["direct", "indirect", "mixed"]),
  stance: z.enum(["asserts", "confirms", "denies", "doubts", "does-not-know", "asks"]),
  certainty: z.object({ word: z.string(), degree: z.string() }).optional(),
  sameBecause: z.array(z.string()).describe("why appearances in several reports are one utterance"),
});

const status = z.enum([
  "first reported",
  "claimed",
  "corroborated",
  "officially confirmed",
  "disputed",
  "denied",
  "retracted",
]);

const claim = z.object({
  id: z.string(),
  kind: z.enum(["event", "background"]),
  text: passage.describe("the claim in the words of one report"),
  statements: z.array(
    z.object({
      id: z.string(),
      relation: z.enum(["asserts", "confirms", "denies", "doubts", "does-not-know", "asks"]),
      why: z.string(),
    }),
  ),
  origins: z.array(
    z.object({
      by,
      basis: by.optional(),
      open: z.boolean().describe("the trail ends at somebody unnamed"),
      counts: z
        .boolean()
        .describe("false for a collective that may be among the named ones, or an outlet that only relays"),
      statements: z.array(z.string()),
      through: z.array(z.string()).describe("ids of the reports that carry it"),
    }),
  ),
  independence: z.object({ atLeast: z.int().min(0), atMost: z.int().min(0), reasons: z.array(reason) }),
  credibility: z.int().min(1).max(6).describe("step of the Admiralty scale"),
  credibilityReason: z.string(),
  history: z.array(
    z.object({
      status,
      since: instant,
      knownAt: instant,
      because: z.array(z.string()),
      by: z.array(by),
      onInformationFrom: by.optional(),
      reason: z.string(),
    }),
  ),
});

const figure = z.object({
  at: passage.describe("the number words with their bound"),
  measure: z.string(),
  of: z.string(),
  ofAt: passage.optional(),
  place: z.string().optional(),
  placeAt: passage.optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  about: z.number().optional(),
  unit: z.string().optional(),
  by: by.optional(),
  statement: z.string().optional(),
  asOf: instant.optional(),
  asOfBound: z.enum(["on", "before"]).optional().describe("before: the text only says that it was earlier"),
  cumulative: z.boolean().optional(),
  supersedes: z.array(z.int()),
});

const figureRelation = z.object({
  between: z.array(z.int()).length(2),
  kind: z.enum(["same", "compatible", "far apart", "refines", "supersedes", "contradicts"]),
  why: z.string(),
});

const disagreement = z.object({
  over: z.enum(["figure", "place", "time", "identity", "polarity"]),
  kind: z.enum(["contradicts", "superseded", "does-not-know", "far apart"]),
  about: z.string(),
  sides: z.array(z.array(passage)),
  speakers: z.array(z.array(by)).describe("who stands on each side; empty where the report itself says it"),
  claims: z.array(z.string()),
  why: z.string(),
});

const unknown = z.object({
  about: z.string(),
  kind: z.enum(["said to be unknown", "not given", "unnamed", "conditional"]),
  at: passage,
  by: by.optional(),
});

const derivation = z.object({
  later: z.string(),
  earlier: z.string(),
  relation: z.enum(["wasQuotedFrom", "wasRevisionOf", "wasDerivedFrom", "hadPrimarySource"]),
  shared: z.array(z.tuple([passage, passage])),
  why: z.string(),
});

const event = z.object({
  at: instant,
  knownAt: instant,
  kind: z.enum(["happened", "said", "published"]),
  text: z.string(),
  passages: z.array(passage).min(1),
  statement: z.string().optional(),
});

const sentence = z.object({
  id: z.string(),
  section: z.enum(["stands", "origins", "figures", "disagreements", "unknowns", "timeline"]),
  about: z.string().describe("id of the claim, or index of the figure, disagreement, unknown, event"),
  text: z.string(),
  passages: z.array(passage).min(1).describe("what carries it"),
});

const story = z.object({
  id: z.string(),
  headline: passage,
  from: instant,
  to: instant,
  reports: z.array(z.string()),
  joins: z.array(z.object({ report: z.string(), to: z.string(), why: z.string() })),
  parties: z.array(party),
  statements: z.array(statement),
  claims: z.array(claim).describe("those that matter first"),
  figures: z.array(figure),
  figureRelations: z.array(figureRelation),
  disagreements: z.array(disagreement),
  unknowns: z.array(unknown),
  derivations: z.array(derivation),
  timeline: z.array(event),
  sentences: z.array(sentence).describe("every sentence that the program prints of its own, each carried by passages"),
});

const problem = z.object({
  code: z.string(),
  severity: z.enum(["error", "note"]),
  message: z.string(),
  input: z.string().optional(),
  report: z.string().optional(),
  at: position.optional(),
});

export const accountSchema = z.object({
  schema: z.literal(ACCOUNT_SCHEMA),
  asOf: instant,
  madeBy: z.string(),
  digest: z.string().describe("sha256 of the canonical JSON of the account without this field"),
  reports: z.array(report),
  stories: z.array(story),
  problems: z.array(problem),
});

export type Account = z.infer<typeof accountSchema>;
export type AccountReport = z.infer<typeof report>;
export type AccountStory = z.infer<typeof story>;
export type Party = z.infer<typeof party>;
export type By = z.infer<typeof by>;
export type Statement = z.infer<typeof statement>;
export type Claim = z.infer<typeof claim>;
export type Status = z.infer<typeof status>;
export type Figure = z.infer<typeof figure>;
export type FigureRelation = z.infer<typeof figureRelation>;
export type Disagreement = z.infer<typeof disagreement>;
export type Unknown = z.infer<typeof unknown>;
export type Derivation = z.infer<typeof derivation>;
export type TimelineEvent = z.infer<typeof event>;
export type AccountSentence = z.infer<typeof sentence>;
export type Reason = z.infer<typeof reason>;
