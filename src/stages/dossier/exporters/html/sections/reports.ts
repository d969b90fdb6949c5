import type { Passage } from "../../../../../text/passage.js";
import type { AccountReport } from "../../../account-document.js";
import type { Evidence } from "../../wording/evidence.js";
import { publisherOf } from "../../wording/story-index.js";
import { passageAnchor, reportAnchor } from "../anchors.js";
import { markText } from "../marks.js";
import { html, joinMarkup, type Markup } from "../markup.js";
import { imagesOf } from "../pictures.js";
import { decisionsOn } from "./decisions.js";
import { type Context, firstOf, heading, lasting, time } from "./section.js";

const writtenBetween = ({ from, to }: NonNullable<AccountReport["written"]>): Markup =>
  from === to && from !== undefined
    ? time(from)
    : html`${from !== undefined && html`from ${time(from)}`} ${to !== undefined && html`to ${time(to)}`}, as the reports tell together`;

function facts(report: AccountReport): Markup {
  const pairs: readonly (readonly [string, Markup | string | false | undefined])[] = [
    ["Passed on by", report.carrier],
    ["Credits", report.credit],
    ["Published", report.publishedAt && time(report.publishedAt)],
    ["This version", report.modifiedAt && time(report.modifiedAt)],
    ["Not for publication before", report.embargoedUntil && time(report.embargoedUntil)],
    ["Not before", report.notBefore && time(report.notBefore)],
    ["Written", report.written && writtenBetween(report.written)],
    ["Captured", time(report.capturedAt)],
    ["Could be known", time(report.knownAt)],
    ["Byline", report.byline],
    ["Dateline", report.dateline],
    ["Section", report.section],
    ["Address", report.url],
    ["Piece", report.piece !== report.url && report.piece],
    ["Version", report.version],
    ["Answers", report.answers],
    ["Language", report.language],
    ["Input", report.input],
    ["Digest", report.digest],
  ];
  return html`<dl class="report-facts">${pairs.map(([name, value]) => value && html`<div><dt>${name}</dt><dd><bdi>${value}</bdi></dd></div>`)}</dl>`;
}

/** Where the marks of a report are used that are used more than once; every other leads back to its one place by itself. */
function indexOfMarks({ cite }: Context, marks: readonly Evidence[]): Markup {
  const rows = marks.flatMap((evidence) => {
    const places = new Map<string, string>();
    for (const { id, where } of cite.uses(evidence)) if (!places.has(where)) places.set(where, id);
    if (places.size < 2) return [];
    const links = joinMarkup(
      [...places].map(([where, id]) => html`<a href="#${id}">${where}</a>`),
      ", ",
    );
    return [html`<li><a class="ref" href="#${passageAnchor(evidence.passage)}">${evidence.label}</a> ${links}</li>`];
  });
  if (rows.length === 0) return html``;
  return html`<details class="mark-index"><summary>Its ${rows.length} mark${rows.length === 1 ? "" : "s"} used in several places</summary><ol>${rows}</ol></details>`;
}

const WITHDRAWN: Readonly<Record<NonNullable<AccountReport["withdrawn"]>["kind"], string>> = {
  retracted: "Retracted",
  cancelled: "Cancelled by its wire",
  corrected: "Corrected",
  replaced: "Replaced by a newer version",
  "set aside": "Set aside",
};

/** That a report no longer stands, or is a newer version of another. */
function standingOf(context: Context, report: AccountReport): Markup {
  const { index, cite, replay } = context;
  const { withdrawn, versionOf } = report;
  const name = (id: string): Markup => html`<a href="#${reportAnchor(id)}">report ${index.letter(id)}</a>`;
  const earlier = versionOf !== undefined && index.report(versionOf);
  const by = withdrawn?.by !== undefined && index.report(withdrawn.by);
  return html`${
    withdrawn &&
    html`<p class="withdrawn${replay.since(withdrawn.knownAt)}"><b>${WITHDRAWN[withdrawn.kind]}</b>, known ${time(withdrawn.knownAt, true)}${by && html`, by ${name(by.id)}`}: <bdi>${withdrawn.why}</bdi>${cite.labels(withdrawn.because)}</p>`
  }${(report.removals ?? [])
    .filter(({ kind }) => kind === "deleted")
    .map(
      ({ at, why }) =>
        html`<p class="withdrawn${replay.since(at)}"><b>Deleted</b>, known ${time(at, true)}: <bdi>${why}</bdi>. That it is gone does not say that it was wrong.</p>`,
    )}${earlier && html`<p class="small">A newer version of ${name(earlier.id)}.</p>${changesOf(context, report)}`}${report.restsOn?.map(
    ({ report: fallen, passages }) =>
      html`<p class="withdrawn">Still carries words of ${name(fallen)}, which was taken back.${cite.labels(passages)}</p>`,
  )}${decisionsOn(context, (on) => on.report === report.id)}`;
}

/** What a version changed of the one before it, each with its words. */
function changesOf({ cite }: Context, { changes = [] }: AccountReport): Markup | false {
  const side = (words: string, passage: Passage | undefined): Markup | false =>
    passage !== undefined &&
    html`<div><dt>${words}</dt><dd><bdi>${passage.exact}</bdi>${cite.labels([passage])}</dd></div>`;
  const rows = changes.map(
    ({ was, is }) =>
      html`<li><dl class="report-facts change">${side(is ? "was" : "gone", was)}${side(was ? "is" : "new", is)}</dl></li>`,
  );
  return (
    rows.length > 0 &&
    html`<details class="changes"><summary>What it changed: ${rows.length} place${rows.length === 1 ? "" : "s"}</summary><ol>${rows}</ol></details>`
  );
}

/** One report in full with every used passage marked. Written after the account, which decides where the marks lead back to. */
export function reportArticle(context: Context, report: AccountReport): Markup {
  const letter = context.index.letter(report.id);
  const marks = context.evidence.inReport(report.id);
  const title = report.headline ?? report.input;
  const anchor = reportAnchor(report.id);
  return html`<article class="report${report.withdrawn && " fallen"}${context.replay.since(report.knownAt)}" id="${anchor}" aria-labelledby="${anchor}-h">
<header>${heading(context, 1, html`<span class="letter">${letter}</span> <bdi>${title}</bdi> ${lasting(anchor, `report ${letter}`)}`, `${anchor}-h`)}
<p class="soft">${publisherOf(report)}${report.carrier !== undefined && html`, passed on by <bdi>${report.carrier}</bdi>`}${report.publishedAt !== undefined && html`, ${time(report.publishedAt)}`}</p>
${standingOf(context, report)}<details class="about-report"><summary>About this report</summary>${facts(report)}</details>${imagesOf(report)}</header>
<div class="text"${/^[a-z]{2}$/.test(report.language) && html` lang="${report.language}"`} dir="auto">
${markText(report.text, marks, context.cite)}</div>
${marks.length > 0 && indexOfMarks(context, marks)}
</article>
`;
}

/** Of so many reports, those without a publisher are named by their letter alone. */
const CROWD = 6;

/** Links to reports that stand at the head; the rest is folded. */
const JUMPS = 14;

/** The story's reports beside the account, with the key to their marks. */
export function reports(context: Context, list: readonly AccountReport[]): Markup {
  const id = `${context.key}-reports`;
  return html`<section class="reports" id="${id}" aria-label="Reports, marked${context.level === 3 && `, of story ${context.key.slice(1)}`}" tabindex="0">
<div class="reports-head">${heading(context, 0, `The report${list.length === 1 ? "" : "s"}, marked`, `${id}-h`)}
<p class="legend"><mark class="source">source</mark> <mark class="cue">saying-word</mark> <mark class="content">what was said</mark> <mark class="figure">figure</mark> <mark class="unknown">not known</mark> <mark class="other">other evidence</mark></p>
${
  list.length > 1 &&
  firstOf(
    list.map((report) => {
      const letter = context.index.letter(report.id);
      return html`<a class="jump${context.replay.since(report.knownAt)}" href="#${reportAnchor(report.id)}">${letter}${(report.publisher !== undefined || list.length < CROWD) && html` <bdi>${publisherOf(report)}</bdi>`}</a>`;
    }),
    JUMPS,
    (links) => html`<p class="jumps">${joinMarkup(links, " ")}</p>`,
  )
}</div>
${list.map((report) => reportArticle(context, report))}
</section>
`;
}
