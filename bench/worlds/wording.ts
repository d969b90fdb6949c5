import type { Claim, Item, Speaker, SpeakingPerson, Utterance, WorldEvent } from "./event.js";
import { inOtherWords } from "./other-words.js";
import type { Outlet } from "./outlets.js";
import { inDigits, inStyle, phrase, type Slots } from "./phrase.js";
import type { Random } from "./random.js";
import { type RoleName, unnamedTellers } from "./roles.js";
import { capitalised, filled, type Mark, plain, type Segment, textOf } from "./segments.js";
import type { Shown } from "./world-report.js";

/** A sentence, and what it tells, so that it can be told in other words. */
export interface Sentence {
  readonly segments: readonly Segment[];
  readonly tells?: { readonly utterance: Utterance; readonly items: readonly Item[] };
}

/** A desk telling an event at a time. */
export interface Telling {
  readonly event: WorldEvent;
  readonly at: number;
  /** Whose words these are: agencies' for what was copied. */
  readonly desk: Outlet;
  readonly random: Random;
  readonly translation: 0 | 1;
  /** The speakers that have been introduced. */
  readonly met: Set<string>;
  /** The desk that is named as the one that reported it, where another tells it. */
  readonly through?: Outlet;
  /** The desk that was told, where another writes anew from its copy. */
  readonly toldTo?: Outlet;
  /** What may be quoted (utterance and claim), where there is only somebody's copy to quote from. */
  readonly quotable?: ReadonlySet<string>;
  /** Lines of old knowledge that this desk has. */
  readonly background: readonly string[];
}

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const DAY = 86_400_000;

const local = (at: number, telling: Telling): Date => new Date(at + telling.event.setting.zone * 60_000);

/** A day as reports write it: the weekday within six days, else the date. */
export function dayOf(at: number, telling: Telling): string {
  const then = local(at, telling);
  if (telling.at - at < 5 * DAY) return DAYS[then.getUTCDay()] ?? "";
  return `${then.getUTCDate()} ${MONTHS[then.getUTCMonth()]}`;
}

/** "early on Monday": when the event happened. */
function whenOf(telling: Telling, random: Random): string {
  const { at } = telling.event;
  const hour = local(at, telling).getUTCHours();
  const part =
    hour < 5
      ? ["before dawn", "in the night"]
      : hour < 11
        ? ["in the morning", "early"]
        : hour < 17
          ? ["around midday", "in the afternoon"]
          : ["in the evening", "late"];
  const day = dayOf(at, telling);
  return random.chance(0.4) ? `${random.pick(part)} on ${day}` : `on ${day}`;
}

/** The words of a claim as a clause, with its figure in the desk's style. */
export function clauseOf(
  { claim }: Item,
  telling: Telling,
  templates: readonly string[] = claim.fact.say,
  random = telling.random,
): string {
  const slots = slotsFor({ claim }, telling, random);
  const text = phrase(random.pick(templates), slots, random, (words) => inOtherWords(words, random));
  noteNamed(text, telling);
  return text;
}

/** The slots of a claim: what has been named in full is called by its short form from then on ("the market"). */
function slotsFor({ claim }: Pick<Item, "claim">, telling: Telling, random: Random, inHeadline = false): Slots {
  const { desk, event, met } = telling;
  const write = inHeadline || desk.allDigits ? inDigits : inStyle;
  return (slot) => {
    if (slot === "when") return whenOf(telling, random);
    if (slot === "n")
      return claim.value === undefined ? undefined : [claim.bound, write(claim.value)].filter(Boolean).join(" ");
    const later = met.has(`slot ${slot}`) ? event.shortForms.find((form) => form.slot === slot)?.short : undefined;
    return later ?? claim.slots[slot];
  };
}

/** Notes which things a text has named in full. */
function noteNamed(text: string, { event, met }: Telling): void {
  for (const { slot, full } of event.shortForms) if (text.includes(full)) met.add(`slot ${slot}`);
}

/** A headline's words for a claim, figures in digits. */
export function headOf(item: Item, telling: Telling): string {
  const { claim } = item;
  const slots = slotsFor(item, { ...telling, met: new Set() }, telling.random, true);
  return phrase(telling.random.pick(claim.fact.head), slots, telling.random);
}

/** The words spoken: the same wherever the utterance is quoted in the same translation. */
function quoteOf(
  utterance: Utterance,
  item: Item,
  telling: Telling,
): { words: string; firstHand: boolean } | undefined {
  const { claim, stance, route } = item;
  if (stance !== "asserts" || claim.mistaken || utterance.speaker.desk !== undefined) return undefined;
  // Spoken words do not show whom the speaker has it from: who says so is not quoted alone.
  if (route !== undefined && route.told !== "silent") return undefined;
  if (telling.quotable?.has(quotableKey(utterance, item)) === false) return undefined;
  const template = templatesOf(claim, telling.event).get(utterance.speaker.id);
  if (template === undefined) return undefined;
  const translation = utterance.speaker.translated ? telling.translation : 0;
  const as = { ...telling, met: new Set<string>(), desk: { ...telling.desk, allDigits: false } };
  const spoken = telling.event.quotes.fork(`${utterance.id}|${claim.id}`).fork(translation);
  const reword = (text: string): string => (translation === 1 ? inOtherWords(text, spoken, 0.7) : text);
  const words = phrase(template, slotsFor(item, as, spoken), spoken, reword);
  const firstHand = claim.fact.seen?.includes(template) === true;
  return { words: words.charAt(0).toUpperCase() + words.slice(1), firstHand };
}

/** What each speaker of a claim says of it: no two of them find the same words. */
function templatesOf(claim: Claim, { utterances, quotes, spoken }: WorldEvent): ReadonlyMap<string, string> {
  const before = spoken.get(claim.id);
  if (before !== undefined) return before;
  const { seen = [], remark = [] } = claim.fact;
  const left = quotes.fork(claim.id).shuffled([...seen, ...remark]);
  const found = new Map<string, string>();
  for (const { speaker, items } of utterances) {
    const item = items.find((one) => one.claim === claim && one.stance === "asserts");
    if (item === undefined || found.has(speaker.id)) continue;
    const at = left.findIndex(
      (words) => remark.includes(words) || (item.route === undefined && speaksSo(speaker.role, words)),
    );
    const [words] = at === -1 ? [] : left.splice(at, 1);
    if (words !== undefined) found.set(speaker.id, words);
  }
  spoken.set(claim.id, found);
  return found;
}

const SPEAK_FOR_THEMSELVES: ReadonlySet<RoleName> = new Set(["witness", "resident", "lawyer", "insider"]);
const MAY_SAY_I: ReadonlySet<RoleName> = new Set([...SPEAK_FOR_THEMSELVES, "mayor", "hospital", "union", "aid"]);

/** "I saw" is said by people, "our crews" by those who speak for a body. */
const speaksSo = (role: RoleName, words: string): boolean =>
  /^\[?(I|My|They|Nobody|There)\b/.test(words) ? MAY_SAY_I.has(role) : !SPEAK_FOR_THEMSELVES.has(role);

export const quotableKey = (utterance: Utterance, { claim }: Item): string => `${utterance.id}|${claim.id}`;

/** How a speaker is named: in full when first met. */
export function mention(speaker: Speaker, telling: Telling): string {
  const { met, random } = telling;
  const first = !met.has(speaker.id);
  met.add(speaker.id);
  const { person, body, short, descriptor } = speaker;
  if (descriptor !== undefined) return first ? descriptor : laterUnnamed(descriptor);
  if (person === undefined) return (first ? body : short) ?? "";
  if (!first) return short !== undefined && body !== undefined && random.chance(0.25) ? short : person.last;
  if (person.before === "") return introduced(speaker, person, random);
  const alone = body === undefined || /Minister|Mayor|Governor|Prosecutor/.test(person.before) || random.chance(0.3);
  return `${person.before} ${person.full}${alone ? "" : ` of ${body}`}`;
}

/** A name with its office, in one of the ways in which desks put it: "police spokesman Ivan Petrov". */
function introduced({ body, short }: Speaker, { full, after }: SpeakingPerson, random: Random): string {
  const usual = `${full}, ${after}`;
  if (body === undefined || short === undefined) return usual;
  const spokes = /^(?:a )?(spokes\w+) for /.exec(after)?.[1];
  return random.weighted([
    [usual, 5],
    [`${full} of ${body}`, 1.5],
    [`${full}, ${after.replace(/^(?:a|the) /, "")}`, 1.5],
    [spokes === undefined ? usual : `${short.replace(/^the /, "")} ${spokes} ${full}`, 2.5],
    [spokes === undefined ? usual : `${full}, who speaks for ${body}`, 1],
  ] as const);
}

const laterUnnamed = (descriptor: string): string =>
  /^(two|three|people)/.test(descriptor)
    ? "they"
    : `the ${/official|diplomat|person|source/.exec(descriptor)?.[0] ?? "source"}`;

const it = ({ person, descriptor }: Speaker): string =>
  person === undefined ? (descriptor === undefined ? "it" : "they") : person.female ? "she" : "he";

type Choice = readonly (readonly [string, number])[];

const asserted: Choice = [
  ["{c}, {s} said.", 5],
  ["{c}, {s} said on {day}.", 2.5],
  ["{c}, said {o}.", 1],
  ["{s} said {c}.", 3],
  ["{s} said that {c}.", 1.5],
  ["{s} said on {day} that {c}.", 1.5],
  ["According to {o}, {c}.", 1.5],
  ["{c}, according to {o}.", 2.5],
  ["{s} confirmed that {c}.", 0.7],
  ["{s} reported that {c}.", 0.6],
  ["{s} added that {c}.", 0.4],
  ["{s} made clear that {c}.", 0.2],
  ["{s} noted that {c}.", 0.3],
  ["{s} acknowledged that {c}.", 0.3],
  ["{c}, {s} explained.", 0.2],
  ["{c}, {s} was quoted as saying.", 0.3],
  ["Information released by {o} showed that {c}.", 0.3],
  ["{c}, {s} said, giving no further details.", 0.5],
  ["{c}, {s} said, without elaborating.", 0.4],
  ["{s} said late on {day} that {c}.", 0.5],
  ["{c}, {s} said hours after the first reports.", 0.4],
  ["{s} said in a first account that {c}.", 0.4],
  ["{s} said in brief remarks that {c}.", 0.3],
  ["Asked about it, {s} said {c}.", 0.4],
  ["{c}, {s} said by the end of the day.", 0.3],
  ["As far as was known on {day}, {s} said, {c}.", 0.2],
  ["{s} stated that {c}.", 0.4],
  ["{c}, in the words of {o}.", 0.2],
];
const byMedium: Readonly<Record<Utterance["medium"], Choice>> = {
  statement: [
    ["{s} said in a statement that {c}.", 2],
    ["In a statement, {s} said {c}.", 1],
    ["{c}, {s} said in a statement on {day}.", 1.5],
    ["A statement from {o} said that {c}.", 0.8],
    ["{s} announced on {day} that {c}.", 0.8],
  ],
  briefing: [
    ["{s} told reporters that {c}.", 2],
    ["{c}, {s} told a news conference.", 1.5],
    ["{c}, {s} told journalists on {day}.", 1],
    ["Speaking to reporters, {s} said {c}.", 0.8],
  ],
  interview: [
    ["{s} told {desk} that {c}.", 2.5],
    ["{c}, {s} told {desk}.", 2],
    ["In an interview with {desk}, {s} said {c}.", 1],
  ],
  phone: [
    ["{c}, {s} told {desk} by telephone.", 2],
    ["Reached by telephone, {s} said {c}.", 1.2],
    ["{s} told {desk} that {c}.", 1],
  ],
  post: [
    ["{s} wrote on Telegram that {c}.", 1.5],
    ["{c}, {s} said in a post on social media.", 1.5],
    ["In a post on {day}, {s} said {c}.", 1],
  ],
  background: [
    ["{c}, {s} told {desk}.", 1.5],
    ["{c}, {s} said on condition that no name be used.", 0.4],
    ["{s} told {desk} that {c}.", 1],
  ],
  scene: [
    ["{c}, {o} saw.", 1],
    ["{c}, said {o}.", 1],
    ["{s} saw that {c}.", 1],
  ],
};
const citing = {
  names: [
    ["{c}, {s} said, citing {by}.", 2],
    ["{s}, citing {by}, said {c}.", 2],
    ["{s} said {by} had reported that {c}.", 1],
    ["{c}, {s} said, quoting {by}.", 1],
    ["{s} said {it} had been told by {by} that {c}.", 1],
  ],
  "leaves unnamed": [
    ["{c}, {s} said, citing {teller}.", 2],
    ["{s}, citing {teller}, said {c}.", 2],
    ["{s} said {it} had learned from {teller} that {c}.", 1],
    ["On the basis of {teller}, {s} said {c}.", 0.7],
  ],
} as const satisfies Readonly<Record<string, Choice>>;
const citingThrough = {
  names: [
    ["{through} quoted {o} as saying, citing {by}, that {c}.", 1],
    ["{c}, {s} said, citing {by}, {through} reported.", 1],
  ],
  "leaves unnamed": [
    ["{through} quoted {o} as saying, citing {teller}, that {c}.", 1],
    ["{c}, {s} said, citing {teller}, according to {through}.", 1],
  ],
} as const satisfies Readonly<Record<string, Choice>>;
const denied: Choice = [
  ["{s} denied that {c}.", 4],
  ["{s} rejected reports that {c}.", 2],
  ["{s} dismissed as untrue the claim that {c}.", 1],
  ["It is not true that {c}, {s} said.", 1],
  ["{s} said it was false that {c}.", 1],
  ["{s} disputed that {c}.", 1],
];
const leftOpen: Choice = [
  ["{s} said {it} could not confirm that {c}.", 2],
  ["{s} would neither confirm nor deny that {c}.", 1],
  ["{s} said it was too early to say whether {c}.", 2],
];
const takenBack: Choice = [
  ["{s} took back an earlier statement that {c}.", 1],
  ["{s} said {it} had been wrong to say that {c}.", 1],
  ["{s} withdrew the statement that {c}, saying it rested on a mistake.", 1],
];
const quoted: Choice = [
  ['"{q}," {s} said.', 4],
  ['"{q}," said {o}.', 2],
  ['{s} said: "{q}."', 2],
  ['"{q}," {s} told {desk}.', 1.2],
  ['"{q}," {s} said on {day}.', 1],
];
const relayed: Choice = [
  ["{c}, {through} reported, citing {o}.", 2],
  ["Citing {o}, {through} reported that {c}.", 1],
  ["{c}, according to a {through} report that cites {o}.", 0.6],
  ["{through} quoted {o} as saying that {c}.", 2],
  ["{c}, {s} said, as quoted by {through}.", 2],
  ["{s} told {through} that {c}.", 1],
  ["{c}, {through} reported on {day}.", 1],
];

const relayedFromScene: Choice = [
  ["{through} reported from the scene that {c}.", 1],
  ["{c}, a reporter for {through} saw.", 1],
];

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

function framesFor(utterance: Utterance, item: Item, telling: Telling): Choice {
  const { route, stance } = item;
  if (stance === "denies") return denied;
  if (stance === "leaves open") return leftOpen;
  if (stance === "withdraws") return takenBack;
  if (route !== undefined && route.told !== "silent") {
    return telling.through === undefined ? citing[route.told] : citingThrough[route.told];
  }
  if (telling.through !== undefined) return utterance.medium === "scene" ? relayedFromScene : relayed;
  return utterance.medium === "scene"
    ? byMedium.scene
    : telling.random.chance(0.35)
      ? byMedium[utterance.medium]
      : asserted;
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

export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
