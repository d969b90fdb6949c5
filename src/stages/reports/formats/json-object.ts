/** An object of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A string that says something, or a number as one. */
export const wordsAt = (object: JsonObject, ...names: readonly string[]): string | undefined => {
  for (const name of names) {
    const value = object[name];
    if (typeof value === "string" && value.trim() !== "") return value.trim();
    if (typeof value === "number") return String(value);
  }
  return undefined;
};

/** The objects of a list; of an object alone, that. */
export const objectsAt = (object: JsonObject, name: string): JsonObject[] => {
  const value = object[name];
  return (Array.isArray(value) ? value : [value]).filter(isJsonObject);
};
