import type { ReportFields } from "../../../report-from.js";
import { instantFrom } from "../../../times/instant-from.js";
import { wordsOfClass } from "../around/clutter.js";
import { attributeOf, type Element, elementsOf } from "../markup.js";
import type { Page } from "../page.js";
import { addressOfPage, originalPublisher, pieceAddress } from "../page-address.js";
import { wordsIn } from "../words-in.js";
import { nameOf, pointedTo, type Thing, typesOf, wordsOf } from "./linked-data.js";

import { siteInTitle } from "./site-name.js";

type Stated = Partial<Omit<ReportFields, "text" | "headline">>;

/**
 * What a page states about its article, each field from the place that is most to be trusted of those that have it; `source` is the outlet that a
 * line of the article names.
 */
export function statedFields(page: Page, source: string | undefined): Stated {
  const { url, original } = addressOfPage(page);
  const site = publisherOf(page);
  const first = original === undefined ? undefined : originalPublisher(page);
  const isReprint = first !== undefined && first !== site;
  const byline = bylineOf(page, site);
  const publishedAt = timeOf(page, PUBLISHED);
  const modifiedAt = timeOf(page, MODIFIED);
  return stated({
    publisher: isReprint ? first : site,
    carrier: isReprint ? site : undefined,
    credit:
      creditOf(page, site) ??
      [byline !== undefined && isAgency(byline) ? byline : undefined, source].find(
        (name) => name !== undefined && name !== site,
      ),
    byline,
    publishedAt,
    modifiedAt: modifiedAt === publishedAt ? undefined : modifiedAt,
    url,
    piece: url === undefined ? undefined : pieceAddress(url),
    language: languageOf(page),
    section: wordsOf(page.article?.articleSection) ?? firstMeta(page, SECTION) ?? propertyOf(page, "articleSection"),
    version: wordsOf(page.article?.version) ?? undefined,
  });
}

const SECTION = ["article:section", "parsely-section", "section", "dc.subject.section", "cxenseparse:section"];
const PUBLISHER = [
  "og:site_name",
  "dc.publisher",
  "dcterms.publisher",
  "publisher",
  "citation_publisher",
  "parsely-network-canonical",
];
const AUTHOR = [
  "author",
  "article:author",
  "byl",
  "parsely-author",
  "sailthru.author",
  "dc.creator",
  "dcterms.creator",
  "citation_author",
];
const CREDIT = [
  "article:source",
  "news_source",
  "syndication-source-name",
  "dc.source",
  "dcterms.source",
  "provider",
  "source-agency",
];

interface Times {
  readonly thing: string;
  readonly meta: readonly string[];
}
const PUBLISHED: Times = {
  thing: "datePublished",
  meta: [
    ..."article:published_time og:article:published_time article:published datepublished date pubdate publishdate publish-date publish_date".split(
      " ",
    ),
    ..."parsely-pub-date sailthru.date dc.date.issued dcterms.issued dcterms.created dc.date dcterms.date citation_publication_date".split(
      " ",
    ),
    ..."originalpublicationdate cxenseparse:recs:publishtime article_date_original".split(" "),
  ],
};
const MODIFIED: Times = {
  thing: "dateModified",
  meta: "article:modified_time og:updated_time datemodified last-modified lastmod dcterms.modified dc.date.modified revision_date article:updated".split(
    " ",
  ),
};

/** The first time of those stated that can be understood; else the first as it is written. */
function timeOf(page: Page, { thing, meta }: Times): string | undefined {
  const written = [
    wordsOf(page.article?.[thing]),
    ...meta.map((name) => page.meta.get(name)),
    ...(page.properties.get(thing) ?? []).map(contentOf),
    ...(thing === "datePublished" ? [timeElement(page), wordsOf(videoOf(page)?.uploadDate)] : []),
  ].filter((value) => value !== undefined);
  return written.find((value) => instantFrom(value) !== undefined) ?? written[0];
}

/** The time of the first `<time>` that is said to be the publication's, or that stands by itself near the headline. */
function timeElement({ root }: Page): string | undefined {
  let headlineSeen = false;
  let left = 120;
  for (const element of elementsOf(root)) {
    if (element.name === "h1") headlineSeen = true;
    if (element.name === "time" && (element.attributes.has("pubdate") || headlineSeen)) return contentOf(element);
    if (headlineSeen && left-- === 0) return undefined;
  }
  return undefined;
}

const contentOf = (element: Element): string | undefined =>
  attributeOf(element, "content") ??
  attributeOf(element, "datetime") ??
  (element.name === "abbr" ? attributeOf(element, "title") : undefined) ??
  wordsIn(element);

const firstMeta = ({ meta }: Page, names: readonly string[]): string | undefined =>
  names.map((name) => meta.get(name)).find((value) => value !== undefined && !/^(?:https?:)?\/\//.test(value));

function propertyOf({ properties }: Page, name: string): string | undefined {
  const [element] = properties.get(name) ?? [];
  return element && contentOf(element);
}

function publisherOf(page: Page): string | undefined {
  const [publisher] = pointedTo(page.article?.publisher, page.things);
  return (
    nameOf(publisher) ??
    firstMeta(page, PUBLISHER) ??
    nestedName(page, "publisher") ??
    nameOf(page.things.find((thing) => typesOf(thing).includes("NewsMediaOrganization"))) ??
    nameOf(page.things.find((thing) => typesOf(thing).includes("WebSite"))) ??
    nameOf(pointedTo(videoOf(page)?.publisher, page.things)[0]) ??
    siteInTitle(page)
  );
}

/** The only video of a page without an article: the page is its report. */
function videoOf({ article, things }: Page): Thing | undefined {
  const [video, ...more] = things.filter((thing) => typesOf(thing).includes("VideoObject"));
  return article === undefined && more.length === 0 ? video : undefined;
}

/** The `name` within an element of microdata, or its own words. */
function nestedName(page: Page, property: string): string | undefined {
  const [element] = page.properties.get(property) ?? [];
  if (element === undefined) return undefined;
  for (const inner of elementsOf(element)) {
    if (inner !== element && inner.attributes.get("itemprop") === "name") return contentOf(inner);
  }
  const words = attributeOf(element, "content") ?? wordsIn(element);
  return words !== undefined && words.length <= 100 ? words : undefined;
}

const isOrganisation = (one: Thing | string): boolean =>
  typeof one === "object" && typesOf(one).some((type) => /Organization$/.test(type));

/** `Lenn Press Agency`, `LPA`; not `Staff and agencies`, which names none. */
const isAgency = (byline: string): boolean =>
  /^\p{Lu}[^,;]{0,60}(?:\s(?:press|news)\s(?:agency|association|service)|\snewswire|\swire(?:\sservice)?)$/iu.test(
    byline,
  ) ||
  /^(?:agence|agencia|agência|agenzia|agentur|агентство|агенція)\s[^,;]{2,60}$/iu.test(byline) ||
  /^\p{Lu}{2,6}$/u.test(byline);

function bylineOf(page: Page, site: string | undefined): string | undefined {
  const authors = pointedTo(page.article?.author ?? page.article?.creator, page.things);
  const people = authors.filter((author) => !isOrganisation(author)).map(nameOf);
  const names = [...new Set(people.filter((name) => name !== undefined && name !== site))];
  if (names.length > 0) return withoutBy(names.join(", "));
  const written =
    firstMeta(page, AUTHOR) ??
    (authors.length > 0 ? undefined : nestedName(page, "author")) ??
    (authors.length > 0 ? undefined : shownByline(page));
  const byline = written === undefined ? undefined : withoutBy(written);
  return byline === site || byline === "" ? undefined : byline;
}

/** Who helped is not who wrote. */
const NO_BYLINE =
  /^(?:with\s)?(?:additional|further|extra)\s(?:reporting|research|writing)\b|^(?:edited|photos?|photographs?|pictures?|translated)\s(?:by|:)/i;

/** `7 May 2031, by Gus Arlen`: the small line below the headline of old pages. */
const DATED =
  /^[^,|·]{0,20}\d[^,|·]{0,20}[,|·]\s(?:by|von|par|por)\s(\p{Lu}[\p{L}'’.-]{0,30}(?:\s\p{Lu}[\p{L}'’.-]{0,30}){1,3})$/iu;
const OF_LINES: ReadonlySet<string> = new Set(["font", "small", "em", "i", "span"]);
const MOST_LINES = 100;

/** The words that the page itself shows as its byline. */
function shownByline({ root }: Page): string | undefined {
  let datedLines = MOST_LINES;
  for (const element of elementsOf(root)) {
    const dated =
      OF_LINES.has(element.name) && datedLines-- > 0 ? DATED.exec(wordsIn(element, 80) ?? "")?.[1] : undefined;
    if (dated !== undefined) return dated;
    if (!/\bauthor\b/i.test(element.attributes.get("rel") ?? "") && !wordsOfClass(element).has("byline")) continue;
    const words = wordsIn(element);
    if (words !== undefined && words.length <= 120 && !NO_BYLINE.test(words)) return words.split(/ [|•·–—] /)[0];
  }
  return undefined;
}

const withoutBy = (byline: string): string => byline.replace(/^(?:by|von|par|por|di)\s{1,5}(?=\p{Lu})/iu, "").trim();

/** The wire or outlet whose copy the page says it prints. */
function creditOf(page: Page, site: string | undefined): string | undefined {
  const { article, things } = page;
  const named = [
    ...[article?.sourceOrganization, article?.provider].flatMap((one) => pointedTo(one, things)),
    ...[article?.author, article?.creator].flatMap((one) => pointedTo(one, things)).filter(isOrganisation),
  ].map(nameOf);
  const credit = [
    ...named,
    wordsOf(article?.creditText),
    firstMeta(page, CREDIT),
    nestedName(page, "sourceOrganization"),
    nestedName(page, "provider"),
  ].find((name) => name !== undefined && name !== site);
  return credit;
}

function languageOf(page: Page): string | undefined {
  const written =
    page.language ??
    wordsOf(page.article?.inLanguage) ??
    page.meta.get("og:locale") ??
    page.meta.get("content-language") ??
    page.meta.get("dc.language") ??
    page.meta.get("language");
  return /^([a-z]{2})(?:$|[-_,])/i.exec(written ?? "")?.[1]?.toLowerCase();
}

const stated = (fields: Record<string, string | undefined>): Stated =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
