import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { scene } from "../../../../bench/pictures/scene.js";
import { isBoundedCbor, isBoundedManifest } from "../../../../src/stages/reports/pictures/manifest-bounds.js";
import { readCredentials } from "../../../../src/stages/reports/pictures/read-credentials.js";
import { signed } from "./signed-picture.js";

let photo: Buffer;
let made: Uint8Array;
beforeAll(async () => {
  photo = await sharp(await scene(3))
    .resize(300)
    .jpeg()
    .toBuffer();
  made = await signed(photo);
});

const SAID = {
  claimedBy: expect.stringContaining("Desk camera"),
  signer: "CN=Desk of the Valley Post, O=Valley Post",
  actions: ["c2pa.created (digitalCapture)"],
};

describe("content credentials", () => {
  it("that hold together are intact, with what they say", async () => {
    expect(await readCredentials(made, "image/jpeg")).toEqual({ state: "intact", ...SAID });
  });

  it("are as intact when their certificate has run out: what they say does not hang on today's date", async () => {
    expect(await readCredentials(await signed(photo, "2021-01-01"), "image/jpeg")).toMatchObject({ state: "intact" });
  });

  it("of a file that was changed are broken", async () => {
    const changed = Uint8Array.from(made);
    changed[changed.length - 400] = (changed[changed.length - 400] ?? 0) ^ 1;
    expect(await readCredentials(changed, "image/jpeg")).toEqual({ state: "broken", ...SAID });
  });

  it("whose words were changed are broken", async () => {
    const changed = Buffer.from(made);
    changed.write("Best", changed.indexOf("Desk camera"));
    expect(await readCredentials(changed, "image/jpeg")).toMatchObject({ state: "broken" });
  });

  it("are none in a photo without them", async () => {
    expect(await readCredentials(photo, "image/jpeg")).toBeUndefined();
  });

  it("in a form that is not read are said to be there", async () => {
    expect(await readCredentials(Buffer.from("RIFF....WEBP jumb c2pa"), "image/webp")).toMatchObject({
      state: "not readable",
    });
  });

  it("with any byte of theirs changed never throw", async () => {
    const begins = Buffer.from(made).indexOf("jumb");
    for (let at = begins - 8; at < begins + 1400; at += 37) {
      const changed = Uint8Array.from(made);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      const { state } = (await readCredentials(changed, "image/jpeg")) ?? { state: "none" };
      expect(["broken", "not readable", "none", "intact"]).toContain(state);
    }
  });
});

describe("a hostile manifest", () => {
  it.each([
    ["a list of 100 million", [0x9a, 0x06, 0, 0, 0]],
    ["a list of all there is", [0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]],
    ["a map of 30 million", [0xba, 0x02, 0, 0, 0]],
    ["words longer than the file", [0x7a, 0xff, 0xff, 0xff, 0xff]],
    ["a length left open", [0x9f, 1, 2]],
    ["lists in lists", Array.from({ length: 200 }, () => 0x81)],
    ["a signature whose head claims 100 million", [0xd2, 0x84, 0x45, 0x9a, 0x06, 0, 0, 0, 0xa0, 0xf6, 0x40]],
  ])("is not opened: %s", (_, bytes) => {
    expect(isBoundedCbor(Uint8Array.from(bytes))).toBe(false);
  });

  it("of boxes in boxes, or larger than what is around it, is not opened", () => {
    const box = (inner: Buffer): Buffer => {
      const head = Buffer.from("\0\0\0\0jumb", "latin1");
      head.writeUInt32BE(inner.length + 8);
      return Buffer.concat([head, inner]);
    };
    let deep: Buffer = Buffer.alloc(0);
    for (let at = 0; at < 40; at++) deep = box(deep);
    expect(isBoundedManifest(deep)).toBe(false);
    expect(isBoundedManifest(box(Buffer.from("\xff\xff\xff\xffcbor", "latin1")))).toBe(false);
    expect(isBoundedManifest(box(Buffer.alloc(0)))).toBe(true);
  });
});
