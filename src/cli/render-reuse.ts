import type { Credit } from "../stages/provenance/credits.js";
import type { Derivation, EditKind } from "../stages/provenance/derivation.js";
import type { Report } from "../stages/reports/report.js";
import { counted } from "./inputs.js";
import { harmless } from "./terminal.js";

const WORDS: Readonly<Record<EditKind, string>> = {
  verbatim: "prints",
  cut: "is cut from",
  brief: "is a brief from",
  reordered: "puts in another order",
  "local-lede": "puts a lede of its own before",
  expanded: "adds matter of its own to",
  "lightly-rewritten": "lightly rewrites",
  "heavily-rewritten": "heavily rewrites",
  mash: "is made from this and others:",
  excerpt: "takes a passage from",
  retold: "retells, with a credit,",
  "new-version": "is a newer version of",
};

/** A report, what it was made from, and the outlets it credits that published none of these reports. */
export interface ReuseOf {
  readonly report: Report;
  readonly derivations: readonly Derivation[];
  readonly absent: readonly Credit[];
}

/** What was taken from where, for reading: a block for each report that took something or credits an outlet that is not at hand. */
export function renderReuse(all: readonly ReuseOf[]): string {
  const reports = new Map(all.map(({ report }) => [report.id, report]));
  const blocks = all.flatMap(({ report, derivations, absent }) => {
    if (derivations.length + absent.length === 0) return [];
    return [
      [
        nameOf(report),
        ...derivations.flatMap((derivation) => [
          `  ${WORDS[derivation.kind]} ${nameOf(reports.get(derivation.earlier), derivation.earlier)}`,
          `      ${derivation.why}`,
        ]),
        ...absent.map(({ outlet }) => `  prints copy of ${outlet}, of which there is no report here`),
        "",
      ].join("\n"),
    ];
  });
  const made = all.filter(({ derivations }) => derivations.length > 0).length;
  return harmless(`${[...blocks, `${made} of ${counted(all.length, "report")} made from others`].join("\n")}\n`);
}

const nameOf = (report: Report | undefined, id = report?.id ?? ""): string => {
  const title = report?.headline ?? report?.text.trimStart().split("\n", 1)[0]?.slice(0, 100) ?? "";
  return `${id}  ${[report?.publisher, title].filter(Boolean).join(": ")}`;
};
