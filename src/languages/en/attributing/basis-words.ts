/**
 * Openings behind which a source names what it knows from. Each is the inside of a regular expression; what follows it is the
 * party or thing. `with` in the first row: "through information sharing with a partner".
 */
export const basisOpenings: readonly string[] = [
  "(?:through|via|by|thanks to|based on|on the basis of|under)\\s(?:[\\p{L}-]+\\s){0,3}(?:information|intelligence|data)[\\s-](?:sharing|exchange|exchanges|cooperation)\\swith",
  "(?:based|drawing|relying)\\s(?:up)?on",
  "on the basis of",
  "on the strength of",
  "citing",
  "quoting",
  "after (?:viewing|seeing|reviewing|examining|analysing|analyzing|studying|watching|reading|speaking (?:to|with)|hearing from)",
  "(?:from|through) information (?:from|provided by|received from|supplied by|passed on by)",
  "(?:obtained|received|heard|learned|learnt)\\s(?:[\\p{L}'’-]+\\s){0,4}?from",
  "according to",
];
