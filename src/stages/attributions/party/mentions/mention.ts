import type { NamingWords } from "../../../../languages/naming.js";
import type { Token } from "../../../../languages/pack.js";
import type { PartyWords } from "../../../../languages/party-words.js";
import type { Position } from "../../../../record/position.js";
import { indexAt } from "../../../reading/context.js";
import type { Reading } from "../../../reading/reading.js";
import type { ReportParty } from "../../attribution.js";

/** A place of the text that names or describes a party. */
export interface Mention {
  /** The words as an editor would mark them: with title, article and country. */
  readonly at: Position;
  readonly kind: ReportParty["kind"];
  /** For a person, the name without title; else the same as `at`. */
  readonly bare: Position;
  readonly country?: string;
  /** Title or role in the text, lower case, without country: "president", "hospital director". */
  readonly role?: string;
  /** What the role is of, as written: "Szentmark" of its mayor. */
  readonly roleOf?: string;
  /** The name it goes by where its words are none: a report's publisher for "this newspaper". */
  readonly calls?: string;
  /** True when the words hold a name; false for "the agency", "she", "an official". */
  readonly named: boolean;
  /** The names to show for it, where `at` holds more than one or has a tail. */
  readonly shown?: readonly Position[];
  /** Of one who speaks: whether it asks or answers. */
  readonly speech?: "asks" | "answers";
  /** True for words that make no party by themselves: an address, a body only described. */
  readonly aside?: boolean;
}

/** A join of two mentions and its reason. */
export interface Join {
  readonly names: readonly [Position, Position];
  readonly why: string;
}

/** What the search for mentions needs of a reading. */
export interface Scene {
  readonly reading: Reading;
  readonly text: string;
  readonly naming: NamingWords;
  readonly parties: PartyWords;
}

/** The index of the token at or before an offset. */
export const tokenAt = ({ reading }: Scene, offset: number): number => indexAt(reading.tokens, offset);

export const wordOf = (token: Token | undefined): string => token?.text.toLowerCase() ?? "";

const PRONOUN = /^(?:he|she|him|her|his|it|its|they|them|their|we|us|i|me|who|which|that|this|those|himself|herself)$/i;

/** True for a pronoun. */
export const isPronoun = (words: string): boolean => PRONOUN.test(words.trim());
