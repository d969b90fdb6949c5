import type { LanguageExamples } from "../examples.js";

/** What a reader of English must find. */
export const examples: LanguageExamples = {
  detected: [
    "The ferry was late, and nobody had told the passengers why.",
    "Police said two people were held over the theft.",
  ],
  sentences: [
    ["Capt. Lena Moss came at 5 p.m. on Monday. She left.", ["Capt. Lena Moss came at 5 p.m. on Monday.", "She left."]],
    ['"We stay. We wait," said the captain. He did.', ['"We stay. We wait," said the captain.', "He did."]],
  ],
  dates: [
    ["The captain said Monday that the ferry was late.", { Monday: "2024-12-23" }],
    ["The ferry will sail on Monday.", { Monday: "2024-12-30" }],
    ["It sank in August, two years ago.", { August: "2024-08", "two years ago": "2022" }],
  ],
  heads: [
    [
      "Ferry late again\nBy Lena Moss\n\nOSLO, June 4, 2024 (AFP) - The ferry was late again, its captain said.",
      {
        headline: "Ferry late again",
        byline: "Lena Moss",
        dateline: "OSLO",
        publisher: "AFP",
        publishedAt: "2024-06-04",
      },
    ],
  ],
};
