import { parseArgs } from "node:util";
import { account } from "./tasks/account.js";
import { attribution } from "./tasks/attribution.js";
import { chains } from "./tasks/chains.js";
import { dates } from "./tasks/dates.js";
import { floors } from "./tasks/floors.js";
import { fuzz } from "./tasks/fuzz.js";
import { growth } from "./tasks/growth.js";
import { names } from "./tasks/names.js";
import { network } from "./tasks/network.js";
import { page } from "./tasks/page.js";
import { pages } from "./tasks/pages.js";
import { pairs } from "./tasks/pairs.js";
import { parties } from "./tasks/parties.js";
import { pictures } from "./tasks/pictures.js";
import { quantities } from "./tasks/quantities.js";
import { ranking } from "./tasks/ranking.js";
import { readingSpeed } from "./tasks/reading-speed.js";
import { reuse } from "./tasks/reuse.js";
import { reuseStream } from "./tasks/reuse-stream.js";
import { speed } from "./tasks/speed.js";
import { stance } from "./tasks/stance.js";
import { stories } from "./tasks/stories.js";
import { stream } from "./tasks/stream.js";
import type { Task } from "./tasks/task.js";
import { weigh } from "./tasks/weigh.js";
import { weighWorlds } from "./tasks/weigh-worlds.js";
import { worlds } from "./tasks/worlds.js";

const tasks: readonly Task[] = [
  attribution,
  chains,
  dates,
  names,
  quantities,
  stories,
  stream,
  growth,
  pairs,
  stance,
  parties,
  reuse,
  reuseStream,
  weigh,
  weighWorlds,
  worlds,
  account,
  ranking,
  page,
  pages,
  fuzz,
  speed,
  readingSpeed,
  network,
  floors,
  pictures,
];

const usage = `npm run bench -- TASK PATH... [--limit N] [--lists] [--by FIELD]

${tasks.map(({ name, paths, about }) => `  ${name} ${paths}\n      ${about}`).join("\n")}
`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      limit: { type: "string" },
      lists: { type: "boolean", default: false },
      by: { type: "string" },
      help: { type: "boolean" },
    },
  });
  const [name, ...paths] = positionals;
  const task = tasks.find((one) => one.name === name);
  const limit = values.limit === undefined ? undefined : Number(values.limit);
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  if (!task || paths.length < task.least || (limit !== undefined && !(limit > 0))) {
    process.stderr.write(usage);
    return 2;
  }
  const { lists, by } = values;
  await task.run(paths, { lists, ...(limit === undefined ? {} : { limit }), ...(by === undefined ? {} : { by }) });
  return 0;
}

process.exitCode = await main();
