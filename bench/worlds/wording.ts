import type { Item, Speaker, Utterance } from "./event.js";
import { asserted, framesFor, quoted } from "./frames.js";
import { it, mention } from "./mention.js";
import { quoteOf } from "./quote.js";
import { unnamedTellers } from "./roles.js";
import { capitalised, filled, type Mark, plain, type Segment, textOf } from "./segments.js";
import { clauseOf, dayOf, type Telling } from "./telling.js";
import type { Shown } from "./world-report.js";

/** A sentence, and what it tells, so that it can be told in other words. */
export interface Sentence {
  readonly segments: readonly Segment[];
  readonly tells?: { readonly utterance: Utterance; readonly items: readonly Item[] };
}

/** What a sentence shows of where a claim comes from. */
function shownBy(utterance: Utterance, item: Item): Shown {
  if (item.route?.told === "names") return "cites named";
  if (item.route?.told === "leaves unnamed") return "cites unnamed";
  return utterance.speaker.descriptor === undefined ? "named" : "unnamed";
}

export const markOf = (utterance: Utterance, item: Item, telling: Telling, more: Partial<Mark> = {}): Mark => ({
  claim: item.claim,
  utterance,
  stance: item.stance,
  shown: shownBy(utterance, item),
  firstHand: utterance.medium === "scene",
  desk: telling.desk.id,
  translation: utterance.speaker.translated ? telling.translation : 0,
  ...more,
});

/** One item of an utterance in a sentence of its own. `clause` keeps words that stand already. */
export function tell(utterance: Utterance, item: Item, telling: Telling, clause?: Segment): Sentence {
  const { random } = telling;
  const quote = clause === undefined && random.chance(0.3) ? quoteOf(utterance, item, telling) : undefined;
  if (quote !== undefined && telling.through === undefined) return tellQuoted(utterance, item, quote, telling);
  const template = random.weighted(framesFor(utterance, item, telling));
  // "Through" alone leaves the speaker out: the reader sees only the outlet.
  const bare = telling.through !== undefined && utterance.medium !== "scene" && !/\{[so]\}/.test(template);
  const mark = markOf(utterance, item, telling, bare ? { shown: "own voice" } : {});
  const content = clause ?? { text: clauseOf(item, telling) };
  return {
    segments: framed(template, utterance, item, telling, [{ text: content.text, marks: [mark] }]),
    tells: { utterance, items: [item] },
  };
}

function tellQuoted(
  utterance: Utterance,
  item: Item,
  quote: { words: string; firstHand: boolean },
  telling: Telling,
): Sentence {
  const mark = markOf(utterance, item, telling, { firstHand: quote.firstHand });
  const template = telling.random.weighted(quoted);
  return {
    segments: framed(template, utterance, item, telling, [{ text: quote.words, marks: [mark] }]),
    tells: { utterance, items: [item] },
  };
}

/** The same in the speaker's own words, right behind the sentence that names the speaker: `"...," she added.` */
export function tellMore(before: Sentence, utterance: Utterance, item: Item, telling: Telling): Sentence | undefined {
  const { person } = utterance.speaker;
  const words = textOf(before.segments);
  const follows = person !== undefined && words.includes(person.last) && !words.includes('"');
  const quote = !follows || telling.through !== undefined ? undefined : quoteOf(utterance, item, telling);
  if (quote === undefined) return undefined;
  const mark = markOf(utterance, item, telling, { firstHand: quote.firstHand });
  const template = telling.random.pick(['"{q}," {it} said.', '"{q}," {it} added.', '"{q}," {it} said on {day}.']);
  const content = [{ text: quote.words, marks: [mark] }];
  return { segments: framed(template, utterance, item, telling, content), tells: { utterance, items: [item] } };
}

function framed(
  template: string,
  utterance: Utterance,
  { route }: Item,
  telling: Telling,
  content: readonly Segment[],
): Segment[] {
  const { speaker } = utterance;
  const named = (slot: string, who: Speaker | undefined): Segment[] => {
    if (who === undefined || !template.includes(`{${slot}}`)) return [plain("")];
    const name = mention(who, telling);
    // An apposition is closed by a comma, unless the sentence has a mark of its own there.
    const open = name.includes(", ") && new RegExp(`\\{${slot}\\} ?\\w`).test(template);
    return [plain(open ? `${name},` : name)];
  };
  const who = { s: named("s", speaker), o: named("o", speaker), by: named("by", route?.by) };
  // "Police said, citing sources it did not name", even where it was a spokesman who said so.
  const asBody = speaker.person !== undefined && textOf([...who.s, ...who.o]) === speaker.short;
  const pronoun = asBody ? "it" : it(speaker);
  const teller = template.includes("{teller}")
    ? (unnamedTellers[hash(utterance.id) % unnamedTellers.length] ?? "").replace(/\bit\b/, pronoun)
    : "";
  return capitalised(
    filled(template, {
      c: content,
      q: content,
      ...who,
      teller: [plain(teller)],
      it: [plain(pronoun)],
      day: [plain(dayOf(utterance.at, telling))],
      desk: [plain((telling.toldTo ?? telling.desk).short)],
      through: [plain(telling.through?.short ?? "")],
    }),
  );
}

/** Two things said at once in one sentence. */
export function tellTogether(utterance: Utterance, items: readonly [Item, Item], telling: Telling): Sentence {
  const [first, second] = items;
  const content = [first, second].map((item) => ({
    text: clauseOf(item, telling),
    marks: [markOf(utterance, item, telling)],
  }));
  const template = telling.random.weighted(asserted.slice(0, 8));
  const [a, b] = content;
  const joined =
    a === undefined || b === undefined ? [] : [a, plain(telling.random.pick([" and ", " and ", ", while "])), b];
  return { segments: framed(template, utterance, first, telling, joined), tells: { utterance, items } };
}

/** The same said by two speakers, in one sentence. */
export function tellJointly(one: Utterance, other: Utterance, item: Item, otherItem: Item, telling: Telling): Sentence {
  const marks = [markOf(one, item, telling), markOf(other, otherItem, telling)];
  const names = [one, other].map(({ speaker }) => mention(speaker, telling));
  // An apposition is closed by a comma.
  const closed = names[1]?.includes(", ") ? `${names[1]},` : (names[1] ?? "");
  const template = telling.random.pick([
    "{c}, {a} and {closed} said.",
    "{c}, both {a} and {closed} said.",
    "{c}, according to {a} and {b}.",
    "{a}, like {b}, said that {c}.",
  ]);
  const content: Segment = { text: clauseOf(item, telling), marks };
  return {
    segments: capitalised(
      filled(template, {
        c: [content],
        a: [plain(names[0] ?? "")],
        b: [plain(names[1] ?? "")],
        closed: [plain(closed)],
      }),
    ),
    tells: { utterance: one, items: [item] },
  };
}

/** A lede: the event and its heaviest figure, with who said so. */
export function tellLede(utterance: Utterance, event: Item, main: Item, telling: Telling): Sentence {
  const { random } = telling;
  const ing = main.claim.fact.ing;
  if (ing === undefined) return tellTogether(utterance, [event, main], telling);
  const happened = { text: clauseOf(event, telling), marks: [markOf(utterance, event, telling)] };
  const { bare } = main.claim.fact;
  const figure = (words: readonly string[]): Segment => ({
    text: clauseOf(main, telling, words),
    marks: [markOf(utterance, main, telling)],
  });
  const content =
    bare !== undefined && random.chance(0.5)
      ? [figure(bare), plain(random.pick([" when ", " after ", " as "])), happened]
      : [happened, plain(", "), figure(ing)];
  const template = random.weighted(asserted.slice(0, 8));
  return { segments: framed(template, utterance, event, telling, content), tells: { utterance, items: [event, main] } };
}

/** The desk's own voice: nobody is named. */
export function tellOwn(utterance: Utterance, item: Item, telling: Telling): Sentence {
  const mark = markOf(utterance, item, telling, { shown: "own voice" });
  return {
    segments: capitalised([{ text: clauseOf(item, telling), marks: [mark] }, plain(".")]),
    tells: { utterance, items: [item] },
  };
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
