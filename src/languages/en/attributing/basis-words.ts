/**
 * Openings behind which a source names what it knows from. Each is the inside of a regular expression; what follows it is the
 * party or thing. `with` in the first row: "through information sharing with a partner".
 */
export const basisOpenings: readonly string[] = [
  "(?:through|via|by|thanks to|based on|on the basis of|under)\\s(?:[\\p{L}-]+\\s){0,3}(?:information|intelligence|data)[\\s-](?:sharing|exchange|exchanges|cooperation)\\swith",
  "(?:based|drawing|draws|relying|relies|relied|rely|rests|rested|founded)\\s(?:up)?on",
  "on the (?:basis|strength|evidence) of",
  "(?:judging|going) by",
  "(?:drawn|taken|compiled|derived|collected|gathered) from",
  "(?:using|thanks to|with the help of)",
  "citing",
  "quoting",
  "(?:after|from|by|having) (?:viewing|viewed|seeing|seen|reviewing|reviewed|examining|examined|analysing|analyzing|analysed|analyzed|studying|studied|watching|watched|reading|read|speaking (?:to|with)|spoken (?:to|with)|talking to|talked to|interviewing|interviewed|hearing from|heard from|visiting|inspecting|inspected|testing|tested)",
  "(?:on|from|through|with|using) (?:information|intelligence|evidence|details|a tip|tips) (?:from|(?:shared|provided|received|supplied|given|passed on|obtained|handed over) (?:by|from))",
  "(?:obtained|received|heard|learned|learnt|known?)\\s(?:[\\p{L}'’-]+\\s){0,4}?from",
  "(?:he|she|it|they|we|i) (?:had |have |has )?(?:been|was|were) (?:told|informed|assured|briefed) by",
  "from what",
  "through (?=intercept|satellite|radar|phone|tapped)",
  "in (?=(?:its|their|his|her|our) own (?:tests?|analysis|survey|study|inspections?|measurements?|samples|count)\\b)",
];

/** What is known from, as the subject of what is said: "preliminary data show", "our sensors picked up". */
export const evidence =
  /^["“'‘(]{0,2}(?:that\s)?((?:[\p{L}'’-]+\s){0,4}?(?:data|analysis|analyses|samples?|imagery|images|footage|video|records?|tests?|results|figures|evidence|findings|intelligence|sensors?|radars?|cameras?|seismometers?|surveys?|scans?|measurements?|readings|documents|recordings?|logs|autopsy|autopsies|examination|checks|intercepts|calls)(?:\s(?:of|from|by|on|taken|made|seen)\s(?:[\p{L}\d'’-]+\s?){1,5}?)?)\s(?:(?:have|has|had|also)\s)?(?:show|shows|showed|shown|suggest|suggests|suggested|indicate|indicates|indicated|points?\sto|pointed\sto|confirm|confirms|confirmed|reveal|reveals|revealed|picked\sup|detected|recorded|registered|prove|proves|proved|found)\b/iu;
