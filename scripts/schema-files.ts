import { join } from "node:path";
import { z } from "zod";
import { accountSchema } from "../src/stages/dossier/account-document.js";
import { lineSchemas } from "../src/stages/dossier/line-schemas.js";
import { manifestLineSchema } from "../src/stages/reports/archive/manifest-line.js";

/** What each schema describes, by the name of its file. */
const SCHEMAS: Readonly<Record<string, readonly [title: string, schema: z.ZodType]>> = {
  account: ["An account: hearsay account --format json", accountSchema],
  reading: ["A line of hearsay read --format jsonl", lineSchemas.reading],
  stories: ["A line of hearsay stories --format jsonl", lineSchemas.stories],
  compare: ["A line of hearsay compare", lineSchemas.compare],
  decision: ["A line of a file of decisions: hearsay decide", lineSchemas.decision],
  reuse: ["A line of hearsay reuse", lineSchemas.reuse],
  weigh: ["A line of hearsay weigh", lineSchemas.weigh],
  archive: ["A line of the manifest of an archive: hearsay account --archive", manifestLineSchema],
  report: ["A line of JSON lines that reports are taken in from", lineSchemas.report],
};

/** Every schema file as it should be: JSON Schema, draft 2020-12. */
export function schemaFiles(): readonly { readonly path: string; readonly content: string }[] {
  return Object.entries(SCHEMAS).map(([name, [title, schema]]) => {
    const { $schema, ...rest } = z.toJSONSchema(schema, { target: "draft-2020-12", reused: "ref" });
    const document = { $schema, title, ...rest };
    return { path: join("schemas", `${name}.schema.json`), content: `${JSON.stringify(document, null, 2)}\n` };
  });
}
