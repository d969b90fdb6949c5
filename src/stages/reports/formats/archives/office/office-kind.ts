import type { ZipEntry } from "../zip-directory.js";

/** Of these kinds the text is read. */
const WORD_DOCUMENT = "a Word document (docx)";
const OPEN_TEXT = "an OpenDocument text (odt)";

/** Office documents by the file that only they have. */
const BY_PART: readonly (readonly [part: RegExp, what: string])[] = [
  [/^word\/document\d{0,3}\.xml$/, WORD_DOCUMENT],
  [/^xl\/workbook\.(?:xml|bin)$/, "an Excel workbook (xlsx)"],
  [/^ppt\/presentation\.xml$/, "a PowerPoint presentation (pptx)"],
  [/^Index\/(?:Document|Presentation)\.iwa$/, "an iWork document"],
];
const BY_MEDIA_TYPE: readonly (readonly [type: string, what: string])[] = [
  ["application/vnd.oasis.opendocument.text", OPEN_TEXT],
  ["application/vnd.oasis.opendocument", "an OpenDocument file"],
  ["application/epub+zip", "an EPUB book"],
];

/** What a ZIP is when it is one document in several parts, and whether its text is read; `undefined` for an archive of files. */
export function officeKind(
  entries: readonly ZipEntry[],
): { readonly what: string; readonly isRead: boolean } | undefined {
  const what = kindOf(entries);
  return what === undefined ? undefined : { what, isRead: what === WORD_DOCUMENT || what === OPEN_TEXT };
}

function kindOf(entries: readonly ZipEntry[]): string | undefined {
  const [first] = entries;
  if (first?.name === "mimetype" && first.entry.compressionMethod === 0) {
    const type = first.packed?.subarray(0, 100).toString("latin1") ?? "";
    return BY_MEDIA_TYPE.find(([start]) => type.startsWith(start))?.[1];
  }
  if (!entries.slice(0, 200).some(({ name }) => name === "[Content_Types].xml" || name.endsWith(".iwa")))
    return undefined;
  return BY_PART.find(([part]) => entries.some(({ name }) => part.test(name)))?.[1];
}
