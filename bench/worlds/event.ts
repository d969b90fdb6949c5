import type { EventKind, FactKind } from "./kinds/event-kind.js";
import type { Random } from "./random.js";
import type { RoleName } from "./roles.js";
import type { Setting } from "./setting.js";
import type { Stance } from "./world-report.js";

/** A first knower: somebody or an office that knows without having been told. */
export interface Origin {
  readonly id: string;
  readonly name: string;
}

/** Somebody who tells things: a body through a person or by itself, a person, or somebody who is not named. */
export interface Speaker {
  readonly id: string;
  readonly role: RoleName;
  /** As first named: "the Lomsk fire service". */
  readonly body?: string;
  /** As named again: "the fire service". */
  readonly short?: string;
  readonly person?: SpeakingPerson;
  /** Of somebody unnamed: "a senior security official". */
  readonly descriptor?: string;
  /** Who knows behind this speaker what it knows itself: its body, or for an unnamed one whoever it belongs to. */
  readonly origin: Origin;
  /** Speaks a language that reports give in translation. */
  readonly translated: boolean;
  /** A desk's own reporter: of this desk. */
  readonly desk?: string;
}

export interface SpeakingPerson {
  readonly full: string;
  readonly last: string;
  readonly female: boolean;
  /** "a spokesman for the Lomsk fire service"; empty where the title stands before the name. */
  readonly after: string;
  /** "Mayor", before the name. */
  readonly before: string;
}

/** One thing that can be so or not. */
export interface Claim {
  readonly id: string;
  readonly fact: FactKind;
  readonly value?: number;
  /** "at least", "nearly", or nothing. */
  readonly bound: string;
  /** What its templates are filled with, the number aside. */
  readonly slots: Readonly<Record<string, string>>;
  readonly mistaken: boolean;
}

/** How a speaker knows what it did not see. */
export interface Route {
  readonly origins: readonly Origin[];
  /** Whom the speaker says it has it from; `silent` when it does not say. */
  readonly told: "names" | "leaves unnamed" | "silent";
  readonly by: Speaker;
}

/** One claim of an utterance. */
export interface Item {
  readonly claim: Claim;
  readonly stance: Stance;
  readonly route?: Route;
}

/** One thing said once. */
export interface Utterance {
  readonly id: string;
  readonly speaker: Speaker;
  readonly at: number;
  readonly medium: Medium;
  /** The desk to which alone it was said. */
  readonly only?: string;
  readonly items: readonly Item[];
  readonly supersedes?: Utterance;
}

export type Medium = "statement" | "briefing" | "interview" | "post" | "phone" | "background" | "scene";

/** An event with everything that is said of it. */
export interface WorldEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly setting: Setting;
  readonly slots: Readonly<Record<string, string>>;
  /** The slots that have a short form, for when they have been named in full. */
  readonly shortForms: readonly { readonly slot: string; readonly full: string; readonly short: string }[];
  readonly at: number;
  readonly twinOf?: string;
  /** What happened before nearby, for background. */
  readonly before?: string;
  readonly utterances: readonly Utterance[];
  /** The chance by which spoken words are chosen: the same for all who quote them. */
  readonly quotes: Random;
  /** By claim and speaker, the words that were found so far. */
  readonly spoken: Map<string, ReadonlyMap<string, string>>;
}
