import type { Attitude } from "../../speech-kinds.js";

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Cue words for what is thought and not said: verbs, adjectives and nouns by dictionary form. */
const rows: Readonly<Record<Attitude, readonly string[]>> = {
  believes:
    list(`believe think consider regard view feel see suspect reckon assume know understand suppose imagine convince convinced confident certain sure deem
    belief conviction assumption suspicion`),
  expects: list("expect anticipate foresee await expectation"),
  hopes: list("hope hopeful optimistic aspire dream-of"),
  fears: list("fear worry worried concerned afraid dread alarmed concern worry-about anxious"),
  wants: list("want wish desire like prefer seek"),
  plans: list("plan intend aim mean intention"),
};

export const attitudeWords: ReadonlyMap<string, Attitude> = new Map(
  (Object.keys(rows) as Attitude[]).flatMap((attitude) => rows[attitude].map((word) => [word, attitude])),
);

/** What the adjective of a cue without a verb of its own is: "are convinced", "is worried". */
export const thinkingAdjective =
  /\b(convinced|confident|certain|sure|hopeful|optimistic|worried|concerned|afraid|alarmed|anxious)\b/i;

/** What somebody is, or a thing is to him, who does not know. */
export const unsureAdjectives: ReadonlySet<string> = new Set(list("unclear unknown uncertain unsure"));
