import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutAround } from "../../../../src/stages/reports/formats/mail/around-mail.js";
import { forwardedIn, plainSubject } from "../../../../src/stages/reports/formats/mail/forwarded.js";
import { readInput } from "../../../../src/stages/reports/read-input.js";
import { instantFrom } from "../../../../src/stages/reports/times/instant-from.js";
import { takeBytes } from "./take-bytes.js";

async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

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

describe("a text is a mail", () => {
  const DATE = "Date: Tue, 04 Mar 2031 08:00:00 +0000";
  it.each([
    [
      "with a sender's address, a subject and a date",
      `From: Valley Post <desk@post.example>\nSubject: Closed\n${DATE}`,
    ],
    ["with a sender's address and a subject", "From: desk@post.example\nSubject: Closed"],
    ["with a sender's address and a date", `${DATE}\nFrom: "Post, Valley" <desk@post.example>`],
    ["with lines that go on", `Subject: Closed\n until Monday\nFrom: Valley Post\n <desk@post.example>`],
    ["with what it is written in", `From: a@post.example\nSubject: Closed\nContent-Type: text/plain`],
  ])("%s", async (_, head) => {
    const { reports } = await takeBytes("m.txt", `${head}\n\n${ARTICLE}\n`);
    expect(reports[0]?.text.endsWith(ARTICLE)).toBe(true);
    expect(reports[0]?.publisher).toBeDefined();
    expect(reports[0]?.text).not.toContain("From:");
  });

  it.each([
    ["with a sender without an address", `From: the mayor\nSubject: Closed\n${DATE}`],
    ["with neither subject nor date", "From: desk@post.example\nTo: all@post.example"],
    ["with a date that is none", "From: desk@post.example\nDate: some day"],
    ["with two senders", "From: a@post.example\nFrom: b@post.example\nSubject: Closed"],
    ["with keys that no mail has", "From: a@post.example\nSubject: Closed\nMood: calm"],
    ["with words among its keys", "From: a@post.example\nhe wrote\nSubject: Closed"],
    ["of people who speak", "Brandt: It is closed.\nHolm: Since when?\nFrom: desk@post.example"],
  ])("not %s", async (_, head) => {
    const { reports } = await takeBytes("m.txt", `${head}\n\n${ARTICLE}\n`);
    expect(reports[0]?.text).toContain("From:");
  });
});

describe("a mail passed on", () => {
  const passedOn = async (subject: string, body: string) =>
    takeBytes(
      "m.eml",
      `From: Jo Brandt <jo@desk.example>\nMessage-ID: <1@x>\nSubject: ${subject}\nContent-Type: text/plain; charset=utf-8\n\n${body}`,
    );
  const HEAD_OF = "From: Valley Post <desk@post.example>\nDate: 4 March 2031 07:00\nSubject: Bridges closed\nTo: Jo";
  const quoted = (text: string) => text.replace(/^/gm, "> ");
  it.each([
    ["Gmail", "Fwd: x", `Look.\n\n---------- Forwarded message ---------\n${HEAD_OF}\n\n${ARTICLE}`],
    [
      "Gmail, in bold",
      "Fwd: x",
      `---------- Forwarded message ---------\nFrom: *Valley Post* <desk@post.example>\nDate: 4 March 2031 07:00\nSubject: Bridges closed\nTo: Jo\n\n${ARTICLE}`,
    ],
    ["Apple", "Fwd: x", `Begin forwarded message:\n\n${quoted(`${HEAD_OF}\n\n${ARTICLE}`)}`],
    [
      "Apple, a blank line behind each",
      "Fwd: x",
      `Begin forwarded message:\n\n${HEAD_OF.replaceAll("\n", "\n\n")}\n\n${ARTICLE}`,
    ],
    ["Outlook", "FW: x", `Look.\n\n________________________________\n${HEAD_OF.replace("Date", "Sent")}\n\n${ARTICLE}`],
    [
      "Thunderbird",
      "Fwd: x",
      `-------- Forwarded Message --------\nSubject: \tBridges closed\nDate: \t4 March 2031 07:00\nFrom: \tValley Post <desk@post.example>\nTo: \tJo\n\n${ARTICLE}`,
    ],
    [
      "German",
      "WG: x",
      `Von: Valley Post [mailto:desk@post.example]\nGesendet: Dienstag, 4. März 2031 07:00\nAn: Jo\nBetreff: AW: Bridges closed\n\n${ARTICLE}`,
    ],
    [
      "French",
      "TR: x",
      `-----Message d'origine-----\nDe : Valley Post <desk@post.example>\nEnvoyé : mardi 4 mars 2031 07:00\nÀ : Jo\nObjet : Bridges closed\n\n${ARTICLE}`,
    ],
    [
      "Spanish",
      "RV: x",
      `De: Valley Post <desk@post.example>\nEnviado el: martes, 4 de marzo de 2031 07:00\nPara: Jo\nAsunto: Bridges closed\n\n${ARTICLE}`,
    ],
    [
      "Chinese",
      "转发: x",
      `发件人：Valley Post <desk@post.example>\n发送时间：2031年3月4日 07:00\n收件人：Jo\n主题：Bridges closed\n\n${ARTICLE}`,
    ],
    ["without a word about it", "x", `${HEAD_OF}\n\n${ARTICLE}`],
    [
      "twice",
      "Fwd: x",
      `See.\n\nFrom: Kim Roe <kim@x.example>\nDate: 4 March 2031 08:00\nSubject: Fwd: y\n\nAnd see.\n\n${HEAD_OF}\n\n${ARTICLE}`,
    ],
  ])("as %s writes it is its sender's", async (_, subject, body) => {
    const { reports } = await passedOn(subject, body);
    expect(reports).toMatchObject([
      {
        publisher: "Valley Post",
        carrier: "Jo Brandt",
        headline: "Bridges closed",
        text: `Bridges closed\n\n${ARTICLE}`,
      },
    ]);
    expect(instantFrom(String(reports[0]?.publishedAt))).toBe("2031-03-04T07:00");
  });

  it("names what was written above it", async () => {
    const body = `From: Jo <jo@x.example>\nSubject: Fwd: x\n\nForty left, I hear.\n\n${HEAD_OF}\n\n${ARTICLE}`;
    const input = { name: "m.eml", capturedAt: "2031-03-04T08:00:00Z", chunks: () => chunksOf(body) };
    for await (const found of readInput(input, 100_000)) {
      expect("fields" in found && found.problems).toMatchObject([
        {
          code: "skipped",
          severity: "note",
          input: "m.eml",
          message: expect.stringContaining('"Forty left, I hear."'),
        },
      ]);
    }
  });

  it.each([
    [
      "what is answered",
      "Re: Bridges closed",
      `We never said so.\n\n-----Original Message-----\n${HEAD_OF}\n\n${ARTICLE}`,
    ],
    ["lines of people who speak", "Fwd: Interview", "From: the beginning.\nTo: the end.\n\nIt went well."],
    ["a head without a subject", "Fwd: Interview", "From: Jo <jo@x.example>\nTo: Kim\n\nIt went well."],
    ["a head without words below it", "Fwd: Picture", `${HEAD_OF}\n`],
  ])("is not %s", async (_, subject, body) => {
    const { reports } = await passedOn(subject, body);
    expect(reports).toMatchObject([{ publisher: "Jo Brandt" }]);
    expect(reports[0]?.text).toContain(body.trim());
  });

  it.each([
    ["Fwd: Closed", "Closed"],
    ["RE: FW: [EXT] WG: Closed", "Closed"],
    ["Re[2]: Closed", "Closed"],
    ["Re:", "Re:"],
    ["Region: Closed", "Region: Closed"],
    ["Regarding the bridge: closed", "Regarding the bridge: closed"],
  ])("or answered has the subject %s, which is %s", (subject, words) =>
    expect(plainSubject(subject).words).toBe(words),
  );
});

describe("around the words of a mail", () => {
  const wordsOf = (before: string, after: string) =>
    withoutAround([before, ARTICLE, "Nobody was hurt.", after].filter((part) => part !== "").join("\n\n"));
  it.each([
    "View this email in your browser",
    "View in browser: https://post.example/v/1",
    "Having trouble reading this? See it online.",
    "Newsletter im Browser ansehen",
    "Voir ce message en ligne",
    "Открыть письмо в браузере",
  ])("it is left out at the head: %s", (line) => expect(wordsOf(line, "").text).toBe(`${ARTICLE}\n\nNobody was hurt.`));

  it.each([
    "You are receiving this because you signed up. Unsubscribe | 1 Mill Row",
    "You're receiving this email because you subscribed.\n\nUnsubscribe\n\nValley Post, 1 Mill Row, Oberlenn",
    "If you no longer wish to get it, unsubscribe here.",
    "Manage your preferences | Unsubscribe",
    "Unsubscribe: https://post.example/u\n\n© 2031 Valley Post. All rights reserved.",
    "This email is confidential and intended only for the addressee.",
    "CONFIDENTIALITY NOTICE: what is in this mail is for its addressee.",
    "Sie erhalten diese E-Mail, weil Sie sich angemeldet haben.",
    "Vous recevez ce message car vous êtes abonné.",
    "Отписаться от рассылки",
    "Sent from my telephone",
  ])("it is left out at the end: %s", (line) => expect(wordsOf("", line).text).toBe(`${ARTICLE}\n\nNobody was hurt.`));

  it.each([
    "View from the bridge: nothing moves.",
    "You are receiving orders, the mayor told the crews.",
    "Unsubscribed readers were told too, the post said.",
    "This message is clear, the mayor said.",
    "The e-mail was confidential, the mayor said.",
    "Read in browsers everywhere, the plea moved the town.",
  ])("words of somebody stay: %s", (line) => {
    expect(wordsOf(line, "").text).toContain(line);
    expect(wordsOf("", line).text).toContain(line);
  });

  it("a signature is set apart where it is short, and a list behind dashes is none", () => {
    expect(withoutAround(`${ARTICLE}\n\n-- \nIda Holm\n+99 555`)).toEqual({
      text: ARTICLE,
      signature: "Ida Holm\n+99 555",
    });
    const long = `${ARTICLE}\n--\n${"A line.\n".repeat(20)}`;
    expect(withoutAround(long).text).toBe(long.trim());
    expect(withoutAround("-- \nIda Holm").text).toBe("-- \nIda Holm");
  });

  it("is looked for in time that grows with the mail", () => {
    const from = performance.now();
    for (const part of [
      "From: a\n",
      "From: a\nSubject: b\n",
      "> ",
      "-- \n",
      "unsubscribe ",
      "view this ",
      "Fwd: ",
      "\n\n",
      "\n \n",
      "this message and any ",
    ]) {
      withoutAround(part.repeat(100_000));
      forwardedIn(part.repeat(100_000), true);
      plainSubject(part.repeat(100_000));
    }
    expect(performance.now() - from).toBeLessThan(3000);
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
