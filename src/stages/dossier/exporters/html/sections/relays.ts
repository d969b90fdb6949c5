import { passageAnchor, reportAnchor } from "../anchors.js";
import { drawRelays, listRelays } from "../drawings/relay-drawing.js";
import { relayGraph } from "../drawings/relay-graph.js";
import { html, type Markup } from "../markup.js";
import { type Context, ofTheWhole, section } from "./section.js";

/** More boxes than this are not drawn; the list tells it. */
const MOST = 40;

/** Who had the first claim from whom: drawn, and the same as a list. */
export function relays(outer: Context): Markup {
  const context = { ...outer, cite: outer.cite.within("Who had it from whom") };
  const claim = context.index.story.claims[0];
  if (!claim) return html``;
  const graph = relayGraph(context.index, claim);
  if (graph.edges.length === 0) return html``;
  const href = (node: (typeof graph.nodes)[number]): string | undefined => {
    if (node.report !== undefined) return `#${reportAnchor(node.report)}`;
    const found = node.passage && context.evidence.of(node.passage);
    return found && `#${passageAnchor(found.passage)}`;
  };
  const drawn = graph.nodes.length <= MOST;
  const list = listRelays(graph, context.cite);
  const content = drawn
    ? html`<div class="drawing wide-only">${drawRelays(graph, `${context.key}-graph`, "Who had the first claim from whom", href)}
<ul class="key"><li><svg viewBox="0 0 26 16" width="26" height="16" aria-hidden="true"><rect class="box origin" x="1.5" y="1.5" width="23" height="13" rx="6.5"/></svg> says it</li><li><svg viewBox="0 0 26 16" width="26" height="16" aria-hidden="true"><rect class="box" x="1.5" y="1.5" width="23" height="13" rx="2"/></svg> passes it on</li><li><svg viewBox="0 0 26 16" width="26" height="16" aria-hidden="true"><path class="box" d="M1.5 1.5H19l5.5 5.5v7.5h-23z"/></svg> report</li><li><svg viewBox="0 0 26 16" width="26" height="16" aria-hidden="true"><rect class="box unnamed" x="1.5" y="1.5" width="23" height="13" rx="6.5"/></svg> dashed: not named</li>${
        graph.edges.some(({ kind }) => kind === "copied") &&
        html`<li><svg viewBox="0 0 26 16" width="26" height="16" aria-hidden="true"><path class="edge copied" d="M1 8h24"/></svg> thick: takes the report's text</li>`
      }</ul></div>
<details class="as-list narrow-open"><summary>The same as a list</summary>${list}</details>`
    : list;
  const all = section(
    context,
    "relays",
    "Who had it from whom",
    "from those who know, left, to the reports, right",
    content,
  );
  return ofTheWhole(context, all);
}
