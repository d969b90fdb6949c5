import { describe, expect, it } from "vitest";
import { english } from "../../../../src/languages/en/index.js";
import { findPropositions } from "../../../../src/stages/claims/propositions/find-propositions.js";
import { matchPropositions } from "../../../../src/stages/claims/propositions/match-propositions.js";
import { vocabularyOf } from "../../../../src/stages/claims/propositions/vocabulary.js";

const vocabulary = vocabularyOf(english);
const propositions = (text: string) => findPropositions(english.tokenise(text), vocabulary);

describe("the main event of a content", () => {
  it.each([
    ["a fisherman lost at sea had been rescued by the coastguard", "event:rescue"],
    ["the capture of a senior rebel commander", "event:capture"],
    ["reports of an explosion at the refinery", "event:explode"],
    ["Rebels capture two engineers near dam", "event:capture"],
    ["Two Engineers Captured In Desert Raid", "event:capture"],
    ["the singer is alive", "aliv"],
    ["the mayor appeared to have been injured", "event:injure"],
  ])("of “%s” is %s", (text, concept) => {
    expect(propositions(text)[0]?.concept).toBe(concept);
  });

  it("is found once for each clause that tells something", () => {
    const found = propositions("at least 12 people had been killed, and another 40 were injured in the crush");
    expect(found.map((p) => p.concept)).toEqual(["event:kill", "event:injure"]);
  });

  it("gives clauses that slice back to their words", () => {
    const text = "that nine people had died and two were missing";
    const words = propositions(text).map(({ at }) => text.slice(at.start, at.end));
    expect(words).toEqual(["nine people had died", "two were missing"]);
  });

  it.each([
    [
      "some 400 packers walked out at dawn in a dispute over pay",
      ["some 400 packers walked out at dawn in a dispute over pay"],
    ],
    ["the clerk broke down and the jury left", ["the clerk broke down", "the jury left"]],
    ["four people died when a bomb tore into a bank", ["four people died", "a bomb tore into a bank"]],
    ["nine people died as a mill was hit by shells", ["nine people died", "a mill was hit by shells"]],
    ["six deaths were reported as a tram left the tracks", ["six deaths were reported", "a tram left the tracks"]],
  ])("leaves verbs their particles, and behind a preposition no verb stands bare: “%s”", (text, clauses) => {
    expect(propositions(text).map(({ at }) => text.slice(at.start, at.end))).toEqual(clauses);
  });
});

describe("a clause stays whole", () => {
  it.each([
    ["a word tagged as a verb that is none", "stun grenades had been turned on the crowd"],
    ["a participle behind a preposition", "the roads to the villages were blocked by fallen rocks"],
    ["a participle as a noun", "17 camps had been set up for the displaced in the town"],
    ["a participle in a pair of things", "doctors were treating 93 people for cuts and broken bones"],
    ["a hyphen", "the former mayor had been ill-treated by officers"],
    ["a pair of subjects", "a hotel and a warehouse had been destroyed"],
  ])("with %s", (_, text) => {
    expect(propositions(text).map(({ at }) => text.slice(at.start, at.end))).toEqual([text]);
  });

  it.each([
    ["what only carries it", "he had received reports that a mill had burned down", "a mill had burned down"],
    ["who is not named", "it had learned from people it did not name that the ferry was full", "the ferry was full"],
    [
      "what the desk adds",
      "a quake shook the coast on Wednesday just days after another had killed two people",
      "a quake shook the coast on Wednesday",
    ],
  ])("without %s", (_, text, clause) => {
    expect(propositions(text).map(({ at }) => text.slice(at.start, at.end))).toEqual([clause]);
  });

  it("says what happened where it denies the opposite", () => {
    const [left, held] = ["nothing was left of the tower", "the hotel did not withstand the shock"].map(
      (text) => propositions(text)[0],
    );
    expect([left?.concept, left?.negated]).toEqual(["event:damage", false]);
    expect([held?.concept, held?.negated]).toEqual(["event:collapse", false]);
  });
});

describe("two contents", () => {
  const relation = (a: string, b: string) => {
    const [x] = propositions(a);
    const [y] = propositions(b);
    return x && y ? matchPropositions(x, y, vocabulary)?.relation : undefined;
  };

  it.each([
    ["the army captured two foreign engineers", "two engineers were captured by soldiers on Friday"],
    ["reports of a hurt climber being rescued from the ridge", "the climber was saved by the mountain guard"],
    ["the capture of an injured pilot", "a wounded pilot has been captured"],
    ["We acted on a hint from abroad", "We acted on a hint from abroad"],
    ["the hiding place was the old harbour", "The hiding place was the old harbour"],
  ])("say the same: “%s”, “%s”", (a, b) => {
    expect(relation(a, b)).toBe("same");
  });

  it.each([
    ["the conductor has died in Vienna", "the conductor is alive"],
    ["the talks have ended", "the talks have not ended"],
    ["Selde shot Ostrom", "Selde did not shoot Ostrom"],
    ["the striker hit the referee", "the striker never hit the referee"],
    ["three miners had been hurt", "nobody was hurt"],
    ["Una Marr was killed in the blast", "no one had been killed"],
    ["Tarn Copper is in talks to sell the mine", "there were no talks"],
    ["the union is in talks with the port", "we are not in talks with anyone"],
    ["the dam had burst", "the dam was intact"],
    ["the ministry had sent the town a letter", "the town had never received a letter"],
  ])("exclude each other: “%s”, “%s”", (a, b) => {
    expect(relation(a, b)).toBe("opposite");
  });

  it.each([
    ["the engineers were arrested at the border", "the engineers were released"],
    ["a clerk was jailed", "the clerk was freed"],
  ])("may both hold, one after the other: “%s”, “%s”", (a, b) => {
    expect(relation(a, b)).toBeUndefined();
  });

  it.each([
    ["the army captured two foreign engineers", "the engineers had been wounded"],
    ["the court fined the company", "the company denied the charge"],
    ["a bridge collapsed in the flood", "a hospital was evacuated"],
    ["the harbour office paid the firm", "the firm left the harbour office"],
    ["three miners had been hurt", "nobody else was hurt"],
    ["three miners had been hurt", "nobody died"],
    ["three miners had been hurt", "none of the guards was hurt"],
    ["two horses had died", "nobody died"],
    ["Tarn Copper is in talks to sell the mine", "Tarn Copper sold the mine"],
    ["the union is in talks with the port", "there would be no talks"],
    ["the dam had burst", "the bridge was intact"],
    ["the ministry had sent the town a letter", "the town had never received a tent"],
  ])("speak of different things: “%s”, “%s”", (a, b) => {
    expect(relation(a, b)).toBeUndefined();
  });
});
