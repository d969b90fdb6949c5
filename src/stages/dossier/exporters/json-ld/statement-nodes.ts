import type { Statement } from "../../account-document.js";
import { iri, type Node, present, some } from "./node.js";
import type { StoryTerms } from "./story-terms.js";

/** A statement, and a Web Annotation for each of its appearances that targets the words of source, cue and content. */
export function statementNodes(statement: Statement, { id, by, target }: StoryTerms): Node[] {
  const node = present({
    id: id("statement", statement.id),
    type: ["prov:Entity", "schema:Statement"],
    wasAttributedTo: by(statement.by),
    basis: statement.basis === undefined ? undefined : by(statement.basis),
    generatedAtTime: statement.saidAt,
    stance: statement.stance,
    manner: statement.manner,
    wasRevisionOf: some((statement.supersedes ?? []).map((earlier) => id("statement", earlier))),
  });
  const annotations = statement.appearances.map((appearance, at) =>
    present({
      id: id("appearance", statement.id, String(at)),
      type: ["oa:Annotation", "prov:Entity"],
      motivatedBy: "oa:identifying",
      hasBody: id("statement", statement.id),
      wasQuotedFrom: iri("report", appearance.report),
      via: some((statement.via[at] ?? []).map((party) => id("party", party))),
      hasTarget: [...appearance.source, ...appearance.cue, ...appearance.content].map(target),
    }),
  );
  return [node, ...annotations];
}
