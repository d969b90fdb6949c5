// Writes schemas/*.schema.json from the shapes in src/: npm run schemas. A test holds them to be current.
import { writeFileSync } from "node:fs";
import { schemaFiles } from "./schema-files.js";

for (const { path, content } of schemaFiles()) {
  writeFileSync(path, content);
  console.error(`written: ${path}`);
}
