import type { Exporter } from "./exporter.js";
import { writePage } from "./html/page.js";

/** The dossier page: one self-contained HTML document. */
export const html: Exporter = {
  name: "html",
  mediaType: "text/html",
  extension: ".html",
  write: (account) => writePage(account),
};
