// The built command line for many commands one after the other: `serve SOCKET MAIN` loads it once and runs what `run SOCKET ARG...`
// asks for, in the folder that asks. Starting the program anew takes a second each time, which the guides need thirty times.
import { once } from "node:events";
import { createConnection, createServer } from "node:net";
import { pathToFileURL } from "node:url";

const [role, socket, ...rest] = process.argv.slice(2);
if (role === "serve") await serve(rest[0]);
else process.exitCode = await ask(rest);

/** Answers until whoever started it has ended. */
async function serve(folder) {
  const { run } = await import(pathToFileURL(`${folder}/run.js`).href);
  const { processTerminal } = await import(pathToFileURL(`${folder}/terminal.js`).href);
  const real = processTerminal(process);
  let turn = Promise.resolve();
  const server = createServer((connection) => {
    connection.on("error", () => {});
    turn = turn.then(async () => {
      const { cwd, args, input } = JSON.parse(await lineFrom(connection));
      const tell = (message) => connection.write(`${JSON.stringify(message)}\n`);
      process.chdir(cwd);
      const status = await run(args, {
        ...real,
        write: async (data) => void tell({ out: data }),
        note: (words) => void tell({ note: words }),
        standardInput: (async function* () {
          yield Buffer.from(input, "base64");
        })(),
      });
      connection.end(`${JSON.stringify({ status })}\n`);
    });
  });
  server.listen(socket);
  process.stdin.on("end", () => process.exit(0)).resume();
}

async function lineFrom(connection) {
  let text = "";
  for await (const chunk of connection.iterator({ destroyOnReturn: false })) {
    text += chunk;
    if (text.endsWith("\n")) break;
  }
  return text;
}

/** Runs one command there, with this one's folder, input and outputs, and gives its exit status. */
async function ask(args) {
  const input = [];
  for await (const chunk of process.stdin) input.push(chunk);
  const connection = await connected();
  connection.write(`${JSON.stringify({ cwd: process.cwd(), args, input: Buffer.concat(input).toString("base64") })}\n`);
  process.stdout.on("error", () => process.exit(0));
  let status = 1;
  let left = "";
  for await (const chunk of connection.setEncoding("utf8")) {
    const lines = `${left}${chunk}`.split("\n");
    left = lines.pop() ?? "";
    for (const line of lines) {
      const message = JSON.parse(line);
      if (message.out !== undefined) process.stdout.write(message.out);
      if (message.note !== undefined) process.stderr.write(message.note);
      status = message.status ?? status;
    }
  }
  return status;
}

/** The other end may still be starting. */
async function connected() {
  for (let tries = 0; ; tries++) {
    const connection = createConnection(socket);
    try {
      await once(connection, "connect");
      return connection;
    } catch (error) {
      if (tries > 1200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
