import type { PartOfDay, TimeUnit } from "../../date-expression.js";

/** Months and their short forms, by number. A short form may carry a full stop. */
export const months: Readonly<Record<string, number>> = {
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sept: 9,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

/** Weekdays and their short forms, Monday 1. */
export const weekdays: Readonly<Record<string, number>> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
  mon: 1,
  tues: 2,
  tue: 2,
  wed: 3,
  thurs: 4,
  thur: 4,
  thu: 4,
  fri: 5,
  sat: 6,
  sun: 7,
};

/** Units of time in the singular. */
export const units: Readonly<Record<string, TimeUnit>> = {
  second: "second",
  minute: "minute",
  hour: "hour",
  day: "day",
  night: "day",
  week: "week",
  fortnight: "week",
  weekend: "weekend",
  month: "month",
  quarter: "quarter",
  season: "season",
  year: "year",
  decade: "decade",
  century: "century",
  millennium: "century",
};

/** Units of time in the plural, by their singular. */
export const pluralUnits: Readonly<Record<string, string>> = {
  seconds: "second",
  minutes: "minute",
  hours: "hour",
  days: "day",
  nights: "night",
  weeks: "week",
  fortnights: "fortnight",
  weekends: "weekend",
  months: "month",
  quarters: "quarter",
  years: "year",
  decades: "decade",
  centuries: "century",
};

/** Parts of a day, as TIMEX3 writes them; a clock time where the word means one. */
export const partsOfDay: Readonly<Record<string, PartOfDay>> = {
  morning: "MO",
  dawn: "MO",
  daybreak: "MO",
  sunrise: "MO",
  midday: "MI",
  lunchtime: "MI",
  afternoon: "AF",
  evening: "EV",
  dusk: "EV",
  sunset: "EV",
  nightfall: "EV",
  night: "NI",
  overnight: "NI",
};

/** Clock times that are words. */
export const clockWords: Readonly<Record<string, readonly [hour: number, minute: number]>> = {
  noon: [12, 0],
  midnight: [0, 0],
};

export const seasons: Readonly<Record<string, string>> = {
  spring: "SP",
  summer: "SU",
  autumn: "FA",
  fall: "FA",
  winter: "WI",
};

/** Small numbers in words; "twenty-four" and "a hundred and fifty" are put together from them. */
export const smallNumbers: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

export const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  final: 4,
  last: 2,
};

/** Decades in words: "the nineties". */
export const decades: Readonly<Record<string, number>> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};

/** Time zones as newsrooms write them, as an offset. A name used for several zones has its most common meaning in news. */
export const zones: Readonly<Record<string, string>> = {
  gmt: "Z",
  utc: "Z",
  z: "Z",
  bst: "+01:00",
  cet: "+01:00",
  cest: "+02:00",
  eet: "+02:00",
  eest: "+03:00",
  msk: "+03:00",
  trt: "+03:00",
  pkt: "+05:00",
  kst: "+09:00",
  jst: "+09:00",
  hkt: "+08:00",
  sgt: "+08:00",
  aest: "+10:00",
  aedt: "+11:00",
  est: "-05:00",
  edt: "-04:00",
  cst: "-06:00",
  cdt: "-05:00",
  mst: "-07:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
};

/** Days with a name of their own that fall on the same date every year: month and day. */
export const namedDays: Readonly<Record<string, readonly [month: number, day: number]>> = {
  "christmas eve": [12, 24],
  "christmas day": [12, 25],
  christmas: [12, 25],
  "boxing day": [12, 26],
  "new year's eve": [12, 31],
  "new year's day": [1, 1],
  "valentine's day": [2, 14],
  "may day": [5, 1],
  halloween: [10, 31],
};

/** Words for a number of which only the size is told. */
export const vagueAmounts: readonly string[] = [
  "several",
  "some",
  "a few",
  "few",
  "many",
  "a number of",
  "dozens of",
  "hundreds of",
  "thousands of",
  "recent",
  "coming",
  "various",
  "countless",
  "numerous",
];

/** Words that stand for the present, the past or the future as such. */
export const references: Readonly<Record<string, "PRESENT_REF" | "PAST_REF" | "FUTURE_REF">> = {
  now: "PRESENT_REF",
  "right now": "PRESENT_REF",
  currently: "PRESENT_REF",
  presently: "PRESENT_REF",
  nowadays: "PRESENT_REF",
  "these days": "PRESENT_REF",
  "the moment": "PRESENT_REF",
  "this moment": "PRESENT_REF",
  "the present": "PRESENT_REF",
  "the present time": "PRESENT_REF",
  "this time": "PRESENT_REF",
  "this point": "PRESENT_REF",
  recently: "PAST_REF",
  "more recently": "PAST_REF",
  "most recently": "PAST_REF",
  "until recently": "PAST_REF",
  lately: "PAST_REF",
  "the past": "PAST_REF",
  "the recent past": "PAST_REF",
  previously: "PAST_REF",
  formerly: "PAST_REF",
  "not long ago": "PAST_REF",
  "not that long ago": "PAST_REF",
  "long ago": "PAST_REF",
  soon: "FUTURE_REF",
  "as soon as possible": "FUTURE_REF",
  "sooner or later": "FUTURE_REF",
  "the future": "FUTURE_REF",
  "the near future": "FUTURE_REF",
  "the foreseeable future": "FUTURE_REF",
  "the near term": "FUTURE_REF",
  "the short term": "FUTURE_REF",
  "the long term": "FUTURE_REF",
  "the coming days": "FUTURE_REF",
  "a later date": "FUTURE_REF",
};
