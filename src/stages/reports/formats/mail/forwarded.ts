/** A mail that stands in the words of another one, below a head in plain words as mail programs write it. */
export interface Forwarded {
  /** What stands above it: whoever passed it on wrote that. */
  readonly cover: string;
  /** Its sender, date and subject as written there. */
  readonly from: string;
  readonly date?: string;
  readonly subject: string;
  /** What stands below its head. */
  readonly text: string;
}

type Field = "from" | "date" | "to" | "cc" | "subject";

/** The keys of such a head, as mail programs write them in the languages of their larger translations. */
const KEYS: Readonly<Record<Field, string>> = {
  from: "from|von|de|da|van|fra|från|od|от|від|发件人|寄件者|差出人|보낸 사람",
  date: "date|sent|datum|gesendet|envoyé|fecha|enviado|enviado el|data|inviato|verzonden|dato|sendt|skickat|wysłano|дата|отправлено|надіслано|发送时间|日期|日付|送信日時|보낸 날짜|날짜",
  to: "to|an|à|para|a|aan|til|till|do|кому|收件人|宛先|받는 사람|reply-to",
  cc: "cc|bcc|kopie|kopia|копия|копія|抄送",
  subject: "subject|betreff|objet|asunto|assunto|oggetto|onderwerp|emne|ämne|temat|тема|主题|主旨|件名|제목",
};
const fieldOf: ReadonlyMap<string, Field> = new Map(
  (Object.keys(KEYS) as Field[]).flatMap((field) => KEYS[field].split("|").map((key) => [key, field] as const)),
);
/** One line of a head, which may be quoted or marked as bold. */
const LINE = /^([>\s]{0,20})\*{0,2}([\p{L}][\p{L} -]{0,12}?)\s{0,2}[:：]\*{0,2}\s{0,9}(.{0,1000})$/u;
/** A word for forwarding in the line above such a head. */
const FORWARDING =
  /forward|weitergeleit|transféré|réexpédi|reenviad|inoltrat|encaminhad|doorgestuurd|videresend|vidarebefordra|przekaz|пересыла|пересла|转发|轉寄|転送|전달/i;
const REPLY_OR_FORWARD =
  /^(?:re|aw|sv|antw|odp|ответ|отв|fwd?|wg|tr|rv|doorst|enc|vb|vl|пересл|转发|转寄|回复)(?:\[\d{1,3}\])?\s{0,2}[:：]\s{0,9}/i;
const FORWARD = /^(?:fwd?|wg|tr|rv|doorst|enc|vb|vl|пересл|转发|转寄)(?:\[\d{1,3}\])?\s{0,2}[:：]/i;
const MARKED = /^\[(?:ext|extern|external)\]\s{0,9}/i;
/** Marks before a subject, and mails within each other. */
const MOST = 10;
const MOST_LINES = 30;

/** A subject without what mail programs put before it: `Fwd: Re: Dam holds` is `Dam holds`. Whether it was passed on is `isForward`. */
export function plainSubject(subject: string): { readonly words: string; readonly isForward: boolean } {
  let words = subject.trim();
  let isForward = false;
  for (let i = 0; i < MOST; i++) {
    const shorter = words.replace(MARKED, "").replace(REPLY_OR_FORWARD, "").trim();
    if (shorter === words || shorter === "") break;
    isForward ||= FORWARD.test(words.replace(MARKED, ""));
    words = shorter;
  }
  return { words, isForward };
}

/**
 * The mail that the words of another one pass on, the innermost where they were passed on several times; `undefined` where there is none. A head within the
 * words is that of a mail passed on where the subject or the line above says so, or nothing stands above it; else it is what was answered.
 */
export function forwardedIn(text: string, isForward: boolean): Forwarded | undefined {
  let found: Forwarded | undefined;
  for (let depth = 0; depth < MOST; depth++) {
    const inner = firstIn(found?.text ?? text, found === undefined ? isForward : plainSubject(found.subject).isForward);
    if (inner === undefined) return found;
    found = { ...inner, cover: [found?.cover ?? "", inner.cover].filter((words) => words !== "").join("\n\n") };
  }
  return found;
}

function firstIn(text: string, isForward: boolean): Forwarded | undefined {
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const head = fieldAt(lines[at]) === undefined ? undefined : headAt(lines, at);
    if (head === undefined) continue;
    const above = lines.slice(0, at);
    const mark = above.findLast((line) => bareLine(line) !== "") ?? "";
    const isMark = /^[>\s]{0,20}(?:[-_=]{3}|begin\b)/i.test(mark) || (FORWARDING.test(mark) && mark.length < 100);
    const cover = (isMark ? above.slice(0, above.lastIndexOf(mark)) : above).join("\n").trim();
    if (!isForward && !(isMark && FORWARDING.test(mark)) && cover !== "") return undefined;
    const below = unquoted(lines.slice(head.end), head.quote);
    return below === "" ? undefined : { cover, ...head.fields, text: below };
  }
  return undefined;
}

const bareLine = (line: string): string => line.replace(/^[>\s]{1,20}/, "");

function fieldAt(line: string | undefined): { field: Field; value: string; quote: string } | undefined {
  const [, quote = "", key, value = ""] = LINE.exec(line ?? "") ?? [];
  const field = key === undefined ? undefined : fieldOf.get(key.toLowerCase());
  return field === undefined ? undefined : { field, value: value.replace(/\*{1,2}$/, "").trim(), quote };
}

/** The head that begins with a line: a sender, a subject, and a date or whom it was for. Its lines may have blank ones between them. */
function headAt(lines: readonly string[], start: number) {
  const stated = new Map<Field, string>();
  const quote = fieldAt(lines[start])?.quote.includes(">") ?? false;
  let [end, last]: [number, Field | undefined] = [start, undefined];
  for (let at = start; at < lines.length && at - start < MOST_LINES; at++) {
    const found = fieldAt(lines[at]);
    if (found !== undefined && !stated.has(found.field)) {
      stated.set(found.field, found.value);
      [end, last] = [at + 1, found.field];
    } else if (bareLine(lines[at] ?? "") === "") last = undefined;
    // Long lists of those it was for go on in the next line, and so do long subjects.
    else if (last === undefined || found !== undefined) break;
    else {
      if (last === "subject") stated.set(last, `${stated.get(last)} ${bareLine(lines[at] ?? "").trim()}`);
      end = at + 1;
    }
  }
  const [from, subject, date] = [stated.get("from"), stated.get("subject"), stated.get("date")];
  if (!from || !subject || !(date || stated.has("to"))) return undefined;
  return { end, quote, fields: { from, subject, ...(date ? { date } : {}) } };
}

/** The lines of a mail that stands in quotation marks of mail programs without these. */
const unquoted = (lines: readonly string[], quote: boolean): string =>
  (quote ? lines.map((line) => line.replace(/^\s{0,3}>[ \t]?/, "")) : lines).join("\n").trim();

/** The name in a sender as such a head writes it, else the address: `Press Office <press@x.example>`, `Press Office [mailto:press@x.example]`. */
export function senderName(from: string): string {
  const name = from
    .replace(/\s{0,9}(?:[<[(](?:mailto:)?[^\s<>[\]()]{1,320}@[^\s<>[\]()]{1,320}[>\])]\s{0,9}){1,3}$/, "")
    .replace(/^["'“*](.{1,300})["'”*]$/, "$1")
    .trim();
  return name === "" ? from.replace(/^[<[(](?:mailto:)?|[>\])]$/g, "").trim() : name;
}
