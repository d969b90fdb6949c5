import type { Instant } from "../record/instant.js";
import type { Report } from "../stages/reports/report.js";

/** A report that is there now, or is there in other words than before. */
export interface ReportCame {
  readonly event: "new" | "changed";
  readonly report: Report;
  /** Id of the report that is the version before. */
  readonly revises?: string;
}

/** That a piece is not there any longer, or that its sender asks not to use it. */
export interface ReportWent {
  readonly event: "removed";
  /** Its last version; without an id where none of it ever came. */
  readonly report: { readonly id?: string; readonly piece: string };
  readonly kind: "cancelled" | "deleted";
  readonly why: string;
  /** Who removed it, where that is stated. */
  readonly by?: string;
}

/** What happened in something that is followed. */
export type FollowEvent = (ReportCame | ReportWent) & {
  /** Its place among all events of its folder, from 1: the same event has the same number in every run. */
  readonly number: number;
  readonly at: Instant;
  /** The feed, page or file that told it. */
  readonly input: string;
  readonly why?: string;
};
