import type { AccountStory, By, Claim, Figure } from "../../account-document.js";
import type { StoryIndex } from "../wording/story-index.js";

/** One thing by which a reader may narrow the page. */
interface Choice {
  readonly id: string;
  readonly words: string;
}

/** A list of choices of one kind. */
export interface ChoiceGroup {
  readonly label: string;
  /** What is shown when nothing is chosen. */
  readonly all: string;
  readonly choices: readonly Choice[];
}

/** More choices than this of one kind are not offered: the most told of first. */
const MOST = 12;

const keyOf = (by: By): string => (typeof by === "string" ? by : by.party);

function counted(keys: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([key]) => key);
}

/** By whom, where and by which measure a story's page can be narrowed, and which of its items each choice keeps. */
export class Choices {
  readonly groups: readonly ChoiceGroup[];
  private readonly parties: readonly string[];
  private readonly places: readonly string[];
  private readonly measures: readonly string[];
  /** Figures by the statement that gives them. */
  private readonly given = new Map<string, Figure[]>();

  constructor(private readonly index: StoryIndex) {
    const { story } = index;
    const speaking = [...story.statements.map(({ by }) => by), ...story.figures.flatMap(({ by }) => by ?? [])];
    this.parties = counted(speaking.map(keyOf));
    this.places = counted(placesOf(story));
    this.measures = counted(story.figures.map(({ measure }) => measure));
    for (const figure of story.figures) {
      const known = this.given.get(figure.statement ?? "") ?? [];
      this.given.set(figure.statement ?? "", known);
      known.push(figure);
    }
    this.groups = [
      { label: "Who speaks", all: "anybody", choices: choices("p", this.parties, (id) => index.named(id).name) },
      { label: "Place", all: "any", choices: choices("l", this.places, (place) => place) },
      { label: "Count", all: "any", choices: choices("m", this.measures, (measure) => measure) },
    ].filter((group) => group.choices.length > 1);
  }

  private classes(parties: readonly By[], places: readonly string[], measures: readonly string[]): string {
    const own = (letter: string, list: readonly string[], keys: readonly string[]): string[] => {
      const wanted = new Set(keys);
      return list.flatMap((key, at) => (wanted.has(key) ? [`${letter}${at + 1}`] : []));
    };
    return [
      "f",
      ...own("p", this.parties, parties.map(keyOf)),
      ...own("l", this.places, places),
      ...own("m", this.measures, measures),
    ].join(" ");
  }

  /** The classes of some figures. */
  ofFigures(figures: readonly Figure[], place?: string): string {
    return this.classes(
      figures.flatMap(({ by }) => by ?? []),
      [...figures.flatMap((figure) => figure.place ?? []), ...(place === undefined ? [] : [place])],
      figures.map(({ measure }) => measure),
    );
  }

  /** The classes of some claims: those of whoever speaks on them, of the figures they give and the places they name. */
  ofClaims(claims: readonly Claim[], parties: readonly By[] = []): string {
    const statements = claims.flatMap((claim) => claim.statements.flatMap(({ id }) => this.index.statement(id) ?? []));
    const figures = statements.flatMap(({ id }) => this.given.get(id) ?? []);
    const words = [...claims.map(({ text }) => text), ...statements.flatMap(({ passages }) => passages.slice(0, 3))];
    const told = words.map(({ exact }) => exact).join("\n");
    return this.classes(
      [...parties, ...statements.map(({ by }) => by)],
      [...figures.flatMap(({ place }) => place ?? []), ...this.places.filter((place) => told.includes(place))],
      figures.map(({ measure }) => measure),
    );
  }

  /** The classes of what some parties say. */
  ofParties(parties: readonly By[]): string {
    return this.classes(parties, [], []);
  }

  /** The style rules of one story, one for each choice. `key` begins the ids of its choices. */
  rules(key: string): string {
    return this.groups
      .flatMap((group) => group.choices)
      .map(({ id }) => `#${key}:has(#${key}-${id}:checked) .f:not(.${id}) { display: none !important; }\n`)
      .join("");
  }
}

const choices = (letter: string, keys: readonly string[], wordsOf: (key: string) => string): Choice[] =>
  keys.map((key, at) => ({ id: `${letter}${at + 1}`, words: wordsOf(key) }));

const placesOf = ({ figures, ledger }: AccountStory): string[] => [
  ...figures.flatMap(({ place }) => place ?? []),
  ...ledger.flatMap(({ place }) => place ?? []),
];
