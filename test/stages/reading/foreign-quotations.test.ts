import { describe, expect, it } from "vitest";
import { packFor } from "../../../src/languages/index.js";
import type { LanguagePack } from "../../../src/languages/pack.js";
import { attribute } from "../../../src/stages/attributions/attribute.js";
import { findForeignQuotations } from "../../../src/stages/reading/foreign-quotations.js";
import { read } from "../../../src/stages/reading/read.js";
import { reportOf } from "./report-of.js";

const english = packFor("en") as LanguagePack;
const told = (text: string): string[] =>
  findForeignQuotations(text, english).map(({ start, end, language }) => `${language} ${text.slice(start, end)}`);

describe("a quotation in another language", () => {
  it.each([
    ["fr", "«Nous ne quitterons jamais cette place, ni ce soir ni demain»"],
    ["es", '"No vamos a abandonar esta plaza hasta que nos escuchen"'],
    ["de", "„Wir werden diesen Platz heute und morgen nicht verlassen“"],
    ["ru", "«Мы не уйдём с этой площади ни сегодня, ни завтра утром»"],
    ["uk", "«Ми не підемо з цієї площі ні сьогодні, ні завтра вранці»"],
    ["it", "“Non lasceremo questa piazza né stasera né domani mattina”"],
  ])("is told: %s", (language, quotation) =>
    expect(told(`The crowd shouted ${quotation}, and the police waited.`)).toEqual([`${language} ${quotation}`]),
  );
});

describe("a quotation in the report's own language, or too short to tell", () => {
  it.each([
    "“We will not leave this square, neither tonight nor tomorrow,” she said.",
    "The crowd shouted “Vive la liberté”.",
    'The paper is called "Süddeutsche Zeitung".',
    "“Ana Holm, Per Lund, Ida Berg, Ole Dahl, Siri Vik”",
    "An open mark “ quotes nothing, quoi que l'on dise de la place et du soir.",
  ])("is left out: %s", (text) => expect(told(text)).toEqual([]));
});

it("what was said in another language says so", () => {
  const text =
    "Ana Holm said: “Nous ne quitterons jamais cette place, ni ce soir ni demain.”\n\nThe mayor said on Monday that the square would be cleared.";
  const { attributions, foreignQuotations } = attribute(read(reportOf(text)));
  expect(foreignQuotations?.map(({ language }) => language)).toEqual(["fr"]);
  expect(attributions.map(({ language }) => language)).toEqual(["fr", undefined]);
});
