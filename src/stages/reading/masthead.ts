import type { DateExpression } from "../../languages/date-expression.js";
import type { LanguagePack } from "../../languages/pack.js";
import type { Position } from "../../record/position.js";
import type { Problem } from "../../record/problem.js";
import type { Report } from "../reports/report.js";
import type { Masthead, SentenceKind } from "./reading.js";

/** A stretch at the head or foot of a report that is no sentence of its body. */
export interface HeadPart extends Position {
  readonly kind: SentenceKind;
}

/** The head of a report: the report completed by it, where its parts stand, and which stretches are none of the body. */
export interface Head {
  readonly report: Report;
  readonly masthead: Masthead;
  readonly parts: readonly HeadPart[];
  /** The date of the dateline, its position counted in the text. */
  readonly filedOn?: DateExpression;
  readonly problems: readonly Problem[];
}

/** The head of a report as its text gives it; what the input stated itself comes first. */
export function readMasthead(report: Report, _pack: LanguagePack): Head {
  return { report, masthead: { credits: [] }, parts: [], problems: [] };
}
