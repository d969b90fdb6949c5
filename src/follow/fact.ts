import { z } from "zod";
import type { Told } from "../stages/reports/format.js";

const validatorsSchema = z.object({ etag: z.string().optional(), lastModified: z.string().optional() });

const versionSchema = z.object({
  /** The name that the piece has in its capture: `feed.xml:3`. */
  name: z.string(),
  /** A name of the item that it is another version of; absent for a new item. */
  of: z.string().optional(),
  /** What the item is known by from now on, the surest first. */
  names: z.array(z.string()).min(1),
  /** Digest of its words. */
  words: z.string(),
  /** Digest of what the feed told of it. */
  told: z.string(),
  /** Id of its report; what a removal of it names; id of the report that is the version before. */
  report: z.string(),
  removes: z.string().optional(),
  revises: z.string().optional(),
  publishedAt: z.string().optional(),
  /** The page that its words are from, and what its server gave to ask for changes. */
  page: z.string().optional(),
  validators: validatorsSchema.optional(),
  /** True where it is all that its input holds. */
  whole: z.boolean().optional(),
  why: z.string().optional(),
});

/** One version of an item, as it was kept. */
export type KeptVersion = z.infer<typeof versionSchema> & {
  /** What its feed said of a page; it is in the entry already. */
  readonly fields?: PageFields;
};

/** What a feed says of a page, for what the page does not say itself. */
export type PageFields = NonNullable<Told["fields"]>;

const visitSchema = z.object({
  item: z.string(),
  /** `same`: nothing new of its words; `missing`: no longer there, or no longer listed; `failed`: nothing can be said. */
  found: z.enum(["same", "missing", "failed"]),
  /** Of an item that is not known yet. */
  names: z.array(z.string()).optional(),
  told: z.string().optional(),
});

/** What was found of an item without a new version of it. */
export type Visit = z.infer<typeof visitSchema>;

const common = { input: z.string(), at: z.string() };

/** Beside the bytes that a version stands in: kept in one step with them. */
export const versionsSchema = z.object({ ...common, fact: z.literal("versions"), versions: z.array(versionSchema) });

/** A round that ended with something to remember and nothing to tell. */
export const roundSchema = z.object({
  ...common,
  fact: z.literal("round"),
  /** What the server gave with the listing that was gone through to its end, and its digest. */
  validators: validatorsSchema.optional(),
  digest: z.string().optional(),
  visits: z.array(visitSchema).optional(),
  /** Why it cannot be followed at present; absent where it can. */
  failing: z.string().optional(),
});

export type VersionsFact = Omit<z.infer<typeof versionsSchema>, "versions"> & {
  readonly versions: readonly KeptVersion[];
};
export type RoundFact = z.infer<typeof roundSchema>;

/** That an item was removed. It is kept as a removal of its piece. */
export interface RemovedFact {
  readonly fact: "removed";
  readonly input: string;
  readonly at: string;
  readonly removes: string;
  readonly kind: "cancelled" | "deleted";
  readonly why: string;
  readonly by?: string;
}

/** What following wrote down: the whole state is folded from these, the first first. */
export type Fact = VersionsFact | RemovedFact | RoundFact;
