import type { NamingWords } from "../../../../languages/naming.js";
import type { Reading } from "../../../reading/reading.js";
import type { Index } from "../index-of.js";

/** What the details of a finding are read from. */
export interface Scene {
  readonly reading: Reading;
  readonly index: Index;
  /** Names of wires, as written. */
  readonly wires: ReadonlySet<string>;
  /** Absent for a language without a pack. */
  readonly naming: NamingWords | undefined;
}
