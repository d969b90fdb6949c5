/** What an account says it was made by: the name and version of the program, as in `package.json` (a test compares them). */
export const MADE_BY = "hearsay 0.1.0";
