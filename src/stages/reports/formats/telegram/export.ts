import { digestOf } from "../../../../record/digest.js";
import type { Problem } from "../../../../record/problem.js";
import type { Content, Format, Piece } from "../../format.js";
import { malformed } from "../json-lines.js";
import { type JsonFrame, jsonValues } from "../json-values.js";
import { tooLarge } from "../whole.js";
import { type Chat, fieldsOfMessage, imagesOf, isOneAlbum, type Message, textOf, whyUnread } from "./message.js";

/** Pictures of one album: Telegram allows ten. */
const MOST_IN_ALBUM = 10;

const CHAT_TYPES =
  /"type"\s{0,9}:\s{0,9}"(?:(?:public|private)_(?:channel|supergroup|group)|personal_chat|bot_chat|saved_messages|replies|verification_codes)"/;

/**
 * A chat, or all of them, as Telegram Desktop exports them (`result.json`): a message with words is a report, the pictures of an album are
 * one. Read message by message, so an export may be larger than memory; the size limit holds for a message. Messages of the service, polls and
 * what has no words are counted.
 */
export const telegramExport: Format = {
  name: "telegram-export",
  recognises: ({ text }) =>
    /^\s{0,200}\{\s{0,200}"/.test(text) &&
    ((CHAT_TYPES.test(text) && /"messages"\s{0,9}:\s{0,9}\[/.test(text)) ||
      /^\s{0,200}\{\s{0,200}"about"\s{0,9}:\s{0,9}"Here is the data you requested/.test(text)),
  read: readExport,
};

async function* readExport(content: Content): AsyncGenerator<Piece | Problem> {
  let reading = new ChatReading(content, {});
  let number = 0;
  const values = jsonValues(content.chunks, isWanted, content.maxSize);
  try {
    let next = await values.next();
    for (; next.done !== true; next = await values.next()) {
      const { within, bytes } = next.value;
      const frame = within.at(-1);
      const name = `${content.name}:${number + 1}`;
      if (frame?.is === "list") {
        number++;
        if (bytes === undefined) yield tooLarge(name, content.maxSize);
        else yield* reading.read(bytes, name);
      } else if (frame?.key !== undefined) {
        // Its name is the first thing of a chat.
        const isNext = frame.key === "name" || reading.hasBegun;
        if (isNext) yield* reading.finish();
        reading = new ChatReading(content, { ...(isNext ? {} : reading.chat), [frame.key]: memberOf(bytes) });
      }
    }
    yield* reading.finish();
    if (next.value !== "whole") yield torn(content.name, next.value);
  } finally {
    await values.return("torn");
  }
}

/** A message, or a member of a chat that says whose messages they are. */
function isWanted(within: readonly JsonFrame[]): boolean {
  const depth = within.length;
  const last = within[depth - 1];
  if (last?.is === "list") return (depth === 2 || depth === 5) && within[depth - 2]?.key === "messages";
  const ofChat =
    depth === 1 || (depth === 4 && within[1]?.key === "list" && /^(?:left_)?chats$/.test(within[0]?.key ?? ""));
  return ofChat && (last?.key === "name" || last?.key === "type" || last?.key === "id");
}

function memberOf(bytes: Uint8Array | undefined): string | undefined {
  try {
    const value: unknown = bytes === undefined ? undefined : JSON.parse(Buffer.from(bytes).toString());
    return typeof value === "string" && value.trim() !== ""
      ? value
      : typeof value === "number"
        ? String(value)
        : undefined;
  } catch {
    return undefined;
  }
}

interface Read {
  readonly message: Message;
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** The messages of one chat, one after the other; those of an album wait for each other. */
class ChatReading {
  readonly #unread = new Map<string, number>();
  #album: Read[] = [];
  hasBegun = false;

  constructor(
    readonly content: Content,
    readonly chat: Chat,
  ) {}

  *read(bytes: Uint8Array, name: string): Generator<Piece | Problem> {
    this.hasBegun = true;
    let message: unknown;
    try {
      message = JSON.parse(Buffer.from(bytes).toString());
    } catch (error) {
      yield malformed(name, `is no JSON: ${(error as Error).message}`);
      return;
    }
    if (typeof message !== "object" || message === null || Array.isArray(message)) {
      yield malformed(name, "is no message");
      return;
    }
    const own = message as Message;
    const last = this.#album.at(-1);
    if (last === undefined || this.#album.length >= MOST_IN_ALBUM || !this.#goesWith(own)) yield* this.#closeAlbum();
    this.#album.push({ message: own, bytes, name });
  }

  /** What is still open, and the note of what was not read. */
  *finish(): Generator<Piece | Problem> {
    yield* this.#closeAlbum();
    if (this.#unread.size === 0) return;
    const counts = [...this.#unread].map(([what, count]) => `${count} ${count === 1 ? what : plural(what)}`).join(", ");
    const message = `has in ${JSON.stringify(this.chat.name ?? "a chat")} ${counts}, which are not read`;
    yield { code: "skipped", severity: "note", message, input: this.content.name };
  }

  #goesWith(message: Message): boolean {
    const spoken = this.#album.some((one) => textOf(one.message).trim() !== "");
    const last = this.#album.at(-1);
    return last !== undefined && isOneAlbum(last.message, message) && !(spoken && textOf(message).trim() !== "");
  }

  *#closeAlbum(): Generator<Piece> {
    const album = this.#album;
    this.#album = [];
    const spoken = album.find(({ message }) => whyUnread(message) === undefined);
    if (spoken === undefined) {
      for (const { message } of album) {
        const why = whyUnread(message) ?? "message without words";
        this.#unread.set(why, (this.#unread.get(why) ?? 0) + 1);
      }
      return;
    }
    const { message, bytes, name } = spoken;
    const { capturedAt } = this.content;
    yield {
      fields: fieldsOfMessage(message, this.chat),
      capture: { name, digest: digestOf(bytes), size: bytes.length, encoding: "utf-8", capturedAt },
      problems: [],
      images: album.flatMap((one) => imagesOf(one.message)),
    };
  }
}

const plural = (what: string): string =>
  what === "message without words"
    ? "messages without words"
    : what.startsWith("entry")
      ? "entries that are no messages"
      : `${what}s`;

const torn = (input: string, how: "torn" | "too deep"): Problem => ({
  code: "malformed-document",
  severity: "error",
  message:
    how === "torn"
      ? "ends in the middle, as an export does that was broken off; what is there is read"
      : "is nested too deep; the rest is not read",
  input,
});
