import { canonicalJson } from "../../../record/digest.js";
import type { Passage } from "../../../text/passage.js";
import type { Account, AccountReport, AccountStory, By, Claim, Figure, Party, Statement } from "../account-document.js";
import type { Exporter } from "./exporter.js";
import { codePointsOf } from "./json-ld/code-points.js";
import { context } from "./json-ld/context.js";

type Node = { readonly [key: string]: unknown };

/** An id as an IRI; anything that an IRI cannot hold is escaped. */
const iri = (kind: string, ...ids: readonly string[]): string =>
  `urn:hearsay:${kind}:${ids.map((id) => encodeURIComponent(id.replace(/\p{Cs}/gu, "\uFFFD"))).join(":")}`;

/** Leaves out the keys that have no value. */
const present = (node: Node): Node =>
  Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined));

const PARTY_TYPE: Readonly<Record<Party["kind"], readonly string[]>> = {
  person: ["prov:Person", "schema:Person"],
  organisation: ["prov:Organization", "schema:Organization"],
  outlet: ["prov:Organization", "schema:NewsMediaOrganization"],
  country: ["prov:Agent", "schema:Country"],
  unnamed: ["prov:Agent"],
  document: ["prov:Entity", "schema:CreativeWork"],
};

/** Writes the nodes of one story. */
class StoryNodes {
  private readonly positions: ReadonlyMap<string, ReturnType<typeof codePointsOf>>;

  constructor(
    account: Account,
    private readonly story: AccountStory,
  ) {
    const own = new Set(story.reports);
    this.positions = new Map(
      account.reports.filter(({ id }) => own.has(id)).map(({ id, text }) => [id, codePointsOf(text)]),
    );
  }

  private party(id: string): string {
    return iri("party", this.story.id, id);
  }

  private by(by: By): string {
    return this.party(typeof by === "string" ? by : by.party);
  }

  /** A passage as a Web Annotation specific resource: the words, and their place in code points. */
  private target(passage: Passage): Node {
    const at = this.positions.get(passage.report)?.(passage.at);
    const quote = {
      type: "oa:TextQuoteSelector",
      exact: passage.exact,
      prefix: passage.prefix,
      suffix: passage.suffix,
    };
    return {
      type: "oa:SpecificResource",
      hasSource: iri("report", passage.report),
      hasSelector: at ? [quote, { type: "oa:TextPositionSelector", start: at.start, end: at.end }] : [quote],
    };
  }

  private partyNode(party: Party): Node {
    const names = [...new Set(party.names.map(({ exact }) => exact))].filter((name) => name !== party.name);
    return present({
      id: this.party(party.id),
      type: PARTY_TYPE[party.kind],
      name: party.name,
      alternateName: names.length > 0 ? names : undefined,
      jobTitle: party.role,
      unnamed: party.kind === "unnamed" ? true : undefined,
    });
  }

  private statementNodes(statement: Statement): Node[] {
    const id = iri("statement", this.story.id, statement.id);
    const node = present({
      id,
      type: ["prov:Entity", "schema:Statement"],
      wasAttributedTo: this.by(statement.by),
      basis: statement.basis === undefined ? undefined : this.by(statement.basis),
      generatedAtTime: statement.saidAt,
      stance: statement.stance,
      manner: statement.manner,
    });
    const annotations = statement.appearances.map((appearance, at) => {
      const via = (statement.via[at] ?? []).map((party) => this.party(party));
      return present({
        id: iri("appearance", this.story.id, statement.id, String(at)),
        type: ["oa:Annotation", "prov:Entity"],
        hasBody: id,
        wasQuotedFrom: iri("report", appearance.report),
        via: via.length > 0 ? via : undefined,
        hasTarget: [...appearance.source, ...appearance.cue, ...appearance.content].map((passage) =>
          this.target(passage),
        ),
      });
    });
    return [node, ...annotations];
  }

  private claimNode(claim: Claim): Node {
    const statements = new Map(this.story.statements.map((statement) => [statement.id, statement]));
    const appearing = claim.statements.flatMap(
      ({ id }) => statements.get(id)?.appearances.map(({ report }) => report) ?? [],
    );
    const last = claim.history.at(-1);
    return present({
      id: iri("claim", this.story.id, claim.id),
      type: ["schema:Claim", "prov:Entity"],
      text: claim.text.exact,
      hasTarget: this.target(claim.text),
      appearance: [...new Set(appearing)].map((report) => iri("report", report)),
      statement: claim.statements.map(({ id }) => iri("statement", this.story.id, id)),
      status: last?.status,
      since: last?.dated ? last.since : undefined,
      history: claim.history.map(({ status, since, knownAt }) => ({ status, since, knownAt })),
      credibility: claim.credibility,
      atLeast: claim.independence.atLeast,
      atMost: claim.independence.atMost,
      reason: claim.independence.reasons.map(({ text }) => text),
    });
  }

  private figureNode(figure: Figure): Node {
    return present({
      type: ["schema:QuantitativeValue", "prov:Entity"],
      measure: figure.measure,
      of: figure.of,
      minValue: figure.low,
      maxValue: figure.high,
      value: figure.about,
      unitText: figure.unit,
      asOf: figure.asOf,
      wasAttributedTo: figure.by === undefined ? undefined : this.by(figure.by),
      hasTarget: this.target(figure.at),
    });
  }

  nodes(): Node[] {
    const { story } = this;
    const claims = story.claims.map((claim) => this.claimNode(claim));
    return [
      {
        id: iri("story", story.id),
        type: ["schema:CreativeWork", "prov:Collection"],
        headline: story.headline.exact,
        hasPart: [...claims.map(({ id }) => id), ...story.reports.map((id) => iri("report", id))],
        figure: story.figures.map((figure) => this.figureNode(figure)),
      },
      ...story.parties.map((party) => this.partyNode(party)),
      ...claims,
      ...story.statements.flatMap((statement) => this.statementNodes(statement)),
    ];
  }
}

function reportNode(report: AccountReport, account: Account): Node {
  const derived: Record<string, string[]> = {};
  for (const { later, earlier, relation } of account.stories.flatMap(({ derivations }) => derivations)) {
    if (later === report.id) derived[relation] = [...(derived[relation] ?? []), iri("report", earlier)];
  }
  return present({
    id: iri("report", report.id),
    type: ["schema:NewsArticle", "prov:Entity"],
    headline: report.headline,
    text: report.text,
    sha256: report.digest.replace(/^sha256:/, ""),
    publisher:
      report.publisher === undefined ? undefined : { type: "schema:NewsMediaOrganization", name: report.publisher },
    datePublished: report.publishedAt,
    inLanguage: report.language,
    url: report.url,
    knownAt: report.knownAt,
    ...derived,
  });
}

function write(account: Account): string {
  const graph = [
    ...account.reports.map((report) => reportNode(report, account)),
    ...account.stories.flatMap((story) => new StoryNodes(account, story).nodes()),
  ];
  const document = {
    "@context": context,
    id: iri("account", account.digest),
    type: ["prov:Bundle", "schema:Dataset"],
    generatedAtTime: account.asOf,
    wasAttributedTo: { type: "prov:SoftwareAgent", name: account.madeBy },
    "@graph": graph,
  };
  return `${JSON.stringify(JSON.parse(canonicalJson(document)), null, 2)}\n`;
}

/**
 * The account as JSON-LD with its context inside: provenance as W3C PROV-O, words of reports as Web Annotation selectors (whose
 * positions count code points, not UTF-16 units), claims as schema.org `Claim`.
 */
export const jsonLd: Exporter = { name: "json-ld", mediaType: "application/ld+json", extension: ".jsonld", write };
