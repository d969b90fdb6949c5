import { afterEach, describe, expect, it, vi } from "vitest";
import { alignClaims, judgeBounds, scoreDerivations, scoreStories } from "../../bench/score/worlds.js";
import { worlds } from "../../bench/tasks/worlds.js";
import { countOrigins } from "../../bench/worlds/count-origins.js";
import { makeWorld, type WorldOptions } from "../../bench/worlds/make-world.js";
import { phrase } from "../../bench/worlds/phrase.js";
import { Queue } from "../../bench/worlds/queue.js";
import { Random } from "../../bench/worlds/random.js";
import { editKinds, type ReportTruth, type WorldReport } from "../../bench/worlds/world-report.js";

const options: WorldOptions = { seed: 3, reports: 3000, perStory: { least: 5, most: 60 } };
const world = [...makeWorld(options)];
const byStory = new Map<string, WorldReport[]>();
for (const report of world) byStory.set(report.truth.story, [...(byStory.get(report.truth.story) ?? []), report]);

describe("a world", () => {
  it("is the same for the same seed, and another for another", () => {
    const first = (seed: number): WorldReport[] => [...makeWorld({ ...options, seed, reports: 200 })];
    expect(first(3)).toEqual(first(3));
    expect(first(4).map(({ line }) => line.text)).not.toEqual(first(3).map(({ line }) => line.text));
  });

  it("begins alike however long it is", () => {
    const some = (reports: number): string[] => {
      const ids: string[] = [];
      for (const { line } of makeWorld({ ...options, reports })) {
        ids.push(line.id + line.text);
        if (ids.length === 300) break;
      }
      return ids;
    };
    expect(some(300)).toEqual(some(10_000_000));
  });

  it("comes in order of publication, no two reports at once, with ids of their own", () => {
    const times = world.map(({ line }) => line.publishedAt);
    expect(times).toEqual([...times].sort());
    expect(new Set(times).size).toBe(world.length);
    expect(new Set(world.map(({ line }) => line.id)).size).toBe(world.length);
  });

  it("has as many reports as asked for", () => {
    expect(world).toHaveLength(3000);
    expect([...makeWorld({ seed: 1, reports: 10 })]).toHaveLength(10);
  });

  it("is made as it is read: the first thousand of ten million come at once", () => {
    const started = performance.now();
    let read = 0;
    for (const { line } of makeWorld({ seed: 5, reports: 10_000_000 })) {
      expect(line.text).not.toBe("");
      if (++read === 1000) break;
    }
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it("has every kind of edit and every flaw", () => {
    const kinds = new Set(world.map(({ truth }) => truth.kind));
    expect(editKinds.filter((kind) => !kinds.has(kind))).toEqual([]);
    const flaws = new Set(world.flatMap(({ truth }) => truth.flaws));
    expect([...flaws].sort()).toEqual(["mistaken figure", "mistaken name", "no credit", "own voice"]);
  });

  it("has twins: similar events in one country within days", () => {
    const events = new Map([...byStory].map(([story, [first]]) => [story, first?.truth.event]));
    const twins = [...events.values()].filter((event) => event?.twinOf !== undefined && events.has(event.twinOf));
    expect(twins.length).toBeGreaterThan(5);
    for (const twin of twins) {
      const other = events.get(twin?.twinOf ?? "");
      expect([twin?.kind, twin?.country]).toEqual([other?.kind, other?.country]);
      expect(twin?.place).toBeDefined();
    }
  });

  it("shows nothing of its truth: no slot, no mark, no id of a claim stands in a text", () => {
    for (const { line } of world) {
      expect(`${line.headline} ${line.text}`).not.toMatch(/[{}[\]|]|undefined|w3e\d|open:w\d/);
      expect(line.text).not.toMatch(/\.\.| {2}|,,|, ,|,\./);
    }
  });

  it("tells every story in words of its own", () => {
    const texts = new Set(world.map(({ line }) => line.text));
    expect(texts.size).toBeGreaterThan(0.8 * world.length);
  });
});

describe("the truth of a report", () => {
  it("points at words", () => {
    for (const { line, truth } of world) {
      for (const { at, sentence } of truth.carries) {
        expect(line.text.slice(at.start, at.end)).toMatch(/\w.*\w/);
        expect(at.start).toBeGreaterThanOrEqual(sentence.start);
        expect(at.end).toBeLessThanOrEqual(sentence.end);
        expect(sentence.end).toBeLessThanOrEqual(line.text.length);
      }
    }
  });

  it("names only what it describes", () => {
    for (const { truth } of world) {
      const [claims, utterances, origins] = [truth.claims, truth.utterances, truth.origins].map(
        (all) => new Set(all.map(({ id }) => id)),
      );
      for (const carried of truth.carries) {
        expect(claims?.has(carried.claim)).toBe(true);
        expect(utterances?.has(carried.utterance)).toBe(true);
        expect(carried.origins.every((origin) => origins?.has(origin))).toBe(true);
        expect(carried.claim.startsWith(`${truth.story}.`)).toBe(true);
      }
    }
  });

  it("knows what it was made from: reports of its story, published before", () => {
    const seen = new Map<string, ReportTruth>();
    for (const { line, truth } of world) {
      for (const id of [...truth.madeFrom, ...truth.retracts]) expect(seen.get(id)?.story).toBe(truth.story);
      expect(truth.madeFrom.length).toBe(truth.kind === "original" ? 0 : truth.kind === "mash" ? 2 : 1);
      seen.set(line.id, truth);
    }
  });

  it("carries in a copy only what stands in what it was made from, own reporting and corrections aside", () => {
    const seen = new Map<string, ReportTruth>();
    for (const { line, truth } of world) {
      seen.set(line.id, truth);
      if (["original", "write-through", "expanded", "correction"].includes(truth.kind)) continue;
      const before = new Set(
        truth.madeFrom.flatMap((id) => seen.get(id)?.carries.map(({ utterance }) => utterance) ?? []),
      );
      // The headline of a piece may stand in the text of the copy and not in that of the original.
      const body = truth.carries.filter(({ sentence }) => sentence.start > 0);
      for (const { utterance } of body) expect(before).toContain(utterance);
    }
  });

  it("holds a figure in words or digits where a claim has one", () => {
    const digits = (text: string): string => text.replace(/(\d),(?=\d{3})/g, "$1");
    let found = 0;
    let of = 0;
    for (const { line, truth } of world) {
      const values = new Map(truth.claims.map(({ id, value }) => [id, value]));
      for (const { claim, at } of truth.carries) {
        const value = values.get(claim);
        if (value === undefined || value < 100) continue;
        of++;
        if (digits(line.text.slice(at.start, at.end)).includes(String(value))) found++;
      }
    }
    expect(of).toBeGreaterThan(100);
    expect(found).toBe(of);
  });
});

describe("the count of origins", () => {
  it("lies within what can be known, for every claim of every story", () => {
    for (const reports of byStory.values()) {
      for (const { truth, knowable } of countOrigins(reports.map((report) => report.truth)).values()) {
        expect(knowable.atLeast).toBeLessThanOrEqual(truth);
        expect(truth).toBeLessThanOrEqual(knowable.atMost);
      }
    }
  });

  it("grows with the reports, unless somebody takes back what was said, and copies add nothing", () => {
    for (const reports of byStory.values()) {
      const before = countOrigins(reports.slice(0, 5).map(({ truth }) => truth));
      const after = countOrigins(reports.map(({ truth }) => truth));
      for (const [claim, { truth }] of before) {
        const then = after.get(claim);
        if (then !== undefined && !then.traits.has("taken back")) expect(then.truth).toBeGreaterThanOrEqual(truth);
      }
    }
    const [first] = world;
    if (first === undefined) throw new Error("an empty world");
    const once = countOrigins([first.truth]);
    const twice = countOrigins([first.truth, first.truth]);
    expect([...twice].map(([claim, { truth }]) => [claim, truth])).toEqual(
      [...once].map(([claim, { truth }]) => [claim, truth]),
    );
  });

  it("is of several kinds: one origin, several, unnamed, silently dependent, taken back", () => {
    const counts = [...byStory.values()].flatMap((reports) => [
      ...countOrigins(reports.map(({ truth }) => truth)).values(),
    ]);
    expect(new Set(counts.map(({ truth }) => truth)).size).toBeGreaterThan(3);
    const traits = new Set(counts.flatMap((count) => [...count.traits]));
    for (const trait of ["unnamed", "silent relay", "taken back", "denied", "own voice", "translations"] as const) {
      expect(traits).toContain(trait);
    }
  });
});

describe("what it is measured with", () => {
  const count = {
    claim: "c",
    truth: 2,
    knowable: { atLeast: 1, atMost: 3 },
    traits: new Set([]),
    origins: new Set(""),
  };

  it("judges bounds", () => {
    expect(judgeBounds({ atLeast: 1, atMost: 3 }, count)).toEqual({ contains: true, exact: false, honest: true });
    expect(judgeBounds({ atLeast: 2, atMost: 2 }, count)).toEqual({ contains: true, exact: true, honest: true });
    expect(judgeBounds({ atLeast: 1, atMost: 4 }, count)).toEqual({ contains: true, exact: false, honest: false });
    expect(judgeBounds({ atLeast: 1, atMost: 1 }, count).fault).toBe("too low");
    expect(judgeBounds({ atLeast: 3, atMost: 3 }, count).fault).toBe("too high");
  });

  it("takes true derivations for right and those between stories for wrong", () => {
    const some = world.slice(0, 400);
    const said = some.flatMap(({ line, truth }) => truth.madeFrom.map((earlier) => ({ later: line.id, earlier })));
    const score = scoreDerivations(some, said);
    expect([score.precision, score.recall]).toEqual([1, 1]);
    const [one, other] = [some[0], some.find(({ truth }) => truth.story !== some[0]?.truth.story)];
    const wrong = [{ later: other?.line.id ?? "", earlier: one?.line.id ?? "" }];
    expect(scoreDerivations(some, wrong).precision).toBe(0);
  });

  it("takes an account that knows the truth for right: every claim found, whole, pure, as well bounded as can be", () => {
    const reports = world.slice(0, 300);
    const counts = countOrigins(reports.map(({ truth }) => truth));
    const statements = reports.flatMap(({ line, truth }) =>
      truth.carries.map(({ at, claim, utterance }, i) => ({
        id: `${line.id}:${i}`,
        claim,
        utterance,
        passages: [{ report: line.id, at }],
      })),
    );
    const claims = [...counts.values()].map(({ claim, knowable }) => ({
      id: claim,
      independence: knowable,
      text: statements.find((one) => one.claim === claim)?.passages[0],
      statements: statements.filter((one) => one.claim === claim),
    }));
    const account = { stories: [{ statements, claims }] } as unknown as Parameters<typeof alignClaims>[1];
    const { aligned, missed, unaligned, split, together, places } = alignClaims(reports, account);
    expect([missed, unaligned, split, together]).toEqual([[], 0, 0, 1]);
    expect(aligned).toHaveLength(counts.size);
    for (const { made, truth, main } of aligned) {
      expect([made.id, main]).toEqual([truth.claim, true]);
      expect(judgeBounds(made.independence, truth).honest).toBe(true);
    }
    expect(places.covered / places.said).toBeGreaterThan(0.98);
  });

  it("takes true stories for right", () => {
    const stories = [...byStory].map(([id, reports]) => ({ id, reports: reports.map(({ line }) => line.id) }));
    expect(scoreStories(world, { stories } as unknown as Parameters<typeof scoreStories>[1]).bcubed.f1).toBe(1);
  });
});

describe("the bench", () => {
  afterEach(() => vi.restoreAllMocks());

  it("prints how accounts of small worlds stand to the truth", async () => {
    let printed = "";
    vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
      printed += chunk;
      return true;
    });
    await worlds.run(["2"], { limit: 12, lists: true });
    for (const row of ["true claims", "origins: true claim", "stories BCubed", "derivations", "statements pairwise"]) {
      expect(printed).toMatch(new RegExp(`^${row}`, "m"));
    }
    expect(() => worlds.run(["two"], { lists: false })).toThrow(TypeError);
  }, 60_000);
});

describe("its parts", () => {
  it("fill templates by chance, the same for the same seed", () => {
    const told = new Set(
      Array.from({ length: 40 }, (_, i) =>
        phrase("[a fire|the [big|small] blaze] in {town}", { town: "Lomsk" }, new Random(i)),
      ),
    );
    expect([...told].sort()).toEqual(["a fire in Lomsk", "the big blaze in Lomsk", "the small blaze in Lomsk"]);
    expect(() => phrase("{nothing}", {}, new Random(1))).toThrow(/no slot nothing/);
  });

  it("keep an order of waiting", () => {
    const queue = new Queue<number>((a, b) => Math.floor(a) - Math.floor(b));
    for (const n of [5, 3.2, 8, 3.1, 1, 9, 2]) queue.add(n);
    expect(Array.from({ length: 8 }, () => queue.take())).toEqual([1, 2, 3.2, 3.1, 5, 8, 9, undefined]);
  });
});
