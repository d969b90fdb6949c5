/** A JSON pointer (RFC 6901) to a place in a document; `/` for the document itself. */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.length === 0 ? "/" : path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
