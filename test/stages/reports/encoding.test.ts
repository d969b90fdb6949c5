import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode } from "../../../src/stages/reports/encoding.js";
import { encode, encodedTexts, writable } from "./encoding-texts.js";

/** Every text in every encoding it was written in, a headline's length, a sentence, and a page. */
const cases = encodedTexts.flatMap(({ language, encodings, sentences }) =>
  encodings.map((encoding) => {
    const written = sentences.map((sentence) => writable(sentence, encoding));
    const lengths = {
      short: written.map((text) => text.slice(0, 24)),
      sentence: written,
      page: [written.join("\n\n")],
    };
    return { language, encoding, lengths };
  }),
);

type Length = keyof (typeof cases)[number]["lengths"];

/** How many of the texts of a length are read to the character, of all. */
function rightOf(length: Length, told: (encoding: string) => readonly (string | undefined)[]): number {
  const tried = cases.flatMap(({ encoding, lengths }) =>
    lengths[length].flatMap((text) => told(encoding).map((charset) => ({ text, encoding, charset }))),
  );
  return (
    tried.filter(({ text, encoding, charset }) => decode(encode(text, encoding), charset).text === text).length /
    tried.length
  );
}

describe("an encoding that nobody states", () => {
  it.each(cases.filter(({ encoding }) => encoding !== "ibm866"))(
    "is told from a page: $language in $encoding",
    ({ encoding, lengths }) => {
      const [page = ""] = lengths.page;
      const { text, guess } = decode(encode(page, encoding));
      expect(text).toBe(page);
      expect(guess).toContain("is not UTF-8; read as");
    },
  );

  it.each([
    ["short", 0.87],
    ["sentence", 0.93],
    ["page", 0.95],
  ] as const)("is told from a %s text as often as measured", (length, rate) => {
    expect(rightOf(length, () => [undefined])).toBeGreaterThan(rate);
  });
});

describe("an encoding that a server or a page states", () => {
  it("is followed where it is right, however short the text", () => {
    expect(rightOf("page", (encoding) => [encoding])).toBe(1);
    expect(rightOf("sentence", (encoding) => [encoding])).toBe(1);
    expect(rightOf("short", (encoding) => [encoding])).toBeGreaterThan(0.98);
  });

  it("and that is wrong garbles few texts more than stating none", () => {
    const wrong = ["utf-8", "iso-8859-1", "windows-1251", "koi8-r", "shift_jis", "iso-8859-7", "nonsense"];
    const others = (encoding: string) => wrong.filter((told) => told !== encoding);
    expect(rightOf("page", others)).toBeGreaterThan(0.92);
    expect(rightOf("sentence", others)).toBeGreaterThan(0.9);
  });

  it("is told to be wrong", () => {
    const bytes = encode("Мост через реку закрыли вечером, сообщила полиция района.", "koi8-r");
    expect(decode(bytes, "iso-8859-1")).toMatchObject({
      encoding: "koi8-r",
      guess: "is not iso-8859-1, which was stated; read as koi8-r, which its letters make likely",
    });
  });

  it.each(["windows-1251", "iso-8859-1", "shift_jis", "utf-16le", "nonsense", ""])(
    "%s does not move valid UTF-8",
    (told) => {
      const text = "Мост закрыт; le café a brûlé; 다리";
      expect(decode(Buffer.from(text), told)).toEqual({ text, encoding: "utf-8" });
    },
  );

  it("that shifts by escapes is read", () => {
    const bytes = Uint8Array.from([0x1b, 0x24, 0x42, 0x36, 0x36, 0x1b, 0x28, 0x42]);
    expect(decode(bytes, "ISO-2022-JP")).toEqual({ text: "橋", encoding: "iso-2022-jp" });
  });
});

describe("UTF-32", () => {
  const text = "Two bridges closed, \u{1f6a7} police said: Мост закрыт.";
  const inUtf32 = (littleEndian: boolean, words: string): Uint8Array => {
    const points = [...words].map((character) => character.codePointAt(0) ?? 0);
    const view = new DataView(new ArrayBuffer(points.length * 4));
    for (const [index, point] of points.entries()) view.setUint32(index * 4, point, littleEndian);
    return new Uint8Array(view.buffer);
  };

  it.each([true, false])("is read with its mark (little end first: %s)", (littleEndian) => {
    expect(decode(inUtf32(littleEndian, `\ufeff${text}`))).toEqual({
      text,
      encoding: littleEndian ? "utf-32le" : "utf-32be",
    });
  });

  it("is read without one, with a note", () => {
    expect(decode(inUtf32(true, text))).toMatchObject({ text, guess: "is read as UTF-32LE, which it does not state" });
  });

  it("has U+FFFD for what is no character", () => {
    expect(decode(Uint8Array.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0, 0, 0, 0xff, 0xff, 0x62])).text).toBe(
      "a\ufffd\ufffd",
    );
  });
});

it("never throws, whatever the bytes and whatever is told", () => {
  const tolds = fc.option(fc.constantFrom("utf-8", "koi8-r", "euc-kr", "utf-16", "iso-2022-jp", "x"), {
    nil: undefined,
  });
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), tolds, (bytes, told) => void decode(bytes, told)));
});
