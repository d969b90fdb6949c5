import { Graph, layout } from "@dagrejs/dagre";
import { reportAnchor } from "../anchors.js";
import type { Citations } from "../citations.js";
import { html, joinMarkup, type Markup } from "../markup.js";
import type { RelayEdge, RelayGraph, RelayNode } from "./relay-graph.js";
import { linesOf } from "./text-lines.js";

const WIDTH = 150;
const SIZE = 13.5;
const LINE = 17;
const PADDING = 11;

interface Placed {
  readonly node: RelayNode;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

interface Drawn {
  readonly edge: RelayEdge;
  readonly points: readonly { x: number; y: number }[];
}

/** How many steps each node stands from where the trail begins; reports all stand in the last column. */
function columnsOf({ nodes, edges }: RelayGraph): Map<string, number> {
  const into = new Map<string, string[]>();
  for (const { from, to } of edges) into.set(to, [...(into.get(to) ?? []), from]);
  const columns = new Map<string, number>();
  const visiting = new Set<string>();
  const columnOf = (id: string): number => {
    const known = columns.get(id);
    if (known !== undefined) return known;
    if (visiting.has(id)) return 0;
    visiting.add(id);
    const column = Math.max(0, ...(into.get(id) ?? []).map((from) => columnOf(from) + 1));
    columns.set(id, column);
    return column;
  };
  for (const { id } of nodes) columnOf(id);
  const copying = new Set(edges.filter(({ kind }) => kind === "copied").map(({ to }) => to));
  const reports = nodes.filter(({ kind, id }) => kind === "report" && !copying.has(id));
  const end = Math.max(1, ...reports.map(({ id }) => columns.get(id) ?? 0));
  for (const { id } of reports) columns.set(id, end);
  return columns;
}

const heightOf = (lines: readonly string[]): number => lines.length * LINE + 2 * PADDING;

/** The points with their ends moved to the middle of the boxes' sides, where the edge goes forward. */
function levelled(points: Drawn["points"], from: Placed | undefined, to: Placed | undefined): Drawn["points"] {
  if (!from || !to || from.x + WIDTH > to.x) return points;
  const ends = [
    { x: from.x + WIDTH / 2, y: from.y },
    { x: to.x - WIDTH / 2, y: to.y },
  ] as const;
  return [ends[0], ...points.slice(1, -1), ends[1]];
}

function place(graph: RelayGraph): { placed: Placed[]; drawn: Drawn[]; width: number; height: number } {
  const columns = columnsOf(graph);
  const plan = new Graph({ multigraph: false });
  const steps = Math.max(...columns.values(), 1);
  plan.setGraph({
    rankdir: "LR",
    nodesep: 16,
    ranksep: steps === 1 ? 150 : steps === 2 ? 96 : 66,
    marginx: 3,
    marginy: 3,
  });
  const lines = new Map(graph.nodes.map((node) => [node.id, [...linesOf(node.name, WIDTH - 22, SIZE, 3), node.role]]));
  for (const { id } of graph.nodes) plan.setNode(id, { width: WIDTH, height: heightOf(lines.get(id) ?? []) });
  for (const { from, to } of graph.edges) {
    plan.setEdge(from, to, { minlen: Math.max(1, (columns.get(to) ?? 0) - (columns.get(from) ?? 0)) });
  }
  layout(plan);
  const placed = graph.nodes.map((node) => {
    const { x, y } = plan.node(node.id) as { x: number; y: number };
    const own = lines.get(node.id) ?? [];
    return { node, lines: own, x, y, height: heightOf(own) };
  });
  const at = new Map(placed.map((one) => [one.node.id, one]));
  const drawn = graph.edges.map((edge) => {
    const points = (plan.edge(edge.from, edge.to) as Drawn).points;
    return { edge, points: levelled(points, at.get(edge.from), at.get(edge.to)) };
  });
  const { width, height } = plan.graph() as { width: number; height: number };
  return { placed, drawn, width: Math.ceil(width), height: Math.ceil(height) };
}

const n = (value: number): string => String(Math.round(value * 10) / 10);

/** A curve through the points that leaves and arrives level. */
const curve = (points: Drawn["points"]): string =>
  points
    .map(({ x, y }, at) => {
      const before = points[at - 1];
      if (!before) return `M${n(x)} ${n(y)}`;
      const middle = n((before.x + x) / 2);
      return `C${middle} ${n(before.y)} ${middle} ${n(y)} ${n(x)} ${n(y)}`;
    })
    .join("");

function outline({ node, x, y, height }: Placed): Markup {
  const left = x - WIDTH / 2;
  const top = y - height / 2;
  if (node.kind === "report") {
    const right = left + WIDTH;
    const path = `M${n(left)} ${n(top)}H${n(right - 13)}L${n(right)} ${n(top + 13)}V${n(top + height)}H${n(left)}Z`;
    return html`<path class="box" d="${path}"/><path class="fold" d="M${n(right - 13)} ${n(top)}V${n(top + 13)}H${n(right)}"/>`;
  }
  const round = node.kind === "relay" ? 3 : Math.min(20, height / 2);
  return html`<rect class="box" x="${n(left)}" y="${n(top)}" width="${WIDTH}" height="${n(height)}" rx="${n(round)}"/>`;
}

function drawNode(placed: Placed, href: string | undefined): Markup {
  const { node, lines, x, y, height } = placed;
  const first = y - height / 2 + PADDING + SIZE * 0.9;
  const text = html`<text text-anchor="middle">${lines.map(
    (line, at) =>
      html`<tspan class="${at === lines.length - 1 ? "soft" : "name"}" x="${n(x)}" y="${n(first + at * LINE)}">${line}</tspan> `,
  )}</text>`;
  const box = html`<g class="node ${node.kind}${node.unnamed ? " unnamed" : ""}${node.against ? " against" : ""}">${outline(placed)}${text}</g>`;
  return href ? html`<a href="${href}">${box}</a>` : box;
}

/** The graph drawn from left to right, each box a link to the words that show it. */
export function drawRelays(
  graph: RelayGraph,
  id: string,
  title: string,
  href: (node: RelayNode) => string | undefined,
): Markup {
  const { placed, drawn, width, height } = place(graph);
  const unnamed = new Set(graph.nodes.filter((node) => node.unnamed && node.kind !== "report").map((node) => node.id));
  const edges = drawn.map(
    ({ edge, points }) =>
      html`<path class="edge ${edge.kind}${unnamed.has(edge.from) ? " unnamed" : ""}" d="${curve(points)}" marker-end="url(#${id}-tip)"/>`,
  );
  return html`<svg class="relays" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-labelledby="${id}-title ${id}-desc">
<title id="${id}-title">${title}</title>
<desc id="${id}-desc">${graph.nodes.length} boxes from left to right, from those who know to the reports. The list after the drawing says the same.</desc>
<defs><marker id="${id}-tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="tip" d="M0 .5 7.5 4 0 7.5z"/></marker></defs>
${edges}
${placed.map((one) => drawNode(one, href(one.node)))}
</svg>`;
}

/** Reports whose trails are told one by one. */
const MOST = 12;

/** A trail longer than this is cut in the list; no report tells of so many links. */
const DEEPEST = 6;

/** The same as nested lists: each report, and under it from whom it had the claim, back to where the trail ends. */
export function listRelays(graph: RelayGraph, cite: Citations): Markup {
  const into = new Map<string, RelayEdge[]>();
  for (const edge of graph.edges) into.set(edge.to, [...(into.get(edge.to) ?? []), edge]);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const item = (node: RelayNode, above: ReadonlySet<string>): Markup => {
    const from = above.size < DEEPEST ? (into.get(node.id) ?? []).filter((edge) => !above.has(edge.from)) : [];
    const deeper = new Set([...above, node.id]);
    const below = from.flatMap((edge) => nodes.get(edge.from) ?? []).map((one) => item(one, deeper));
    const name = node.report
      ? html`<a href="#${reportAnchor(node.report)}">${node.name}</a>`
      : cite.words(node.passage, node.name);
    return html`<li><span class="node-name${node.unnamed ? " unnamed" : ""}">${name}</span> <span class="soft">${node.role}${
      node.unnamed && node.kind !== "report" ? ", not named" : ""
    }</span>${below.length > 0 && html`<ul aria-label="had it from">${joinMarkup(below, "")}</ul>`}</li>`;
  };
  const ends = graph.nodes.filter(({ id }) => !graph.edges.some((edge) => edge.from === id));
  const items = ends.slice(0, MOST).map((node) => item(node, new Set()));
  const rest =
    ends.length > MOST && html`<p class="small">and ${ends.length - MOST} reports more, which the statements name</p>`;
  return html`<ul class="trail">${items}</ul>${rest}`;
}
