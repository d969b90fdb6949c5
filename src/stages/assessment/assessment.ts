import { z } from "zod";
import { instantSchema } from "../../record/instant.js";
import { passageSchema } from "../../text/passage.js";
import { bySchema } from "../claims/party.js";

/** What stands, in the order in which a claim usually moves. */
export const statusSchema = z.enum([
  "first reported",
  "claimed",
  "corroborated",
  "officially confirmed",
  "disputed",
  "denied",
  "retracted",
]);

/** A change of status: since when (the first clock), known when (the second), on which statements. */
export const statusChangeSchema = z.object({
  status: statusSchema,
  since: instantSchema,
  dated: z.boolean().describe("false where nothing tells when it was said: since is then the time of capture"),
  knownAt: instantSchema,
  because: z.array(z.string()),
  by: z.array(bySchema),
  onInformationFrom: bySchema.optional(),
  passages: z.array(passageSchema).describe("what carries the change, beside its statements"),
  reason: z.string(),
});

/** Credibility is a step of the Admiralty scale (NATO AJP-2.1), from the claim's origins. */
export const assessmentSchema = z.object({
  credibility: z.int().min(1).max(6).describe("step of the Admiralty scale"),
  credibilityReason: z.string(),
  history: z.array(statusChangeSchema),
});

/** A point on which accounts part. */
export const disagreementSchema = z.object({
  over: z.enum(["figure", "place", "time", "identity", "polarity"]),
  kind: z.enum(["contradicts", "superseded", "does-not-know", "far apart"]),
  about: z.string(),
  sides: z.array(z.array(passageSchema)),
  speakers: z.array(z.array(bySchema)).describe("who stands on each side; empty where the report itself says it"),
  claims: z.array(z.string()),
  why: z.string(),
});

/** Something that reports say is not known, do not give, or withhold. */
export const unknownSchema = z.object({
  about: z.string(),
  kind: z.enum(["said to be unknown", "not given", "unnamed", "conditional"]),
  at: passageSchema,
  by: bySchema.optional(),
});

/** Something dated. `at`: when it happened or was said; `knownAt`: when we could know it. */
export const timelineEventSchema = z.object({
  at: instantSchema,
  knownAt: instantSchema,
  kind: z.enum(["happened", "said", "published"]),
  text: z.string(),
  passages: z.array(passageSchema).min(1),
  statement: z.string().optional(),
});

export type Status = z.infer<typeof statusSchema>;
export type StatusChange = z.infer<typeof statusChangeSchema>;
export type Assessment = z.infer<typeof assessmentSchema>;
export type Disagreement = z.infer<typeof disagreementSchema>;
export type Unknown = z.infer<typeof unknownSchema>;
export type TimelineEvent = z.infer<typeof timelineEventSchema>;
