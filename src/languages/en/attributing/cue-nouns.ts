const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Nouns for something said or held, singular and plural, that take a clause: "his claim that". */
export const clauseNouns = list(`
  claim claims statement statements assertion assertions allegation allegations accusation accusations announcement
  argument belief beliefs suggestion suggestions warning warnings promise promises pledge pledges vow view views opinion
  contention insistence prediction predictions estimate complaint complaints admission acknowledgment acknowledgement
  hope hopes fear fears finding findings ruling testimony concern concerns conclusion conclusions declaration denial denials comment comments remark remarks
  message notion conviction confirmation revelation disclosure demand demands
`);

/** Nouns of texts and talk that are a source by themselves: "reports that a hotel was destroyed". */
export const reportNouns = list("reports rumours rumors speculation allegations");
