import type { Head } from "../../format.js";
import { instantFrom } from "../../times/instant-from.js";

/** Fields that a person tells of a report too, and a mail has. */
const COMMON = /^(?:from|to|date|subject|sender|reply-to|cc)$/i;
/** Fields that only programs write. */
const OF_PROGRAMS =
  /^(?:received|message-id|mime-version|return-path|delivered-to|dkim-signature|list-id|list-unsubscribe|content-transfer-encoding|authentication-results|arc-seal|x-[a-z0-9-]{1,60})$/i;
const FIELD = /^([!-9;-~]{1,76}):/;
const MOST_LINES = 400;
/** The line before each mail of an mbox: who sent it and when, as C's `ctime` writes it. */
export const MBOX_LINE = /^From \S{1,320} {1,2}.{0,40}\d{4}(?: [+-]\d{4})?\r?\n?$/;

/** All fields that the head of a mail which somebody saved or pasted may have. */
const OF_SAVED =
  /^(?:from|to|cc|bcc|date|sent|subject|sender|reply-to|organization|importance|priority|thread-topic|in-reply-to|references|content-(?:type|language|disposition|location|id))$/i;
const ADDRESS = /(?:^|[\s<(])[^\s@<>()]{1,128}@[a-z\d][a-z\d.-]{1,253}[>)]?$/i;

/**
 * True for the beginning of a mail: lines of fields and nothing else up to an empty line, two that a mail has and one that only programs
 * write; or none that a mail has not, among them one sender with an address, and a subject or a date that is one. Plain texts have heads of
 * `From:`, `Date:` and `Subject:` too.
 */
export function isMailHead(text: string): boolean {
  const fields: [name: string, value: string][] = [];
  let isClosed = false;
  for (const line of text.split("\n", MOST_LINES)) {
    isClosed = line.trimEnd() === "";
    if (isClosed) break;
    const name = FIELD.exec(line)?.[1];
    const last = fields.at(-1);
    if (name !== undefined) fields.push([name.toLowerCase(), line.slice(name.length + 1).trim()]);
    else if (last !== undefined && /^[ \t]/.test(line)) last[1] = `${last[1]} ${line.trim()}`.slice(0, 2000);
    else return false;
  }
  const isOfPrograms = fields.some(([name]) => OF_PROGRAMS.test(name));
  if (isOfPrograms && fields.filter(([name]) => COMMON.test(name)).length >= 2) return true;
  return isClosed && fields.every(([name]) => OF_PROGRAMS.test(name) || OF_SAVED.test(name)) && isAddressed(fields);
}

/** True where one sender has an address, and there is a subject or a date that is one; each once. */
function isAddressed(fields: readonly (readonly [name: string, value: string])[]): boolean {
  const [from, subject, date] = ["from", "subject", "date"].map((name) => fields.filter(([own]) => own === name));
  const isOnce = [from, subject, date].every((values) => (values?.length ?? 0) <= 1);
  if (!isOnce || !ADDRESS.test(from?.[0]?.[1] ?? "")) return false;
  return (subject?.[0]?.[1] ?? "") !== "" || instantFrom(date?.[0]?.[1] ?? "") !== undefined;
}

/** True for the beginning of an mbox: its own line, then a mail. */
export function isMboxHead({ text }: Head): boolean {
  const end = text.indexOf("\n");
  return end > 0 && end < 500 && MBOX_LINE.test(text.slice(0, end)) && isMailHead(text.slice(end + 1));
}
