import type { Random } from "./random.js";

/** A newsroom: an agency whose copy others take, an outlet, a broadcaster, a channel or a site that only gathers. */
export interface Outlet {
  readonly id: string;
  readonly name: string;
  readonly type: "wire" | "paper" | "broadcaster" | "channel" | "aggregator" | "local";
  /** What credit lines call it: "CPA". */
  readonly short: string;
  readonly host: string;
  /** Numbers from ten in digits ("14") or all in digits. */
  readonly allDigits: boolean;
  readonly creditAtHead: boolean;
  readonly headlineInText: boolean;
  readonly dateline: "full" | "town" | "none";
  /** How often it leaves out the credit of what it takes over. */
  readonly hides: number;
  readonly reporters: readonly string[];
}

const wires: readonly (readonly [string, string])[] = [
  ["Continental Press Agency", "CPA"],
  ["Meridian", "Meridian"],
  ["Norden News Agency", "NNA"],
  ["Globe Wire", "Globe Wire"],
  ["Interpress East", "IPE"],
  ["United Dispatch", "UD"],
  ["Agence Atlas", "Atlas"],
  ["Pacific News Service", "PNS"],
  ["Levant Press", "Levant Press"],
  ["Trans-Africa News", "TAN"],
];

const towns =
  "Ashby Carrick Dunmore Ellerton Farrow Granby Holmdale Ilford Jessup Kenning Larkham Marlow Norwell Oakhurst Penrose Quarry Ridley Selby Tilbury Upton Verdun Wexley Yarrow Zellwood Bramham Corley Draycott Easton Fallow Gresham".split(
    " ",
  );
const papers = [
  "Herald",
  "Courier",
  "Post",
  "Gazette",
  "Chronicle",
  "Tribune",
  "Observer",
  "Star",
  "Ledger",
  "Mail",
  "Examiner",
  "Argus",
  "Record",
  "Sentinel",
];
const stations = ["Radio", "TV", "Broadcasting", "News Channel", "24", "FM"];
const channels = [
  "War and Weather",
  "Front Page",
  "Rapid Wire",
  "Siren",
  "Eastern Desk",
  "Night Watch",
  "Open Map",
  "Street Level",
  "Red Line",
  "World in Brief",
];
const gatherers = [
  "NewsHarbour",
  "The Daily Pile",
  "Headlinr",
  "WorldScroll",
  "FeedFront",
  "QuickNews Hub",
  "Newsloom",
  "Presswell",
];
const first =
  "Alex Maria John Lena Tom Nadia Ruth Ivan Sara Ben Clara David Elsa Frank Gita Hugo Iris Jonas Kate Leo Mina Noel Olga Paul Rosa Sam Tess Uma Victor Wendy".split(
    " ",
  );
const last =
  "Abbot Berger Castle Draper Ellis Foster Grant Hale Irving Jarvis Keller Lowe Mercer Nolan Orchard Pike Quinn Rhodes Sutter Thorne Usher Vance Walsh Yardley Zimmer Boland Crewe Dalby Everett Finch".split(
    " ",
  );

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the /, "")
    .replace(/[^a-z0-9]+/g, "");

/** The newsrooms of a world: about ten agencies and two hundred that use them. */
export function openNewsrooms(random: Random): { wires: readonly Outlet[]; outlets: readonly Outlet[] } {
  const staff = (count: number): string[] =>
    Array.from({ length: count }, () => `${random.pick(first)} ${random.pick(last)}`);
  const open = (name: string, type: Outlet["type"], short = name.replace(/^The /, "")): Outlet => ({
    id: slug(name),
    name,
    type,
    short,
    host: `${slug(name)}.example`,
    allDigits: type === "channel" || random.chance(0.1),
    creditAtHead: random.chance(0.5),
    headlineInText: type === "channel" ? false : random.chance(0.4),
    dateline:
      type === "wire" ? "full" : random.weighted([["town", 3] as const, ["none", 4] as const, ["full", 1] as const]),
    hides: random.weighted([[0, 4] as const, [0.2, 3] as const, [0.6, 2] as const, [1, 1] as const]),
    reporters: staff(type === "wire" ? 8 : 4),
  });
  const outlets = [
    ...towns.flatMap((town) =>
      random
        .some(papers, 3)
        .map((paper) =>
          open(`${random.chance(0.5) ? "The " : ""}${town} ${paper}`, random.chance(0.5) ? "local" : "paper"),
        ),
    ),
    ...random
      .some(towns, 20)
      .flatMap((town) => random.some(stations, 2).map((station) => open(`${town} ${station}`, "broadcaster"))),
    ...channels.map((name) => open(name, "channel")),
    ...gatherers.map((name) => open(name, "aggregator")),
  ];
  return { wires: wires.map(([name, short]) => open(name, "wire", short)), outlets };
}
