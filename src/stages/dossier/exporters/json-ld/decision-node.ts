import type { Account, AccountStory } from "../../account-document.js";
import { iri, type Node, present, some } from "./node.js";

type Decision = NonNullable<Account["decisions"]>[number];

/** A person's decision beside what the machine had, with the things of the account that it is about. */
export function decisionNode(decision: Decision, stories: ReadonlyMap<string, AccountStory>): Node {
  const about = decision.on.flatMap(({ story, report, party, statement, claim, figure }) => {
    if (report !== undefined) return [iri("report", report)];
    if (story === undefined || !stories.has(story)) return [];
    if (party !== undefined) return [iri("party", story, party)];
    if (statement !== undefined) return [iri("statement", story, statement)];
    if (claim !== undefined) return [iri("claim", story, claim)];
    return figure === undefined ? [] : [iri("figure", story, String(figure))];
  });
  return present({
    id: iri("decision", decision.id),
    type: ["hearsay:Decision", "prov:Entity"],
    kind: decision.kind,
    state: decision.state,
    wasAttributedTo: decision.by === undefined ? undefined : { type: "prov:Person", name: decision.by },
    generatedAtTime: decision.at,
    reason: some([decision.why ?? []].flat()),
    machine: decision.machine,
    about: some(about),
  });
}
