import { z } from "zod";
import { instantSchema } from "../../../record/instant.js";
import { passageSchema } from "../../../text/passage.js";

/**
 * That a report no longer stands. `retracted`: its publisher takes it back. `cancelled`: a wire asks its clients not to use it.
 * `corrected`: a notice or a newer version says that something in it was wrong. `replaced`: a newer version of the same piece
 * stands in its place. `set aside`: whoever feeds the program withdrew it, or a person decided so.
 */
export const withdrawalKinds = ["retracted", "cancelled", "corrected", "replaced", "set aside"] as const;

export const withdrawalSchema = z.object({
  kind: z.enum(withdrawalKinds),
  knownAt: instantSchema.describe("when we could know of it"),
  by: z.string().optional().describe("id of the report that tells it"),
  who: z.string().optional().describe("who set it aside or cancelled it, where no report tells it"),
  because: z.array(passageSchema).describe("where it is told"),
  why: z.string(),
});

export type Withdrawal = z.infer<typeof withdrawalSchema>;

/** A withdrawal without what else is known of it. */
export const asWithdrawal = ({ kind, knownAt, by, who, because, why }: Withdrawal): Withdrawal => ({
  kind,
  knownAt,
  ...(by !== undefined && { by }),
  ...(who !== undefined && { who }),
  because,
  why,
});
