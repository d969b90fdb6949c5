import { earthquake, fire, flood, outbreak } from "./disasters.js";
import type { EventKind } from "./event-kind.js";
import { bombing, exchange, strike } from "./violence.js";

/** Every kind of event there is. */
export const kinds: readonly EventKind[] = [fire, flood, earthquake, outbreak, bombing, strike, exchange];
