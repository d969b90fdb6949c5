/** One of a family of made pages with the proportions of a news site's: scripts, a long menu, the article, cards of others, a footer. */
export function madePage(number: number, size = 100_000): string {
  const random = numbersFrom(number);
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? "";
  const sentence = (): string =>
    `${pick(WHO)} ${pick(SAID)} on ${pick(DAYS)} that ${2 + Math.floor(random() * 90)} ${pick(WHAT)} ${pick(WERE)} near the ${pick(PLACES)} ${pick(KINDS)}.`;
  const paragraph = (): string => `<p class="article__text">${Array.from({ length: 3 }, sentence).join(" ")}</p>`;
  const card = (i: number): string =>
    `<li class="card card--small" data-index="${i}"><a class="card__link" href="/news/${number}-${i}" data-track='{"pos":${i}}'><span class="card__kicker">${pick(PLACES)}</span><h3 class="card__title">${sentence()}</h3></a><time datetime="2031-03-0${1 + (i % 8)}T08:00:00Z">${i} h</time></li>`;
  const link = (i: number): string =>
    `<li class="menu__item"><a class="menu__link" href="/section/${i}"><svg width="12" height="12" viewBox="0 0 12 12"><path d="M1 ${i}L6 6l5 5"/></svg><span>${pick(PLACES)} ${i}</span></a></li>`;
  const list = (count: number, item: (i: number) => string): string =>
    Array.from({ length: count }, (_, i) => item(i)).join("\n");
  const headline = `${pick(PLACES)} ${pick(KINDS)} closed, ${pick(WHO)} says`;
  const front = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${headline} | Lenn Courier</title>
<meta property="og:site_name" content="Lenn Courier"><meta property="og:title" content="${headline}"><meta property="og:type" content="article">
<meta property="article:published_time" content="2031-03-04T08:00:00Z"><link rel="canonical" href="https://courier.example/news/${number}">
<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@type": "NewsArticle", headline, datePublished: "2031-03-04T08:00:00Z", author: { "@type": "Person", name: "Ada Brill" }, publisher: { "@type": "Organization", name: "Lenn Courier" } })}</script>
<style>${".card{display:block;margin:0 0 1em}.menu__link:hover{color:#900}".repeat(80)}</style></head><body class="page page--article">
<header class="site-header"><nav class="menu"><ul>${list(90, link)}</ul></nav></header><main><article class="article"><h1>${headline}</h1>
<div class="article__meta"><span class="byline">By Ada Brill</span> <time datetime="2031-03-04T08:00:00Z">4 March 2031</time></div>
<figure><img src="/img/${number}.jpg" alt="A bridge"><figcaption>The bridge on Monday. Photo: Lenn Courier</figcaption></figure>
<div class="article__body">${Array.from({ length: 10 }, paragraph).join("\n")}
<aside class="related"><h2>More on this</h2><ul>${list(4, card)}</ul></aside>${Array.from({ length: 12 }, paragraph).join("\n")}</div></article>
<section class="most-read"><h2>Most read</h2><ol>${list(30, card)}</ol></section></main><footer><ul>${list(40, link)}</ul></footer>`;
  const state = `{"id":${number},"flags":{"a":true,"b":[1,2,3]},"html":"<p>not text</p>"},`;
  const rest = Math.max(0, size - front.length - 60);
  return `${front}<script>window.state=[${state.repeat(Math.ceil(rest / state.length))}]</script></body></html>`;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed + 0x6d2b79f5;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WHO = [
  "The river police",
  "A spokeswoman of the district",
  "The mayor",
  "Rescue workers",
  "The power company",
  "Two witnesses",
];
const SAID = ["said", "told reporters", "confirmed", "wrote", "denied"];
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
const WHAT = ["people", "houses", "vehicles", "families", "boats"];
const WERE = ["were hurt", "were brought to safety", "had been flooded", "were missing", "were searched"];
const PLACES = ["Lenn", "Arva", "Old Harbour", "Kestrel", "Upper Tarn", "Mill"];
const KINDS = ["bridge", "station", "market", "dam", "school"];
