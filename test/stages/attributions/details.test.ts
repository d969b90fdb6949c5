import { describe, expect, test } from "vitest";
import type { Attribution } from "../../../src/stages/attributions/attribution.js";
import { attributionsOf, only, told } from "./told.js";

const words = (text: string, attribution: Attribution, of: "source" | "basis"): string =>
  (attribution[of]?.at ?? []).map((at) => text.slice(at.start, at.end)).join(" + ");

describe("stance", () => {
  test.each<[string, Attribution["stance"]]>([
    ["The ministry said that two bridges had fallen.", "asserts"],
    ["The ministry has confirmed that two bridges fell.", "confirms"],
    ["The ministry said it had confirmed that two bridges fell.", "confirms"],
    ['"Through our partners, it has been confirmed that a bridge fell," the ministry said.', "confirms"],
    ["The ministry denied that a bridge had fallen.", "denies"],
    ["The firm rejected claims of fraud.", "denies"],
    ['"There are no talks with the union," the firm said.', "denies"],
    ["The police said that the cause was unknown.", "does-not-know"],
    ["The police said the place where he was held was unknown.", "does-not-know"],
    ["The mayor said he did not know how many people were there.", "does-not-know"],
    ["The mayor said it was too early to say why the dam broke.", "does-not-know"],
    ["The newspaper could not confirm the report.", "does-not-know"],
    ["The police did not say whether anybody was hurt.", "does-not-know"],
    ["The general declined to say where the men were.", "does-not-know"],
    ["The court questioned whether the law applied.", "doubts"],
    ["The union demanded an urgent meeting.", "asks"],
    ["The mayor asked whether the dam was safe.", "asks"],
  ])("%s", (text, stance) => {
    expect(attributionsOf(text)[0]?.stance).toBe(stance);
  });
});

describe("certainty", () => {
  test.each<[string, string | undefined, string | undefined]>([
    ["The ministry said the bridge may have fallen.", "may", "possible"],
    ["The ministry said the bridge had likely fallen.", "likely", "probable"],
    ["The ministry said the bridge reportedly fell.", "reportedly", "reported"],
    ["The ministry said the bridge appeared to have fallen.", "appeared", "apparent"],
    ["The ministry said that, if confirmed, this was the third.", "if confirmed", "conditional"],
    ["Investigators suspect that the fire was lit.", "suspect", "probable"],
    ["The ministry said the bridge fell in May.", undefined, undefined],
    ["The ministry said the bridge fell on May 3.", undefined, undefined],
    ["The ministry said it could not find the boat.", undefined, undefined],
    ["She said you could put your hand in.", undefined, undefined],
    ["She said the sum never appeared on any bill.", undefined, undefined],
    ["The ministry said the bridge fell.", undefined, undefined],
  ])("%s", (text, word, degree) => {
    const { certainty } = only(text);
    expect([certainty?.word, certainty?.degree]).toEqual([word, degree]);
    if (certainty !== undefined) expect(text.slice(certainty.at.start, certainty.at.end)).toBe(certainty.word);
  });
});

describe("when it was said", () => {
  test.each<[string, string | undefined]>([
    ["The ministry said on Friday that the bridge fell.", "2024-12-27"],
    ["The ministry said Monday the bridge fell.", "2024-12-23"],
    ["On December 16, the ministry said that the bridge fell.", "2024-12-16"],
    ["The bridge fell, the ministry said on Thursday.", "2024-12-26"],
    ['The king hailed the treaty in June as a "new dawn".', "2024-06"],
    ["The ministry said that the bridge fell on Monday.", undefined],
    ["The ministry said the bridge has been shut since Monday.", undefined],
    ["A guard was charged in the 1967 killings, but prosecutors say he is dying.", undefined],
    ["After the May 3 attack, the ministry said that the bridge was safe.", undefined],
    ["Ann Roe, who was arrested on Thursday, said that the bridge was safe.", undefined],
    ["The strike went on this week, the union said.", undefined],
    ["The guard was shot on Thursday night by officers who claim that he held a knife.", undefined],
    ["Yesterday, the ministry said that the bridge fell.", "2024-12-26"],
    ["Speaking on Thursday, the mayor said that the bridge fell.", "2024-12-26"],
  ])("%s", (text, value) => {
    expect(attributionsOf(text)[0]?.saidAt?.value).toBe(value);
  });
});

describe("what it was said in", () => {
  test.each<[string, string | undefined]>([
    ["The bridge fell, the ministry said in a statement.", "a statement"],
    ["The ministry said in a brief release that the bridge fell.", "a brief release"],
    ["In an interview, the mayor said that the bridge fell.", "an interview"],
    ["The mayor wrote on Telegram that the bridge fell.", "Telegram"],
    ["The mayor said that the statement was false.", undefined],
  ])("%s", (text, medium) => {
    const attribution = attributionsOf(text)[0];
    expect(attribution?.medium).toBe(medium);
    if (attribution?.mediumAt !== undefined) {
      expect(text.slice(attribution.mediumAt.start, attribution.mediumAt.end)).toBe(medium);
    }
  });
});

describe("the chain", () => {
  const via = (text: string, publisher?: string): string[][] =>
    attributionsOf(text, publisher).map((each) =>
      each.via.map(({ at }) => at.map((one) => text.slice(one.start, one.end)).join(" + ")),
    );

  test("an outlet that was told is a link, and for what is added too", () => {
    expect(via("The bridge fell, a guard told AFP, adding that it was old.")).toEqual([["AFP"], ["AFP"]]);
  });

  test("people and meetings that were told are no links", () => {
    expect(via("The bridge fell, a guard told reporters. A nurse told a news conference that it was old.")).toEqual([
      [],
      [],
    ]);
  });

  test("the report's own publisher is no link", () => {
    expect(via("The bridge fell, a guard told the Gazette.", "The Gazette")).toEqual([[]]);
    expect(via("The bridge fell, a guard told this newspaper.")).toEqual([[]]);
  });

  test("a relay beside the cue is a link", () => {
    expect(via('"The bridge fell," the ministry said in a release, as quoted by Lusa.')).toEqual([["Lusa"]]);
    expect(via("The bridge fell, the mayor was quoted by Lusa as saying.")).toEqual([["Lusa"]]);
  });

  test("whom an outlet cites is the source, and the outlet the link", () => {
    const text = "Lusa reported, citing two people familiar with the matter, that the bridge fell.";
    expect(told(text)).toEqual(["two people familiar with the matter | reported + citing | that the bridge fell"]);
    expect(via(text)).toEqual([["Lusa"]]);
  });

  test("what is told inside another's words comes through him", () => {
    const text = "The mayor said that a guard had told the council that the bridge was old.";
    const [outer, inner] = attributionsOf(text);
    expect(inner?.within).toBe(outer?.id);
    expect(via(text)).toEqual([[], ["The mayor"]]);
  });

  test("a speaker inside his own words is not told again", () => {
    expect(told("The mayor said he believed that the bridge was old.")).toHaveLength(1);
    expect(told('"We said that it was old," the mayor said.')).toHaveLength(1);
  });
});

describe("what a source knows from", () => {
  test.each<[string, string]>([
    [
      '"Through information sharing with a partner agency, we confirmed the sinking," the navy said.',
      "a partner agency",
    ],
    ["The bridge fell, the police said after viewing a video.", "a video"],
    ["Based on satellite images, the institute said that the bridge fell.", "satellite images"],
    ["The bridge fell, the ministry said.", ""],
  ])("%s", (text, basis) => {
    expect(words(text, only(text), "basis")).toBe(basis);
  });
});

describe("the kind of source", () => {
  test.each<[string, Attribution["source"]["kind"], string | undefined, boolean | undefined]>([
    ["An intelligence source said that the bridge fell.", "unnamed", "intelligence", undefined],
    ["Officials said that the bridge fell.", "unnamed", "official", true],
    ["Two nurses said that the bridge fell.", "unnamed", "medical", true],
    ["A lawyer for the firm said that the bridge fell.", "unnamed", "legal", undefined],
    ["The mayor said that the bridge fell.", "person", undefined, undefined],
    ["She said that the bridge fell.", "person", undefined, undefined],
    ["Mayor Ana Ruiz said that the bridge fell.", "person", undefined, undefined],
    ["The health ministry said that the bridge fell.", "organisation", undefined, undefined],
    ["State media said that the bridge fell.", "outlet", undefined, true],
    ["A newspaper said that the bridge fell.", "outlet", undefined, undefined],
    ["The study found that the bridge fell.", "document", undefined, undefined],
  ])("%s", (text, kind, unnamed, several) => {
    const { source } = only(text);
    expect([source.kind, source.unnamed, source.several]).toEqual([kind, unnamed, several]);
  });
});

describe("manner", () => {
  test.each<[string, Attribution["manner"]]>([
    ['"The bridge fell," he said.', "direct"],
    ['"The bridge," he said, "fell."', "direct"],
    ["‘The bridge fell,’ he said.", "direct"],
    ['He said the bridge "simply fell" at dawn.', "mixed"],
    ["He said the bridge fell.", "indirect"],
    ["He said the town's bridge fell.", "indirect"],
  ])("%s", (text, manner) => {
    expect(only(text).manner).toBe(manner);
  });
});

describe("hearsay", () => {
  test("without a source is an attribution of its own", () => {
    const text = "The storm reportedly damaged the pier.";
    expect(told(text)).toEqual([" | reportedly | The storm + damaged the pier"]);
    expect(only(text).source.kind).toBe("none");
  });

  test("inside what somebody says is a hedge of his", () => {
    const text = "The navy had also said that the boat is reportedly lost.";
    expect(told(text)).toEqual(["The navy | had also said | that the boat is reportedly lost"]);
    expect(only(text).via).toEqual([]);
  });
});

describe("claims told by nouns", () => {
  test.each<[string, string]>([
    ["She laughed at his claim that the bridge was old.", "his | claim | that the bridge was old"],
    ["Nobody heard the mayor's warning that rain was coming.", "the mayor | warning | that rain was coming"],
    ["There were reports that a boat had sunk.", "reports | reports | that a boat had sunk"],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });
});
