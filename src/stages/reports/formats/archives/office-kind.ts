import type { ZipEntry } from "./zip-directory.js";

/** Office documents by the file that only they have. */
const BY_PART: readonly (readonly [part: RegExp, what: string])[] = [
  [/^word\/document\d*\.xml$/, "a Word document (docx)"],
  [/^xl\/workbook\.(?:xml|bin)$/, "an Excel workbook (xlsx)"],
  [/^ppt\/presentation\.xml$/, "a PowerPoint presentation (pptx)"],
  [/^Index\/(?:Document|Presentation)\.iwa$/, "an iWork document"],
];
const BY_MEDIA_TYPE: readonly (readonly [type: string, what: string])[] = [
  ["application/vnd.oasis.opendocument.text", "an OpenDocument text (odt)"],
  ["application/vnd.oasis.opendocument", "an OpenDocument file"],
  ["application/epub+zip", "an EPUB book"],
];

/** What a ZIP is when it is one document in several parts; `undefined` for an archive of files. */
export function officeKind(entries: readonly ZipEntry[]): string | undefined {
  const [first] = entries;
  if (first?.name === "mimetype" && first.entry.compressionMethod === 0) {
    const type = first.packed?.subarray(0, 100).toString("latin1") ?? "";
    return BY_MEDIA_TYPE.find(([start]) => type.startsWith(start))?.[1];
  }
  if (!entries.slice(0, 200).some(({ name }) => name === "[Content_Types].xml" || name.endsWith(".iwa")))
    return undefined;
  return BY_PART.find(([part]) => entries.some(({ name }) => part.test(name)))?.[1];
}
