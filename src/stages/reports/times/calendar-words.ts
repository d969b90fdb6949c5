/**
 * Names of the months as dates have them, by month from January: English, German, French, Spanish, Italian, Portuguese, Dutch, Russian,
 * Ukrainian, Polish. A name that means another month in another language is left out (Polish "listopada" is November, Croatian October).
 */
const MONTHS: readonly string[] = [
  "january jan januar jänner janvier janv enero ene gennaio genn gen janeiro januari января янв січня січ stycznia",
  "february feb februar février févr fév febrero febbraio febbr fevereiro fev februari февраля фев лютого лют lutego",
  "march mar märz mrz mars marzo março maart mrt марта мар березня бер marca",
  "april apr avril avr abril abr aprile апреля апр квітня квіт kwietnia",
  "may mai mayo maggio magg maio mei мая травня трав maja",
  "june jun juni juin junio giugno giu junho июня июн червня черв czerwca",
  "july jul juli juillet juil julio luglio lug julho июля июл липня лип lipca",
  "august aug août agosto ago augustus августа авг серпня серп sierpnia",
  "september sept sep septembre septiembre settembre sett setembro set сентября сен сент вересня вер września",
  "october oct oktober okt octobre octubre ottobre ott outubro out октября окт жовтня жовт października",
  "november nov novembre noviembre novembro ноября ноя нояб",
  "december dec dezember dez décembre déc diciembre dic dicembre dezembro декабря дек грудня груд grudnia",
];

/** The number of a month by its name in lower case. */
export const monthNames: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const)),
);

/** Names of the days of the week in the same languages, in lower case. */
export const weekdayNames: ReadonlySet<string> = new Set(
  [
    "monday mon montag mo lundi lun lunes lunedì segunda segunda-feira maandag понедельник пн понеділок poniedziałek",
    "tuesday tue tues dienstag di mardi mar martes martedì terça terça-feira dinsdag вторник вт вівторок wtorek",
    "wednesday wed mittwoch mi mercredi mer miércoles mercoledì quarta quarta-feira woensdag среда ср середа środa",
    "thursday thu thur thurs donnerstag do jeudi jeu jueves giovedì quinta quinta-feira donderdag четверг чт четвер czwartek",
    "friday fri freitag fr vendredi ven viernes venerdì sexta sexta-feira vrijdag пятница пт п'ятниця piątek",
    "saturday sat samstag sonnabend sa samedi sam sábado sabato zaterdag суббота сб субота sobota",
    "sunday sun sonntag so dimanche dim domingo domenica zondag воскресенье вс неділя нд niedziela",
  ].flatMap((names) => names.split(" ")),
);

/**
 * Hours east of Greenwich by the letters of a zone: those of RFC 822, and those that mean one zone in the whole world. Letters that mean
 * several are left out: IST (India, Israel, Ireland), BST (Britain, Bangladesh), AST (Atlantic, Arabia), EST of Australia is AEST.
 */
export const zoneHours: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  AKST: -9,
  AKDT: -8,
  HST: -10,
  NST: -3.5,
  NDT: -2.5,
  WET: 0,
  WEST: 1,
  CET: 1,
  CEST: 2,
  MEZ: 1,
  MESZ: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  МСК: 3,
  TRT: 3,
  EAT: 3,
  WAT: 1,
  CAT: 2,
  SAST: 2,
  PKT: 5,
  NPT: 5.75,
  WIB: 7,
  HKT: 8,
  SGT: 8,
  AWST: 8,
  JST: 9,
  KST: 9,
  ACST: 9.5,
  ACDT: 10.5,
  AEST: 10,
  AEDT: 11,
  NZST: 12,
  NZDT: 13,
};
