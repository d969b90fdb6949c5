/** The page's type and layout. */
export const text = `
* { box-sizing: border-box; }
html { scroll-padding-top: 84px; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 var(--sans); overflow-wrap: anywhere; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--strong-line); text-decoration-thickness: 1px; text-underline-offset: 3px; }
a:hover { color: var(--link); text-decoration-color: currentColor; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
bdi { unicode-bidi: isolate; }
h1, h2, h3, h4, p, ul, ol, dl, dd { margin: 0; }
ul, ol { padding: 0; list-style: none; }
.skip { position: absolute; left: 8px; top: -80px; }
.skip:focus-within { top: 8px; background: var(--card); padding: 8px 12px; z-index: 9; }
main, .page-foot { max-width: 1320px; margin: 0 auto; padding: 0 28px; }
.story + .story { margin-top: 56px; border-top: 6px double var(--line); }
.story-head { padding: 26px 0 14px; border-bottom: 3px solid var(--ink); }
.kicker { display: flex; flex-wrap: wrap; gap: 2px 22px; color: var(--soft); font-size: 14px; }
h1, .story-head h2 { font: 600 clamp(27px, 3.4vw, 42px)/1.12 var(--serif); letter-spacing: -.005em; margin: 10px 0 12px; max-width: 26em; text-wrap: balance; }
h1.long, .story-head h2.long { font-size: clamp(21px, 2.2vw, 28px); line-height: 1.25; max-width: 36em; }
h1 a, .story-head h2 a { text-decoration: none; }
.parts { display: flex; flex-wrap: wrap; gap: 4px 20px; font-size: 14.5px; }
.parts a { display: inline-block; padding: 4px 0; text-decoration: none; border-bottom: 1px solid var(--strong-line); }
.contents ol { margin-top: 16px; border-top: 1px solid var(--line); }
.contents li { padding: 10px 0; border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: baseline; }
.contents a { font: 600 19px/1.3 var(--serif); }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(330px, 410px); gap: 44px; padding-top: 26px; }
.part { margin-top: 46px; scroll-margin-top: 16px; }
.part-head { display: flex; flex-wrap: wrap; gap: 2px 18px; justify-content: space-between; align-items: baseline; border-top: 1px solid var(--ink); padding-top: 9px; margin-bottom: 14px; }
.part-head > :first-child { font: 600 23px/1.25 var(--serif); }
.note, .soft, .small { color: var(--soft); }
.note, .small { font-size: 14px; }
.label { font-weight: 600; font-size: 14px; color: var(--soft); margin-bottom: 4px; }
.tag { display: inline-block; font-size: 12.5px; line-height: 1.4; color: var(--soft); border: 1px solid var(--line); border-radius: 3px; padding: 0 6px; font-family: var(--sans); }
.unnamed { border-bottom: 1.5px dashed var(--strong-line); }
.unnamed a { text-decoration: none; }
.q, .quotes, .claim { font-family: var(--serif); }
a.q { text-decoration: none; }
a.q:hover bdi, a.q:focus-visible bdi { text-decoration: underline; text-decoration-color: var(--strong-line); text-underline-offset: 3px; }
.ref { font: 600 11.5px/1 var(--sans); color: var(--link); text-decoration: none; padding: 3px 2px; white-space: nowrap; font-variant-numeric: tabular-nums; }
.q .ref { vertical-align: .12em; margin-left: .2em; }
.refs { word-spacing: -1px; }
.status { display: inline-flex; align-items: center; gap: 7px; font-weight: 650; }
.status .shape { flex: none; }
.confirmed { --own: var(--confirmed); } .claimed { --own: var(--claimed); } .disputed { --own: var(--disputed); }
.taken-back { --own: var(--taken-back); } .open { --own: var(--open); }
.status { color: var(--own); }
.told { font-size: 17px; max-width: 42em; }
.why { margin-top: 12px; }
.why p { max-width: 44em; }
.reasons { max-width: 44em; }
.reasons li, .relations li, .problems li { position: relative; padding-left: 16px; margin: 5px 0; }
.reasons li::before, .relations li::before, .problems li::before { content: ""; position: absolute; left: 1px; top: .68em; width: 7px; height: 1.5px; background: var(--strong-line); }
.block { margin-top: 16px; }
details > summary { cursor: pointer; color: var(--soft); font-size: 14.5px; padding: 5px 0; width: fit-content; }
details > summary:hover { color: var(--link); }
table { width: 100%; border-collapse: collapse; font-size: 15px; margin-top: 6px; }
th, td { text-align: left; vertical-align: top; padding: 8px 12px 8px 0; border-bottom: 1px solid var(--line); }
thead th { font-size: 13px; font-weight: 600; color: var(--soft); }
tbody th { font-weight: 600; }
tbody th .soft { font-weight: 400; }
.known { width: 11em; }
.timeline tbody th { width: 9.5em; }
.claim-card { padding: 8px 0 10px 18px; border-left: 4px solid var(--own); margin-bottom: 24px; scroll-margin-top: 16px; }
.claim-card > :first-child { font: 400 20px/1.35 var(--serif); }
.claim-number { display: block; font: 600 13px/1.5 var(--sans); color: var(--soft); }
.line { display: flex; flex-wrap: wrap; gap: 4px 22px; align-items: center; margin: 8px 0; font-size: 15px; }
.meter { display: inline-flex; flex-wrap: wrap; gap: 3px 7px; align-items: center; }
.dots, .steps { flex: none; }
.dots .sure { fill: var(--ink); } .dots .maybe { fill: none; stroke: var(--ink); stroke-width: 1.6; stroke-dasharray: 2.6 2; }
.steps .own { fill: var(--ink); } .steps .other { fill: none; stroke: var(--strong-line); stroke-width: 1.2; }
.history li { display: grid; gap: 0 14px; grid-template-columns: 11.5em 1fr; align-items: baseline; padding: 6px 0 8px 0; border-bottom: 1px solid var(--line); font-size: 15px; }
.origins li { padding: 3px 0; }
.does-not { color: var(--soft); }
.statements > li { padding: 12px 0; border-bottom: 1px solid var(--line); }
.statement .quotes { font-size: 17px; line-height: 1.45; margin: 4px 0; }
.appearances > li { display: grid; grid-template-columns: max-content 1fr; gap: 0 10px; padding: 5px 0; align-items: baseline; }
.appearances .letter { text-decoration: none; font-size: 12.5px; border-width: 1px; margin: 0; }
.relation.denies, .relation.doubts { color: var(--disputed); font-weight: 600; }
.relation.confirms { color: var(--confirmed); font-weight: 600; }
.relation.does-not-know { color: var(--open); font-style: italic; }
.parting { margin-bottom: 26px; }
.parting > :first-child, .panel > :first-child { font: 600 18px/1.35 var(--serif); }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(210px, 1fr)); border: 1px solid var(--line); background: var(--card); margin: 8px 0 10px; }
.sides > * { padding: 13px 18px; border-left: 1px solid var(--line); margin-left: -1px; }
.side .quotes { font-size: 18px; line-height: 1.4; margin-top: 4px; }
.side .who { font-size: 15px; }
.sides.shared { grid-template-columns: 1fr 1fr; font-size: 15px; }
.sides.shared > :nth-child(n+3) { border-top: 1px solid var(--line); }
.unknown-list { display: grid; grid-template-columns: repeat(auto-fit, minmax(270px, 1fr)); gap: 0 34px; }
.unknown-list li { padding: 11px 0; border-bottom: 1px solid var(--line); }
.unknown-list .about { font-size: 16.5px; }
.of { font-weight: 400; color: var(--soft); font-size: .85em; }
.panel > :first-child::first-letter { text-transform: uppercase; }
.party-list { columns: 2 270px; column-gap: 34px; }
.party-list > li { break-inside: avoid; padding: 8px 0; border-bottom: 1px solid var(--line); }
.names { font-family: var(--serif); font-size: 15px; }
.page-foot { margin-top: 60px; padding-top: 20px; padding-bottom: 48px; font-size: 15px; }
.page-foot h2 { font: 600 20px/1.3 var(--serif); border-top: 1px solid var(--ink); padding-top: 9px; margin: 26px 0 10px; }
.key-columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(250px, 1fr)); gap: 16px 40px; }
.key-columns ol { list-style: decimal; padding-left: 20px; }
.made { margin-top: 24px; color: var(--soft); font-size: 14px; }
`;
