/**
 * The register of mechanisms (机制登记): what the five documents name, where the
 * engine does it, and the pair of scenarios that switches it off and on.
 *
 * @module
 */

/** A mechanism that a document names: a row of `data/mechanisms.csv`. */
export interface Mechanism {
  /** 1–133. */
  readonly id: number;
  /** Heading that it stands under. */
  readonly area: string;
  /** What it is called. */
  readonly zh: string;
  /** What the documents say of it, in English. */
  readonly en: string;
  /** S structure, B behaviour, P parameter, N narrative, or several of them. */
  readonly kind: string;
  /** Parameters of the registry. */
  readonly keys: readonly string[];
  /** Files that do it. */
  readonly where: readonly string[];
  /** Files that test it. */
  readonly tests: readonly string[];
  /** Figures that show it. */
  readonly figures: readonly string[];
  /** Page and heading that explain it, where it is told and not played; empty otherwise. */
  readonly page: string;
  /** What the documents say, word by word. */
  readonly sentences: readonly Sentence[];
}

/** A sentence of a document (原文), as it stands there. */
export interface Sentence {
  /** Id in `data/sources.csv`. */
  readonly source: string;
  /** File that it was read in. */
  readonly file: string;
  readonly quote: string;
}

/** What the rows of a table are taken together by: their sum, mean, largest, smallest, number, or their part of the column's sum. */
export const TAKES = [
  "sum",
  "mean",
  "largest",
  "least",
  "count",
  "share",
] as const;
/** One of {@linkcode TAKES}. */
export type Take = typeof TAKES[number];

/** What is compared between off and on (指标): a headline or a metric by its name, or cells of a table taken together. */
export type Measure =
  | { readonly name: string }
  | {
    readonly table: string;
    readonly take: Take;
    readonly column: string;
    /** Divides by the sum of another column; not where left out. */
    readonly over: string | undefined;
    /** What the rows hold, by column; all rows where empty. `a|b` is either, and a last `*` stands for any end. */
    readonly where: Readonly<Record<string, string>>;
  };

/** What a measure counts. */
export type MeasureUnit =
  | "fen"
  | "yuan"
  | "points"
  | "coefficient"
  | "share"
  | "count"
  | "day"
  | "yuanPerPoint"
  | "number";

/** A measure in words, with what it counts. */
export interface MeasureWords {
  readonly zh: string;
  readonly en: string;
  readonly unit: MeasureUnit;
}

/** A pair of scenarios that differ in one mechanism (开关对照), as its file says. */
export interface PairSpec {
  /** Path of the file, such as `scenarios/mechanisms/058.yaml`. */
  readonly file: string;
  readonly mechanism: number;
  readonly zh: string;
  readonly en: string;
  /** Parameters that differ. */
  readonly keys: readonly string[];
  readonly measure: Measure;
  /** Line of the file, from 1, that says what is measured. */
  readonly measureLine: number;
  /** 1 where the mechanism should make the measure larger, −1 smaller. */
  readonly sign: 1 | -1;
  /** Scenario that both sides inherit from. */
  readonly inherits: string;
  /** Texts of the sides as scenario files, by the file they would be. */
  readonly texts: Readonly<Record<string, string>>;
  /** File of the side without the mechanism, and of the one with it. */
  readonly sides: { readonly off: string; readonly on: string };
}

/** What became of a mechanism: it does what it should, nothing, the contrary; it is explained; it has neither pair nor page. */
export type Verdict = "works" | "same" | "contrary" | "told" | "missing";

/** A mechanism and what playing its pair came to (机制核对). */
export interface Played {
  readonly mechanism: Mechanism;
  readonly verdict: Verdict;
  /** Its pair; `null` where it has none. */
  readonly pair: PairSpec | null;
  readonly words: MeasureWords | null;
  readonly off: number | null;
  readonly on: number | null;
  /** Time it took; 0 where nothing was played. */
  readonly seconds: number;
}
