import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAddress } from "../../../../src/stages/reports/fetching/address.js";
import { isFailure } from "../../../../src/stages/reports/fetching/failure.js";
import { reachOf } from "../../../../src/stages/reports/fetching/network-address.js";

const opened = (address: string, allowPrivate = false): string | undefined => {
  const read = readAddress(address, allowPrivate);
  return isFailure(read) ? undefined : read.href;
};

describe("an address is opened", () => {
  it.each([
    ["https://post.example/2031/ferry", "https://post.example/2031/ferry"],
    ["HTTP://Post.Example:80/", "http://post.example/"],
    ["https://post.example/a#comments", "https://post.example/a"],
    ["https://пост.example/", "https://xn--n1abhe.example/"],
    ["https://post.example./", "https://post.example./"],
    ["https://post.example:8443/feed", "https://post.example:8443/feed"],
    ["http://93.184.216.34/", "http://93.184.216.34/"],
    ["http://[2606:2800:220:1::5]/", "http://[2606:2800:220:1::5]/"],
    ["https://localhost.news.example/", "https://localhost.news.example/"],
    ["https://10.news.example/", "https://10.news.example/"],
    ["https://post.example/?next=http://127.0.0.1/", "https://post.example/?next=http://127.0.0.1/"],
  ])("%s", (address, href) => expect(opened(address)).toBe(href));
});

describe("an address is refused, without a flag", () => {
  it.each([
    // this machine, in every way of writing it
    "http://localhost/",
    "http://LOCALHOST./",
    "http://a.localhost/",
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0x7f.1/",
    "http://0177.0.0.1/",
    "http://017700000001/",
    "http://127.0.0.1./",
    "http://１２７.０.０.１/",
    "http://①②⑦.0.0.1/",
    "http://127。0。0。1/",
    "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/",
    "http://0/",
    "http://0.0.0.0/",
    "http://[::1]/",
    "http://[::]/",
    "http://[0:0:0:0:0:0:0:1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[::127.0.0.1]/",
    "http://[::ffff:0:127.0.0.1]/",
    "http://[64:ff9b::127.0.0.1]/",
    "http://[64:ff9b:1::1]/",
    "http://[2002:7f00:1::]/",
    "http://[2001:0:7f00:1::]/",
    // private networks
    "http://10.0.0.1/",
    "http://172.16.3.4/",
    "http://172.31.255.255/",
    "http://192.168.1.1/",
    "http://100.64.0.1/",
    "http://[fc00::1]/",
    "http://[fd12:3456::1]/",
    "http://[64:ff9b::a00:1]/",
    "http://router/",
    "http://printer.local/",
    "http://wiki.corp/",
    "http://nas.home.arpa/",
    "http://fritz.box.lan/",
    // the same wire, and the keys of clouds
    "http://169.254.169.254/latest/meta-data/",
    "http://0xa9fea9fe/",
    "http://[fe80::1]/",
    "http://[fe80::1%25eth0]/",
    "http://[::ffff:169.254.169.254]/",
    "http://[fd00:ec2::254]/",
    "http://metadata.google.internal/",
    "http://100.100.100.200/",
    "http://168.63.129.16/",
    "http://192.0.0.192/",
    // groups, and what nobody has
    "http://224.0.0.1/",
    "http://239.255.255.250/",
    "http://255.255.255.255/",
    "http://240.0.0.1/",
    "http://192.0.2.1/",
    "http://198.18.0.1/",
    "http://[ff02::1]/",
    "http://[2001:db8::1]/",
    "http://[fec0::1]/",
    "http://[100::1]/",
    "http://[4000::1]/",
    "http://page.onion/",
    "http://site.invalid/",
    // no address of a page
    "ftp://post.example/",
    "file:///etc/passwd",
    "gopher://post.example/",
    "javascript://post.example/%0aalert(1)",
    "ws://post.example/",
    "https://user:secret@post.example/",
    "https://post.example@127.0.0.1/",
    "https://user@post.example/",
    "http://post.example:22/",
    "http://post.example:25/",
    "http://post.example:6667/",
    "http://post.example:0/",
    "http://post.example:99999/",
    "http:///",
    "http://post..example/",
    "http://.post.example/",
    "http://exa mple.example/",
    "http://1.2.3.4.5/",
    "http://256.256.256.256/",
    "http://[::1/",
    `https://post.example/${"a".repeat(5000)}`,
  ])("%s", (address) => expect(opened(address)).toBe(undefined));
});

describe("with the flag for private addresses", () => {
  it.each(["http://localhost:3000/", "http://127.0.0.1:8080/", "http://10.0.0.1/", "http://wiki/", "http://[::1]/"])(
    "%s is opened",
    (address) => expect(opened(address, true)).not.toBe(undefined),
  );

  it.each([
    "http://169.254.169.254/latest/meta-data/",
    "http://[fe80::1]/",
    "http://[fd00:ec2::254]/",
    "http://100.100.100.200/",
    "http://0.0.0.0/",
    "http://224.0.0.1/",
    "file:///etc/passwd",
    "http://user:secret@10.0.0.1/",
  ])("%s is refused still", (address) => expect(opened(address, true)).toBe(undefined));
});

describe("any address", () => {
  const number = fc.integer({ min: 0, max: 0xffff_ffff });
  const dotted = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join(".");

  it("is judged alike however its number is written", () => {
    fc.assert(
      fc.property(number, (value) => {
        const parts = dotted(value).split(".").map(Number);
        const written = [
          String(value),
          `0x${value.toString(16)}`,
          parts.map((part) => `0x${part.toString(16)}`).join("."),
          parts.map((part) => `0${part.toString(8)}`).join("."),
          `${dotted(value)}.`,
        ];
        const judged = opened(`http://${dotted(value)}/`);
        for (const host of written) expect(opened(`http://${host}/`)).toBe(judged);
        expect(opened(`http://[::ffff:${dotted(value)}]/`) === undefined).toBe(judged === undefined);
        expect(opened(`http://[64:ff9b::${dotted(value)}]/`) === undefined).toBe(judged === undefined);
      }),
    );
  });

  it("of any characters is an address or a refusal, never an exception", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.ipV6(), fc.ipV4Extended()), (words) => {
        const read = readAddress(words, false);
        if (!isFailure(read)) expect(read.protocol).toMatch(/^https?:$/);
        expect(["public", "private", "forbidden"]).toContain(reachOf(words));
      }),
      { numRuns: 50 },
    );
  });
});
