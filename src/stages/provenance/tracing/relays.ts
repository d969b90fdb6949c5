import { partyOf } from "../../claims/party.js";
import { plainly } from "./called.js";
import type { End } from "./end.js";
import { isFirstHand } from "./first-hand.js";
import type { Join } from "./join.js";
import type { StoryTrails } from "./story-trails.js";

/** Characters within which a report is said to cite somebody. */
const BESIDE = 120;

const startsWith = (words: string, name: string): boolean =>
  words.toLowerCase().startsWith(name) && !/^\p{L}/u.test(words.slice(name.length));

/**
 * The ends that themselves lead on to another of them: who passes on what another said, in its own report or in one that cites
 * it, and who says that it knows from another or from the same as another.
 */
export function joinsByRelay(ends: readonly End[], story: StoryTrails): Join[] {
  const index = new Map(ends.map((end, i) => [end.party.id, i]));
  const bases = new Map<string, number>();
  const relayed = new Map<string, { to: number; own: boolean }>();
  for (const [to, end] of ends.entries()) {
    for (const telling of end.tellings) {
      for (const link of telling.via) if (!relayed.has(link)) relayed.set(link, { to, own: false });
      for (const publisher of story.publishedBy(telling.reading.report.id)) {
        if (publisher !== end.party.id && !relayed.has(publisher)) relayed.set(publisher, { to, own: true });
      }
    }
  }
  return ends.flatMap((end, from): Join[] => [...passingOn(end, from), ...resting(end, from)]);

  function passingOn(end: End, from: number): Join[] {
    const source = relayed.get(end.party.id) ?? citedBeside(end, from);
    if (source === undefined || source.to === from) return [];
    if (story.words !== undefined && isFirstHand(end, story, story.words)) return [];
    if (source.own && !story.isOutlet(end.party)) return [];
    return [
      {
        from,
        to: source.to,
        kind: "passes on",
        why: "it passes on what another source said",
        passages: (ends[source.to] as End).statements.flatMap((s) => s.passages).slice(0, 1),
      },
    ];
  }

  /** Whom a report that is a source cites, as a sentence says: "according to a Baywire report that cites the ministry". */
  function citedBeside(end: End, from: number): { to: number; own: boolean } | undefined {
    const { words } = story;
    if (words === undefined || (end.party.kind !== "document" && !story.isOutlet(end.party))) return undefined;
    const cited = end.tellings.flatMap(({ source, reading: { report } }) =>
      source.flatMap((own) => {
        const behind = report.text.slice(own.end, own.end + BESIDE);
        const [citing] = words.citing.exec(behind) ?? [];
        return citing === undefined ? [] : [behind.slice(citing.length)];
      }),
    );
    if (cited.length === 0) return undefined;
    const to = ends.findIndex(
      ({ party }, i) =>
        i !== from && story.namesOf(party).some((name) => cited.some((words) => startsWith(words, plainly(name)))),
    );
    return to < 0 ? undefined : { to, own: false };
  }

  function resting(end: End, from: number): Join[] {
    if (end.basis === undefined) return [];
    const id = partyOf(end.basis);
    const passages = end.statements.flatMap((s) => s.basisPassage ?? []);
    const to = index.get(id);
    if (to !== undefined && to !== from)
      return [{ from, to, kind: "same basis", why: "it says that it knows from another of them", passages }];
    const before = bases.get(id);
    if (before === undefined) bases.set(id, from);
    return before === undefined
      ? []
      : [
          {
            from,
            to: before,
            kind: "same basis",
            why: "it rests on the same information as another of them",
            passages,
          },
        ];
  }
}
