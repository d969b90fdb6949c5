import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../src/account.js";
import { reportFrom } from "../../../src/stages/reports/report-from.js";

/** Status and day of each change of the first claim whose words hold the given ones. */
function historyOf(texts: readonly string[], words: string): string[] {
  const reports = texts.map((text, i) =>
    reportFrom({ id: `r${i}`, text, publishedAt: `2025-06-0${i + 2}T08:00:00Z`, publisher: `Outlet ${i}` }),
  );
  const claims = makeAccount(reports).stories.flatMap((s) => s.claims);
  const claim = claims.find((c) => c.text.exact.includes(words));
  if (!claim) throw new Error(`no claim with “${words}”, only ${claims.map((c) => `“${c.text.exact}”`).join("; ")}`);
  return claim.history.map(({ status, since }) => `${status} ${since.slice(0, 10)}`);
}

describe("what stands", () => {
  it("is first reported while only an outlet passes somebody unnamed on, and confirmed when an office says so", () => {
    const texts = [
      "Mine closes at Tarn\n\nThe copper mine at Tarn has been closed, a person with knowledge of the matter told the Meridian news agency.",
      "Ministry confirms closing of Tarn mine\n\nThe mining ministry confirmed on Tuesday that the copper mine at Tarn had been closed.",
    ];
    expect(historyOf(texts, "copper mine")).toEqual(["first reported 2025-06-02", "officially confirmed 2025-06-03"]);
  });

  it("is denied when somebody named says that it is not so", () => {
    const texts = [
      "Tarn mine to shut\n\nThe copper mine at Tarn has been closed, union leader Ada Birk said.",
      "Company denies closing of Tarn mine\n\nTarn Copper denied that the copper mine at Tarn had been closed.",
    ];
    expect(historyOf(texts, "copper mine")).toEqual(["claimed 2025-06-02", "denied 2025-06-03"]);
  });

  it("is taken back with the report that it rests on", () => {
    const texts = [
      "Tarn mine closed\n\nThe copper mine at Tarn has been closed, a person with knowledge of the matter told Meridian News Agency.",
      "Meridian withdraws report on Tarn mine\n\nMeridian News Agency withdrew its report that the copper mine at Tarn had been closed. The report was wrong, it said.",
    ];
    expect(historyOf(texts, "copper mine").at(-1)).toBe("retracted 2025-06-03");
  });

  it("is not taken back by who rejects another's word, however often he spoke before", () => {
    const texts = [
      "Grain trial opens\n\nThe trial of miller Aron Selde opened in Orlo on Monday. Prosecutor Una Marr said Selde had burned the barn. Lawyer Carl Ostrom said Selde was in Tarn that day and never owned a lighter.",
      "Grain trial goes on\n\nThe trial of miller Aron Selde went on in Orlo on Tuesday. Selde told police that he had thrown the lighter into a well, prosecutor Una Marr told the court. Ostrom rejected that.",
    ];
    expect(historyOf(texts, "owned a lighter").filter((status) => status.startsWith("retracted"))).toEqual([]);
    expect(historyOf(texts, "thrown the lighter into a well").join()).toContain("denied 2025-06-03");
  });

  it("is taken back by who says in words of his own that it is not so", () => {
    const texts = [
      "Bridge at Tarn closed\n\nThe ferry company said the Tarn bridge had been closed.",
      "Bridge at Tarn open\n\nThe ferry company said the Tarn bridge had not been closed.",
    ];
    expect(historyOf(texts, "bridge had been closed").at(-1)).toBe("retracted 2025-06-03");
  });

  it.each([
    ["The defence", "claimed"],
    ["Selde's defence", "claimed"],
    ["Defence lawyer Carl Ostrom", "claimed"],
    ["Attorney Carl Ostrom", "claimed"],
    ["The defence ministry", "officially confirmed"],
    ["The district attorney's office", "officially confirmed"],
  ])("that %s says is %s: who pleads a cause confirms nothing", (who, status) => {
    const text = `Grain trial opens\n\nThe trial of miller Aron Selde opened in Orlo on Monday. ${who} said the barn had been empty since April.`;
    expect(historyOf([text], "barn had been empty")).toEqual([`${status} 2025-06-02`]);
  });
});
