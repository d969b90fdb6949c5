export type { Position } from "./record/position.js";
