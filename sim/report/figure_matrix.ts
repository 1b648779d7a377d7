import type { Lang } from "../base/formats.ts";
import type { Comparison } from "../chart/comparison.ts";
import { differenceText, figureText } from "./figure_text.ts";
import { type KeyFigure, keyFigures } from "./key_figures.ts";

/** A comparison whose reform is there. */
export type Pair = Comparison & {
  readonly reform: NonNullable<Comparison["reform"]>;
};

/** Key figures of one scheme under a baseline and several scenarios (多方案关键数字). */
export interface FigureMatrixRow {
  readonly figure: Pick<KeyFigure, "key" | "label" | "unit" | "baseline">;
  /** In the order of the scenarios; `null` where a scenario has no such figure. */
  readonly scenarios: readonly (KeyFigure | null)[];
}

/** Rows of the matrix: what any of the comparisons has, in the order of the longest. */
export function figureMatrix(
  pairs: readonly Pair[],
  scheme: number,
): FigureMatrixRow[] {
  const all = pairs.map((pair) => keyFigures(pair, scheme));
  const longest = all.reduce((a, b) => b.length > a.length ? b : a);
  return longest.map((figure) => ({
    figure,
    scenarios: all.map((figures) =>
      figures.find(({ key }) => key === figure.key) ?? null
    ),
  }));
}

/** The matrix as text: figure, baseline, then value and difference of each scenario. */
export function figureMatrixText(
  pairs: readonly Pair[],
  scheme: number,
  first: string,
  lang: Lang,
): { readonly heads: string[]; readonly rows: string[][] } {
  const zh = lang === "zh";
  const letters = pairs.map((_, i) => letterOf(i + 1));
  return {
    heads: [
      first,
      `${letterOf(0)} ${zh ? "基线" : "baseline"}`,
      ...letters.flatMap((letter) => [
        letter,
        `${letter} − ${letterOf(0)}`,
      ]),
    ],
    rows: figureMatrix(pairs, scheme).map(({ figure, scenarios }) => [
      figure.label[lang],
      figureText(figure.baseline, figure.unit, lang),
      ...scenarios.flatMap((own) =>
        own === null ? ["–", "–"] : [
          figureText(own.reform, own.unit, lang),
          differenceText(own.difference, own.unit, lang),
        ]
      ),
    ]),
  };
}

/** A short name of a scenario in a wide table: A, B, …, Z, then AA. */
export function letterOf(i: number): string {
  const letter = String.fromCharCode(65 + i % 26);
  return i < 26 ? letter : letterOf(Math.floor(i / 26) - 1) + letter;
}
