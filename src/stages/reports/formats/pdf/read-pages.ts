import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";

/** Pages, words and time that one document may take, and memory in megabytes. */
const MOST_PAGES = 1000;
const MOST_WORDS = 500_000;
const MOST_SECONDS = 30;
const MOST_HEAP = 512;
/** A stream of a document that unpacks to more than this is refused: a page of words has some kilobytes, a font of Chinese 20 MB. */
const LARGEST_STREAM = 32_000_000;

/** A run of characters on a page, its lower left corner in points from the page's. */
export interface PdfRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of its letters. */
  readonly height: number;
  /** True where the library ends a line behind it. */
  readonly endsLine: boolean;
}

/** What a document holds. */
export interface PdfPages {
  readonly pages: readonly (readonly PdfRun[])[];
  /** How many pages it has; more than `pages` where it is too long. */
  readonly total: number;
  readonly title?: string;
  /** As the document writes it: `D:20310304082000+01'00'`. */
  readonly madeAt?: string;
}

/** Why a document cannot be read. */
export type PdfFailure = "encrypted" | "malformed" | "too much";

/**
 * The runs of characters of a PDF's pages, in the order of the library. The library works in a thread of its own with a bound on memory and time:
 * a document that is made to exhaust them ends that thread, and the rest of the work goes on.
 */
export function readPages(bytes: Uint8Array, mostSeconds = MOST_SECONDS): Promise<PdfPages | PdfFailure> {
  return new Promise((resolve) => {
    const worker = new Worker(PROGRAM, {
      eval: true,
      workerData: {
        bytes: Uint8Array.from(bytes),
        library: createRequire(import.meta.url).resolve("unpdf"),
        pages: MOST_PAGES,
        words: MOST_WORDS,
        largest: LARGEST_STREAM,
      },
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP, stackSizeMb: 4 },
      env: {},
    });
    const end = (result: PdfPages | PdfFailure): void => {
      clearTimeout(deadline);
      resolve(result);
      void worker.terminate();
    };
    const deadline = setTimeout(() => end("too much"), mostSeconds * 1000);
    worker.once("message", (result: PdfPages | PdfFailure) => end(result));
    worker.once("error", (error: NodeJS.ErrnoException) =>
      end(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "too much" : "malformed"),
    );
    worker.once("exit", () => end("malformed"));
  });
}

/**
 * What the thread runs, as text: it must start from the sources as well as from the build. Memory for the bytes of streams is not counted by a
 * thread's limits, so arrays of bytes over the bound are refused before the library is loaded.
 */
const PROGRAM = `
const { parentPort, workerData } = require("node:worker_threads");
const Bytes = Uint8Array;
let refused = false;
globalThis.Uint8Array = class Uint8Array extends Bytes {
  constructor(first, ...rest) {
    if (typeof first === "number" && first > workerData.largest) {
      refused = true;
      throw new RangeError("too large");
    }
    super(first, ...rest);
  }
  static [Symbol.hasInstance](value) {
    return Function.prototype[Symbol.hasInstance].call(Bytes, value);
  }
};
globalThis["console"] = new Proxy({}, { get: () => () => undefined });
const words = (value) => (typeof value === "string" ? value.slice(0, 1000) : undefined);
(async () => {
  const { getDocumentProxy } = require(workerData.library);
  const pdf = await getDocumentProxy(workerData.bytes, {
    isEvalSupported: false, useSystemFonts: false, disableFontFace: true, enableXfa: false,
    useWorkerFetch: false, maxImageSize: 1, verbosity: 0,
  });
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const pages = [];
  let count = 0;
  for (let number = 1; number <= Math.min(pdf.numPages, workerData.pages) && count < workerData.words; number++) {
    const runs = [];
    try {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      for (const { str, transform, width, height, hasEOL } of items) {
        if (typeof str !== "string" || count++ >= workerData.words) continue;
        runs.push({ text: str, x: transform[4], y: transform[5], width, height, endsLine: hasEOL === true });
      }
      page.cleanup();
    } catch {
      // A page that is broken has no words; the others do.
    }
    if (refused) throw new RangeError("too large");
    pages.push(runs);
  }
  const title = words(info.Title);
  const madeAt = words(info.ModDate) ?? words(info.CreationDate);
  parentPort.postMessage({ pages, total: pdf.numPages, ...(title && { title }), ...(madeAt && { madeAt }) });
})().catch((error) => {
  parentPort.postMessage(refused ? "too much" : error?.name === "PasswordException" ? "encrypted" : "malformed");
});
`;
