import { z } from "zod";
import { instantSchema } from "../../record/instant.js";
import { passageSchema } from "../../text/passage.js";
import { bySchema } from "../claims/party.js";

/**
 * What stands, in the order in which a claim usually moves. `no longer corroborated`: origins were found to be one, or fell.
 * `corrected`, `no longer told`: the reports it stood in were corrected, or replaced by newer versions that leave it out.
 */
export const statusSchema = z.enum([
  "first reported",
  "claimed",
  "corroborated",
  "officially confirmed",
  "disputed",
  "denied",
  "no longer corroborated",
  "no longer told",
  "corrected",
  "retracted",
]);

const boundsSchema = z.object({ atLeast: z.int().min(0), atMost: z.int().min(0) });
const credibilitySchema = z.int().min(1).max(6).describe("step of the Admiralty scale");

/** A change of status: since when (the first clock), known when (the second), on which statements, and what stood then. */
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
  independence: boundsSchema.describe("how many independent origins, as far as could be known at knownAt"),
  credibility: credibilitySchema.describe("step of the Admiralty scale, as far as could be known at knownAt"),
});

/** What could be known of a claim's origins from a moment on, until the next such change. */
export const standingSchema = z.object({
  knownAt: instantSchema,
  independence: boundsSchema,
  credibility: credibilitySchema,
  reason: z.string().describe("what changed, in plain words"),
  passages: z.array(passageSchema),
});

/** Credibility is a step of the Admiralty scale (NATO AJP-2.1), from the claim's origins. */
export const assessmentSchema = z.object({
  credibility: credibilitySchema,
  credibilityReason: z.string(),
  history: z.array(statusChangeSchema).describe("by when it was said: the first clock"),
  stood: z.array(standingSchema).describe("bounds and credibility by when we could know: the second clock"),
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
export type Standing = z.infer<typeof standingSchema>;
export type Assessment = z.infer<typeof assessmentSchema>;
export type TimelineEvent = z.infer<typeof timelineEventSchema>;
