/** What asks readers to do something, and labels of adverts, where they are a paragraph of their own. */
const CALLS: readonly RegExp[] = [
  /^(?:please\s)?(?:follow|like)\s(?:us|our\s.{1,40}|[\p{L}\p{N}@ ]{1,40})\s(?:on|via|at)\s(?:telegram|x|twitter|facebook|instagram|whatsapp|tiktok|threads|bluesky|mastodon|youtube|linkedin|viber|google\snews|social\smedia)(?!\p{L})/iu,
  /^(?:sign\sup|subscribe|register)\s(?:here|now|today|(?:to|for)\s.{0,80}(?:newsletters?|briefings?|alerts?|updates|inbox|e-?mails?|channel|podcast|here))(?!\p{L})/iu,
  /^get\s(?:the|our|all|your)\s.{0,60}(?:inbox|newsletter|alerts|app)(?!\p{L})/iu,
  /^join\s(?:us|our|the)\s.{0,40}(?:telegram|whatsapp|viber|channel|newsletter|facebook)(?!\p{L})/iu,
  /^download\s(?:our|the)\s.{0,30}app(?!\p{L})/iu,
  /^(?:article|story|content)\scontinues\s(?:below|after)(?!\p{L})/iu,
  /^(?:advertisement|advert|anzeige|werbung|реклама|publicidad|publicité|pubblicità|publicidade|advertentie|reklam|reklama)$/iu,
  /^(?:подписывайтесь|подпишитесь|підписуйтесь|підпишіться|читайте нас|folgen sie uns|suivez[- ]nous|síguenos|siga-nos|seguici|volg ons|bizi takip edin)(?!\p{L})/iu,
];
const LONGEST = 200;

/** True for a paragraph that asks its readers to follow, to subscribe or to read on, or that only names an advert. Not for one that quotes. */
export const isCall = (paragraph: string): boolean =>
  paragraph.length <= LONGEST && !/["“”«»„\n]/.test(paragraph) && CALLS.some((call) => call.test(paragraph));

const SOURCE =
  /^(?:source|quelle|fuente|fonte|kaynak|источник|джерело|agency)\s?:\s{0,3}(\p{Lu}[^\d,;:!?\n\t]{1,60}?)\.?$/iu;

/** The outlet that a line such as `Source: LPA` names; `undefined` for any other line. */
export function sourceIn(paragraph: string | undefined): string | undefined {
  const name = SOURCE.exec(paragraph ?? "")?.[1]?.trim();
  return name !== undefined && /^\p{Lu}/u.test(name) && !/\.\s|https?:|www\./.test(name) && name.split(" ").length <= 6
    ? name
    : undefined;
}
