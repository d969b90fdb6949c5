import type { DenialWords } from "../claim-words.js";

/** English words by which somebody denies without saying again what is denied. */
export const denialWords: DenialWords = {
  wholesale:
    /\b(?:all|any|every|the|these|those)\s+(?:\p{L}+\s+)?(?:wrongdoing|involvement|responsibility|guilt|misconduct|liability|negligence|charges?|accusations?|allegations?)\b/iu,
  accusing:
    /\b(?:accus|alleg|charg|guilt|convict|blam|brib|corrupt|fraud|abus|murder|stole|steal|misle[ad]|cover(?:ed)?[- ]up|illegal|unlawful|responsib|negligen|wrongdoing|behind\s+the)/i,
  such: /\b(?:no|any)\s+such\b/i,
  ofOneself: /\b(?:i|we)\b.{0,20}\b(?:never|not|\p{L}+n['’]t)\s+(?:\p{L}+\s+){1,3}(?:it|that|them|this)\P{L}*$/iu,
  pointing:
    /^(?:that\s+)?\P{L}*(?:what\s.{0,60}|.{0,40}\b(?:accounts?|accusations?|allegations?|claims?|reports?|charges?|suggestions?|versions?|figures?|rumou?rs?)\b.{0,50})$|\b(?:it|that|this|so|them)\P{L}*$/iu,
  refusing: /\b(?:reject|refus|declin|turn(?:s|ed|ing)?\s+down|withdr|oppos)/i,
  asking:
    /^\P{L}*(?:how|why|where|when|who|whom|which|whether|if)\b|\bno\s+way\s+(?:to\s+know|of\s+knowing|to\s+tell)\b/iu,
  withholding:
    /\b(?:refus|declin|decline|not|n['’]t|never|without|avoid)\P{L}*(?:\p{L}+\s+){0,3}(?:say|tell|comment|disclos|reveal|discuss|identif|nam(?:e|ing)|elaborat|specif|explain|releas|giv|detail|confirm|provid|describ|divulg)/iu,
  leavingUndone:
    /\b(?:(?:do|does|did|will|would|wo|ca|can|could|has|have|had)\s*(?:not|n['’]t)|never|no\s+longer)\s+(?:\p{L}+ly\s+)?(?!(?:s[ae](?:y|id|e)|think|thought|believ|accept|agree|acknowledg|admit|confirm|recogni|consider|buy|claim|plead|regard|view|know|find|found|tell|told|state|stating|aware|suspect|feel|felt|expect\s+that|been|be)\P{L}?\p{L}*)\p{L}+/iu,
  asked:
    /^\P{L}*(?:(?!that\b|who\b|which\b)\p{L}+(?:['’]s)?\P{L}+){0,4}?(?:offers?|requests?|applications?|appeals?|motions?|petitions?|bail|parole|permission|asylum|calls?|demands?|pleas?|invitations?|proposals?|bids?)\b/iu,
  granted:
    /^\P{L}*(?:(?!that\b|who\b|which\b)\p{L}+(?:['’]s)?\P{L}+){0,4}?(?:bail|parole|permission|asylum|entry|access|(?:applications?|appeals?|motions?|petitions?|requests?|pleas?)\b|offer\s.{0,40}\bto)\b/iu,
  outright: /\bden(?:y|ied|ies|ying|ials?)\b/iu,
  unaware: /\b(?:not|n['’]t|un)\s*aware\s+of\b|\bno\s+knowledge\s+of\b|\bnever\s+heard\s+of\b/i,
};
