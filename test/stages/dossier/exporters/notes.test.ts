import { describe, expect, test } from "vitest";
import type { Account } from "../../../../src/stages/dossier/account-document.js";
import { inputNotes, messageOfNote, placesOfNote } from "../../../../src/stages/dossier/exporters/wording/notes.js";

/** An account of three reports with the given problems. */
const withProblems = (problems: readonly { message: string; report?: string; input?: string }[]): Account =>
  ({
    reports: [{ id: "r-1" }, { id: "r-2" }, { id: "r-3" }],
    problems: problems.map((one) => ({ code: "date-not-understood", severity: "note", ...one })),
  }) as unknown as Account;

const lines = (account: Account): string[] =>
  inputNotes(account).map((note) => `${placesOfNote(note)}: ${messageOfNote(note)}`);

describe("inputNotes", () => {
  test("what is to be said of several reports is said once, with all their letters", () => {
    const account = withProblems([
      { report: "r-1", message: 'Nothing tells the day, so "Monday" stays open.' },
      { report: "r-3", message: 'Nothing tells the day, so "last week" stays open.' },
    ]);
    expect(lines(account)).toEqual(['A, C: Nothing tells the day, so "Monday" stays open. And 1 more likewise.']);
  });

  test("what differs in more than the words it quotes stays two", () => {
    const account = withProblems([
      { report: "r-1", message: 'Nothing tells the day, so "Monday" stays open.' },
      { input: "a.txt", message: "The file is empty." },
    ]);
    expect(lines(account)).toEqual(['A: Nothing tells the day, so "Monday" stays open.', "a.txt: The file is empty."]);
  });

  test("more places than there is room for are counted", () => {
    const where = Array.from({ length: 15 }, (_, n) => `file-${n}`);
    expect(placesOfNote({ severity: "note", code: "c", where, message: "", more: 14 }, 2)).toBe(
      "file-0, file-1 and 13 more",
    );
  });
});
