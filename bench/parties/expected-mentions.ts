import type { Report } from "../../src/stages/reports/report.js";
import type { Expected, Place } from "../gold/expected/expected.js";
import { shared } from "../gold/expected/place.js";
import { anchorsOf } from "../gold/match-parties.js";
import type { MarkedMention, PartyCase } from "./party-case.js";

/** The mentions of an editor's expectation, a case for each of its stories. Reports are matched by their text. */
export function expectedMentions(expected: Expected, reports: readonly Report[]): PartyCase[] {
  const byText = new Map(reports.map((report) => [report.text, report]));
  const reportOf = new Map(expected.reports.map(({ key, text }) => [key, byText.get(text)]));
  const texts = new Map(expected.reports.map(({ key, text }) => [key, text]));
  const anchors = anchorsOf(expected);
  const said = new Set(expected.attributions.flatMap(({ source }) => source.map(keyOf)));
  const marked = unnested(anchors.map(({ at, party }) => ({ at, party, speaks: said.has(keyOf(at)) }))).filter(
    // "the company" is taken for somebody only where it speaks.
    ({ at, speaks }) => speaks || NAME.test(texts.get(at.report)?.slice(at.start, at.end) ?? ""),
  );
  return (expected.stories ?? []).map((story, i) => ({
    name: `${expected.about} ${i + 1}`,
    reports: story.flatMap((key) => reportOf.get(key) ?? []),
    mentions: marked
      .filter(({ at }) => story.includes(at.report))
      .map((mention) => ({ ...mention, at: { ...mention.at, report: reportOf.get(mention.at.report)?.id ?? "" } })),
  }));
}

const NAME = /^(?:the |an? )?(?:.*\s)?\p{Lu}/su;

const keyOf = ({ report, start, end }: Place): string => `${report} ${start} ${end}`;

/** Without those that lie in a longer one, each place once: "Ruiz" in "Ana Ruiz" is no mention by itself. */
function unnested(mentions: readonly MarkedMention[]): MarkedMention[] {
  const once = [...new Map(mentions.map((mention) => [keyOf(mention.at), mention])).values()];
  return once.filter(
    ({ at }) =>
      !once.some(
        (other) => other.at.end - other.at.start > at.end - at.start && shared(other.at, at) === at.end - at.start,
      ),
  );
}
