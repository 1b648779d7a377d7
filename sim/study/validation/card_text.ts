import type { Lang } from "../../base/formats.ts";
import {
  shortNumber,
  verdictCells,
} from "../../report/validation/verdict_cells.ts";
import { luckOf } from "./vector.ts";
import { FREE, type Vector } from "./vector.ts";
import { MISSES, RIDGES, TRENDS } from "./misses.ts";
import type { JudgedRecipe } from "./scorecard.ts";
import { verdictsOf } from "./verdicts.ts";

/** A table of words, first column to the left. */
export interface WordTable {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Verdict by verdict (检验表). */
export function verdictTable(
  card: readonly JudgedRecipe[],
  lang: Lang,
): WordTable {
  return {
    title: lang === "zh"
      ? "检验：已发表的结果与模拟"
      : "Validation: published and simulated",
    ...verdictCells(verdictsOf(card), lang),
  };
}

/** Priors and what is left of them (先验与接受范围). */
export function rangeTable(
  vectors: readonly Vector[],
  lang: Lang,
): WordTable {
  const zh = lang === "zh";
  return {
    title: zh
      ? "参数：先验与接受范围"
      : "Parameters: priors and accepted ranges",
    heads: zh
      ? ["参数", "先验", "接受（10%–90%）", "余下的先验宽度"]
      : ["parameter", "prior", "accepted (10–90 %)", "left of the prior"],
    rows: FREE.map(({ name, low, high, scale }, i) => {
      const own = vectors.map((v) => v[i]!).sort((a, b) => a - b);
      const at = vectors.map((v) => luckOf(v)[i]!).sort((a, b) => a - b);
      const [from, to] = [rank(own, 0.1), rank(own, 0.9)];
      const left = rank(at, 0.9) - rank(at, 0.1);
      return [
        name[lang],
        `${low}–${high}${scale === "log" ? (zh ? "（对数）" : " (log)") : ""}`,
        vectors.length === 0 ? "" : `${shortNumber(from)}–${shortNumber(to)}`,
        vectors.length === 0 ? "" : `${Math.round(left * 100 / 0.8)}%`,
      ];
    }),
  };
}

/** Why results are missed, a paragraph each, and what cannot be told apart (未通过的说明). */
export function paragraphs(
  card: readonly JudgedRecipe[],
  lang: Lang,
): string[] {
  return [
    ...card.filter(({ passed }) => !passed).map(({ recipe }) =>
      `${recipe.id} ${MISSES[recipe.id]?.[lang] ?? recipe.regimes[lang]}`
    ),
    ...[...RIDGES, ...TRENDS].map((words) => words[lang]),
  ];
}

/** For programs: how many of the ten are met. */
export function lastLine(passed: number, all: number): string {
  return `validation: ${passed} of ${all}`;
}

function rank(sorted: readonly number[], p: number): number {
  return sorted[Math.round(p * (sorted.length - 1))] ?? NaN;
}
