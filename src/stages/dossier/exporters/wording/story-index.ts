import type {
  Account,
  AccountReport,
  AccountSentence,
  AccountStory,
  By,
  Party,
  Statement,
} from "../../account-document.js";

/** A source as a reader is told of it. */
export interface Named {
  readonly name: string;
  /** True when the reports withhold the name. */
  readonly unnamed: boolean;
  readonly party?: Party;
}

/** Looks up, by id, what the lists of one story refer to. */
export interface StoryIndex {
  readonly story: AccountStory;
  /** The story's reports in the order of the account. */
  readonly reports: readonly AccountReport[];
  party(id: string): Party | undefined;
  statement(id: string): Statement | undefined;
  report(id: string): AccountReport | undefined;
  named(by: By): Named;
  /** The account's own sentences of one section about one thing, in the account's order. */
  sentences(section: AccountSentence["section"], about: string | number): readonly AccountSentence[];
  /** A capital letter for each report of the account: A, B, ... Z, AA. */
  letter(report: string): string;
}

/** The letter of the report at a place of the account, from 0: A to Z, then AA. */
export function letterAt(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? letterAt(rest - 1) : ""}${String.fromCharCode(65 + (index % 26))}`;
}

/** The index of one story of an account. */
export function indexStory(account: Account, story: AccountStory): StoryIndex {
  const parties = new Map(story.parties.map((party) => [party.id, party]));
  const statements = new Map(story.statements.map((statement) => [statement.id, statement]));
  const letters = new Map(account.reports.map((report, at) => [report.id, letterAt(at)]));
  const inStory = new Set(story.reports);
  const reports = new Map(account.reports.filter(({ id }) => inStory.has(id)).map((report) => [report.id, report]));
  const sentences = new Map<string, AccountSentence[]>();
  for (const sentence of story.sentences) {
    const key = `${sentence.section} ${sentence.about}`;
    sentences.set(key, [...(sentences.get(key) ?? []), sentence]);
  }
  return {
    story,
    reports: [...reports.values()],
    party: (id) => parties.get(id),
    statement: (id) => statements.get(id),
    report: (id) => reports.get(id),
    named: (by) => {
      const id = typeof by === "string" ? by : by.party;
      const party = parties.get(id);
      const own = party ? { party } : {};
      if (typeof by !== "string") return { name: by.unnamed, unnamed: true, ...own };
      return { name: party?.name ?? by, unnamed: party?.kind === "unnamed", ...own };
    },
    sentences: (section, about) => sentences.get(`${section} ${about}`) ?? [],
    letter: (report) => letters.get(report) ?? "?",
  };
}

/** What a report is called: its publisher, else that none is stated. */
export const publisherOf = (report: AccountReport | undefined): string => report?.publisher ?? "publisher not stated";
