import { commonWords as english } from "./en/common-words.js";

/** The common words of every pack, by its tag. Apart from the packs: to tell a language takes no more, and to load a pack takes long. */
export const commonWords: ReadonlyMap<string, ReadonlySet<string>> = new Map([["en", english]]);
