import { describe, expect, test } from "vitest";
import { told } from "../told.js";

describe("what is done is not said", () => {
  test.each([
    "The goalkeeper refused to leave the pitch.",
    "Two passengers refused to leave the plane.",
    "The striker declined an offer from the club.",
    "The medic pushed her way through the crowd.",
    "The bank and the city offered a $20,000 reward for a tip.",
    "Police ask anyone with a photograph of the boat to come forward.",
    "The pilot, accused of smuggling, was at the hearing.",
    "Commuters were urged to find other routes.",
    "The clerk notified the fire brigade and the mill was evacuated.",
    "When asked about the bonus, the chairman left the room.",
  ])("%s", (text) => {
    expect(told(text)).toEqual([]);
  });

  test.each([
    ["The firm refused to say who paid.", ["The firm | refused to say | who paid"]],
    ["The minister asked the unions to wait.", ["The minister | asked | the unions to wait"]],
    ["The clerk was told that the mill was shut.", [" | was told | that the mill was shut"]],
    [
      "The office had been called by a man and told that a case was under the stairs.",
      ["a man | told | that a case was under the stairs"],
    ],
  ])("but said is: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("the whole phrase in front of the cue is the source", () => {
  test.each([
    [
      "A witness against the banker Jan Holm said he had seen the ledger.",
      ["A witness against the banker Jan Holm | said | he had seen the ledger"],
    ],
    ["Six hours into the talks union officials said a deal was near.", ["union officials | said | a deal was near"]],
    ["In Oslo the minister said the strike was over.", ["the minister | said | the strike was over"]],
    ["A doctor at the hospital in Vik said it was full.", ["A doctor at the hospital in Vik | said | it was full"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
