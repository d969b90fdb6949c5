/** Reads one report of a million characters, made of the texts of a data set, and prints the seconds it took, and the megabytes of the process at most, before and in all. */
import { attribute } from "../src/stages/attributions/attribute.js";
import { read } from "../src/stages/reading/read.js";
import { readLines } from "./read-lines.js";
import { type ReportLine, reportOf } from "./report-lines.js";

const LENGTH = 1_000_000;

const texts = readLines<ReportLine>(...process.argv.slice(2)).map(({ text = "" }) => text);
let text = "";
for (let i = 0; text.length < LENGTH; i++) text += `${texts[i % texts.length]}\n\n`;
const report = reportOf({ id: "long", text: text.slice(0, LENGTH) });
texts.length = 0;
// Everything is loaded and compiled then.
attribute(read(reportOf({ id: "short", text: text.slice(0, 2000) })));
const peak = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
const before = peak();
const started = process.cpuUsage();
attribute(read(report));
const { user, system } = process.cpuUsage(started);
process.stdout.write(JSON.stringify({ seconds: (user + system) / 1_000_000, before, megabytes: peak() }));
