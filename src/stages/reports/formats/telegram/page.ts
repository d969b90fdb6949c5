import type { Problem } from "../../../../record/problem.js";
import type { Content, Format } from "../../format.js";

/** A chat as Telegram Desktop exports it for reading (`messages.html`): its times, forwards and edits are in the other kind of export alone. */
export const telegramPage: Format = {
  name: "telegram-page",
  recognises: ({ text }) =>
    /<title>Exported Data<\/title>/.test(text) &&
    /class="page_wrap"/.test(text) &&
    /class="message (?:default|service)/.test(text),
  async *read(content: Content): AsyncGenerator<Problem> {
    yield {
      code: "format-not-supported",
      severity: "error",
      message:
        'is a Telegram export made for reading, which is not read; export the chat again as "machine-readable JSON"',
      input: content.name,
    };
  },
};
