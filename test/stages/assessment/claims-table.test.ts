import { describe, expect, test } from "vitest";
import { readClaims } from "../../../src/stages/assessment/claims-table.js";

describe("readClaims", () => {
  test("reads the four columns in any order and leaves others alone", () => {
    const { claims, problems } = readClaims("note,value,source,attribute,object\nx,120,ann,length,bridge\n");
    expect(claims).toEqual([{ source: "ann", object: "bridge", attribute: "length", value: "120" }]);
    expect(problems).toEqual([]);
  });

  test("keeps commas, quotes and line breaks inside quoted cells", () => {
    const { claims } = readClaims('source,object,attribute,value\n"Ann, ed.","the ""old"" bridge",length,"1,200"\n');
    expect(claims).toEqual([{ source: "Ann, ed.", object: 'the "old" bridge', attribute: "length", value: "1,200" }]);
  });

  test("takes a byte order mark, Windows line ends and an empty attribute", () => {
    const { claims, problems } = readClaims("\uFEFFsource,object,attribute,value\r\nann,bridge,,3\r\n");
    expect(claims).toEqual([{ source: "ann", object: "bridge", attribute: "", value: "3" }]);
    expect(problems).toEqual([]);
  });

  test("takes the time from a column at, and goes on without one that it cannot read", () => {
    const { claims, problems } = readClaims(
      "source,object,attribute,value,at\nann,b,l,3,2025-03-01\nbob,b,l,4,\ncat,b,l,5,soon\n",
      "t.csv",
    );
    expect(claims.map(({ source, at }) => [source, at])).toEqual([
      ["ann", "2025-03-01"],
      ["bob", undefined],
      ["cat", undefined],
    ]);
    expect(problems.map(({ code, severity, input }) => [code, severity, input])).toEqual([
      ["date-not-understood", "note", "t.csv:4"],
    ]);
  });

  test("names each row it cannot use and reads the rest", () => {
    const { claims, problems } = readClaims(
      "source,object,attribute,value\n,b,l,1\nann,b\nann,bridge,length,3\nann,,length,3\n",
      "table.csv",
    );
    expect(claims).toHaveLength(1);
    expect(problems.map((p) => [p.code, p.input])).toEqual([
      ["malformed-line", "table.csv:2"],
      ["malformed-line", "table.csv:3"],
      ["malformed-line", "table.csv:5"],
    ]);
  });

  test("names the columns that are not there", () => {
    const { claims, problems } = readClaims("who,object,value\na,b,c\n");
    expect(claims).toEqual([]);
    expect(problems[0]?.message).toContain("not there: source, attribute");
  });

  test("an empty text gives no claims and one problem", () => {
    expect(readClaims("").problems).toHaveLength(1);
  });

  test("an open quote becomes a problem and what stands before it is read", () => {
    const { claims, problems } = readClaims('source,object,attribute,value\nann,b,l,1\n"bob,b,l,2\n');
    expect(claims).toHaveLength(1);
    expect(problems[0]?.message).toContain("Quote");
  });
});
