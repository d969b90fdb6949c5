/** A word that denies its clause. */
export const negationWord =
  /(?<![\p{L}'’-])(?:not|never|no longer|no one|no-one|nobody|nothing|none|neither|nowhere|cannot|hardly|no|[a-z]+n['’]t|false|untrue|fake|baseless|unfounded|little)(?![\p{L}-])/iu;

/** In a cue, what leaves the saying out: "could not confirm", "stopped short of", "has yet to say". */
export const cueNegation =
  /(?<![\p{L}'’-])(?:not|never|neither|nor|cannot|[a-z]+n['’]t|no|yet|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fail(?:s|ed)|stop(?:s|ped)? short|avoid(?:s|ed|ing))(?![\p{L}-])/iu;

/** Where the main clause of what was said may end: a clause that hangs on it begins. */
export const clauseEnd =
  /[;:.?!](?:\s|["”’]|$)|(?<!^["“'‘(]{0,2})\b(?:whether|that|because|who|which|whom|whose|if|when|while|although|though|until|unless|since|after|before|but|and)\b/iu;

/** A clause in front of the main one: "If the pumps fail, ...", "After examining the tapes, ...". */
export const leadingClause =
  /^["“'‘(]{0,2}(?:that\s)?(?:if|when|while|although|though|until|unless|since|after|before|because|once|as|despite|during)\s[^,]{1,200},\s/iu;
