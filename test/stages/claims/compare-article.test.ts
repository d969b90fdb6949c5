import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareStatements, type StatementRelation } from "../../../src/stages/claims/compare.js";
import { articles } from "./invented-articles.js";

type Article = keyof typeof articles;

const table: Record<StatementRelation, [statement: string, article: Article][]> = {
  same: [
    ["Ferry Corvina sinks off northern pier of Lindport", "ferrySank"],
    ["Workers at Harrow copper mine on strike over pay", "mineStrike"],
    ["Photo of shark in flooded street of Lindport is a hoax", "sharkPhoto"],
    ["No, singer Marta Velund is not dead: death hoax fools fans", "singerAlive"],
    ["Valdria's finance minister denies reports that she resigned", "ministerDenied"],
  ],
  contradicts: [
    ["Shark swims in flooded street of Lindport", "sharkPhoto"],
    ["Singer Marta Velund dead in car crash at 61", "singerAlive"],
    ["Finance minister of Valdria resigns after quarrel over the budget", "ministerDenied"],
    ["Fake news: strike at the Harrow copper mine is a hoax, miners deny it", "mineStrike"],
  ],
  discusses: [
    ["Orlan is reportedly working on a phone that folds three times", "phoneRumour"],
    ["Rumour: Orlan phone that folds three times could come next autumn", "phoneRumour"],
    ["Report: doctor from Brennick kidnapped in Sarvan", "hostageReports"],
  ],
  different: [
    ["Parliament votes on a new tax law", "ferrySank"],
    ["Volcano erupts on the island of Tessin", "mineStrike"],
    ["Champion swimmer breaks record at the winter games", "phoneRumour"],
    ["Bakery in Osnard sells bread made of insects", "ministerDenied"],
  ],
};

describe("the stance of an article", () => {
  const cases = Object.entries(table).flatMap(([relation, pairs]) =>
    pairs.map(([statement, article]) => ({ relation, statement, article })),
  );
  it.each(cases)("is $relation for $statement over $article", ({ relation, statement, article }) => {
    const found = compareStatements(statement, articles[article]);
    expect(found.relation, found.why).toBe(relation);
  });

  it("is told by the words that show it and the sentence that tells the statement, as they stand in the article", () => {
    const { why } = compareStatements("Finance minister of Valdria resigns", articles.ministerDenied);
    expect(why).toMatch(/words of denial or doubt: "denied"/);
    const told = /told in "(.*?)(?: \.\.\.)?"$/.exec(why)?.[1] ?? "";
    expect(told.length).toBeGreaterThan(20);
    expect(articles.ministerDenied).toContain(told);
  });

  it("is the same every time", () => {
    const once = compareStatements("Ferry Corvina sinks", articles.ferrySank);
    expect(compareStatements("Ferry Corvina sinks", articles.ferrySank)).toEqual(once);
  });

  it("is found for any statement and any article, and never throws", () => {
    const any = fc.string({ unit: "binary", maxLength: 300 });
    const words = fc.array(fc.constantFrom("hoax", "not", "ferry", "?", "\n\n", "..."), { maxLength: 120 });
    fc.assert(
      fc.property(any, words, any, words, (a, ownWords, b, otherWords) => {
        const statement = `${a} ${ownWords.join(" ")}`;
        const { score } = compareStatements(statement, `${b} ${otherWords.join(" ")}. ${articles.ferrySank}`);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
      { numRuns: 50 },
    );
  });

  it("takes time in proportion to the article, whatever it repeats", () => {
    const long = `${"hoax not ferry ".repeat(4000)}. ${articles.ferrySank}`;
    const started = performance.now();
    compareStatements("ferry ferry not a hoax ".repeat(50), long);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
