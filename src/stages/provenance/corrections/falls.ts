import type { Telling } from "../../claims/telling.js";
import type { Withdrawal } from "./withdrawal.js";

/** What takes a telling down. */
export interface Fall extends Withdrawal {
  /** False where the words were only left out of a newer version: they were said all the same. */
  readonly lasting: boolean;
}

/** Which tellings of a story no longer stand. */
export interface Falls {
  readonly of: (telling: Telling) => Fall | undefined;
}
