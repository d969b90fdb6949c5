import type { Account, AccountStory } from "../../../src/stages/dossier/account-document.js";
import { type Passage, passageAt } from "../../../src/text/passage.js";
import { seal } from "./sample-account.js";

/** Texts that try to run, to break out of their place, or to break the page's form. */
export const HOSTILE: readonly string[] = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)' autofocus onfocus='alert(1)",
  "</style><style>*{display:none}</style>",
  "</title></svg></p></main><h1>broken out</h1>",
  "]]><![CDATA[ <!-- --> <? ?>",
  "javascript:alert(1) data:text/html,<script>alert(1)</script>",
  "&lt;already&gt; &amp; &#x3c;script&#x3e;",
  "\u202Eesrever\u202C \u2066isolated\u2069 \u200Bzero\uFEFFwidth",
  "null\u0000 bell\u0007 escape\u001B[31mred\u001B[0m \u009Bcsi",
  "lone \uD800 surrogate \uDC00",
  "W".repeat(5000),
  "\u0915\u094D\u0937 \u0645\u0631\u062D\u0628\u0627 \u5E0C\u671B e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
  "<b>".repeat(10_000),
  "$" + "{globalThis.alert(1)} {{constructor.constructor('alert(1)')()}}",
  "| a | b |\n| --- | --- |\n# head\n[x](javascript:alert(1)) ![y](http://example.org/z.png)",
];

/**
 * An account in which every text that a report could bring is hostile, and whose passages cross, nest deeply and repeat. It keeps
 * the document's shape, so it is what the exporters could be handed.
 */
export function hostileAccount(texts: readonly string[] = HOSTILE): Account {
  const text = texts.join("\n\n");
  const id = `r"><script>alert(2)</script>${texts[0] ?? ""}`;
  const report = { id, text };
  const at = (n: number): Passage => {
    const words = texts[n % texts.length] ?? "";
    const start = text.indexOf(words);
    return passageAt(report, { start, end: start + words.length });
  };
  const crossing = (n: number): Passage => {
    const start = Math.min(text.length - 1, n * 7);
    return passageAt(report, { start, end: Math.min(text.length, start + 60) });
  };
  const nested = (n: number): Passage =>
    passageAt(report, { start: Math.min(n, 200), end: Math.max(Math.min(n, 200) + 1, Math.min(text.length, 900) - n) });
  const words = (n: number): string => texts[n % texts.length] ?? "";
  const parties: AccountStory["parties"] = texts.map((name, n) => ({
    reliability: { grade: "F", because: name },
    id: `p${n}"'<>`,
    name,
    kind: n % 3 === 0 ? "unnamed" : "outlet",
    role: words(n + 1),
    names: [at(n)],
    joins: [{ names: [name, words(n + 1)], why: words(n + 2) }],
  }));
  const party = (n: number): string => parties[n % parties.length]?.id ?? "";
  const statements: AccountStory["statements"] = texts.map((_, n) => ({
    id: `s${n}`,
    by: n % 2 === 0 ? party(n) : { unnamed: words(n), party: party(n) },
    via: [[party(n + 1), party(n + 2)]],
    basis: party(n + 3),
    basisPassage: at(n + 3),
    saidAt: words(n),
    medium: words(n),
    passages: [at(n), crossing(n)],
    appearances: [
      {
        report: id,
        attribution: "a",
        source: [at(n)],
        cue: [crossing(n + 3)],
        content: [nested(n)],
        background: false,
        refersTo: at(n + 1),
      },
    ],
    manner: "direct",
    stance: "asserts",
    certainty: { word: words(n), degree: words(n) },
    sameBecause: [words(n)],
  }));
  const story: AccountStory = {
    id: 'story"><b>',
    headline: at(1),
    from: words(0),
    to: words(2),
    reports: [id],
    joins: [{ report: id, to: id, why: words(3) }],
    parties,
    statements,
    claims: texts.map((_, n) => ({
      id: `c${n}`,
      kind: n % 5 === 4 ? "background" : "event",
      text: at(n),
      statements: statements
        .slice(n, n + 2)
        .map((statement) => ({ id: statement.id, relation: "denies" as const, why: words(n) })),
      origins: [
        { by: party(n), basis: party(n + 1), open: true, counts: n % 2 === 0, statements: ["s0"], through: [id] },
      ],
      independence: { atLeast: 1, atMost: 1000, reasons: [{ text: words(n), passages: [at(n)] }] },
      credibility: 6,
      credibilityReason: words(n),
      history: [
        {
          status: "denied",
          dated: true,
          since: words(n),
          knownAt: words(n),
          because: ["s0"],
          by: [party(n)],
          onInformationFrom: party(n + 1),
          passages: [],
          reason: words(n),
          independence: { atLeast: 0, atMost: 1000 },
          credibility: 6,
        },
      ],
      stood: [],
    })),
    figures: texts.map((_, n) => ({
      at: at(n),
      measure: words(n % 3),
      of: words(n),
      place: words(n),
      low: n === 0 ? -5 : n,
      ...(n % 2 === 0 ? { high: 10 ** n } : {}),
      ...(n % 3 === 0 ? { about: 0 } : {}),
      unit: words(0),
      by: party(n),
      asOf: words(n),
      supersedes: [n, 10_000],
    })),
    figureRelations: [{ between: [0, 99_999], kind: "far apart", why: words(4) }],
    ledger: [
      {
        measure: words(1),
        of: words(2),
        place: words(7),
        occasion: words(8),
        rows: [...texts.keys(), 99_999],
        low: 5_000,
        best: 1,
        high: 99_999,
        rule: words(3),
      },
    ],
    disagreements: [
      {
        over: "time",
        kind: "contradicts",
        about: words(5),
        point: [at(0), at(1)],
        sides: [[at(0)], [at(1)], []],
        speakers: [],
        parties: [],
        origins: [],
        settledBy: words(6),
        claims: [],
        why: words(6),
      },
    ],
    unknowns: texts.map((about, n) => ({ about, kind: "conditional", at: at(n), by: party(n) })),
    derivations: [
      {
        later: id,
        earlier: id,
        relation: "wasDerivedFrom",
        kind: "cut",
        taken: 1,
        kept: 1,
        shared: [[at(0), at(1)]],
        why: words(7),
      },
    ],
    timeline: texts.map((event, n) => ({
      at: n % 2 === 0 ? "2024-12-27" : words(n),
      knownAt: words(n + 1),
      kind: "happened",
      text: event,
      passages: [at(n)],
    })),
    sentences: texts.map((sentence, n) => ({
      id: `n${n}`,
      section: "stands",
      about: `c${n}`,
      text: sentence,
      passages: [at(n), crossing(n)],
    })),
  };
  return seal({
    schema: "hearsay/account/1",
    asOf: words(0),
    madeBy: words(1),
    reports: [
      {
        id,
        digest: "",
        input: words(2),
        publisher: words(3),
        headline: words(4),
        byline: words(5),
        dateline: words(8),
        publishedAt: words(0),
        capturedAt: words(1),
        knownAt: words(2),
        url: "javascript:alert(1)",
        language: 'en" onload="alert(1)',
        order: 0,
        text,
      },
    ],
    stories: [story],
    problems: [{ code: "<b>", severity: "error", message: words(0), input: words(1) }],
  });
}
