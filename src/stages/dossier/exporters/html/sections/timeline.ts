import { eventKind } from "../../wording/labels.js";
import { nearestEvents } from "../../wording/nearest-events.js";
import { passageAnchor } from "../anchors.js";
import { type AxisEvent, twoClocks } from "../drawings/time-axis.js";
import { drawTimeline } from "../drawings/time-drawing.js";
import { html, type Markup } from "../markup.js";
import { type Context, ofTheWhole, part, section, sentence, time } from "./section.js";

/** More events than this are too small to read on a sheet of paper. */
const ON_PAPER = 22;

/** More events than this are not drawn; the table has all. */
const MOST = 40;

/** When things happened or were said against when that could be known: drawn, and the same as a table. */
export function timeline(outer: Context): Markup {
  const { context, rest } = part(outer, "timeline", "Time line");
  const { index, cite, evidence, key, replay } = context;
  if (index.story.timeline.length === 0) return html``;
  const clocks = twoClocks(index.story.timeline);
  const href = ({ event }: AxisEvent): string => {
    const found = event.passages.flatMap((passage) => evidence.of(passage) ?? [])[0];
    return found ? `#${passageAnchor(found.passage)}` : `#${key}-timeline`;
  };
  const rows = clocks.events.map(({ event, index: at }) => {
    const own = index.sentences("timeline", at);
    const told = own.length > 0 ? own : [event];
    return html`<tr class="event${replay.since(event.knownAt)}"><th scope="row">${time(event.at)}<span class="soft"> ${eventKind(event.kind)}</span></th><td data-label="What">${told.map((one) => html`${sentence(cite, one)} `)}</td><td data-label="Could be known" class="known">${time(event.knownAt, true)}</td></tr>`;
  });
  const { timeline: all } = index.story;
  const shown = all.length > MOST ? twoClocks(all, nearestEvents(all, MOST)) : clocks;
  const moments = shown.moments.map(({ words }) => html`<li>${words}</li>`);
  const more =
    clocks.events.length > MOST &&
    html`<p class="note">Drawn: the ${MOST} of ${clocks.events.length} nearest to the day that most reports tell of. The table has all.</p>`;
  return section(
    context,
    "timeline",
    "Since when",
    "left: when it happened or was said; right: when that could be known",
    html`${ofTheWhole(
      context,
      html`<div class="drawing wide-only${shown.events.length > ON_PAPER && " not-on-paper"}">${drawTimeline(shown, "wide", `${key}-time-w`, href)}</div>
<div class="drawing narrow-only">${drawTimeline(shown, "narrow", `${key}-time-n`, href)}<p class="label">Could be known</p><ol class="moments">${moments}</ol></div>`,
    )}
${more}<details class="as-list"><summary>The same as a table</summary><table class="stack"><thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Could be known</th></tr></thead><tbody>${rows}</tbody></table></details>${rest.list()}`,
  );
}
