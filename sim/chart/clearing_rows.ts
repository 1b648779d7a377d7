import type { Fen } from "../base/fen.ts";
import { formatCount, type Lang } from "../base/formats.ts";
import { LEVELS } from "../model/ledger.ts";
import type { Comparison } from "./comparison.ts";
import { hospitalPay, type PayPair } from "./hospital_pay.ts";
import { levelName } from "./words.ts";

/** Level-1 institutions that are drawn one by one; the others are added up in a line. */
const LARGEST = 20;

/** A line of the clearing figure: an institution, or a group added up. */
export interface ClearingRow {
  readonly key: string;
  readonly name: string;
  readonly change: Fen;
  /** `null` on the line of a group. */
  readonly pair: PayPair | null;
}

/**
 * The lines of the clearing figure, by level: a heading with the level's total
 * change, its institutions with the largest gain first, and for level 1 after
 * the 20 largest changes a line on all the others.
 */
export function clearingRows(
  comparison: Comparison,
  lang: Lang,
): ClearingRow[] {
  const pairs = hospitalPay(comparison);
  return LEVELS.flatMap((level) => {
    const all = pairs.filter((pair) => pair.level === level);
    if (all.length === 0) return [];
    const shown = level === 1 ? largest(all) : all;
    const rest = all.filter((pair) => !shown.includes(pair));
    return [
      {
        key: `level:${level}`,
        name: headingOf(level, all.length, lang),
        change: totalOf(all),
        pair: null,
      },
      ...[...shown]
        .sort((a, b) => b.change - a.change || a.hospital - b.hospital)
        .map((pair) => ({
          key: pair.id,
          name: lang === "zh" ? pair.nameZh : pair.nameEn,
          change: pair.change,
          pair,
        })),
      ...(rest.length === 0 ? [] : [{
        key: `rest:${level}`,
        name: restOf(rest.length, lang),
        change: totalOf(rest),
        pair: null,
      }]),
    ];
  });
}

function largest(pairs: readonly PayPair[]): PayPair[] {
  return [...pairs]
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, LARGEST);
}

function headingOf(level: number, n: number, lang: Lang): string {
  return lang === "zh"
    ? `${levelName(level, lang)}（${formatCount(n)} 家）`
    : `${levelName(level, lang)} (${formatCount(n)})`;
}

function restOf(n: number, lang: Lang): string {
  return lang === "zh"
    ? `其余 ${formatCount(n)} 家合计`
    : `The other ${formatCount(n)} in total`;
}

function totalOf(pairs: readonly PayPair[]): Fen {
  return pairs.reduce((sum, pair) => sum + pair.change, 0);
}
