import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../../src/account.js";
import { reportFrom } from "../../../../src/stages/reports/report-from.js";

/** At most so many origins of the first claim that holds some words, told in reports an hour apart. */
function atMost(words: string, texts: readonly string[]): number {
  const reports = texts.map((text, i) =>
    reportFrom({ id: `r${i}`, text, publisher: `Outlet ${i}`, publishedAt: `2025-06-02T0${i}:00:00Z` }),
  );
  const claims = makeAccount(reports).stories.flatMap((story) => story.claims);
  const claim = claims.find(({ text }) => text.exact.includes(words));
  return claim?.independence.atMost ?? -1;
}

describe("two who speak", () => {
  it.each([
    [
      "the governor, and the administration",
      "12 homes",
      "Flood in Orva\n\nThe flood destroyed 12 homes in Orva, Governor Ida Holm said on Monday.",
      "Orva flood\n\nOn Monday, the administration said that the flood destroyed 12 homes in Orva.",
    ],
    [
      "the mayor, and city hall",
      "12 homes",
      "Flood in Orva\n\nThe flood destroyed 12 homes in Orva, Mayor Ida Holm said on Monday.",
      "Orva flood\n\nThe flood destroyed 12 homes in Orva, city hall said on Monday.",
    ],
    [
      "a minister, and the ministry",
      "two schools",
      "Schools in Orva\n\nThe fever closed two schools in Orva, Health Minister Ida Holm said on Monday.",
      "Fever in Orva\n\nThe fever closed two schools in Orva, the ministry said on Monday.",
    ],
  ])("are one origin: %s", (_, words, ...texts) => {
    expect(atMost(words, texts)).toBe(1);
  });

  it.each([
    [
      "a relief agency that is not named, and a wire agency",
      "12 homes",
      "Flood in Orva\n\nThe flood destroyed 12 homes in Orva, Coastal Press Agency reported on Monday.",
      "Orva flood\n\nThe flood destroyed 12 homes in Orva, the national relief agency said on Monday.",
    ],
    [
      "the governor, and an administration with work of its own",
      "12 boats",
      "Storm off Orva\n\nThe storm sank 12 boats in Orva, Governor Ida Holm said on Monday.",
      "Orva storm\n\nThe storm sank 12 boats in Orva, the harbour administration said on Monday.",
    ],
    [
      "the mayor of one town, and the town hall of another",
      "12 homes",
      "Flood in Orva\n\nThe flood destroyed 12 homes in Orva, Ida Holm, the mayor of Lissa, said on Monday.",
      "Orva flood\n\nThe flood destroyed 12 homes in Orva, Kettle town hall said on Monday.",
    ],
    [
      "two spokesmen of two bodies",
      "two schools",
      "Schools in Orva\n\nThe fever closed two schools in Orva, Orva clinic spokesman Lee Marsh said on Monday.",
      "Fever in Orva\n\nThe fever closed two schools in Orva, ministry spokesman Ivo Kant said on Monday.",
    ],
    [
      "a fire chief of a town, and a channel named after it",
      "12 homes",
      "Fire in Orva\n\nThe fire destroyed 12 homes in Orva, Fire Chief Ida Holm of the Orva fire brigade said on Monday.",
      "Orva fire\n\nThe fire destroyed 12 homes in Orva, the Telegram channel Orva Now said on Monday.",
    ],
    [
      "a police spokesman, and a union of the same country",
      "12 stalls",
      "March in Orva\n\nThe marchers wrecked 12 stalls in Orva, Ivo Kant, a spokesman for Norwegian police, said on Monday.",
      "Orva march\n\nThe marchers wrecked 12 stalls in Orva, the Norwegian engineers' union said on Monday.",
    ],
    [
      "a police spokeswoman, and the prosecutors she is quoted beside",
      "12 more",
      "Raid in Orva\n\nOfficers had arrested 12 more people, Ida Holm, a spokeswoman for Norwegian police, said on Monday.",
      "Orva raid\n\nOfficers had arrested 12 more people, Norwegian prosecutors said on Monday.",
      "More arrests in Orva\n\nOfficers had arrested 12 more people, according to Holm and Norwegian prosecutors.",
    ],
    [
      "a spokesman of the military, and one whose words another report gives it",
      "the airfield",
      "Strike near Orva\n\nThe drones hit the airfield near Orva, military spokesman Lee Marsh said on Monday.",
      "Orva strike\n\nThe drones hit the airfield near Orva shortly after noon and set two fuel tanks alight, administration spokesman Ivo Kant said on Monday. Shops along the coast road stayed closed, and the ferry to Lissa did not sail. Schools are to open again on Thursday.",
      "Airfield hit\n\nThe drones hit the airfield near Orva shortly after noon and set two fuel tanks alight, the military said on Monday. Shops along the coast road stayed closed, and the ferry to Lissa did not sail. Schools are to open again on Thursday.",
    ],
  ])("are up to two: %s", (_, words, ...texts) => {
    expect(atMost(words, texts)).toBe(2);
  });
});
