import { honorifics, roles } from "../naming/titles.js";

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Nouns for people beside titles and roles, singular, lower case. */
const people = words(`
  adult agent applicant assistant athlete bachelor bidder bride bystander caller camper captive captor caretaker carer chairman chap child chief
  civilian claimant cleaner client clinician colleague combatant commuter companion competitor conductor conspirator consultant contractor convict cook
  cop counsel courier couple crewman customer cyclist dealer demonstrator deserter detainee developer diner diver docker dockworker donor drinker dweller
  elder employee employer enthusiast escapee evacuee examiner eyewitness fan fighter figure financier fisher follower foreman fugitive gambler gamer gang
  girl boy grocer guard guerrilla guest guide gunman gunmen hacker handler hiker historian holidaymaker homeowner hostage hunter immigrant inmate
  insider insurgent intern investigator invader islander jihadist jogger juror kidnapper kid labourer laborer landlord landowner lad librarian listener
  local lodger lover man men marine mayor-elect mediator medic member merchant migrant miner minority motorist mourner murderer negotiator newcomer
  nomad nun observer occupant officer-holder onlooker operative operator opponent organiser orphan outsider paramilitary parent parishioner participant
  partner passenger passer-by patient patriarch peasant pedestrian pensioner people person picketer pilgrim plaintiff player plumber poacher poet
  police-officer policeman policewoman politician postman prisoner promoter protester protestor provider psychiatrist psychologist purchaser pupil
  ranger reader recruit referee refugee relative rescuer retiree reveller rider rioter rival robber runner sailor salesman scout seller senior server
  serviceman settler shareholder shepherd shopper smuggler speaker spectator spouse spy staff stakeholder stranger strategist stepfather stepmother subscriber
  successor supervisor supporter surveyor swimmer teen teenager tenant terrorist thief tourist tracker trainee trainer translator traveller traveler
  treasurer trucker twin user vendor veteran vet villager visitor voter waiter waitress walker warden watchman weaver widower winner woman women
  whistleblower worshipper youngster youth insider auditor adjudicator arbiter judge-rapporteur rapporteur co-author co-accused ex-wife ex-husband
  trooper soprano tenor baritone alto dancer choreographer sculptor playwright butler bodyguard bouncer barman lifeguard coxswain bosun rower fencer golfer
  climber skipper coach navigator controller forecaster planner campaigner organizer deputy staffer aide ex-aide minister-president vicar deacon
  girlfriend boyfriend fiance fiancee killer shooter attacker stepson stepdaughter
  monk duke duchess baron sultan cleric abbot abbess caliph chieftain tsar dictator ruler monarch heir regent viceroy minister-designate marshal umpire
`);

const PERSONS: ReadonlySet<string> = new Set([...people, ...roles, ...honorifics.filter((word) => word.length > 3)]);

/** Endings of nouns for people where nothing else is known of them. */
const ENDING = /(?:ologist|[^g]ist|ician|woman|man|smith|keeper|worker|holder|maker|monger|herd|wright|master|goer)$/;
/** What ends like them and is no person. */
const NO_PERSON =
  /^(?:woman|.*list|mist|fist|twist|german|human|roman|ottoman|carmaker|chipmaker|drugmaker|automaker|planemaker|steelmaker)$/;

/** Plural nouns that end otherwise than in -s. */
const PLURALS: Readonly<Record<string, string>> = { people: "person", children: "child", men: "man", women: "woman" };

/** Whether a noun, in the singular or plural, is one for people: "bishop", "farmers", "gunmen". Lower case. */
export function isPersonNoun(noun: string): boolean {
  const word = singularOf(noun).replace(/^(?:ex|co|vice|mid|non)-/, "");
  return PERSONS.has(word) || (ENDING.test(word) && !NO_PERSON.test(word));
}

/** Whether the noun stands for several. */
export const isPluralNoun = (noun: string): boolean =>
  noun in PLURALS || /men$/.test(noun) || (/[^s'’]s$/.test(noun) && !/(?:us|is|ess|ss)$/.test(noun));

function singularOf(noun: string): string {
  const plural = PLURALS[noun];
  if (plural !== undefined) return plural;
  if (/men$/.test(noun)) return noun.replace(/men$/, "man");
  if (!isPluralNoun(noun)) return noun;
  return noun
    .replace(/ies$/, "y")
    .replace(/(?<=sh|ch|x|ss)es$/, "")
    .replace(/([^y])s$/, "$1");
}

/** Of these holders of an office a headline speaks without an article: "Minister: we will not pay". Of others it names nobody: "Engineer warns". */
export const bareOffices: ReadonlySet<string> = new Set(
  words(
    "president premier minister chancellor governor mayor king queen prince princess pope bishop chief boss leader ceo judge coach",
  ),
);

/** People who speak without their name, even where they have been spoken of before: "the official said". */
export const namelessNouns: ReadonlySet<string> = new Set(
  words("official spokesman spokeswoman spokesperson diplomat insider source aide"),
);

/** Bodies by the name of their people: "the general staff", "the border guard". */
export const bodyByPeople =
  /\b(?:(?:general|joint|defen[cs]e) staff|(?:border|coast|national|home|presidential|revolutionary|civil|royal) guard)$/i;

/** Plurals of people by which a body speaks as one. */
export const bodyPlurals: ReadonlySet<string> = new Set(words("police prosecutors authorities carabinieri judges"));

/** A plural in -s that is people when something says which: "industry figures", "opposition heads". */
export const peopleByPlace =
  /^(?:industry|opposition|party|senior|leading|public|political|business|union|military|government|prominent)\sfigures$/;

/** Reports and talk that nobody is named for: "media reports", "rumours". */
export const nobodysWords = /^(?:(?:\p{L}+\s){0,2}reports|rumou?rs|speculation|gossip|hearsay|allegations)$/iu;

/** What is found on the net, by nobody in particular: "posts on social media", "messages on WhatsApp". */
export const onlineWords =
  /^(?:(?:\p{L}+\s){0,2}(?:posts|messages|tweets|videos|users|accounts))\s(?:(?:posted|shared|circulating|spread|published)\s)?(?:on|in|online|via)\b/iu;
