import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../../src/account.js";
import type { Account } from "../../../../src/stages/dossier/account-document.js";
import { exporters } from "../../../../src/stages/dossier/exporters/index.js";
import { columnsOf } from "../../../../src/stages/dossier/exporters/terminal/columns.js";
import { takeIn } from "../../../../src/stages/reports/take-in.js";

const root = join(import.meta.dirname, "../../../..");
const folders = [
  join(root, "examples/kursk-capture/reports"),
  ...readdirSync(join(root, "test/events"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "kursk-capture")
    .map(({ name }) => join(root, "test/events", name, "reports")),
];

const accountOf = async (folder: string): Promise<Account> => makeAccount((await takeIn([folder])).reports);
const written = (name: string, account: Account): string =>
  exporters.find((exporter) => exporter.name === name)?.write(account) ?? "";
/** White space as one space, so that wrapped lines compare. */
const flat = (text: string): string => text.replace(/\s+/g, " ");
const unescaped = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

describe.each(folders.map((folder) => [folder.slice(root.length + 1), folder] as const))(
  "the account of %s",
  (_, folder) => {
    it("is told whole on the page: every sentence, every claim, every mark with its way back", async () => {
      const account = await accountOf(folder);
      const page = written("html", account);
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
      const known = new Set(ids);
      const dead = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => !known.has(id));
      expect(dead).toEqual([]);
      const text = flat(unescaped(page));
      for (const story of account.stories) {
        const missing = story.sentences.filter((sentence) => !text.includes(flat(sentence.text).trim()));
        expect(missing.map((sentence) => sentence.text)).toEqual([]);
        expect(story.claims.filter((claim) => !text.includes(flat(claim.text.exact).trim()))).toEqual([]);
      }
      const lost = [...page.matchAll(/class="lost-words"/g)];
      expect(lost).toEqual([]);
      const without = [
        ...page.matchAll(
          /<li><a class="ref" href="#([^"]+)">[^<]*<\/a> <bdi class="q">(?:(?!<\/bdi>).)*<\/bdi> <span class="soft"><\/span>/gs,
        ),
      ];
      expect(without.map(([, label]) => label)).toEqual([]);
    });

    it("is told to the terminal in eighty columns, with every reference explained", async () => {
      const account = await accountOf(folder);
      const text = written("terminal", account);
      expect(text.split("\n").filter((line) => columnsOf(line) > 80)).toEqual([]);
      const [told = "", evidence = ""] = text.split("EVIDENCE");
      const used = [...told.matchAll(/ \[((?:[A-Z]\d+[a-z]*[ -]?)+)\]/g)].flatMap(([, list = ""]) =>
        list.split(/[ -]/),
      );
      const explained = new Set([...evidence.matchAll(/^ {2}([A-Z]+\d+[a-z]*) +\d/gm)].map(([, label]) => label));
      expect(used.filter((label) => !explained.has(label))).toEqual([]);
    });
  },
);
