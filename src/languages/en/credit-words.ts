import { wordSet } from "../../text/word-set.js";
import type { CreditWords } from "../credit-words.js";
import { correctionWords } from "./correction-words.js";

const OUTLET = "(?<outlet>@?[\\p{Lu}\\d][\\p{L}\\p{M}\\p{N}&.'’/-]{0,30}(?:\\s[\\p{L}\\p{M}\\p{N}&.'’/-]{1,30}){0,5})";
const line = (opening: string): RegExp =>
  new RegExp(`^[\\s([—–-]{0,4}(?:${opening})\\s{0,2}:?\\s{1,3}(?:the\\s)?${OUTLET}[\\s)\\].]{0,4}$`, "iu");

/** How English newsrooms credit other outlets and mark newer versions. */
export const creditWords: CreditWords = {
  before:
    /(?:(?:^|[^\p{L}])(?:according to|told|tells|citing|cited by|quoting|quoted by|reported by|reported in|reporting by|reporting from|report by|report from|reports from|reports by|(?:files|inputs|material|information|copy) from|via|spoke (?:to|with)|speaking (?:to|with)|interview (?:with|by|to)|statement to|seen by|obtained by|published (?:by|in|on)|appeared (?:in|on)|broadcast (?:by|on)|carried by|distributed by|provided by|courtesy of|forwarded from|sources?|credit|copyright|by the (?:news )?agency|(?:news )?agency|newspaper|broadcaster|newswire)|©|\(c\)):?\s{1,2}(?:\d{4}\s)?(?:the\s|an?\s)?(?:(?:local\s)?(?:news agency|newspaper|broadcaster|channel|outlet|daily|website)\s)?$/iu,
  behind:
    /^(?:(?:['’]s)?\s(?:reported|reports|has reported|had reported|reporting|quoted|quotes|cited|cites|has learned|writes|wrote|contributed|revealed|published|broadcast|news agency|newswire|(?:correspondents?|reporters?|journalists?|photographers?)\b|said in (?:a|its) report)|\)\s{0,2}(?:--|[-–—:])|\s(?:--|[-–—])\s)/u,
  lines: [
    line("sources?:"),
    line("via"),
    line("from"),
    line("by agencies and|agencies/"),
    line("forwarded from"),
    line("(?:h/t|hat tip to)"),
    line("(?:©|\\(c\\)|copyright)\\s{0,2}(?:©|\\(c\\))?\\s{0,2}(?:\\d{4})?"),
    line("(?:with|additional)\\s(?:additional\\s)?(?:reporting|files|inputs|material|information)\\s(?:by|from)"),
    line(
      "(?:this\\s(?:story|article|report|piece)\\s)?(?:was\\s|has been\\s)?(?:first|originally)\\s(?:published|appeared|reported|posted)\\s(?:by|in|on|at)",
    ),
    line("read (?:the (?:full|original) (?:story|article) (?:at|on|in)|more (?:at|on))"),
    new RegExp(`^[\\s(]{0,2}${OUTLET}\\scontributed to this (?:report|story|article)[.)\\s]{0,3}$`, "u"),
    new RegExp(`^[\\s(]{0,2}RT\\s${OUTLET}:?\\s{0,2}$`, "u"),
  ],
  byline: new RegExp(`^\\s{0,3}by\\s[^,|\\n]{3,60}(?:,|\\s\\||\\sof|\\s[-–—])\\s(?:the\\s)?${OUTLET}\\s{0,3}$`, "iu"),
  agencies: [
    ["Reuters", "Thomson Reuters"],
    ["AP", "Associated Press"],
    ["AFP", "Agence France-Presse", "Agence France Presse"],
    ["UPI", "United Press International"],
    ["DPA", "Deutsche Presse-Agentur"],
    ["PA", "PA Media", "Press Association"],
    ["CP", "Canadian Press"],
    ["AAP", "Australian Associated Press"],
    ["PTI", "Press Trust of India"],
    ["TASS", "ITAR-TASS"],
    ["RIA", "RIA Novosti"],
    ["Xinhua", "Xinhua News Agency"],
    ["Kyodo", "Kyodo News"],
    ["Anadolu", "Anadolu Agency"],
    ["KCNA", "Korean Central News Agency"],
    ["IRNA", "Islamic Republic News Agency"],
    ["SPA", "Saudi Press Agency"],
    ["WAM", "Emirates News Agency"],
  ],
  generic: wordSet(
    "the agence agency agencies news newswire wire service services press media group newspaper daily weekly online network international broadcasting corporation company tv television radio",
  ),
  versions: [
    /(?:^|[\s([*-])(?:UPDATE|Update|WRAPUP|Wrapup)[\s-]?(?<number>\d{1,2})\b/,
    /(?:^|[\s([*-])(?<number>\d{1,2})(?:st|nd|rd|th)\s(?:[Ll]d|LD|[Ll]ead|LEAD|[Ww]ritethru|WRITETHRU)\b/,
    /(?:^|[\s([*-])(?:UPDATED?|UPDATES|WRAPUP|CORRECTED|CORRECTION|CORRECTS|RECASTS|ADDS|WRITETHRU)\b/,
    /(?:^|\n)\s{0,3}\((?:[Rr]ecasts|[Aa]dds|[Uu]pdates|[Cc]orrects|[Ww]rites through)\b/,
    /\b[Ww]rites through\b/,
  ],
  corrections: correctionWords,
};
