import type { Lang } from "../../base/formats.ts";
import type { Basins, BehaveRow, TrendRow } from "../../model/behave.ts";

/** A table for the terminal. */
interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What was checked, what was asked, what the engine gave (核对表). */
export function behaveTable(rows: readonly BehaveRow[], lang: Lang): Table {
  const zh = lang === "zh";
  return {
    heads: zh
      ? ["核对", "应有", "引擎", "误差", "成立"]
      : ["check", "expected", "engine", "error", "holds"],
    rows: rows.map(({ title, expected, engine, error, holds }) => [
      title[lang],
      expected[lang],
      engine[lang],
      error === null ? "–" : `±${error.toFixed(4)}`,
      holds ? zh ? "是" : "yes" : zh ? "否" : "NO",
    ]),
  };
}

/** What else is to be said of the checks, one paragraph each (说明). */
export function behaveNotes(
  rows: readonly (BehaveRow | TrendRow)[],
  lang: Lang,
): string[] {
  return rows.flatMap(({ title, note }) =>
    note === undefined
      ? []
      : [`${title[lang]}${lang === "zh" ? "：" : ": "}${note[lang]}`]
  );
}

/** Published courses beside the engine's (趋势表); they are no gates. */
export function trendTable(rows: readonly TrendRow[], lang: Lang): Table {
  return {
    heads: lang === "zh"
      ? ["趋势（不作门槛）", "公布", "引擎"]
      : ["trend (no gate)", "published", "engine"],
    rows: rows.map(({ id, title, published, engine }) => [
      `${id} ${title[lang]}`,
      published[lang],
      engine[lang],
    ]),
  };
}

/** Rest points of the race with their basins (均衡与吸引域表). */
export function basinTable({ points }: Basins, lang: Lang): Table {
  const zh = lang === "zh";
  return {
    heads: zh
      ? ["均衡", "x", "点值 v", "吸引域占起点"]
      : ["rest point", "x", "value v", "basin, share of starts"],
    rows: points.map(({ level, value, stable, basin }) => [
      stable ? zh ? "稳定" : "stable" : zh ? "不稳定" : "unstable",
      level.toFixed(3),
      value.toFixed(3),
      `${(basin * 100).toFixed(1)}%`,
    ]),
  };
}

/** The line for programs (末行). */
export function lastLine(rows: readonly BehaveRow[]): string {
  return `behave: ${
    rows.filter(({ holds }) => holds).length
  } of ${rows.length}`;
}
