import type { Account } from "../../account-document.js";
import { decisionsInWords } from "../wording/decisions.js";
import { onOneLine } from "../wording/printable.js";
import type { References } from "../wording/references.js";
import type { Paper } from "./paper.js";

/** Writes what persons decided on the paper, each decision with what the machine had; nothing where nobody decided. */
export function writeDecisions(paper: Paper, account: Account, references: References): void {
  const told = decisionsInWords(account);
  if (told.length === 0) return;
  paper.head("Decided by persons");
  for (const { sign, what, passages, signed, beside } of told) {
    paper.text(onOneLine(what) + paper.refs(references.cite(passages)), `${sign} `);
    paper.text(onOneLine(signed), "  ");
    for (const one of beside) paper.text(onOneLine(one), "  ", paper.colours.dim);
  }
}
