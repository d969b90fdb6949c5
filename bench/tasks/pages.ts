import { isProblem } from "../../src/stages/reports/format.js";
import { readPage } from "../../src/stages/reports/formats/html/read-page.js";
import { madePage } from "../made-pages.js";
import { printRow } from "../print.js";
import type { Task } from "./task.js";

const DEFAULT_LIMIT = 10_000;
/** Made anew in turn, so that the pages themselves take no memory that grows. */
const DIFFERENT = 100;

/** How many made pages of 100 kB are read into reports in a second of processor time, and whether memory grows with their number. */
export const pages: Task = {
  name: "pages",
  paths: "",
  about: "made pages of 100 kB read into reports (10,000 unless --limit says otherwise): pages a second, memory",
  least: 0,
  run(_, { limit }) {
    const made = Array.from({ length: DIFFERENT }, (__, number) => madePage(number));
    for (const page of made) readPage(page, { name: "warm" });
    const count = limit ?? DEFAULT_LIMIT;
    let [seconds, largest, early, words] = [0, 0, 0, 0];
    for (let number = 0; number < count; number++) {
      const started = process.cpuUsage();
      const read = readPage(made[number % DIFFERENT] ?? "", { name: `page-${number}` });
      const { user, system } = process.cpuUsage(started);
      seconds += (user + system) / 1_000_000;
      if (!isProblem(read)) words += read.fields.text.length;
      if (number % 100 !== 0) continue;
      const memory = process.memoryUsage().rss / 1_000_000;
      largest = Math.max(largest, memory);
      if (number <= count / 10) early = largest;
    }
    printRow("pages a second of processor time", `${(count / seconds).toFixed(1)}  (${count} pages)`);
    printRow("characters of text a page", (words / count).toFixed(0));
    printRow("memory, most in the first tenth", `${early.toFixed(0)} MB`);
    printRow("memory, most in all", `${largest.toFixed(0)} MB`);
  },
};
