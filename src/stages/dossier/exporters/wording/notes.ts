import type { Account } from "../../account-document.js";
import { letterAt } from "./story-index.js";

/** What was wrong with the input, once for all reports of which the same is to be said. */
export interface InputNote {
  readonly severity: string;
  readonly code: string;
  /** The inputs as the user named them, or the letters of the reports; none where it is of all. */
  readonly where: readonly string[];
  /** The message of the first of them. */
  readonly message: string;
  /** Of how many things more the same is to be said, in other words of theirs. */
  readonly more: number;
}

/** The problems of an account for its readers: those that differ only in the words they quote are one. In the account's order. */
export function inputNotes(account: Account): InputNote[] {
  const letters = new Map(account.reports.map(({ id }, at) => [id, letterAt(at)]));
  const notes = new Map<string, InputNote>();
  for (const { severity, code, input, report, message } of account.problems) {
    const named = input ?? (report === undefined ? undefined : (letters.get(report) ?? report));
    const key = `${severity} ${code} ${message.replace(/"[^"]*"/g, '""').replace(/\d+/g, "0")}`;
    const note = notes.get(key);
    const where = [...(note?.where ?? []), ...(named === undefined || note?.where.includes(named) ? [] : [named])];
    notes.set(key, note ? { ...note, where, more: note.more + 1 } : { severity, code, where, message, more: 0 });
  }
  return [...notes.values()];
}

/** Where a note belongs: "A, B, D", as far as there is room for; empty for all. */
export const placesOfNote = ({ where }: InputNote, most = 12): string =>
  where.length <= most ? where.join(", ") : `${where.slice(0, most).join(", ")} and ${where.length - most} more`;

/** The message, and that it goes for others likewise. */
export const messageOfNote = ({ message, more }: InputNote): string =>
  more === 0 ? message : `${message} And ${more} more likewise.`;
