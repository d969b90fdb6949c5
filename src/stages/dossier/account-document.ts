import { z } from "zod";
import { instantSchema } from "../../record/instant.js";
import { positionSchema } from "../../record/position.js";
import { passageSchema } from "../../text/passage.js";
import { assessmentSchema, timelineEventSchema } from "../assessment/assessment.js";
import { disagreementSchema } from "../assessment/disagreements/disagreement.js";
import { reliabilitySchema } from "../assessment/records/reliability.js";
import { unknownSchema } from "../assessment/unknowns/unknown.js";
import { claimSchema } from "../claims/claim.js";
import { figureRelationSchema, figureSchema, ledgerEntrySchema } from "../claims/figure.js";
import { partySchema } from "../claims/party.js";
import { statementSchema } from "../claims/statement.js";
import { versionChangeSchema } from "../provenance/corrections/version-changes.js";
import { withdrawalSchema } from "../provenance/corrections/withdrawal.js";
import { derivationSchema } from "../provenance/derivation.js";
import { independenceSchema, originSchema } from "../provenance/origin.js";
import { shownPictureSchema } from "../provenance/pictures/shown-picture.js";
import { accountImageSchema } from "./account-image.js";
import { recordedDecisionSchema } from "./decisions/decision.js";

/**
 * The account as it leaves the program: `hearsay account --format json`. The JSON Schema in `schemas/account.schema.json` is
 * made from this file. Parties, statements and claims are referred to by `id`, figures by their index in `figures`.
 */
export const ACCOUNT_SCHEMA = "hearsay/account/1";

const writtenSchema = z
  .object({ from: instantSchema.optional(), to: instantSchema.optional(), because: z.array(passageSchema) })
  .describe("the first and last day on which it can have been written, as the reports of its story tell together");

const reportSchema = z.object({
  id: z.string(),
  digest: z.string().describe("sha256 of the UTF-8 form of text"),
  input: z.string().describe("what the input was called"),
  publisher: z.string().optional(),
  carrier: z.string().optional().describe("who passed it on, where that is not its publisher"),
  credit: z.string().optional().describe("the wire or outlet whose copy its metadata says it is"),
  headline: z.string().optional(),
  byline: z.string().optional(),
  dateline: z.string().optional(),
  publishedAt: instantSchema.optional(),
  modifiedAt: instantSchema.optional().describe("when this version was made, as its input states"),
  embargoedUntil: instantSchema.optional().describe("until when its sender asked not to publish it"),
  capturedAt: instantSchema,
  knownAt: instantSchema.describe("when we could know it: when its version was made, publishedAt, else capturedAt"),
  notBefore: instantSchema.optional().describe("the day the text reports on, where it fixes it by itself"),
  written: writtenSchema.optional(),
  url: z.string().optional(),
  section: z.string().optional(),
  piece: z.string().optional().describe("what names the piece across its versions"),
  version: z.string().optional().describe("which version of the piece it says it is"),
  answers: z.string().optional().describe("the piece that it answers, as a reply"),
  language: z.string(),
  order: z.int().describe("place in time among the account's reports, from 0"),
  versionOf: z.string().optional().describe("id of the report that it is a newer version of"),
  changes: z.array(versionChangeSchema).optional().describe("what this version changed of the one before it"),
  restsOn: z
    .array(z.object({ report: z.string(), passages: z.array(passageSchema) }))
    .optional()
    .describe("reports that were taken back and whose words it still carries"),
  removals: z
    .array(
      z.object({
        kind: z.enum(["cancelled", "deleted"]),
        at: instantSchema,
        why: z.string(),
        by: z.string().optional(),
      }),
    )
    .optional()
    .describe("what its sender said of it later: a wire's cancel, a deletion"),
  images: z.array(accountImageSchema).optional().describe("pictures that it shows; absent where it shows none"),
  withdrawn: withdrawalSchema.optional().describe("that it no longer stands, since when we could know, and why"),
  text: z.string(),
});

const accountClaimSchema = z.object({
  ...claimSchema.shape,
  origins: z.array(originSchema),
  independence: independenceSchema,
  ...assessmentSchema.shape,
});

const accountPartySchema = z.object({ ...partySchema.shape, reliability: reliabilitySchema });

const sentenceSchema = z.object({
  id: z.string(),
  section: z.enum(["stands", "origins", "figures", "disagreements", "unknowns", "timeline"]),
  about: z.string().describe("id of the claim, or index of the figure, disagreement, unknown, event"),
  text: z.string(),
  passages: z.array(passageSchema).min(1).describe("what carries it"),
});

const storySchema = z.object({
  id: z.string(),
  headline: passageSchema,
  from: instantSchema,
  to: instantSchema,
  reports: z.array(z.string()),
  joins: z.array(z.object({ report: z.string(), to: z.string(), why: z.string() })),
  parties: z.array(accountPartySchema),
  statements: z.array(statementSchema),
  claims: z.array(accountClaimSchema).describe("those that matter first"),
  figures: z.array(figureSchema),
  figureRelations: z.array(figureRelationSchema),
  ledger: z.array(ledgerEntrySchema).describe("the figures by what they count"),
  disagreements: z.array(disagreementSchema),
  unknowns: z.array(unknownSchema),
  leftOut: z
    .object({ disagreements: z.int().min(0), unknowns: z.int().min(0) })
    .optional()
    .describe("how many more there are that are not listed"),
  derivations: z.array(derivationSchema),
  timeline: z.array(timelineEventSchema),
  pictures: z
    .array(shownPictureSchema)
    .optional()
    .describe("photos that several reports show, or whose file or captions disagree; absent where there are none"),
  sentences: z
    .array(sentenceSchema)
    .describe("every sentence that the program prints of its own, each carried by passages"),
});

const problemSchema = z.object({
  code: z.string(),
  severity: z.enum(["error", "note"]),
  message: z.string(),
  input: z.string().optional(),
  report: z.string().optional(),
  at: positionSchema.optional(),
});

export const accountSchema = z.object({
  schema: z.literal(ACCOUNT_SCHEMA),
  asOf: instantSchema,
  madeBy: z.string(),
  digest: z.string().describe("sha256 of the canonical JSON of the account without this field"),
  reports: z.array(reportSchema),
  stories: z.array(storySchema),
  decisions: z
    .array(recordedDecisionSchema)
    .optional()
    .describe("what persons decided by then, in that order, with what became of it; absent where nobody decided"),
  problems: z.array(problemSchema),
});

export type Account = z.infer<typeof accountSchema>;
export type AccountReport = z.infer<typeof reportSchema>;
export type AccountStory = z.infer<typeof storySchema>;
export type AccountClaim = z.infer<typeof accountClaimSchema>;
export type AccountSentence = z.infer<typeof sentenceSchema>;
export type StoryPicture = NonNullable<AccountStory["pictures"]>[number];
export type { Status, TimelineEvent } from "../assessment/assessment.js";
export type { Disagreement } from "../assessment/disagreements/disagreement.js";
export type { Unknown } from "../assessment/unknowns/unknown.js";
export type { Figure, FigureRelation, LedgerEntry } from "../claims/figure.js";
export type { By, Party } from "../claims/party.js";
export type { Statement } from "../claims/statement.js";
export type { Derivation } from "../provenance/derivation.js";
export type { Origin, Reason } from "../provenance/origin.js";
export type { AccountClaim as Claim };
