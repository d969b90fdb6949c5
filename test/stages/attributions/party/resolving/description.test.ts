import { describe, expect, it } from "vitest";
import { lastSpeaker } from "../speaker-of.js";

describe("a description without a name", () => {
  it.each([
    [
      "Judge Mara Velt was killed in March. Judge Ana Ruiz opened the trial. Ruiz said it was late. Judge Velt was mourned. The judge said it was sad.",
      "Ana Ruiz",
    ],
    ["Sixteen days later Tomas Kell, 16, was found. The teenager said he had walked.", "Tomas Kell"],
    ["The final was lost by 17-year-old Tomas Kell. The 17-year-old said he had a cold.", "Tomas Kell"],
    ["Ivo Brann, 52, was charged with fraud. The bank was shut. The defendant said he knew nothing.", "Ivo Brann"],
    ["The trial of Ivo Brann began. Ana Ruiz opened it. The alleged forger said he knew nothing.", "Ivo Brann"],
    [
      "The boy, Tomas Kell, fell from a tree. His mother Ana Kell called for help. Tomas Kell said his mother told him to lie still. His mother said it was high.",
      "Ana Kell",
    ],
    [
      "The Torvik police met. The Northmarch Police said the bridge was shut. Police said two men were held.",
      "Northmarch Police",
    ],
    [
      "Ivo Brann sentenced Jan Orre, who was convicted of fraud. Jan Orre was tried. The convicted forger said he was ill.",
      "Jan Orre",
    ],
  ])("means the only one told to be so: %s", (text, name) => expect(lastSpeaker(text)).toBe(name));

  it.each([
    ["Tomas Kell, 16, and Jan Orre, 17, were found. The teenager said it was cold.", "The teenager"],
    ["Tomas Kell, 36, was found. The teenager said it was cold.", "The teenager"],
    [
      "Ivo Brann and Jan Orre were on trial. Ivo Brann was charged with fraud. Jan Orre was charged with theft. The defendant said he knew nothing.",
      "The defendant",
    ],
    ["Ana Kell, the mother of a pupil, said the school was old. Her mother said so too.", "Her mother"],
    ["Ana Kell, a pupil's mother, met Pia Orre, another pupil's mother. His mother said it was late.", "His mother"],
    [
      "The Torvik Police said it rained. The Northmarch Police said the bridge was shut. Police said two men were held.",
      "Police",
    ],
  ])("is nobody's where two may be meant, or nobody: %s", (text, name) => expect(lastSpeaker(text)).toBe(name));
});
