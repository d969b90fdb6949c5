import { wordsAt } from "../../../../record/position.js";
import { folded } from "../../name-form.js";
import { isPronoun, type Mention, type Scene } from "../mentions/mention.js";

/** What the report tells of somebody by which a description without a name may mean that person. */
export interface Epithets {
  /** In years, where told. */
  readonly age?: number;
  /** True for one who is charged, on trial, arrested. */
  readonly accused?: boolean;
}

/** How far around a name its bearer's age, or what the bearer is accused of, may stand. */
const [BEFORE, BEHIND] = [60, 90];

/** What the words around a mention tell: "Ana Ruiz, 16," "16-year-old Ana Ruiz", "Ana Ruiz was charged with". */
export function epithetsAt(scene: Scene, { at, bare, kind }: Mention): Epithets | undefined {
  if ((kind !== "person" && kind !== "unnamed") || isPronoun(wordsAt(scene.text, at))) return undefined;
  const { accused } = scene.parties;
  const words = scene.text.slice(at.start, Math.min(at.end, at.start + 200));
  const before = scene.text.slice(Math.max(0, bare.start - BEFORE), bare.start);
  const behind = scene.text.slice(bare.end, bare.end + BEHIND);
  const age = (AGED.exec(words) ?? OLD.exec(before) ?? BEHIND_NAME.exec(behind))?.[1];
  const isAccused = accused.before.test(before) || accused.behind.test(behind);
  if (age === undefined && !isAccused) return undefined;
  return { ...(age === undefined ? {} : { age: Number(age) }), ...(isAccused ? { accused: true } : {}) };
}

const AGED = /\b(\d{1,2})[-\s]years?[-\s]old\b/i;
const OLD = /\b(\d{1,2})[-\s]years?[-\s]old\s(?:[\p{L}-]+\s){0,3}$/iu;
const BEHIND_NAME = /^(?:,\s(?:aged\s)?|\s\()(\d{1,2})(?=[,.;)]|\sof\b|\sfrom\b)/;

/** Whether a description ("the teenager", "the 16-year-old", "the alleged gunman") may mean one of whom this is told. */
export function fitsEpithets({ parties }: Scene, words: string, { age, accused }: Epithets): boolean {
  const plain = folded(words).replace(/^(?:the|this|that) /, "");
  const told = /^(\d{1,2})[-\s]years?[-\s]old(?: (?:man|woman|boy|girl|suspect|defendant))?$/.exec(plain)?.[1];
  if (told !== undefined) return Number(told) === age;
  const parts = plain.split(/\s+/);
  const head = parts.at(-1) ?? "";
  if (
    age !== undefined &&
    parts.length === 1 &&
    parties.ages.some(({ from, to, nouns }) => age >= from && age <= to && nouns.has(head))
  )
    return true;
  if (accused !== true || !(parties.isPersonNoun(head) || parties.agentEnding.test(head))) return false;
  return parts.length === 1
    ? parties.accused.nouns.has(head)
    : parts.length < 4 && parties.accused.called.has(parts[0] ?? "");
}
