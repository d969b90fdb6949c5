import type { DateExpression, Stretch } from "../../date-expression.js";

/** Characters looked at in front of an expression and behind it. */
const REACH = 40;

const BETWEEN = /\b(?:between|from)\s+(?:about\s+|around\s+)?(?:the\s+)?$/i;
const LINK = /^\s*(?:and|to|until|till|through|thru|-|–|—)\s*(?:the\s+|about\s+|around\s+)?$/i;
const SINCE = /\bsince\s+(?:about\s+|around\s+|at\s+least\s+)?(?:the\s+)?$/i;
const UNTIL = /\b(?:until|till|through)\s+(?:about\s+|around\s+|at\s+least\s+)?(?:the\s+)?$/i;
const PAST = /^(?:(?:at\s+least|more\s+than|nearly|almost|about|only|just)\s+)?(?:the\s+)?(?:past|last)\b/i;
const COMING = /^(?:the\s+)?(?:next|coming)\b/i;
const EVENT =
  /^\s+(?<way>after|before)\s+(?:the|an?|his|her|its|their|this|that)\s+(?<event>\p{Ll}{3,20})(?![\p{L}-])/u;
const AROUND = /\b(?:around|circa|approximately|roughly)\s+(?:the\s+)?$|\bca?\.\s+$/i;
/** "at about 3 p.m."; of a day or a year "about" mostly says what is spoken of. */
const ABOUT = /\b(?:at|from|in|until|since|by)\s+about\s+$|\babout\s+$/i;

/** Whether any of the words that the patterns above look for stands in front: it seldom does. */
const LED = /(?:between|from|since|until|till|through|around|circa|ca?\.|approximately|roughly|about)\s[a-z\s]{0,24}$/i;

/** The expressions of a text with the stretches of time they bound or fill, and those that are told only roughly. */
export function withStretches(text: string, found: readonly DateExpression[]): DateExpression[] {
  const led = found.map(({ start }) => LED.test(before(text, start)));
  const stretched = found.map((expression, i) => (led[i] ? roughly(text, expression) : expression));
  for (let i = 0; i < stretched.length; i++) {
    const [one, other] = [stretched[i], stretched[i + 1]];
    if (one === undefined) continue;
    const from = other === undefined || !led[i] ? undefined : pairFrom(text, one, other);
    if (from !== undefined && other !== undefined) {
      stretched[i] = { ...alike(one, other), stretch: { part: "begins", from } };
      stretched[++i] = { ...other, stretch: { part: "ends", from } };
      continue;
    }
    const stretch = (led[i] ? openEnd(text, one) : undefined) ?? lengthOf(text, one);
    if (stretch !== undefined) stretched[i] = { ...one, stretch };
  }
  return stretched;
}

const isPoint = ({ kind, meaning }: DateExpression): boolean =>
  (kind === "date" || kind === "time") && meaning.is !== "reference";

const before = (text: string, at: number): string => text.slice(Math.max(0, at - REACH), at);

function pairFrom(text: string, one: DateExpression, other: DateExpression): number | undefined {
  if (!isPoint(one) || !isPoint(other) || other.start - one.end > 24) return undefined;
  const link = text.slice(one.end, other.start);
  if (!LINK.test(link)) return undefined;
  const lead = BETWEEN.exec(before(text, one.start));
  if (lead === null) return undefined;
  // "from 2016 and 2018" is a list; "between" takes "and", "from" all others.
  if (/^between/i.test(lead[0]) !== /\band\b/i.test(link)) return undefined;
  return one.start - lead[0].length;
}

/** "from Monday through Wednesday next week": the week stands once for both. */
function alike(one: DateExpression, other: DateExpression): DateExpression {
  const [a, b] = [one.meaning, other.meaning];
  if (a.is !== "calendar" || b.is !== "calendar" || b.weekShift === undefined || a.weekShift !== undefined) return one;
  return a.parts.weekday === undefined ? one : { ...one, meaning: { ...a, weekShift: b.weekShift } };
}

function openEnd(text: string, expression: DateExpression): Stretch | undefined {
  if (!isPoint(expression)) return undefined;
  const words = before(text, expression.start);
  const since = SINCE.exec(words);
  if (since !== null) return { part: "since", from: expression.start - since[0].length };
  const until = UNTIL.exec(words);
  return until === null ? undefined : { part: "until", from: expression.start - until[0].length };
}

function lengthOf(text: string, expression: DateExpression): Stretch | undefined {
  if (expression.kind !== "duration") return undefined;
  const words = text.slice(expression.start, expression.end);
  if (PAST.test(words)) return { part: "past", from: expression.start };
  if (COMING.test(words)) return { part: "coming", from: expression.start };
  const { way, event } = EVENT.exec(text.slice(expression.end, expression.end + REACH))?.groups ?? {};
  if (event === undefined) return undefined;
  return { part: way === "after" ? "after" : "before", from: expression.start, event };
}

function roughly(text: string, expression: DateExpression): DateExpression {
  const { kind, meaning } = expression;
  if (expression.modifier !== undefined || meaning.is !== "calendar" || (kind !== "date" && kind !== "time")) {
    return expression;
  }
  const words = before(text, expression.start);
  const rough = AROUND.test(words) || (meaning.parts.hour !== undefined && ABOUT.test(words));
  return rough ? { ...expression, modifier: "approx" } : expression;
}
