import type { OpposingWords } from "../claim-words.js";
import { causeWords } from "./cause-words.js";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** English words by which clauses exclude each other though neither says that the other is not so. */
export const opposingWords: OpposingWords = {
  having: words("have carry hold own possess wield brandish keep bear wear"),
  needless: words(
    "want need seek lack ask demand request require deny reject refuse decline dismiss oppose look search await expect plan propose " +
      "promise pledge fear avoid prevent ban forbid prohibit hope apply consider discuss call urge hint mention doubt question miss " +
      "request threaten predict forecast rule exclude contest dispute warn discourage abandon forgo waive",
  ),
  averting: words("prevent avoid avert stop foil thwart forestall fear threaten predict forecast forbid ban"),
  occurring: words(
    "hold happen occur exist stage sign reach agree conduct give issue make take receive find fire send raise offer place grant arrive " +
      "sound file lodge launch post publish deliver record carry involve",
  ),
  giving: words("give send hand offer pay show grant lend issue serve"),
  homographs: words("shot hit cut hurt split bid beat shut burst struck held left saw struck set quit"),
  arriving: words("reach arrive come"),
  light: words(
    "time way plan need reason doubt choice idea problem chance comment word sign evidence indication trace proof intention wish matter " +
      "question hope difference sense point room place fact thing right power control interest part role effect case day week year " +
      "month hour minute people person man woman child one other number end change detail information answer response reply " +
      "lot bit kind sort amount series deal plenty bunch hurry exception surprise longer knowledge memory experience trouble luck money",
  ),
  kinds: [
    [
      "weapon",
      "gun",
      "pistol",
      "revolver",
      "rifle",
      "handgun",
      "firearm",
      "shotgun",
      "knife",
      "blade",
      "machete",
      "dagger",
    ],
    ["gun", "weapon", "pistol", "revolver", "rifle", "handgun", "firearm", "shotgun"],
    ["licence", "license", "permit"],
    ["license", "licence", "permit"],
    ["permit", "licence", "license", "permission"],
    ["warning", "alert"],
    ["vehicle", "car", "lorry", "truck", "van", "bus", "motorcycle", "motorbike", "taxi", "tractor"],
    ["aid", "relief", "supplies", "food", "tent", "blanket"],
    ["election", "vote", "ballot", "poll"],
    ["drug", "cocaine", "heroin", "cannabis"],
    ["doping", "steroid", "stimulant"],
  ],
  lacking: new Map([
    ["unarmed", "weapon"],
    ["unlicensed", "licence"],
    ["unlicenced", "licence"],
    ["uninsured", "insurance"],
    ["unwarned", "warning"],
  ]),
  persons: words(
    "he him she her they them man woman boy girl teen teenager youth child suspect victim defendant accused attacker gunman shooter " +
      "son daughter brother sister husband wife",
  ),
  causing: causeWords,
  acts: new Map([
    ["warn", "warning"],
    ["alert", "alert"],
    ["notify", "notice"],
    ["invite", "invitation"],
    ["pay", "payment"],
    ["apologise", "apology"],
    ["apologize", "apology"],
    ["threaten", "threat"],
    ["compensate", "compensation"],
    ["permit", "permission"],
    ["order", "order"],
  ]),
  taking: words("involved present"),
  meeting: words("hit strike ram clip collide force push sideswipe shunt overtake"),
  metBy: /\b(?:forced|run|ran|pushed|driven|shoved|nudged)\s+off\s+the\s+(?:road|track|motorway|highway)\b/iu,
  meant:
    /\b(?:deliberately|(?<=\b(?:was|were|been|is|be|a|as|no)\s(?:not\s|n['’]t\s)?)deliberate|intentional(?:ly)?|on\s+purpose|purposely|purposefully|wil+ful(?:ly)?|premeditated|in\s+cold\s+blood|arson|sabotage[ds]?|(?:take|took|taking)\s+(?:careful\s+|\p{L}+\s+)?aim|aim(?:ed|ing)\s+(?:at|for|his|her|their|the))\b/iu,
  unmeant:
    /\b(?:accident(?:al(?:ly)?)?|unintentional(?:ly)?|inadvertent(?:ly)?|unintended|by\s+mistake|mistakenly|by\s+chance|mishap|ricochet(?:ed|ing)?|stray\s+(?:bullet|shot|shell|round)|went\s+off\s+by\s+itself|misfired?)\b/iu,
  notSo:
    /\b(?:no|not|never|neither|nor|without|hardly|\p{L}+n['’]t|\p{L}+n\s['’]\s?t|den(?:y|ies|ied)|rul(?:ed?|es|ing)\s+out)\s+(?:\p{L}+\s+){0,3}$/iu,
  open: /^\P{L}*(?:that\s+)?(?:even\s+)?(?:why|how)\b|\b(?:whether|or|if|unless)\b/iu,
  forNow:
    /\b(?:(?:not|n['’]t)\s+(?:yet|immediately|necessarily|always|only|just|easily|quickly)|(?:not|n['’]t|never)\s(?:.{0,60}\s)?(?:until|before|unless|if)|would\s?(?:not|n['’]t)\s+have)\b/iu,
  support: words("evidence indication sign proof suggestion basis ground reason hint nothing"),
  showing: words("indicate suggest show prove say believe think suspect suppose"),
  holding: words("believe think suppose accept"),
  doubting: words("doubt deny dispute question contest"),
  opposites: [
    "strengthen tighten bolster reinforce toughen | weaken loosen undermine gut erode dilute",
    "narrow restrict limit | broaden widen expand extend",
    "lawful legal legitimate justified | unlawful illegal illegitimate unjustified",
    "fair generous adequate reasonable | rigged unfair low inadequate insufficient derisory paltry",
    "safe | dangerous unsafe hazardous",
    "calm peaceful orderly quiet | violent chaotic riotous",
    "work function operate | fail malfunction",
    "intact undamaged unharmed unhurt unscathed | destroyed ruined wrecked collapse damaged burst breached",
    "sober | drunk intoxicated",
    "present | absent",
    "awake | asleep",
    "voluntary voluntarily | forced coerced",
    "clean | contaminated polluted tainted",
    "genuine authentic | forged fake bogus",
    "solvent profitable | bankrupt insolvent",
    "sham farce charade mockery fraud disgrace fiasco | success step milestone breakthrough exercise achievement",
  ],
  contests: ["win", "lose"],
  reversing: ["un", "in", "im", "il", "ir", "non", "dis"],
};
