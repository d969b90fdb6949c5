import type { Format } from "../format.js";
import { jsonDocument } from "./json-document.js";
import { jsonLines } from "./json-lines.js";
import { picture } from "./picture.js";
import { text } from "./text.js";

/** Every format that reports can come in; the first that recognises an input reads it. */
export const formats: readonly Format[] = [picture, jsonLines, jsonDocument, text];
