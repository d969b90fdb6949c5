/** An element of a page: its name in small letters, its attributes with their entities decoded, what stands in it. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Node[];
  readonly parent?: Element;
}

/** An element, or characters between elements. */
export type Node = Element | string;

/** Elements that begin and end a paragraph. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frame " +
    "frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section summary table " +
    "tbody td tfoot th thead tr ul"
  ).split(" "),
);

/** True for the name of an element that begins and ends a paragraph. */
export const isBlock = (name: string): boolean => BLOCKS.has(name);

/** Elements that cannot hold anything. */
export const VOID: ReadonlySet<string> = new Set(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split(" "),
);

/** All elements at and below one, in the order of the page. */
export function* elementsOf(element: Element): Generator<Element> {
  const waiting = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    for (let i = next.children.length - 1; i >= 0; i--) {
      const child = next.children[i];
      if (typeof child === "object") waiting.push(child);
    }
  }
}

/** An attribute without the white space around it; `undefined` where it is missing or blank. */
export function attributeOf(element: Element, name: string): string | undefined {
  const value = element.attributes.get(name)?.trim();
  return value === "" ? undefined : value;
}
