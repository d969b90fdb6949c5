import type { Passage } from "../../../text/passage.js";
import type { Account, AccountSentence, By, Claim, LedgerEntry } from "../account-document.js";
import { speakerless } from "../sentences.js";
import type { Exporter } from "./exporter.js";
import { decisionsInWords } from "./wording/decisions.js";
import { dayWords, inWords, sinceWords } from "./wording/instants.js";
import {
  boundsInWords,
  COUNTS_RULE,
  countWords,
  credibilityName,
  disagreementKind,
  NO_STATUS,
  originBounds,
  stanceLabel,
  standsAs,
  statusLabel,
  unknownKind,
  wordOf,
} from "./wording/labels.js";
import { inputNotes, messageOfNote, placesOfNote } from "./wording/notes.js";
import { FILE_SAYS, pictureInWords } from "./wording/pictures.js";
import { inQuotes, onOneLine } from "./wording/printable.js";
import { type References, startReferences } from "./wording/references.js";
import { reportDays } from "./wording/report-days.js";
import { reportTitle } from "./wording/report-title.js";
import { sideSpeaker } from "./wording/side-speaker.js";
import { indexStory, letterAt, type StoryIndex } from "./wording/story-index.js";

/**
 * A text on one line in which nothing is markup: what has a meaning in CommonMark, its tables or notes is escaped, and `<` and
 * `&` become references, so that no text opens a tag, a link, a list or a heading.
 *
 * @example
 * plain("*a* <b>") // "\\*a\\* &lt;b\\>"
 */
export const plain = (text: string): string =>
  onOneLine(text)
    .replace(/[\\`*_[\]|>~^$]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/^([#+=-]|\d{1,9}(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));

/** An instant in words; what is no calendar value could be any text. */
const when = (instant: string, short = false): string => plain(inWords(instant, short));

const quoted = (text: string): string => plain(inQuotes(onOneLine(text)));

class StoryMarkdown {
  readonly lines: string[] = [];

  constructor(
    private readonly index: StoryIndex,
    private readonly references: References,
    private readonly level: number,
  ) {}

  private notes(passages: readonly Passage[]): string {
    return this.references
      .cite(passages)
      .map((label) => `[^${label}]`)
      .join("");
  }

  private head(title: string, below = 1): void {
    this.lines.push("", `${"#".repeat(this.level + below)} ${title}`, "");
  }

  private quote(passage: Passage): string {
    return quoted(passage.exact) + this.notes([passage]);
  }

  private sentence({ text, passages }: Pick<AccountSentence, "text" | "passages">): string {
    return plain(text) + this.notes(passages);
  }

  private names(list: readonly By[]): string {
    return list
      .map((by) => this.index.named(by))
      .map(({ name, unnamed }) => plain(name) + (unnamed ? " (not named)" : ""))
      .join(", ");
  }

  write(): string[] {
    const { headline, reports } = this.index.story;
    this.lines.push(`${"#".repeat(this.level)} ${plain(headline.exact)}${this.notes([headline])}`, "");
    this.lines.push(
      `${reports.length} report${reports.length === 1 ? "" : "s"}, ${plain(reportDays(this.index.reports))}`,
    );
    for (const [at, claim] of this.index.story.claims.entries()) this.claim(claim, at);
    this.figures();
    this.disagreements();
    this.unknowns();
    this.pictures();
    this.timeline();
    return this.lines;
  }

  private claim(claim: Claim, at: number): void {
    if (at === 0) this.head("What stands");
    else if (at === 1) this.head("Further claims");
    const last = claim.history.at(-1);
    const { sign, words } = last ? statusLabel(last.status) : NO_STATUS;
    this.lines.push(
      `**${sign} ${words}**${last ? plain(sinceWords(last)) : ""}${claim.kind === "background" ? " (told as background)" : ""}`,
      "",
    );
    this.lines.push(`> ${this.quote(claim.text)}`, "");
    for (const one of this.index.sentences("stands", claim.id)) this.lines.push(this.sentence(one), "");
    if (last && last.by.length > 0) this.lines.push(`- ${wordOf(last.status)}: ${this.names(last.by)}`);
    if (last?.onInformationFrom !== undefined)
      this.lines.push(`- On information from: ${this.names([last.onInformationFrom])}`);
    this.lines.push(`- Independent origins: ${originBounds(claim.independence)}`);
    const own = this.index.sentences("origins", claim.id);
    for (const reason of own.length > 0 ? own : claim.independence.reasons)
      this.lines.push(`  - ${this.sentence(reason)}`);
    this.lines.push(`- Credibility: ${claim.credibility} of 6, ${credibilityName(claim.credibility)}`);
    if (claim.credibilityReason !== "") this.lines.push(`  - ${plain(claim.credibilityReason)}`);
    if (claim.history.length > 0) this.lines.push("- What stood when:");
    for (const step of claim.history) {
      this.lines.push(
        `  - ${statusLabel(step.status).words}, ${plain(dayWords(step))}; could be known ${when(step.knownAt)}`,
      );
    }
    if (claim.statements.length > 0) this.lines.push("- Said by:");
    for (const { id, relation } of claim.statements) this.statement(id, stanceLabel(relation));
    if (claim.ownVoice !== undefined) this.lines.push(`- Told in a report's own voice${this.notes(claim.ownVoice)}`);
    this.lines.push("");
  }

  private statement(id: string, stance: string): void {
    const statement = this.index.statement(id);
    if (!statement) return;
    const via = [...new Set(statement.via.flat())].map((party) => plain(this.index.party(party)?.name ?? party));
    const how = via.length > 0 ? `, via ${via.join(", ")}` : "";
    const passages = statement.appearances.flatMap(({ content, refersTo }) => (refersTo ? [refersTo] : content));
    this.lines.push(`  - ${this.names([statement.by])}${how}: ${stance}${this.notes(passages)}`);
  }

  private figures(): void {
    const { ledger } = this.index.story;
    if (ledger.length === 0) return;
    this.head("Figures");
    this.lines.push("| Count | Words | Bounds | Who | As of | Stands as |", "| --- | --- | --- | --- | --- | --- |");
    for (const entry of ledger) for (const [row, at] of entry.rows.entries()) this.figure(entry, row, at);
    if (ledger.some(({ rows }) => rows.length > 1)) this.lines.push("", COUNTS_RULE);
  }

  private figure(entry: LedgerEntry, row: number, at: number): void {
    const figure = this.index.story.figures[at];
    if (figure === undefined) return;
    const who = figure.by === undefined ? plain(speakerless(figure.unsourced)) : this.names([figure.by]);
    const before = figure.asOfBound === "before" ? "before " : "";
    const cells = [
      row === 0 ? plain(countWords(entry)) : "",
      this.quote(figure.at),
      plain(boundsInWords(figure)),
      who,
      figure.asOf === undefined ? "" : before + when(figure.asOf, true),
      standsAs(entry, at),
    ];
    this.lines.push(`| ${cells.join(" | ")} |`);
  }

  private disagreements(): void {
    const { disagreements } = this.index.story;
    if (disagreements.length === 0) return;
    this.head("Where accounts part");
    for (const [at, { about, kind, sides, speakers, why }] of disagreements.entries()) {
      this.lines.push(`- **${plain(about)}**: ${disagreementKind(kind).words}`);
      for (const [n, side] of sides.entries()) {
        const who = speakers[n]?.length ? this.names(speakers[n]) : plain(sideSpeaker(this.index.story, side));
        this.lines.push(`  - ${who}: ${side.map((passage) => this.quote(passage)).join("; ")}`);
      }
      const own = this.index.sentences("disagreements", at);
      this.lines.push(`  - ${own.length > 0 ? own.map((one) => this.sentence(one)).join(" ") : plain(why)}`);
    }
  }

  private unknowns(): void {
    const { unknowns } = this.index.story;
    if (unknowns.length === 0) return;
    this.head("Not known");
    for (const [at, { about, kind, at: passage }] of unknowns.entries()) {
      const own = this.index.sentences("unknowns", at);
      const told =
        own.length > 0 ? own.map((one) => this.sentence(one)).join(" ") : `${plain(about)}: ${this.quote(passage)}`;
      this.lines.push(own.length > 0 ? `- ${told}` : `- ${told} (${unknownKind(kind)})`);
    }
  }

  private pictures(): void {
    const { pictures = [] } = this.index.story;
    if (pictures.length === 0) return;
    this.head("Pictures");
    for (const picture of pictures) {
      const { title, shown, remarks } = pictureInWords(picture, this.index);
      this.lines.push(`- ${plain(title)}`);
      for (const { by, caption, edit, file } of shown) {
        const own = [`${by}: ${caption}`, ...(edit === undefined ? [] : [edit]), ...file];
        this.lines.push(`  - ${own.map(plain).join("; ")}`);
      }
      for (const [at, remark] of remarks.entries())
        this.lines.push(`  - ${plain(remark)}${this.notes(picture.remarks[at]?.passages ?? [])}`);
    }
    this.lines.push("", plain(FILE_SAYS));
  }

  private timeline(): void {
    const { timeline } = this.index.story;
    if (timeline.length === 0) return;
    this.head("Time line");
    this.lines.push("| When | What | Could be known |", "| --- | --- | --- |");
    for (const [at, event] of timeline.entries()) {
      const own = this.index.sentences("timeline", at);
      const told = (own.length > 0 ? own : [event]).map((one) => this.sentence(one)).join(" ");
      this.lines.push(`| ${when(event.at)} | ${told} | ${when(event.knownAt, true)} |`);
    }
  }
}

/** What persons decided, each decision with what the machine had; nothing where nobody decided. */
function decisions(account: Account, references: References, level: number): string[] {
  const told = decisionsInWords(account).flatMap(({ sign, what, passages, signed, beside }) => [
    `- ${sign} ${plain(what)}${references
      .cite(passages)
      .map((label) => `[^${label}]`)
      .join("")}`,
    `  - ${plain(signed)}`,
    ...beside.map((one) => `  - ${plain(one)}`),
  ]);
  return told.length === 0 ? [] : [`${"#".repeat(level + 1)} Decided by persons`, "", ...told, ""];
}

function write(account: Account): string {
  const references = startReferences(account);
  const level = account.stories.length === 1 ? 1 : 2;
  const lines =
    level === 1 ? [] : [`# Account of ${account.reports.length} reports in ${account.stories.length} stories`, ""];
  for (const story of account.stories) {
    lines.push(...new StoryMarkdown(indexStory(account, story), references, level).write(), "");
  }
  lines.push(...decisions(account, references, level));
  lines.push(`${"#".repeat(level + 1)} Evidence`, "");
  const cited = references.cited();
  for (const { report } of cited) {
    lines.push(`- **${letterAt(account.reports.indexOf(report))}**: ${plain(reportTitle(report))}`);
  }
  lines.push("");
  for (const { references: own } of cited) {
    for (const { evidence, line, column } of own) {
      const lost = evidence.holds ? "" : " (not found at its place)";
      lines.push(
        `[^${evidence.label}]: ${evidence.label}, line ${line}, column ${column}: ${quoted(evidence.passage.exact)}${lost}`,
      );
    }
  }
  for (const note of inputNotes(account)) {
    const where = placesOfNote(note);
    lines.push("", `${note.severity}: ${where === "" ? "" : `${plain(where)}: `}${plain(messageOfNote(note))}`);
  }
  lines.push("", `As known at ${when(account.asOf)}. Made by ${plain(account.madeBy)}.`);
  return `${lines.join("\n").replace(/\n{3,}/g, "\n\n")}\n`;
}

/** The account as Markdown; each note leads to the exact words and back. */
export const markdown: Exporter = { name: "markdown", mediaType: "text/markdown", extension: ".md", write };
