import type { Claim, Item, Utterance, WorldEvent } from "./event.js";
import { inOtherWords } from "./other-words.js";
import { phrase } from "./phrase.js";
import type { RoleName } from "./roles.js";
import { slotsFor, type Telling } from "./telling.js";

/** The words spoken: the same wherever the utterance is quoted in the same translation. */
export function quoteOf(
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
