import type { Random } from "../worlds/random.js";

/** Pieces of input that readers are known to stumble over. */
const HOSTILE = [
  '<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;&b;">]>',
  '<!ENTITY x SYSTEM "file:///etc/passwd">',
  "&d;&#x0;&#xFFFFFFFF;&amp;&nosuch;",
  "<div>".repeat(400),
  "</p></p></div></td>",
  "<![CDATA[",
  "]]>",
  "<script>alert(1)</script>",
  "javascript:alert(1)",
  "\u202e\u2066\u200b\ufeff\u{e0041}",
  "\u0000\u0007\u001b[31m",
  '{"__proto__":{"text":1},"constructor":null}',
  "[".repeat(400),
  "../../../../etc/passwd\\..\\..",
  "%00%2e%2e%2f",
  "9999999999999999999999",
  "-1",
  "1e999",
  "NaN",
  "Thu, 99 Foo 99999 99:99:99 +9999",
  "\r\n\r\n",
  '--\r\nContent-Type: multipart/mixed; boundary=""\r\n\r\n',
  "Content-Length: 99999999999\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFF\r\n",
  "=?utf-8?B?////?=",
  "PK\u0003\u0004",
  "\u001f\u008b\u0008",
  "%PDF-1.7",
  "<<//Length 99999999>>stream",
].map((text) => Buffer.from(text, "latin1"));

/** Most bytes of a mutated input: a doubled block of a doubled block must not grow without end. */
const MOST = 64_000;

/** An input changed in one to eight places; `other` is what parts are taken from. Deterministic in `random`. */
export function mutate(original: Uint8Array, other: Uint8Array, random: Random): Buffer {
  let bytes = Buffer.from(original);
  const rounds = random.int(1, 8);
  for (let i = 0; i < rounds; i++) bytes = Buffer.from(changeOnce(bytes, other, random).subarray(0, MOST));
  return bytes;
}

function changeOnce(bytes: Buffer, other: Uint8Array, random: Random): Buffer {
  const at = random.int(0, bytes.length);
  const length = 1 + random.int(0, Math.min(4000, bytes.length - at));
  const end = Math.min(bytes.length, at + length);
  switch (random.int(0, 8)) {
    case 0: {
      const changed = Buffer.from(bytes);
      for (let i = 0; i < random.int(1, 12); i++) {
        if (changed.length > 0) changed[random.int(0, changed.length - 1)] = random.int(0, 255);
      }
      return changed;
    }
    case 1: {
      const changed = Buffer.from(bytes);
      if (at < changed.length) changed[at] = (changed[at] ?? 0) ^ (1 << random.int(0, 7));
      return changed;
    }
    case 2:
      return bytes.subarray(0, at);
    case 3:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]);
    case 4:
      return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at, end), bytes.subarray(end)]);
    case 5:
      return Buffer.concat([bytes.subarray(0, at), random.pick(HOSTILE), bytes.subarray(at)]);
    case 6: {
      const from = random.int(0, other.length);
      return Buffer.concat([bytes.subarray(0, at), other.subarray(from, from + length), bytes.subarray(end)]);
    }
    case 7: {
      const block = bytes.subarray(at, Math.min(end, at + 200));
      const times = random.int(2, 300);
      return Buffer.concat([bytes.subarray(0, at), ...Array.from({ length: times }, () => block), bytes.subarray(end)]);
    }
    default: {
      const filler = Buffer.alloc(Math.min(length, 2000), random.int(0, 255));
      return Buffer.concat([bytes.subarray(0, at), filler, bytes.subarray(at)]);
    }
  }
}
