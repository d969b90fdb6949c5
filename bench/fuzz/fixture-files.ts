import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** A file as it came, and which form it is of. */
export interface FixtureFile {
  /** The folder that it lies in. */
  readonly form: string;
  readonly name: string;
  readonly bytes: Buffer;
}

/** The files of a folder of forms, one folder each; tests and what is expected of the files are not among them. */
export function fixtureFiles(folder: string): FixtureFile[] {
  return readdirSync(folder)
    .filter((form) => statSync(join(folder, form)).isDirectory())
    .flatMap((form) =>
      below(join(folder, form)).map((name) => ({ form, name, bytes: readFileSync(join(folder, form, name)) })),
    );
}

function below(folder: string, within = ""): string[] {
  return readdirSync(join(folder, within), { withFileTypes: true })
    .flatMap((entry) => {
      const name = join(within, entry.name);
      if (entry.isDirectory()) return below(folder, name);
      return /\.expected\.json$|\.ts$|\.md$/.test(entry.name) ? [] : [name];
    })
    .sort();
}
