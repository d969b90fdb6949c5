/** The drawings: real text in the page's own faces and colours, their narrow forms, paper. */
export const drawingsStyle = `
svg text { font: 14px var(--sans); fill: var(--ink); }
svg .soft { fill: var(--soft); font-size: 12.5px; }
svg .name, svg .date { font-weight: 600; font-size: 13.5px; }
svg .head { font-size: 12.5px; font-weight: 600; fill: var(--soft); }
svg a { text-decoration: none; }
svg a:focus-visible { outline: none; }
svg a:focus-visible :is(.hit, .box) { stroke: var(--link); stroke-width: 3; }
.drawing > svg { display: block; width: 100%; height: auto; }
.hit { fill: transparent; }
a:hover .hit { fill: var(--m-content); fill-opacity: .45; }
.drawing > svg.relays { width: auto; max-width: 100%; margin: 0 auto; }
.box { fill: var(--card); stroke: var(--ink); stroke-width: 1.3; }
.origin .box, .box.origin { stroke-width: 2.2; stroke: var(--confirmed); }
.against .box { stroke: var(--disputed); }
.against .soft { fill: var(--disputed); font-weight: 600; }
.unnamed .box, .box.unnamed { stroke-dasharray: 5 4; }
.node.report .box { stroke-dasharray: none; }
.fold { fill: none; stroke: var(--ink); stroke-width: 1.3; }
a:hover .box { fill: var(--m-content); }
.edge { fill: none; stroke: var(--strong-line); stroke-width: 1.5; }
.edge.unnamed { stroke-dasharray: 5 4; }
.edge.copied { stroke-width: 3.5; stroke: var(--claimed); }
.tip { fill: var(--soft); }
.key { display: flex; flex-wrap: wrap; gap: 4px 22px; color: var(--soft); font-size: 13.5px; margin-top: 12px; }
.key svg { vertical-align: -3px; }
.trail ul { margin-left: 8px; padding-left: 18px; border-left: 1.5px solid var(--line); }
.trail ul > li { position: relative; }
.trail ul > li::before { content: "\\2190"; position: absolute; left: -17px; color: var(--soft); background: var(--paper); line-height: 1.3; font-size: 14px; }
.trail li { padding: 4px 0; }
.node-name { font-weight: 600; }
.axis { fill: none; stroke: var(--strong-line); stroke-width: 1.5; }
.link { fill: none; stroke: var(--strong-line); stroke-width: 1.2; stroke-opacity: .75; }
a:hover .link, a:focus-visible .link { stroke: var(--link); stroke-width: 2.5; stroke-opacity: 1; }
.sign { stroke: var(--ink); stroke-width: 2; fill: var(--ink); }
.sign.said { fill: var(--paper); }
.moment { fill: var(--ink); stroke: var(--ink); stroke-width: 1.5; }
.moment.open { fill: var(--paper); }
.number { font-weight: 600; font-size: 13px; }
.break { fill: none; stroke: var(--strong-line); stroke-width: 1.5; }
.moments { list-style: decimal; padding-left: 24px; font-size: 14px; }
.grid { stroke: var(--line); stroke-width: 1; fill: none; }
svg.count { max-width: 560px; }
.bar { stroke: var(--ink); stroke-width: 5; fill: none; }
.cap { stroke: var(--ink); stroke-width: 2.5; fill: none; }
.dot { fill: var(--ink); stroke: var(--ink); stroke-width: 1.8; }
.whisker { stroke: var(--ink); stroke-width: 2; stroke-dasharray: 3 3; fill: none; }
.open-side { stroke: var(--ink); stroke-width: 2; fill: none; }
.succession { stroke: var(--strong-line); stroke-width: 1.5; fill: none; }
.leader { stroke: var(--line); stroke-width: 1; fill: none; }
.mark:hover .leader { stroke: var(--link); }
.mark:hover .soft { fill: var(--link); }
.undated .dot { fill: var(--paper); }
.undated :is(.cap, .bar, .open-side) { stroke-dasharray: 2 2; }
.replaced :is(.dot, .cap, .bar, .whisker, .open-side) { stroke: var(--soft); }
.replaced .dot { fill: var(--soft); }
.replaced.undated .dot { fill: var(--paper); }
.replaced > .soft { text-decoration: line-through; }
.bar-line { display: block; width: 100%; max-width: 150px; height: 8px; margin-top: 5px; }
.bar-fill { fill: var(--soft); } .bar-more { fill: var(--strong-line); opacity: .6; }
svg .name.unnamed { text-decoration: underline; text-decoration-style: dashed; }
.panel { margin-bottom: 22px; }
.narrow-only { display: none; }
.narrow-only svg { max-width: 440px; }

@media (max-width: 1020px) {
  .columns { grid-template-columns: minmax(0, 1fr); gap: 40px; }
  .reports { position: static; max-height: none; overflow: visible; }
  .text { max-width: 40em; }
  mark, .text span[id] { scroll-margin-top: 30vh; }
}
@media (max-width: 660px) {
  main, .page-foot { padding-left: 16px; padding-right: 16px; }
  .story-head { padding-top: 18px; }
  .lead { padding: 14px 16px 16px; }
  .toolbar { position: static; }
  .beside { grid-template-columns: minmax(0, 1fr); }
  .part { margin-top: 38px; }
  .wide-only { display: none; }
  .narrow-only { display: block; }
  .narrow-open::details-content { content-visibility: visible; block-size: auto; }
  .narrow-open > summary { display: none; }
  .claim-card { padding-left: 14px; }
  .history li { grid-template-columns: 1fr; }
  .sides.shared { grid-template-columns: 1fr; }
  .sides > * + * { border-top: 1px solid var(--line); }
  .report { padding-left: 16px; padding-right: 16px; }
  .stack thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .stack, .stack tbody, .stack tr, .stack td, .stack th { display: block; }
  .stack tr { border-bottom: 1px solid var(--line); padding: 8px 0; }
  .stack td, .stack tbody th { border: 0; padding: 2px 0; }
  .stack td[data-label]::before { content: attr(data-label) ": "; color: var(--soft); font-size: 13.5px; }
}
@page { margin: 18mm 16mm; }
@media print {
  :root { color-scheme: light; --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --strong-line: #777;
    --confirmed: #0a6557; --claimed: #8a5600; --disputed: #a5301d; --taken-back: #7a2a6a; --open: #444; --link: #1d4f91;
    --m-content: #fdf0b3; --m-source: #d3ebe3; --m-figure: #dfe6f8; --m-unknown: #f0e1ea; --target: transparent; }
  body { font-size: 10.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main, .page-foot { max-width: none; padding: 0; zoom: .84; }
  nav, .skip, .jumps, .toolbar, .lasting, .to { display: none; }
  article.report, .claim-card { content-visibility: visible; }
  .columns { display: block; padding-top: 12pt; }
  .reports { position: static; max-height: none; overflow: visible; border: 0; break-before: page; }
  .report, .reports-head { padding-left: 0; padding-right: 0; }
  .report + .report { break-before: page; border: 0; }
  details::details-content { content-visibility: visible; block-size: auto; }
  details > summary { list-style: none; }
  .beside { display: block; }
  .relations { columns: 2; column-gap: 8mm; font-size: 9pt; }
  .relations li { break-inside: avoid; }
  th, td { padding: 4px 10px 4px 0; }
  .next > li, .statements > li { padding: 5px 0; }
  .claim-card { margin-bottom: 12px; }
  .wide-only { display: block; } .narrow-only, .not-on-paper { display: none; }
  .side .quotes, .statements > li, .unknown-list li, .history li, tr, .drawing, .next > li, .at-hand .block, .sides { break-inside: avoid; }
  .part-head, h1, h2, h3, h4, summary, .label { break-after: avoid; }
  .text { font-size: 11pt; }
  .drawing > svg { max-height: 212mm; }
  .relays .as-list { display: none; }
  .mark-index ol { columns: 2; column-gap: 8mm; }
  .mark-index li { break-inside: avoid; font-size: 8.5pt; }
  .part { margin-top: 24pt; }
  a { text-decoration: none; }
}
`;
