import { describe, expect, it } from "vitest";
import { english } from "../../../../src/languages/en/index.js";
import { findPropositions } from "../../../../src/stages/claims/propositions/find-propositions.js";
import { matchPropositions } from "../../../../src/stages/claims/propositions/match-propositions.js";
import { vocabularyOf } from "../../../../src/stages/claims/propositions/vocabulary.js";

const vocabulary = vocabularyOf(english);
const propositions = (text: string) => findPropositions(english.tokenise(text), vocabulary);
const relation = (a: string, b: string) => {
  const [x, y] = [propositions(a)[0], propositions(b)[0]];
  return x && y && matchPropositions(x, y, vocabulary)?.relation;
};

describe("what happened, where other words than the verb tell it", () => {
  it.each([
    ["a fire swept through a timber yard in Sorno", "event:burn", "yard"],
    ["the mill went up in flames", "event:burn", "mill"],
    ["sparks set a barn alight", "event:burn", "barn"],
    ["a blast tore into a bank in Tolvik", "event:explode", "bank"],
    ["a charge went off at a bank in Tolvik", "event:explode", "bank"],
    ["Blast rocks bank in Tolvik", "event:explode", "bank"],
    ["the harbour came under attack from the sea", "event:attack", "harbour"],
    ["the harbour was struck by rockets", "event:attack", "harbour"],
    ["an attack with rockets set the harbour alight", "event:attack", "harbour"],
    ["a tram came off the rails near Orlo", "event:crash", "tram"],
    ["Orlo was under water after the Lenn rose", "event:flood", "orlo"],
    ["a strong quake shook the islands", "event:quake", "island"],
    ["the roof gave way", "event:collapse", "roof"],
    ["the finance minister stepped down", "event:resign", "minist"],
    ["a guard was taken into custody", "event:arrest", "guard"],
    ["the clerk was found guilty of fraud", "event:convict", "clerk"],
    ["gunners shot three drones down", "event:intercept", "drone"],
    ["three drones were shot down over the bay", "event:intercept", "drone"],
    ["6,200 homes had no power", "event:cut", "home"],
    ["there was no trace of two divers", "event:miss", "diver"],
    ["two divers had not been heard from", "event:miss", "diver"],
    ["the packers downed tools", "event:walkout", "packer"],
    ["the court threw out the appeal", "event:reject", "appeal"],
    ["the regulator gave the green light to the sale", "event:approve", "sale"],
  ])("“%s”: %s of %s", (text, concept, patient) => {
    const [first] = propositions(text);
    expect([first?.concept, first?.patient]).toEqual([concept, vocabulary.conceptFor(patient)]);
  });

  it.each([
    ["the alarm went off at noon", "event:explode"],
    ["the plan came under review", "event:attack"],
    ["the deal came off in March", "event:crash"],
    ["the jury went out at noon", "event:burn"],
    ["the firm gave way to a rival's offer of talks", "event:attack"],
  ])("but “%s” is no %s", (text, concept) => {
    expect(propositions(text).map((p) => p.concept)).not.toContain(concept);
  });
});

it.each([
  ["the harbour had not come under attack", true],
  ["the harbour had come under attack", false],
  ["6,200 homes had no power", false],
  ["two divers had not been heard from", false],
])("a “no” that belongs to the phrase negates nothing: “%s”", (text, negated) => {
  expect(propositions(text)[0]?.negated).toBe(negated);
});

describe("two tellings of one event in different words", () => {
  it.each([
    ["a fire swept through a timber yard in Sorno", "a timber yard in Sorno burned to the ground"],
    ["a bomb went off at a bank in Tolvik on Monday", "a bank in Tolvik was the target of a bomb on Monday"],
    ["rockets struck a grain store near Vell", "a grain store near Vell came under attack"],
    ["a goods tram crashed at a crossing near Orlo", "the tram left the tracks near Orlo"],
    ["water from the Lenn rushed through Orlo", "Orlo was under water after the Lenn rose"],
  ])("“%s” is “%s”", (a, b) => {
    expect(relation(a, b)).toBe("same");
  });

  it.each([
    ["a fire swept through a timber yard in Sorno", "a fire swept through a bakery in Sorno"],
    ["a bomb went off at a bank in Tolvik", "a bomb went off at a school in Tolvik"],
    ["rockets struck a grain store near Vell", "the grain store near Vell burned down"],
    ["the tram left the tracks near Orlo", "the bus left the road near Orlo"],
    ["the quake struck the island of Selm", "the epicentre of the quake was in the sea off the island of Selm"],
    ["the mill went up in flames", "the cause of the fire at the mill was a spark"],
  ])("“%s” is not “%s”", (a, b) => {
    expect(relation(a, b)).toBeUndefined();
  });
});
