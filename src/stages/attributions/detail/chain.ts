import { type Position, trimmed, wordsAt } from "../../../record/position.js";
import type { Reading } from "../../reading/reading.js";
import type { Source } from "../attribution.js";
import type { Finding } from "../finding.js";
import { basisOf } from "./basis.js";
import type { Index } from "./index-of.js";
import type { Margins } from "./margins.js";
import { isOutlet, sourceAt } from "./source-kind.js";

/** What the details of a finding are read from. */
export interface Scene {
  readonly reading: Reading;
  readonly index: Index;
  readonly wires: ReadonlySet<string>;
}

interface Chain {
  readonly source: Source;
  readonly via: readonly Source[];
  readonly cue: readonly Position[];
  readonly basis?: Source;
}

/** Who said it and through whom: a hearer that is an outlet, a relay, or the speaker himself where he cites somebody. */
export function chainOf(scene: Scene, finding: Finding, margins: Margins): Chain {
  const { reading, index, wires } = scene;
  const text = reading.report.text;
  const link = (at: Position): Source => sourceAt(reading, index, [at]);
  const source = sourceAt(reading, index, finding.source);
  const via = finding.relays
    .filter((at) => !isPublisher(reading, at))
    .filter((at) => finding.frame === "passive" || isOutlet(reading, index, at, wires))
    .map(link);
  const beside = relayBeside(text, margins);
  if (beside !== undefined) via.push(link(beside));
  if (finding.through.length > 0) via.push(sourceAt(reading, index, finding.through));
  const cited = citedBeside(text, margins);
  if (cited !== undefined && source.kind !== "none") {
    const at = trimmed(text, { start: cited.from, end: cited.to });
    const other = link(at);
    if (
      other.kind === "person" ||
      other.kind === "unnamed" ||
      (other.kind === "organisation" && source.kind === "outlet")
    ) {
      const cue = [...finding.cue, cited.cue].sort((a, b) => a.start - b.start);
      return { source: other, via: [source, ...via], cue };
    }
  }
  const basis = basisOf(text, finding, margins);
  return { source, via, cue: finding.cue, ...(basis === undefined ? {} : { basis: link(basis) }) };
}

const OWN =
  /^(?:this|our)\s(?:news)?(?:paper|agency|station|channel|website|programme|program|radio|site|outlet|magazine|reporter|correspondent)\b/i;

/** The report's own outlet, which is no link of a chain: "told this newspaper", "told The Daily" in The Daily. */
function isPublisher(reading: Reading, at: Position): boolean {
  const words = wordsAt(reading.report.text, at);
  if (OWN.test(words)) return true;
  const publisher = reading.report.publisher;
  if (publisher === undefined) return false;
  const a = folded(words);
  const b = folded(publisher);
  return a.length > 2 && (a === b || b.endsWith(` ${a}`) || b.startsWith(`${a} `));
}

const folded = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s/, "")
    .replace(/['’]s?$/, "")
    .trim();

const RELAYED =
  /\bas\s(?:quoted|reported|cited|relayed|carried|conveyed)\sby\s|\b(?:quoted|cited)\sby\s|\bin\s(?:comments|remarks)\scarried\sby\s/iu;
const NAME =
  /^(?!name\b)(?:the\s)?[\p{L}\d][\p{L}\d'’.&-]*(?:\s(?!(?:as|on|in|that|said|who|which|at|to|and|saying)\b)[\p{L}\d][\p{L}\d'’.&-]*){0,6}/iu;

/** "..., as quoted by Lusa": the relay named behind or beside a cue. */
export function relayBeside(text: string, margins: Margins): Position | undefined {
  for (const at of [margins.behind, ...margins.between]) {
    const words = wordsAt(text, { start: at.start, end: Math.min(at.end, at.start + 200) });
    const found = RELAYED.exec(words);
    if (found === null) continue;
    const from = found.index + found[0].length;
    const name = NAME.exec(words.slice(from));
    if (name !== null) return { start: at.start + from, end: at.start + from + name[0].replace(/[.'’-]+$/, "").length };
  }
  return undefined;
}

const CITED = /\b(?:citing|quoting)\s/iu;

/**
 * "The agency, citing two people with knowledge of the matter, said": whom the speaker cites, with the citing word. They are
 * the source then, and the speaker a link.
 */
export function citedBeside(
  text: string,
  margins: Margins,
): { readonly cue: Position; readonly from: number; readonly to: number } | undefined {
  for (const at of [...margins.between, margins.behind]) {
    const words = wordsAt(text, { start: at.start, end: Math.min(at.end, at.start + 200) });
    const found = CITED.exec(words);
    if (found === null) continue;
    const from = found.index + found[0].length;
    const end = /[,;.]|\bthat\b|\bsaid\b/u.exec(words.slice(from));
    const start = at.start + found.index;
    const to = at.start + from + (end === null ? words.length - from : end.index);
    return { cue: { start, end: start + found[0].trimEnd().length }, from: at.start + from, to };
  }
  return undefined;
}
