import type { Branch, OriginWords } from "../origin-words.js";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
const branch = (list: string, does = "", single = true): Branch => ({ words: words(list), does: words(does), single });
const many = (list: string, does = ""): Branch => branch(list, does, false);

/** English words for following trails to their ends. */
export const originWords: OriginWords = {
  branches: [
    branch("fire firefighter firefighters firemen brigade", "extinguish"),
    branch("police policeman policewoman constabulary constable detective sheriff carabinieri gendarmerie", "arrest"),
    branch(
      "court judge judges judgment judgement verdict ruling tribunal magistrate magistrates",
      "sentence convict acquit fine",
    ),
    branch("prosecutor prosecutors prosecution indictment", "charge"),
    many("hospital clinic infirmary doctor doctors surgeon medic medics nurse ward burns physician", "hospitalise"),
    branch("coroner morgue mortuary pathologist"),
    branch("coastguard coastguards"),
    branch("seismological geological seismology seismologist geophysics geophysical seismologists", "quake"),
    branch("meteorological weather meteorologist meteorologists"),
    branch("navy naval"),
    many("army troops soldiers"),
    many("union unions"),
    branch("orchestra philharmonic symphony"),
    many("family relatives"),
  ],
  seats: [
    { head: /\bmayor(?:ess)?\b/i, bodies: words("city town hall municipality") },
    { head: /\bgovernor\b/i, bodies: words("administration governorate") },
    { head: /(?<!\bprime\s)\bminister\b/i, bodies: words("ministry") },
    { head: /\b(?:chief\s+executive|chairman|chairwoman|ceo)\b/i, bodies: words("company firm") },
  ],
  formerly: words("former formerly ex retired late"),
  speakers: words(
    "spokesman spokeswoman spokesperson spokespeople spokesmen representative lawyer lawyers attorney solicitor",
  ),
  role: /\b(?:spokes(?:man|woman|person)|head|chief|director|minister|secretary|commander|commissioner|president|chair(?:man|woman)?|editor|official|officer|captain|lawyer|manager|executive|leader|doctor|coordinator|representative)\b/i,
  otherwise: /\b(?:and|like|while|but|than|against|after|before)\b/i,
  firstPerson:
    /(?:^|[\s"“'‘(])(?:[Ww]e|I)(?:['’](?:ve|re|m|d))?\s(?!shall|will|would|must|should|can|could|cannot|may|might|need|want|wish|hope|demand|call|condemn|welcome|deny|reject|regret|mourn|believe|think|know|expect|ask|are going|have to|do not|don['’]t|are (?:sure|confident|told|aware))/u,
  ownPeople:
    /(?:^|[\s"“'‘(])[Oo]ur\s+(?!country|nation|people|hearts?|thoughts|hopes?|sympath|condolences|understanding|information|sources?|partners?|allies|priority|view|belief)[\p{L}-]+\s+(?:[\p{L}-]+\s+){0,2}?(?:have|has|had|are|were|was|found|saw|recovered|counted|treated|pulled|[\p{L}]+ed)\b/u,
  ofItself:
    /^(?:that\s+)?(?:it|they)\s+(?:itself\s+|themselves\s+)?(?:(?:had|has|have|would|will|did|do|does|was\s+\p{L}+ing|were\s+\p{L}+ing|is\s+\p{L}+ing|are\s+\p{L}+ing)\b|\p{L}+ed\b)/iu,
  ofOneself:
    /^(?:that\s+)?(?:she|he|they)\s+(?:had\s+|has\s+|have\s+)?(?:himself\s+|herself\s+|themselves\s+|personally\s+|also\s+|just\s+)*(?:saw|seen|heard|watched|witnessed|counted|found|pulled|carried|helped|buried|treated|signed|read|smelt|smelled|felt|spoke|spoken|filmed|photographed|ran|escaped|fled|jumped|(?:was|were)\s+(?:there|inside|present|in\s+the\s+room|at\s+the\s+scene))\b/i,
  hearsay:
    /\b(?:told|informed|advised|notified|believes?|believed|thinks?|thought|understands?|understood|aware|learn(?:ed|t|s)?|hope[sd]?|expect(?:s|ed)?|fear(?:s|ed)?|condemn(?:s|ed)?|regret(?:s|ted)?|urge[sd]?|call(?:s|ed)?|want(?:s|ed)?|reports?|information|rumou?rs?|according|hear(?:d)?\s+(?:that|of|about|from)|know|guess|suspect(?:s|ed)?|assume[sd]?|estimate[sd]?)\b/i,
  citing: /^[,\s]*(?:that\s+|which\s+)?(?:cit(?:es|ed|ing)|quot(?:es|ed|ing))\s+(?:(?:an?|the)\s+)?/i,
  paper: /\b(?:statement|communiqu[eé]|declaration|release)\b/i,
  reporters: /\b(?:correspondents?|reporters?|journalists?|photographers?|crews?|stringers?)\b/i,
  onTheSpot:
    /\b(?:saw|seen|sees|watched|witnessed|heard|counted|filmed|at\s+the\s+scene|on\s+the\s+scene|on\s+the\s+spot|at\s+the\s+site)\b/i,
  atLarge:
    /\b(?:media|press|newspapers?|outlets?|broadcasters?|websites?|channels?|reports?|rumou?rs?|posts?|messages|footage|videos?|images)\b/i,
  singly: /^(?:one|an?|another|he|she)\b/i,
  numbers: new Map(
    ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"].flatMap((word, i): [string, number][] => [
      [word, i + 2],
      [String(i + 2), i + 2],
    ]),
  ),
};
