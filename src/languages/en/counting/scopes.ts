import type { ScopeWords } from "../../counting.js";

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s*,\s*|\s+/));

/** By which words counts of one measure are told apart. */
export const scopes: ScopeWords = {
  indefinite: new Set([
    "several",
    "a few",
    "few",
    "handful",
    "a handful",
    "a small number",
    "a number",
    "some",
    "many",
    "couple",
    "a couple",
  ]),
  people: set(
    "people person persons resident residents civilian civilians inhabitant inhabitants victim victims other others villager villagers refugee refugees evacuee evacuees casualty casualties body bodies dead death deaths fatality fatalities life lives injury injuries arrest arrests more one ones them those case cases survivor survivors wounded injured hurt missing homeless spectator spectators attendee attendees onlooker onlookers",
  ),
  descriptive: set(
    "man men woman women boy boys girl girls child children baby teenager teenagers teen teens youth youths toddler infant pensioner mother father son daughter brother sister worker workers student students pupil pupils protester protesters demonstrator demonstrators",
  ),
  doings: [
    {
      measure: "turnout",
      share: true,
      inFront: /\bturnout\b(?!.*\d)[^.;]{0,50}$/i,
      behind:
        /^\s*(?:%|per\s?cent)?\s*(?:(?:voter\s)?turnout\b|of\s(?:(?!\b(?:who|that|are|were)\b)[^.;]){0,40}?\b(?:voters|electorate)\b[^.;]{0,30}\b(?:(?:had|have|has)\s)?(?:voted|participated|cast|turned\sout|taken\spart|took\spart)\b(?!\s(?:for|against)))/i,
    },
    {
      measure: "votes",
      share: false,
      behind:
        /^\s*(?:\w+\s){0,3}\w+(?:,[^,;]{0,80},)?\s+(?:(?:had|have|has)\s)?cast\s(?:(?:their|his|her|a|the)\s)?(?:ballots?|votes?)\b/i,
    },
    {
      measure: "taking part",
      share: false,
      around: true,
      inFront:
        /\b(?:there (?:were|are)|crowd of|audience of|watched by|in front of|attended by|seen by|drew|attracted)\s$/i,
      behind:
        /^\s*(?:spectators|fans|supporters|onlookers|people|attendees|marchers)\b(?!\s(?:who|that|in|on|with|hurt|injured|killed|dead|missing|ill))/i,
    },
    {
      measure: "aboard",
      share: false,
      behind:
        /^\s*(?:of\s)?(?:(?!(?:and|were|was|who)\b)[\p{L}\d'’-]+\s){0,3}?[\p{L}'’-]+\s(?:(?:were|was|had\sbeen|who\swere)\s)?(?:aboard|on\sboard)\b/iu,
    },
    {
      measure: "aboard",
      share: false,
      around: true,
      inFront: /\bcarr(?:y|ies|ied|ying)\s(?:(?:the|its|his|her)\s)?$/i,
      behind:
        /^\s*(?:[\p{L}-]+\s){0,2}?(?:people|passengers|persons|migrants|refugees|pilgrims|tourists|crew|students|children|pupils|workers|soldiers|commuters|sailors|fans|players|inmates)\b/iu,
    },
    {
      measure: "present",
      share: false,
      behind:
        /^\s*(?:of\s)?(?:(?!(?:and|were|was|who)\b)[\p{L}\d'’-]+\s){0,3}?[\p{L}'’-]+\s(?:(?:were|was|had\sbeen|have\sbeen)\s)(?:inside|present|at\swork|in\sthe\s(?:\p{L}+\s)?(?:building|room|shop|store|house|home|church|hall|bank|factory|plant|restaurant|club|school|office|car|bus))\b/iu,
    },
    {
      measure: "affected",
      share: false,
      behind:
        /^\s*(?:of\s)?(?:(?!(?:and|were|was|who)\b)[\p{L}\d'’-]+\s){0,3}?[\p{L}'’-]+\s(?:were|was|are|have\sbeen|had\sbeen|has\sbeen)\s(?:\p{L}+ly\s)?affected\b/iu,
    },
  ],
  level:
    /\b(?:rivers?|water|waters|levels?|lake|tides?|gauge|reservoir|floodwaters?)\b[^.;,]{0,40}\b(?:stood|stands|rose|risen|reach(?:ed|es)|peaked|crested|fell|fallen|was|is)\s(?:(?:at|to)\s)?$/i,
  asked:
    /\b(?:ask(?:s|ed|ing)? for|demand(?:s|ed|ing)?|seek(?:s|ing)?|sought|want(?:s|ed|ing)?|claim for)\s(?:(?!\b(?:and|but|while|after|offer\w*)\b)[^.;,\d]){0,50}$/i,
  offered:
    /\b(?:offer(?:s|ed|ing)?|propos(?:al|ed|es|ing))\s(?:(?!\b(?:and|but|while|after|demand\w*|ask\w*)\b)[^.;,\d]){0,50}(?:\bfrom\s[^.;]{1,20}\s)?$/i,
  uncounted: set(
    "times reasons ways parts points things sides names words sentences reports sources officials reporters correspondents journalists newspapers agencies channels questions answers options occasions respects terms counts halves thirds quarters years months weeks days hours minutes seconds decades centuries feet inches miles yards metres meters kilometres kilometers degrees pages chapters versions series languages countries population populations rebounds assists homers rbis turnovers touchdowns innings wickets birdies bogeys strikeouts interceptions fouls blocks boards",
  ),
  alike: new Map([
    ["home", "house"],
    ["dwelling", "house"],
    ["household", "house"],
    ["round", "shot"],
    ["bullet", "shot"],
    ["tremor", "aftershock"],
  ]),
  grades: [
    [/\b(?:serious|severe|critical|grave|life-threatening|bad|heav)(?:ly|ily)?\b/i, "seriously"],
    [/\b(?:minor|slight|light|superficial)(?:ly)?\b/i, "slightly"],
  ],
  ordinal: /^(?:second|third|\w+th)$/i,
  manner: /^100\s?(?:%|per\s?cent)\s(?!of\b)[a-z]|^[\d.]+\s?(?:%|per\s?cent)\smargin\b/i,
  accuses:
    /\b(?:accus(?:e|ed|es|ing)|charg(?:ed|es|ing)|convict(?:ed|ion|s)|guilty|trial|indict(?:ed|ment)|sentenced|confess(?:ed|es|ion)|arrest(?:ed|s)?|suspects?|alleged(?:ly)?|verdict|acquitted|arraign\w*|murder trial)\b/i,
  ever: /\b(?:history|ever|line of duty|so far this (?:year|season|month)|this (?:year|season)|since (?:the )?(?:\d{4}|\w+ was founded))\b/i,
  belongs: /\b(?:by|from|of)\s+(?:the\s+)?$/i,
  matters: [
    { kind: "asked", owned: true, words: /\b(?:ask(?:s|ed|ing)?|demand(?:s|ed|ing)?|seek(?:s|ing)?|sought)\b/gi },
    {
      kind: "offer",
      owned: true,
      words: /\b(?:offer(?:s|ed|ing)?|bid(?:s|ding)?|propos(?:als?|ed|es|ing)|tender(?:s|ed)?)\b/gi,
    },
    { kind: "offer", owned: true, words: /\b(?:contracts?|deals?|extensions?|salary|salaries)\b/gi },
    {
      kind: "haul",
      owned: false,
      words: /\b(?:stole|stolen|steal(?:s|ing)?|robb\w+|theft|heist|haul|loot|raid\w*|jewel\w*|thieves|made off)\b/gi,
    },
    {
      kind: "damage",
      owned: false,
      words: /\b(?:damages?|damaged|destruction|repairs?|rebuild\w*|reconstruct\w*)\b/gi,
    },
    { kind: "losses", owned: true, words: /\b(?:los(?:s|ses|t|ing))\b/gi },
    {
      kind: "price",
      owned: false,
      words: /\b(?:buy(?:s|ing)?|bought|takeover|acqui\w+|buyout|merger|purchase\w*|sold|sale)\b/gi,
    },
    { kind: "value", owned: false, words: /\bvalu(?:e|es|ed|ing|ation)\b/gi },
    { kind: "ransom", owned: false, words: /\bransoms?\b/gi },
    { kind: "bail", owned: true, words: /\b(?:bail|bond)\b/gi },
    { kind: "reward", owned: true, words: /\brewards?\b/gi },
    { kind: "settlement", owned: true, words: /\b(?:settle\w*|compensat\w*|payouts?)\b/gi },
    { kind: "aid", owned: true, words: /\b(?:aid|relief|donat\w+|pledg\w+|grants?)\b/gi },
    { kind: "loan", owned: true, words: /\b(?:loans?|bailouts?|rescue package|(?<!including )debts?|borrow\w*)\b/gi },
    { kind: "budget", owned: true, words: /\b(?:budgets?|deficits?|spending)\b/gi },
    { kind: "profit", owned: true, words: /\b(?:profits?|earnings|earned)\b/gi },
    { kind: "sales", owned: true, words: /\b(?:revenues?|turnover|takings)\b/gi },
  ],
  rate: /^\s*(?:\w+\s)?(?:per|an?|each|every)\s+(year|season|month|week|day|hour|share|barrel|tonne|ton|head|person|passenger|customer|unit)\b/i,
  shots: [
    [
      "loaded",
      /\bloaded with\s[^.;]{0,20}$/i,
      /^\W*\w*\s*(?:left\s)?(?:loaded|in the (?:chamber|magazine|cylinder))\b/i,
    ],
    ["fired", /\bfir(?:ed|ing|es)\b[^.;,]{0,25}$/i, /^[^.;,]{0,25}\b(?:were |was )?fired\b/i],
    [
      "hit",
      /\b(?:shot|hit|struck|strik\w+|hitting|wounded)\b[^.;]{0,40}$/i,
      /^[^.;,]{0,25}\b(?:hit|struck|entered|pierced|wounded)\b/i,
    ],
  ],
  initial:
    /\b(?:initial|original|previous|earlier|former|prior)\s(?:\w+\s){0,2}?(?:offer|bid|deal|proposal|contract|count|toll|figure|estimate|price|demand|sentence|number|tally)\b[^.;\d]{0,50}$/i,
  turns:
    /[;:–—]|\s--\s|\b(?:where|which|who|whose|whom|when|while|after|before|since|until|because|but|although|though|as\s+well\s+as)\b|\.\s/i,
  likens: /\b(?:similar|such|another|like|memor(?:y|ies)|recover\w*|since|unlike|compared|repeat)\b/i,
  ago: /\b(?:years?|decades?|centur(?:y|ies))\s+(?:ago|earlier|before|after|since|later)\b/i,
  carriesOn:
    /^["“”'‘’(]*(?:it|that|this|they|those|these|the\s+(?:disaster|catastrophe|tragedy|quake|earthquake|attack|blast|crash|storm|flood|flooding|fire|incident|accident|shooting|tsunami|temblor|latter))\b/i,
  meant:
    /\b(?:intend(?:s|ed|ing)?|plan(?:s|ned|ning)?|plot(?:s|ted|ting)?|threaten(?:s|ed|ing)?|want(?:s|ed|ing)?|vow(?:s|ed|ing)?|attempt(?:s|ed|ing)?|tr(?:y|ies|ied|ying)|conspir(?:e|es|ed|ing))\s+to\s+\w+\s+(?:(?:at least|up to|about|as many as|some|another|more than)\s+)?$/i,
  needed:
    /\b(?:needs?|needing|needed|requires?|requiring|required|minimum|threshold|quorum|(?:can|could|will) only)\b[^;.]*$/i,
  general: /\b(?:can|could)\s+(?:\w+ly\s+)?(?:cause|kill|destroy|injure|damage|trigger)\b/i,
  upTo: /\b(?:as of|up to|by|until|till)\s+(?:(?:the\s+)?(?:early|late|midday|mid-?day|noon|mid)\s+)?$/i,
  where:
    /^\s*(?:people|others?|persons|residents|families|men|women|of them)?\s*(?:(?:had|have|has|were|was|are|is|been|being)\s+)*(?:\w+(?:ed|en|ing)\s+)?(?:shelter(?:ing|ed)?\s+|refuge\s+)?(?:in|at|inside|aboard)\s+((?:(?!\b(?:and|or|but|while|which|who|where|when|after|on)\b)[^\s,.;:()"“”]+\s*){1,8})/i,
  perfect: /\b(?:has|have|had)\s+(?:\w+\s+)?(?:been\s+)?$/i,
  former: /^(?:had|have|has)\b|\bearlier\b|\bpreviously\b/i,
  thePlace:
    /^["“”‘’(]*the\s+(?:local\s+)?(?:city|town|village|regency|district|county|province|region|municipality|prefecture|suburb|island|neighbou?rhood)\b/i,
  settles:
    /\b(?:autops(?:y|ies)|post-?\s?mortems?|coroners?|medical examiners?|inquests?|forensics?|ballistics?|pathologists?|final (?:count|toll|tally)|official (?:count|tally))\b/i,
  revises:
    /\b(?:revis(?:ed|ing)|correct(?:ed|ing|ion)|lower(?:ed|ing)|(?:down|up)graded|sweeten(?:ed|ing)|bump(?:ed|ing)|raised (?:its|their|his|her|the)|scal(?:ed|ing) (?:back|down)|reduc(?:ed|ing)|not|instead of|rather than|down from|up from)\b/i,
  changed:
    /\b(?:revis|lower|correct|rais|increas|cut|reduc|updat|downgrad|upgrad)(?:e|es|ed|s|t|ing)?\s(?!(?:its|their|his|her|an?)\b)[^.;\d]{0,70}?(?:\bfrom\s[^\s.;]+\s)?\bto\s+(?:\w+\s){0,2}$/i,
  bettered:
    /\b(?:revis|lower|rais|increas|cut|reduc|sweeten|improv|bump|upp)(?:e|es|ed|s|t|ing)?\s(?:its|their|his|her|the)\s[^.;\d]{0,70}?(?:\bfrom\s[^.;]{1,20}\s)?\bto\s+(?:\w+\s){0,2}$/i,
  population: {
    inFront:
      /\b(?:population(?:\s(?:of|is|was|at|stands at))?|home (?:to|of|by)|(?:city|town|village|island|community|province|district|region|county|suburb|state|country|nation) of)\s*$/i,
    behind:
      /^\s*(?:people|residents|inhabitants|souls)?\s*(?:who\s)?(?:live[sd]?|living|reside)\b(?!\s+in\s+(?:tents|shelters|camps))/i,
    dwellers: /^\s*(?:permanent\s)?(?:residents|inhabitants)\b/i,
    has: /\b(?:has|had|with)\s+(?:\w+\s+){0,3}$/i,
  },
  placeKind: /\s+(?:island|city|town|village|province|district|county)$/i,
  quakes: [
    [/\baftershocks?\b/i, "aftershocks"],
    [/\bforeshocks?\b/i, "foreshocks"],
  ],
};
