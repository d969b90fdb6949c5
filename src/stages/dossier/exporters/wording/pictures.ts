import type { StoryPicture } from "../../account-document.js";
import type { AccountImage } from "../../account-image.js";
import { inWords } from "./instants.js";
import { inQuotes, onOneLine } from "./printable.js";
import { publisherOf, type StoryIndex } from "./story-index.js";

/** One image of a photo, as a reader is told of it. */
export interface ShownWords {
  readonly report: string;
  /** "A, Valley Post". */
  readonly by: string;
  /** The caption under it, in quotation marks; else that there is none. */
  readonly caption: string;
  /** How it differs from an earlier one, and what says so; absent for the first. */
  readonly edit?: string;
  /** What the file says, each thing said to be its word; that it says nothing. */
  readonly file: readonly string[];
}

/** A photo that several reports show, or whose file or captions disagree, as a reader is told of it. */
export interface PictureWords {
  readonly title: string;
  readonly shown: readonly ShownWords[];
  readonly remarks: readonly string[];
}

/** Said wherever a file's own statements are shown. */
export const FILE_SAYS = "What a file says of itself is what somebody wrote into it; nothing of it is checked.";

/** A photo of a story in words. */
export function pictureInWords({ shown, remarks }: StoryPicture, index: StoryIndex): PictureWords {
  const reports = new Set(shown.map(({ report }) => report));
  return {
    title: titleOf(reports.size, shown),
    shown: shown.map(({ report, image, like, edit, why }) => {
      const own = index.report(report);
      const shows = own?.images?.[image];
      const other = like === undefined ? undefined : shown[like];
      return {
        report,
        by: `${index.letter(report)}, ${onOneLine(publisherOf(own))}`,
        caption: shows?.caption === undefined ? "no caption" : inQuotes(onOneLine(shows.caption)),
        ...(other && edit && { edit: editInWords(edit, index.letter(other.report), why) }),
        file: shows === undefined ? [] : fileInWords(shows),
      };
    }),
    remarks: remarks.map(({ why, of }) => {
      const letters = [...new Set(of.map(({ report }) => index.letter(report)))];
      return `${why.charAt(0).toUpperCase()}${onOneLine(why.slice(1))} (${letters.join(", ")}).`;
    }),
  };
}

function titleOf(reports: number, shown: StoryPicture["shown"]): string {
  if (reports < 2) return "A photo of one report";
  return shown.every(({ edit }) => edit === undefined || edit === "same file")
    ? `One file in ${reports} reports`
    : `One photo in ${reports} reports, by their fingerprints`;
}

function editInWords(edit: NonNullable<StoryPicture["shown"][number]["edit"]>, of: string, why = ""): string {
  const what = edit === "same file" ? `the same file as that of ${of}` : `that of ${of}, ${edit}`;
  return why === "" || edit === "same file" ? what : `${what}: ${why}`;
}

/** What is known of an image from its file, each line for itself. */
export function fileInWords({ picture, credit }: AccountImage): string[] {
  if (picture === undefined) return ["its file was not at hand"];
  const { takenAt, place, device, caption, credentials } = picture;
  const zone = takenAt === undefined || /(?:Z|[+-]\d\d:\d\d)$/.test(takenAt) ? "" : ", by its own clock";
  const said = [
    takenAt === undefined ? undefined : `taken ${inWords(takenAt)}${zone}`,
    place === undefined ? undefined : `at ${place.latitude}, ${place.longitude}`,
    device === undefined ? undefined : `with ${onOneLine(device)}`,
    caption === undefined ? undefined : `showing ${inQuotes(onOneLine(caption))}`,
    picture.credit === undefined ? undefined : `by ${onOneLine(picture.credit)}`,
  ].filter((one) => one !== undefined);
  return [
    ...(credit === undefined ? [] : [`credited to ${onOneLine(credit)}`]),
    said.length === 0 ? "the file says nothing of when or where" : `the file says: ${said.join(", ")}`,
    ...(credentials === undefined ? [] : [credentialsInWords(credentials)]),
    `${picture.width} × ${picture.height}, ${picture.mediaType}, ${picture.digest}`,
  ];
}

type Credentials = NonNullable<NonNullable<AccountImage["picture"]>["credentials"]>;

const STATE: Readonly<Record<Credentials["state"], string>> = {
  intact: "are intact: the file is the one that was signed",
  broken: "are broken: the file or the manifest was changed after it was signed",
  "not readable": "are in the file and could not be read",
};

function credentialsInWords({ state, claimedBy, signer, actions }: Credentials): string {
  const said = [
    claimedBy === undefined ? undefined : `written by ${inQuotes(onOneLine(claimedBy))}`,
    signer === undefined
      ? undefined
      : `the certificate names ${inQuotes(onOneLine(signer))}, which is not looked up in any list`,
    actions.length === 0 ? undefined : `actions: ${actions.map(onOneLine).join(", ")}`,
  ].filter((one) => one !== undefined);
  return `its content credentials (C2PA) ${STATE[state]}${said.length === 0 ? "" : `; ${said.join("; ")}`}`;
}
