import { wordsAt } from "../../../../record/position.js";
import type { Mention, Scene } from "./mention.js";

export type Gender = "f" | "m";

/**
 * The gender that a mention of a person shows: by its form of address ("Ms"), its role ("spokeswoman", "his wife") or its
 * given name; `undefined` where they show none.
 */
export function genderOf({ text, parties }: Scene, mention: Mention): Gender | undefined {
  const name = wordsAt(text, mention.bare).slice(0, 80);
  const title = wordsAt(text, { start: mention.at.start, end: Math.max(mention.at.start, mention.bare.start) }).slice(
    0,
    120,
  );
  for (const word of `${title} ${mention.role ?? ""} ${mention.named ? "" : name}`.toLowerCase().split(/[^\p{L}]+/u)) {
    const gender = parties.genders.get(word);
    // "Will of ..." and "the king's adviser" say nothing of a title.
    if (gender !== undefined && !isGivenName(word, mention, name)) return gender;
  }
  const given = /^\p{L}+(?=[\s-]\p{Lu})/u.exec(name)?.[0];
  return mention.named && given !== undefined ? parties.genders.get(plain(given)) : undefined;
}

const isGivenName = (word: string, mention: Mention, name: string): boolean =>
  !mention.named && /^\p{Lu}/u.test(name) && plain(name.split(/\s/)[0] ?? "") === word;

const plain = (word: string): string =>
  word
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
