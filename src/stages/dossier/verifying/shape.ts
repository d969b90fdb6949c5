import type { Problem } from "../../../record/problem.js";
import { type Account, accountSchema } from "../account-document.js";
import { pointerOf } from "./pointer.js";

/** So many faults of shape are named: one wrong field makes many. */
const NAMED = 10;

/** The value as an account, or what in it is not of an account's shape. */
export function checkShape(value: unknown): { readonly account: Account } | { readonly problems: readonly Problem[] } {
  const result = accountSchema.safeParse(value);
  if (result.success) return { account: result.data };
  const { issues } = result.error;
  const problems = issues.slice(0, NAMED).map(({ path, message }) => notAnAccount(`${pointerOf(path)}: ${message}`));
  if (issues.length > NAMED) problems.push(notAnAccount(`and ${issues.length - NAMED} more faults of shape`));
  return { problems };
}

const notAnAccount = (message: string): Problem => ({ code: "not-an-account", severity: "error", message });
