import type { Passage } from "../../../text/passage.js";

/** What makes two ends of trails one. */
export const joinKinds = [
  "passes on",
  "speaks for",
  "same utterance",
  "same wire credit",
  "taken-over passage",
  "revision of one piece",
  "same basis",
] as const;

/** That the trail of one end leads on to another, by their indices. */
export interface Join {
  readonly from: number;
  readonly to: number;
  readonly kind: (typeof joinKinds)[number];
  /** Why the first does not count beside the second, in plain words. */
  readonly why: string;
  readonly passages: readonly Passage[];
}
