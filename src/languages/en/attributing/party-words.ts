import type { BodyKind, PartyWords } from "../../party-words.js";
import { shortNames } from "../naming/short-names.js";
import { genders } from "./genders.js";
import { isPersonNoun } from "./person-words.js";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
const body = (nouns: string, marks: string): BodyKind => ({
  nouns: words(nouns),
  marks: words(marks),
  general: "none",
});
/** A body that may also be called a company or group. */
const business = (nouns: string, marks: string): BodyKind => ({ ...body(nouns, marks), general: "firm" });
/** A body of members, which may be called a group, and is no company. */
const ofMembers = (nouns: string, marks: string): BodyKind => ({ ...body(nouns, marks), general: "group" });

/** How English calls persons and bodies without naming them. */
export const partyWords: PartyWords = {
  bodyKinds: [
    business("airline carrier airlines", "airlines airline airways air aviation aero fly"),
    business("bank lender", "bank banco banca banque credit savings"),
    business("shipper shipowner carrier line", "shipping lines maritime ferries cruises"),
    business("railway operator", "rail railway railways trains"),
    business("insurer", "insurance assurance mutual"),
    business("carmaker automaker", "motors motor automobiles auto cars"),
    business("drugmaker", "pharma pharmaceuticals laboratories biotech therapeutics"),
    business("retailer chain supermarket grocer", "stores supermarkets foods markets retail"),
    business("miner", "mining mines minerals resources"),
    business("steelmaker", "steel"),
    body("orchestra ensemble", "orchestra philharmonic symphony sinfonia sinfonietta ensemble"),
    body("choir chorus", "choir chorus singers"),
    body("band group", "band"),
    body("hospital clinic", "hospital hospitals clinic infirmary"),
    body("court tribunal", "court tribunal"),
    body("university school college institution", "university college polytechnic"),
    body("school academy", "school academy"),
    body("museum gallery", "museum gallery"),
    business(
      "newspaper paper daily weekly tabloid publication outlet",
      "times post herald daily weekly courier gazette journal tribune chronicle telegraph guardian observer mirror ledger examiner inquirer sentinel argus echo dispatch newspaper",
    ),
    body("magazine weekly publication outlet", "magazine review"),
    body("agency wire newswire service outlet", "news wire newswire press"),
    business(
      "broadcaster station channel network outlet",
      "radio tv television broadcasting broadcasters channel network",
    ),
    body("site website portal outlet", "online .com"),
    ofMembers("union", "union unions workers federation brotherhood teamsters"),
    ofMembers("party", "party labour conservatives democrats republicans greens liberals socialists"),
    ofMembers("club team side", "fc afc united rovers wanderers athletic city sporting club team"),
    body("ministry", "ministry"),
    body("department agency", "department"),
    body("agency", "agency service bureau administration"),
    body("regulator watchdog authority", "authority commission regulator inspectorate"),
    ofMembers("charity aid agency", "foundation relief aid children fund"),
    body("council assembly", "council assembly"),
    body("police force", "police constabulary"),
    body("church diocese", "church diocese parish cathedral"),
  ],
  generalBodies: words(
    "company firm business corporation conglomerate operator owner maker manufacturer producer developer giant startup group organization organisation institution body movement",
  ),
  groups: words("group organization organisation institution body movement"),
  softWords: words(
    "local national state official same own main top leading largest biggest oldest smallest public private independent regional country's town's city's nation's big small new",
  ),
  roleChanging: words(
    "former ex ex-president deputy vice vice-president acting interim assistant then late prime associate retired incoming outgoing co",
  ),
  manyHold: words(`
    spokesman spokeswoman spokesperson official officer officers lawyer attorney solicitor barrister doctor nurse surgeon paramedic physician soldier resident witness survivor victim worker
    aide adviser advisor analyst economist expert scientist researcher engineer historian reporter journalist correspondent editor student teacher professor lecturer activist campaigner
    fisherman farmer shopkeeper trader broker banker investor volunteer firefighter neighbour neighbor friend relative senator congressman congresswoman representative lawmaker legislator
    mp councillor councilman councilwoman diplomat police detective inspector sergeant constable lieutenant captain player actor actress singer author writer artist driver pilot passenger
    critic observer insider source person man woman boy girl father mother son daughter brother sister husband wife uncle aunt cousin candidate suspect defendant member leader executive
  `),
  heads: words("chief head boss commander leader director"),
  agentEnding: /[a-z]{3}(?:tor|ter|der|ner|ler|ger|cher|pher|ist|ian|man|woman|person|ant|eer|eur)$/,
  noRole: /(?:ing|tion|sion|ment|ness|ity|ism|day|night|week|month|year|claims?|case|s)$/,
  ranks: words(
    "private corporal sergeant lieutenant captain major colonel brigadier general marshal admiral commodore commander constable inspector superintendent sheriff",
  ),
  genders,
  shortNames,
  makers:
    /^the\s(?:[\p{L}-]+\s){0,2}(?:(?:[\p{L}-]+\s(?:maker|manufacturer|giant|provider|carrier))|(?:cable|rail|railway|network|mobile|telecoms?|plant|port|airport|pipeline|ferry|bus|tour|grid)\soperator)$/iu,
  ages: [
    { from: 0, to: 3, nouns: words("toddler infant baby child boy girl") },
    { from: 4, to: 12, nouns: words("child boy girl youngster schoolboy schoolgirl pupil") },
    { from: 13, to: 19, nouns: words("teen teenager youth youngster adolescent boy girl schoolboy schoolgirl") },
    { from: 60, to: 99, nouns: words("pensioner retiree") },
  ],
  kin: words(
    "mother father mom mum dad son daughter brother sister husband wife widow widower uncle aunt cousin nephew niece grandfather grandmother grandson granddaughter fiance fiancee girlfriend boyfriend stepfather stepmother",
  ),
  accused: {
    nouns: words("suspect defendant accused"),
    called: words("alleged accused suspected convicted confessed"),
    before:
      /\b(?:trial|sentencing|arrest|conviction|arraignment|indictment|prosecution|charges?|case|verdict|sentence)\s(?:of|against|for)\s(?:[\p{L}\d-]+\s){0,4}$|\b(?:sentenced|arrested|charged|convicted|indicted|acquitted|suspect|defendant)\s(?:[\p{L}\d-]+\s){0,2}$/iu,
    behind:
      /^(?:(?:,\s[^,.;:"“”]{1,40},)?(?:,?\swho)?\s(?:(?:was|is|has|had|were|been|being|also|later|then|now|first|already)\s){1,4}(?:charged|arrested|accused|convicted|indicted|sentenced|acquitted|jailed|arraigned|remanded|on\strial|found\s(?:not\s)?guilty|facing\strial)|(?:,\s[^,.;:"“”]{1,40})?,\s(?:charged|accused|convicted|indicted|found\sguilty)|(?:,\s[^,.;:"“”]{1,40},)?(?:,?\swho)?\s(?:(?:has|had|also|later|then)\s){0,2}(?:(?:pleaded|pled)\s(?:not\s)?guilty|faces\s(?:trial|(?:[\p{L}-]+\s){0,4}(?:charges?|counts?|prison))))\b/iu,
  },
  asking: words("ask asks asked asking"),
  answering: words(
    "answer answers answered answering reply replies replied replying respond responds responded responding",
  ),
  isPersonNoun,
  nobody: words(
    "other others some many most several few those people somebody someone anyone everyone critics observers",
  ),
  crowds: words(
    "lot number group majority minority handful couple pair series dozen team crowd few third quarter half",
  ),
  ownOutlet: words(
    "newspaper paper outlet magazine station website site channel agency broadcaster publication programme program reporter",
  ),
};
