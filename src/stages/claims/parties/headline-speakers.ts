import { compareRenderings } from "../matching/one-utterance.js";
import type { Rendering } from "../matching/rendering.js";
import { type Party, partyOf } from "../party.js";
import type { Vocabulary } from "../propositions/vocabulary.js";
import type { Telling } from "../telling.js";
import type { SpeaksFor } from "./spokespersons.js";

/**
 * The tellings with the speakers of headlines told in full: a headline shortens who speaks ("hospital doctor", "the family"),
 * the text names it. The headline's speaker is the text's where the headline only describes somebody, nobody else is meant by it
 * in the report, and the text's speaker says the same; or where the text's speaker is called one of the body that the headline names. A country in a headline stays the country.
 */
export function withHeadlineSpeakers(
  renderings: readonly Rendering[],
  parties: readonly Party[],
  speaks: SpeaksFor,
  vocabulary: Vocabulary,
): Telling[] {
  const byId = new Map(parties.map((party) => [party.id, party]));
  const byReport = new Map<Telling["reading"], Rendering[]>();
  for (const rendering of renderings) {
    const { reading } = rendering.telling;
    byReport.set(reading, [...(byReport.get(reading) ?? []), rendering]);
  }
  return renderings.map(({ telling, headline }, i) => {
    if (!headline) return telling;
    const own = byReport.get(telling.reading) ?? [];
    const by = speakerInText(renderings[i] as Rendering, own, byId, speaks, vocabulary);
    return by === undefined ? telling : { ...telling, by };
  });
}

const LIKELY = 0.5;

function speakerInText(
  headline: Rendering,
  own: readonly Rendering[],
  parties: ReadonlyMap<string, Party>,
  speaks: SpeaksFor,
  vocabulary: Vocabulary,
): Telling["by"] | undefined {
  const speaker = parties.get(partyOf(headline.telling.by));
  if (speaker === undefined) return undefined;
  const body = own.filter((other) => !other.headline);
  if (body.some(({ telling }) => partyOf(telling.by) === speaker.id)) return undefined;
  let best: { by: Telling["by"]; score: number } | undefined;
  for (const { telling, ...rest } of body) {
    const party = parties.get(partyOf(telling.by));
    if (party === undefined || !(mayMean(speaker, party) || speaks(party.id, speaker.id))) continue;
    const { score } = compareRenderings(headline, { telling, ...rest }, vocabulary);
    if (score >= LIKELY && score > (best?.score ?? 0)) best = { by: telling.by, score };
  }
  return best?.by;
}

/** "Doctors" for the hospital's director, "the family" for a brother of the name; no name for another. */
function mayMean(short: Party, full: Party): boolean {
  if (short.kind === "country" || full.kind === "country") return false;
  if (short.country !== undefined && full.country !== undefined && short.country !== full.country) return false;
  if (short.kind === "unnamed" || !/^(?:the\s+)?\p{Lu}/u.test(short.name)) return true;
  const words = new Set(full.name.toLowerCase().match(/\p{L}{3,}/gu));
  return (short.name.toLowerCase().match(/\p{L}{3,}/gu) ?? []).some((word) => words.has(word));
}
