import { compare, fromNumber, ratio, toFixed } from "../base/ratio.ts";
import { sum } from "../base/sum.ts";
import { BUDGET_LINES, type BudgetLine } from "../model/ledger.ts";
import type { LineRow, PaceRow, TalkRow } from "../model/budget.ts";

/** What the pace is read from. */
export interface PaceInput {
  /** F_m, fen. */
  readonly months: Float64Array;
  /** J by hospital × 12 + month, fen. */
  readonly booked: Float64Array;
  /** Institutions' parts of the DIP line; `null` where not known. */
  readonly quotas: Float64Array | null;
}

/**
 * The DIP line month by month (执行进度): booked since January over the budget since
 * January, flagged at the ends of quarters where it exceeds the watched ratio.
 * `R-SPLIT`; 盐城 一(一) 每月分析.
 */
export function paceOf(
  { months, booked }: PaceInput,
  watched: number,
): PaceRow[] {
  let budget = 0, spent = 0;
  return Array.from(months, (own, m): PaceRow => {
    budget += own;
    for (let at = m; at < booked.length; at += 12) spent += booked[at]!;
    const isOver = quarterEnds(m) && over(spent, budget, watched);
    return {
      month: m + 1,
      budget,
      booked: spent,
      ratio: budget === 0 ? null : toFixed(ratio(spent, budget), 4),
      alert: isOver,
    };
  });
}

/**
 * Every line by month against its budget (各线执行): payees added up; a line with neither
 * budget nor bookings is left out. `R-SPLIT`; 盐城 一(一) 每月分析.
 *
 * @param booked by line, payee × 12 + month, fen
 */
export function linesOf(
  budget: Readonly<Record<BudgetLine, number>>,
  booked: Readonly<Record<BudgetLine, Float64Array>>,
): LineRow[] {
  return BUDGET_LINES.map((line): LineRow => {
    const months = new Float64Array(12);
    booked[line].forEach((fen, at) => months[at % 12] = months[at % 12]! + fen);
    return { line, budget: budget[line], months };
  }).filter(({ budget, months }) => budget !== 0 || sum(months) !== 0);
}

/**
 * Institutions above their quota at the ends of quarters (超总额机构名单), the largest
 * excess first: those whom Yancheng's quarterly talks (约谈) are with. An
 * institution's quota follows the months of the line. One without a quota has no
 * pace. `R-SPLIT`; 盐城 一(一).
 */
export function overQuota(
  { months, booked, quotas }: PaceInput,
  watched: number,
): TalkRow[] | null {
  if (quotas === null) return null;
  const year = sum(months), rows: TalkRow[] = [];
  if (year === 0) return rows;
  for (const m of [2, 5, 8, 11]) {
    const part = sum(months.slice(0, m + 1));
    const list: TalkRow[] = [];
    quotas.forEach((quota, h) => {
      const spent = sum(booked.slice(h * 12, h * 12 + m + 1));
      const own = ratio(BigInt(quota) * BigInt(part), year);
      if (own.num === 0n) return;
      const pace = ratio(BigInt(spent) * own.den, own.num);
      if (compare(pace, fromNumber(watched)) <= 0) return;
      list.push({
        month: m + 1,
        hospital: h,
        quota: Number(toFixed(own, 0)),
        booked: spent,
        ratio: toFixed(pace, 4),
      });
    });
    rows.push(
      ...list.sort((a, b) =>
        (b.booked - b.quota) - (a.booked - a.quota) || a.hospital - b.hospital
      ),
    );
  }
  return rows;
}

function quarterEnds(month: number): boolean {
  return month % 3 === 2;
}

function over(spent: number, budget: number, watched: number): boolean {
  return budget > 0 &&
    compare(ratio(spent, budget), fromNumber(watched)) > 0;
}
