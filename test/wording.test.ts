import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeAccount } from "../src/account.js";
import type { Account, AccountSentence, AccountStory } from "../src/stages/dossier/account-document.js";
import { takeIn } from "../src/stages/reports/take-in.js";

const ROOT = join(import.meta.dirname, "..");
const folders = [
  ...readdirSync(join(ROOT, "examples")).map((name) => join("examples", name, "reports")),
  ...readdirSync(join(ROOT, "test", "events")).map((name) => join("test", "events", name, "reports")),
].filter((folder) => existsSync(join(ROOT, folder)));

const accountOf = async (folder: string): Promise<Account> => makeAccount((await takeIn([join(ROOT, folder)])).reports);

const QUOTED = /“[^“”]*(?:“[^“”]*”[^“”]*)*”/g;

/** What the program says itself: the sentence without the words of reports and the names of parties, which are the reports' own. */
function ownWords({ text, passages }: AccountSentence, story: AccountStory): string {
  const theirs = [...passages.map(({ exact }) => exact), ...story.parties.map(({ name }) => name)];
  let words = text.replace(QUOTED, " ");
  for (const one of theirs.sort((a, b) => b.length - a.length)) if (one.length > 1) words = words.replaceAll(one, " ");
  return words;
}

const JUDGING =
  /\b(?:true|truth|truly|false|falsely|facts?|factual|actually|indeed|proven?|proves|real|really|fake|lies?|lied|lying|hoax|obviously|clearly|certainly|undoubtedly)\b/i;
const LIKELIHOOD = /\b(?:likely|unlikely|probably|probable|possibly|possible|perhaps|certain|chances?|odds|will)\b/i;
const CONFIDENCE = /\b(?:confidence|confident|certainty|sure|surely)\b/i;
const VERBS_THAT_JUDGE =
  /\b(?:admit|insist|boast|reveal|concede|confess|allege|purport|expose|brag|acknowledge|refuse)(?:s|d|t?ed)?\b/i;
/** "may be one more": what is open about origins, told in both directions. */
const OPEN_BOUND =
  /it may be one more, or one of the others|that may be any of the others|all may be one|may be meant/g;

describe.each(folders)("the account of %s", (folder) => {
  const story = async () => {
    const account = await accountOf(folder);
    return {
      account,
      said: account.stories.flatMap((s) => s.sentences.map((sentence) => ({ sentence, own: ownWords(sentence, s) }))),
    };
  };
  const loaded = story();

  it("has sentences", async () => {
    expect((await loaded).said.length).toBeGreaterThan(0);
  });

  it.each([
    ["says of nothing that it is true or false", JUDGING],
    ["gives no likelihood of its own", LIKELIHOOD],
    ["states no confidence", CONFIDENCE],
    ["uses no verb that judges a speaker", VERBS_THAT_JUDGE],
  ])("%s", async (_, pattern) => {
    const wrong = (await loaded).said.filter(({ own }) => pattern.test(own.replace(OPEN_BOUND, " ")));
    expect(wrong.map(({ sentence }) => sentence.text)).toEqual([]);
  });

  it("cites passages for every sentence, each at its place", async () => {
    const { account, said } = await loaded;
    const texts = new Map(account.reports.map(({ id, text }) => [id, text]));
    const wrong = said.filter(
      ({ sentence: { passages } }) =>
        passages.length === 0 ||
        passages.some(({ report, at, exact }) => texts.get(report)?.slice(at.start, at.end) !== exact),
    );
    expect(wrong.map(({ sentence }) => sentence.text)).toEqual([]);
  });

  it("quotes only words that stand in a report", async () => {
    const { account, said } = await loaded;
    const quoted = said.flatMap(({ sentence }) => sentence.text.match(QUOTED) ?? []).map((q) => q.slice(1, -1));
    expect(quoted.filter((words) => !account.reports.some(({ text }) => text.includes(words)))).toEqual([]);
  });

  it("names for every status who brought it about, on a day or in a month or year", async () => {
    const statuses = (await loaded).said.filter(({ sentence }) => sentence.section === "stands");
    const wrong = statuses.filter(
      ({ sentence }) =>
        !/^(?:First reported|Claimed|Corroborated|Officially confirmed|Disputed|Denied|No longer corroborated|No longer told|Corrected|Retracted) (?:on (?!(?:[A-Z][a-z]+ )?\d{4} by ).+|in (?:[A-Z][a-z]+ )?\d{4}|between \d.+ and \d.+ \d{4}) by \S/s.test(
          sentence.text,
        ),
    );
    expect(wrong.map(({ sentence }) => sentence.text)).toEqual([]);
  });

  it("tells what an official confirmation rests on wherever its source tells it", async () => {
    const { account } = await loaded;
    const changes = account.stories.flatMap((s) =>
      s.claims.flatMap((claim) =>
        claim.history.flatMap((change, i) => ({
          change,
          text: s.sentences.filter(({ about, section }) => section === "stands" && about === claim.id)[i]?.text ?? "",
        })),
      ),
    );
    const resting = changes.filter(({ change }) => change.onInformationFrom !== undefined);
    const untold = resting.filter(({ change: { onInformationFrom: from }, text }) =>
      typeof from === "string"
        ? !text.includes("on information from")
        : !text.includes(`on information from “${from?.unnamed}”, which is not named`),
    );
    expect(untold.map(({ text }) => text)).toEqual([]);
  });

  it("quotes unnamed sources in the words of a report", async () => {
    const { account } = await loaded;
    const wrong = account.stories.flatMap((s) =>
      s.claims.flatMap((claim) => {
        const told = s.sentences.filter(({ about, section }) => section === "stands" && about === claim.id);
        return claim.history.flatMap(({ by }, i) =>
          by
            .flatMap((one) => (typeof one === "string" ? [] : `“${one.unnamed}”`))
            .filter((words) => !told[i]?.text.includes(words)),
        );
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("quotes every figure with its bound", async () => {
    const { account } = await loaded;
    const wrong = account.stories.flatMap((s) =>
      s.figures.flatMap((figure, i) => {
        const told = s.sentences.find(({ section, about }) => section === "figures" && about === String(i));
        return told?.text.includes(`“${figure.at.exact}”`) ? [] : [figure.at.exact];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
