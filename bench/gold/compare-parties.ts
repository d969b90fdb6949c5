import type { Frame } from "./frame.js";
import type { Matched } from "./match-attributions.js";
import { type PartyMap, requiredAliases } from "./match-parties.js";
import { quoted, type Sheet } from "./sheet.js";

/** Every alias of an expected party must be in one party of the account, and no alias of another in it. */
export function compareParties(frame: Frame, parties: PartyMap, sheet: Sheet): void {
  const required = requiredAliases(frame.expected);
  for (const { id, name } of frame.expected.parties) {
    const main = parties.accountPartyOf(id);
    const holders = parties.aliasHolders(id);
    for (const alias of required.get(id) ?? []) {
      const got = [...(holders.get(alias) ?? [])];
      const right = got.length === 1 && got[0] === main;
      sheet.count("parties", { expected: 1, found: right ? 1 : 0 });
      if (!right) {
        const names = got.map((party) => quoted(parties.accountName(party))).join(" and ");
        sheet.lacks(
          "parties",
          `${id} ${name}`,
          `alias ${quoted(alias)}`,
          quoted(nameOf(parties, main) ?? name),
          names || "nothing",
        );
      }
    }
  }
  for (const account of parties.accountParties) {
    const held = [...parties.held(account).keys()];
    const right = held.filter((expected) => parties.accountPartyOf(expected) === account).length;
    sheet.count("parties", { given: held.length, right: Math.min(right, 1) });
    if (held.length > 1) {
      const names = held.map((expected) => quoted(parties.expectedName(expected))).join(" and ");
      sheet.adds("parties", parties.accountName(account), "one party", names, "several parties");
    }
  }
}

const nameOf = (parties: PartyMap, party: string | undefined): string | undefined =>
  party === undefined ? undefined : parties.accountName(party);

/** Attributions of one expected statement must be one statement of the account, and those of different ones must not. */
export function compareStatements(frame: Frame, matched: readonly Matched[], sheet: Sheet): void {
  const judged = matched.filter(
    ({ expected, given }) => expected.statement !== undefined && given.statement !== undefined,
  );
  const byExpected = groupBy(judged, ({ expected }) => expected.statement ?? "");
  const byGiven = groupBy(judged, ({ given }) => given.statement ?? "");
  for (const [statement, pairs] of byExpected) {
    const groups = groupBy(pairs, ({ given }) => given.statement ?? "");
    sheet.count("statements", {
      expected: couples(frame.expected.attributions.filter((one) => one.statement === statement).length),
      found: [...groups.values()].reduce((n, group) => n + couples(group.length), 0),
    });
    if (groups.size > 1) {
      const apart = [...groups.values()].map((group) => group.map(({ expected }) => expected.id).join("=")).join(" | ");
      sheet.lacks("statements", statement, "one statement", pairs.map(({ expected }) => expected.id).join("="), apart);
    }
  }
  for (const pairs of byGiven.values()) {
    const groups = groupBy(pairs, ({ expected }) => expected.statement ?? "");
    sheet.count("statements", {
      given: couples(pairs.length),
      right: [...groups.values()].reduce((n, group) => n + couples(group.length), 0),
    });
    if (groups.size > 1) {
      const apart = [...groups.values()].map((group) => group.map(({ expected }) => expected.id).join("=")).join(" | ");
      sheet.adds(
        "statements",
        pairs[0]?.expected.id ?? "",
        "one statement",
        pairs.map(({ expected }) => expected.id).join("="),
        apart,
      );
    }
  }
}

const couples = (n: number): number => (n * (n - 1)) / 2;

/** Things in groups, by key, in order of their first. */
export function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group) group.push(thing);
    else groups.set(keyOf(thing), [thing]);
  }
  return groups;
}
