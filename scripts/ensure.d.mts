/** The path of a Chromium on this machine, `undefined` when there is none. */
export function browserPath(): string | undefined;
