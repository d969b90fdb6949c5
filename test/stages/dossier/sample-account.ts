import { readFileSync } from "node:fs";
import { canonicalJson, digestOf } from "../../../src/record/digest.js";
import {
  type Account,
  type AccountReport,
  type AccountStory,
  accountSchema,
  type By,
  type Statement,
} from "../../../src/stages/dossier/account-document.js";
import { type Passage, passageAt } from "../../../src/text/passage.js";

/**
 * An account of the example, built by hand: it uses every field of the document, so that an exporter meets all of them whatever
 * the stages before it find.
 */
const read = (name: string): string =>
  readFileSync(new URL(`../../../examples/kursk-capture/reports/${name}.txt`, import.meta.url), "utf8");

const first: AccountReport = {
  id: "000_897ab62440d28bbc",
  digest: "",
  input: "examples/kursk-capture/reports/000_897ab62440d28bbc.txt",
  headline: "Ukrainian forces capture North Korean soldier in Kursk region - South Korea's intelligence",
  capturedAt: "2026-11-22T07:16:00Z",
  knownAt: "2026-11-22T07:16:00Z",
  notBefore: "2024-12-27",
  language: "en",
  order: 0,
  text: read("000_897ab62440d28bbc"),
};
const second: AccountReport = {
  id: "004_5373da640f079519",
  digest: "",
  input: "examples/kursk-capture/reports/004_5373da640f079519.txt",
  publisher: "UrduPoint / Pakistan Point News",
  headline: "N. Korean Soldier Captured In Russia-Ukraine War: Seoul",
  byline: "Fahad Shabbir",
  dateline: "Seoul",
  publishedAt: "2024-12-27T08:20",
  capturedAt: "2026-11-22T07:16:00Z",
  knownAt: "2024-12-27T08:20",
  url: "https://example.org/2024/12/27/captured",
  language: "en",
  order: 1,
  text: read("004_5373da640f079519"),
};
const reports = { A: first, B: second };
type Letter = keyof typeof reports;

/** The words of a report, its first occurrence or a later one. Throws when they are not there. */
function at(letter: Letter, words: string, occurrence = 1): Passage {
  const report = reports[letter];
  let start = -1;
  for (let n = 0; n < occurrence; n++) start = report.text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`not in report ${letter}: ${words}`);
  return passageAt(report, { start, end: start + words.length });
}

const partner: By = {
  unnamed: "a friendly nation's intelligence organization",
  party: "p-partner",
  type: "intelligence",
};
const insider: By = { unnamed: "an intelligence source", party: "p-insider", type: "intelligence" };
const officials: By = { unnamed: "South Korean officials", party: "p-officials", type: "official", several: true };

const unjudged = { grade: "F", because: "no settled claims of it are known, and nobody has graded it" } as const;

const known: Omit<AccountStory["parties"][number], "reliability">[] = [
  {
    id: "p-nis",
    name: "National Intelligence Service",
    kind: "organisation",
    role: "intelligence service",
    country: "KR",
    names: [
      at("A", "South Korea's intelligence"),
      at("A", "South Korean intelligence"),
      at("A", "the National Intelligence Service"),
      at("B", "South Korea's spy agency"),
      at("B", "South Korea's National Intelligence Service"),
    ],
    joins: [
      {
        names: ["South Korea's spy agency", "National Intelligence Service"],
        why: "one country and one kind of body, and one release",
      },
    ],
  },
  {
    id: "p-yonhap",
    name: "Yonhap News Agency",
    kind: "outlet",
    country: "KR",
    names: [at("A", "Yonhap News Agency"), at("A", "Yonhap", 2)],
    joins: [],
  },
  {
    id: "p-zelensky",
    name: "Volodymyr Zelenskyy",
    kind: "person",
    role: "President",
    country: "UA",
    names: [at("A", "Ukrainian President Volodymyr Zelenskyy"), at("B", "Ukrainian President Volodymyr Zelensky")],
    joins: [{ names: ["Volodymyr Zelenskyy", "Volodymyr Zelensky"], why: "two spellings of one name with one role" }],
  },
  {
    id: "p-jcs",
    name: "Joint Chiefs of Staff",
    kind: "organisation",
    country: "KR",
    names: [at("B", "Seoul's Joint Chiefs of Staff (JCS)"), at("B", "The JCS")],
    joins: [],
  },
  {
    id: "p-partner",
    name: "a friendly nation's intelligence organization",
    kind: "unnamed",
    names: [
      at("A", "a friendly nation's intelligence organization"),
      at("B", "an allied country's intelligence agency"),
    ],
    joins: [],
  },
  {
    id: "p-insider",
    name: "an intelligence source",
    kind: "unnamed",
    names: [at("B", "an intelligence source")],
    joins: [],
  },
  {
    id: "p-officials",
    name: "South Korean officials",
    kind: "unnamed",
    names: [at("A", "South Korean officials")],
    joins: [],
  },
  {
    id: "p-channel",
    name: "the_warshal18",
    kind: "outlet",
    names: [at("A", "the Telegram channel the_warshal18")],
    joins: [],
  },
  {
    id: "p-mil",
    name: "Militarnyi",
    kind: "outlet",
    names: [at("A", "the Militarnyi"), at("A", "mil.in.ua")],
    joins: [],
  },
  { id: "p-afp", name: "AFP", kind: "outlet", country: "FR", names: [at("B", "AFP")], joins: [] },
  {
    id: "p-media",
    name: "North Korean state media",
    kind: "outlet",
    country: "KP",
    names: [at("B", "North Korean state media")],
    joins: [],
  },
  {
    id: "p-putin",
    name: "Vladimir Putin",
    kind: "person",
    role: "President",
    country: "RU",
    names: [at("B", "Russian President Vladimir Putin"), at("B", "Putin", 2)],
    joins: [],
  },
];
const parties: AccountStory["parties"] = known.map((party) => ({ ...party, reliability: unjudged }));

type Appearance = Statement["appearances"][number];
const appearance = (
  letter: Letter,
  source: readonly string[],
  cue: string,
  content: string,
  more: Partial<Appearance> = {},
): Appearance => ({
  report: reports[letter].id,
  attribution: `a-${letter}-${cue.replaceAll(" ", "-")}-${content.length}`,
  source: source.map((words) => at(letter, words)),
  cue: [at(letter, cue)],
  content: [at(letter, content)],
  background: false,
  ...more,
});
const statement = (id: string, by: By, appearances: Appearance[], more: Partial<Statement> = {}): Statement => ({
  id,
  by,
  via: appearances.map(() => []),
  passages: appearances.flatMap(({ content }) => content),
  appearances,
  manner: "indirect",
  stance: "asserts",
  sameBecause: [],
  ...more,
});

const releaseA =
  '"Through real-time information sharing with a friendly nation\'s intelligence organization, (we) confirmed the capture of a wounded North Korean soldier and plans to thoroughly examine the subsequent development,"';
const releaseB =
  '"Through real-time information sharing with an allied country\'s intelligence agency, it has been confirmed that one injured North Korean soldier has been captured,"';
const early =
  "that Ukrainian Special Operations Forces had likely captured the first North Korean soldier sent to fight alongside Russian forces";
const told = "The soldier was captured by the Ukrainian army";
const place = "that the location where he was seized was unknown";
const capture = "reports of a wounded North Korean soldier being captured by Ukrainian forces in Russia's Kursk region";
const started = "that Russia had begun deploying North Korean soldiers to the fighting in the Kursk region";
const lossesNis =
  "that at least 100 North Korean soldiers stationed in Russia had been killed, and another 1,000 were injured during intense fighting with Ukrainian forces in the Kursk region";
const lossesZ = 'that nearly 3,000 North Korean soldiers had been "killed or wounded" so far';
const lossesJ = "that more than 1,000 North Korean soldiers have been killed or wounded";
const sent = "around 11,000 North Korean soldiers have already been sent to Russia";
const ties = '"the bilateral ties between our two countries have been elevated after our talks in June in Pyongyang"';
const hailed = 'the deal in June as a "breakthrough document"';
const drones = "that North Korea may supply Russia with kamikaze drones and additional troops";

const statements: Statement[] = [
  statement(
    "s-release",
    "p-nis",
    [
      appearance("A", ["the National Intelligence Service"], "said", releaseA),
      appearance("B", ["South Korea's National Intelligence Service"], "said", releaseB, { cue: [at("B", "said", 2)] }),
    ],
    {
      via: [["p-yonhap"], []],
      basis: partner,
      basisPassage: at("A", "a friendly nation's intelligence organization"),
      saidAt: "2024-12-27",
      medium: "a brief release",
      manner: "direct",
      stance: "confirms",
      sameBecause: [
        "both are quotations of one body on one day",
        "they share the words “real-time information sharing with”",
      ],
    },
  ),
  statement("s-head", "p-nis", [appearance("A", ["South Korean intelligence"], "has confirmed", capture)], {
    stance: "confirms",
  }),
  statement(
    "s-early",
    "p-channel",
    [
      appearance("A", ["the Telegram channel the_warshal18"], "was reported", "This", {
        refersTo: at("A", early),
        saidAtPassage: at("A", "the evening of December 26"),
      }),
    ],
    {
      saidAt: "2024-12-26TEV",
      passages: [at("A", early)],
      medium: "a photograph",
      certainty: { word: "likely", degree: "probable" },
    },
  ),
  statement(
    "s-early-mil",
    "p-mil",
    [appearance("A", ["the Militarnyi"], "was reported", "This", { refersTo: at("A", early) })],
    {
      saidAt: "2024-12-26TEV",
      passages: [at("A", early)],
      certainty: { word: "likely", degree: "probable" },
    },
  ),
  statement("s-told", insider, [appearance("B", ["an intelligence source"], "told", told)], { via: [["p-afp"]] }),
  statement("s-place", insider, [appearance("B", ["an intelligence source"], "adding", place)], {
    via: [["p-afp"]],
    stance: "does-not-know",
  }),
  statement("s-officials", officials, [
    appearance("A", ["South Korean officials"], "According to", sent, { background: true }),
  ]),
  statement(
    "s-started",
    "p-zelensky",
    [
      appearance("A", ["Ukrainian President Volodymyr Zelenskyy"], "announced", started, {
        background: true,
        saidAtPassage: at("A", "On December 16"),
      }),
    ],
    { saidAt: "2024-12-16" },
  ),
  statement("s-nis-losses", "p-nis", [
    appearance("A", ["South Korean intelligence"], "reported", lossesNis, { background: true }),
  ]),
  statement(
    "s-z-losses",
    "p-zelensky",
    [
      appearance("B", ["Ukrainian President Volodymyr Zelensky"], "said", lossesZ, {
        saidAtPassage: at("B", "Monday"),
      }),
    ],
    { saidAt: "2024-12-23", manner: "mixed" },
  ),
  statement("s-j-losses", "p-jcs", [appearance("B", ["Seoul's Joint Chiefs of Staff (JCS)"], "also said", lossesJ)], {
    saidAt: "2024-12-23",
  }),
  statement("s-ties", "p-putin", [appearance("B", ["Russian President Vladimir Putin"], "saying", ties)], {
    via: [["p-media"]],
    manner: "direct",
    saidAt: "2024-12-27",
  }),
  statement("s-hailed", "p-putin", [appearance("B", ["Putin"], "hailed", hailed)], {
    saidAt: "2024-06",
    manner: "mixed",
  }),
  statement("s-drones", "p-nis", [appearance("A", ["South Korean intelligence"], "recently stated", drones)], {
    certainty: { word: "may", degree: "possible" },
  }),
];

const claims: AccountStory["claims"] = [
  {
    id: "c-capture",
    kind: "event",
    text: at("A", "a wounded North Korean soldier being captured by Ukrainian forces"),
    statements: [
      { id: "s-release", relation: "confirms", why: "the release says that the capture is confirmed" },
      { id: "s-head", relation: "confirms", why: "same parties, same act" },
      { id: "s-early", relation: "asserts", why: "“This” stands for the capture reported the evening before" },
      { id: "s-early-mil", relation: "asserts", why: "“This” stands for the capture reported the evening before" },
      { id: "s-told", relation: "asserts", why: "same act, same parties" },
    ],
    origins: [
      {
        by: "p-nis",
        basis: partner,
        open: true,
        counts: true,
        statements: ["s-release", "s-head"],
        through: [first.id, second.id],
      },
      { by: "p-channel", open: false, counts: true, statements: ["s-early"], through: [first.id] },
      { by: "p-mil", open: false, counts: true, statements: ["s-early-mil"], through: [first.id] },
      { by: insider, open: true, counts: true, statements: ["s-told"], through: [second.id] },
      { by: "p-yonhap", open: false, counts: false, statements: ["s-head"], through: [first.id] },
    ],
    independence: {
      atLeast: 1,
      atMost: 4,
      reasons: [
        {
          text: "Both reports carry one release of the National Intelligence Service: one origin, not two.",
          passages: [at("A", releaseA), at("B", releaseB)],
        },
        {
          text: "the_warshal18 and Militarnyi had it the evening before: one or two more.",
          passages: [at("A", "the Telegram channel the_warshal18"), at("A", "the Militarnyi")],
        },
        {
          text: "An unnamed intelligence source, to AFP, may be another, or one of these again.",
          passages: [at("B", "an intelligence source told AFP")],
        },
        {
          text: "The National Intelligence Service relies on a party it does not name, so all may be one.",
          passages: [
            at("A", "a friendly nation's intelligence organization"),
            at("B", "an allied country's intelligence agency"),
          ],
        },
      ],
    },
    credibility: 2,
    credibilityReason: "A named body with standing in the matter confirms it, and nobody contradicts it.",
    history: [
      {
        status: "first reported",
        since: "2024-12-26TEV",
        dated: true,
        knownAt: "2026-11-22T07:16:00Z",
        because: ["s-early", "s-early-mil"],
        by: ["p-channel", "p-mil"],
        passages: [],
        reason: "The earliest statement that the reports tell of.",
        independence: { atLeast: 1, atMost: 1 },
        credibility: 3,
      },
      {
        status: "officially confirmed",
        since: "2024-12-27",
        dated: true,
        knownAt: "2024-12-27T08:20",
        because: ["s-release"],
        by: ["p-nis"],
        onInformationFrom: partner,
        passages: [],
        reason: "A body with standing says that it has confirmed it.",
        independence: { atLeast: 1, atMost: 1 },
        credibility: 3,
      },
    ],
    stood: [],
  },
  {
    id: "c-place",
    kind: "event",
    text: at("A", "captured by Ukrainian forces in Russia's Kursk region"),
    statements: [
      { id: "s-head", relation: "asserts", why: "the place is part of what is said" },
      { id: "s-place", relation: "does-not-know", why: "the source says that the place is unknown" },
    ],
    origins: [{ by: "p-nis", open: false, counts: true, statements: ["s-head"], through: [first.id] }],
    independence: {
      atLeast: 1,
      atMost: 1,
      reasons: [
        { text: "Only the National Intelligence Service is given for the place.", passages: [at("A", capture)] },
      ],
    },
    credibility: 3,
    credibilityReason: "One origin, and nobody contradicts it.",
    history: [
      {
        status: "claimed",
        since: "2024-12-27",
        dated: true,
        knownAt: "2026-11-22T07:16:00Z",
        because: ["s-head"],
        by: ["p-nis"],
        passages: [],
        reason: "",
        independence: { atLeast: 1, atMost: 1 },
        credibility: 3,
      },
    ],
    stood: [],
  },
  {
    id: "c-started",
    kind: "background",
    text: at("A", "Russia had begun deploying North Korean soldiers to the fighting in the Kursk region"),
    statements: [{ id: "s-started", relation: "asserts", why: "" }],
    origins: [{ by: "p-zelensky", open: false, counts: true, statements: ["s-started"], through: [first.id] }],
    independence: { atLeast: 1, atMost: 1, reasons: [] },
    credibility: 3,
    credibilityReason: "One origin, and nobody contradicts it.",
    history: [
      {
        status: "claimed",
        since: "2024-12-16",
        dated: true,
        knownAt: "2026-11-22T07:16:00Z",
        because: ["s-started"],
        by: ["p-zelensky"],
        passages: [],
        reason: "",
        independence: { atLeast: 1, atMost: 1 },
        credibility: 3,
      },
    ],
    stood: [],
  },
];

const soldiers = "North Korean soldiers";
const figures: AccountStory["figures"] = [
  {
    at: at("A", "around 11,000"),
    measure: "deployed",
    of: soldiers,
    ofAt: at("A", soldiers, 2),
    place: "Russia",
    placeAt: at("A", "Russia", 9),
    about: 11000,
    by: officials,
    statement: "s-officials",
    supersedes: [],
  },
  {
    at: at("A", "at least 100"),
    measure: "killed",
    of: soldiers,
    low: 100,
    by: "p-nis",
    statement: "s-nis-losses",
    asOf: "2024-12-27",
    asOfBound: "before",
    cumulative: true,
    supersedes: [],
  },
  {
    at: at("A", "another 1,000"),
    measure: "wounded",
    of: soldiers,
    about: 1000,
    by: "p-nis",
    statement: "s-nis-losses",
    asOf: "2024-12-27",
    asOfBound: "before",
    supersedes: [],
  },
  { at: at("B", "thousands"), measure: "deployed", of: "troops", low: 2000, supersedes: [] },
  {
    at: at("B", "nearly 3,000"),
    measure: "killed or wounded",
    of: soldiers,
    about: 3000,
    high: 3000,
    by: "p-zelensky",
    statement: "s-z-losses",
    asOf: "2024-12-23",
    asOfBound: "on",
    cumulative: true,
    supersedes: [],
  },
  {
    at: at("B", "more than 1,000"),
    measure: "killed or wounded",
    of: soldiers,
    low: 1000,
    by: "p-jcs",
    statement: "s-j-losses",
    asOf: "2024-12-23",
    asOfBound: "on",
    supersedes: [1],
  },
];

const timeline: AccountStory["timeline"] = [
  {
    at: "2024-06",
    knownAt: second.knownAt,
    kind: "said",
    text: 'Vladimir Putin on “the deal in June as a "breakthrough document"”',
    passages: [at("B", hailed)],
    statement: "s-hailed",
  },
  {
    at: "2024-08",
    knownAt: second.knownAt,
    kind: "happened",
    text: "“Ukraine mounted a shock border incursion in August”",
    passages: [at("B", "Ukraine mounted a shock border incursion in August")],
  },
  {
    at: "2024-12-16",
    knownAt: first.knownAt,
    kind: "said",
    text: "Volodymyr Zelenskyy: “Russia had begun deploying North Korean soldiers to the fighting in the Kursk region”",
    passages: [at("A", started)],
    statement: "s-started",
  },
  {
    at: "2024-12-23",
    knownAt: second.knownAt,
    kind: "said",
    text: 'Volodymyr Zelenskyy: “nearly 3,000 North Korean soldiers had been "killed or wounded" so far”',
    passages: [at("B", lossesZ)],
    statement: "s-z-losses",
  },
  {
    at: "2024-12-23",
    knownAt: second.knownAt,
    kind: "said",
    text: "Joint Chiefs of Staff: “more than 1,000 North Korean soldiers have been killed or wounded”",
    passages: [at("B", lossesJ)],
    statement: "s-j-losses",
  },
  {
    at: "2024-12-26TEV",
    knownAt: first.knownAt,
    kind: "said",
    text: "the_warshal18, Militarnyi: “Ukrainian Special Operations Forces had likely captured the first North Korean soldier”",
    passages: [at("A", early)],
    statement: "s-early",
  },
  {
    at: "2024-12-26",
    knownAt: first.knownAt,
    kind: "said",
    text: "Defense Intelligence: “North Korean troops in the Kursk region continued to suffer losses”",
    passages: [at("A", "North Korean troops in the Kursk region continued to suffer losses")],
  },
  {
    at: "2024-12-27",
    knownAt: second.knownAt,
    kind: "said",
    text: "National Intelligence Service: “it has been confirmed that one injured North Korean soldier has been captured”",
    passages: [at("B", releaseB), at("A", releaseA)],
    statement: "s-release",
  },
  {
    at: "2024-12-27T08:20",
    knownAt: second.knownAt,
    kind: "published",
    text: "UrduPoint / Pakistan Point News publishes its report",
    passages: [at("B", "Published December 27, 2024 | 08:20 AM")],
  },
];

const disagreements: AccountStory["disagreements"] = [
  {
    over: "place",
    kind: "does-not-know",
    about: "where he was captured",
    point: [at("A", "in Russia's Kursk region"), at("B", "the location where he was seized was unknown")],
    sides: [[at("A", "in Russia's Kursk region")], [at("B", "the location where he was seized was unknown")]],
    speakers: [["p-nis"], [insider]],
    parties: [["p-nis"], [insider.party]],
    origins: [
      { atLeast: 1, atMost: 1 },
      { atLeast: 1, atMost: 1 },
    ],
    settledBy: "a word of somebody who was there on the place, told by name",
    claims: ["c-place"],
    why: "One names the place, the other says that it is unknown.",
  },
  {
    over: "figure",
    kind: "far apart",
    about: "North Korean soldiers killed or wounded",
    point: [at("B", "nearly 3,000"), at("B", "more than 1,000"), at("A", "at least 100"), at("A", "another 1,000")],
    sides: [
      [at("B", "nearly 3,000")],
      [at("B", "more than 1,000")],
      [at("A", "at least 100"), at("A", "another 1,000")],
    ],
    speakers: [["p-zelensky"], ["p-jcs"], ["p-nis"]],
    parties: [["p-zelensky"], ["p-jcs"], ["p-nis"]],
    origins: [
      { atLeast: 1, atMost: 1 },
      { atLeast: 1, atMost: 1 },
      { atLeast: 1, atMost: 1 },
    ],
    settledBy: "an exact count where now there are bounds: any of the three",
    claims: [],
    why: "A lower bound of 1,000 does not contradict 3,000, yet the figures lie about threefold apart.",
  },
];

const unknowns: AccountStory["unknowns"] = [
  {
    about: "his condition",
    kind: "not given",
    at: at("A", "no detailed information about his condition was provided"),
  },
  {
    about: "the location where he was seized",
    kind: "said to be unknown",
    at: at("B", "the location where he was seized was unknown"),
    by: insider,
  },
  {
    about: "who the partner is",
    kind: "unnamed",
    at: at("A", "a friendly nation's intelligence organization"),
    by: "p-nis",
  },
  { about: "who the intelligence source is", kind: "unnamed", at: at("B", "an intelligence source told AFP") },
  {
    about: "an addition to the exchange pool",
    kind: "conditional",
    at: at("A", "If confirmed, this would mark the first addition"),
  },
];

const ledgerRule = "Best attested is the value that most independent origins give.";

const story: AccountStory = {
  id: "story-1",
  headline: at("B", "N. Korean Soldier Captured In Russia-Ukraine War: Seoul"),
  from: "2024-12-16",
  to: "2024-12-27",
  reports: [second.id, first.id],
  joins: [{ report: first.id, to: second.id, why: "same parties, same act, dates one day apart" }],
  parties,
  statements,
  claims,
  figures,
  figureRelations: [
    { between: [4, 5], kind: "far apart", why: "about threefold; a lower bound does not contradict" },
    { between: [1, 5], kind: "compatible", why: "100 killed and 1,000 wounded are more than 1,000" },
    { between: [2, 5], kind: "compatible", why: "100 killed and 1,000 wounded are more than 1,000" },
  ],
  ledger: [
    { measure: "deployed", of: "troops", rows: [0, 3], low: 3, best: 0, high: 0, last: 3, rule: ledgerRule },
    { measure: "killed", rows: [1], low: 1, best: 1, high: 1, last: 1, rule: ledgerRule },
    { measure: "wounded", rows: [2], low: 2, best: 2, high: 2, last: 2, rule: ledgerRule },
    { measure: "killed or wounded", rows: [4, 5], low: 5, best: 5, high: 4, last: 5, rule: ledgerRule },
  ],
  disagreements,
  unknowns,
  derivations: [
    {
      later: first.id,
      earlier: second.id,
      relation: "hadPrimarySource",
      kind: "retold",
      taken: 0.2,
      kept: 0.3,
      shared: [[at("A", releaseA), at("B", releaseB)]],
      why: "both carry one release",
    },
  ],
  timeline,
  sentences: [
    {
      id: "n-1",
      section: "stands",
      about: "c-capture",
      text: "The National Intelligence Service confirmed it on 27 December 2024, on information from a party it does not name.",
      passages: [at("A", releaseA), at("B", releaseB)],
    },
    {
      id: "n-2",
      section: "stands",
      about: "c-capture",
      text: "It was first reported on the evening of 26 December 2024 by the_warshal18 and Militarnyi.",
      passages: [at("A", "This was reported, among others, by the Telegram channel the_warshal18 and the Militarnyi")],
    },
    ...(claims[0]?.independence.reasons ?? []).map((reason, n) => ({
      id: `o-${n}`,
      section: "origins" as const,
      about: "c-capture",
      ...reason,
    })),
    {
      id: "n-3",
      section: "stands",
      about: "c-place",
      text: "The place is given by one report and not known to a source of the other.",
      passages: [at("A", capture), at("B", place)],
    },
    {
      id: "n-4",
      section: "figures",
      about: "4",
      text: "Volodymyr Zelenskyy on 23 December 2024: nearly 3,000 killed or wounded.",
      passages: [at("B", "nearly 3,000")],
    },
    {
      id: "n-5",
      section: "disagreements",
      about: "0",
      text: "The National Intelligence Service places it in Russia's Kursk region; an intelligence source says that the location is unknown.",
      passages: [at("A", "in Russia's Kursk region"), at("B", "the location where he was seized was unknown")],
    },
    {
      id: "n-6",
      section: "unknowns",
      about: "0",
      text: "His condition is not given.",
      passages: [at("A", "no detailed information about his condition was provided")],
    },
    ...timeline.map((event, n) => ({
      id: `t-${n}`,
      section: "timeline" as const,
      about: `${n}`,
      text: event.text,
      passages: event.passages,
    })),
  ],
};

/** An account with its digests made, checked against the schema. */
export function seal(account: Omit<Account, "digest">): Account {
  const reports = account.reports.map((report) => ({ ...report, digest: digestOf(report.text) }));
  const body = { ...account, reports };
  return accountSchema.parse({ ...body, digest: digestOf(canonicalJson(body)) });
}

/** The example's account. */
export const sampleAccount: Account = seal({
  schema: "hearsay/account/1",
  asOf: "2026-11-22T07:16:00Z",
  madeBy: "hearsay 0.1.0",
  reports: [first, second],
  stories: [story],
  problems: [{ code: "encoding-guessed", severity: "note", message: "Read as Windows-1252.", input: "notes/old.txt" }],
});
