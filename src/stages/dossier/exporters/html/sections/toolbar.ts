import { html, type Markup } from "../markup.js";
import type { Context } from "./section.js";

/**
 * What narrows the page: a row of steps over time, walked with the arrow keys, and lists to choose from. All of it works by style
 * rules; the last step and no choice show everything.
 */
export function toolbar({ key, replay, choices }: Context): Markup {
  const { steps } = replay;
  if (steps.length === 0 && choices.groups.length === 0) return html``;
  const marks = steps.map(
    ({ words, news }, at) =>
      html`<input type="radio" class="at" name="${key}-at" id="${key}-t${at}" autocomplete="off" aria-label="${words}: ${news}"${at === steps.length - 1 && html` checked`}><label for="${key}-t${at}" aria-hidden="true"><b>${words}</b> <span class="soft">${news}</span></label>`,
  );
  const lists = choices.groups.map(
    ({ label, all, choices: list }) =>
      html`<label class="choice"><span>${label}</span> <select autocomplete="off"><option selected>${all}</option>${list.map(({ id, words }) => html`<option id="${key}-${id}">${words}</option>`)}</select></label>`,
  );
  return html`<div class="toolbar">${
    steps.length > 0 &&
    html`<fieldset class="replay"><legend>As known at</legend><div class="ticks">${marks}</div></fieldset>`
  }${lists.length > 0 && html`<div class="choices">${lists}</div>`}
<p class="narrowed">Only a part of this account is shown: what could be known by then, and what was chosen.</p></div>
`;
}
