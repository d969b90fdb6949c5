import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { WeighClaim } from "../../../../src/stages/assessment/claims-table.js";
import { readSourceKnowledge } from "../../../../src/stages/assessment/records/grades.js";
import { keepRecords } from "../../../../src/stages/assessment/records/keep-records.js";
import { wilson } from "../../../../src/stages/assessment/records/record.js";
import { judgeSources, type PersonGrade } from "../../../../src/stages/assessment/records/reliability.js";
import { type Settled, settleClaims } from "../../../../src/stages/assessment/records/settle.js";
import { readSettled } from "../../../../src/stages/assessment/records/settled-table.js";

const claim = (source: string, value: string, at: string, object = "bridge"): WeighClaim => ({
  source,
  object,
  attribute: "dead",
  value,
  at,
});
const decided = (value: string, at: string, object = "bridge"): Settled => ({
  object,
  attribute: "dead",
  value,
  at,
  how: "decided",
  by: ["court"],
});
const tally = (claims: readonly WeighClaim[], options: Parameters<typeof keepRecords>[1]) =>
  Object.fromEntries(
    keepRecords(claims, options).map(({ source, settled, borneOut, copied }) => [source, [borneOut, settled, copied]]),
  );

describe("the interval of a share", () => {
  test.each([
    [9, 10, 0.5958, 0.9821],
    [0, 10, 0, 0.2775],
    [35, 35, 0.9011, 1],
    [0, 0, 0, 1],
  ])("%d of %d lies from %d to %d", (right, n, lowest, highest) => {
    expect(wilson(right, n)).toEqual({ lowest, highest });
  });
});

describe("claims settle among themselves", () => {
  const three = [claim("ann", "3", "2025-03-01"), claim("bob", "3", "2025-03-02"), claim("cat", "3.01", "2025-03-04")];

  test("where three independent sources say so and nobody contradicts them for thirty days", () => {
    expect(settleClaims(three, [], "2025-04-04")).toEqual([
      {
        object: "bridge",
        attribute: "dead",
        value: "3",
        at: "2025-04-04T00:00:00.000Z",
        how: "corroborated",
        by: ["ann", "bob", "cat"],
      },
    ]);
  });

  test.each<[string, WeighClaim[], string, [string, string][]]>([
    ["not before the days are over", three, "2025-04-02", []],
    ["not where one copies another", three, "2026-01-01", [["cat", "bob"]]],
    ["not where somebody contradicts meanwhile", [...three, claim("dan", "9", "2025-03-20")], "2026-01-01", []],
    ["not without times", three.map(({ at: _, ...rest }) => rest), "2026-01-01", []],
    ["not by one source three times", three.map((one) => ({ ...one, source: "ann" })), "2026-01-01", []],
  ])("%s", (_, claims, asOf, copies) => {
    const links = copies.map(([copier, original]) => ({ copier, original }));
    expect(settleClaims(claims, links, asOf)).toEqual([]);
  });

  test("what is said otherwise before or long after does not keep them open", () => {
    const more = [claim("dan", "9", "2025-02-20"), claim("eve", "8", "2025-09-01")];
    expect(settleClaims([...three, ...more], [], "2026-01-01").map(({ value }) => value)).toEqual(["3"]);
  });
});

describe("a source's record", () => {
  test("counts what was said before it was settled, the last value of each source", () => {
    const claims = [
      claim("ann", "3", "2025-03-01"),
      claim("bob", "4", "2025-03-01"),
      claim("cat", "4", "2025-03-01"),
      claim("cat", "3", "2025-03-02"),
      claim("late", "3", "2025-05-01"),
    ];
    expect(tally(claims, { asOf: "2025-06-01", settled: [decided("3", "2025-04-01")] })).toEqual({
      ann: [1, 1, 0],
      bob: [0, 1, 0],
      cat: [1, 1, 0],
    });
  });

  test("knows nothing of what is settled or said later than the moment it is told for", () => {
    const claims = [claim("ann", "3", "2025-03-01"), claim("bob", "4", "2025-03-01")];
    const later = [decided("3", "2025-04-01")];
    expect(tally(claims, { asOf: "2025-03-31", settled: later })).toEqual({});
    expect(tally(claims, { asOf: "2025-04-01", settled: later })).toEqual({ ann: [1, 1, 0], bob: [0, 1, 0] });
    const corrected = [...later, decided("4", "2025-06-01")];
    expect(tally(claims, { asOf: "2025-05-01", settled: corrected })).toEqual({ ann: [1, 1, 0], bob: [0, 1, 0] });
    expect(tally(claims, { asOf: "2025-07-01", settled: corrected })).toEqual({ ann: [0, 1, 0], bob: [1, 1, 0] });
  });

  test("does not hold what it copied, right or wrong", () => {
    const claims = [claim("ann", "3", "2025-03-01"), claim("copy", "3", "2025-03-02")];
    const options = { asOf: "2025-06-01", settled: [decided("3", "2025-04-01")] };
    expect(tally(claims, { ...options, copies: [{ copier: "copy", original: "ann" }] })).toEqual({
      ann: [1, 1, 0],
      copy: [0, 0, 1],
    });
    const own = [claim("ann", "4", "2025-03-01"), claim("copy", "3", "2025-03-02")];
    expect(tally(own, { ...options, copies: [{ copier: "copy", original: "ann" }] })).toEqual({
      ann: [0, 1, 0],
      copy: [1, 1, 0],
    });
  });

  test("who decides has no record from it", () => {
    const claims = [claim("court", "3", "2025-03-01"), claim("ann", "3", "2025-03-01")];
    expect(tally(claims, { asOf: "2025-06-01", settled: [decided("3", "2025-04-01")] })).toEqual({ ann: [1, 1, 0] });
  });

  test("nobody bears himself out: three that agree settle it for a fourth, not for themselves", () => {
    const three = ["ann", "bob", "cat"].map((source) => claim(source, "3", "2025-03-01"));
    const early = claim("dan", "5", "2025-02-01");
    expect(tally([...three, early], { asOf: "2026-01-01" })).toEqual({ dan: [0, 1, 0] });
    expect(tally([...three, claim("eve", "3", "2025-03-02")], { asOf: "2026-01-01" })).toEqual({
      ann: [1, 1, 0],
      bob: [1, 1, 0],
      cat: [1, 1, 0],
      eve: [1, 1, 0],
    });
  });

  test("is the same for the claims in any order, and never tells more than there was at the time", () => {
    const day = fc.integer({ min: 1, max: 28 }).map((d) => `2025-03-${String(d).padStart(2, "0")}`);
    const said = fc.record({
      source: fc.constantFrom("a", "b", "c", "d", "e"),
      object: fc.constantFrom("x", "y"),
      attribute: fc.constant("v"),
      value: fc.constantFrom("1", "2"),
      at: day,
    });
    fc.assert(
      fc.property(fc.array(said, { maxLength: 25 }), day, (claims, asOf) => {
        const options = { asOf, settle: { independent: 2, days: 3 } };
        const records = keepRecords(claims, options);
        expect(keepRecords([...claims].reverse(), options)).toEqual(records);
        expect(
          keepRecords(
            claims.filter(({ at }) => at <= asOf),
            options,
          ),
        ).toEqual(records);
        for (const { settled, borneOut } of records) expect(borneOut).toBeLessThanOrEqual(settled);
      }),
    );
  });
});

describe("how reliable a source is", () => {
  const record = (source: string, borneOut: number, settled: number, asOf = "2025-03-01") => ({
    source,
    asOf,
    settled,
    borneOut,
    copied: 0,
    ...wilson(borneOut, settled),
  });
  const grade: PersonGrade = { source: "Harbour Office", grade: "C", by: "R. Lund", at: "2025-03-05", why: "late" };

  test.each([
    [40, 40, "A"],
    [38, 40, "B"],
    [30, 40, "C"],
    [20, 40, "D"],
    [9, 40, "E"],
    [9, 9, "F"],
    [6, 10, "F"],
    [8, 10, "D"],
    [0, 0, "F"],
  ])("%d of %d settled claims borne out make it %s", (borneOut, settled, letter) => {
    const known = { records: [record("Harbour Office", borneOut, settled)] };
    expect(judgeSources(known, "2025-04-01")(["Harbour Office"]).grade).toBe(letter);
  });

  test("is F where nothing is known, and says why", () => {
    expect(judgeSources({}, "2025-04-01")(["Harbour Office"])).toEqual({
      grade: "F",
      because: "no settled claims of it are known, and nobody has graded it",
    });
  });

  test("a person's grade goes over the record, and both are kept", () => {
    const known = { records: [record("harbour  office", 40, 40)], grades: [grade] };
    const found = judgeSources(known, "2025-04-01")(["The Harbour Office"]);
    expect(found).toEqual({
      grade: "C",
      because: "graded C by R. Lund on 2025-03-05: late",
      record: known.records[0],
      graded: [grade],
    });
    expect(judgeSources(known, "2025-03-04")(["Harbour Office"]).grade).toBe("A");
    expect(judgeSources(known, "2025-02-01")(["Harbour Office"]).grade).toBe("F");
  });
});

describe("what is known of sources is read", () => {
  test("from a table of grades, with a problem for every row without a grade, a grader or a reason", () => {
    const { grades, problems } = readSourceKnowledge(
      '\uFEFFsource,grade,by,why,at\r\nHarbour Office,b,R. Lund,"right, mostly",2025-03-05\r\nX,G,R,w,\r\nX,A,,w,\r\nX,A,R,,\r\nY,E,R,w,soon\r\n',
      "g.csv",
    );
    expect(grades).toEqual([
      { source: "Harbour Office", grade: "B", by: "R. Lund", why: "right, mostly", at: "2025-03-05" },
      { source: "Y", grade: "E", by: "R", why: "w" },
    ]);
    expect(problems.map(({ code, input }) => `${code} ${input}`)).toEqual([
      "malformed-line g.csv:3",
      "malformed-line g.csv:4",
      "malformed-line g.csv:5",
      "date-not-understood g.csv:6",
    ]);
  });

  test("from lines of JSON, passing over what else weighing prints", () => {
    const record = { source: "a", asOf: "2025-03-01", settled: 1, borneOut: 1, copied: 0, lowest: 0.2, highest: 1 };
    const lines = [
      record,
      { source: "a", grade: "B", by: "x", why: "y" },
      { source: "a", accuracy: 0.5 },
      { object: "o", attribute: "", value: "1", probability: 0.5 },
      { source: "a", grade: "B" },
    ].map((line) => JSON.stringify(line));
    const read = readSourceKnowledge([...lines, "{", ""].join("\n"), "k.jsonl");
    expect(read.records).toEqual([record]);
    expect(read.grades).toHaveLength(1);
    expect(read.problems.map(({ input }) => input)).toEqual(["k.jsonl:5", "k.jsonl:6"]);
  });

  test("from a table of what was decided", () => {
    const { settled, problems } = readSettled(
      "object,attribute,value,at,by\nbridge,dead,3,2025-04-01,court\nbridge,dead,3,,court\n",
    );
    expect(settled).toEqual([decided("3", "2025-04-01")]);
    expect(problems).toHaveLength(1);
  });
});
