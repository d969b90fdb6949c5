import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import jsonld, { type JsonLdDocument } from "jsonld";
import { DataFactory, Parser, Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";
import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../../src/account.js";
import type { Account } from "../../../../src/stages/dossier/account-document.js";
import { exporters } from "../../../../src/stages/dossier/exporters/index.js";
import { takeIn } from "../../../../src/stages/reports/take-in.js";

const ROOT = join(import.meta.dirname, "../../../..");
const shapes = new Store(new Parser().parse(readFileSync(join(ROOT, "schemas/account.shapes.ttl"), "utf8")));
const folders = [
  "examples/kursk-capture/reports",
  ...readdirSync(join(ROOT, "test/events"))
    .map((name) => `test/events/${name}/reports`)
    .filter((folder) => existsSync(join(ROOT, folder))),
];

type Written = { "@graph": Record<string, unknown>[]; [key: string]: unknown };

const linked = (account: Account): Written =>
  JSON.parse(exporters.find(({ name }) => name === "json-ld")?.write(account) ?? "");

async function written(folder: string): Promise<Written> {
  const { reports, problems } = await takeIn([join(ROOT, folder)]);
  return linked(makeAccount(reports, { problems }));
}

/** The statements of a document in RDF, its one named graph taken for the default one: shapes know nothing of graphs. */
async function inRdf(document: Written): Promise<Store> {
  const read = await jsonld.toRDF(document as JsonLdDocument, {
    format: "application/n-quads",
    documentLoader: () => Promise.reject(new Error("nothing may be fetched")),
  });
  const { quad, defaultGraph } = DataFactory;
  return new Store(
    new Parser({ format: "N-Quads" })
      .parse(String(read))
      .map(({ subject, predicate, object }) => quad(subject, predicate, object, defaultGraph())),
  );
}

async function faultsOf(document: Written): Promise<string[]> {
  const { results } = await new SHACLValidator(shapes).validate(await inRdf(document));
  return results.map(
    ({ focusNode, path, sourceConstraintComponent }) =>
      `${focusNode?.value} ${path?.value}: ${sourceConstraintComponent?.value.replace(/.*#/, "")}`,
  );
}

describe("an account as linked data", () => {
  it.each(folders)(
    "of %s is read as RDF with nothing fetched, and has the shapes that the package tells of",
    async (folder) => {
      const document = await written(folder);
      expect((await inRdf(document)).size).toBeGreaterThan(500);
      expect(await faultsOf(document)).toEqual([]);
    },
  );

  it("keeps every key: none is without a meaning", async () => {
    const document = await written("examples/kursk-capture/reports");
    const context = document["@context"] as Record<string, unknown>;
    const keys = new Set<string>();
    const walk = (value: unknown): void => {
      if (Array.isArray(value)) for (const one of value) walk(one);
      else if (typeof value === "object" && value !== null)
        for (const [key, inner] of Object.entries(value)) {
          keys.add(key);
          walk(inner);
        }
    };
    walk(document["@graph"]);
    expect([...keys].filter((key) => !(key in context))).toEqual([]);
  });
});

describe("the shapes notice", () => {
  const example = written("examples/kursk-capture/reports");
  type Node = Record<string, unknown>;
  const typed = (node: Node, type: string): boolean => [node.type].flat().includes(type);
  const first = (document: Written, type: string): Node => {
    const found = document["@graph"].find((node) => typed(node, type));
    if (found === undefined) throw new Error(`no ${type}`);
    return found;
  };

  it.each<[string, (document: Written) => void]>([
    ["a report without its text", (d) => delete first(d, "schema:NewsArticle").text],
    ["a digest that is none", (d) => (first(d, "schema:NewsArticle").sha256 = "abc")],
    [
      "a claim that rests on nothing to be found",
      (d) => (first(d, "schema:Claim").hasTarget = { type: "oa:SpecificResource" }),
    ],
    ["more origins at least than at most", (d) => (first(d, "schema:Claim").atLeast = 99)],
    [
      "a credibility that the scale does not have",
      (d) => ((first(d, "schema:ClaimReview").reviewRating as Node).ratingValue = 7),
    ],
    ["a statement that nobody made", (d) => delete first(d, "schema:Statement").wasAttributedTo],
    [
      "a statement by somebody who is not there",
      (d) => (first(d, "schema:Statement").wasAttributedTo = "urn:hearsay:party:none"),
    ],
    [
      "a statement that stands in no report",
      (d) => (d["@graph"] = d["@graph"].filter((node) => !typed(node, "oa:Annotation"))),
    ],
    [
      "a passage with its end before its start",
      (d) => {
        const [passage] = first(d, "oa:Annotation").hasTarget as Node[];
        const selectors = (passage?.hasSelector ?? []) as Node[];
        Object.assign(selectors.find((node) => typed(node, "oa:TextPositionSelector")) ?? {}, { start: 10, end: 5 });
      },
    ],
    [
      "a figure with its bounds the wrong way round",
      (d) => Object.assign(first(d, "schema:QuantitativeValue"), { minValue: 5, maxValue: 2 }),
    ],
    ["an account that nobody made", (d) => delete d.wasAttributedTo],
  ])("%s", async (_, break_) => {
    const document = structuredClone(await example);
    break_(document);
    expect(await faultsOf(document)).not.toEqual([]);
  });
});
