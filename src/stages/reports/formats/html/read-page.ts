import type { Problem } from "../../../../record/problem.js";
import type { ReportImage } from "../../report.js";
import type { ReportFields } from "../../report-from.js";
import { standfirstOf } from "./around/standfirst.js";
import { findArticle } from "./find-article.js";
import { headlineOf, isWithin } from "./headline.js";
import { type Page, pageOf } from "./page.js";
import { imagesOf } from "./page-images.js";
import { otherKind } from "./page-kind.js";
import { textOfPage, withoutHeadline } from "./page-text.js";
import { statedFields } from "./stated/stated-fields.js";

/** A page as a report: its fields, its pictures, and what its reader should know. */
export interface ReadPage {
  readonly fields: ReportFields;
  readonly images: readonly ReportImage[];
  readonly problems: readonly Problem[];
}

/** Where a page came from. */
export interface PageInput {
  readonly name: string;
  /** Its address, as its bringer says. */
  readonly url?: string;
}

/**
 * The article of a page of HTML with what the page states about it, or the problem that it has none: a front page, a list, an error, a wall of
 * consent or log-in. The text is the headline, a blank line and the paragraphs. Never throws; time and memory grow with the
 * length of the markup alone. Which field comes from where is told in `docs/reference/pages.md`.
 */
export function readPage(markup: string, input: PageInput): ReadPage | Problem {
  const page = pageOf(markup, input.url);
  const found = findArticle(page.root);
  const { text: shown, source } = textOfPage(page, found);
  const stated = statedFields(page, source);
  const headline = headlineOf(page, stated.carrier ?? stated.publisher, shown);
  const body = withoutHeadline(shown, headline);
  const problem = (code: Problem["code"], message: string, severity: Problem["severity"] = "note"): Problem => ({
    code,
    severity,
    message,
    input: input.name,
  });
  const other = otherKind(page, found, headline, body);
  if (other !== undefined) return problem("no-article", other, "error");
  const standfirst = standfirstOf(page.root, headline);
  const opening = standfirst !== undefined && !isWithin(standfirst, body) ? standfirst : undefined;
  const text = [headline, opening, body].filter((part) => part !== undefined && part !== "").join("\n\n");
  if (text.trim() === "") return problem("no-article", "holds no words of an article", "error");
  const problems: Problem[] = [];
  if (page.broken > 0)
    problems.push(problem("malformed-document", "has JSON-LD that is no JSON; what it would state is missing"));
  if (body === "") problems.push(problem("incomplete", "holds no more of its article than the headline"));
  else if (isCutOff(page, body))
    problems.push(problem("incomplete", "shows only the beginning of its article to those who do not pay"));
  return {
    fields: { ...stated, ...(headline !== undefined && { headline }), text },
    images: imagesOf(page, found, stated.url),
    problems,
  };
}

/** A page that says it must be paid for and shows few words. */
function isCutOff({ article, meta }: Page, body: string): boolean {
  const free = article?.isAccessibleForFree;
  const paid =
    free === false ||
    (typeof free === "string" && /^(?:false|no|https?:\/\/schema\.org\/False)$/i.test(free)) ||
    /^(?:locked|metered|premium|paid)$/i.test(meta.get("article:content_tier") ?? "");
  return paid && body.length < 1500;
}
