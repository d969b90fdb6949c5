// Keeps one input after the other in an archive until it is killed, and says so of each: FOLDER ROUND.
import { openArchive } from "../../../../src/stages/reports/archive/open-archive.js";

const [, , folder = "", round = ""] = process.argv;
const archive = await openArchive(folder, {
  now: () => "2031-03-04T05:06:07Z",
  madeBy: "hearsay 0.0.0",
  rollAt: 200_000,
});

async function keepOn(worker: number): Promise<void> {
  for (let i = 0; ; i++) {
    const name = `${round}-${worker}-${i}`;
    const words = Array.from({ length: (i * 7919) % 4000 }, (_, n) => (n * 31 + i) % 977);
    const bytes = Buffer.from(`${name}: ${words.join(" ")}`);
    await archive.keep({
      name,
      capturedAt: "2031-01-01T00:00:00Z",
      async *chunks() {
        yield bytes;
      },
    });
    process.stdout.write(`${name}\n`);
    if (i % 5 === 0) await archive.note({ kind: "note", about: name, message: "kept" });
  }
}

await Promise.all([keepOn(1), keepOn(2), keepOn(3)]);
