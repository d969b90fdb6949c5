import { createHash } from "node:crypto";
import type { Account, AccountReport, AccountStory } from "../../account-document.js";
import { decisionsInWords } from "../wording/decisions.js";
import { collectEvidence, type EvidenceList } from "../wording/evidence.js";
import { inWords } from "../wording/instants.js";
import { credibilityName } from "../wording/labels.js";
import { inputNotes, messageOfNote, placesOfNote } from "../wording/notes.js";
import { reportDays } from "../wording/report-days.js";
import { indexStory } from "../wording/story-index.js";
import { claimAnchor } from "./anchors.js";
import { Choices } from "./choices.js";
import { type Citations, startCitations } from "./citations.js";
import { rulesForCutMarks } from "./marks.js";
import { html, joinMarkup, type Markup, ownMarkup } from "./markup.js";
import { pictures } from "./pictures.js";
import { Replay } from "./replay.js";
import { claims } from "./sections/claims.js";
import { decisions } from "./sections/decisions.js";
import { disagreements } from "./sections/disagreements.js";
import { figures } from "./sections/figures.js";
import { glance } from "./sections/glance.js";
import { pairs } from "./sections/pairs.js";
import { parties } from "./sections/parties.js";
import { relays } from "./sections/relays.js";
import { reports } from "./sections/reports.js";
import { badge, type Context, type Decided, standingLabel } from "./sections/section.js";
import { otherStatements } from "./sections/statements.js";
import { timeline } from "./sections/timeline.js";
import { toolbar } from "./sections/toolbar.js";
import { unknowns } from "./sections/unknowns.js";
import { style } from "./style.js";

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

/** The parts of a story's page, in order; each may be empty. */
const PARTS: readonly { name: string; title: string; write: (context: Context) => Markup }[] = [
  { name: "stands", title: "What stands", write: glance },
  { name: "decided", title: "Decided by persons", write: decisions },
  { name: "relays", title: "From whom", write: relays },
  { name: "timeline", title: "Since when", write: timeline },
  { name: "figures", title: "Figures", write: figures },
  { name: "disagreements", title: "Where accounts part", write: disagreements },
  { name: "unknowns", title: "Not known", write: unknowns },
  { name: "pictures", title: "Pictures", write: pictures },
  { name: "claims", title: "Claims", write: claims },
  { name: "said", title: "Also said", write: otherStatements },
  { name: "parties", title: "Who is who", write: parties },
  { name: "pairs", title: "Side by side", write: pairs },
];

/** Headlines longer than this are set smaller. */
const LONG = 110;

interface Setting {
  readonly account: Account;
  readonly evidence: EvidenceList;
  readonly cite: Citations;
  readonly alone: boolean;
  /** Anchors of claims that are given. */
  readonly taken: Set<string>;
}

const reportsOf = ({ reports }: Account, story: AccountStory): AccountReport[] =>
  reports.filter(({ id }) => story.reports.includes(id));

function kicker({ account, evidence }: Setting, story: AccountStory): Markup {
  const letters = new Set(story.reports);
  const own = evidence.all.filter(({ passage }) => letters.has(passage.report));
  const held = own.filter(({ holds }) => holds).length;
  return html`<ul class="kicker"><li>Account of ${plural(story.reports.length, "report")}</li><li>${reportDays(reportsOf(account, story))}</li><li>As known at ${inWords(account.asOf)}</li><li>${held} of ${plural(own.length, "passage")} found at ${own.length === 1 ? "its" : "their"} place</li></ul>`;
}

/** Where each claim stands, two that have their words from one passage apart. */
function claimPlaces({ claims: list }: AccountStory, taken: Set<string>): Map<string, string> {
  return new Map(
    list.map((claim) => {
      let anchor = claimAnchor(claim);
      for (let again = 2; taken.has(anchor); again++) anchor = `${claimAnchor(claim)}.${again}`;
      taken.add(anchor);
      return [claim.id, anchor];
    }),
  );
}

/** A part of the document and the style rules that it needs. */
interface Written {
  readonly content: Markup;
  readonly rules: string;
}

/** One story: its head, its sections and its reports. */
function storyMarkup(setting: Setting, story: AccountStory, at: number, own: readonly AccountReport[]): Written {
  const { account, evidence, cite, alone } = setting;
  const key = `s${at + 1}`;
  const index = indexStory(account, story);
  const replay = new Replay(index);
  const choices = new Choices(index);
  const claimAt = claimPlaces(story, setting.taken);
  const decided = decisionsOf(account, story, at === 0);
  const context: Context = {
    index,
    cite,
    evidence,
    replay,
    choices,
    decisions: decided,
    claimAt,
    key,
    level: alone ? 2 : 3,
  };
  const level = alone ? 1 : 2;
  const long = story.headline.exact.length > LONG && html` class="long"`;
  const title = html`<h${level} id="${key}-h"${long}>${cite.within("Headline").words(story.headline, story.headline.exact)}</h${level}>`;
  const parts = PARTS.map(({ name, title: words, write }) => ({ name, words, content: write(context) }));
  const written = parts.filter(({ content }) => content.markup !== "");
  const links = [...written.map(({ name, words }) => ({ name, words })), { name: "reports", words: "Reports" }].map(
    ({ name, words }) => html`<li><a href="#${key}-${name}">${words}</a></li>`,
  );
  const content = written.map((part) => part.content);
  const markup = html`<article class="story" id="${key}">
<header class="story-head">${kicker(setting, story)}
${title}
<nav aria-label="Parts of the account${!alone && html` of story ${at + 1}`}"><ul class="parts">${links}</ul></nav></header>
<div class="columns"><div class="account">
${toolbar(context)}
${content}</div>
${reports(context, own)}</div>
</article>
`;
  return { content: markup, rules: replay.rules(key) + choices.rules(key) };
}

/** What persons decided on a story, or on a report of it; what is about nothing that is there stands in the first. */
function decisionsOf(account: Account, { id, reports: own }: AccountStory, first: boolean): Decided[] {
  const words = decisionsInWords(account);
  return (account.decisions ?? []).flatMap(({ on, state, reports: named = [] }, at) => {
    const told = words[at];
    const about =
      on.some(({ story, report }) => story === id || (report !== undefined && own.includes(report))) ||
      named.some((report) => own.includes(report)) ||
      (first && on.length === 0);
    return told && about ? [{ on, state, words: told }] : [];
  });
}

/** The stories of the account as a list of contents, each with what stands. */
function contents({ account }: Setting): Markup {
  const items = account.stories.map((story, at) => {
    const claim = story.claims[0];
    return html`<li><a href="#s${at + 1}"><bdi>${story.headline.exact}</bdi></a> ${claim && badge(standingLabel(claim))} <span class="soft">${plural(story.reports.length, "report")}, ${reportDays(reportsOf(account, story))}</span></li>`;
  });
  return html`<nav class="contents" aria-label="Stories"><ol>${items}</ol></nav>`;
}

const STATUS_KEY = [
  ["claimed", "First reported; claimed", "said by somebody, confirmed by nobody yet"],
  [
    "confirmed",
    "Corroborated; officially confirmed",
    "said by more than one origin; confirmed by a party with standing",
  ],
  ["disputed", "Disputed; denied", "another party says otherwise"],
  ["taken-back", "Retracted", "withdrawn by the one who said it"],
] as const;

function footer(account: Account): Markup {
  const problems = inputNotes(account).map((note) => {
    const where = placesOfNote(note);
    return html`<li><b>${note.severity}</b> ${where !== "" && html`<bdi>${where}</bdi>: `}${messageOfNote(note)} <span class="soft">(${note.code})</span></li>`;
  });
  const steps = [1, 2, 3, 4, 5, 6].map((step) => html`<li value="${step}">${credibilityName(step)}</li>`);
  const keys = STATUS_KEY.map(
    ([family, words, meaning]) => html`<li>${badge({ family, words })} <span class="soft">${meaning}</span></li>`,
  );
  return html`<footer class="page-foot"><h2>How to read this page</h2>
<div class="key-columns"><div><p class="label">What stands</p><ul>${keys}</ul></div>
<div><p class="label">Credibility, as the Admiralty scale names it</p><ol>${steps}</ol></div>
<div><p class="label">Origins</p><p>Bounds on how many independent origins a claim has: the trails that cannot be one and the same at the lower end, all that may be different at the upper. Copies and relays of one release count once.</p></div></div>
${problems.length > 0 && html`<h2>Notes on the input</h2><ul class="problems">${problems}</ul>`}
<p class="made">Made by ${account.madeBy}; shape ${account.schema}; digest <span class="digest">${account.digest}</span>. This page holds everything it shows: it loads nothing and runs no script.</p></footer>
`;
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("base64");

/**
 * The dossier page: one self-contained HTML document that loads nothing, runs no script and reads the same on paper. Every
 * text of the input goes through one escape; the page's policy forbids everything but its own style.
 */
export function writePage(account: Account): string {
  const evidence = collectEvidence(account);
  const alone = account.stories.length === 1;
  const setting: Setting = { account, evidence, cite: startCitations(evidence), alone, taken: new Set() };
  const placed = new Set<string>();
  const stories = account.stories.map((story, at) => {
    const own = account.reports.filter(({ id }) => story.reports.includes(id) && !placed.has(id));
    for (const { id } of own) placed.add(id);
    return storyMarkup(setting, story, at, own);
  });
  const title = alone
    ? (account.stories[0]?.headline.exact ?? "")
    : `Account of ${plural(account.reports.length, "report")} in ${account.stories.length} stories`;
  const body = html`${!alone && html`<header class="story-head"><h1>${title}</h1><ul class="kicker"><li>As known at ${inWords(account.asOf)}</li></ul>${contents(setting)}</header>`}
${stories.map(({ content }) => content)}`;
  const css = [style, rulesForCutMarks(body.markup), ...stories.map(({ rules }) => rules)].join("");
  const policy = `default-src 'none'; style-src 'sha256-${hashOf(css)}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${account.madeBy}">
<title>${title} (account)</title>
<style>${ownMarkup(css)}</style>
</head>
<body>
<ul class="skip"><li><a href="#main">Skip to the account</a></li></ul>
<main id="main">
${joinMarkup([body], "")}</main>
${footer(account)}</body>
</html>
`.markup;
}
