/** Words that say nothing of what a text is about: articles, pronouns, auxiliaries, prepositions, conjunctions, adverbs of degree. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    "a an the this that these those it its itself he him his himself she her hers herself they them their theirs themselves " +
    "we us our ours ourselves i me my mine myself you your yours yourself who whom whose which what " +
    "is are was were be been being am has have had having do does did doing done will would shall should can could may might must " +
    "of to in on at by for from with as into onto over under about between among through during before after above below up down " +
    "out off again further then once here there when where why how all any both each few more most other others another some such " +
    "than too very just also only own same so s t and or but if because while until although though since unless whether nor not no " +
    "per via upon within without against toward towards across along around behind beside besides beyond despite except near " +
    "however therefore thus yet still even ever never already almost quite rather really well much many lot lots one ones " +
    "said say says saying told tell tells according reported report reports reportedly added adding mr mrs ms dr " +
    "isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't hasn't haven't hadn't it's he's she's " +
    "that's there's they're we're you're i'm i've we've they've i'll he'll we'll they'll let's " +
    "get got gets getting go goes going went come came make made take took like"
  ).split(" "),
);

/** Words that turn what they stand with into its opposite. */
export const negations: ReadonlySet<string> = new Set(
  (
    "not no never none nobody nothing neither nor without cannot can't won't don't doesn't didn't isn't aren't wasn't weren't " +
    "wouldn't couldn't shouldn't hasn't haven't hadn't ain't hardly scarcely dont doesnt didnt isnt wasnt werent wont cant " +
    "wouldnt couldnt shouldnt hasnt havent hadnt"
  ).split(" "),
);

/** Verbs that negate the verb after them: "failed to address". */
export const negatingVerbs: ReadonlySet<string> = new Set(
  "fail fails failed failing refuse refuses refused refusing unable".split(" "),
);

/** Words that tell of what is not so, but negate no word after them: "the failure to address". */
export const negatives: ReadonlySet<string> = new Set(
  "failure failures refusal refusals decline declines declined declining lack lacks lacked lacking unless".split(" "),
);
