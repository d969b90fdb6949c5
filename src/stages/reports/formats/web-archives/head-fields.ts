import type { ByteCursor } from "./byte-cursor.js";

const MOST_BYTES = 262_144;
const MOST_FIELDS = 1000;

/** Fields of a head by their names in lower case; of one that is there twice, the first. */
export type HeadFields = ReadonlyMap<string, string>;

/** The fields up to the empty line, as WARC and HTTP write them; what is no field is passed over. */
export async function headFields(cursor: ByteCursor): Promise<HeadFields> {
  const fields = new Map<string, string>();
  let last: string | undefined;
  let left = MOST_BYTES;
  for (let count = 0; count < MOST_FIELDS && left > 0; count++) {
    const bytes = await cursor.line(left);
    if (bytes === undefined) break;
    left -= bytes.length;
    const line = bytes.toString("utf8").trimEnd();
    if (line === "") break;
    const colon = line.indexOf(":");
    if (/^[ \t]/.test(line) && last !== undefined) fields.set(last, `${fields.get(last) ?? ""} ${line.trim()}`);
    else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase();
      if (!fields.has(last)) fields.set(last, line.slice(colon + 1).trim());
    }
  }
  return fields;
}

/** `text/html` and the charset of a media type with parameters; empty for what is none. */
export function mediaTypeOf(value: string | undefined): { readonly mediaType?: string; readonly charset?: string } {
  const mediaType = /^\s{0,9}([a-z0-9!#$&^_.+-]{1,80}\/[a-z0-9!#$&^_.+-]{1,80})/i.exec(value ?? "")?.[1]?.toLowerCase();
  const charset = /;\s{0,9}charset\s{0,9}=\s{0,9}["']?([a-z0-9_:.-]{1,40})/i.exec(value ?? "")?.[1]?.toLowerCase();
  return { ...(mediaType !== undefined && { mediaType }), ...(charset !== undefined && { charset }) };
}
