import { wordsAt } from "../../../../record/position.js";
import { folded, headOf, type NameForm, nameForm } from "../../name-form.js";
import { type NounFit, nounFits, singular } from "../body-noun.js";
import { type Gender, genderOf } from "../mentions/gender.js";
import type { Mention, Scene } from "../mentions/mention.js";
import type { PartyFeatures } from "../party-features.js";
import { type RolePhrase, roleFits, rolePhrase } from "../role-phrase.js";
import { fitsEpithets } from "./epithets.js";
import { genderKnown, type Known, near, type Placed, type Resolved, sentenceIndex } from "./placed.js";
import { isOnePerson, personOf } from "./pronoun.js";

/** How many sentences a description may reach back; one that any body may be called by, less. */
const REACH = 12;
const GENERAL_REACH = 4;
const DOCUMENT_REACH = 6;

/** "the ministry", "the company", "the army chief", "the man", "The largest Norwegian news agency". */
export function description(known: Known, words: string, mention: Mention): Resolved | undefined {
  if (/^(?:his|her|their)\s/i.test(words)) return kinCalled(known, words, mention);
  if (!/^(?:the|this|that|these|those)\s/i.test(words)) return workCalled(known, words, mention);
  if (mention.kind === "organisation" || mention.kind === "outlet") {
    if (holdsName(known.scene, words)) return undefined;
    const body = bodyCalled(known, words, mention);
    if (body || mention.kind === "outlet") return body;
  }
  if (mention.kind === "country") return undefined;
  if (mention.kind === "document") return documentCalled(known, words, mention);
  return /^(?:the|this|that)\s(?:man|woman|boy|girl)$/i.test(words)
    ? (somebody(known, words, mention) ?? toldToBe(known, words, mention))
    : (personCalled(known, words, mention) ?? toldToBe(known, words, mention));
}

/** "the student AGORA news agency" is no description of another: it holds a name of its own, which no country is. */
const holdsName = (scene: Scene, words: string): boolean =>
  withoutCountries(
    words
      .toLowerCase()
      .split(/\s+/)
      .slice(1)
      .map((word) => word.replace(/['’]s?$/, "")),
    scene,
  ).some((word) => words.includes(` ${word.toUpperCase()}`) && /^\p{L}{2,}$/u.test(word));

/** True where the report tells another country of a placed party than a mention does. */
const countriesDiffer = ({ featuresOf }: Known, { mention, group }: Placed, { country }: Mention): boolean =>
  country !== undefined &&
  [mention, ...featuresOf(group)].some((told) => told.country !== undefined && told.country !== country);

const mayBe = (a: Gender | undefined, b: Gender | undefined): boolean => a === undefined || b === undefined || a === b;

/** "the report": the one before it that is called by the same noun, else who wrote or broadcast it. */
function documentCalled(known: Known, words: string, mention: Mention): Resolved | undefined {
  const noun = singular(headOf(folded(words)));
  const to = near(known, mention, DOCUMENT_REACH).find(
    ({ mention: { kind, at } }) =>
      kind === "document" && singular(headOf(folded(wordsAt(known.scene.text, at).slice(0, 200)))) === noun,
  );
  return to ? { to: [to], why: `${words}: the ${noun} before it` } : authorOf(known, words, noun, mention);
}

/** "The mayor wrote a letter. The letter said": who speaks where the paper is first told of; a report may be the broadcaster's. */
function authorOf(known: Known, words: string, noun: string, mention: Mention): Resolved | undefined {
  if (!/^(?:statement|letter|release|report)$/.test(noun) || !/^the\s(?:\p{L}+\s)?\p{L}+$/iu.test(words))
    return undefined;
  const { sentences } = known.scene.reading;
  const told = new RegExp(`\\b(?:an?|his|her|its|their)\\s(?:[\\p{L}-]+\\s){0,3}${noun}\\b`, "iu");
  const isTold = (sentence: number): boolean => {
    const at = sentences[sentence];
    return at !== undefined && told.test(wordsAt(known.scene.text, at).slice(0, 1000));
  };
  const here = sentenceIndex(known.scene, mention.at);
  const close = near(known, mention, 2).filter(({ mention: { kind } }) => kind !== "document" && kind !== "country");
  const authors =
    noun === "report"
      ? close.filter(({ mention: { kind } }) => kind === "outlet" && ![here - 2, here - 1].some(isTold))
      : close.filter(({ speaks, sentence }) => speaks && isTold(sentence));
  const [to] = authors;
  if (!to || authors.some(({ group }) => group !== to.group)) return undefined;
  return { to: [to], why: `${words}: who ${noun === "report" ? "reported" : "wrote it"} before it` };
}

/** A body as a description puts it: its noun, and the words in front of it but for countries. */
interface BodyCalled {
  readonly noun: string;
  readonly more: readonly string[];
}

function bodyIn(scene: Scene, words: string): BodyCalled | undefined {
  const form = nameForm(
    words.replace(/\s(?:posts?|reports?|statements?|website|page|account)$/i, ""),
    "organisation",
    scene,
  );
  if (form.head === undefined || form.head === "") return undefined;
  const front = form.core.split(/,| (?:of|for|in|at|on|with|from|who|which|that) /)[0] ?? "";
  return { noun: form.head, more: withoutCountries(front.split(" ").slice(0, -1), scene) };
}

/** "the largest South Korean news agency": the country is compared apart. */
function withoutCountries(words: readonly string[], { naming }: Scene): string[] {
  const large = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return words.filter(
    (_, i) =>
      ![large[i], `${large[i - 1]} ${large[i]}`, `${large[i]} ${large[i + 1]}`].some((name) =>
        naming.countryWords.has(name ?? ""),
      ),
  );
}

/** "the ministry" is the one named last; "the company" the one that is spoken of. */
function bodyCalled(known: Known, words: string, mention: Mention): Resolved | undefined {
  const called = bodyIn(known.scene, words);
  if (called === undefined) return undefined;
  const fits = near(known, mention, REACH).flatMap((placed) => {
    const fit = bodyFit(known, placed, mention, called);
    return fit === undefined ? [] : [{ placed, fit }];
  });
  const sure = fits.filter(({ fit }) => fit !== "general").map(({ placed }) => placed);
  const [first] = sure;
  if (first) {
    // "the largest news agency" of several would be a guess; "the agency" is the one named last.
    if (called.more.length > 0 && new Set(sure.map(({ group }) => group)).size > 1) return undefined;
    return { to: [first], why: `${words}: the ${called.noun} before it` };
  }
  const to =
    onlyOfCountry(
      known,
      mention,
      fits.map(({ placed }) => placed),
    ) ??
    spokenOf(known, mention, new Set(fits.map(({ placed }) => placed.group)), called.more.length === 0) ??
    mostToldOf(fits.map(({ placed }) => placed));
  return to && { to: [to], why: `${words}: the one spoken of before it` };
}

/** "the Danish carrier": the only one of those it may be that is told to be Danish. */
function onlyOfCountry({ featuresOf }: Known, { country }: Mention, fits: readonly Placed[]): Placed | undefined {
  if (country === undefined) return undefined;
  const own = fits.filter(
    ({ mention, group }) => mention.named && [mention, ...featuresOf(group)].some((told) => told.country === country),
  );
  return new Set(own.map(({ group }) => group)).size === 1 ? own[0] : undefined;
}

/** So often must a body be named before, and in so many times those of any other, to be what a report is about. */
const MOST_TOLD = { mentions: 3, times: 2 };

/** "the software giant": the body that a report is about, as it is named far more often than any other that may be meant. */
function mostToldOf(fits: readonly Placed[]): Placed | undefined {
  const counts = new Map<number, Placed[]>();
  for (const placed of fits)
    if (placed.mention.named) counts.set(placed.group, [...(counts.get(placed.group) ?? []), placed]);
  const [first, second] = [...counts.values()].sort((a, b) => b.length - a.length);
  if (first === undefined || first.length < MOST_TOLD.mentions) return undefined;
  return first.length >= MOST_TOLD.times * (second?.length ?? 0) ? first[0] : undefined;
}

/**
 * The body that is being spoken of: the only one that spoke just before; for a bare noun also the only one near, or the one
 * that spoke last if it is the one named last.
 */
function spokenOf(known: Known, mention: Mention, groups: ReadonlySet<number>, bare: boolean): Placed | undefined {
  const within = (sentences: number): Placed[] =>
    near(known, mention, sentences).filter(({ group, mention: { named } }) => groups.has(group) && named);
  const speakers = within(2).filter(({ speaks }) => speaks);
  if (new Set(speakers.map(({ group }) => group)).size === 1) return speakers[0];
  const close = bare ? within(GENERAL_REACH) : [];
  if (new Set(close.map(({ group }) => group)).size === 1) return close[0];
  return close.find(({ speaks }) => speaks)?.group === close[0]?.group ? close[0] : undefined;
}

/** "police", where several are told of: the one that spoke in the sentence before, if no other has spoken near. */
function workCalled(known: Known, words: string, mention: Mention): Resolved | undefined {
  const noun = folded(words);
  if (!known.scene.naming.works.has(noun) || !isBody(mention)) return undefined;
  const speaking = near(known, mention, GENERAL_REACH).filter(
    (placed) =>
      placed.speaks &&
      placed.sentence < sentenceIndex(known.scene, mention.at) &&
      bodyFit(known, placed, mention, { noun, more: [] }) === "word",
  );
  const [to] = speaking;
  const isNear = to !== undefined && sentenceIndex(known.scene, mention.at) - to.sentence === 1;
  return isNear && isOneGroup(speaking) ? { to: [to], why: `${words}: those who spoke before` } : undefined;
}

/** How well a description fits a placed body, by all that the report tells of it. */
function bodyFit(known: Known, placed: Placed, mention: Mention, { noun, more }: BodyCalled): NounFit | undefined {
  if (!isBody(placed.mention) || countriesDiffer(known, placed, mention)) return undefined;
  let best: NounFit | undefined;
  for (const form of known.featuresOf(placed.group).flatMap(({ forms }) => forms)) {
    const fit = nounFits(noun, form, known.scene.parties);
    if (fit === undefined) continue;
    if (fit === "general") best = fit;
    else if (more.every((word) => isSaidOf(known.scene, form, word))) return fit;
  }
  return best === undefined && more.length === 0 && isToldToBe(known.scene, placed.mention, noun) ? "kind" : best;
}

/** "Arken, the dockers' union,", "football club Arken": the words beside a name tell what it is. */
function isToldToBe({ text }: Scene, { named, bare }: Mention, noun: string): boolean {
  if (!named || !/^\p{L}+$/u.test(noun)) return false;
  const before = text.slice(Math.max(0, bare.start - noun.length - 1), bare.start);
  if (before === `${noun} `) return true;
  const behind = /^,\s(?:an?|the|its|their)\s((?:[\p{L}'’-]+\s?){1,6})/u.exec(
    text.slice(bare.end, bare.end + 120),
  )?.[1];
  return behind?.split(/\s+/).includes(noun) === true;
}

const isBody = ({ kind }: Mention): boolean => kind === "organisation" || kind === "outlet";

/** A word that is in the name, tells its kind, or says nothing more: "the largest news agency". */
const isSaidOf = ({ parties }: Scene, form: NameForm, word: string): boolean =>
  form.core.split(" ").some((own) => singular(own) === singular(word)) ||
  form.nouns?.has(singular(word)) === true ||
  parties.softWords.has(word) ||
  /est$/.test(word);

/** Whether the words of a headline ("mayor", "Ministry") may be said of one who speaks in the text below. */
export function fitsBelow(known: Known, mention: Mention, placed: Placed): boolean {
  const words = wordsAt(known.scene.text, mention.at).slice(0, 200);
  if (countriesDiffer(known, placed, mention)) return false;
  if (isBody(mention)) {
    const called = bodyIn(known.scene, words);
    const fit = called && bodyFit(known, placed, mention, called);
    return fit === "word" || fit === "kind";
  }
  const role = rolePhrase(words, known.scene);
  return (
    role !== undefined &&
    isSomebody(placed.mention) &&
    known.featuresOf(placed.group).some((features) => isCalled(features, role))
  );
}

const isSomebody = ({ kind }: Mention): boolean => kind === "person" || kind === "unnamed";

/** "the army chief", "the official", "the researchers": whom the report has called so before. */
function personCalled(known: Known, words: string, mention: Mention): Resolved | undefined {
  const role = rolePhrase(words, known.scene);
  const { roles, bodies } = known.scene.naming;
  // "the agency" is no agency spokesman.
  if (role === undefined || (bodies.has(role.head) && !roles.has(role.head))) return undefined;
  const gender = genderOf(known.scene, mention);
  const fits = near(known, mention, REACH).filter(
    (placed) =>
      isSomebody(placed.mention) &&
      !countriesDiffer(known, placed, mention) &&
      mayBe(gender, genderKnown(known, placed)) &&
      known.featuresOf(placed.group).some((features) => isCalled(features, role)),
  );
  const exact = fits.filter(({ group }) => known.featuresOf(group).some((features) => isJust(features, role)));
  const bare = role.words.length === 1 && role.of === undefined;
  const speaking = fits.filter(({ speaks }) => speaks);
  // "the judge" is the one who has spoken, rather than the judge of another case.
  const best = bare && isOneGroup(speaking) ? speaking : exact.length > 0 ? exact : fits;
  const to = best[0];
  if (!to || (!isOneGroup(best) && !(bare && to.speaks))) return undefined;
  return { to: [to], why: `${words}: the ${role.head} before it` };
}

const isOneGroup = (placed: readonly Placed[]): boolean => new Set(placed.map(({ group }) => group)).size === 1;

/** How many sentences back one may be told of who is called by age or as the one accused. */
const FAR = 40;

/** "the teenager", "the 16-year-old", "the defendant": the only one told to be that, or of several the one who spoke last. */
function toldToBe(known: Known, words: string, mention: Mention): Resolved | undefined {
  const { scene } = known;
  const gender = genderOf(scene, mention);
  const before = near(known, mention, FAR).filter((placed) => isSomebody(placed.mention));
  const fits = before.filter(
    (placed) => mayBe(gender, genderKnown(known, placed)) && fitsEpithets(scene, words, known.epithetsOf(placed.group)),
  );
  const speakers = before.filter(({ speaks }) => speaks);
  // in "he said Ruiz had asked him" it is he who speaks
  const spoke = speakers.findLast(({ sentence }) => sentence === speakers[0]?.sentence);
  const to = isOneGroup(fits) ? fits[0] : fits.find(({ group }) => group === spoke?.group);
  return to && { to: [to], why: `${words}: who is told to be so` };
}

/** "her mother": the only mother that the report tells of, unless it is she whose mother is meant. */
function kinCalled(known: Known, words: string, mention: Mention): Resolved | undefined {
  const [, owner = "", noun = ""] = /^(his|her|their)\s(?:[\p{L}-]+\s){0,2}?(\p{L}+)$/iu.exec(words) ?? [];
  if (!known.scene.parties.kin.has(noun.toLowerCase())) return undefined;
  const own = known.groups.filter((group) =>
    known.featuresOf(group).some(({ roles }) => roles.some(({ head }) => head === noun.toLowerCase())),
  );
  const to = near(known, mention, FAR).find(({ group }) => own.includes(group));
  if (!to || own.length > 1) return undefined;
  const whose = /^their$/i.test(owner) ? undefined : personOf(known, owner, mention);
  return whose?.to[0]?.group === to.group ? undefined : { to: [to], why: `${words}: the only ${noun} told of` };
}

const isCalled = ({ roles }: PartyFeatures, role: RolePhrase): boolean => roles.some((known) => roleFits(role, known));

const isJust = ({ roles }: PartyFeatures, role: RolePhrase): boolean =>
  roles.some(({ words, changed }) => words.join(" ") === role.words.join(" ") && changed === role.changed);

/** "the man": the unnamed person who spoke last and may be one. */
function somebody(known: Known, words: string, mention: Mention): Resolved | undefined {
  const gender = genderOf(known.scene, mention);
  const people = near(known, mention, GENERAL_REACH).filter(
    ({ mention: other, speaks }) => speaks && other.kind === "unnamed" && isOnePerson(known.scene, other),
  );
  const noun = folded(words).split(" ").at(-1) ?? "";
  const called = people.find(
    ({ mention: other }) => folded(wordsAt(known.scene.text, other.at)).split(" ")[1] === noun,
  );
  const to = called ?? people.find((placed) => mayBe(gender, genderKnown(known, placed)));
  return to && { to: [to], why: `${words}: the unnamed person who spoke last` };
}
