/** English number words and their values. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ["zero", 0],
  ["one", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
  ["seven", 7],
  ["eight", 8],
  ["nine", 9],
  ["ten", 10],
  ["eleven", 11],
  ["twelve", 12],
  ["thirteen", 13],
  ["fourteen", 14],
  ["fifteen", 15],
  ["sixteen", 16],
  ["seventeen", 17],
  ["eighteen", 18],
  ["nineteen", 19],
  ["twenty", 20],
  ["thirty", 30],
  ["forty", 40],
  ["fifty", 50],
  ["sixty", 60],
  ["seventy", 70],
  ["eighty", 80],
  ["ninety", 90],
]);

/** English words that multiply the number before them. */
export const magnitudes: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1e6],
  ["mln", 1e6],
  ["billion", 1e9],
  ["bln", 1e9],
  ["bn", 1e9],
  ["trillion", 1e12],
  ["dozen", 12],
]);

/** English months and weekdays, with their short forms: a number beside one is part of a date. */
export const calendarWords: ReadonlySet<string> = new Set(
  (
    "january february march april may june july august september october november december " +
    "jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday " +
    "mon tue tues wed thu thur thurs fri sat sun"
  ).split(" "),
);

/** English words that make the number after them a bound or a rough value. */
export const boundWords: ReadonlyMap<string, "least" | "most" | "about"> = new Map([
  ["least", "least"],
  ["more", "least"],
  ["over", "least"],
  ["above", "least"],
  ["exceeding", "least"],
  ["most", "most"],
  ["under", "most"],
  ["below", "most"],
  ["fewer", "most"],
  ["less", "most"],
  ["up", "most"],
  ["about", "about"],
  ["around", "about"],
  ["some", "about"],
  ["nearly", "about"],
  ["almost", "about"],
  ["roughly", "about"],
  ["approximately", "about"],
  ["estimated", "about"],
]);

/** English words for units of measure: a number of one unit is no other value of a number of another. */
export const unitWords: readonly string[] = (
  "mile kilometre kilometer km metre meter foot feet inch yard centimetre centimeter millimetre millimeter " +
  "kilogram kilo kg pound ton tonne gram ounce litre liter gallon barrel hectare acre " +
  "second minute hour day week month year decade degree celsius fahrenheit percent point cent dollar euro " +
  "watt megawatt gigawatt volt knot mph kph"
).split(" ");
