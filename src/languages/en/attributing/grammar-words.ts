const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Small words of grammar by which phrases, verb groups and clauses are told. Lower case. */

/** Words that are a subject by themselves. */
export const subjectPronouns = words(`
  he she they it i we you who someone somebody everyone everybody nobody anyone one others another both some many most few
  several none all this that these those neither either half
`);
export const possessives = words("his her their its our my your whose");
/** Articles and the like, which open a phrase and are never its end. */
export const opensOnly = words("the a an every its his her their our my your whose");
/** In front of an article or number: "all the", "nearly 300". */
export const predeterminers = words(
  "all both half such many most some several nearly about around roughly almost even only",
);
/** Prepositions that tie a phrase to the noun in front of it: "a spokesman for the ministry". */
export const tyingPrepositions = words(
  "of for at in from with on to against under near inside within by behind between among over across",
);
/** Words that name a time, without a final full stop. */
export const timeNouns = words(`
  monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow january february march april may june july
  august september october november december week month year morning afternoon evening night day days hour hours minutes weeks weekend months years sept oct nov dec
  jan feb aug mon tue tues wed thu thurs fri sat sun
`);
/** Nouns that say where, when or in what something was said: a phrase with one is no part of a source's name. */
export const occasionNouns = words(`
  statement statements interview interviews conference speech release letter email e-mail tweet post report televised television
  phone telephone briefing news note message video memo filing editorial column blog op-ed hearing testimony address remarks
  response reply rally debate event
`);

export const questionWords = words("how what why whether if where who whom when which");
export const relativePronouns = words("who which that");
export const subordinators = words("as when after before while because although though since if until once so unless");
/** Open a circumstance of the deed behind an object: "endorsed the plan despite the cost". */
export const circumstanceWords = words(`
  when after before because while although though since if until unless despite during amid once where whereas following
  saying here
`);
/** Open a time or occasion behind a cue: "in a statement", "earlier on Friday". */
export const occasionOpenings = words(
  "in on at during via through over after before with from to for earlier later late early last this next",
);
/** Connect a sentence to the one before and are no part of what was said. */
export const leadingWords = words(
  "but and or so yet however meanwhile still also then indeed moreover furthermore besides",
);

/** Those who are there to tell what they saw, and verbs for what they do. */
export const observerWords = words(
  "reporter reporters journalist journalists correspondent correspondents photographer photographers cameraman crew crews " +
    "witness witnesses eyewitness eyewitnesses team teams monitor monitors observer observers",
);
export const sensingVerbs = words("see hear observe count note notice find witness watch");

export const formsOfBe = words("be is are was were been being am 's ’s 're ’re 'm ’m");
export const formsOfGet = words("got gets getting");
export const negations = words("not n't n’t never no neither nor hardly cannot");
export const modals = words("may might can could would should will wo ca shall must 'll ’ll 'd ’d");
/** Past tenses of cue verbs that do not end in -ed. */
export const irregularPasts = words(`
  said told wrote went made put saw thought felt knew found heard held began shot swore read spoke gave took understood foresaw
  laid lashed
`);
/** Verbs that send words: what follows as "saying" is said by their subject, even inside another's content. */
export const sendingVerbs = words(`
  send write issue release post publish tweet sign call deliver give make respond reply speak email address hold offer present
  begin circulate appear spread surface emerge
`);
/** Adverbs that say that somebody said so. */
export const hearsayAdverbs = words("reportedly purportedly supposedly allegedly");
