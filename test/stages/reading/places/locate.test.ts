import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packFor } from "../../../../src/languages/index.js";
import type { LanguagePack } from "../../../../src/languages/pack.js";
import { locate } from "../../../../src/stages/reading/places/locate.js";
import { read } from "../../../../src/stages/reading/read.js";
import type { NameMention } from "../../../../src/stages/reading/reading.js";
import { reportOf } from "../report-of.js";

const pack = packFor("en") as LanguagePack;

/** Reads `[place]`, `<actor>` and `{person}` in a text as its names; `~`: the place that heads the report. */
function located(marked: string): { name: string; mention: NameMention }[] {
  const names: NameMention[] = [];
  let text = "";
  for (const [part = "", open = ""] of marked.matchAll(/([[{<])[^\]}>]*[\]}>]|[^[{<]+/g)) {
    const words = open === "" ? part : part.slice(1, -1);
    const at = { start: text.length, end: text.length + words.length };
    if (open === "{") names.push({ at, kind: "person" });
    else if (open !== "") {
      const known = pack.naming.countryWords.get(words)?.code ?? pack.naming.places.get(words);
      names.push({ at, kind: "place", ...(known ? { country: known } : {}), ...(open === "<" ? { actor: true } : {}) });
    }
    text += words;
  }
  const context = {
    report: reportOf(text),
    pack,
    text,
    tokens: pack.tokenise(text),
    sentences: [],
    masthead: { credits: [] },
  };
  return locate(context, names).map((mention) => ({ name: text.slice(mention.at.start, mention.at.end), mention }));
}

const told = ({ country = "-", region = "", coordinates }: NameMention): string =>
  [country, region, coordinates ? `${Math.round(coordinates.latitude)},${Math.round(coordinates.longitude)}` : ""]
    .filter((part) => part !== "")
    .join(" ");

const placesIn = (marked: string): string =>
  located(marked)
    .map(({ name, mention }) => `${name} = ${told(mention)}`)
    .join("; ");

describe("a place", () => {
  it.each([
    // Other spellings
    ["The mayor of [Kyiv] spoke.", "Kyiv = UA UA-30 50,31"],
    ["The mayor of [Kiev] spoke.", "Kiev = UA UA-30 50,31"],
    ["Trams run in [Odesa] again.", "Odesa = UA UA-51 46,31"],
    ["Ships left [Odessa] for the Ukrainian coast.", "Odessa = UA UA-51 46,31"],
    ["The Ukrainian army holds [Avdiivka].", "Avdiivka = UA UA-14 48,38"],
    ["The Ukrainian army holds [Avdeevka].", "Avdeevka = UA UA-14 48,38"],
    ["Shops opened in [Kharkov].", "Kharkov = UA UA-63 50,36"],
    ["Aid reached [Raqqa].", "Raqqa = SY SY-RA 36,39"],
    ["Aid reached [Deir ez-Zor].", "Deir ez-Zor = SY SY-DY 35,40"],
    ["Aid reached [Khan Younis] and [Rafah].", "Khan Younis = PS PS.GZ 31,34; Rafah = PS PS.GZ 31,34"],
    ["The market in [Rangoon] burned.", "Rangoon = MM MM-06 17,96"],
    ["The market in [Bombay] burned.", "Bombay = IN IN-MH 19,73"],
    ["Rain fell on [Munich] and [Cologne].", "Munich = DE DE-BY 48,12; Cologne = DE DE-NW 51,7"],
    ["Delegates flew to [São Paulo].", "São Paulo = BR BR-SP -24,-47"],
    // What is told beside it
    ["The fair in [Paris], [Texas], was closed.", "Paris = US US-TX 34,-96; Texas = US US-TX"],
    ["The fair in [Paris] was closed.", "Paris = FR FR-IDF 49,2"],
    ["Fuel ran out in [Tripoli], [Lebanon].", "Tripoli = LB LB-AS 34,36; Lebanon = LB"],
    ["Fuel ran out in [Tripoli] in [Lebanon].", "Tripoli = LB LB-AS 34,36; Lebanon = LB"],
    ["Fuel ran out in the Lebanese port of [Tripoli].", "Tripoli = LB LB-AS 34,36"],
    ["Fuel ran out in [Tripoli].", "Tripoli = LY LY-TB 33,13"],
    ["A storm hit [Birmingham], [Ala.], at noon.", "Birmingham = US US-AL 34,-87; Ala. = US US-AL"],
    ["A storm hit [Birmingham].", "Birmingham = GB GB-ENG 52,-2"],
    ["He studied in [Cambridge], [Massachusetts].", "Cambridge = US US-MA 42,-71; Massachusetts = US US-MA"],
    ["The road to [Valencia], [Venezuela], is open.", "Valencia = VE VE-G 10,-68; Venezuela = VE"],
    ["Voters in [Athens], [Georgia], queued.", "Athens = US US-GA 34,-83; Georgia = US US-GA"],
    ["Syria's [Hama] was quiet.", "Hama = SY SY-HM 35,37"],
    // What the report speaks of
    [
      "In [Beirut] the Lebanese cabinet met. Power failed in [Tripoli].",
      "Beirut = LB LB-BA 34,36; Tripoli = LB LB-AS 34,36",
    ],
    [
      "[Atlanta] and [Savannah] flooded. All of [Georgia] is on alert.",
      "Atlanta = US US-GA 34,-84; Savannah = US US-GA 32,-81; Georgia = US US-GA",
    ],
    ["[Georgia] votes on Sunday. In [Tbilisi] it rained.", "Georgia = GE; Tbilisi = GE GE-TB 42,45"],
    ["[Georgia] votes on Sunday.", "Georgia = GE"],
    [
      "The ferry left [Seattle] and [Spokane] shook. [Washington] declared an emergency in [Tacoma].",
      "Seattle = US US-WA 48,-122; Spokane = US US-WA 48,-117; Washington = US US-WA; Tacoma = US US-WA 47,-122",
    ],
    ["The talks in [Washington] ended.", "Washington = US US-DC 39,-77"],
    // Regions and countries
    ["Shells fell in [Donetsk] region.", "Donetsk = UA UA-14"],
    ["Shells fell in [Donetsk].", "Donetsk = UA UA-14 48,38"],
    ["Floods hit [Bavaria] and [Sindh].", "Bavaria = DE DE-BY; Sindh = PK PK-SD"],
    ["Farmers in [Punjab] protested, as Pakistani media reported.", "Punjab = PK PK-PB"],
    ["Talks in [Jordan], [Chad] and [Turkey] failed.", "Jordan = JO; Chad = TD; Turkey = TR"],
    ["The state of [New York] sued.", "New York = US US-NY"],
  ])("%s", (marked, expected) => expect(placesIn(marked)).toBe(expected));
});

describe("no place", () => {
  it.each([
    ["{Paris} sang last night in [Nashville].", "Paris = -; Nashville = US US-TN 36,-87"],
    ["{Jordan} scored twice.", "Jordan = -"],
    ["{Chad} said he was at home.", "Chad = -"],
    ["{Washington} won the award.", "Washington = -"],
    // A place that acts is its government.
    ["<Seoul> said it would answer.", "Seoul = KR"],
    ["<Washington> denied the claim.", "Washington = US"],
    // Not known, or not known which
    ["They met in [Grünwaldshausen].", "Grünwaldshausen = -"],
    ["He was born in [Springfield].", "Springfield = -"],
    ["The village of [Hope] is small.", "Hope = -"],
  ])("%s", (marked, expected) => expect(placesIn(marked)).toBe(expected));
});

describe("reading a report", () => {
  it("places its names", () => {
    const text =
      "BEIRUT, March 3 - Lebanon's army moved into the city of Tripoli on Monday, the governor said in Tripoli.";
    const places = read(reportOf(text)).names.filter(({ region }) => region !== undefined);
    expect(places.map(({ at, region }) => [text.slice(at.start, at.end), region])).toContainEqual(["Tripoli", "LB-AS"]);
  });
});

it("no text throws, and names keep their order and number", () => {
  const words = fc.constantFrom(
    "[Paris]",
    "[Georgia]",
    ", ",
    "{Jordan}",
    "Texas",
    " in ",
    "(",
    "\ud800",
    "[\ud800]",
    "[]x",
    "<Seoul>",
    " of ",
    "city",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
      const found = located(parts.join(" "));
      for (const { mention } of found) expect(mention.at.start).toBeLessThanOrEqual(mention.at.end);
    }),
    { numRuns: 60 },
  );
});
