import { describe, expect, it } from "vitest";
import { seeded } from "../../../../bench/resample.js";
import { makeAccount } from "../../../../src/account.js";
import { exporters } from "../../../../src/stages/dossier/exporters/index.js";
import { verifyAccount } from "../../../../src/stages/dossier/verify.js";
import { findPictures } from "../../../../src/stages/provenance/pictures/find-pictures.js";
import type { Picture } from "../../../../src/stages/reports/report.js";
import { reportFrom } from "../../../../src/stages/reports/report-from.js";

/** A fingerprint as a picture might have: by its seed, or of a cut of it. */
function fingerprint(seed: number, cut = 1): string {
  const chance = seeded(seed);
  const hex = (value: number, digits: number): string => Math.round(value).toString(16).padStart(digits, "0");
  const digits = (count: number): string =>
    Array.from({ length: count }, () => hex(Math.floor(chance() * 16), 1)).join("");
  const whole = digits(64);
  const parts = Array.from({ length: 60 }, () => ({ x: chance() * 4000, y: chance() * 2900, hash: digits(16) }));
  const kept = parts.filter(({ x, y }) => x < 4000 * cut && y < 2900 * cut);
  const mark = cut === 1 ? whole : digits(64);
  return (
    mark +
    kept.map(({ x, y, hash }) => hex(x / cut, 3) + hex(y / cut, 3) + hex(150 - Math.log2(cut) * 24, 2) + hash).join("")
  );
}

const picture = (digest: string, more: Partial<Picture> = {}): Picture => ({
  capture: { name: `${digest}.jpg`, digest: `sha256:${digest}`, size: 9, encoding: "binary", capturedAt: "2031-03-04" },
  mediaType: "image/jpeg",
  width: 1200,
  height: 900,
  ...more,
});

const TEXT =
  "Two bridges over the Lenn were closed on Monday after the river rose overnight, police said. Nobody was hurt.";

const report = (id: string, shows: Picture, caption?: string, day = 4) =>
  reportFrom(
    {
      id,
      text: `${TEXT} ${caption?.startsWith("in the text: ") ? caption : ""}`,
      publisher: `Post ${id}`,
      publishedAt: `2031-03-0${day}T08:00:00Z`,
    },
    { images: [{ href: `${id}.jpg`, picture: shows, ...(caption === undefined ? {} : { caption }) }] },
  );

const found = (...reports: ReturnType<typeof report>[]) =>
  findPictures(reports.map((one) => ({ report: one, knownAt: one.publishedAt ?? "" })));

describe("one photo in two reports", () => {
  it("is found by its file", () => {
    expect(found(report("b", picture("1"), undefined, 5), report("a", picture("1")))).toMatchObject([
      { shown: [{ report: "a" }, { report: "b", like: 0, edit: "same file" }], remarks: [] },
    ]);
  });

  it("is found rescaled, and cropped, by its fingerprint, with what that rests on", () => {
    const whole = picture("1", { fingerprint: fingerprint(5) });
    const again = picture("2", { fingerprint: fingerprint(5) });
    const cut = picture("3", { fingerprint: fingerprint(5, 0.75) });
    expect(found(report("a", whole), report("b", again, undefined, 5), report("c", cut, undefined, 6))).toMatchObject([
      {
        shown: [
          { report: "a" },
          { report: "b", like: 0, edit: "rescaled or recompressed" },
          {
            report: "c",
            like: 0,
            edit: "cropped",
            why: expect.stringMatching(/^\d+ of \d+ parts .*; both show 5\d % of the one and 100 % of the other$/),
          },
        ],
      },
    ]);
  });

  it.each([
    ["two photos", picture("1", { fingerprint: fingerprint(5) }), picture("2", { fingerprint: fingerprint(6) })],
    ["photos without a fingerprint", picture("1"), picture("2")],
    ["one with a fingerprint that is none", picture("1", { fingerprint: "zz" }), picture("2", { fingerprint: "zz" })],
  ])("is not found in %s", (_, a, b) => {
    expect(found(report("a", a), report("b", b))).toEqual([]);
  });

  it("is found among many, and nothing else is", () => {
    const many = Array.from({ length: 120 }, (_, at) =>
      report(`r${at}`, picture(`${at}`, { fingerprint: fingerprint(at % 119) })),
    );
    expect(found(...many)).toHaveLength(1);
  });
});

describe("what does not go together is remarked on", () => {
  it.each([
    ["dated before", picture("1", { takenAt: "2019-05-06T07:08:09" }), picture("1"), [undefined, undefined]],
    ["dated after", picture("1", { takenAt: "2031-05-06T07:08:09" }), picture("1"), [undefined, undefined]],
    [
      "times differ",
      picture("1", { takenAt: "2031-03-03T07:08:09", fingerprint: fingerprint(1) }),
      picture("2", { takenAt: "2031-02-20T07:08:09", fingerprint: fingerprint(1) }),
      [undefined, undefined],
    ],
    [
      "places differ",
      picture("1", { place: { latitude: 48.2, longitude: 16.3 }, fingerprint: fingerprint(1) }),
      picture("2", { place: { latitude: 49.2, longitude: 16.3 }, fingerprint: fingerprint(1) }),
      [undefined, undefined],
    ],
    [
      "captions differ",
      picture("1"),
      picture("1"),
      ["The Lenn near Orva on Monday", "Storm damage at the coast of Tasso"],
    ],
    ["captions differ", picture("1"), picture("1"), ["Flood at the Lenn, 2031", "Flood at the Lenn, 2024"]],
  ] as const)("%s", (kind, a, b, [one, other]) => {
    const [photo] = found(report("a", a, one), report("b", b, other, 5));
    expect(photo?.remarks.map((remark) => remark.kind)).toEqual([kind]);
  });

  it.each([
    [
      "taken on the day before",
      picture("1", { takenAt: "2031-03-03T07:08:09" }),
      ["Flood at the Lenn", "Flood at the Lenn"],
    ],
    [
      "one caption shorter than the other",
      picture("1"),
      ["Flood at the Lenn", "Flood at the Lenn near Orva, seen on Monday"],
    ],
    ["no caption under one", picture("1"), ["Flood at the Lenn", undefined]],
  ] as const)("and nothing else: %s", (_, shows, [one, other]) => {
    expect(found(report("a", shows, one), report("b", shows, other, 5))[0]?.remarks).toEqual([]);
  });

  it("with the captions' own passages where they stand in the texts, and for a photo of one report, too", () => {
    const [photo] = found(report("a", picture("1", { takenAt: "2019-05-06" }), "in the text: the Lenn"));
    expect(photo).toMatchObject({
      shown: [{ report: "a", image: 0 }],
      remarks: [{ kind: "dated before", passages: [{ report: "a", exact: "in the text: the Lenn" }] }],
    });
  });
});

describe("the account", () => {
  const hostile = `<script>alert(1)</script> "quoted" & *starred*`;
  const shows = picture("1", {
    takenAt: "2019-05-06T07:08:09",
    device: hostile,
    credentials: { state: "broken", signer: hostile, actions: ["c2pa.created"] },
  });
  const account = makeAccount([report("a", shows, hostile), report("b", shows, "Storm damage at Tasso", 5)]);
  const rebuild = { rebuild: makeAccount };

  it("holds each report's pictures and the photos they share, and verifies", () => {
    expect(account.reports[0]?.images).toMatchObject([
      { href: "a.jpg", picture: { digest: "sha256:1", takenAt: "2019-05-06T07:08:09" } },
    ]);
    expect(account.stories.flatMap(({ pictures = [] }) => pictures)).toHaveLength(1);
    expect(verifyAccount(JSON.parse(JSON.stringify(account)), rebuild).problems).toEqual([]);
  });

  it("does not verify when what is said of a photo was changed", () => {
    const changed = structuredClone(account);
    const remark = changed.stories[0]?.pictures?.[0]?.remarks[0];
    if (remark) remark.why = "the photo is of 2031";
    expect(verifyAccount(changed, rebuild).holds).toBe(false);
  });

  it.each(exporters.filter(({ name }) => !["csv", "json"].includes(name)))(
    "is told with what the file says, as its word: $name",
    ({ name, write }) => {
      const told = write(account, {}).replace(/\s+/g, " ");
      expect(told).toMatch(/the file says/i);
      expect(told).toContain("2019");
      expect(told).not.toMatch(/data:image|<img/);
      if (name === "html" || name === "markdown") expect(told).not.toContain("<script>alert");
    },
  );
});
