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
export type TimelineEvent = z.infer<typeof timelineEventSchema>;
