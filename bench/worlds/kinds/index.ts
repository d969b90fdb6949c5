import { arrest } from "./arrest.js";
import { bombing } from "./bombing.js";
import { breach } from "./breach.js";
import { earthquake } from "./earthquake.js";
import type { EventKind } from "./event-kind.js";
import { exchange } from "./exchange.js";
import { ferry } from "./ferry.js";
import { fire } from "./fire.js";
import { flood } from "./flood.js";
import { kidnapping } from "./kidnapping.js";
import { layoffs } from "./layoffs.js";
import { merger } from "./merger.js";
import { outbreak } from "./outbreak.js";
import { protest } from "./protest.js";
import { resignation } from "./resignation.js";
import { ruling } from "./ruling.js";
import { strike } from "./strike.js";
import { train } from "./train.js";

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
