import type { Problem, ProblemCode } from "../../../../record/problem.js";

/** A problem of an input. */
export const noted = (
  input: string,
  code: ProblemCode,
  message: string,
  severity: Problem["severity"] = "error",
): Problem => ({ code, severity, message, input });
