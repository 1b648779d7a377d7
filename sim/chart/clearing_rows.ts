import { type Fen, toYuan } from "../base/fen.ts";
import { formatCount, type Lang } from "../base/formats.ts";
import { LEVELS } from "../model/ledger.ts";
import type { Comparison } from "./comparison.ts";
import { type DataTable, levelCell } from "./data_table.ts";
import { hospitalPay, type PayPair } from "./hospital_pay.ts";
import { levelName } from "./words.ts";

/** Institutions of a level that are drawn one by one, so that the figure fits a page; the others are added up in a line. */
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
 * change, its institutions with the largest gain first, and after the 20 largest
 * changes a line on all the others.
 */
export function clearingRows(
  comparison: Comparison,
  lang: Lang,
): ClearingRow[] {
  return levelsOf(comparison).flatMap(({ level, shown, rest }) => {
    const all = [...shown, ...rest];
    return [
      {
        key: `level:${level}`,
        name: headingOf(level, all.length, lang),
        change: totalOf(all),
        pair: null,
      },
      ...shown.map((pair) => ({
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

/**
 * The institutions of figure 3 as a table (各机构清算额变化), yuan, in its order: first
 * those with a line of their own, then those added up in the line on the others.
 */
export function clearingTable(comparison: Comparison): DataTable {
  const rows = levelsOf(comparison).flatMap(({ shown, rest }) =>
    [shown, rest].flatMap((pairs, i) =>
      pairs.map((pair) => [
        pair.id,
        pair.nameZh,
        pair.nameEn,
        levelCell(pair.level),
        i === 0 ? "单独一行 own line" : "并入其余 in the others",
        toYuan(pair.baseline.booked),
        toYuan(pair.baseline.pay),
        pair.baseline.payRate,
        pair.reform === null ? null : toYuan(pair.reform.booked),
        pair.reform === null ? null : toYuan(pair.reform.pay),
        pair.reform === null ? null : pair.reform.payRate,
        toYuan(pair.change),
      ])
    )
  );
  return {
    columns: [
      "机构编号 institution",
      "机构名称 name (zh)",
      "机构英文名 name (en)",
      "级别 level",
      "图中位置 place in the figure",
      "基线记账金额（元） baseline booked (yuan)",
      "基线清算额（元） baseline pay (yuan)",
      "基线清算额÷记账额（1 = 100%） baseline pay ÷ booked (1 = 100%)",
      "改革方案记账金额（元） reform booked (yuan)",
      "改革方案清算额（元） reform pay (yuan)",
      "改革方案清算额÷记账额（1 = 100%） reform pay ÷ booked (1 = 100%)",
      comparison.reform
        ? "清算额变化，改革方案 − 基线（元，正 = 该机构获得更多） change, reform − baseline (yuan, positive = more to it)"
        : "清算额 − 记账金额（元，正 = 该机构获得更多） pay − booked (yuan, positive = more to it)",
    ],
    rows,
  };
}

/** Institutions of each level, those with a line of their own in its order. */
function levelsOf(comparison: Comparison) {
  const pairs = hospitalPay(comparison);
  return LEVELS.flatMap((level) => {
    const all = pairs.filter((pair) => pair.level === level);
    if (all.length === 0) return [];
    const shown = new Set(largest(all));
    const sorted = all.sort((a, b) =>
      b.change - a.change || a.hospital - b.hospital
    );
    return [{
      level,
      shown: sorted.filter((pair) => shown.has(pair)),
      rest: sorted.filter((pair) => !shown.has(pair)),
    }];
  });
}

function largest(pairs: readonly PayPair[]): readonly PayPair[] {
  // A line on one other institution would take the room of its own.
  if (pairs.length <= LARGEST + 1) return pairs;
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
