import { stringify } from "csv-stringify/sync";
import type { Account, AccountStory, Figure, LedgerEntry } from "../account-document.js";
import type { Exporter } from "./exporter.js";

type Row = Readonly<Record<(typeof COLUMNS)[number], string | number | boolean | undefined>>;

const COLUMNS = [
  "story",
  "count",
  "measure",
  "of",
  "place",
  "occasion",
  "figure",
  "words",
  "low",
  "high",
  "about",
  "unit",
  "by",
  "named",
  "as_of",
  "as_of_bound",
  "cumulative",
  "stands_as",
  "supersedes",
  "report",
  "publisher",
  "known_at",
  "start",
  "end",
  "url",
] as const;

/** What a count's rule picked a figure out as: none, one or several of low, best, high, last. */
const picked = (entry: LedgerEntry | undefined, figure: number): string =>
  (["low", "best", "high", "last"] as const).filter((name) => entry?.[name] === figure).join(" ");

const speaker = ({ parties }: AccountStory, { by, unsourced }: Figure): Pick<Row, "by" | "named"> => {
  if (by === undefined) return { by: unsourced?.exact, named: unsourced && false };
  if (typeof by !== "string") return { by: by.unnamed, named: false };
  const party = parties.find(({ id }) => id === by);
  return { by: party?.name ?? by, named: party?.kind !== "unnamed" };
};

function rowsOf(account: Account, story: AccountStory): Row[] {
  const reports = new Map(account.reports.map((report) => [report.id, report]));
  const inLedger = story.ledger.flatMap((entry, count) => entry.rows.map((figure) => ({ figure, count, entry })));
  return inLedger.flatMap(({ figure: index, count, entry }): Row[] => {
    const figure = story.figures[index];
    if (figure === undefined) return [];
    const report = reports.get(figure.at.report);
    return [
      {
        story: story.id,
        count: count + 1,
        measure: figure.measure,
        of: figure.of,
        place: entry.place ?? figure.place,
        occasion: entry.occasion,
        figure: index,
        words: figure.at.exact,
        low: figure.low,
        high: figure.high,
        about: figure.about,
        unit: figure.unit,
        ...speaker(story, figure),
        as_of: figure.asOf,
        as_of_bound: figure.asOfBound,
        cumulative: figure.cumulative,
        stands_as: picked(entry, index),
        supersedes: figure.supersedes.join(" "),
        report: figure.at.report,
        publisher: report?.publisher,
        known_at: report?.knownAt,
        start: figure.at.at.start,
        end: figure.at.at.end,
        url: report?.url,
      },
    ];
  });
}

const write = (account: Account): string =>
  stringify(
    account.stories.flatMap((story) => rowsOf(account, story)),
    {
      header: true,
      columns: [...COLUMNS],
      record_delimiter: "windows",
      escape_formulas: true,
      cast: { boolean: String },
    },
  );

/**
 * The figures of the account as a table (RFC 4180), count by count and first to last: a row a figure, with its words, bounds,
 * speaker, as-of day, report and place there (UTF-16 units). A text cell that a spreadsheet would run as a formula has a `'` in front.
 */
export const csv: Exporter = { name: "csv", mediaType: "text/csv", extension: ".csv", write };
