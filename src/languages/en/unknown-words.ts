import type { UnknownWords } from "../claim-words.js";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** English words for telling what is not known. */
export const unknownWords: UnknownWords = {
  notKnown: [
    /\b(?:not|n['’]t|never)\s+(?:yet\s+|immediately\s+|entirely\s+|fully\s+|clearly\s+|publicly\s+)?(?:be\s+|been\s+)?(?:clear|known|confirmed|verified|established|determined|explained|disclosed|identified|released|specified|certain|say|know|comment|explain|rule|give|reveal|specify|disclose|identify|name|elaborate|provide)\b(?!(?<=established)\s+(?:an?|his|her|their|its)\b)(?!(?<=know)\s+(?:that|they|he|she|we|it)\b)(?!(?<=\b(?:you|i['’]?d?)\s+never\s+(?:say|know))\b)/i,
    /\bno\s+(?:immediate(?:ly)?\s+|detailed\s+|further\s+|official\s+|independent\s+|other\s+|more\s+|exact\s+|precise\s+)*(?:information|details?|word|comment|explanation|confirmation|names?|claim|indication|response|statement)\b/i,
    /\bno\s+(?:immediate|confirmed|official|independent|further)\s+reports?\b/i,
    /\b(?:no\s+one|nobody)\s+(?:knows|(?:can|could|has|had)\s+(?:yet\s+)?(?:say|said|explain(?:ed)?|tell|told|confirm(?:ed)?|claim(?:ed)?))\b/i,
    /(?<!\b(?:previously|hitherto|formerly|until then|until now|then)[\s-])(?<!\b(?:an?|the|some|several|by|from|at|of|with|to|his|her|their|its)\s)\b(?:unclear|unknown|unconfirmed|unverified|undetermined|unexplained|undisclosed)\b(?!\s+(?:soldier|warrior|artist|quantity)s?\b|\s+(?:until|before)\b)/iu,
    /\b(?:unclear|unknown|undetermined|undisclosed)\s+(?:number|amount|sum|quantity|reasons?|causes?|motives?|extent|fate|whereabouts)\b|\b(?:unconfirmed|unverified)\s+(?:reports?|rumou?rs?|claims?|accounts?|figures?)\b|\b(?:is|was|are|were|be|been|remain(?:s|ed)?|still|it)\s+(?:\p{L}+\s+)?uncertain\b|\ban\s+unknown\b(?=\s*(?:[.,;]|at\b|for\b))/iu,
    /\b(?:declin|refus)(?:e|es|ed|ing)\s+to\s+(?:say|comment|give|name|confirm|identify|disclose|discuss|elaborate|speculate|answer)\b/i,
    /\bremains?\s+to\s+be\s+(?:seen|established|determined|clarified)\b/i,
    /\b(?:could|can)\s*(?:not|n['’]t)\s+(?:be\s+)?(?:independently\s+|immediately\s+)?(?:exclude|verif(?:y|ied)|confirm(?:ed)?|determined?|established|establish(?=\s+(?:what|who|how|why|whether|where|when|if|that|the\s+(?:cause|identity|number)))|say|tell|explain|rule)\b/i,
    /\b(?:is|are)\s+(?:still\s+)?awaited\b|\bremains?\s+a\s+mystery\b/i,
    /\bgave\s+no\b|\b(?:is|was|be)\s+(?:\w+\s+)?too\s+(?:early|soon)\s+to\b|\bha(?:s|ve)\s+yet\s+to\s+(?:be\s+)?(?:determin|confirm|decid|sa[iy]|announc|identif|releas|disclos|establish|comment|respond|explain|giv|nam|reveal|specif)|\bdid\s+not\s+answer\b/i,
    /\b(?:had|has|have)\s+not\s+(?:yet\s+)?(?:settled|decided|said|determined|established|agreed)\s+(?:on\s+)?(?:who|what|when|where|whether|how|why|which)\b/i,
    /\bwith(?:held|held\s+the|holding)\b/i,
  ],
  withheld:
    /\b(?:gave|give|given|provide|declin|refus|disclose|release|name|comment|word|details?|information|withh|answer)/i,
  bareComment:
    /\b(?:(?:declin|refus)\w*\s+to\s+(?:comment|elaborate)|not\s+(?:immediately\s+)?comment|no\s+(?:immediate\s+|further\s+|official\s+)?(?:comment|response)|not\s+answer)\b/i,
  ofOneself:
    /\bwho\s+(?:declin|refus|did\s+not|did\s?n['’]t|would\s+not|would\s?n['’]t|asked\s+not)\w*\s+(?:to\s+)?(?:be\s+)?(?:give|named?|identif)|\bI\s+(?:\p{L}+\s+)?(?:do\s*(?:not|n['’]t)|did\s*(?:not|n['’]t))\s+know\s+(?:who|what|where|how|why|when|if|whether)\s+(?:I\b|to\b|you\b|we\b)/iu,
  topicBehind: /^\s+(?:(?:on|about)\s+(?:whether|why|how|who|what|when|where|which)|(?:our\s+)?questions?\s+on)\b/i,
  conditional:
    /^(?:["“]?\s*)if\s+(?:it\s+is\s+|this\s+is\s+|that\s+is\s+)?(?:confirmed|true|verified|correct|proven|so)\b/i,
  consequence: /\b(?:would|could|will|may|might)\b/i,
  clauseStarts: ["; ", ", but ", ", and ", ", while ", ", although ", "that ", ": "],
  clauseEnd: /(?:[.;!?](?:["”]|\s|$)|,\s(?:and|but|while|although)\s)/,
  questions: new Map([
    ["place", /\bwhere\b/i],
    ["time", /\bwhen\b/i],
    ["number", /\bhow\s+(?:many|much|far)\b/i],
    ["duration", /\bhow\s+(?:long|soon|often)\b/i],
    ["who", /\b(?:who|whom|whose)\b/i],
    [
      "cause",
      /\b(?:why|how|what\s+(?:had\s+|has\s+|have\s+)?(?:caused|started|made|led|prompted|triggered|set\s+off))\b/i,
    ],
    ["what", /\b(?:what|which)\b/i],
    ["whether", /\b(?:whether|if)\b/i],
  ]),
  topics: new Map([
    ["place", /\b(?:location|place|site|whereabouts|position)\b/i],
    ["time", /\b(?:date|time\s+of)\b/i],
    ["number", /\b(?:number|toll|count|figures?|casualties|extent)\b/i],
    ["cause", /\b(?:causes?|motives?|reasons?|origin)\b/i],
    ["condition", /\b(?:condition|health|state|wounds?|injuries)\b/i],
    ["who", /\b(?:identity|identities|names?|responsib\w+)\b/i],
  ]),
  answers: new Map([
    [
      "cause",
      /\b(?:cause[sd]?|because|due\s+to|triggered|sparked|ignited|blamed\s+on|resulted\s+from|started\s+(?:by|when|after|in)|set\s+off\s+by|led\s+to|motive)\b/i,
    ],
  ]),
  hedged:
    /\b(?:may|might|could|would|possibl[ey]|perhaps|probabl[ey]|likely|appear(?:s|ed)?|seem(?:s|ed)?|suspect\w*|believ\w+|allegedly|reportedly|if)\b/i,
  nameless: words(
    "source agency organisation organization service company firm group authority body bank institution institute unit intelligence ministry department office",
  ),
  somewhere: /\b(?:in|at|near|off|outside|from|of|to)\s+(?:the\s+)?\p{Lu}/u,
  harming: words("explode crash collapse attack quake flood burn"),
  harm: /\b(?:casualt|injur|wound|hurt|kill|dead|deadl|death|died?\b|dies|dying|fatal|victim|surviv|unhurt|unharmed|uninjured|safe\b|toll|miss(?:ing|ed)|hospital|lives\b|bod(?:y|ies)\b|burns\b)/i,
};
