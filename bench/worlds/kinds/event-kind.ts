import type { RoleName } from "../roles.js";

/**
 * A kind of event: what it is made of and how it is told. All texts are templates for `phrase`: slots of the setting (`town`,
 * `region`, `country`, `adjective`, `when`, `weekday`), of the kind itself and, where a fact has a figure, `n` ("at least four").
 */
export interface EventKind {
  readonly name: string;
  /** Slots chosen once an event; one of the form `a textile market|the market` also gives the slot with `Short` behind its name. */
  readonly slots: Readonly<Record<string, readonly string[]>>;
  /** Who may speak, those that always do first. */
  readonly cast: readonly RoleName[];
  /** That it happened: a full clause in the past tense, with `{when}`. */
  readonly event: FactKind;
  readonly facts: readonly FactKind[];
  /** Sentences of old knowledge that carry no claim of the story. */
  readonly background: readonly string[];
  /** Sentences that an outlet adds in front of what it takes over. */
  readonly local: readonly string[];
}

/** Something to be known of an event. */
export interface FactKind {
  readonly key: string;
  /** Clauses in the past tense, without a full stop: "{n} people were killed". */
  readonly say: readonly string[];
  /** Words of somebody who knows it at first hand and shows it. */
  readonly seen?: readonly string[];
  /** Words that tell it without showing how it is known. */
  readonly remark?: readonly string[];
  /** Behind the clause of the event in a lede: "killing {n} people". */
  readonly ing?: readonly string[];
  /** In front of the clause of the event: "{n} people died" when ... */
  readonly bare?: readonly string[];
  /** Headlines; `{n}` in digits. */
  readonly head: readonly string[];
  /** A figure: from what to what at first, how it grows. */
  readonly figure?: { readonly low: number; readonly high: number; readonly grows?: number; readonly falls?: number };
  /** Roles that may know it at first hand. */
  readonly knows: readonly RoleName[];
  /** Roles that may pass it on. */
  readonly relays?: readonly RoleName[];
  /** Roles that may deny it or say that they cannot confirm it. */
  readonly denies?: readonly RoleName[];
  /** Those who deny it say instead this fact. */
  readonly weight?: number;
}
