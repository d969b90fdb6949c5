import { canonicalJson, digestOf } from "../../../../record/digest.js";
import type { Instant } from "../../../../record/instant.js";
import type { Exchange, Openable } from "../../format.js";
import type { ArchiveEvent } from "../archive.js";
import { type CaptureLine, recordId } from "../manifest-line.js";
import { eachOf, type Spooled } from "../spool.js";
import type { WarcRecord } from "./warc-record.js";

/** Profile of a revisit (WARC 1.1, 6.7.2). */
const SAME_PAYLOAD = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest";
const FULL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/;

/** A capture's line before its records have their places. */
export type Unplaced<Line> = Line extends { readonly record: unknown } ? Omit<Line, "record" | "request"> : never;

/** The first capture of the same bytes from the same address. */
export interface FirstCapture {
  readonly id: string;
  readonly target: string;
  readonly date: Instant;
}

/** True for a moment as WARC dates are written: UTC, to the second at least. */
export const isWarcDate = (at: Instant): boolean => FULL.test(at);

/** The date of a capture's record: when it was captured where that is known to the second, else when it was kept. */
export const dateOf = ({ capturedAt, at }: { readonly capturedAt: Instant; readonly at: Instant }): Instant =>
  isWarcDate(capturedAt) ? capturedAt : at;

/**
 * The address of a capture's record: where it came from, or a name of its own for a file and for standard input. `file:` would tell where
 * things lie on the collector's machine.
 */
export function targetOf({ name, told }: Pick<Openable, "name" | "told">): string {
  for (const address of [told?.url, name]) {
    if (address !== undefined && /^https?:\/\//i.test(address) && URL.canParse(address)) return new URL(address).href;
  }
  const wellFormed = Buffer.from(name).toString();
  return `urn:hearsay:input:${encodeURIComponent(wellFormed).replaceAll("%2F", "/")}`;
}

/** The record that begins a WARC file or a session of collecting. */
export function sessionRecord(
  line: { readonly at: Instant; readonly madeBy: string; readonly collector?: string | undefined },
  file: string,
): WarcRecord {
  const told = [
    ["software", line.madeBy],
    ["format", "WARC file version 1.1"],
    ["conformsTo", "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"],
    ["operator", line.collector],
  ];
  const lines = told.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value.replace(/\s+/g, " ")}\r\n`],
  );
  return {
    type: "warcinfo",
    id: recordId(line, "record"),
    date: line.at,
    fields: { "WARC-Filename": file },
    contentType: "application/warc-fields",
    head: Buffer.from(lines.join("")),
  };
}

/** The record of an event: its own words, as JSON. */
export function eventRecord(line: { readonly at: Instant }, event: ArchiveEvent, session: string): WarcRecord {
  const { kind: _, ...told } = event;
  return {
    type: "metadata",
    id: recordId(line, "record"),
    date: line.at,
    fields: { "WARC-Warcinfo-ID": session },
    contentType: "application/json",
    head: Buffer.from(JSON.stringify(told)),
  };
}

/** The records of a capture, in the order they are written: the request where there was one, then the bytes or where they are already. */
export function captureRecords(
  line: Unplaced<CaptureLine>,
  spooled: Spooled,
  exchange: Exchange | undefined,
  first: FirstCapture | undefined,
  session: string,
): { readonly record: WarcRecord; readonly request?: WarcRecord } {
  const id = recordId(line, "record");
  const target = targetOf(line);
  const date = dateOf(line);
  const body = line.packed === undefined ? spooled : bodyOf(exchange?.body ?? new Uint8Array());
  const fields = {
    "WARC-Target-URI": target,
    "WARC-IP-Address": exchange?.ip,
    "WARC-Warcinfo-ID": session,
    "WARC-Payload-Digest": line.packed?.digest ?? line.digest,
    ...(first !== undefined && {
      "WARC-Profile": SAME_PAYLOAD,
      "WARC-Refers-To": first.id,
      "WARC-Refers-To-Target-URI": first.target,
      "WARC-Refers-To-Date": first.date,
    }),
  };
  const record: WarcRecord = {
    type: first !== undefined ? "revisit" : exchange === undefined ? "resource" : "response",
    id,
    date,
    fields,
    contentType: exchange === undefined ? mediaTypeOf(line) : "application/http; msgtype=response",
    ...(exchange !== undefined && { head: keptHead(exchange.responseHead, line.packed !== undefined) }),
    ...(first === undefined && { body }),
  };
  if (exchange === undefined) return { record };
  const request: WarcRecord = {
    type: "request",
    id: recordId(line, "request"),
    date,
    fields: { "WARC-Target-URI": target, "WARC-Concurrent-To": id, "WARC-Warcinfo-ID": session },
    contentType: "application/http; msgtype=request",
    head: headBytes(exchange.requestHead),
  };
  return { record, request };
}

const bodyOf = (bytes: Uint8Array) => ({ size: bytes.length, chunks: () => eachOf([bytes]) });

const mediaTypeOf = ({ told }: Pick<Openable, "told">): string =>
  told?.mediaType === undefined
    ? "application/octet-stream"
    : `${told.mediaType}${told.charset === undefined ? "" : `; charset=${told.charset}`}`;

/**
 * The head of an answer as it came. A field that told of a coding which the kept body has no more gets another name, as web archives do:
 * a reader would undo it once more.
 */
function keptHead(head: string, packed: boolean): Uint8Array {
  const undone = packed ? /^transfer-encoding(?=[ \t]*:)/gim : /^(?:transfer|content)-encoding(?=[ \t]*:)/gim;
  return headBytes(head.replace(undone, (name) => `X-Archive-Orig-${name}`));
}

/** Heads are bytes of Latin-1; one that was made of other characters keeps them as UTF-8. Ends with one empty line, and has no other. */
function headBytes(head: string): Uint8Array {
  const lines = head.split(/\r?\n/).filter((line) => line !== "");
  const whole = `${lines.join("\r\n")}\r\n\r\n`;
  return Buffer.from(whole, /[^\0-\xff]/.test(whole) ? "utf8" : "latin1");
}

/** What tells that a capture is the same once more. */
export const sameKey = ({ name, told, digest }: Pick<CaptureLine, "name" | "told" | "digest">): string =>
  digestOf(canonicalJson({ name, told, digest }));

/** What tells that the same bytes of the same address are kept already. */
export const bytesKey = (line: Pick<CaptureLine, "name" | "told" | "digest" | "packed">): string =>
  digestOf(canonicalJson({ target: targetOf(line), digest: line.digest, packed: line.packed }));
