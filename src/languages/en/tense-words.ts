import type { TenseWords } from "../pack.js";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const irregular = words(`
  was were had did said told went came took gave got made found held left met saw sent spoke stood thought won wrote began
  became brought built bought caught chose cut dealt drew drove fell felt fled flew fought froze grew heard hit hurt kept
  knew laid led lent lost meant paid put ran read rose sank sat set shook shot shut slept sold spent spread stole struck
  swore swept taught threw wore withdrew understood shown seen known gone done been given taken broken driven fallen
  written chosen drawn frozen grown hidden ridden risen spoken stolen sworn thrown worn
`);

/** The words by which a clause looks back or ahead. */
export const tenseWords: TenseWords = {
  modals: words("will shall 'll ’ll would wo may might could should can must"),
  have: "have",
  had: "had",
  infinitive: "to",
  be: words("is are was were be been am 's ’s"),
  past: words("has have had having was were did been 've ’ve"),
  isProgressive: (word) => word.endsWith("ing"),
  isPast: (word, lemma) => irregular.has(word) || (word.endsWith("ed") && word !== lemma && word.length > 3),
  future: words(`
    will shall 'll ’ll due scheduled expected slated upcoming forthcoming payable planned planning plans tentatively
    projected anticipated proposed
  `),
  intends: words(
    "expect schedule plan intend hope aim want agree decide vow prepare pledge promise seek wish ask order need set likely agreement plan deal bid offer proposal decision intention",
  ),
  scheduled: words("begin start open close expire meet arrive depart resume take"),
  leads: words(
    "on at in by until till the since from of for this last next around about before after during over early late to",
  ),
  pastLeads: words("since"),
  onLeads: words("on"),
  futureLeads: words("until till"),
  behind: words("after following since when as hours days weeks"),
};
