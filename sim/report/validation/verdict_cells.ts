import type { Lang } from "../../base/formats.ts";
import {
  type CheckReason,
  type CheckUnit,
  type CheckVerdict,
  metResults,
} from "../../model/validation.ts";

/** Verdicts as a table of words, the first two columns to the left. */
export interface VerdictTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Verdict by verdict (检验表): a row a result, below it one a number. */
export function verdictCells(
  checks: readonly CheckVerdict[],
  lang: Lang,
): VerdictTable {
  const zh = lang === "zh", met = metResults(checks);
  return {
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
    rows: checks.flatMap((one, i) => [
      ...(checks[i - 1]?.result === one.result ? [] : [[
        one.result,
        `${one.resultName[lang]}${
          one.blocks ? (zh ? "（不可缺）" : " (blocks)") : ""
        }`,
        "",
        "",
        "",
        "",
        met.includes(one.result)
          ? (zh ? "通过" : "met")
          : (zh ? "未通过" : "missed"),
      ]]),
      [
        "",
        `  ${one.checkName[lang]}`,
        one.target === null
          ? (zh ? "只有符号" : "sign only")
          : shownValue(one.unit, one.target),
        bandWords(one, lang),
        simulated(one),
        one.kind === "null" ? "" : `${Math.round(one.signShare * 100)}%`,
        REASONS[one.reason][lang],
      ],
    ]),
  };
}

/** What is simulated, as it is read: median and central 80 %. */
export function simulated({ unit, median, interval }: CheckVerdict): string {
  const [low, high] = interval.map((end) => shownValue(unit, end));
  return `${shownValue(unit, median)} [${low}, ${high}]`;
}

/** At most so many significant digits as the readings bear. */
export function shortNumber(value: number): string {
  const short = Number(value.toPrecision(2));
  return (short === 0 ? 0 : short).toString();
}

const REASONS: Readonly<Record<CheckReason, Record<Lang, string>>> = {
  met: { zh: "合", en: "ok" },
  sign: { zh: "同号不足九成", en: "sign below 90 %" },
  band: { zh: "区间不及范围", en: "interval misses band" },
  outside: { zh: "区间超出范围", en: "interval leaves band" },
  none: { zh: "没有数", en: "no number" },
};

/** A number as its check is read: a dash where there is none. */
export function shownValue(unit: CheckUnit, value: number): string {
  if (Number.isNaN(value)) return "–";
  if (unit === "percent") return `${shortNumber(value * 100)}%`;
  if (unit === "pp") return `${shortNumber(value * 100)}pp`;
  return shortNumber(value);
}

function bandWords({ unit, kind, band }: CheckVerdict, lang: Lang): string {
  const [low, high] = band, zh = lang === "zh", sign = kind === "sign";
  if (high === Infinity) return `${sign ? ">" : "≥"} ${shownValue(unit, low)}`;
  if (low === -Infinity) {
    return `${sign ? "<" : "≤"} ${shownValue(unit, high)}`;
  }
  const between = `${shownValue(unit, low)}${zh ? " 至 " : " to "}${
    shownValue(unit, high)
  }`;
  return kind === "null"
    ? (zh ? `无变化：${between}` : `null: ${between}`)
    : between;
}
