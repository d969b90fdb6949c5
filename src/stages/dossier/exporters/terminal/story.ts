import type { Passage } from "../../../../text/passage.js";
import type { AccountSentence, By, Claim } from "../../account-document.js";
import { dayWords, inWords, sinceWords } from "../wording/instants.js";
import {
  credibilityName,
  disagreementKind,
  NO_STATUS,
  originBounds,
  stanceLabel,
  statusLabel,
  unknownKind,
  wordOf,
} from "../wording/labels.js";
import { nearestEvents } from "../wording/nearest-events.js";
import { inQuotes, onOneLine } from "../wording/printable.js";
import type { References } from "../wording/references.js";
import { reportDays } from "../wording/report-days.js";
import { sideSpeaker } from "../wording/side-speaker.js";
import type { StoryIndex } from "../wording/story-index.js";
import { writeCounts } from "./counts.js";
import type { Paper } from "./paper.js";
import { writePictures } from "./pictures.js";

/** More claims of one kind than this are counted, not listed: the page and the JSON have them all. */
const MOST = 10;
/** More events of a time line than this are counted, not listed. */
const MOST_EVENTS = 24;

/** Writes one story on the paper. */
export class StoryWriting {
  constructor(
    private readonly paper: Paper,
    private readonly index: StoryIndex,
    private readonly references: References,
  ) {}

  private refs(passages: readonly Passage[]): string {
    return this.paper.refs(this.references.cite(passages));
  }

  private quote(passage: Passage): string {
    return inQuotes(onOneLine(passage.exact)) + this.refs([passage]);
  }

  private sentence({ text, passages }: Pick<AccountSentence, "text" | "passages">): string {
    return onOneLine(text) + this.refs(passages);
  }

  private names(list: readonly By[]): string {
    return list
      .map((by) => {
        const { name, unnamed } = this.index.named(by);
        return onOneLine(unnamed ? `${name} (not named)` : name);
      })
      .join(", ");
  }

  write(): void {
    this.headline();
    const [lead, ...others] = this.index.story.claims;
    if (lead) this.lead(lead);
    this.otherClaims(others);
    this.figures();
    this.disagreements();
    this.unknowns();
    writePictures(this.paper, this.index, this.references);
    this.timeline();
  }

  private headline(): void {
    const { paper, index } = this;
    const { headline, reports } = index.story;
    const title = onOneLine(headline.exact) + this.refs([headline]);
    paper.text(title, "", (line) => paper.colours.bold(line));
    paper.text(
      `${reports.length} report${reports.length === 1 ? "" : "s"}, ${reportDays(index.reports)}`,
      "",
      paper.colours.dim,
    );
    paper.add(paper.colours.dim("─".repeat(paper.width)));
  }

  private lead(claim: Claim): void {
    const { paper, index } = this;
    const last = claim.history.at(-1);
    const label = last ? statusLabel(last.status) : NO_STATUS;
    paper.status(label, last ? sinceWords(last) : "");
    paper.text(this.quote(claim.text), "  ");
    const own = index.sentences("stands", claim.id);
    if (own.length > 0) paper.add("");
    for (const one of own) paper.text(this.sentence(one), "  ");
    paper.add("");
    if (last && last.by.length > 0) paper.field(wordOf(last.status), this.names(last.by));
    if (last?.onInformationFrom !== undefined) paper.field("Information of", this.names([last.onInformationFrom]));
    this.grounds(claim);
    for (const [at, step] of claim.history.entries()) {
      const { sign, words } = statusLabel(step.status);
      paper.field(
        at === 0 ? "Stood" : "",
        `${sign} ${words}, ${dayWords(step)}; could be known ${inWords(step.knownAt)}`,
      );
    }
    for (const [at, { id, relation }] of claim.statements.entries()) {
      const statement = index.statement(id);
      if (!statement) continue;
      const via = [...new Set(statement.via.flat())].map((party) => index.party(party)?.name ?? party);
      const how = via.length > 0 ? `, via ${onOneLine(via.join(", "))}` : "";
      const passages = statement.appearances.flatMap(({ content, refersTo }) => (refersTo ? [refersTo] : content));
      paper.field(
        at === 0 ? "Said by" : "",
        `${this.names([statement.by])}${how}: ${stanceLabel(relation)}${this.refs(passages)}`,
      );
    }
    const told = claim.ownVoice ?? [];
    if (told.length > 0)
      paper.field(
        "Told by",
        `${told.length === 1 ? "a report in its" : `${told.length} reports in their`} own voice${this.refs(told)}`,
      );
  }

  private grounds(claim: Claim): void {
    const { paper, index } = this;
    const { atLeast, atMost } = claim.independence;
    const dots = atMost > 0 && atMost <= 12 ? ` ${"●".repeat(atLeast)}${"○".repeat(atMost - atLeast)}` : "";
    paper.field("Origins", originBounds(claim.independence) + dots);
    const own = index.sentences("origins", claim.id);
    for (const reason of own.length > 0 ? own : claim.independence.reasons) paper.item(this.sentence(reason));
    paper.field("Credibility", `${claim.credibility} of 6, ${credibilityName(claim.credibility)}`);
    if (claim.credibilityReason !== "") paper.item(onOneLine(claim.credibilityReason));
  }

  private otherClaims(claims: readonly Claim[]): void {
    const { paper } = this;
    for (const [kind, title] of [
      ["event", "Further claims"],
      ["background", "Told as background"],
    ] as const) {
      const own = claims.filter((claim) => claim.kind === kind);
      if (own.length === 0) continue;
      paper.head(title);
      for (const claim of own.slice(0, MOST)) {
        const last = claim.history.at(-1);
        const { sign, words } = last ? statusLabel(last.status) : NO_STATUS;
        paper.text(this.quote(claim.text), `${sign} `);
        paper.text(
          `${words}${last ? sinceWords(last) : ""}; origins: ${originBounds(claim.independence)}; credibility ${claim.credibility} of 6`,
          "  ",
          paper.colours.dim,
        );
        for (const one of this.index.sentences("stands", claim.id)) paper.text(this.sentence(one), "  ");
      }
      if (own.length > MOST) paper.text(`and ${own.length - MOST} more`, "  ", paper.colours.dim);
    }
  }

  private figures(): void {
    const { paper, index } = this;
    writeCounts({
      paper,
      index,
      refs: (passages) => this.refs(passages),
      names: (list) => this.names(list),
    });
  }

  private disagreements(): void {
    const { paper, index } = this;
    const { disagreements } = index.story;
    if (disagreements.length === 0) return;
    paper.head("Where accounts part");
    for (const [at, { about, kind, sides, speakers, why }] of disagreements.entries()) {
      paper.text(`${onOneLine(about)}: ${disagreementKind(kind).words}`, "◆ ");
      for (const [n, side] of sides.entries()) {
        const who = speakers[n]?.length ? this.names(speakers[n]) : onOneLine(sideSpeaker(index.story, side));
        paper.text(`${who}: ${side.map((passage) => this.quote(passage)).join("; ")}`, "  - ");
      }
      const own = index.sentences("disagreements", at);
      for (const one of own) paper.text(this.sentence(one), "  ");
      if (own.length === 0) paper.text(onOneLine(why), "  ", paper.colours.dim);
    }
  }

  private unknowns(): void {
    const { paper, index } = this;
    const { unknowns } = index.story;
    if (unknowns.length === 0) return;
    paper.head("Not known");
    for (const [at, { about, kind, at: passage }] of unknowns.entries()) {
      const own = index.sentences("unknowns", at);
      const told =
        own.length > 0 ? own.map((one) => this.sentence(one)).join(" ") : onOneLine(about) + this.refs([passage]);
      paper.text(own.length > 0 ? told : `${told} (${unknownKind(kind)})`, "? ");
    }
  }

  private timeline(): void {
    const { paper, index } = this;
    const { timeline } = index.story;
    if (timeline.length === 0) return;
    paper.head("Time line");
    const shown = nearestEvents(timeline, MOST_EVENTS);
    const dates = new Map(shown.map((at) => [at, inWords(timeline[at]?.at ?? "", true)]));
    const width = Math.min(22, Math.max(...[...dates.values()].map(({ length }) => length)));
    for (const [at, date] of dates) {
      const event = timeline[at];
      const own = index.sentences("timeline", at);
      const told = (own.length > 0 ? own : event ? [event] : []).map((one) => this.sentence(one)).join(" ");
      paper.text(told, `  ${date.slice(0, width).padEnd(width)}  `);
    }
    const left = timeline.length - shown.length;
    if (left > 0)
      paper.text(
        `and ${left} more, further from the day that most reports tell of: the page has them`,
        "  ",
        paper.colours.dim,
      );
  }
}
