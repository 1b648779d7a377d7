/**
 * A whole clearing on one page (一页清算): plain text with every step, so that a
 * person with a pencil comes to the same numbers. Everything on it is read from
 * the tables of the settled year.
 *
 * @module
 */
import type { Lang } from "../base/formats.ts";
import type { SettledGiven } from "../run/settle_given.ts";
import { columnsOf } from "../text_row.ts";
import { budgetLines, clearingLines, monthLines } from "./toy_page_money.ts";
import { pointLines } from "./toy_page_points.ts";

/** A printed page: lines and columns it may have. */
export const PAGE = { lines: 66, columns: 100 } as const;

/** The page of a small given year: employees' scheme, three hospitals or fewer. */
export function toyPage(given: SettledGiven, lang: Lang): string {
  const { result } = given, zh = lang === "zh";
  const left = zh
    ? `${result.titleZh} · ${result.year} 年 · 职工医保 · 金额单位：元`
    : `${result.titleEn} · ${result.year} · employees · amounts in yuan`;
  const right = zh ? "合成数据" : "synthetic data";
  const gap = PAGE.columns - columnsOf(left) - columnsOf(right);
  return [
    left + " ".repeat(Math.max(2, gap)) + right,
    "",
    ...pointLines(given, lang),
    "",
    ...budgetLines(given, lang),
    "",
    ...monthLines(given, lang),
    "",
    ...clearingLines(given, lang),
  ].join("\n");
}
