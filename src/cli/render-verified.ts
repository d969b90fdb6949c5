import type { Verified } from "../stages/dossier/verify.js";
import type { Tally } from "../stages/dossier/verifying/check.js";
import type { VerifiedArchive } from "../stages/reports/archive/verify-archive.js";
import { harmless } from "./terminal.js";

const SAYS: readonly (readonly [keyof Verified["tallies"], string])[] = [
  ["digests", "digests hold"],
  ["passages", "passages stand where the account says"],
  ["references", "references lead somewhere"],
  ["sentences", "sentences are what the reports give"],
  ["reports", "texts are those of the given reports"],
];

/** The result of a check for reading: what was checked, what does not hold and where, and the verdict in the last line. */
export function renderVerified({ holds, tallies, problems }: Verified, input: string): string {
  const lines = SAYS.filter(([kind]) => tallies[kind].checked > 0).map(([kind, words]) =>
    tallyLine(tallies[kind], words),
  );
  const faults = problems.map(
    ({ code, message, severity }) => `${severity === "note" ? "note" : "FAULT"}: ${message} [${code}]`,
  );
  const verdict = holds ? `${input} holds.` : `${input} does not hold.`;
  return harmless(`${[...lines, ...faults, verdict].join("\n")}\n`);
}

/** The result of a check of an archive for reading: as for an account, with what tells it apart from every other. */
export function renderVerifiedArchive(verified: VerifiedArchive, folder: string): string {
  const { holds, tallies, captures, from, to, last, problems } = verified;
  const lines = [
    tallyLine(tallies.lines, "lines of the manifest follow one another"),
    tallyLine(tallies.records, "records are as they were written"),
    ...(from === undefined
      ? []
      : [`${captures} ${captures === 1 ? "capture" : "captures"}, kept from ${from} to ${to}`]),
    ...(last === undefined ? [] : [`last line: ${last}`]),
  ];
  const faults = problems.map(({ code, message, input }) => `FAULT: ${input} ${message} [${code}]`);
  return harmless(`${[...lines, ...faults, `${folder} ${holds ? "holds" : "does not hold"}.`].join("\n")}\n`);
}

const tallyLine = ({ checked, hold }: Tally, words: string): string => `${hold} of ${checked} ${words}`;
