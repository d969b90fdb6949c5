/** How newsrooms write whose copy they print, and which version of a piece it is. */
export interface CreditWords {
  /** Ends of what stands right before an outlet's name where it is credited: "according to the", "told". */
  readonly before: RegExp;
  /** Beginnings of what stands right behind it: "reported", "news agency". */
  readonly behind: RegExp;
  /** Lines at the head or foot that say where a piece is from, the outlet as the group `outlet`: "Source: Baywire". */
  readonly lines: readonly RegExp[];
  /** A byline that ends with the outlet, as the group `outlet`: "By Ann Lee, Baywire". */
  readonly byline: RegExp;
  /** The names under which one agency is known, its common name first. */
  readonly agencies: readonly (readonly string[])[];
  /** Words that name no outlet by themselves: "news", "agency". Lower case. */
  readonly generic: ReadonlySet<string>;
  /** Marks of a newer version of a piece at its head, its number as the group `number` where it bears one. */
  readonly versions: readonly RegExp[];
  readonly corrections: CorrectionWords;
}

/** What a notice does to the piece it is about. */
export type NoticeKind = "retracted" | "cancelled" | "corrected";

/** How newsrooms take back or correct what they printed. */
export interface CorrectionWords {
  /** Marks at the head of a headline, with what stands behind the mark as the group `title`. */
  readonly heads: readonly { readonly kind: NoticeKind; readonly pattern: RegExp }[];
  /** Sentences that take a piece back or correct it. */
  readonly sentences: readonly { readonly kind: NoticeKind; readonly pattern: RegExp }[];
  /** A sentence that speaks of its own outlet's piece: "we", "our article", "an earlier version of this story". */
  readonly own: RegExp;
  /** The whole words by which a report names an earlier version of itself. */
  readonly formerSelf: RegExp;
  /** Asks clients not to use a piece, whichever outlet the piece is of. */
  readonly toEditors: RegExp;
  /** Says that the own outlet reported something, as the sentence before one that `false` matches. */
  readonly reported: RegExp;
  /** Opens a sentence that says that what was just told of was wrong. */
  readonly wasFalse: RegExp;
  /** What was wrong, as the group `wrong`, within a sentence that corrects; the first that matches tells. */
  readonly wrong: readonly RegExp[];
  /** The time of day of a piece, as the group `clock`: "its report of 14:12". */
  readonly clock: RegExp;
}
