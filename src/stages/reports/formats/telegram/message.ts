import type { ReportImage } from "../../report.js";
import type { ReportFields } from "../../report-from.js";
import { instantFrom, instantFromEpoch } from "../../times/instant-from.js";

/** A chat of an export: what stands in it besides its messages. */
export interface Chat {
  readonly name?: string;
  /** `public_channel`, `private_supergroup`, `personal_chat`. */
  readonly type?: string;
  readonly id?: string;
}

/** A message as Telegram Desktop writes it. */
export type Message = Readonly<Record<string, unknown>>;

/** Why a message is no report. */
export type Unread = "service message" | "poll" | "message without words" | "entry that is no message";

const words = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value : typeof value === "number" ? String(value) : undefined;

/** The words of a message: a string, or a list of strings and of marked parts (links, bold), whose words are in `text`. */
export function textOf({ text }: Message): string {
  const parts: unknown[] = Array.isArray(text) ? text : [text];
  return parts
    .map((part) => {
      const own: unknown = typeof part === "object" && part !== null ? (part as Message).text : part;
      return typeof own === "string" ? own : "";
    })
    .join("");
}

/** Why a message is not read; `undefined` for one with words. */
export function whyUnread(message: Message): Unread | undefined {
  if (message.type === "service") return "service message";
  if (message.type !== "message") return "entry that is no message";
  if (textOf(message).trim() !== "") return undefined;
  return message.poll === undefined ? "message without words" : "poll";
}

/**
 * The fields of a message. A forwarded one was published by whom it was forwarded from, and carried by the channel; in a group whoever wrote
 * it is its publisher.
 */
export function fieldsOfMessage(message: Message, chat: Chat): ReportFields {
  const isChannel = chat.type?.endsWith("channel") === true;
  const sender = (isChannel ? chat.name : undefined) ?? words(message.from) ?? chat.name;
  const isForward = "forwarded_from" in message || "saved_from" in message;
  const publisher = isForward ? (words(message.forwarded_from) ?? words(message.saved_from)) : sender;
  const carrier = isForward && sender !== publisher ? sender : undefined;
  const byline = words(message.author);
  const publishedAt = timeOf(message, "date");
  const modifiedAt = timeOf(message, "edited");
  const id = words(message.id);
  const piece = pieceOf(chat.id, id);
  // a reply may be to a message of another chat
  const answers = pieceOf(
    /\d{1,20}$/.exec(words(message.reply_to_peer_id) ?? "")?.[0] ?? chat.id,
    words(message.reply_to_message_id),
  );
  return {
    text: textOf(message),
    ...(publisher !== undefined && { publisher }),
    ...(carrier !== undefined && { carrier }),
    ...(byline !== undefined && { byline }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(modifiedAt !== undefined && { modifiedAt }),
    ...(piece !== undefined && { piece }),
    ...(answers !== undefined && { answers }),
  };
}

const pieceOf = (chat: string | undefined, message: string | undefined): string | undefined =>
  chat === undefined || message === undefined ? undefined : `telegram:${chat}/${message}`;

/** The seconds since 1970 where the export has them; else the local time of whoever made the export, which names no zone. */
function timeOf(message: Message, name: "date" | "edited"): string | undefined {
  const seconds = words(message[`${name}_unixtime`]);
  const instant = seconds !== undefined && /^\d{1,12}$/.test(seconds) ? instantFromEpoch(Number(seconds)) : undefined;
  if (instant !== undefined && seconds !== "0") return instant;
  const local = words(message[name]);
  // What is no time goes on as it is, to be told where the report is made. Older exports write 1970 for "never edited".
  return local?.startsWith("1970-01-01") === true
    ? undefined
    : local === undefined
      ? undefined
      : (instantFrom(local) ?? local);
}

/** The pictures of a message, by their paths in the export; those that were left out of it have none. */
export function imagesOf(message: Message): ReportImage[] {
  const isImage = words(message.mime_type)?.startsWith("image/") === true && message.media_type !== "sticker";
  const href = words(message.photo) ?? (isImage ? words(message.file) : undefined);
  return href === undefined || href.startsWith("(") || href.length > 500 ? [] : [{ href }];
}

/** True where two messages in a row are parts of one album: of one sender and one second, each with a picture or a film, only one with words. */
export function isOneAlbum(one: Message, next: Message): boolean {
  if (whyUnread(one) === "service message" || whyUnread(next) === "service message") return false;
  const hasMedia = (message: Message): boolean => message.photo !== undefined || message.file !== undefined;
  const sameSender =
    one.from_id === next.from_id && one.from === next.from && one.forwarded_from === next.forwarded_from;
  const sameTime = one.date !== undefined && one.date === next.date && one.date_unixtime === next.date_unixtime;
  const inWords = [one, next].filter((message) => textOf(message).trim() !== "").length;
  return hasMedia(one) && hasMedia(next) && sameSender && sameTime && inWords < 2;
}
