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
}
