import { readReport } from "../../src/account.js";
import { chainedOf, readChains } from "../gold/chains.js";
import { percent, printRow, ratesText } from "../print.js";
import { reportOf } from "../report-lines.js";
import { scoreChains } from "../score/chains.js";
import type { Task } from "./task.js";

/** Whole chains and what goes with them, against labelled passages (test/gold/attributions). */
export const chains: Task = {
  name: "chains",
  paths: "PASSAGES.jsonl",
  about: "who said what through whom: whole chains, stance, certainty, basis, negation",
  least: 1,
  run(paths, { limit, lists }) {
    const passages = readChains(paths).slice(0, limit);
    const made = passages.map((passage) => readReport(reportOf(passage)).attributions.map(chainedOf));
    const scores = scoreChains(passages, made);
    printRow("attributions", ratesText(scores.attributions));
    printRow("whole chains", ratesText(scores.chains));
    printRow("chains with links", ratesText(scores.linked));
    for (const [name, rates] of scores.details) printRow(name, ratesText(rates));
    for (const [name, share] of scores.right) printRow(`${name}, right`, percent(share).padStart(5));
    const { passages: bare, alone } = scores.bare;
    printRow("must-not-match kept", `${percent(bare === 0 ? 1 : alone / bare).padStart(5)}  (${alone} of ${bare})`);
    if (lists) for (const line of scores.differences) process.stdout.write(`${line}\n`);
  },
};
