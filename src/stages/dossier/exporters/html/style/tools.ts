/** The first screen, and what narrows the page: steps over time and lists to choose from. */
export const toolsStyle = `
.toolbar { position: sticky; top: 0; z-index: 3; display: flex; flex-wrap: wrap; gap: 6px 26px; align-items: end; background: var(--paper); border-bottom: 1px solid var(--line); padding: 4px 0 8px; margin-bottom: 16px; }
.toolbar fieldset { border: 0; margin: 0; padding: 0; min-width: 0; flex: 1 1 340px; position: relative; }
.toolbar legend { font-size: 13.5px; color: var(--soft); padding: 0; }
.ticks { display: flex; align-items: center; padding-bottom: 23px; background: linear-gradient(var(--strong-line) 0 0) 0 12px / 100% 1.5px no-repeat; }
.ticks input { flex: 1 1 0; min-width: 10px; max-width: 44px; height: 16px; margin: 4px 0; accent-color: var(--ink); cursor: pointer; }
.ticks label { position: absolute; left: 0; bottom: 0; font-size: 13.5px; line-height: 20px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; max-width: 100%; visibility: hidden; }
.ticks input:checked + label { visibility: visible; }
.ticks input:not(:checked):hover + label { visibility: visible; background: var(--paper); }
.choices { display: flex; flex-wrap: wrap; gap: 6px 16px; }
.choice { display: flex; flex-direction: column; font-size: 13.5px; color: var(--soft); }
.choice select { font: 14px var(--sans); color: var(--ink); background: var(--card); border: 1px solid var(--strong-line); border-radius: 3px; padding: 4px 6px; max-width: 9em; }
.narrowed { display: none; flex: 1 0 100%; font-size: 13.5px; color: var(--claimed); }
.story:has(.at:checked ~ .at) .narrowed, .story:has(option[id]:checked) .narrowed { display: block; }
@supports not selector(:has(a)) { .past, .toolbar { display: none; } }
.lead { background: var(--card); border: 1px solid var(--line); border-top: 5px solid var(--own); padding: 16px 24px 16px; }
.lead > :first-child { font: 400 16px/1.4 var(--sans); }
.lead .claim { font-size: clamp(21px, 2.2vw, 27px); line-height: 1.25; margin: 6px 0 8px; text-wrap: pretty; }
.lead .told { font-size: 16px; }
.lead .line { margin: 10px 0 4px; }
.word { font-size: 15px; margin-top: 4px; }
.meters { display: inline-flex; flex-wrap: wrap; gap: 3px 22px; }
.next > li { padding: 10px 0 9px; border-bottom: 1px solid var(--line); }
.next .quotes { font-size: 18px; line-height: 1.35; display: -webkit-box; -webkit-line-clamp: 3; -webkit-box-orient: vertical; overflow: hidden; }
.next .line { margin: 3px 0 0; font-size: 14.5px; gap: 2px 18px; }
.next .word { margin: 1px 0 0; font-size: 14.5px; }
.to { font-size: 14px; }
.at-hand { display: grid; grid-template-columns: repeat(auto-fit, minmax(230px, 1fr)); gap: 6px 34px; margin-top: 6px; font-size: 15px; }
.at-hand .block { margin-top: 10px; }
.at-hand li { padding: 3px 0; }
.at-hand ul ul { padding-left: 14px; font-size: 14.5px; }
.count-name { font-weight: 600; }
.at-hand .of { font-weight: 400; }
.lasting { color: var(--soft); text-decoration: none; padding: 0 5px; font: 600 14px var(--sans); }
.lasting:hover { color: var(--link); }
.beside { display: grid; grid-template-columns: minmax(0, 1.6fr) minmax(0, 1fr); gap: 6px 26px; align-items: start; }
.counts-table { font-size: 14.5px; }
.counts-table th[scope=row] { min-width: 5.5em; max-width: 11em; }
.rule { margin-top: 8px; max-width: 50em; }
.rest, .and-more { font-size: 14.5px; }
.rest .refs { word-spacing: 2px; font-size: 13px; line-height: 1.9; }
.ref.more { font-weight: 400; }
.pair { border-top: 1px solid var(--line); }
.pair .across { grid-column: 1 / -1; border-left: 0; }
.ruled { margin: 6px 0; font-size: 15px; }
.beside-word { display: block; color: var(--soft); font-size: 14px; }
.decided-list li { padding: 8px 0; border-bottom: 1px solid var(--line); }
.closing { color: var(--confirmed); }
.ruled .tag { color: var(--taken-back); border-color: currentColor; }
.statement.short .quotes { font-size: 15px; }
.claim-card { content-visibility: auto; contain-intrinsic-size: auto 240px; }
`;
