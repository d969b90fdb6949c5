import type { Bound, Interval } from "../../counting.js";

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
const phrases = (bound: Bound, list: string): [string, Bound][] =>
  list
    .split(",")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "")
    .map((phrase) => [phrase, bound]);

/** Vague number words as intervals. */
export const vague: ReadonlyMap<string, Interval> = new Map<string, Interval>([
  ["dozens", { low: 24 }],
  ["scores", { low: 40 }],
  ["hundreds", { low: 200 }],
  ["thousands", { low: 2000 }],
  ["millions", { low: 2e6 }],
  ["billions", { low: 2e9 }],
  ["tens of thousands", { low: 20_000 }],
  ["hundreds of thousands", { low: 200_000 }],
  ["tens of millions", { low: 2e7 }],
  ["hundreds of millions", { low: 2e8 }],
  ["a handful", { low: 3, high: 9 }],
  ["handful", { low: 3, high: 9 }],
  ["a couple", { low: 2, high: 3 }],
  ["a few", { low: 3, high: 9 }],
  ["several", { low: 3 }],
  ["both", { low: 2, high: 2 }],
  ["several dozen", { low: 24 }],
  ["several hundred", { low: 200 }],
  ["several thousand", { low: 2000 }],
  ["a few dozen", { low: 36, high: 108 }],
  ["a few hundred", { low: 300, high: 900 }],
  ["a few thousand", { low: 3000, high: 9000 }],
  ["a couple of hundred", { low: 200, high: 300 }],
  ["a couple of dozen", { low: 24, high: 36 }],
  ["a couple of thousand", { low: 2000, high: 3000 }],
]);

/** Parts of a whole. */
export const fractions: ReadonlyMap<string, number> = new Map([
  ["half", 1 / 2],
  ["third", 1 / 3],
  ["thirds", 1 / 3],
  ["quarter", 1 / 4],
  ["quarters", 1 / 4],
  ["fourth", 1 / 4],
  ["fourths", 1 / 4],
  ["fifth", 1 / 5],
  ["fifths", 1 / 5],
  ["sixth", 1 / 6],
  ["tenth", 1 / 10],
  ["tenths", 1 / 10],
]);

/** Bounds in front of a number. */
export const before: ReadonlyMap<string, Bound> = new Map([
  ...phrases(
    "low",
    `at least, no fewer than, no less than, not less than, not fewer than, more than, over, above, upwards of, upward of, exceeding, in excess of, north of,
    a minimum of, at the very least, well over, well above, far more than, much more than, greater than, surpassing, topping, way more than, many more than, at a minimum`,
  ),
  ...phrases(
    "high",
    `up to, as many as, as much as, at most, no more than, not more than, fewer than, less than, under, below, a maximum of, at the most, as high as,
    well under, well below, far fewer than, much less than, a maximum`,
  ),
  ...phrases(
    "nearly",
    "nearly, almost, close to, just under, approaching, not quite, just short of, close on, a little under, just below, slightly less than, slightly under, nearing, shy of, just shy of",
  ),
  ...phrases(
    "just-over",
    "just over, slightly more than, a little over, a little more than, slightly over, just above, little more than, slightly above",
  ),
  ...phrases(
    "about",
    `about, around, some, roughly, approximately, an estimated, estimated, circa, approx, approx., in the region of, somewhere around, in the order of, on the order of, perhaps,
    maybe, an approximate, the estimated, an average of, ~, ca, ca., c.`,
  ),
  ...phrases("added", "another, a further, an additional, further, additional, yet another, an extra"),
  ...phrases(
    "exact",
    "exactly, precisely, only, just, a total of, a combined, the, all, all of the, these, those, its, their, his, her, as few as, a record, a whole, fully, a grand total of, totaling, totalling, the first, the last, the other, the remaining",
  ),
]);

/** Bounds behind a number. */
export const behind: ReadonlyMap<string, Bound> = new Map([
  ...phrases("low", "or more, and more, plus, +, at least, and counting, or even more"),
  ...phrases("high", "or fewer, or less, at most, at the most"),
  ...phrases("about", "or so, - odd, odd, or thereabouts"),
  ...phrases("added", "more, additional, further"),
]);

/** Words that make a number a running total. */
export const totals: readonly string[] = [
  "so far",
  "to date",
  "in total",
  "in all",
  "a total of",
  "altogether",
  "until now",
  "up to now",
  "thus far",
  "overall",
  "cumulative",
  "total of",
];

/** Currencies. */
export const currencies: ReadonlyMap<string, string> = new Map([
  ["$", "USD"],
  ["us$", "USD"],
  ["dollar", "USD"],
  ["dollars", "USD"],
  ["usd", "USD"],
  ["bucks", "USD"],
  ["cents", "USD"],
  ["a$", "AUD"],
  ["c$", "CAD"],
  ["£", "GBP"],
  ["pound", "GBP"],
  ["pounds", "GBP"],
  ["gbp", "GBP"],
  ["€", "EUR"],
  ["euro", "EUR"],
  ["euros", "EUR"],
  ["eur", "EUR"],
  ["¥", "JPY"],
  ["yen", "JPY"],
  ["yuan", "CNY"],
  ["renminbi", "CNY"],
  ["rmb", "CNY"],
  ["₹", "INR"],
  ["rupee", "INR"],
  ["rupees", "INR"],
  ["rs", "INR"],
  ["rouble", "RUB"],
  ["roubles", "RUB"],
  ["ruble", "RUB"],
  ["rubles", "RUB"],
  ["hryvnia", "UAH"],
  ["hryvnias", "UAH"],
  ["won", "KRW"],
  ["₩", "KRW"],
  ["franc", "CHF"],
  ["francs", "CHF"],
  ["kroner", "DKK"],
  ["krone", "DKK"],
  ["kronor", "SEK"],
  ["krona", "SEK"],
  ["lira", "TRY"],
  ["lei", "RON"],
  ["leu", "RON"],
  ["zloty", "PLN"],
  ["zlotys", "PLN"],
  ["forint", "HUF"],
  ["forints", "HUF"],
  ["peso", "MXN"],
  ["pesos", "MXN"],
  ["real", "BRL"],
  ["reais", "BRL"],
  ["rand", "ZAR"],
  ["rupiah", "IDR"],
  ["baht", "THB"],
  ["dong", "VND"],
  ["riyal", "SAR"],
  ["riyals", "SAR"],
  ["dirham", "AED"],
  ["dirhams", "AED"],
  ["shekel", "ILS"],
  ["shekels", "ILS"],
  ["dinar", "IQD"],
  ["dinars", "IQD"],
  ["naira", "NGN"],
  ["shilling", "KES"],
  ["shillings", "KES"],
  ["taka", "BDT"],
  ["ringgit", "MYR"],
]);

/** Units of measurement. */
export const units: ReadonlyMap<string, string> = new Map([
  ["%", "%"],
  ["percent", "%"],
  ["percentage", "%"],
  ["pct", "%"],
  ["km", "km"],
  ["kms", "km"],
  ["kilometre", "km"],
  ["kilometres", "km"],
  ["kilometer", "km"],
  ["kilometers", "km"],
  ["mile", "mi"],
  ["miles", "mi"],
  ["metre", "m"],
  ["metres", "m"],
  ["meter", "m"],
  ["meters", "m"],
  ["m", "m"],
  ["cm", "cm"],
  ["centimetre", "cm"],
  ["centimetres", "cm"],
  ["centimeters", "cm"],
  ["mm", "mm"],
  ["millimetres", "mm"],
  ["millimeters", "mm"],
  ["foot", "ft"],
  ["feet", "ft"],
  ["ft", "ft"],
  ["inch", "in"],
  ["inches", "in"],
  ["yard", "yd"],
  ["yards", "yd"],
  ["nautical", "nmi"],
  ["kg", "kg"],
  ["kilo", "kg"],
  ["kilos", "kg"],
  ["kilogram", "kg"],
  ["kilograms", "kg"],
  ["kilogrammes", "kg"],
  ["g", "g"],
  ["gram", "g"],
  ["grams", "g"],
  ["lb", "lb"],
  ["lbs", "lb"],
  ["tonne", "t"],
  ["tonnes", "t"],
  ["ton", "t"],
  ["tons", "t"],
  ["litre", "l"],
  ["litres", "l"],
  ["liter", "l"],
  ["liters", "l"],
  ["gallon", "gal"],
  ["gallons", "gal"],
  ["barrel", "bbl"],
  ["barrels", "bbl"],
  ["bpd", "bbl/d"],
  ["hectare", "ha"],
  ["hectares", "ha"],
  ["acre", "acre"],
  ["acres", "acre"],
  ["sq", "sq"],
  ["square", "sq"],
  ["degree", "°"],
  ["degrees", "°"],
  ["°c", "°C"],
  ["°f", "°F"],
  ["celsius", "°C"],
  ["fahrenheit", "°F"],
  ["mph", "mph"],
  ["kph", "km/h"],
  ["km/h", "km/h"],
  ["knots", "kn"],
  ["mw", "MW"],
  ["megawatts", "MW"],
  ["gw", "GW"],
  ["gigawatts", "GW"],
  ["kwh", "kWh"],
  ["hz", "Hz"],
  ["ghz", "GHz"],
  ["gb", "GB"],
  ["mb", "MB"],
  ["kilotons", "kt"],
  ["caliber", "cal"],
  ["calibre", "cal"],
  ["hour", "h"],
  ["hours", "h"],
  ["minute", "min"],
  ["minutes", "min"],
  ["second", "s"],
  ["seconds", "s"],
  ["day", "d"],
  ["days", "d"],
  ["week", "wk"],
  ["weeks", "wk"],
  ["month", "mo"],
  ["months", "mo"],
  ["year", "y"],
  ["years", "y"],
  ["decade", "y10"],
  ["decades", "y10"],
  ["centuries", "y100"],
  ["nights", "d"],
  ["times", "times"],
  ["points", "points"],
  ["point", "points"],
]);

/** Armed or sent personnel and what is sent with them. */
export const troops = set(`
  soldier soldiers troop troops fighter fighters mercenary mercenaries marine marines paratrooper paratroopers serviceman servicemen servicewoman servicewomen servicemembers
  personnel peacekeeper peacekeepers reservist reservists conscript conscripts recruit recruits guardsman guardsmen policeman policemen policewomen officer officers police
  firefighter firefighters rescuer rescuers medic medics doctor doctors nurse nurses volunteer volunteers observer observers inspector inspectors expert experts engineer engineers
  worker workers staff forces force militant militants combatant combatants sailor sailors airman airmen crew crews team teams unit units brigade brigades battalion battalions gendarmes
  commando commandos advisers advisors agents men women army regiment ship ships warship warships vessel vessels aircraft jet jets warplanes helicopter helicopters tank tanks vehicles
  epidemiologist epidemiologists specialist specialists investigator investigators engine engines pump pumps ambulance ambulances truck trucks boats dogs
`);

/** Persons. */
export const persons = set(`
  person persons people man men woman women child children boy boys girl girls baby babies infant infants toddler toddlers teenager teenagers teen teens youth youths adult adults kid kids
  civilian civilians resident residents villager villagers inhabitant inhabitants citizen citizens national nationals local locals tourist tourists visitor visitors passenger passengers
  passer-by passers-by pedestrian pedestrians bystander bystanders motorist motorists driver drivers cyclist cyclists pilot pilots crewman crewmen crewmembers
  victim victims patient patients survivor survivors casualty student students pupil pupils schoolchildren schoolgirl schoolgirls schoolboy schoolboys teacher teachers
  worker workers miner miners farmer farmers fisherman fishermen labourer labourers laborer laborers employee employees journalist journalists reporter reporters cameraman photographer aid-worker
  protester protesters protestor protestors demonstrator demonstrators activist activists rioter rioters prisoner prisoners inmate inmates detainee detainees hostage hostages suspect suspects
  attacker attackers gunman gunmen bomber bombers assailant assailants terrorist terrorists rebel rebels insurgent insurgents extremist extremists jihadist jihadists
  refugee refugees migrant migrants asylum evacuee evacuees pilgrim pilgrims worshipper worshippers worshiper worshipers shopper shoppers guest guests customer customers
  family families household households member members relative relatives mother mothers father fathers son sons daughter daughters brother brothers sister sisters grandmother grandfather couple couples
  wife husband pensioner others other those lives lawmaker lawmakers official officials politician politicians minister ministers leader leaders commander commanders general generals
  soldier soldiers troop troops fighter fighters policeman policemen policewoman policewomen officer officers firefighter firefighters rescuer rescuers medic medics paramedic paramedics
  doctor doctors nurse nurses volunteer volunteers guard guards serviceman servicemen personnel staff peacekeeper peacekeepers militant militants conscript conscripts recruit recruits
  marine marines sailor sailors airman airmen mercenary mercenaries combatant combatants hunter hiker hikers climber climbers skier skiers swimmer swimmers athlete athletes player players fan fans
  spectator spectators voter voters dead injured wounded missing homeless engineer engineers contractor contractors foreigner foreigners american americans israeli israelis palestinian palestinians iraqi iraqis afghan afghans russian russians ukrainian ukrainians turk turks syrian syrians briton britons indian indians pakistani pakistanis german germans
  resident-s men-women breadwinner monk monks priest priests nun nuns imam colonel lieutenant sergeant
`);

/** Buildings, vehicles and goods. */
export const things = set(`
  home homes house houses building buildings structure structures apartment apartments flat flats dwelling dwellings property properties block blocks shop shops store stores school schools
  hospital hospitals clinic clinics church churches mosque mosques temple temples bridge bridges road roads hotel hotels office offices factory factories warehouse warehouses farm farms barn barns
  vehicle vehicles car cars truck trucks bus buses train trains boat boats ship ships vessel vessels plane planes aircraft helicopter helicopters tank tanks tent tents village villages town towns city cities
  tree trees crop crops hectare hectares acre acres field fields mile miles kilometre kilometres street streets block blocks line lines pole poles substation substations site sites facility facilities
  position positions tonne tonnes ton tons dam dams well wells pipe pipes shelter shelters market markets stall stalls weapon weapons rifle rifles bag bags computer computers phone phones document documents
  company companies business businesses flight flights
`);

/** What is launched and shot down. */
export const weapons = set(`
  missile missiles rocket rockets drone drones shell shells mortar mortars bomb bombs projectile projectiles torpedo torpedoes round rounds uav uavs warplane warplanes aircraft plane planes jet jets helicopter helicopters
  strike strikes airstrikes satellite satellites balloon balloons salvo salvos
`);

/** Words in front of which a number behind counts nothing. */
export const labels = set(`
  no no. nos number article section chapter page pages room flight route highway channel level phase category type version size volume boeing airbus interstate episode season round
  paragraph resolution act clause figure table grade platform gate line bus apartment apt unit suite building block lot exit age aged km/h protocol model class group psalm verse score scene zone
`);

/** Last words of a street's name. */
export const streets = set(
  "street st st. avenue ave ave. road rd rd. boulevard blvd lane drive square place court terrace way row crescent",
);
