import type { Lang } from "../../base/formats.ts";
import { luckOf } from "./vector.ts";
import { FREE, type Vector } from "./vector.ts";
import { MISSES, RIDGES, TRENDS } from "./misses.ts";
import type { Check } from "./recipe.ts";
import type { JudgedRecipe } from "./scorecard.ts";

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
  const zh = lang === "zh";
  return {
    title: zh
      ? "检验：已发表的结果与模拟"
      : "Validation: published and simulated",
    heads: zh
      ? [
        "编号",
        "结果",
        "发表值",
        "接受范围",
        "模拟（中位，80% 区间）",
        "同号",
        "结论",
      ]
      : [
        "id",
        "result",
        "published",
        "band",
        "simulated (median, 80 %)",
        "sign",
        "verdict",
      ],
    rows: card.flatMap(({ recipe, checks, passed }) => [
      [
        recipe.id,
        `${recipe.name[lang]}${
          recipe.blocks ? (zh ? "（不可缺）" : " (blocks)") : ""
        }`,
        "",
        "",
        "",
        "",
        passed ? (zh ? "通过" : "met") : (zh ? "未通过" : "missed"),
      ],
      ...checks.map(({ check, verdict }) => [
        "",
        `  ${check.name[lang]}`,
        check.target === null
          ? (zh ? "只有符号" : "sign only")
          : shown(check, check.target),
        band(check, lang),
        `${shown(check, verdict.median)} [${
          shown(check, verdict.interval[0])
        }, ${shown(check, verdict.interval[1])}]`,
        check.kind === "null" ? "" : `${Math.round(verdict.signShare * 100)}%`,
        REASONS[verdict.reason][lang],
      ]),
    ]),
  };
}

const REASONS: Readonly<
  Record<
    JudgedRecipe["checks"][number]["verdict"]["reason"],
    Record<Lang, string>
  >
> = {
  met: { zh: "合", en: "ok" },
  sign: { zh: "同号不足九成", en: "sign below 90 %" },
  band: { zh: "区间不及范围", en: "interval misses band" },
  outside: { zh: "区间超出范围", en: "interval leaves band" },
  none: { zh: "没有数", en: "no number" },
};

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
        vectors.length === 0 ? "" : `${digits(from)}–${digits(to)}`,
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

/** A value as its check is read. */
export function shown({ unit }: Pick<Check, "unit">, value: number): string {
  if (Number.isNaN(value)) return "–";
  if (unit === "percent") return `${digits(value * 100)}%`;
  if (unit === "pp") return `${digits(value * 100)}pp`;
  return digits(value);
}

function band(check: Check, lang: Lang): string {
  const [low, high] = check.band, zh = lang === "zh";
  const sign = check.kind === "sign";
  if (high === Infinity) return `${sign ? ">" : "≥"} ${shown(check, low)}`;
  if (low === -Infinity) return `${sign ? "<" : "≤"} ${shown(check, high)}`;
  const between = `${shown(check, low)}${zh ? " 至 " : " to "}${
    shown(check, high)
  }`;
  return check.kind === "null"
    ? (zh ? `无变化：${between}` : `null: ${between}`)
    : between;
}

function rank(sorted: readonly number[], p: number): number {
  return sorted[Math.round(p * (sorted.length - 1))] ?? NaN;
}

function digits(value: number): string {
  const short = Number(value.toPrecision(2));
  return (short === 0 ? 0 : short).toString();
}
