import { z } from "zod";
import { instantSchema } from "../../../record/instant.js";
import { positionSchema } from "../../../record/position.js";
import { passageSchema } from "../../../text/passage.js";
import { reliabilityGrades } from "../../assessment/records/reliability.js";

/** Words of a report, as a person names them: the exact words, where they stand, or both. They outlast every id. */
const wordsSchema = z
  .strictObject({
    report: z.string(),
    exact: z.string().min(1).optional().describe("the words; where they stand several times, at tells which"),
    at: positionSchema.optional(),
  })
  .refine(({ exact, at }) => exact !== undefined || at !== undefined, "expected exact, at, or both");

const targetOf = {
  report: z.strictObject({ report: z.string() }),
  party: z.strictObject({ party: z.union([z.string().min(1), wordsSchema]) }).describe("by a name, or by one mention"),
  statement: z
    .strictObject({ statement: wordsSchema, speaker: z.string().optional() })
    .describe("by what is said; speaker: which of several that speak together"),
  claim: z.strictObject({ claim: wordsSchema }),
  figure: z.strictObject({ figure: wordsSchema }),
  disagreement: z.strictObject({ disagreement: z.array(wordsSchema).min(1).max(10) }).describe("by words of its sides"),
};

/** What a decision is about, named by words of a report or by a party's name, never by an id that a new report may change. */
const targetSchema = z.union(Object.values(targetOf));

export const decisionKinds = [
  "together",
  "apart",
  "same",
  "not-same",
  "set-aside",
  "asserts",
  "denies",
  "no-part",
  "central",
  "grade",
  "note",
  "take-back",
] as const;

/** More reports or targets than this in one decision are taken for a mistake. */
const MOST = 500;
const idsSchema = z.array(z.string()).min(1).max(MOST);
const twoIdsSchema = z.array(z.string()).min(2).max(MOST);
const targetsSchema = z.array(targetSchema).min(1).max(MOST);
const gradeSchema = z.union([z.int().min(1).max(6), z.enum(reliabilityGrades)]);

/** A person's decision: its kind, what it is about, who decided, when and why. */
export const decisionSchema = z.object({
  id: z.string(),
  kind: z.enum(decisionKinds),
  by: z.string().optional(),
  at: instantSchema.optional(),
  why: z.string().optional(),
  reports: idsSchema.optional(),
  from: idsSchema.optional(),
  targets: targetsSchema.optional(),
  grade: gradeSchema.optional().describe("1 to 6 for a claim, A to F for a party"),
  decision: z.string().optional().describe("the id of the decision that is taken back"),
});

/** A thing of the account that a decision is about. */
const touchedSchema = z.object({
  story: z.string().optional(),
  report: z.string().optional(),
  party: z.string().optional(),
  statement: z.string().optional(),
  claim: z.string().optional(),
  figure: z.int().optional(),
  disagreement: z.int().optional(),
});

/** A decision as the account keeps it: with what became of it, and what the machine had. */
export const recordedDecisionSchema = z.object({
  ...decisionSchema.shape,
  state: z
    .enum(["applied", "waiting", "taken back", "in conflict"])
    .describe("waiting: what it is about is not there yet; in conflict: a later decision says otherwise"),
  because: z.string().optional().describe("why it is not applied"),
  conflicts: z.array(z.string()).optional().describe("ids of decisions that say otherwise; the latest holds"),
  machine: z.string().optional().describe("what the machine had, to follow those words"),
  passages: z.array(passageSchema).describe("words of what it is about, as far as they are there"),
  on: z.array(touchedSchema).describe("what of the account it is about"),
});

const signed = { by: z.string().min(1), at: instantSchema, why: z.string().min(1) };
const perhapsSigned = { by: z.string().optional(), at: instantSchema.optional(), why: z.string().optional() };
const id = { id: z.string().min(1).optional() };
const unlisted = { from: z.never().optional() };
const several = <Target extends z.ZodType>(target: Target) => z.array(target).min(2).max(MOST);

/** A line of a file of decisions. */
export const decisionLineSchema = z.union([
  z.object({ ...id, kind: z.literal("together"), reports: twoIdsSchema, ...unlisted, ...perhapsSigned }),
  z.object({ ...id, kind: z.literal("apart"), reports: twoIdsSchema, ...unlisted, ...perhapsSigned }),
  z.object({ ...id, kind: z.literal("apart"), reports: idsSchema, from: idsSchema, ...perhapsSigned }),
  z.strictObject({
    ...id,
    kind: z.enum(["same", "not-same"]),
    targets: z.union([
      several(targetOf.party),
      several(targetOf.statement),
      several(targetOf.claim),
      several(targetOf.figure),
    ]),
    ...signed,
  }),
  z.strictObject({
    ...id,
    kind: z.literal("set-aside"),
    targets: z.tuple([z.union([targetOf.report, targetOf.statement, targetOf.claim, targetOf.figure])]),
    ...signed,
  }),
  z.strictObject({
    ...id,
    kind: z.enum(["asserts", "denies", "no-part"]),
    targets: z.tuple([targetOf.statement, targetOf.claim]),
    ...signed,
  }),
  z.strictObject({ ...id, kind: z.literal("central"), targets: z.tuple([targetOf.claim]), ...signed }),
  z.strictObject({
    ...id,
    kind: z.literal("grade"),
    targets: z.tuple([targetOf.claim]),
    grade: z.int().min(1).max(6),
    ...signed,
  }),
  z.strictObject({
    ...id,
    kind: z.literal("grade"),
    targets: z.tuple([targetOf.party]),
    grade: z.enum(reliabilityGrades),
    ...signed,
  }),
  z.strictObject({ ...id, kind: z.literal("note"), targets: targetsSchema, ...signed }),
  z.strictObject({ ...id, kind: z.literal("take-back"), decision: z.string(), ...signed }),
]);

export type Words = z.infer<typeof wordsSchema>;
export type Target = z.infer<typeof targetSchema>;
export type DecisionKind = (typeof decisionKinds)[number];
export type Decision = z.infer<typeof decisionSchema>;
export type RecordedDecision = z.infer<typeof recordedDecisionSchema>;
export type Touched = z.infer<typeof touchedSchema>;
