import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { growthOf } from "../../../bench/growth.js";
import type { WeighClaim } from "../../../src/stages/assessment/claims-table.js";
import { weigh } from "../../../src/stages/assessment/weigh.js";
import { numberIn } from "../../../src/stages/assessment/weighing/same-values.js";

const claim = (source: string, object: string, value: string, attribute = "v"): WeighClaim => ({
  source,
  object,
  attribute,
  value,
});

/** A world in which `members` copy three quarters of the list of `original` and three honest sources mostly agree. */
function worldWithCopiers(members: number): WeighClaim[] {
  const claims: WeighClaim[] = [];
  for (let o = 0; o < 60; o++) {
    const object = `o${o}`;
    for (let h = 0; h < 4; h++)
      claims.push(claim(`honest${h}`, object, (o + h * 7) % 10 < 7 ? "right" : `slip${h}-${o}`));
    claims.push(claim("list", object, o % 5 < 2 ? "right" : `wrong${o}`));
    for (let m = 0; m < members; m++) {
      const copied = (o + m * 3) % 8 < 6;
      claims.push(
        claim(
          `copier${m}`,
          object,
          copied ? (o % 5 < 2 ? "right" : `wrong${o}`) : (o + m) % 3 ? "right" : `own${m}-${o}`,
        ),
      );
    }
  }
  return claims;
}

const best = (claims: readonly WeighClaim[]): Map<string, string> => {
  const first = new Map<string, string>();
  for (const value of weigh(claims).values) if (!first.has(value.object)) first.set(value.object, value.value);
  return first;
};

describe("weigh", () => {
  test("nothing gives nothing", () => {
    expect(weigh([])).toEqual({ values: [], sources: [], copies: [] });
  });

  test("the example of the documentation gives what it says", () => {
    const bridge = (source: string, value: string) => claim(source, "bridge", value, "length");
    expect(weigh([bridge("ann", "120"), bridge("bob", "120.5"), bridge("cat", "90")]).values[0]).toEqual({
      object: "bridge",
      attribute: "length",
      value: "120",
      probability: 0.9847,
    });
  });

  test("one source is believed with room for doubt", () => {
    const { values, sources, copies } = weigh([claim("ann", "bridge", "120")]);
    expect(values[0]?.probability).toBeGreaterThan(0.5);
    expect(values[0]?.probability).toBeLessThan(1);
    expect(sources).toHaveLength(1);
    expect(copies).toEqual([]);
  });

  test("two sources that differ are left even, in order of characters", () => {
    const { values } = weigh([claim("bob", "bridge", "90"), claim("ann", "bridge", "120")]);
    expect(values.map((v) => v.value)).toEqual(["120", "90"]);
    expect(values[0]?.probability).toBe(values[1]?.probability);
  });

  test("numbers within one per cent are one value, in the spelling that most use", () => {
    const { values } = weigh([
      claim("a", "b", "1,000"),
      claim("c", "b", "1005"),
      claim("d", "b", "1005"),
      claim("e", "b", "1,020"),
    ]);
    expect(values.map((v) => v.value)).toEqual(["1005", "1,020"]);
  });

  test("words are the same but for case and spacing; words are never numbers", () => {
    const { values } = weigh([
      claim("a", "b", "North  Pier"),
      claim("c", "b", "north pier"),
      claim("d", "b", "pier 1"),
    ]);
    expect(values).toHaveLength(2);
  });

  test("a figure in full thousands is the one that it rounds, told less exactly", () => {
    const { values } = weigh([claim("a", "b", "9,000"), claim("c", "b", "8,860"), claim("d", "b", "9,700")]);
    expect(values.map((v) => v.value)).toEqual(["8,860", "9,700"]);
    expect(weigh([claim("a", "b", "120"), claim("c", "b", "118")]).values).toHaveLength(2);
  });

  test("of two values of one source the later counts", () => {
    const at = (value: string, at: string) => ({ ...claim("a", "b", value), at });
    const { values } = weigh([at("5", "2025-03-02"), at("3", "2025-03-01T10:00Z"), claim("c", "b", "3")]);
    expect(values.map((v) => v.value)).toEqual(["3", "5"]);
    expect(values[0]?.probability).toBe(values[1]?.probability);
    expect(weigh([at("5", "2025-03-02"), at("3", "2025-03-01")]).values.map((v) => v.value)).toEqual(["5"]);
  });

  test("other names for the sources change nothing", () => {
    const claims = worldWithCopiers(4);
    const names = new Map([...new Set(claims.map((c) => c.source))].map((name, i) => [name, `z${(i * 7) % 9}`]));
    const renamed = weigh(claims.map((c) => ({ ...c, source: names.get(c.source) ?? "" })));
    const plain = weigh(claims);
    expect(renamed.values).toEqual(plain.values);
    const back = new Map([...names].map(([from, to]) => [to, from]));
    expect(new Map(renamed.sources.map((s) => [back.get(s.source), s.accuracy]))).toEqual(
      new Map(plain.sources.map((s) => [s.source, s.accuracy])),
    );
    const links = (copies: typeof plain.copies, name: (n: string) => string | undefined) =>
      copies.map((c) => `${name(c.copier)} ${name(c.original)}`).sort();
    expect(links(renamed.copies, (n) => back.get(n))).toEqual(links(plain.copies, (n) => n));
  });

  test("an exact copy of a source, mistakes and all, adds nearly nothing to what it says", () => {
    const claims = worldWithCopiers(0);
    const twin = claims.filter((c) => c.source === "list").map((c) => ({ ...c, source: "twin" }));
    const chance = (given: readonly WeighClaim[], value: string) =>
      weigh(given).values.find((v) => v.value === value)?.probability ?? 0;
    for (const wrong of ["wrong2", "wrong13", "wrong29"]) {
      expect(chance([...claims, ...twin], wrong)).toBeLessThan(chance(claims, wrong) + 0.02);
    }
  });

  test("a list and its copiers do not outvote sources that speak for themselves", () => {
    const claims = worldWithCopiers(6);
    const right = [...best(claims).values()].filter((value) => value === "right").length;
    expect(right).toBeGreaterThan(55);
  });

  test("copiers are traced to the list they copy, not to each other", () => {
    const { copies } = weigh(worldWithCopiers(6));
    expect(copies.map((c) => [c.copier, c.original])).toEqual([0, 1, 2, 3, 4, 5].map((m) => [`copier${m}`, "list"]));
    expect(copies.every((c) => c.probability > 0.9)).toBe(true);
  });

  test("sources that agree because they are right are not taken for copiers", () => {
    const claims = Array.from({ length: 50 }, (_, o) =>
      ["a", "b", "c"].map((s, i) => claim(s, `o${o}`, (o + i) % 10 === 0 ? `slip-${s}-${o}` : "right")),
    ).flat();
    expect(weigh(claims).copies).toEqual([]);
  });

  test("a source that gives two values for one object counts once", () => {
    const twice = weigh([claim("a", "o", "x"), claim("a", "o", "y"), claim("b", "o", "y")]).values;
    expect(twice[0]?.value).toBe("y");
  });

  test("says what is wrong with a claim that is none", () => {
    expect(() => weigh([{ source: "a", object: "b", attribute: "c" } as unknown as WeighClaim])).toThrow(
      /weigh: expected claims of four strings/,
    );
  });

  test("the same claims in any order give the same result, and probabilities are probabilities", () => {
    const cell = fc.constantFrom("a", "b", "c", "1", "1.005", "0", "-3");
    const claims = fc.array(fc.record({ source: cell, object: cell, attribute: fc.constant("v"), value: cell }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(claims, (given) => {
        const once = weigh(given);
        expect(weigh([...given].reverse())).toEqual(once);
        const sums = new Map<string, number>();
        for (const v of once.values) sums.set(v.object, (sums.get(v.object) ?? 0) + v.probability);
        for (const sum of sums.values()) expect(sum).toBeLessThanOrEqual(1.00001);
        for (const { accuracy } of once.sources) expect(accuracy > 0 && accuracy < 1).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("an object that thousands of sources speak of costs no square of them", () => {
    const claimsOf = (sources: number) =>
      Array.from({ length: sources }, (_, s) => claim(`s${s}`, "o", s % 3 ? "x" : "y"));
    const [few, many] = [claimsOf(4_000), claimsOf(16_000)];
    expect(weigh(many).values[0]?.value).toBe("x");
    expect(
      growthOf(
        () => weigh(few),
        () => weigh(many),
      ),
    ).toBeLessThan(10);
  });
});

describe("numberIn", () => {
  test.each([
    ["1,200", 1200],
    ["-3.5", -3.5],
    ["1e3", 1000],
    [".5", 0.5],
  ])("%s is a number", (text, number) => expect(numberIn(text)).toBe(number));
  test.each(["", "1,20", "12a", "e3", "-", "1 200", "NaN"])("%j is not a number", (text) =>
    expect(numberIn(text)).toBeUndefined(),
  );
});
