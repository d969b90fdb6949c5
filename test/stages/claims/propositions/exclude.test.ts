import { describe, expect, it } from "vitest";
import { english } from "../../../../src/languages/en/index.js";
import { findPropositions } from "../../../../src/stages/claims/propositions/find-propositions.js";
import { matchPropositions } from "../../../../src/stages/claims/propositions/match-propositions.js";
import { vocabularyOf } from "../../../../src/stages/claims/propositions/vocabulary.js";

const vocabulary = vocabularyOf(english);
const propositions = (text: string) => findPropositions(english.tokenise(text), vocabulary);
const excludes = (a: string, b: string): boolean =>
  [a, b].every((text) => propositions(text).length > 0) &&
  propositions(a).some((x) =>
    propositions(b).some((y) => matchPropositions(x, y, vocabulary)?.relation === "opposite"),
  );

describe("two contents that cannot both hold", () => {
  it.each([
    ["the guard fired a pistol", "the guard was unarmed"],
    ["he was armed with a knife", "the suspect had no weapon"],
    ["The airline had been given a warning", "there was no warning"],
    ["the two clubs signed an agreement on Friday", "there is no agreement"],
    ["the builder holds a permit for the tower", "The builder did not have a permit"],
    ["aid reached all the villages", "they had not received aid"],
    ["he crossed the border without a passport", "the man showed a passport"],
    ["the union had filed a complaint", "there was no sign of a complaint"],
  ])("since one needs what the other says is missing: “%s”, “%s”", (a, b) => {
    expect([excludes(a, b), excludes(b, a)]).toEqual([true, true]);
  });

  it.each([
    ["the crane operator deliberately cut the cable", "the cable was cut by accident"],
    ["the fire was set on purpose", "the fire was accidental"],
    ["the fire was arson", "the fire was not arson"],
    ["It was no accident", "it was an accident"],
    ["the captain took aim at the other boat", "the boat was hit by a ricochet"],
  ])("since one tells as meant what the other tells as not meant: “%s”, “%s”", (a, b) => {
    expect([excludes(a, b), excludes(b, a)]).toEqual([true, true]);
  });

  it.each([
    ["The pilot was drunk", "there is no evidence that the pilot was drunk"],
    ["the votes were forged", "there is nothing to suggest that the votes were forged"],
    ["the striker was injured in training", "the club does not believe that the striker was injured"],
    ["the talks were held on Monday", "the talks were not held"],
    ["he signed the contract", "He didn't sign the contract"],
    ["the minister was informed of the leak", "the minister wasn’t informed of the leak"],
  ])("since one is told as not so: “%s”, “%s”", (a, b) => {
    expect([excludes(a, b), excludes(b, a)]).toEqual([true, true]);
  });

  it.each([
    ["the law strengthens the protection of tenants", "the law weakens the protection of tenants"],
    ["The strike is lawful", "the strike was unlawful"],
    ["the vote was fair", "the vote was rigged"],
  ])("since they say contrary things of one: “%s”, “%s”", (a, b) => {
    expect([excludes(a, b), excludes(b, a)]).toEqual([true, true]);
  });

  it.each([
    ["The fire was caused by faulty wiring", "the fire had been started by arsonists"],
    ["lightning started the blaze", "The blaze was caused by a cigarette"],
    ["the crash was due to brake failure", "the crash was caused by driver error"],
  ])("since they tell two causes of one event: “%s”, “%s”", (a, b) => {
    expect([excludes(a, b), excludes(b, a)]).toEqual([true, true]);
  });

  it.each([
    ["Falk was at home when the shop burned", "Falk was in the shop when the shop burned"],
    ["the guard was at his post when the alarm went off", "the guard was in the canteen when the alarm went off"],
  ])("since somebody was in two places at one time: “%s”, “%s”", (a, b) => {
    expect([excludes(a, b), excludes(b, a)]).toEqual([true, true]);
  });

  it.each([
    ["tenants had been warned of the gas", "they had received no warning"],
    ["no other vehicle was involved", "he was forced off the road"],
    ["there was no other car", "the bus was hit by a car"],
    ["nobody had died", "one had died"],
    ["nobody was hurt in the crash", "two were hurt in the crash"],
    ["the offer was fair", "the offer was inadequate"],
    ["there were talks", "the club is not in talks"],
  ])("since one tells what the other says was not: “%s”, “%s”", (a, b) => {
    expect([excludes(a, b), excludes(b, a)]).toEqual([true, true]);
  });

  it.each([
    ["the ferry will be sold", 'the claim that the ferry will be sold "nonsense"'],
    ["the ferry will be sold", "reports that the ferry will be sold were untrue"],
  ])("since one calls the other false: “%s”, “%s”", (a, b) => {
    expect([excludes(a, b), excludes(b, a)]).toEqual([true, true]);
  });
});

describe("two contents that can both hold", () => {
  it.each([
    ["a fire broke out in the mill", "the fire was not arson"],
    ["the quake destroyed three villages", "they had not received aid since the quake"],
    ["the mayor did not see the attack", "the attack killed two"],
    ["the fire did not spread to the school", "the fire destroyed a mill"],
  ])("since not the event is negated: “%s”, “%s”", (a, b) => {
    expect([excludes(a, b), excludes(b, a)]).toEqual([false, false]);
  });

  it.each([
    ["the firm asked for a permit", "the firm did not have a permit"],
    ["the company expects a deal", "there is no deal"],
    ["if he had a gun he would have used it", "he had no gun"],
    ["the owner took his time", "there was no time"],
    ["without a vaccine the clinic would have closed", "the clinic gave a vaccine to all"],
  ])("since nothing needs the thing, or nothing is missing: “%s”, “%s”", (a, b) => {
    expect([excludes(a, b), excludes(b, a)]).toEqual([false, false]);
  });

  it.each([
    ["Ruth Ames pointed a gun at the clerk", "Ben Orlo did not have a gun"],
    ["the officers had no guns", "the man pointed a gun at them"],
    ["The Harriers won the cup", "Orlo lost the cup"],
    ["nobody can play like that and win the game", "it was the first time that a team lost the game"],
    ["two players were injured in the match in Marlow", "there were no fans in Orlo"],
    ["the ship left the port without a pilot", "the pilot of the plane landed it"],
    ["The court was safe", "the road was dangerous"],
    ["the driver deliberately braked", "the flood was an accident"],
    ["The fire at Orlo Mill was caused by lightning", "the fire at Tarn Works was started by arsonists"],
    ["Falk was at home when the shop burned", "Hill was in the shop when the shop burned"],
    ["Falk was at home when the shop burned", "Falk was in the shop when police arrived"],
    ["no other vehicle was involved", "the car hit a tree"],
    ["no other vehicle was involved", "he drove a car"],
    ["the river level was low", "the price was fair"],
    ["nobody else was hurt", "two were hurt"],
  ])("since they speak of others: “%s”, “%s”", (a, b) => {
    expect([excludes(a, b), excludes(b, a)]).toEqual([false, false]);
  });

  it.each([
    ["police are investigating whether the fire was deliberate or accidental", "the fire was deliberate"],
    ["Nobody doubts that the vote was fair", "the vote was fair"],
    ["jurors will not deliberate before Monday", "the jurors made a mistake by accident"],
    ["she said nothing about the deal", "the deal was signed"],
    ["the fire may have been caused by lightning", "the fire was started by arsonists"],
    ["the fire was not caused by lightning", "the fire was started by arsonists"],
    ["he repeated the claim that the ferry will be sold", "the ferry will be sold"],
  ])("since one leaves it open: “%s”, “%s”", (a, b) => {
    expect([excludes(a, b), excludes(b, a)]).toEqual([false, false]);
  });
});
