/** What a description makes of a source whose name is withheld. */
export type UnnamedKind =
  | "official"
  | "military"
  | "intelligence"
  | "police"
  | "medical"
  | "witness"
  | "diplomatic"
  | "company"
  | "legal"
  | "media"
  | "online"
  | "other";

/** A step of the scale of certainty. */
export type Hedge = "probable" | "possible" | "conditional" | "reported" | "apparent";

/** What is thought rather than said. */
export type Attitude = "believes" | "expects" | "hopes" | "fears" | "wants" | "plans";
