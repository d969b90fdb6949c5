import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read } from "../../../../src/stages/reading/read.js";
import { reportOf } from "../report-of.js";

const SHORT = { person: "per", organisation: "org", place: "loc" } as const;

const namesIn = (text: string): string =>
  read(reportOf(text))
    .names.map(({ at, kind, actor }) => `${text.slice(at.start, at.end)} ${SHORT[kind]}${actor ? " acts" : ""}`)
    .join("; ");

describe("names", () => {
  it.each([
    ["Kenyan President Ann Doe met Oxfam in Oslo.", "Ann Doe per; Oxfam org; Oslo loc"],
    ["The Ministry of Health and Welfare said so.", "Ministry of Health and Welfare org"],
    ["Spokesman Dmitri Volkov denied it.", "Dmitri Volkov per"],
    ["Ottawa has sent more ships.", "Ottawa loc acts"],
    ["He lives in Ottawa.", "Ottawa loc"],
    ["Talks with Ottawa failed.", "Ottawa loc"],
    ["The Joint Committee on Fisheries (JCF) met in Cork.", "Joint Committee on Fisheries org; JCF org; Cork loc"],
    ["Norwegian soldiers crossed the river.", ""],
    ["Norway's Meteorological Institute warned of storms.", "Norway loc; Meteorological Institute org"],
    ["The Norway-Sweden border was closed.", "Norway loc; Sweden loc"],
    ["Shipping group Brevik is in talks with its rival Tolland Lines.", "Brevik org; Tolland Lines org"],
    ["Pia Lund, 58, a farmer, saw it.", "Pia Lund per"],
    ["The town of Sandby was cut off.", "Sandby loc"],
    ["Rescuers came from Sandby province.", "Sandby loc"],
    ["On Monday the rain stopped.", ""],
    ["Singer was born in Lima in 1904.", "Singer per; Lima loc"],
    ["The Singer was born in Lima.", "Lima loc"],
    ["Freight rates fell in March.", ""],
    ["Mehdi Kohan-Nezhad, the governor, said so.", "Mehdi Kohan-Nezhad per"],
    ["Ane Holm-Larsen, a nurse, told Bo Ferreira-Quint.", "Ane Holm-Larsen per; Bo Ferreira-Quint per"],
    ["The Karl Berg-Olaf Lund match was late.", "Karl Berg per; Olaf Lund per"],
    ["It was Karl Berg - Olaf Berg was not there.", "Karl Berg per; Olaf Berg per"],
    ["Women's Institute members gathered.", "Women's Institute org"],
    ["The Workers' Party won.", "Workers' Party org"],
    ["Journalists at Radio Belmonte refused.", "Radio Belmonte org"],
    ["A delegate told Kanal Sydhavn that lunch was cold.", "Kanal Sydhavn org"],
    ["The channel storm_watch9 posted a video.", "storm_watch9 org"],
  ])("%s", (text, names) => expect(namesIn(text)).toBe(names));

  it("keep title and country apart", () => {
    const text = "The Kenyan President Ann Doe spoke.";
    const name = read(reportOf(text)).names[0];
    expect(name?.role && text.slice(name.role.start, name.role.end)).toBe("Kenyan President");
    expect(name?.country).toBe("KE");
  });

  it("agree over a report: a family name alone is the person's", () => {
    expect(namesIn("Ana Ruiz spoke first. Later Ruiz left for Lima.")).toBe("Ana Ruiz per; Ruiz per; Lima loc");
  });

  it("say nothing of a line in which every word has a capital but what the lists know", () => {
    expect(namesIn("Ferry Sinks Off Norway After Fire")).toBe("Norway loc");
  });

  it("never overlap and slice back in any text", () => {
    const words = fc.constantFrom(
      "Kim",
      "the",
      "Of",
      "Ministry",
      "of",
      "Oslo",
      "-",
      "'s",
      "A.",
      "\ud800",
      "مرحبا",
      "\u200b",
      "😀",
      "President",
      "\n",
      "and",
      "(",
      "X",
      "al-Shami",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join(" ");
        let end = 0;
        for (const { at } of read(reportOf(text)).names) {
          expect(at.start).toBeGreaterThanOrEqual(end);
          expect(at.end).toBeGreaterThan(at.start);
          end = at.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 60 },
    );
  });
});
