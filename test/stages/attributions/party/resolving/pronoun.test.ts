import { describe, expect, it } from "vitest";
import { lastSpeaker } from "../speaker-of.js";

describe("who", () => {
  it.each([
    ["The choir lost its hall to a man who said he owned it.", "a man"],
    ["The strike was called off by two dockers who said they had been paid.", "two dockers"],
    ["It was a setback for prosecutors, who said the tape was real.", "prosecutors"],
    ["The fair was shut by a clerk of the court who said it was late.", "a clerk of the court"],
  ])("is the one described before it: %s", (text, name) => expect(lastSpeaker(text)).toBe(name));

  it.each([
    ["The prize went to Ana Ruiz, who said it was late.", "Ana Ruiz"],
    ["The prize went to Ana Ruiz, a cellist, who said it was late.", "Ana Ruiz"],
  ])("is the one named before it: %s", (text, name) => expect(lastSpeaker(text)).toBe(name));
});

describe("he and she", () => {
  it.each([
    ['Lawyer Bo Lund asked Karl Holm, "Was it dark?" "It was," he replied.', "Karl Holm"],
    ['Karl Holm said it was dark. "Were you alone?" Bo Lund asked. He answered that he was.', "Karl Holm"],
    ["Ana Ruiz said she heard somebody say it was over. She said it was dark.", "Ana Ruiz"],
    ["Dr Quarrin Lund said it was late. Ana Ruiz was sent off in March. She said it was unfair.", "Ana Ruiz"],
    ["Ana Ruiz wept. A guard at the gate said it was over. She replied that it was not.", "Ana Ruiz"],
    ["Ana Ruiz said it was late. When Pia Lund fell, she said it hurt.", "Pia Lund"],
    ["Ana Ruiz said it was late. With Pia Lund, she said, it was worse.", "Ana Ruiz"],
    ["Ivo Brann was tried. Ole Lund saw him run. According to him, it was late.", "Ole Lund"],
    ["Ana Ruiz spoke. Two jurors, who said they were tired, left. She said it was over.", "Ana Ruiz"],
  ])("are who was asked, and who is known to be one: %s", (text, name) => expect(lastSpeaker(text)).toBe(name));

  it.each([
    ["Bo Lund asked whether the road was open. He said he was in a hurry.", "Bo Lund"],
    ["Ole Lund said it was late. Karl Holm was sent off in March. He said it was unfair.", "Ole Lund"],
  ])("are who spoke before, where nothing speaks against it: %s", (text, name) => expect(lastSpeaker(text)).toBe(name));
});
