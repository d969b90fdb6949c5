import { english } from "./en/index.js";
import type { LanguagePack } from "./pack.js";

/** Every language the program can read. A new language adds its line here. */
export const packs: readonly LanguagePack[] = [english];

/**
 * The pack of a language, `undefined` when there is none. Takes an ISO 639 code, with or without a region ("en", "en-GB").
 *
 * @example
 * packFor("en-GB")?.name; // "English"
 * packFor("ko"); // undefined
 */
export function packFor(language: string): LanguagePack | undefined {
  const tag = language.toLowerCase().split(/[-_]/)[0];
  return packs.find((pack) => pack.tag === tag);
}
