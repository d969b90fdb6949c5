import { csv } from "./csv.js";
import type { Exporter } from "./exporter.js";
import { html } from "./html.js";
import { json } from "./json.js";
import { jsonLd } from "./json-ld.js";
import { markdown } from "./markdown.js";
import { terminal } from "./terminal.js";

export type { Exporter, ExportOptions } from "./exporter.js";

/** Every way for an account to leave the program, the one for people at a terminal first. */
export const exporters: readonly Exporter[] = [terminal, markdown, html, json, jsonLd, csv];
