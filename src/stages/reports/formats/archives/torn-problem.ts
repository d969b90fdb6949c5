import type { Problem } from "../../../../record/problem.js";

/** The problem that an archive or an entry of it breaks off or is damaged; `what` is said before what was done about it. */
export const tornProblem = (input: string, what: string): Problem => ({
  code: "malformed-document",
  severity: "error",
  message: `${what}; what came before is read`,
  input,
});
