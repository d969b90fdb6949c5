/**
 * Turns lines of tokens and tags into what the name tagger is trained on, with the features of the program itself.
 *
 *     npx tsx training/names/prepare.ts IN.jsonl OUT.jsonl alone|among|texts [as-labelled]
 *
 * IN: for `texts`, articles that nobody labelled, lines of `{"text": ...}`, which are read as reports; else lines of `{"tokens": [...], "tags": [...]}` with PER, LOC and ORG in IOB2. `alone`: each line a report of its own, its tokens
 * joined by spaces. `among`: written as in print ("don't", "Ruiz's"), each line in a report with the ten before and behind it.
 * Unless `as-labelled`, the labels are brought to one convention: no titles in names of persons, countries are places, the people
 * of a country are no name.
 *
 * OUT: for each line `words` (as written and plain, to be looked up), `features` (rows of `FEATURES`), `labels`, the numbers of `names` and of
 * those that begin or end inside a token (`lost`).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { reportOf } from "../../bench/report-lines.js";
import { english } from "../../src/languages/en/index.js";
import { tokensOf } from "../../src/stages/reading/context.js";
import { mayBeSurname, namesInRun } from "../../src/stages/reading/names/classify.js";
import { knownAt } from "../../src/stages/reading/names/known.js";
import { type NameLine, nameLine, type WordUse, wordUse } from "../../src/stages/reading/names/name-line.js";
import { runsIn } from "../../src/stages/reading/names/runs.js";
import { featuresOf, WIDTH, type WordFeatures } from "../../src/stages/reading/names/tagger/features.js";
import { LABELS } from "../../src/stages/reading/names/tagger/tag-lines.js";
import { spellings } from "../../src/stages/reading/names/tagger/vocabulary.js";
import { read } from "../../src/stages/reading/read.js";

interface Name {
  readonly start: number;
  end: number;
  readonly kind: number;
}

interface Sample {
  readonly line: NameLine;
  readonly names: readonly Name[];
}

const OUTSIDE = 0;
const PERSON = LABELS.indexOf("B-person");
const PLACE = LABELS.indexOf("B-place");
const ORGANISATION = LABELS.indexOf("B-organisation");
const KIND: Record<string, number> = { PER: PERSON, LOC: PLACE, ORG: ORGANISATION };
const AROUND = 10;

const [from, to, how, labelled] = process.argv.slice(2);
if (!from || !to || (how !== "alone" && how !== "among" && how !== "texts")) {
  throw new TypeError("usage: prepare.ts IN OUT alone|among|texts [as-labelled]");
}

let seed = 5;
/** The same row of numbers from 0 to 1 on every machine. */
function random(): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
}

function sampleOf({ tokens, tags }: { tokens: string[]; tags: string[] }): Sample {
  const starts: number[] = [];
  const text = how === "alone" ? spaced(tokens, starts) : printed(tokens, starts);
  const names: Name[] = [];
  tokens.forEach((token, i) => {
    const start = starts[i] ?? 0;
    const tag = tags[i] ?? "O";
    const last = names.at(-1);
    if (tag[0] === "B") names.push({ start, end: start + token.length, kind: KIND[tag.slice(2)] ?? 0 });
    else if (tag[0] === "I" && last) last.end = start + token.length;
  });
  return { line: nameLine(english.tokenise(text), english, "body"), names };
}

function spaced(tokens: readonly string[], starts: number[]): string {
  let text = "";
  for (const token of tokens) {
    if (starts.length) text += " ";
    starts.push(text.length);
    text += token;
  }
  return text;
}

const NO_SPACE_BEFORE = /^(?:[,.;:!?%)\]}…”]|\.\.+|['’](?:s|m|re|ve|ll|d)?|n['’]t)$/i;
const NO_SPACE_AFTER = /^[(\[{$£€“‘]$/;

/** As a newspaper would print it; the row of random numbers says where a hyphen joins. */
function printed(tokens: readonly string[], starts: number[]): string {
  let text = "";
  let joins = true;
  let inQuotes = false;
  tokens.forEach((token, i) => {
    let space = !joins && !NO_SPACE_BEFORE.test(token);
    joins = NO_SPACE_AFTER.test(token);
    if (token === '"') {
      if (inQuotes) space = false;
      else joins = true;
      inQuotes = !inQuotes;
    }
    const between = /[\p{L}\d]$/u.test(tokens[i - 1] ?? "") && /^[\p{L}\d]/u.test(tokens[i + 1] ?? "");
    if ((token === "-" && between && random() < 0.85) || (token === "/" && random() < 0.8)) {
      space = false;
      joins = true;
    }
    if (space) text += " ";
    starts.push(text.length);
    text += token;
  });
  return text;
}

/** The label of each token, and how many names begin or end inside one. */
function labelsOf({ line, names }: Sample): { labels: number[]; lost: number } {
  const labels = new Array<number>(line.tokens.length).fill(OUTSIDE);
  let lost = 0;
  for (const { start, end, kind } of names) {
    const inside = line.tokens.flatMap((token, i) => (token.start >= start && token.end <= end ? [i] : []));
    inside.forEach((i, k) => {
      labels[i] = k === 0 ? kind : kind + 1;
    });
    const first = line.tokens[inside[0] ?? -1];
    const last = line.tokens[inside.at(-1) ?? -1];
    if (first?.start !== start || last?.end !== end) lost++;
  }
  return { labels, lost };
}

/** Titles that are as often names or parts of them. */
const NAME_TOO =
  /^(?:st|saint|san|santa|general|major|guy|marshal|dean|chase|duke|earl|baron|bishop|abbot|prince|king|coach|father|judge|vice)$/;
const LINKS = /^(?:of|for|to|and|,)$/;

function toOneConvention(line: NameLine, labels: number[]): void {
  const fill = (first: number, last: number, label: number, inside = label): void => {
    for (let i = first; i < last; i++) labels[i] = i === first ? label : inside;
  };
  for (let first = 0; first < labels.length; first++) {
    const kind = labels[first] ?? 0;
    if (kind % 2 === 0) continue;
    let last = first + 1;
    while (labels[last] === kind + 1) last++;
    const known = knownAt(line, first);
    const word = line.written[first] ?? "";
    if (known?.as === "demonym" && known.last >= last) fill(first, last, OUTSIDE);
    else if (known?.as === "country" && known.last === last && kind === ORGANISATION) fill(first, last, PLACE, PLACE + 1);
    else if (kind === PERSON && !mayBeSurname(line, first, last)) {
      const name = titleEnd(line, first, last);
      fill(first, name, OUTSIDE);
      if (name < last) labels[name] = PERSON;
    } else if (line.written[first - 1] === "United" && /^(?:Nations|States|Kingdom)$/.test(word)) {
      // Labels that leave the first word out.
      const country = knownAt(line, first - 1);
      const whole = country?.as === "country" && country.last === last ? PLACE : kind;
      fill(first - 1, last, whole, whole + 1);
    }
    first = last - 1;
  }
}

/** Where the name of a person begins behind its title; `last` where there is nothing but the title. */
function titleEnd(line: NameLine, first: number, last: number): number {
  const { honorifics, roles } = line.naming;
  let at = first;
  for (; at < last; at++) {
    const word = (line.lower[at] ?? "").replace(".", "");
    const isTitle = honorifics.has(word) || roles.has(word);
    const isClear = !NAME_TOO.test(word) || (at === first && last - first > 1 && !/^(?:st|saint|san|santa)$/.test(word));
    if (!(isTitle && isClear) && !(at > first && line.written[at] === ".")) break;
  }
  return at > first && LINKS.test(line.lower[at] ?? "") ? last : at;
}

const seen = new Map<string, WordFeatures>();

function prepared({ line, names }: Sample, use: WordUse): string {
  const rules = runsIn(line, use).flatMap((run) => namesInRun(line, run.first, run.last));
  const rows = featuresOf(line, use, rules, seen);
  const { labels, lost } = labelsOf({ line, names });
  if (labelled !== "as-labelled") toOneConvention(line, labels);
  const features = line.tokens.map((_, k) => [...rows.subarray(k * WIDTH, (k + 1) * WIDTH)]);
  return JSON.stringify({ words: line.tokens.map((_, k) => spellings(line, k)), features, labels, names: names.length, lost });
}

function linesOfText(text: string, id: number): string[] {
  const reading = read(reportOf({ id, text }));
  const lines = reading.sentences.map((sentence) => nameLine(tokensOf(reading, sentence), english, sentence.kind));
  const use = wordUse(lines);
  return lines.filter((line) => line.capital.includes(true)).map((line) => prepared({ line, names: [] }, use));
}

function linesOfSamples(samples: readonly Sample[]): string[] {
  return samples.map((sample, i) => {
    const around = how === "alone" ? [sample] : samples.slice(Math.max(0, i - AROUND), i + AROUND + 1);
    return prepared(sample, wordUse(around.map(({ line }) => line)));
  });
}

const given = readFileSync(from, "utf8").split("\n").filter(Boolean).map((each) => JSON.parse(each));
const lines = how === "texts" ? given.flatMap(({ text }, i) => linesOfText(text, i)) : linesOfSamples(given.map(sampleOf));
writeFileSync(to, `${lines.join("\n")}\n`);
