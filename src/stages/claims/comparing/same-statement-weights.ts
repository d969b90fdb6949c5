/**
 * Weights of the logistic model by which two statements say the same. A table gives one weight a measure; `bias` stands for no
 * measure. Fitted on the 4,076 training pairs of the Microsoft Research Paraphrase Corpus (W. B. Dolan, C. Brockett 2005), whose
 * licence is not stated; only these numbers were taken from it.
 */
export const sameStatement: Readonly<Record<string, number>> = {
  bias: -0.33,
  coveredLess: 1.28,
  coveredMore: 0.51,
  names: -0.52,
  order: -0.71,
  length: 1.14,
  numbersMatched: -0.19,
  numbersOpen: -0.68,
  letters: 1.96,
  edits: -3.29,
  openFewer: -0.62,
  openMore: -0.72,
  clash: -0.08,
  opposite: -1.31,
  negated: -0.52,
  runs1Smaller: 2.61,
  runs1Larger: 0.86,
  runs2Smaller: 1.39,
  runs2Larger: -0.69,
  runs3Smaller: 0.6,
  runs3Larger: -1.76,
  runs4Smaller: 0.28,
  runs4Larger: -2.22,
};
