import { describe, expect, test } from "vitest";
import { findByRules } from "../../../src/stages/attributions/rules/find-by-rules.js";
import { read } from "../../../src/stages/reading/read.js";
import { exampleReport } from "../reading/example-report.js";
import { told } from "./told.js";

describe("source, cue and content stand where an editor would put them", () => {
  test.each<[string, string[]]>([
    // source, cue, content
    ["The ministry said that two bridges had fallen.", ["The ministry | said | that two bridges had fallen"]],
    ["The ministry said two bridges had fallen.", ["The ministry | said | two bridges had fallen"]],
    ["The ministry had also said that it was over.", ["The ministry | had also said | that it was over"]],
    ["The ministry recently stated that it was over.", ["The ministry | stated | that it was over"]],
    ["The ministry on Thursday denied that it was over.", ["The ministry | denied | that it was over"]],
    ["The ministry said on Friday, December 27, that it was over.", ["The ministry | said | that it was over"]],
    ["Mayor Ana Ruiz told reporters that the dam would hold.", ["Mayor Ana Ruiz | told | that the dam would hold"]],
    [
      "A spokesman for the port of Sines said the pier was shut.",
      ["A spokesman for the port of Sines | said | the pier was shut"],
    ],
    [
      "Two people familiar with the matter said a deal was close.",
      ["Two people familiar with the matter | said | a deal was close"],
    ],
    [
      "A man in charge of the night shift in the tunnel said it was dry.",
      ["A man in charge of the night shift in the tunnel | said | it was dry"],
    ],
    ["Officials said if it rains, the road will close.", ["Officials | said | if it rains, the road will close"]],
    ["The firm believes that demand was rising.", ["The firm | believes | that demand was rising"]],
    // content, source, cue
    ["The dam held, the ministry said.", ["the ministry | said | The dam held"]],
    ["The dam held, the ministry said on Friday.", ["the ministry | said | The dam held"]],
    ["But the dam held, the ministry said in a statement.", ["the ministry | said | the dam held"]],
    ["The dam held, said Ana Ruiz.", ["Ana Ruiz | said | The dam held"]],
    ["The dam held, reports Lusa.", ["Lusa | reports | The dam held"]],
    ["The dam held, a guard there said.", ["a guard there | said | The dam held"]],
    ["The dam, the mayor explained, was built to last.", ["the mayor | explained | The dam + was built to last"]],
    ["Still, she said, the dam held.", ["she | said | the dam held"]],
    ["The dam held, the Lusa news agency reports, citing a guard.", ["a guard | reports + citing | The dam held"]],
    [
      "The square was empty, a Lusa reporter at the scene saw.",
      ["a Lusa reporter at the scene | saw | The square was empty"],
    ],
    [
      "Shots rang out at dawn, two reporters for the agency heard.",
      ["two reporters for the agency | heard | Shots rang out at dawn"],
    ],
    ["They were too afraid to go back Ruiz said.", ["Ruiz | said | They were too afraid to go back"]],
    ["Rain fell, Rosa Almeida a local nurse, said.", ["Rosa Almeida a local nurse | said | Rain fell"]],
    [
      'Hale said he "wrote to the head of the harbour office," and he said he hoped for a reply.',
      ['Hale | said | he "wrote to the head of the harbour office,"', "he | said | he hoped for a reply"],
    ],
    // quotations
    ['"The dam held," the mayor said.', ['the mayor | said | "The dam held,"']],
    ["“The dam held,” said the mayor.", ["the mayor | said | “The dam held,”"]],
    ['"The dam held. It was close," the mayor said.', ['the mayor | said | "The dam held. It was close,"']],
    ['"The dam," she said, "held."', ['she | said | "The dam," + "held."']],
    ['"The dam held," she said. "It was close."', ['she | said | "The dam held," + "It was close."']],
    ['The mayor said: "The dam held."', ['The mayor | said | "The dam held."']],
    ['The mayor said the dam was "very solid".', ['The mayor | said | the dam was "very solid"']],
    ['He was "very tired," he said.', ['he | said | He was "very tired,"']],
    [
      '"The dam held," she said.\n\n"It was close," he added.',
      ['she | said | "The dam held,"', 'he | added | "It was close,"'],
    ],
    ['She said: "The dam held.\n\n"It was close."', ['She | said | "The dam held. + "It was close."']],
    [
      'The mayor spoke to the crowd again:\n\n"The dam held."',
      ['The mayor | spoke to the crowd again: | "The dam held."'],
    ],
    ['The mayor said of the dam: "It held."', ['The mayor | said | "It held."']],
    ['Ana Ruiz: "The dam held."', ['Ana Ruiz | : | "The dam held."']],
    ["RUIZ: The dam held, and it will hold.", ["RUIZ | : | The dam held, and it will hold"]],
    // according to
    ["According to the ministry, two bridges had fallen.", ["the ministry | According to | two bridges had fallen"]],
    ["Two bridges had fallen, according to the ministry.", ["the ministry | according to | Two bridges had fallen"]],
    [
      "Two bridges had fallen, according to figures released by the ministry on Friday.",
      ["the ministry | according to | Two bridges had fallen"],
    ],
    [
      "According to the channel's posts, this bridge appeared to have fallen.",
      ["the channel's posts | According to | this bridge appeared to have fallen"],
    ],
    [
      "Since May, according to the ministry, two bridges fell.",
      ["the ministry | according to | Since May + two bridges fell"],
    ],
    ["If it rains, the mayor said, the dam will hold.", ["the mayor | said | If it rains + the dam will hold"]],
    [
      "The dam held, according to a person close to the works.",
      ["a person close to the works | according to | The dam held"],
    ],
    // participles
    [
      "The bridge fell, a guard told Lusa, adding that the cause was unknown.",
      ["a guard | told | The bridge fell", "a guard | adding | that the cause was unknown"],
    ],
    [
      "On Thursday, reports began spreading online, suggesting that the bridge had fallen.",
      ["reports | suggesting | that the bridge had fallen"],
    ],
    [
      'State radio said that the king sent a letter to the queen, saying "our ties are firm".',
      ["State radio | said | that the king sent a letter to the queen", 'the king | saying | "our ties are firm"'],
    ],
    // passives
    ["This was reported by the Gazette and the Courier.", ["the Gazette + the Courier | was reported | This"]],
    [
      "The bridge had fallen, police chief Ana Ruiz was quoted by Lusa as saying.",
      ["police chief Ana Ruiz | was quoted + saying | The bridge had fallen"],
    ],
    // who is spoken of or to does not speak
    [
      "Sixty-year-old Ida Diane Hallberg Lund is now accused of murdering two clerks at a harbour bakery in 1967.",
      [" | is now accused | Sixty-year-old Ida Diane Hallberg Lund + murdering two clerks at a harbour bakery in 1967"],
    ],
    ["Reporters were told that the dam had held.", [" | were told | that the dam had held"]],
    // naming, accusing, figures
    ['The king hailed the treaty in May as a "new dawn".', ['The king | hailed | the treaty in May as a "new dawn"']],
    ["The union accused the port of breaking the law.", ["The union | accused | the port of breaking the law"]],
    ["The mayor put the number of dead at 11.", ["The mayor | put | the number of dead at 11"]],
    ["The council estimates that 300 homes are empty.", ["The council | estimates | that 300 homes are empty"]],
    // several in one sentence
    [
      "The ministry said the dam held, but the mayor said it had cracked.",
      ["The ministry | said | the dam held", "the mayor | said | it had cracked"],
    ],
    [
      "She said the dam held and warned that rain was coming.",
      ["She | said | the dam held", "She | warned | that rain was coming"],
    ],
    [
      "He said he had seen cracks, but he did not know if anyone was hurt.",
      ["He | said | he had seen cracks", "he | did not know | if anyone was hurt"],
    ],
    ["The fire brigade denied that.", ["The fire brigade | denied | that"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("a headline's mark is a cue where a source stands beside it", () => {
  const body = "\n\nThe river rose at dawn. Two bridges fell and a third is closed to lorries until the weekend.";
  test.each<[string, string]>([
    [
      "Flash flood kills four in the north - emergency service",
      "emergency service | - | Flash flood kills four in the north",
    ],
    ["Two Bridges Closed After Flood: Ministry", "Ministry | : | Two Bridges Closed After Flood"],
    ["Former director jailed over bribes: prosecutors", "prosecutors | : | Former director jailed over bribes"],
  ])("%s", (headline, expected) => {
    expect(told(headline + body)).toContain(expected);
  });

  test.each([
    "Italy: warehouse burns, three workers die",
    "Correction: bridge is open",
    "Live: the storm hour by hour",
    "Ana Ruiz Dead: Film Star Dies At Age 91",
    "Ana Ruiz Arrested: Mayor Is Held Over Bribes",
  ])("%s names a topic", (headline) => {
    expect(told(headline + body)).toEqual([]);
  });
});

describe("quotation marks are read so that the whole fits", () => {
  test.each<[string, string[]]>([
    // a mark that closes stands behind a space, the next one opens without one
    [
      'The coach said: "We lost it early. "Referee Ida Lund said later,"The goal was good. "The match was over by nine.',
      ['The coach | said | "We lost it early. "', 'Referee Ida Lund | said | "The goal was good. "'],
    ],
    // a speech that is opened anew
    [
      'He said: "The mill is gone. "It will be built again." The strike went on.',
      ['He | said | "The mill is gone. "It will be built again."'],
    ],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("a participle behind its noun tells who says so", () => {
  test.each<[string, string[]]>([
    [
      "The town's voters are going to the polls in elections portrayed by the government as a step forward.",
      ["the government | portrayed | elections + as a step forward"],
    ],
    [
      "It was the third day of a deal hailed by its owner as a bargain but dismissed by fans as a waste.",
      ["its owner | hailed | a deal + as a bargain", "fans | dismissed | a deal + as a waste"],
    ],
    ["They walked past a house painted by a neighbour.", []],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("what is no attribution is left alone", () => {
  test.each([
    "The bridge fell into the river at dawn.",
    "Two of the dead were children.",
    "He put his hand to his face.",
    "They found the boat near the harbour.",
    "The proposed law goes to parliament on Monday.",
    "A woman, who asked not to be named, left by the back door.",
    "The man requested anonymity.",
    "Nobody has yet explained why the dike failed.",
    "Trains between the two towns are not running.",
    "You want to see the harbour by night.",
    "The blaze caused an estimated $1 million in damage.",
    "The march drew an estimated 300 people.",
    "The prize went to a little-known surgeon from the north.",
  ])("%s", (text) => {
    expect(told(text)).toEqual([]);
  });
});

test.each([
  "Guard Confesses To Killing Of Ida Lund In Harbour Shooting First Posted: 10 / 25 / 11 06:44 PM ET A guard confessed to the killing of a ferry clerk, police said.",
  "Teen Held In Shooting of Harbour Hero Mom Posted Oct 26,2011 8:57 AM CDT A gang member has confessed to killing a ferry clerk.",
])("when a page was put up is nothing said: %s", (text) => {
  expect(told(text).filter((each) => /\| Posted/.test(each))).toEqual([]);
});

test("a dateline is no part of what is said behind it", () => {
  expect(told("ORVA, March 3 - At least 12 people were hurt on Monday, the port authority said.")).toEqual([
    "the port authority | said | At least 12 people were hurt on Monday",
  ]);
});

test.each(["She called a taxi.", "The ministry recorded 31 suspected cases in May."])(
  "the rules leave alone what the tagger takes for something said: %s",
  (text) => {
    expect(findByRules(read(exampleReport(text)))).toEqual([]);
  },
);

describe("wires' ways of passing words on", () => {
  test.each<[string, string[]]>([
    [
      "Ada Hill, the governor, said 40 percent of the farms were destroyed, Agora reported.",
      [
        "Ada Hill, the governor | said | 40 percent of the farms were destroyed",
        "Agora | reported | Ada Hill, the governor, said 40 percent of the farms were destroyed",
      ],
    ],
    [
      "The mayor told the Fen news agency four villages had been destroyed.",
      ["The mayor | told | four villages had been destroyed"],
    ],
    [
      "Agora quoted the head of the zone, Ali Hill, as saying the quake caused damage.",
      ["the head of the zone, Ali Hill | quoted + saying | the quake caused damage"],
    ],
    [
      "Ada Hill was quoted by state-run television as saying teams were sent.",
      ["Ada Hill | was quoted + saying | teams were sent"],
    ],
    [
      "Ali Hill, the governor, was quoted by state-run television as saying rescue teams were deployed.",
      ["Ali Hill, the governor | was quoted + saying | rescue teams were deployed"],
    ],
    [
      "State agency Agora quoted the head of the port's free-trade zone, Ali Hill, as saying the quake caused damage.",
      ["the head of the port's free-trade zone, Ali Hill | quoted + saying | the quake caused damage"],
    ],
    [
      "The town has power, water and gas connections and officials say the road is open.",
      ["officials | say | the road is open"],
    ],
    ["A boy, who police say pointed a gun, was hurt.", ["police | say | pointed a gun"]],
    ["Many contest police allegations that Hill pointed a gun.", ["police | allegations | that Hill pointed a gun"]],
    [
      "A woman who identified herself as his cousin told outlets the boy was carrying a gun.",
      ["A woman who identified herself as his cousin | told | the boy was carrying a gun"],
    ],
    [
      "The survey put the epicentre at 58km south-west of the port.",
      ["The survey | put | the epicentre at 58km south-west of the port"],
    ],
    [
      'He added: "We will stay. "To those who mourn we say nothing. " The strike went on. Police said 20,000 people came.',
      ['He | added | "We will stay. "To those who mourn we say nothing. "', "Police | said | 20,000 people came"],
    ],
    [
      "Commissioner Hill said: 'We are pleased, ' the Daily Fen reported.",
      [
        "Commissioner Hill | said | 'We are pleased, '",
        "the Daily Fen | reported | Commissioner Hill said: 'We are pleased, '",
      ],
    ],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test.each(["The night began with hope that the mother would speak.", "Residents also felt the quake."])(
    "nobody says anything in: %s",
    (text) => {
      expect(told(text)).toEqual([]);
    },
  );
});
