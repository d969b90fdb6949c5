import type { Head } from "../../format.js";

/** Fields that a person tells of a report too, and a mail has. */
const COMMON = /^(?:from|to|date|subject|sender|reply-to|cc)$/i;
/** Fields that only programs write. */
const OF_PROGRAMS =
  /^(?:received|message-id|mime-version|return-path|delivered-to|dkim-signature|list-id|list-unsubscribe|content-transfer-encoding|authentication-results|arc-seal|x-[a-z0-9-]{1,60})$/i;
const FIELD = /^([!-9;-~]{1,76}):/;
const MOST_LINES = 400;
/** The line before each mail of an mbox: who sent it and when, as C's `ctime` writes it. */
export const MBOX_LINE = /^From \S{1,320} {1,2}.{0,40}\d{4}(?: [+-]\d{4})?\r?\n?$/;

/**
 * True for the beginning of a mail: lines of fields and nothing else up to an empty line, two that a mail has and one that only programs
 * write. `From:`, `Date:` and `Subject:` alone head plain texts too.
 */
export function isMailHead(text: string): boolean {
  let common = 0;
  let ofPrograms = 0;
  let lines = 0;
  for (const line of text.split("\n", MOST_LINES)) {
    const name = FIELD.exec(line)?.[1];
    if (line.trimEnd() === "") break;
    if (name === undefined && !(lines > 0 && /^[ \t]/.test(line))) return false;
    lines++;
    if (name !== undefined && COMMON.test(name)) common++;
    if (name !== undefined && OF_PROGRAMS.test(name)) ofPrograms++;
  }
  return common >= 2 && ofPrograms >= 1;
}

/** True for the beginning of an mbox: its own line, then a mail. */
export function isMboxHead({ text }: Head): boolean {
  const end = text.indexOf("\n");
  return end > 0 && end < 500 && MBOX_LINE.test(text.slice(0, end)) && isMailHead(text.slice(end + 1));
}
