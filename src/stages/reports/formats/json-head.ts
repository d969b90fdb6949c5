/** So deep a value may nest before its key is looked at no more. */
const STRING = /"(?:[^"\\]|\\.)*"/y;

/**
 * The keys of the object that some JSON begins with, each with its value where that is a string; of a list, those of its first object. The text may
 * be cut off anywhere. `undefined` where it begins with no object.
 *
 * @example
 * topLevelOf('{"version": "1", "items": [{"id": ').get("version"); // "1"
 */
export function topLevelOf(text: string): ReadonlyMap<string, string | undefined> | undefined {
  const start = /^[\s\ufeff]*(?:\[\s*)?\{/.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  const found = new Map<string, string | undefined>();
  let depth = 1;
  let key: string | undefined;
  for (let at = start; at < text.length && depth > 0; ) {
    const mark = text.charAt(at);
    if (mark === '"') {
      STRING.lastIndex = at;
      const written = STRING.exec(text)?.[0];
      if (written === undefined) break;
      at += written.length;
      if (depth !== 1) continue;
      if (key === undefined) {
        key = unquoted(written);
        if (!found.has(key)) found.set(key, undefined);
      } else if (found.get(key) === undefined) found.set(key, unquoted(written));
    } else {
      at++;
      if (mark === "{" || mark === "[") depth++;
      else if (mark === "}" || mark === "]") depth--;
      else if (mark === "," && depth === 1) key = undefined;
    }
  }
  return found;
}

function unquoted(written: string): string {
  try {
    return String(JSON.parse(written));
  } catch {
    return "";
  }
}
