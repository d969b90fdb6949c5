/** Reads one report of a million characters, made of the texts of a data set, and prints the seconds and megabytes that it took at most. */
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
const started = process.cpuUsage();
attribute(read(report));
const { user, system } = process.cpuUsage(started);
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ seconds: (user + system) / 1_000_000, megabytes }));
