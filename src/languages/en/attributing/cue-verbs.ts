/**
 * Verbs that say that somebody said, thinks or wants something, by the shape of what follows. Dictionary forms. The shapes:
 * `say` takes a clause with or without "that" and may stand behind what was said ("..., he added"); `that` takes a clause
 * only with "that"; `quote` introduces or follows words in quotation marks; `think` takes a clause, and stands behind it
 * only in the first place of a short sentence; `show` has a document as its subject; `to` takes an infinitive; `object` a
 * noun phrase; `name` an object and what it is called; `ask` a person and a question or infinitive; `tell` a hearer and a
 * clause.
 */
export type CueShape =
  | "say"
  | "tell"
  | "that"
  | "quote"
  | "think"
  | "show"
  | "to"
  | "object"
  | "name"
  | "accuse"
  | "ask"
  | "passive";

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

export const cueVerbs: Readonly<Record<CueShape, readonly string[]>> = {
  say: list(`
    say add note announce state report claim argue insist explain acknowledge admit concede contend assert declare
    predict estimate suggest allege reveal disclose indicate observe remark recall conclude testify write tweet
    joke complain stress emphasize emphasise reiterate repeat caution warn confirm deny affirm comment
    recount narrate boast quip confide mention lament agree reckon imply hint speculate protest counter vow pledge promise
    swear believe think expect fear hope understand post proclaim pronounce grumble muse opine clarify elaborate
    summarise summarize relate retort rejoin interject theorize theorise hypothesize posit caution forecast project
    divulge underline underscore certify attest profess decree rule determine conjecture confess
  `),
  tell: list("tell inform assure remind notify advise warn convince persuade brief promise"),
  that: list(`
    maintain
    know realize realise learn find see hear feel suspect assume doubt guess consider imagine foresee anticipate
    assess recognise recognize accept demand propose ask recommend request decide discover remember forget worry regret
    show demonstrate illustrate signal highlight prove notice discern deem judge point-out make-clear
    wonder radio boast certify dispute question dream envision stipulate deduce infer believe think verify establish ascertain
    communicate convey specify document detail record calculate ensure
  `),
  quote: list(`
    continue respond reply answer ask shout yell chant go-on read wonder sign ask whisper scream cry exclaim
    blast mock tease inquire interrupt urge express call-out joke intone text email conclude
    fire-back shoot-back hit-back push-back follow-up weigh-in chime-in sum-up put-it criticize criticise rail
    thunder grin laugh smile sigh observe echo deadpan snap bark plead implore cry-out call-out shout-out scream-out yell-out blurt-out holler bellow shriek mutter whine quip
  `),
  think: list("believe think expect fear hope feel suspect assume reckon guess imagine doubt know worry understand"),
  show: list(
    "show find suggest indicate reveal demonstrate confirm report say conclude estimate project predict warn note prove",
  ),
  to: list(`
    want wish hope plan intend vow pledge promise refuse decline agree threaten seek propose offer expect aim prefer
    choose decide swear claim ask demand request volunteer hesitate consent profess like resolve elect opt
  `),
  object: list(`
    verify expect stand-by hope-for brush-aside criticize criticise praise condemn endorse support oppose denounce defend blast slam mock reject dismiss attack
    welcome applaud decry deride ridicule bash rip lambaste castigate rebuke disavow question dispute challenge deny
    confirm announce reveal disclose predict propose favor favour advocate back recommend urge demand promise pledge
    suggest acknowledge admit claim express reiterate repeat cite mention discuss describe detail outline explain note
    highlight emphasize emphasise stress underscore blame thank congratulate admire fear regret lament approve
    tout hail herald extol salute commend laud echo recall remember envision contemplate prefer assail
    excoriate lampoon protest pan savage skewer disparage belittle trash scold chide berate repudiate refute rebut contradict
    withdraw retract take-back correct foresee anticipate forecast estimate declare proclaim request seek want
    like dislike appreciate trust distrust resent detest loathe value doubt disapprove
    rail-against call-for call-on refer-to talk-about speak-about speak-of speak-out-against point-to warn-of warn-about
    warn-against complain-about complain-of hint-at allude-to agree-with disagree-with object-to respond-to
    argue-for argue-against insist-on boast-about brag-about joke-about worry-about think-about think-of
    dream-of comment-on report-on focus-on push-for press-for side-with go-after lash-out-at hit-back-at take-issue-with
    apologize-for apologise-for vote-for vote-against plead-for appeal-for ask-for tell-of
    point-out lay-out spell-out rule-out play-down play-up make-clear single-out zero-in-on touch-on elaborate-on rave-about
    approve-of disapprove-of admit-to confess-to own-up-to testify-to attest-to
  `),
  name: list(`
    call describe label brand dub hail herald extol dismiss portray denounce characterize characterise deem cast depict paint tout
    decry condemn ridicule blast slam mock refer-to praise regard view see treat frame
    categorize brand rate declare consider pronounce list identify name put give raise lower revise
  `),
  accuse: list(
    "accuse blame charge criticize criticise fault attack condemn rebuke slam blast thank praise suspect chide castigate mock congratulate credit commend",
  ),
  ask: list(
    "ask urge implore beg order instruct call-on encourage advise press beseech invite request want expect challenge warn tell remind",
  ),
  passive: list(`
    report believe expect think say know understand see consider call quote cite describe allege rumor
    rumour estimate regard view project predict announce confirm claim deem label reveal
    perceive assume fear
  `),
};

/** Verbs of the lists above that name a deed as often as words: "attacking the convoy". Behind a comma they are no cue. */
export const deedVerbs: ReadonlySet<string> = new Set(
  list(`
    support attack highlight back challenge oppose defend welcome favor favour seek want detail echo underscore cast discuss
    mention recall outline press push-for propose question request demand advocate reveal anticipate withdraw correct contradict
  `),
);
