import { indexAt } from "../../../reading/context.js";
import { type Mention, type Scene, wordOf } from "./mention.js";

/** The demonyms of a text as mentions of their country: "Danish soldiers". */
export function demonymMentions(scene: Scene): Mention[] {
  const { reading, naming } = scene;
  const found: Mention[] = [];
  for (let i = 0; i < reading.tokens.length; i++) {
    for (let length = 3; length > 0; length--) {
      const tokens = reading.tokens.slice(i, i + length);
      const [first, last] = [tokens[0], tokens.at(-1)];
      if (!first || !last || tokens.length < length || !/^\p{Lu}/u.test(first.text)) continue;
      const word = naming.countryWords.get(tokens.map((token) => token.text).join(" "));
      if (word?.as !== "demonym" || /^(?:language|-)$/.test(wordOf(reading.tokens[i + length]))) continue;
      const at = { start: first.start, end: last.end };
      found.push({ at, bare: at, kind: "country", country: word.code, named: true });
      i += length - 1;
      break;
    }
  }
  return found;
}

/** The bodies that a text describes by their country and work: "Danish media outlets", "Norway's spy agency". */
export function describedMentions(scene: Scene): Mention[] {
  const { tokens } = scene.reading;
  const found: Mention[] = [];
  for (const people of demonymMentions(scene)) {
    const first = indexAt(tokens, people.at.start);
    const start = indexAt(tokens, people.at.end - 1) + 1;
    for (let length = 4; length > 0; length--) {
      const words = tokens.slice(start, start + length);
      const last = words.at(-1);
      const work = scene.naming.works.get(words.map(wordOf).join(" "));
      if (work === undefined || !last || words.length < length || /^\p{Lu}/u.test(last.text)) continue;
      if (/^(?:NOUN|PROPN)$/.test(tokens[start + length]?.tag ?? "")) break;
      const the = wordOf(tokens[first - 1]) === "the" ? first - 1 : first;
      const at = { start: tokens[the]?.start ?? people.at.start, end: last.end };
      const kind = /(?:media|television)$/.test(work) ? "outlet" : "organisation";
      found.push({
        at,
        bare: at,
        kind,
        named: false,
        aside: true,
        ...(people.country === undefined ? {} : { country: people.country }),
      });
      break;
    }
  }
  return found;
}

const ADDRESS = /^(?:https?:\/\/)?(?:[\w-]{1,63}\.){1,4}[a-z]{2,12}(?:\/\S{0,200})?$/i;

/** The addresses of sites and channels in a text: "t.me/a_channel". */
export function addressMentions({ reading }: Scene): Mention[] {
  return reading.tokens
    .filter(
      (token) =>
        token.tag === "PROPN" && token.text.includes(".") && ADDRESS.test(token.text) && /\.[a-z]/.test(token.text),
    )
    .map((token) => {
      const at = { start: token.start, end: token.end };
      return { at, bare: at, kind: "outlet" as const, named: true, aside: true };
    });
}

/** The wires and agencies that the head of a report credits. */
export const creditMentions = ({ reading }: Scene): Mention[] =>
  reading.masthead.credits.map((at) => ({ at, bare: at, kind: "outlet" as const, named: true }));
