import type { Instant } from "../../record/instant.js";
import type { Problem } from "../../record/problem.js";

/** The bytes as they came: what the input was called, how many there were, their digest, and when they were captured. */
export interface Capture {
  /** The input as the user named it: a path, `-`, or a path and line for one line of a file. */
  readonly name: string;
  readonly digest: string;
  readonly size: number;
  readonly encoding: string;
  /** For a file, the time of its last change: the latest moment at which its bytes can have been captured. */
  readonly capturedAt: Instant;
}

/**
 * What became of a report by a sender's word that is no report. `cancelled`: a wire asks its clients not to use it, so it does not stand.
 * `deleted`: it is not where it was any longer; that says nothing of whether it was right, so it stands, and the deletion is told.
 */
export interface ReportRemoval {
  readonly kind: "cancelled" | "deleted";
  readonly at: Instant;
  readonly why: string;
  /** Who removed it. */
  readonly by?: string;
}

/** A picture as a report shows it. */
export interface ReportImage {
  /** Where it is: an absolute address, or a path from the input that the report came in. */
  readonly href: string;
  readonly caption?: string;
  readonly alt?: string;
  readonly credit?: string;
  /** What was read of it, where its bytes were at hand. */
  readonly picture?: Picture;
}

/** What a picture's bytes tell. Its metadata is what somebody wrote into the file, never a finding. */
export interface Picture {
  readonly capture: Capture;
  /** `image/jpeg`. */
  readonly mediaType: string;
  /** In pixels, turned upright. */
  readonly width: number;
  readonly height: number;
  /** Local time as the camera wrote it, without a zone where it wrote none. */
  readonly takenAt?: Instant;
  /** Degrees north and east. */
  readonly place?: { readonly latitude: number; readonly longitude: number };
  readonly device?: string;
  /** What it shows and whose it is, as the file says. */
  readonly caption?: string;
  readonly credit?: string;
  /** Hashes of the whole and of parts, by which the same picture is known again; absent for one without detail, or whose pixels were not read. */
  readonly fingerprint?: string;
  /** Content credentials (C2PA) found in the file. */
  readonly credentials?: PictureCredentials;
}

/** What a C2PA manifest in a picture says, and whether it holds together; who signed it is not looked up. */
export interface PictureCredentials {
  readonly state: "intact" | "broken" | "not readable";
  /** The program that wrote the manifest, by its own name. */
  readonly claimedBy?: string;
  /** Whom the certificate in the manifest names. Anyone can make one that names anybody. */
  readonly signer?: string;
  readonly actions: readonly string[];
}

/**
 * One published version of one piece. `text` is the file's own text, a byte order mark aside; every offset in any output
 * counts UTF-16 units in it. Fields beside `text` hold what the input itself states; what the text says about itself is
 * found by the reading stage.
 */
export interface Report {
  readonly id: string;
  /** Digest of `text`. */
  readonly digest: string;
  readonly capture: Capture;
  /** Place in the input, from 0: the last resort of order. */
  readonly order: number;
  readonly text: string;
  /** The outlet or channel that published it; never called a source. */
  readonly publisher?: string;
  /** Who passed it on, where that is not its publisher: a feed of others' items, a channel that forwards, an outlet that reprints. */
  readonly carrier?: string;
  /** The wire or outlet whose copy its own metadata says it is: a credit line, a provider. */
  readonly credit?: string;
  readonly headline?: string;
  readonly byline?: string;
  readonly dateline?: string;
  readonly publishedAt?: Instant;
  /** When this version was made, where the input tells that apart from the first publication. */
  readonly modifiedAt?: Instant;
  readonly url?: string;
  readonly section?: string;
  /** What names the piece across its versions: its canonical address, a wire's id, a message's id in its channel. */
  readonly piece?: string;
  /** Which version of the piece it says it is: "2", "Update 1". */
  readonly version?: string;
  /** The `piece` that it answers: the message that a reply is to. */
  readonly answers?: string;
  /** Until when its sender asked not to publish it. */
  readonly embargoedUntil?: Instant;
  /** Pictures it carries or links to; those that were at hand with what was read of them. */
  readonly images?: readonly ReportImage[];
  /** What whoever sent it said of it later, the first first. */
  readonly removals?: readonly ReportRemoval[];
  /** ISO 639-1 code, stated or detected; `und` when it could not be told. */
  readonly language: string;
  readonly problems: readonly Problem[];
}

/** That whoever feeds the program, or a person, withdrew a report: a deleted page, a cancelled item, a decision. */
export interface SetAside {
  readonly report: string;
  readonly why: string;
  /** From when on it does not stand. */
  readonly at: Instant;
  /** Who withdrew it. */
  readonly by?: string;
}
