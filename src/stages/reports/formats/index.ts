import type { Format } from "../format.js";
import { gzip } from "./archives/gzip.js";
import { tar } from "./archives/tar.js";
import { zip } from "./archives/zip.js";
import { feed } from "./feed.js";
import { html } from "./html.js";
import { jsonDocument } from "./json-document.js";
import { jsonLines } from "./json-lines.js";
import { mail } from "./mail/mail.js";
import { mbox } from "./mail/mbox.js";
import { markdown } from "./markdown.js";
import { newsml } from "./newsml.js";
import { ninjs } from "./ninjs.js";
import { opml } from "./opml.js";
import { pdf } from "./pdf.js";
import { picture } from "./picture.js";
import { telegramExport } from "./telegram/export.js";
import { telegramPage } from "./telegram/page.js";
import { text } from "./text.js";
import { warc } from "./web-archives/warc.js";

/** Every format that reports can come in; the first that recognises an input reads it. */
export const formats: readonly Format[] = [
  picture,
  pdf,
  gzip,
  zip,
  tar,
  warc,
  mbox,
  mail,
  newsml,
  feed,
  opml,
  ninjs,
  telegramPage,
  html,
  telegramExport,
  jsonLines,
  jsonDocument,
  markdown,
  text,
];
