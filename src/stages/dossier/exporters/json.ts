import { canonicalJson } from "../../../record/digest.js";
import type { Exporter } from "./exporter.js";

/** The account document itself, keys in the order of RFC 8785, two spaces a level, one line end at the end. */
export const json: Exporter = {
  name: "json",
  mediaType: "application/json",
  extension: ".json",
  write: (account) => `${JSON.stringify(JSON.parse(canonicalJson(account)), null, 2)}\n`,
};
