import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectLanguage } from "../../src/languages/detect.js";
import { packFor, packs } from "../../src/languages/index.js";

describe("detectLanguage", () => {
  test.each([
    ["The harbour master said on Monday that the bridge would stay closed until the water fell.", "en"],
    ["Der Hafenmeister sagte am Montag, die Brücke bleibe gesperrt, bis das Wasser fällt.", "de"],
    ["Le capitaine du port a déclaré lundi que le pont resterait fermé jusqu'à la décrue.", "fr"],
    ["Начальник порта заявил в понедельник, что мост останется закрытым.", "ru"],
    ["항만 책임자는 월요일 다리가 계속 폐쇄될 것이라고 말했다.", "ko"],
    ["Fire kills three in the north of the city", "en"],
  ])("tells the language of %j", (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });

  test.each(["", "   ", "12:45", "OK", "😀😀😀", "x"])("does not guess at %j", (text) => {
    expect(detectLanguage(text)).toBe("und");
  });

  test("a short English text is told by its common words", () => {
    expect(detectLanguage("The fire is out")).toBe("en");
  });

  test("addresses do not count", () => {
    expect(detectLanguage("https://example.org/der-die-das-und-nicht https://example.org/wir-sind 44")).toBe("und");
  });

  test("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => typeof detectLanguage(text) === "string"),
    );
  });
});

describe("packFor", () => {
  test("knows English with and without a region", () => {
    expect(packFor("en")?.name).toBe("English");
    expect(packFor("en-GB")?.name).toBe("English");
  });

  test("is undefined for a language without a pack and for an unknown one", () => {
    expect(packFor("ko")).toBeUndefined();
    expect(packFor("und")).toBeUndefined();
  });

  test("no tag is listed twice", () => {
    expect(new Set(packs.map((pack) => pack.tag)).size).toBe(packs.length);
  });
});
