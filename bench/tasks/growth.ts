import { accountFrom, readReport } from "../../src/account.js";
import type { Account } from "../../src/stages/dossier/account-document.js";
import { writePage } from "../../src/stages/dossier/exporters/html/page.js";
import { verifyAccount } from "../../src/stages/dossier/verify.js";
import type { Report } from "../../src/stages/reports/report.js";
import { secondsOf } from "../growth.js";
import { printRow } from "../print.js";
import { manyStories, oneStory, storyOfCopies } from "../worlds/one-story.js";
import type { Task } from "./task.js";

const REPORTS = 800;
const SEED = 71;
/** Each size is half of the next. */
const SIZES = 4;
const ROUNDS = 2;
const WARM_UP = 30;

const KINDS = { "one story": oneStory, "many copies": storyOfCopies, "many stories": manyStories };

type Steps = Readonly<Record<"reading" | "account" | "page" | "check", number>>;

/**
 * How the cost of an account grows with its reports: what a report of the last doubling costs against one of the first. 1 is a cost
 * in proportion to the reports, 4 one that grows with their square.
 */
export const growth: Task = {
  name: "growth",
  paths: "[REPORTS] [SEED]",
  about: `what a further report of one story, of copies and of many stories costs, up to ${REPORTS} reports if not said otherwise`,
  least: 0,
  run([count = String(REPORTS), seed = String(SEED)]) {
    const sizes = Array.from({ length: SIZES }, (_, i) => Math.round(Number(count) / 2 ** (SIZES - 1 - i)));
    measure(oneStory(WARM_UP, Number(seed)));
    for (const [kind, make] of Object.entries(KINDS)) {
      const reports = make(Number(count), Number(seed));
      const rounds = Array.from({ length: ROUNDS }, () => sizes.map((size) => measure(reports.slice(0, size))));
      for (const step of ["reading", "account", "page", "check"] as const) {
        const seconds = sizes.map((_, i) => Math.min(...rounds.map((round) => round[i]?.[step] ?? 0)));
        const added = seconds.slice(1).map((one, i) => (one - (seconds[i] ?? 0)) / (sizes[i] ?? 1));
        const times = (added.at(-1) ?? 0) / (added[0] ?? 1);
        const spent = seconds.map((one, i) => `${sizes[i]}: ${one.toFixed(2)} s`).join(", ");
        printRow(
          `${kind}, ${step}`,
          `${spent}; a report of the last doubling ${times.toFixed(2)} times one of the first`,
        );
      }
    }
    printRow("memory at most", `${Math.round(process.resourceUsage().maxRSS / 1000)} MB`);
  },
};

/** What each step costs; the check without making the account anew. */
function measure(reports: readonly Report[]): Steps {
  let account: Account | undefined;
  let readings: ReturnType<typeof readReport>[] = [];
  const reading = secondsOf(() => {
    readings = reports.map((report) => readReport(report));
  });
  const making = secondsOf(() => {
    account = accountFrom(readings, {});
  });
  const made = account;
  if (made === undefined) return { reading, account: making, page: 0, check: 0 };
  const page = secondsOf(() => {
    writePage(made);
  });
  const check = secondsOf(() => {
    if (!verifyAccount(made, { rebuild: () => made }).holds) throw new Error("an account as made does not hold");
  });
  return { reading, account: making, page, check };
}
