import type { OccurrenceWords } from "../claim-words.js";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** The words of a line, each with what the line is about. */
const rowsOf = (lines: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(lines).flatMap(([kind, list]) => list.split(" ").map((word) => [word, kind] as const)));

/**
 * English ways to tell that something happened in which the verb does not name it: the subject does ("a fire swept through the
 * mill"), the means ("hit by rockets"), or a set phrase ("came under attack", "stepped down").
 */
export const occurrenceWords: OccurrenceWords = {
  striking: words(
    "hit strike rock shake rattle jolt rip tear sweep rage gut engulf ravage devastate break erupt occur happen pound batter lash " +
      "slam target rush surge swallow swamp race roar consume",
  ),
  kinds: rowsOf({
    burn: "fire blaze wildfire inferno flame",
    explode: "explosion blast detonation bomb bombing explosive charge device grenade mine",
    attack: "attack airstrike strike raid shelling missile rocket drone shell artillery mortar bombs",
    crash: "crash collision derailment",
    collapse: "collapse",
    quake: "quake earthquake tremor temblor",
    flood: "flood flooding floodwater water waters",
  }),
  befalls: words("through into at in on near off across over along beneath under outside inside around above below"),
  by: words("by with"),
  phrases: [
    {
      says: /\b(?:go|goes|going|gone|went|set)\s+off\b/,
      kind: "explode",
      befalls: "where",
      beside: words("bomb charge device explosive grenade mine blast"),
    },
    { says: /\b(?:blow|blows|blew|blown|blowing)\s+(?:(?!and\b)\w+\s+){0,5}up\b/, kind: "explode", befalls: "between" },
    {
      says: /\b(?:target|scene|site)\s+of\s+an?\s+(?:\w+\s+){0,2}(?:bomb|bombing|explosion|blast)\b/,
      kind: "explode",
      befalls: "subject",
    },
    {
      says: /\b(?:target|scene|site)\s+of\s+an?\s+(?:\w+\s+){0,2}(?:attack|strike|raid)\b/,
      kind: "attack",
      befalls: "subject",
    },
    {
      says: /\b(?:come|comes|came|coming)\s+under\s+(?:\w+\s+){0,2}(?:attack|fire|shelling|bombardment)\b/,
      kind: "attack",
      befalls: "subject",
    },
    {
      says: /\b(?:be|is|are|was|were|been)\s+under\s+(?:attack|fire|shelling|bombardment)\b/,
      kind: "attack",
      befalls: "subject",
    },
    {
      says: /\b(?:fir(?:e|es|ed|ing)\s+(?:(?!and\b)\w+\s+){0,4}(?:shots?|bullets?|rounds?|gun|guns|pistol|rifle|revolver|handgun|weapons?)|pull(?:s|ed|ing)?\s+the\s+trigger|open(?:s|ed|ing)?\s+fire)\b/,
      kind: "shoot",
      befalls: "subject",
    },
    { says: /\bcaus(?:e|es|ed|ing)\s+(?:(?!and\b)\S+\s+){0,5}deaths?\b/, kind: "kill", befalls: "between" },
    {
      says: /\b(?:take|takes|took|taken|taking)\s+(?:(?!and\b|own\b)\S+\s+){0,3}li(?:fe|ves)\b/,
      kind: "kill",
      befalls: "between",
    },
    { says: /\b(?:caught|catch|catches|on)\s+fire\b/, kind: "burn", befalls: "subject" },
    { says: /\bup\s+in\s+(?:flames|smoke)\b/, kind: "burn", befalls: "subject" },
    { says: /\b(?:burst|in)(?:\s+into)?\s+flames\b/, kind: "burn", befalls: "subject" },
    { says: /\bburn(?:s|ed|t|ing)?\s+(?:down|to\s+the\s+ground|out)\b/, kind: "burn", befalls: "subject" },
    { says: /\bsets?\s+(?:\w+\s+){0,6}(?:alight|ablaze|on\s+fire)\b/, kind: "burn", befalls: "between" },
    { says: /\b(?:be|is|are|was|were|been)\s+(?:alight|ablaze)\b/, kind: "burn", befalls: "subject" },
    {
      says: /\b(?:be|is|are|was|were|been|lie|lies|lay|stand|stands|stood)\s+(?:\w+\s+)?under\s?water\b/,
      kind: "flood",
      befalls: "subject",
    },
    {
      says: /\b(?:burst|bursts|broke|break|breaks|broken|over|overran|overtopped|leave|leaves|left)\s+(?:its|their|the)\s+banks?\b/,
      kind: "flood",
      befalls: "subject",
    },
    {
      says: /\b(?:come|comes|came|coming|go|goes|went|gone|run|runs|ran)\s+off\s+the\s+(?:rails|tracks?|road)\b/,
      kind: "crash",
      befalls: "subject",
    },
    {
      says: /\b(?:leave|leaves|left|jump|jumps|jumped)\s+the\s+(?:rails|tracks?)\b/,
      kind: "crash",
      befalls: "subject",
    },
    { says: /\b(?:come|comes|came|coming)\s+to\s+grief\b/, kind: "crash", befalls: "subject" },
    { says: /\b(?:give|gives|gave|given)\s+way\b/, kind: "collapse", befalls: "subject" },
    {
      says: /\b(?:cave|caved|fall|fell|fallen)\s+in\b(?!\s+(?:the|a|an|love|line)\b)/,
      kind: "collapse",
      befalls: "subject",
    },
    {
      says: /\b(?:step|steps|stepped|stepping|stand|stands|stood)\s+(?:down|aside)\b/,
      kind: "resign",
      befalls: "subject",
    },
    {
      says: /\bhand(?:s|ed|ing)?\s+in\s+(?:his|her|their)\s+(?:resignation|notice)\b/,
      kind: "resign",
      befalls: "subject",
    },
    { says: /\b(?:tak(?:e|es|en|ing)|took)\s+(?:\w+\s+){0,4}into\s+custody\b/, kind: "arrest", befalls: "between" },
    { says: /\bplaced?\s+under\s+arrest\b/, kind: "arrest", befalls: "whom" },
    { says: /\bfound\s+guilty\b/, kind: "convict", befalls: "whom" },
    { says: /\b(?:found\s+not\s+guilty|cleared\s+of)\b/, kind: "acquit", befalls: "whom" },
    { says: /\b(?:sent\s+to\s+(?:prison|jail)|(?:put|placed)\s+behind\s+bars)\b/, kind: "sentence", befalls: "whom" },
    { says: /\bpull(?:s|ed|ing)?\s+out\s+of\b/, kind: "withdraw", befalls: "subject" },
    { says: /\b(?:lost|lose|loses|losing)\s+(?:his|her|their)\s+(?:life|lives)\b/, kind: "kill", befalls: "subject" },
    {
      says: /\b(?:shut|shuts|shutting|close|closed|closes|closing)\s+(?:its|their|the)\s+(?:doors?|gates?)\b/,
      kind: "close",
      befalls: "subject",
    },
    { says: /\bput(?:s|ting)?\s+an\s+end\s+to\b/, kind: "close", befalls: "object" },
    { says: /\b(?:pass|passed|passes)\s+away\b/, kind: "kill", befalls: "subject" },
    { says: /\b(?:succumb|succumbed|succumbs)\s+to\b/, kind: "kill", befalls: "subject" },
    { says: /\b(?:found|shot|stabbed|pronounced)\s+dead\b/, kind: "kill", befalls: "whom" },
    {
      says: /\b(?:suffer|suffers|suffered|sustained)\s+(?:\w+\s+){0,3}(?:injuries|injury|wounds|burns)\b/,
      kind: "injure",
      befalls: "subject",
    },
    { says: /\b(?:have|has|had|having)\s+no\s+(?:electricity|power|current)\b/, kind: "cut", befalls: "subject" },
    {
      says: /\b(?:be|is|are|was|were|been|left)\s+(?:\w+\s+)?without\s+(?:electricity|power|current)\b/,
      kind: "cut",
      befalls: "subject",
    },
    { says: /\b(?:lose|loses|lost)\s+(?:electricity|power)\b/, kind: "cut", befalls: "subject" },
    {
      says: /\b(?:shoot|shoots|shot|bring|brings|brought)\s+(?:(?!and\b)\w+\s+){0,5}down\b/,
      kind: "intercept",
      befalls: "between",
    },
    { says: /\bled\s+away\b/, kind: "arrest", befalls: "whom" },
    { says: /\b(?:pulled|plucked|dug)\s+(?:\w+\s+)?(?:from|out\s+of)\b/, kind: "rescue", befalls: "whom" },
    { says: /\b(?:brought|led|taken|took|carried)\s+(?:\w+\s+){0,4}to\s+safety\b/, kind: "rescue", befalls: "between" },
    { says: /\b(?:set|let|walk|walks|walked)\s+(?:\w+\s+)?free\b/, kind: "release", befalls: "between" },
    { says: /\b(?:go|goes|going|gone|went|be|is|are|was|were)\s+on\s+strike\b/, kind: "walkout", befalls: "subject" },
    { says: /\b(?:walk|walks|walked|walking)\s+(?:out|off\s+the\s+job)\b/, kind: "walkout", befalls: "subject" },
    {
      says: /\b(?:down|downed|downs|lay\s+down|laid\s+down)\s+(?:their\s+)?tools\b/,
      kind: "walkout",
      befalls: "subject",
    },
    { says: /\b(?:stop|stopped|stops)\s+work\b/, kind: "walkout", befalls: "subject" },
    { says: /\b(?:lay|lays|laid|laying)\s+off\b/, kind: "layoff", befalls: "whom" },
    { says: /\b(?:lose|loses|lost|losing)\s+(?:his|her|their)\s+jobs?\b/, kind: "layoff", befalls: "subject" },
    { says: /\bmade\s+redundant\b/, kind: "layoff", befalls: "subject" },
    { says: /\b(?:cease|ceases|ceased)\s+(?:operations|production|trading)\b/, kind: "close", befalls: "subject" },
    {
      says: /\b(?:give|gives|gave|given)\s+(?:\w+\s+){0,3}(?:green\s+light|go-ahead|approval|consent)\s+to\b/,
      kind: "approve",
      befalls: "object",
    },
    { says: /\b(?:sign|signs|signed)\s+off\s+on\b/, kind: "approve", befalls: "object" },
    { says: /\b(?:turn|turns|turned|vote|voted|votes)\s+down\b/, kind: "reject", befalls: "whom" },
    { says: /\b(?:throw|throws|threw|thrown)\s+out\b/, kind: "reject", befalls: "whom" },
    { says: /\b(?:put|puts|putting)\s+off\b/, kind: "postpone", befalls: "whom" },
    { says: /\b(?:push|pushed|pushes)\s+back\b/, kind: "postpone", befalls: "whom" },
    { says: /\b(?:cut|cuts)\s+off\b/, kind: "isolate", befalls: "whom" },
    {
      says: /\b(?:face|faces|faced|facing)\s+(?:\w+\s+){0,3}(?:charges?|counts?)\b/,
      kind: "charge",
      befalls: "subject",
    },
    { says: /\b(?:no|without)\s+(?:\w+\s+)?(?:trace|word|news|sign)\s+of\b/, kind: "miss", befalls: "object" },
    {
      says: /\bnot\s+(?:yet\s+)?been\s+(?:reached|found|located|heard\s+from|accounted\s+for)\b/,
      kind: "miss",
      befalls: "subject",
    },
  ],
};
