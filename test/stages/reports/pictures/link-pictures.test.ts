import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { linkPictures } from "../../../../src/stages/reports/pictures/link-pictures.js";
import { reportFrom } from "../../../../src/stages/reports/report-from.js";
import { takeIn } from "../../../../src/stages/reports/take-in.js";

let folder: string;
let photo: Buffer;
beforeAll(async () => {
  photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#a52" } })
    .jpeg()
    .toBuffer();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pictures-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
};

const page = (href: string): string =>
  `<!doctype html><html><head><title>Two bridges closed over the Lenn</title></head><body><article><h1>Two bridges closed over the Lenn</h1>
<figure><img src="${href}" alt="Water"><figcaption>The Lenn near Orva on Monday</figcaption></figure>
<p>Two bridges over the Lenn were closed on Monday after the river rose by two metres overnight, police said.</p>
<p>Nobody was hurt, the mayor of Orva told reporters at the town hall, where residents had gathered since the morning.</p>
</article></body></html>`;

async function taken(inputs: readonly string[]) {
  const { reports, problems } = await takeIn(inputs);
  return {
    images: reports.flatMap(({ images = [] }) => images),
    named: problems.map(({ code, input }) => `${code} ${input?.replace(`${folder}/`, "")}`),
  };
}

describe("a page's image is linked to the picture", () => {
  it.each([
    ["beside it", "a/page.html", "photo.jpg", "a/photo.jpg"],
    ["below it", "a/page.html", "img/photo.jpg?w=300#x", "a/img/photo.jpg"],
    ["elsewhere in the folder", "a/page.html", "../img/photo.jpg", "img/photo.jpg"],
    ["under a name with a blank", "page.html", "my%20photo.jpg", "my photo.jpg"],
  ])("that came in %s", async (_, name, href, where) => {
    put(name, page(href));
    put(where, photo);
    const { images, named } = await taken([folder]);
    expect(images).toMatchObject([{ picture: { mediaType: "image/jpeg", capture: { name: join(folder, where) } } }]);
    expect(named).toEqual([]);
  });

  it("that lies in the page's own folder when the page alone is given", async () => {
    put("img/photo.jpg", photo);
    const { images } = await taken([put("page.html", page("img/photo.jpg"))]);
    expect(images).toMatchObject([{ caption: "The Lenn near Orva on Monday", picture: { width: 40, height: 30 } }]);
  });
});

describe("a page leads to no file outside its own folder", () => {
  it.each([
    ["a step up", () => "../secret.jpg"],
    ["steps up and down", () => "img/../../secret.jpg"],
    ["steps up in disguise", () => "%2e%2e/secret.jpg"],
    ["a path from the root", () => join(folder, "secret.jpg")],
    ["a file address", () => `file://${join(folder, "secret.jpg")}`],
    ["a link that leads out", () => "link.jpg"],
    ["a folder that leads out", () => "out/secret.jpg"],
  ])("by %s", async (_, href) => {
    put("secret.jpg", photo);
    const file = put("a/page.html", page(href()));
    symlinkSync(join(folder, "secret.jpg"), join(folder, "a/link.jpg"));
    symlinkSync(folder, join(folder, "a/out"));
    const { images } = await taken([file]);
    expect(images.every(({ picture }) => picture === undefined)).toBe(true);
  });

  it("and opens nothing there that is no picture", async () => {
    put("a/other.html", page("x.jpg"));
    const { reports } = await takeIn([put("a/page.html", page("other.html"))]);
    expect(reports).toHaveLength(1);
  });
});

describe("pictures and reports", () => {
  const found = (name: string, url?: string) => ({
    picture: {
      capture: { name, digest: name, size: 1, encoding: "binary", capturedAt: "2031-03-04" },
      mediaType: "image/jpeg",
      width: 1,
      height: 1,
    },
    ...(url === undefined ? {} : { url }),
  });
  const showing = (name: string, href: string, url?: string) =>
    reportFrom(
      { text: "Two bridges were closed.", ...(url === undefined ? {} : { url }) },
      { capture: { name, digest: "", size: 1, encoding: "utf-8", capturedAt: "2031-03-04" }, images: [{ href }] },
    );

  it.each([
    [
      "a record of a web archive by its address",
      showing("w.warc:3", "https://post.example/a.jpg#x"),
      found("w.warc:9", "https://post.example/a.jpg"),
    ],
    [
      "one relative to the page's address",
      showing("w.warc:3", "../a.jpg", "https://post.example/x/y"),
      found("w.warc:9", "https://post.example/a.jpg"),
    ],
    ["a part of a mail by its content id", showing("m.eml", "cid:one@x"), found("m.eml/a.jpg", "cid:one@x")],
    ["a photo of a channel's export", showing("export/result.json:7", "photos/a.jpg"), found("export/photos/a.jpg")],
    ["an entry of an archive", showing("news.zip/a/page.html", "../img/a.jpg"), found("news.zip/img/a.jpg")],
  ])("are linked: %s", (_, report, picture) => {
    const { reports, problems } = linkPictures([report], [picture]);
    expect(reports[0]?.images?.[0]?.picture).toEqual(picture.picture);
    expect(problems).toEqual([]);
  });

  it.each([
    ["another mail's part", showing("n.eml", "cid:one@x"), found("m.eml/a.jpg", "cid:one@x")],
    ["a picture of the same name elsewhere", showing("a/page.html", "x.jpg"), found("b/x.jpg")],
    ["another address", showing("a.html", "https://post.example/b.jpg"), found("w:1", "https://post.example/a.jpg")],
  ])("are not linked: %s", (_, report, picture) => {
    const { reports, problems } = linkPictures([report], [picture]);
    expect(reports[0]?.images?.[0]).not.toHaveProperty("picture");
    expect(problems.map(({ code }) => code)).toEqual(["picture-unused"]);
  });

  it("that do not go together are named once a folder", () => {
    const { problems } = linkPictures([], [found("p/a.jpg"), found("p/b.jpg"), found("q/c.jpg")]);
    expect(problems.map(({ input, severity }) => `${severity} ${input}`)).toEqual(["note p/", "note q/c.jpg"]);
  });
});
