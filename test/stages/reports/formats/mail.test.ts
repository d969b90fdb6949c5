import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { takeBytes } from "./take-bytes.js";

const ARTICLE = "Two bridges over the Lenn were closed on Monday, police said.";
const HEAD =
  "Message-ID: <1@post.example>\nDate: Tue, 04 Mar 2031 08:00:00 +0000\nFrom: Valley Post <desk@post.example>\nSubject: Closed\n";
const mail = (more: string, body: string) => `${HEAD}${more}\n${body}`.replace(/\r?\n/g, "\r\n");
const parts = (...each: readonly string[]) =>
  mail(
    'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n',
    `${each.map((part) => `--b\n${part}\n`).join("")}--b--\n`,
  );
const TEXT = `Content-Type: text/plain\n\n${ARTICLE}`;

describe("who sends a mail", () => {
  const withFrom = async (head: string) =>
    (
      await takeBytes(
        "m.eml",
        `Message-ID: <1@x.example>\r\nDate: Tue, 04 Mar 2031 08:00:00 +0000\r\nSubject: Closed\r\n${head}\r\n\r\n${ARTICLE}`,
      )
    ).reports[0];
  it.each([
    ["From: Valley Post <desk@post.example>", "Valley Post", undefined],
    ['From: "Post, Valley" <desk@post.example>', "Post, Valley", undefined],
    ["From: desk@post.example", "desk@post.example", undefined],
    ["From: bulk@bulk.example\r\nReply-To: Valley Post <desk@post.example>", "Valley Post", undefined],
    ["From: Jo Brandt <jo@post.example>\r\nList-Id: Bridge watchers <bridges.example>", "Jo Brandt", "Bridge watchers"],
    ["From: Valley Post <a@b.example>\r\nList-Id: <post.example>", "Valley Post", undefined],
    ["From: Valley Post <a@b.example>\r\nList-Id: =?utf-8?Q?L=C3=A4nn?= <post.example>", "Valley Post", "Länn"],
    ["From: Valley Post <a@b.example>\r\nResent-From: Jo Brandt <jo@x.example>", "Valley Post", "Jo Brandt"],
  ])("%j", async (head, publisher, carrier) => {
    const report = await withFrom(head);
    expect([report?.publisher, report?.carrier]).toEqual([publisher, carrier]);
  });
});

describe("the words of a mail", () => {
  const both = (plain: string, html: string) =>
    mail(
      'MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="b"\n',
      `--b\nContent-Type: text/plain\n\n${plain}\n--b\nContent-Type: text/html\n\n${html}\n--b--\n`,
    );
  it.each([
    [
      "HTML where the plain text only points to it",
      both("View in browser.", `<p>${ARTICLE}</p>`),
      `Closed\n\n${ARTICLE}`,
    ],
    [
      "HTML where both say the same, since it has no broken lines",
      both(ARTICLE.replace(" were", "\nwere"), `<p>${ARTICLE}</p>`),
      `Closed\n\n${ARTICLE}`,
    ],
    [
      "plain text where the HTML is a picture",
      both(ARTICLE, `<p>Hello</p><img src="https://x.example/a.png">`),
      `Closed\n\n${ARTICLE}`,
    ],
    [
      "plain text that is all there is, its lines kept",
      mail("", `${ARTICLE}\n\n  - one\n  - two\n`),
      `Closed\n\n${ARTICLE}\n\n  - one\n  - two`,
    ],
    [
      "HTML that is all there is",
      mail("MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n", `<p>${ARTICLE}</p><p>Nobody was hurt.</p>`),
      `Closed\n\n${ARTICLE}\n\nNobody was hurt.`,
    ],
  ])("are the %s", async (_, bytes, text) => {
    expect((await takeBytes("m.eml", bytes)).reports).toMatchObject([{ text }]);
  });
});

describe("what is attached to a mail", () => {
  it("is read as inputs within it, carried by whoever sent it", async () => {
    const attached = `Content-Type: text/plain\nContent-Disposition: attachment; filename="../release.txt"\n\nThe dam holds, the mayor said.`;
    const { reports, problems } = await takeBytes("m.eml", parts(TEXT, attached));
    expect(reports).toMatchObject([{ name: "m.eml" }, { name: "m.eml/release.txt", carrier: "Valley Post" }]);
    expect(problems).toEqual([expect.stringContaining("names that lead out of it")]);
  });

  it("inline is a picture of the mail by its name", async () => {
    const html = `Content-Type: text/html\n\n<p>${ARTICLE}</p><img src="cid:p1" alt="a bridge">`;
    const png = `Content-Type: image/png\nContent-ID: <p1>\nContent-Disposition: inline; filename="the bridge.png"\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=`;
    const { problems } = await takeBytes("box/m.eml", parts(html, png));
    expect(problems).toEqual([expect.stringContaining("picture-not-read box/m.eml/the bridge.png")]);
  });

  it("alone makes a mail without words a bringer of reports, and nothing at all is said", async () => {
    expect(
      (
        await takeBytes(
          "m.eml",
          parts(TEXT.replace("text/plain", "text/plain; name=a.txt\nContent-Disposition: attachment")),
        )
      ).reports,
    ).toHaveLength(1);
    expect((await takeBytes("m.eml", mail("", " \n"))).problems).toEqual([
      "error empty m.eml: is a mail without words",
    ]);
  });

  it("in mails within mails ends at a depth", async () => {
    let bytes = mail("", ARTICLE);
    for (let depth = 0; depth < 12; depth++) {
      bytes = `${HEAD}MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b${depth}"\r\n\r\n--b${depth}\r\nContent-Type: message/rfc822\r\n\r\n${bytes}\r\n--b${depth}--\r\n`;
    }
    expect((await takeBytes("m.eml", bytes)).problems).toEqual([
      expect.stringContaining("lies more than 6 archives deep"),
    ]);
  });
});

describe("a mail that is made to break its reader", () => {
  it.each([
    ["of fifty thousand parts", parts(TEXT, ...Array.from({ length: 50_000 }, () => "Content-Type: text/plain\n\nx"))],
    [
      "of a thousand nested parts",
      mail(
        'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b0"\n',
        Array.from({ length: 1000 }, (_, n) => `--b${n}\nContent-Type: multipart/mixed; boundary="b${n + 1}"\n\n`).join(
          "",
        ),
      ),
    ],
    ["of one long line", mail("Content-Type: text/html\n", "<p ".repeat(500_000))],
    ["of encoded words without end", mail(`X-A: ${"=?utf-8?Q?=".repeat(20_000)}\n`, ARTICLE)],
    ["of addresses within addresses", `${HEAD}Reply-To: ${"(<".repeat(50_000)}\n\n${ARTICLE}`],
  ])("%s ends within a second or two", async (_, bytes) => {
    const from = performance.now();
    const { reports, problems } = await takeBytes("m.eml", bytes);
    expect(reports.length + problems.length).toBeGreaterThan(0);
    expect(performance.now() - from).toBeLessThan(3000);
  });

  it("never throws, however its bytes are changed", async () => {
    const original = Buffer.from(
      parts(
        TEXT,
        `Content-Type: text/html; charset=koi8-r\nContent-Transfer-Encoding: quoted-printable\n\n<p>=F4</p>`,
        "Content-Type: message/rfc822\n\nSubject: x\n\ny",
      ),
    );
    const change = fc.record({ at: fc.nat(original.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
        const bytes = Buffer.from(original);
        for (const { at, byte } of changes) bytes[at] = byte;
        const { reports, problems } = await takeBytes("m.eml", bytes);
        expect(reports.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});
