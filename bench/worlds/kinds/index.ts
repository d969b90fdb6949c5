import { breach, layoffs, merger } from "./business.js";
import { earthquake, fire, flood, outbreak } from "./disasters.js";
import type { EventKind } from "./event-kind.js";
import { arrest, protest, resignation, ruling } from "./law.js";
import { ferry, kidnapping, train } from "./transport.js";
import { bombing, exchange, strike } from "./violence.js";

/** Every kind of event there is. */
export const kinds: readonly EventKind[] = [
  fire,
  flood,
  earthquake,
  outbreak,
  bombing,
  strike,
  exchange,
  arrest,
  ruling,
  protest,
  resignation,
  merger,
  breach,
  layoffs,
  train,
  ferry,
  kidnapping,
];
