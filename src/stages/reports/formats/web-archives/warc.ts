import { type Instant, spanOf } from "../../../../record/instant.js";
import type { Problem } from "../../../../record/problem.js";
import type { Content, Format, Found, Told } from "../../format.js";
import { Tally } from "../archives/tally.js";
import { tornProblem } from "../archives/torn-problem.js";
import { codingsOf, contentDecoded } from "./content-decoded.js";
import { holdsNews, leftOutAs } from "./document-kind.js";
import { GonePages } from "./gone-pages.js";
import { mediaTypeOf } from "./head-fields.js";
import { RecordBody } from "./record-body.js";
import { type WarcRecord, warcRecords } from "./warc-records.js";

/** What is met on the way through a web archive. */
interface Crawl {
  readonly content: Content;
  readonly leftOut: Tally;
  readonly pages: GonePages;
}

/** Record types that hold no document of their own. */
const BESIDES: Readonly<Record<string, string>> = {
  request: "request",
  metadata: "metadata record",
  warcinfo: "record about the crawl",
  continuation: "later part of a document in parts",
};

/**
 * A WARC web archive (ISO 28500, 1.0 and 1.1), also one record or page of it: the documents that servers sent (`response`) and others kept
 * (`resource`, `conversion`) as inputs within it, `crawl.warc:12` the twelfth record. A page that was there and is answered with 404 or 410
 * later on is a removal. Digests that the archive states are checked.
 */
export const warc: Format = {
  name: "warc",
  recognises: ({ text }) => /^WARC\/\d\.\d{1,2}\r?\n/.test(text),
  async *read(content: Content): AsyncGenerator<Found> {
    const crawl: Crawl = { content, leftOut: new Tally(), pages: new GonePages() };
    for await (const record of warcRecords(content.chunks)) {
      if ("stray" in record) {
        const message = `has ${record.stray} bytes that belong to no record; they are passed over`;
        yield malformed(`${content.name}:${record.after + 1}`, message);
      } else yield* documentIn(record, crawl);
    }
    yield* crawl.pages.removals((url) => crawl.leftOut.add("page that was not there", url));
    yield* crawl.leftOut.leftOut(content.name);
  },
};

async function* documentIn(record: WarcRecord, crawl: Crawl): AsyncGenerator<Found> {
  const { fields } = record;
  const name = `${crawl.content.name}:${record.number}`;
  const url = addressOf(fields.get("warc-target-uri"));
  const capturedAt = instantOf(fields.get("warc-date")) ?? crawl.content.capturedAt;
  const type = fields.get("warc-type")?.toLowerCase() ?? "";
  const leaveOut = (kind: string): void => crawl.leftOut.add(kind, url ?? fields.get("warc-target-uri") ?? name);
  if (record.length === undefined) yield malformed(name, "does not state its length; it is passed over");
  else if (type === "revisit") {
    if (url !== undefined) crawl.pages.seen(url, capturedAt);
    leaveOut("visit that found what an earlier one had found");
  } else if (type !== "response" && type !== "resource" && type !== "conversion") {
    leaveOut(BESIDES[type] ?? "record of an unknown type");
  } else {
    const body = await RecordBody.of(record);
    const { answer } = body;
    const place = { name, capturedAt, ...(url !== undefined && { url }) };
    if (answer === undefined || answer.status === 200 || answer.status === 203) {
      if (answer !== undefined && url !== undefined) crawl.pages.seen(url, capturedAt);
      yield* readable(body, record, place, leaveOut);
    } else if ((answer.status === 404 || answer.status === 410) && url !== undefined) {
      crawl.pages.gone(url, capturedAt, answer.status, name);
    } else leaveOut(answer.status >= 300 && answer.status < 400 ? "redirect" : "answer without a document");
  }
}

interface Place {
  readonly name: string;
  readonly capturedAt: Instant;
  readonly url?: string;
}

async function* readable(
  body: RecordBody,
  { fields, length = 0 }: WarcRecord,
  { name, capturedAt, url }: Place,
  leaveOut: (kind: string) => void,
): AsyncGenerator<Found> {
  const head = body.answer?.fields ?? fields;
  const type = mediaTypeOf(head.get("content-type"));
  const told: Told = { ...type, ...(url !== undefined && { url }) };
  const codings = codingsOf(body.answer?.fields.get("content-encoding"));
  const kind = leftOutAs(type.mediaType, length);
  if (kind !== undefined && kind !== "data file") {
    leaveOut(kind);
    return;
  }
  if ("unknown" in codings) {
    yield {
      code: "format-not-supported",
      severity: "error",
      message: `is packed with ${codings.unknown}, which is not read`,
      input: name,
    };
    return;
  }
  let torn: string | undefined;
  const chunks = contentDecoded(body.chunks(), codings, (why) => {
    torn = why;
  });
  if (kind === undefined) yield { name, capturedAt, told, chunks: () => chunks };
  else {
    const rest = chunks[Symbol.asyncIterator]();
    const first = await rest.next();
    if (first.done !== true && holdsNews(first.value))
      yield { name, capturedAt, told, chunks: () => resumed(first.value, rest) };
    else {
      leaveOut(kind);
      return;
    }
  }
  if (torn !== undefined) yield tornProblem(name, `is torn or damaged within its packing (${torn})`);
  yield* await body.problems(name);
  const cut = fields.get("warc-truncated");
  if (cut !== undefined) yield tornProblem(name, `was cut off when it was archived (${cut.slice(0, 40)})`);
}

async function* resumed(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

/** A web address as the record states it; some crawlers write it in angle brackets. */
function addressOf(stated: string | undefined): string | undefined {
  const address = stated?.replace(/^<|>$/g, "");
  return address !== undefined && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : undefined;
}

/** The time that a record states, without fractions of a second. */
function instantOf(stated: string | undefined): Instant | undefined {
  const time = /^(\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,9})?Z)?)?)?)$/
    .exec(stated ?? "")?.[1]
    ?.replace(/\.\d+/, "");
  return time === undefined || spanOf(time) === undefined ? undefined : time;
}

const malformed = (input: string, message: string): Problem => ({
  code: "malformed-document",
  severity: "error",
  message,
  input,
});
