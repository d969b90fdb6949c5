/** The two letters of a language's tag, `undefined` where it has none. */
export const languageOf = (tag: string | undefined): string | undefined =>
  /^\s{0,9}([a-z]{2})(?![a-z])/i.exec(tag ?? "")?.[1]?.toLowerCase();
