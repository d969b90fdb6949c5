/** A string, a bracket or a comma of some JSON; `depth` counts the brackets that stand open around it. */
interface Mark {
  readonly mark: string;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

const STRING = /"(?:[^"\\]|\\[\s\S])*"/y;
const MARKS = /["{}[\],]/g;

/** The marks of some JSON from a place on; the text may be cut off anywhere, and what is no JSON between them is passed over. */
function* marksOf(text: string, start: number): Generator<Mark> {
  let depth = 0;
  MARKS.lastIndex = start;
  for (let found = MARKS.exec(text); found !== null; found = MARKS.exec(text)) {
    const [mark] = found;
    const from = found.index;
    if (mark === '"') {
      STRING.lastIndex = from;
      if (!STRING.test(text)) return;
      MARKS.lastIndex = STRING.lastIndex;
    }
    const closes = mark === "}" || mark === "]";
    if (closes) depth--;
    const to = MARKS.lastIndex;
    yield { mark, from, to, depth };
    MARKS.lastIndex = to;
    if (mark === "{" || mark === "[") depth++;
  }
}

/**
 * The keys of the object that some JSON begins with, each with its value where that is a string; of a list, those of its first object. The text may
 * be cut off anywhere. `undefined` where it begins with no object.
 *
 * @example
 * topLevelOf('{"version": "1", "items": [{"id": ').get("version"); // "1"
 */
export function topLevelOf(text: string): ReadonlyMap<string, string | undefined> | undefined {
  const start = /^[\s\ufeff]*(?:\[\s*)?(?=\{)/.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  const found = new Map<string, string | undefined>();
  let key: string | undefined;
  for (const { mark, from, to, depth } of marksOf(text, start)) {
    if (depth === 0 && mark === "}") break;
    if (depth !== 1) continue;
    if (mark === ",") key = undefined;
    else if (mark === '"') {
      const value = parsedJson(text.slice(from, to));
      if (typeof value !== "string") continue;
      if (key !== undefined) found.set(key, found.get(key) ?? value);
      else {
        key = value;
        if (!found.has(key)) found.set(key, undefined);
      }
    }
  }
  return found;
}

/**
 * The members of a list, each as it is written: of the list that some JSON is, or of the one at a key of the object that it is. A member that the
 * text is cut off in is not among them, and one that is no JSON does not harm the others. `isWhole` where the list's end was met.
 *
 * @example
 * membersOf('{"items": [{"id": 1}, {"id": 2', "items"); // { members: ['{"id": 1}'], isWhole: false }
 */
export function membersOf(text: string, key?: string): { readonly members: string[]; readonly isWhole: boolean } {
  const members: string[] = [];
  const within = key === undefined ? 0 : 1;
  let last: string | undefined;
  let start: number | undefined;
  for (const { mark, from, to, depth } of marksOf(text, 0)) {
    if (start === undefined) {
      if (depth === within && mark === "[" && last === key) start = to;
      else if (depth === within && mark === '"') last = String(parsedJson(text.slice(from, to)));
      else if (depth === within && mark === ",") last = undefined;
    } else if ((depth === within + 1 && mark === ",") || (depth === within && mark === "]")) {
      const member = text.slice(start, from).trim();
      if (member !== "" || mark === ",") members.push(member);
      if (mark === "]") return { members, isWhole: true };
      start = to;
    }
  }
  return { members, isWhole: false };
}

/** A value from JSON, `undefined` where it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
