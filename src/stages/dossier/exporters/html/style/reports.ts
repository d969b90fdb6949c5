/** The reports beside the account and their marks: each kind has a form of its own beside its tint. */
export const reportsStyle = `
.reports { position: sticky; top: 16px; align-self: start; max-height: calc(100vh - 32px); overflow: auto; overscroll-behavior: contain; background: var(--card); border: 1px solid var(--line); }
.reports-head { padding: 12px 20px 10px; border-bottom: 1px solid var(--line); }
.reports-head > :first-child { font: 600 15px/1.4 var(--sans); }
.legend { font-size: 13px; margin-top: 4px; line-height: 1.9; }
.legend mark { margin-right: 6px; }
.jumps { font-size: 14px; margin-top: 4px; display: flex; flex-wrap: wrap; gap: 2px 14px; }
.report { padding: 16px 20px 20px; scroll-margin-top: 0; }
.report + .report { border-top: 6px double var(--line); }
.report header { margin-bottom: 10px; }
.report header > :first-child { font: 600 18px/1.3 var(--serif); }
.letter { display: inline-block; min-width: 1.5em; text-align: center; font: 700 14px/1.5 var(--sans); border: 1.5px solid var(--ink); margin-right: 6px; padding: 0 4px; }
.report header p, .about-report { font-size: 14px; }
.report-facts { font-size: 13.5px; margin-top: 4px; }
.report-facts div { display: grid; grid-template-columns: 8em 1fr; gap: 8px; }
.report-facts dt { color: var(--soft); }
.change { margin-bottom: 8px; }
.change div { grid-template-columns: 3em 1fr; }
.text { font: 16.5px/1.62 var(--serif); }
.text p { margin: 0 0 .8em; white-space: pre-line; }
mark { background: none; color: inherit; padding: 1px 0; border-radius: 1px; -webkit-box-decoration-break: clone; box-decoration-break: clone; scroll-margin-top: 84px; }
.text span[id] { scroll-margin-top: 84px; }
mark.content { background: var(--m-content); }
mark.other:not(.content, .source, .cue, .figure, .unknown) { text-decoration: underline dotted 1.5px var(--strong-line); text-underline-offset: 4px; }
mark.source { background: var(--m-source); font-weight: 600; }
mark.figure { background: var(--m-figure); outline: 1px solid var(--strong-line); outline-offset: 0; }
mark.unknown { background: var(--m-unknown); text-decoration: underline dotted 2px; text-underline-offset: 4px; }
mark > a { text-decoration: underline dotted 1px var(--strong-line); }
mark.cue, mark.cue > a { background: none; text-decoration: underline 2px var(--confirmed); text-underline-offset: 4px; }
.n { font: 600 10.5px/1 var(--sans); vertical-align: super; color: var(--link); text-decoration: none; padding: 2px 1.5px; font-variant-numeric: tabular-nums; }
.text mark:target, .text mark:target mark, .lost-words:target { background: var(--target) !important; }
.text mark:target { outline: 2px solid var(--ink); outline-offset: 1px; }
.ref:target, a.q:target, a.words:target { background: var(--target); }
.statement:target, .claim-card:target > :first-child, .rest:target, .pair:target { box-shadow: 0 0 0 3px var(--target); }
article.report { content-visibility: auto; contain-intrinsic-size: auto 620px; }
.withdrawn { color: var(--taken-back); border-left: 4px solid; padding: 2px 0 2px 10px; margin: 6px 0; font-size: 15px; }
.tag.withdrawn { padding: 0 6px; border: 1px solid; margin: 0; font-size: 12.5px; }
.fallen .text { text-decoration: none; border-left: 4px solid var(--taken-back); padding-left: 12px; }
.mark-index ol { columns: 2; }
.lost { color: var(--disputed); }
.mark-index { font-size: 13.5px; margin-top: 10px; }
.mark-index li { padding: 3px 0; }
`;
