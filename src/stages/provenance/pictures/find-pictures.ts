import { compareInstants, type Instant } from "../../../record/instant.js";
import { FingerprintIndex } from "../../reports/pictures/fingerprint/fingerprint-index.js";
import {
  type Fingerprint,
  type Likeness,
  likenessOf,
  readFingerprint,
} from "../../reports/pictures/fingerprint/likeness.js";
import type { Report } from "../../reports/report.js";
import { remarksOn } from "./remarks.js";
import type { PictureEdit, Shown, ShownPicture } from "./shown-picture.js";

/** A report as its pictures are looked at: with the moment at which it could be known. */
export interface ShowingReport {
  readonly report: Report;
  readonly knownAt: Instant;
}

/** How an image was found to be another one's photo. */
interface Link {
  readonly to: number;
  readonly edit: PictureEdit;
  readonly why: string;
}

/** So many candidates of one image are compared with it, those that came first. */
const MOST_COMPARED = 200;
/** What of both pictures the other shows, where nothing was cut off. */
const WHOLE_SHARE = 0.9;

/**
 * The photos that more than one report of a story shows, rescaled, recompressed, cropped or mirrored, and those of which a file or a
 * caption says what does not go with the rest. Found by the digests of their files and by their fingerprints; each image is compared with those
 * that share bits with it, so that many reports take no more than many times one.
 */
export function findPictures(reports: readonly ShowingReport[]): ShownPicture[] {
  const all = shownIn(reports);
  const links = linksAmong(all);
  const groups = new Map<number, number[]>();
  for (const at of all.keys()) {
    const first = firstOf(at, links);
    groups.set(first, [...(groups.get(first) ?? []), at]);
  }
  return [...groups.values()].flatMap((members) => {
    const shown = members.flatMap((at) => all[at] ?? []);
    const remarks = remarksOn(shown);
    if (new Set(shown.map(({ report }) => report.id)).size < 2 && remarks.length === 0) return [];
    return [{ shown: members.map((at) => entryOf(at, members, all, links)), remarks }];
  });
}

/** Every image with a picture, in the order in which they could be known. */
function shownIn(reports: readonly ShowingReport[]): Shown[] {
  return reports
    .flatMap(({ report, knownAt }) =>
      (report.images ?? []).flatMap((shows, image) =>
        shows.picture === undefined ? [] : [{ report, image, knownAt, shows: { ...shows, picture: shows.picture } }],
      ),
    )
    .sort(
      (a, b) =>
        compareInstants(a.knownAt, b.knownAt) ||
        (a.report.id < b.report.id ? -1 : Number(a.report.id > b.report.id)) ||
        a.image - b.image,
    );
}

/** For each image that is an earlier one's photo, which one's and how. */
function linksAmong(all: readonly Shown[]): ReadonlyMap<number, Link> {
  const links = new Map<number, Link>();
  const byDigest = new Map<string, number>();
  const index = new FingerprintIndex();
  const prints = new Map<number, Fingerprint>();
  for (const [at, { shows }] of all.entries()) {
    const { capture, fingerprint, width, height } = shows.picture;
    const twin = byDigest.get(capture.digest);
    if (twin !== undefined) {
      links.set(at, { to: twin, edit: "same file", why: "the files are the same, byte for byte" });
      continue;
    }
    byDigest.set(capture.digest, at);
    const print = fingerprint === undefined ? undefined : readFingerprint(fingerprint, width, height);
    if (print === undefined) continue;
    for (const to of index.candidates(print).slice(0, MOST_COMPARED)) {
      const other = prints.get(to);
      const likeness = other && likenessOf(other, print);
      if (likeness === undefined) continue;
      links.set(at, { to, ...told(likeness) });
      break;
    }
    prints.set(at, print);
    index.add(at, print);
  }
  return links;
}

function told({ mirrored, shared: [ofFirst, ofSecond], parts, of }: Likeness): Omit<Link, "to"> {
  const isCut = ofFirst < WHOLE_SHARE || ofSecond < WHOLE_SHARE;
  const edit = mirrored
    ? isCut
      ? "mirrored and cropped"
      : "mirrored"
    : isCut
      ? "cropped"
      : "rescaled or recompressed";
  const what = isCut ? `; both show ${percent(ofFirst)} of the one and ${percent(ofSecond)} of the other` : "";
  const grounds =
    of === 0 ? "the hashes of both as wholes are alike" : `${parts} of ${of} parts are alike and lie alike`;
  return { edit, why: `${grounds}${mirrored ? " when one is mirrored" : ""}${what}` };
}

const percent = (share: number): string => `${Math.round(100 * Math.min(1, share))} %`;

function firstOf(at: number, links: ReadonlyMap<number, Link>): number {
  let first = at;
  for (let link = links.get(first); link !== undefined; link = links.get(first)) first = link.to;
  return first;
}

function entryOf(
  at: number,
  members: readonly number[],
  all: readonly Shown[],
  links: ReadonlyMap<number, Link>,
): ShownPicture["shown"][number] {
  const { report, image } = all[at] as Shown;
  const link = links.get(at);
  return {
    report: report.id,
    image,
    ...(link && { like: members.indexOf(link.to), edit: link.edit, why: link.why }),
  };
}
