import { type Fen, shareExactly, toYuan } from "../base/fen.ts";
import { cannotPlay } from "../base/issues.ts";
import type { AdjustmentReason } from "../model/budget.ts";
import type { BudgetLine } from "../model/ledger.ts";

/** Where an adjustment's money comes from: the fund's surplus, the reserve, or another line. */
export type AdjustedFrom = "fund" | "reserve" | BudgetLine;

/** One adjustment (预算调整), fen. */
export interface BudgetEvent {
  /** 1–12: from the first of this month. */
  readonly month: number;
  readonly line: BudgetLine;
  /** Negative lowers the line. */
  readonly amount: Fen;
  readonly from: AdjustedFrom;
  readonly reason: AdjustmentReason;
}

/** A budget that adjustments change, fen. */
export interface Adjustable {
  readonly total: Fen;
  readonly lines: Readonly<Record<BudgetLine, Fen>>;
  readonly reserve: Fen;
  /** The DIP line by month. */
  readonly months: Float64Array;
}

/**
 * Adjusts a budget in the year (年中按程序调整): each event changes its line and
 * what it is taken from, the DIP line in the months from its own on, by their
 * weights in the budget as it was. Money from the fund changes the total, all else
 * moves inside it, so lines and reserve are the total before and after; sums do not
 * depend on the order of the events. `R-BUD`: 办法 6, 规程 13, Zibo 二(一).
 *
 * @throws {ShapanError} if a line, a month or the reserve would fall below 0
 *
 * @example 60 fen more for July to December, out of the reserve
 * ```ts
 * import { adjustBudget } from "./adjust_budget.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const lines = {
 *   ...{ outpatient: 0, chronic: 0, remote: 0, dip: 1200, other: 0, maternity: 0 },
 * };
 * const budget = {
 *   total: 1300,
 *   lines,
 *   reserve: 100,
 *   months: new Float64Array(12).fill(100),
 * };
 * const adjusted = adjustBudget(budget, [
 *   { month: 7, line: "dip", amount: 60, from: "reserve", reason: "patients" },
 * ]);
 * assertEquals(adjusted.reserve, 40);
 * assertEquals([...adjusted.months].slice(5, 8), [100, 110, 110]);
 * ```
 */
export function adjustBudget<B extends Adjustable>(
  budget: B,
  events: readonly BudgetEvent[],
): B {
  if (events.length === 0) return budget;
  const lines = { ...budget.lines };
  const months = budget.months.slice();
  let { total, reserve } = budget;
  const change = (at: AdjustedFrom, month: number, by: Fen) => {
    if (at === "fund") total -= by;
    else if (at === "reserve") reserve += by;
    else {
      lines[at] += by;
      if (at === "dip") {
        spread(budget.months, month, by).forEach((fen, m) =>
          months[m] = months[m]! + fen
        );
      }
    }
  };
  for (const { month, line, amount, from } of events) {
    change(line, month, amount);
    change(from, month, -amount);
  }
  const low = Object.entries({ ...lines, reserve, total })
    .find(([, fen]) => fen < 0);
  if (low) throw below(low[0], low[1]);
  const month = months.findIndex((fen) => fen < 0);
  if (month >= 0) throw below(`dip ${month + 1}`, months[month]!);
  return { ...budget, total, lines, reserve, months };
}

/** An amount over the months from one on, by their budgets; alike where they have none. */
function spread(months: Float64Array, from: number, amount: Fen): Float64Array {
  const rest = months.map((fen, m) => m + 1 < from ? 0 : fen);
  return shareExactly(
    amount,
    rest.some((fen) => fen > 0)
      ? rest
      : rest.map((_, m) => m + 1 < from ? 0 : 1),
  );
}

function below(what: string, fen: Fen) {
  const amount = toYuan(fen);
  return cannotPlay("budget.adjustment.events", `${what} ${amount}`, {
    zh:
      `调整后 ${what} 为 ${amount} 元，不能低于 0；请减少调减的金额，或改从别处（from）出`,
    en:
      `after the adjustments ${what} is ${amount} yuan and may not be below 0; take less off it, or take it from elsewhere (from)`,
  });
}
