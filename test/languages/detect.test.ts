import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../src/languages/detect.js";

describe("detectLanguage", () => {
  it.each([
    ["en", "The mayor said on Monday that twelve people had been brought to safety."],
    ["fr", "Le ministre a déclaré lundi que douze personnes étaient mortes."],
    ["de", "Der Minister sagte am Montag, zwölf Menschen seien in Sicherheit."],
    ["uk", "Міністр заявив у понеділок, що дванадцять людей врятовано."],
    ["ko", "장관은 월요일 열두 명이 구조됐다고 밝혔다. 부상자는 없다고 그는 덧붙였다."],
  ])("finds %s", (language, text) => expect(detectLanguage(text)).toBe(language));

  it.each(["", "12 %", "CNBC", "\ud800", "Lenn-Orva 3:1"])("leaves %j open", (text) => {
    expect(detectLanguage(text)).toBe("und");
  });
});
