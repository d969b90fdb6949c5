/** Measures of what is done anew each day, so that two days are two counts. */
export const BY_DAY: ReadonlySet<string> = new Set(["arrested", "detained", "taking part", "launched", "shot down"]);

/** Measures of what is done on one day, which a count of it stands for whenever it is told. */
export const DONE_ON_A_DAY: ReadonlySet<string> = new Set([...BY_DAY, "votes", "turnout", "contract length"]);

/** What amounts are for that are made on one day, likewise. */
export const MADE_ON_A_DAY: ReadonlySet<string> = new Set(["offer", "asked"]);
