import type { SentenceWords } from "../pack.js";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Abbreviations, sentence openers and saying verbs for the sentence splitter. */
export const sentenceWords: SentenceWords = {
  neverLast: words(`
    mr mrs ms mx messrs dr prof rev hon fr sr. st ste mt ft sen sens rep reps gov govs pres amb atty gen lt col cpl sgt
    maj capt cmdr cdr adm brig pvt spc col insp supt det sec asst assoc dir rt vice vs v viz cf e.g i.e ca approx
    lt.gen maj.gen brig.gen inf cav pol kombes dist dept univ est hrh n s e w ex
  `),
  mayBeLast: words(`
    inc corp co cos ltd plc llc bros jr sr esq etc al ave blvd rd pkwy hwy u.s u.k u.n u.s.a e.u d.c p.m a.m
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex
    va vt wash wis wyo ph.d m.d b.a m.a
  `),
  beforeNumber: words("no nos fig figs art arts sec p pp par para vol ch eq"),
  openers: words(`
    the a an he she it they we i you this that these those there here his her its their our my your who what when where why
    how which in on at by for from with without as after before during since until while although though because if
    but and or so yet still also both all some many most several few no not another other such two three one
    about according among amid despite earlier later meanwhile however moreover officials police authorities witnesses
    more however last next under over between against to of only even instead then now today yesterday tomorrow
  `),
  saying: words(`
    said says say told tells adds added asked asks stated states announced announces reported reports wrote writes noted
    notes warned warns claimed claims confirmed confirms denied denies declared declares explained explains insisted
    insists argued argues replied replies answered recalled recalls continued concluded commented tweeted posted
    acknowledged admitted cautioned predicted pledged promised vowed urged suggested stressed emphasized emphasised
    demanded wondered exclaimed responded interjected agreed quipped muttered whispered yelled screamed complained
    lamented conceded countered retorted recounted opined inquired observed remarked testified reads read quoted shouted cried joked according
  `),
  complement:
    /^(?:that|how|why|whether|what|who|he|she|they|it|we|there|the|an?|his|her|their|its|no|some|(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\p{Lu}\p{L}+)$/u,
};
