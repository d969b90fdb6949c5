/** A node of the graph, or a value inside one. */
export type Node = { readonly [key: string]: unknown };

/** An id as an IRI; anything that an IRI cannot hold is escaped. */
export const iri = (kind: string, ...ids: readonly string[]): string =>
  `urn:hearsay:${kind}:${ids.map((id) => encodeURIComponent(id.replace(/\p{Cs}/gu, "\uFFFD"))).join(":")}`;

/** Leaves out the keys that have no value. */
export const present = (node: Node): Node =>
  Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined));

/** A list, or nothing where it is empty. */
export const some = <T>(values: readonly T[]): readonly T[] | undefined => (values.length > 0 ? values : undefined);
