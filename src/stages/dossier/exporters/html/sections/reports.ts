import type { AccountReport } from "../../../account-document.js";
import type { Evidence } from "../../wording/evidence.js";
import { publisherOf } from "../../wording/story-index.js";
import { markText } from "../marks.js";
import { html, joinMarkup, type Markup } from "../markup.js";
import { type Context, heading, time } from "./section.js";

function facts(report: AccountReport): Markup {
  const pairs: readonly (readonly [string, Markup | string | undefined])[] = [
    ["Published", report.publishedAt && time(report.publishedAt)],
    ["Not before", report.notBefore && time(report.notBefore)],
    ["Captured", time(report.capturedAt)],
    ["Could be known", time(report.knownAt)],
    ["Byline", report.byline],
    ["Dateline", report.dateline],
    ["Address", report.url],
    ["Language", report.language],
    ["Input", report.input],
    ["Digest", report.digest],
  ];
  return html`<dl class="report-facts">${pairs.map(([name, value]) => value && html`<div><dt>${name}</dt><dd><bdi>${value}</bdi></dd></div>`)}</dl>`;
}

/** Where each mark of a report is used: the way back for those used more than once, and the way from paper to paper. */
function indexOfMarks({ cite }: Context, marks: readonly Evidence[]): Markup {
  const rows = marks.map((evidence) => {
    const uses = new Map(
      cite
        .uses(evidence)
        .toReversed()
        .map(({ id, where }) => [where, id]),
    );
    const links = joinMarkup(
      [...uses].toReversed().map(([where, id]) => html`<a href="#${id}">${where}</a>`),
      ", ",
    );
    const words =
      evidence.passage.exact.length > 90 ? `${evidence.passage.exact.slice(0, 89)}…` : evidence.passage.exact;
    return html`<li><a class="ref" href="#${evidence.label}">${evidence.label}</a> <bdi class="q">${words}</bdi> <span class="soft">${links}</span></li>`;
  });
  return html`<details class="mark-index"><summary>Where its ${marks.length} marks are used</summary><ol>${rows}</ol></details>`;
}

/** One report in full with every used passage marked. Written after the account, which decides where the marks lead back to. */
export function reportArticle(context: Context, report: AccountReport): Markup {
  const letter = context.index.letter(report.id);
  const marks = context.evidence.inReport(report.id);
  const title = report.headline ?? report.input;
  return html`<article class="report" id="report-${letter}" aria-labelledby="report-${letter}-h">
<header>${heading(context, 1, html`<span class="letter">${letter}</span> <bdi>${title}</bdi>`, `report-${letter}-h`)}
<p class="soft">${publisherOf(report)}${report.publishedAt !== undefined && html`, ${time(report.publishedAt)}`}</p>
<details class="about-report"><summary>About this report</summary>${facts(report)}</details></header>
<div class="text"${/^[a-z]{2}$/.test(report.language) && html` lang="${report.language}"`} dir="auto">
${markText(report.text, marks, context.cite)}</div>
${marks.length > 0 && indexOfMarks(context, marks)}
</article>
`;
}

/** Of so many reports, those without a publisher are named by their letter alone. */
const CROWD = 6;

/** The story's reports beside the account, with the key to their marks. */
export function reports(context: Context, list: readonly AccountReport[]): Markup {
  const id = `${context.key}-reports`;
  return html`<section class="reports" id="${id}" aria-label="Reports, marked${context.level === 3 && `, of story ${context.key.slice(1)}`}" tabindex="0">
<div class="reports-head">${heading(context, 0, `The report${list.length === 1 ? "" : "s"}, marked`, `${id}-h`)}
<p class="legend"><mark class="source">source</mark> <mark class="cue">saying-word</mark> <mark class="content">what was said</mark> <mark class="figure">figure</mark> <mark class="unknown">not known</mark> <mark class="other">other evidence</mark></p>
${
  list.length > 1 &&
  html`<p class="jump">${joinMarkup(
    list.map((report) => {
      const letter = context.index.letter(report.id);
      return html`<a href="#report-${letter}">${letter}${(report.publisher !== undefined || list.length < CROWD) && html` <bdi>${publisherOf(report)}</bdi>`}</a>`;
    }),
    " ",
  )}</p>`
}</div>
${list.map((report) => reportArticle(context, report))}
</section>
`;
}
