import { contains, type Position } from "../../../../record/position.js";
import type { Link, Source } from "../../attribution.js";
import type { Finding } from "../../finding.js";
import { type Margins, marginsOf } from "../margins.js";
import { sourceAt } from "../source-kind.js";
import { basisOf } from "./basis.js";
import { citedBy, type Relay, relaysOf } from "./relays.js";
import type { Scene } from "./scene.js";

interface Chain {
  readonly source: Source;
  readonly via: readonly Link[];
  readonly cue: readonly Position[];
  readonly basis?: Source;
}

/**
 * Who said it and through whom, nearest to the source first. Where an outlet cites somebody, he is the source, and the outlet
 * a link. `group` holds the findings of the same sentence.
 */
export function chainOf(scene: Scene, finding: Finding, margins: Margins, group: readonly Finding[]): Chain {
  const { reading, index } = scene;
  const source = sourceAt(reading, index, finding.source);
  const relays = relaysIn(scene, finding, margins, group);
  const via = [
    ...relays.map(({ link, at }): Link => ({ ...outletAt(scene, at), link })),
    ...tellersOf(scene, finding, group),
  ];
  const cited = citedBy(scene, finding, margins);
  const other = cited === undefined ? undefined : sourceAt(reading, index, [cited.at]);
  if (cited !== undefined && other !== undefined && passesOn(source, other)) {
    const cue = [...finding.cue, ...cited.cue].sort((a, b) => a.start - b.start);
    const between = cited.through.map(({ link, at }): Link => ({ ...outletAt(scene, at), link }));
    return { source: other, via: [...between, { ...source, link: "quotes" }, ...via], cue };
  }
  const basis = basisOf(
    reading.report.text,
    finding,
    margins,
    relays.map(({ at }) => at),
  );
  return {
    source,
    via,
    cue: finding.cue,
    ...(basis === undefined ? {} : { basis: sourceAt(reading, index, [basis]) }),
  };
}

/** A link by its name alone is an outlet. */
function outletAt({ reading, index }: Scene, at: Position): Source {
  const source = sourceAt(reading, index, [at]);
  return source.kind === "organisation" ? { ...source, kind: "outlet" } : source;
}

/** Who cites somebody passes his words on; who cites a thing tells what he knows from, unless he is an outlet. */
const passesOn = (source: Source, cited: Source): boolean =>
  source.kind === "outlet" || (source.kind !== "none" && (cited.kind === "person" || cited.kind === "unnamed"));

/** The relays of a finding; of one that goes on with the speech of another ("told AFP ..., adding that") the other's. */
function relaysIn(scene: Scene, finding: Finding, margins: Margins, group: readonly Finding[]): readonly Relay[] {
  const own = relaysOf(scene, finding, margins);
  const speaker = finding.source[0];
  if (own.length > 0 || speaker === undefined) return own;
  const before = group.find(
    ({ source, cue }) =>
      source[0]?.start === speaker.start && (cue[0]?.start ?? Infinity) < (finding.cue[0]?.start ?? 0),
  );
  return before === undefined ? [] : relaysOf(scene, before, marginsOf(before, group));
}

/** Whose words name the source, though they do not hold the cue: "the paper said she wrote to the club, calling it a farce". */
function tellersOf({ reading, index }: Scene, finding: Finding, group: readonly Finding[]): Link[] {
  const [speaker, mark] = [finding.source[0], finding.cue[0]];
  if (speaker === undefined || mark === undefined) return [];
  const holds = (other: Finding, at: Position): boolean => other.content.some((content) => contains(content, at));
  const teller = group.find((other) => other !== finding && holds(other, speaker) && !holds(other, mark));
  return teller === undefined || teller.source.length === 0
    ? []
    : [{ ...sourceAt(reading, index, teller.source), link: "reports" }];
}
