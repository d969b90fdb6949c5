import type { DateExpression } from "../../../languages/date-expression.js";
import type { Position } from "../../../record/position.js";
import type { Problem } from "../../../record/problem.js";
import type { Report } from "../../reports/report.js";
import type { Masthead, SentenceKind } from "../reading.js";

/** A stretch at the head or foot of a report that is no sentence of its body. */
export interface HeadPart extends Position {
  readonly kind: SentenceKind;
}

/** The head of a report: the report completed by it, where its parts stand, and which stretches are none of the body. */
export interface Head {
  readonly report: Report;
  readonly masthead: Masthead;
  /** In reading order. */
  readonly parts: readonly HeadPart[];
  /** The date of the dateline, its position counted in the text. */
  readonly filedOn?: DateExpression;
  readonly problems: readonly Problem[];
}

/** What one line or one opening tells of the head; positions are counted in the text. */
export interface HeadFinding {
  readonly byline?: Position;
  readonly publisher?: Position;
  readonly dateline?: Position;
  readonly date?: DateExpression;
  readonly credits?: readonly Position[];
}
