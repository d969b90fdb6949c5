import type { SourceWords } from "../../speech-words.js";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** The common nouns that say what kind of source somebody is. */
export const sourceWords: SourceWords = {
  outlet: words(`
    media newspaper newspapers paper papers agency outlet outlets broadcaster broadcasters channel channels station
    stations network networks site website websites magazine magazines tabloid daily weekly newswire wire radio television tv
    blog podcast publication publications press
  `),
  outletNames: words(`
    news times post herald journal tribune tv radio press today daily gazette guardian telegraph courier broadcasting
    observer chronicle globe inquirer independent mirror sun mail express standard monitor dispatch examiner bulletin
    magazine weekly newspaper television wire newswire media
  `),
  document: words(`
    report reports study studies autopsy autopsies poll polls survey surveys statement document documents letter data figures records
    results research analysis tweet tweets post posts message messages memo email emails e-mail filing lawsuit complaint
    indictment affidavit judgment ruling article articles story editorial headline video videos footage photo photos
    photograph photographs images statistics census transcript transcripts book note notice bulletin release papers
    evidence findings memoir diary biography dossier estimate estimates review advertisement ad ads website log logs audit rumour rumours rumor rumors
  `),
  persons: {
    official: words(`
      official officials spokesman spokeswoman spokesperson spokesmen spokespeople minister ministers aide aides adviser
      advisers advisor advisors governor mayor senator lawmaker lawmakers administrator authorities politician politicians
      commissioner secretary bureaucrat bureaucrats regulators deputy deputies inspector inspectors
    `),
    military: words(
      "soldier soldiers officer officers commander commanders general generals troops fighter fighters serviceman servicemen colonel military",
    ),
    intelligence: words("intelligence spy spies"),
    police: words("police policeman policemen detective detectives investigator investigators sheriff"),
    medical: words("doctor doctors nurse nurses medic medics midwife surgeon paramedic paramedics physician hospital"),
    witness: words(
      "witness witnesses resident residents bystander bystanders survivor survivors neighbour neighbours neighbor neighbors passer-by passers-by villager villagers passenger passengers relative relatives crewman crewmen crew onlooker onlookers eyewitness eyewitnesses local locals",
    ),
    diplomatic: words("diplomat diplomats ambassador ambassadors envoy envoys consul"),
    company: words(
      "executive executives employee employees manager managers worker workers banker bankers broker brokers trader traders analyst analysts shareholder shareholders industry",
    ),
    legal: words(
      "lawyer lawyers attorney attorneys prosecutor prosecutors judge judges barrister solicitor solicitors",
    ),
    media: words(
      "reporter reporters journalist journalists correspondent correspondents editor editors columnist commentator commentators blogger",
    ),
    online: words("user users poster posters"),
    other: words(`
      source sources person people persons man woman men women individual individuals expert experts critic critics
      supporter supporters voter voters activist activists campaigner campaigners member members friend friends insider insiders mother father student students researcher researchers scientist scientists economist economists observer
      observers leader leaders participant participants attendee protester protesters observers many some others someone
      republicans democrats candidate candidates opponents
    `),
  },
  indefinite: words(
    "a an one some several two three four five six many most few another other various unnamed anonymous certain",
  ),
  pronounsOfPersons: words("he she i we you who someone somebody everyone they"),
};
