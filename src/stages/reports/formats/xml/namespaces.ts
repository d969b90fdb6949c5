/** The usual prefixes of the namespaces that feeds and wires use; those of RSS and NewsML-G2 are the document's own and have none. */
const PREFIXES: Readonly<Record<string, string>> = {
  "purl.org/rss/1.0": "",
  "my.netscape.com/rdf/simple/0.9": "",
  "channel.netscape.com/rdf/simple/0.9": "",
  "backend.userland.com/rss": "",
  "backend.userland.com/rss2": "",
  "backend.userland.com/rss091": "",
  "backend.userland.com/rss092": "",
  "blogs.law.harvard.edu/tech/rss": "",
  "iptc.org/std/nar/2006-10-01": "",
  "w3.org/2005/atom": "atom",
  "purl.org/atom/ns": "atom",
  "w3.org/1999/02/22-rdf-syntax-ns": "rdf",
  "w3.org/1999/xhtml": "xhtml",
  "w3.org/xml/1998/namespace": "xml",
  "purl.org/dc/elements/1.0": "dc",
  "purl.org/dc/elements/1.1": "dc",
  "purl.org/dc/terms": "dcterms",
  "purl.org/rss/1.0/modules/content": "content",
  "purl.org/rss/1.0/modules/syndication": "sy",
  "search.yahoo.com/mrss": "media",
  "rssboard.org/media-rss": "media",
  "itunes.com/dtds/podcast-1.0.dtd": "itunes",
  "rssnamespace.org/feedburner/ext/1.0": "feedburner",
  "purl.org/atompub/tombstones/1.0": "at",
  "prismstandard.org/namespaces/basic/1.2": "prism",
  "prismstandard.org/namespaces/basic/2.0": "prism",
  "prismstandard.org/namespaces/basic/2.1": "prism",
  "news.yandex.ru": "yandex",
  "iptc.org/std/nitf/2006-10-18": "nitf",
};

/**
 * The usual prefix of a namespace, `undefined` for an unknown one. Feeds write the addresses of namespaces in every way: `https`, `www.`, capitals,
 * a slash too many.
 *
 * @example
 * usualPrefix("https://search.yahoo.com/MRSS"); // "media"
 */
export const usualPrefix = (namespace: string): string | undefined => {
  const bare = namespace
    .slice(0, 200)
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/[/#]{1,9}$/, "");
  return Object.hasOwn(PREFIXES, bare) ? PREFIXES[bare] : undefined;
};
