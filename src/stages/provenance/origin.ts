import { z } from "zod";
import { type Passage, passageSchema } from "../../text/passage.js";
import { bySchema, type Party } from "../claims/party.js";
import type { Telling } from "../claims/telling.js";

/** Where a claim's trail ends. */
export const originSchema = z.object({
  by: bySchema,
  basis: bySchema.optional(),
  open: z.boolean().describe("the trail ends at somebody unnamed"),
  counts: z
    .boolean()
    .describe("false for a collective that may be among the named ones, and for whoever is one with another origin"),
  oneWith: z.string().optional().describe("id of the party of the origin that it is one with"),
  statements: z.array(z.string()),
  through: z.array(z.string()).describe("ids of the reports that carry it"),
});

/** A reason in plain words, with the passages it rests on. */
export const reasonSchema = z.object({ text: z.string(), passages: z.array(passageSchema) });

/** How many independent origins a claim has: honest bounds, with the reasons. */
export const independenceSchema = z.object({
  atLeast: z.int().min(0),
  atMost: z.int().min(0),
  reasons: z.array(reasonSchema),
});

export type Origin = z.infer<typeof originSchema>;
export type Reason = z.infer<typeof reasonSchema>;
export type Independence = z.infer<typeof independenceSchema>;

/** An origin with what tracing found about it. */
export interface TracedOrigin extends Origin {
  readonly party: Party;
  readonly passages: readonly Passage[];
  readonly tellings: readonly Telling[];
  /** Why it does not count, in plain words. */
  readonly leftOut?: string;
  /** Where the reports show that it is one with another. */
  readonly joinPassages?: readonly Passage[];
  /** It, or one that is one with it, speaks of what it did or saw itself. */
  readonly firstHand: boolean;
  /** As how many it may count: the number of an unnamed group that is counted ("two people"), else 1. */
  readonly upTo: number;
}
