import type { AccountStory } from "../../account-document.js";
import { type Node, present, some } from "./node.js";
import type { StoryTerms } from "./story-terms.js";

type Party = AccountStory["parties"][number];

const TYPES: Readonly<Record<Party["kind"], readonly string[]>> = {
  person: ["prov:Person", "schema:Person"],
  organisation: ["prov:Organization", "schema:Organization"],
  outlet: ["prov:Organization", "schema:NewsMediaOrganization"],
  country: ["prov:Agent", "schema:Country"],
  unnamed: ["prov:Agent"],
  document: ["prov:Entity", "schema:CreativeWork"],
};

/** A party as an agent of PROV-O: its names, and the reliability that its record or a person gives it. */
export function partyNode(party: Party, { id }: StoryTerms): Node {
  const names = [...new Set(party.names.map(({ exact }) => exact))].filter((name) => name !== party.name);
  return present({
    id: id("party", party.id),
    type: TYPES[party.kind],
    name: party.name,
    alternateName: some(names),
    jobTitle: party.role,
    unnamed: party.kind === "unnamed" ? true : undefined,
    reliability: party.reliability.grade,
  });
}
