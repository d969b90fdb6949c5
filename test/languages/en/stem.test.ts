import { describe, expect, it } from "vitest";
import { stemOf } from "../../../src/languages/en/stem.js";

describe("stemOf", () => {
  const families = [
    "capture captured capturing captures",
    "confirm confirmed confirmation confirms",
    "deploy deployed deployment",
    "investigate investigation investigators",
    "organization organisation organizations",
    "explode exploded exploding",
    "kill killed killing",
    "die died dead death",
    "agency agencies",
    "ally allies allied",
  ];
  it.each(families)("brings together %s", (family) => {
    expect(new Set(family.split(" ").map(stemOf)).size).toBe(1);
  });

  const apart: [string, string][] = [
    ["police", "policy"],
    ["news", "new"],
  ];
  it.each(apart)("keeps %s and %s apart", (a, b) => expect(stemOf(a)).not.toBe(stemOf(b)));

  it("leaves words of other letters and endless words as they are", () => {
    expect(stemOf("київ")).toBe("київ");
    expect(stemOf("x".repeat(100))).toHaveLength(100);
  });
});
