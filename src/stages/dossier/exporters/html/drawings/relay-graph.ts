import type { Passage } from "../../../../../text/passage.js";
import type { By, Claim, Statement } from "../../../account-document.js";
import { inWords } from "../../wording/instants.js";
import type { StoryIndex } from "../../wording/story-index.js";

/** Somebody through whom a claim went, or a report that carries it. */
export interface RelayNode {
  readonly id: string;
  readonly name: string;
  readonly kind: "origin" | "basis" | "relay" | "report";
  readonly unnamed: boolean;
  /** True for one who denies or doubts the claim. */
  readonly against: boolean;
  /** What it does here, in a few words: never colour or shape alone. */
  readonly role: string;
  /** Words of a report that show it. */
  readonly passage?: Passage;
  /** For a report: its id. */
  readonly report?: string;
}

/** From whom to whom a claim went. */
export interface RelayEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: "told" | "copied";
}

/** Who had a claim from whom, from those who know to the reports. */
export interface RelayGraph {
  readonly nodes: readonly RelayNode[];
  readonly edges: readonly RelayEdge[];
}

const ROLE: Readonly<Record<Statement["stance"], string>> = {
  asserts: "says so",
  confirms: "confirms it",
  denies: "denies it",
  doubts: "doubts it",
  "does-not-know": "does not know",
  asks: "asks",
};

const keyOf = (by: By): string => `p:${typeof by === "string" ? by : by.party}`;

class Gathering {
  readonly nodes = new Map<string, RelayNode>();
  readonly edges = new Map<string, RelayEdge>();

  constructor(private readonly index: StoryIndex) {}

  add(by: By, kind: RelayNode["kind"], role: string, passage: Passage | undefined, against = false): string {
    const id = keyOf(by);
    const known = this.nodes.get(id);
    const { name, unnamed } = this.index.named(by);
    // Somebody who speaks for himself and also passes others on is shown as one who speaks.
    if (!known || (known.kind === "relay" && kind !== "relay") || (known.kind === "basis" && kind === "origin")) {
      const shown = passage ?? known?.passage;
      this.nodes.set(id, { id, name, kind, unnamed, against, role, ...(shown ? { passage: shown } : {}) });
    }
    return id;
  }

  addReport(report: string): string {
    const id = `r:${report}`;
    const found = this.index.report(report);
    const letter = this.index.letter(report);
    const date = found?.publishedAt && inWords(found.publishedAt.slice(0, 10), true);
    const role = [found?.publisher ? `report ${letter}` : "no publisher stated", date].filter(Boolean).join(", ");
    this.nodes.set(id, {
      id,
      name: found?.publisher ?? `Report ${letter}`,
      kind: "report",
      unnamed: found?.publisher === undefined,
      against: false,
      role,
      report,
    });
    return id;
  }

  link(from: string, to: string, kind: RelayEdge["kind"]): void {
    if (from !== to && !this.edges.has(`${from} ${to}`)) this.edges.set(`${from} ${to}`, { from, to, kind });
  }
}

/** The graph of one claim: basis, source, relays nearest first, report; and reports that took it from another report. */
export function relayGraph(index: StoryIndex, claim: Claim): RelayGraph {
  const gathering = new Gathering(index);
  const carried = new Map<string, Set<string>>();
  const last: { from: string; report: string; statement: string }[] = [];
  for (const { id, relation } of claim.statements) {
    const statement = index.statement(id);
    if (!statement) continue;
    const source = statement.appearances.find((appearance) => appearance.source.length > 0)?.source[0];
    const origin = gathering.add(
      statement.by,
      "origin",
      ROLE[relation],
      source,
      relation === "denies" || relation === "doubts",
    );
    if (statement.basis !== undefined) {
      gathering.link(
        gathering.add(statement.basis, "basis", "told the source", statement.basisPassage),
        origin,
        "told",
      );
    }
    for (const [at, appearance] of statement.appearances.entries()) {
      let from = origin;
      for (const relay of statement.via[at] ?? []) {
        const mention = index.party(relay)?.names.find((name) => name.report === appearance.report);
        const to = gathering.add(relay, "relay", "passes it on", mention);
        gathering.link(from, to, "told");
        from = to;
      }
      last.push({ from, report: appearance.report, statement: id });
      carried.set(id, (carried.get(id) ?? new Set()).add(appearance.report));
    }
  }
  const copies = index.story.derivations.filter(({ relation }) => relation !== "hadPrimarySource");
  for (const { from, report, statement } of last) {
    const to = gathering.addReport(report);
    const earlier = copies.filter((copy) => copy.later === report && carried.get(statement)?.has(copy.earlier));
    if (earlier.length === 0) gathering.link(from, to, "told");
    for (const copy of earlier) gathering.link(gathering.addReport(copy.earlier), to, "copied");
  }
  return { nodes: [...gathering.nodes.values()], edges: [...gathering.edges.values()] };
}
