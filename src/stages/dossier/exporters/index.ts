import type { Exporter } from "./exporter.js";
import { html } from "./html.js";
import { json } from "./json.js";

export type { Exporter, ExportOptions } from "./exporter.js";

/** Every way for an account to leave the program, the one for people at a terminal first. */
export const exporters: readonly Exporter[] = [html, json];
