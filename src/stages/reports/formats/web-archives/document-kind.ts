/** Media types by what they hold, where that is never a report: the first that fits. */
const LEFT_OUT: readonly (readonly [type: RegExp, kind: string])[] = [
  [/javascript|ecmascript|\/wasm/, "script"],
  [/\/css$/, "style sheet"],
  [/font|woff/, "font"],
  [/^(?:audio|video)\/|mpegurl|dash\+xml|shockwave/, "sound or film file"],
  [/^image\/(?:svg|x-icon|vnd\.microsoft\.icon)/, "drawing or icon file"],
];
const READ =
  /^(?:text\/|message\/|image\/|application\/(?:.{0,60}\+xml$|xml$|pdf$|x-pdf$|zip$|gzip$|x-gzip$|x-tar$|feed\+json$|x-ndjson$|jsonl$))/;
/** A picture of fewer bytes shows nothing: it counts who looks. */
const SMALLEST_PICTURE = 1000;
/** What tells a JSON document of news from the data of a page's scripts. */
const NEWS_IN_JSON = /jsonfeed\.org\/version|"(?:pubstatus|versioncreated|body_text|body_html|body_xhtml)"/;
/** PDF, ZIP, gzip, JPEG, PNG and markup by their first characters. */
const STARTS = [
  "%PDF-",
  "PK\u0003\u0004",
  "\u001f\u008b\u0008",
  "\u00ff\u00d8\u00ff",
  "\u0089PNG",
  "<!doctype",
  "<html",
  "<?xml",
];

/**
 * What a document of a media type is counted as when it can be neither report nor picture (`"script"`); `undefined` where it can be; `"data
 * file"` where its first bytes decide (`holdsNews`).
 */
export function leftOutAs(mediaType: string | undefined, size: number): string | undefined {
  if (mediaType === undefined) return undefined;
  const known = LEFT_OUT.find(([type]) => type.test(mediaType));
  if (known !== undefined) return known[1];
  if (mediaType.startsWith("image/") && size < SMALLEST_PICTURE) return "picture of a few bytes";
  return READ.test(mediaType) ? undefined : "data file";
}

/** True for the first bytes of a document that a reader can read, whatever the server called it. */
export function holdsNews(first: Uint8Array): boolean {
  const text = Buffer.from(first).toString("latin1");
  const start = text.slice(0, 200).trimStart().toLowerCase();
  return (
    STARTS.some((mark) => start.startsWith(mark.toLowerCase())) || (/^[[{]/.test(start) && NEWS_IN_JSON.test(text))
  );
}
