import type {
  Attitude,
  Attribution,
  Hedge,
  LinkKind,
  Stance,
  Tense,
} from "../../src/stages/attributions/attribution.js";
import { readLines } from "../read-lines.js";
import type { Spans } from "../score/word-tokens.js";
import { locate, type Words } from "./expected/place.js";

/** An attribution with its whole chain and details, as spans of its text. */
export interface ChainedAttribution {
  readonly source: Spans;
  readonly cue: Spans;
  readonly content: Spans;
  readonly via: readonly { readonly link: LinkKind; readonly at: Spans }[];
  readonly basis?: Spans;
  readonly kind: Attribution["source"]["kind"];
  readonly unnamed?: Attribution["source"]["unnamed"];
  readonly stance: Stance;
  readonly attitude?: Attitude;
  readonly certainty?: { readonly degree: Hedge["degree"]; readonly at: Spans };
  readonly negation?: Spans;
  readonly tense?: Tense;
}

/** A passage and the attributions in it, content inside content included. */
export interface ChainedPassage {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly ChainedAttribution[];
}

interface GoldLine {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

interface GoldAttribution extends Pick<ChainedAttribution, "kind" | "unnamed" | "stance" | "attitude" | "tense"> {
  readonly source: readonly Words[];
  readonly cue: readonly Words[];
  readonly content: readonly Words[];
  readonly via?: readonly { readonly link: LinkKind; readonly source: Words }[];
  readonly basis?: Words;
  readonly certainty?: { readonly degree: Hedge["degree"]; readonly word: Words };
  readonly negation?: { readonly at: Words };
}

/** The passages of gold files, their strings located. Throws an `Error` for a string that does not stand in its text. */
export const readChains = (paths: readonly string[]): ChainedPassage[] =>
  readLines<GoldLine>(...paths).map(({ id, text, attributions }) => {
    const spans = (...words: readonly Words[]): Spans =>
      words.map((each) => {
        const { start, end } = locate(id, text, each);
        return [start, end];
      });
    return {
      id,
      text,
      attributions: attributions.map(({ source, cue, content, via = [], basis, certainty, negation, ...rest }) => ({
        ...rest,
        source: spans(...source),
        cue: spans(...cue),
        content: spans(...content),
        via: via.map((link) => ({ link: link.link, at: spans(link.source) })),
        ...(basis === undefined ? {} : { basis: spans(basis) }),
        ...(certainty === undefined ? {} : { certainty: { degree: certainty.degree, at: spans(certainty.word) } }),
        ...(negation === undefined ? {} : { negation: spans(negation.at) }),
      })),
    };
  });

const spansOf = (part: { readonly at: readonly { readonly start: number; readonly end: number }[] }): Spans =>
  part.at.map(({ start, end }) => [start, end]);

/** An attribution as the program gives it, in the form of the gold. */
export const chainedOf = (given: Attribution): ChainedAttribution => ({
  source: spansOf(given.source),
  cue: spansOf(given.cue),
  content: spansOf(given.content),
  via: given.via.map((link) => ({ link: link.link, at: spansOf(link) })),
  ...(given.basis === undefined ? {} : { basis: spansOf(given.basis) }),
  kind: given.source.kind,
  ...(given.source.unnamed === undefined ? {} : { unnamed: given.source.unnamed }),
  stance: given.stance,
  ...(given.attitude === undefined ? {} : { attitude: given.attitude }),
  ...(given.certainty === undefined
    ? {}
    : { certainty: { degree: given.certainty.degree, at: [[given.certainty.at.start, given.certainty.at.end]] } }),
  ...(given.negation === undefined ? {} : { negation: [[given.negation.at.start, given.negation.at.end]] }),
  ...(given.tense === undefined ? {} : { tense: given.tense }),
});
