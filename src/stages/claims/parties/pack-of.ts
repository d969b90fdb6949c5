import { packFor } from "../../../languages/index.js";
import type { LanguagePack } from "../../../languages/pack.js";
import type { Reading } from "../../reading/reading.js";

/** The language that the parties of a story are compared in: that of the first of its reports that has a pack. */
export const packOf = (readings: readonly Pick<Reading, "report">[]): LanguagePack | undefined =>
  readings.map(({ report }) => packFor(report.language)).find((pack) => pack !== undefined);
