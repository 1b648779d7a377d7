import { type Fen, shareExactly } from "../base/fen.ts";
import { sum } from "../base/sum.ts";
import { yearSums } from "../base/year_sums.ts";
import type { LevelRow } from "../model/budget.ts";
import { BUDGET_LINES, type BudgetLine } from "../model/ledger.ts";
import { splitMonths } from "./split_months.ts";

/** Who is paid the allowance, in the last row of the maternity line. */
const MOTHERS = { id: "mothers", county: "mothers" };

/** What the levels are split by. */
export interface LevelInput {
  readonly total: Fen;
  readonly lines: Readonly<Record<BudgetLine, Fen>>;
  readonly reserve: Fen;
  /** The DIP line by month. */
  readonly months: Float64Array;
  /** Institutions' parts of the DIP line. */
  readonly quotas: Float64Array;
  /** Booked last year by line, payee × 12 + month; payees as in `payees`. */
  readonly booked: Readonly<Record<BudgetLine, Float64Array>>;
  /** Id of each payee, institutions in the order of `quotas` and then the two that are none (of maternity the last is mothers), with its county or consortium. */
  readonly payees: readonly { readonly id: string; readonly county: string }[];
}

/**
 * The budget from the fund down (多层次总额预算): fund, line, county or consortium,
 * institution, each with its months; every level sums to the one above to the fen,
 * in the year and in the months. The DIP line goes to institutions by their quotas,
 * the others by what last year booked; months by last year's of the line. The
 * reserve stands beside the lines. Zibo 二(二); `R-BUD`, `R-SPLIT`.
 */
export function budgetLevels(input: LevelInput): LevelRow[] {
  const { reserve } = input;
  const rows: LevelRow[] = [];
  for (const line of BUDGET_LINES) {
    const own = input.booked[line];
    // A city without the line has no level of it.
    if (line === "maternity" && input.lines[line] === 0) continue;
    const payees = line === "maternity"
      ? [...input.payees.slice(0, -1), MOTHERS]
      : input.payees;
    const parts = line === "dip"
      ? withOthers(input.quotas, payees.length)
      : shareExactly(
        input.lines[line],
        known(yearSums(own)),
      );
    const weights = line === "dip" ? input.months : ofMonths(own);
    const institutions = payees.map(({ id, county }, p): LevelRow => ({
      level: "institution",
      id: `${line}/${county}/${id}`,
      parent: `${line}/${county}`,
      amount: parts[p]!,
      months: splitMonths(parts[p]!, weights),
    })).filter(({ amount }) => amount !== 0);
    const counties = [...new Set(institutions.map(({ parent }) => parent!))]
      .map((id) =>
        above("county", id, line, institutions.filter((r) => r.parent === id))
      );
    rows.push(
      above("line", line, "fund", counties),
      ...counties,
      ...institutions,
    );
  }
  const months = splitMonths(reserve, new Float64Array(12));
  const kept: LevelRow = {
    level: "line",
    id: "reserve",
    parent: "fund",
    amount: reserve,
    months,
  };
  const lines = [...rows.filter(({ level }) => level === "line"), kept];
  return [above("fund", "fund", null, lines), ...rows, kept];
}

/** A level as the sum of the one below it. */
function above(
  level: LevelRow["level"],
  id: string,
  parent: string | null,
  below: readonly LevelRow[],
): LevelRow {
  const months = new Float64Array(12);
  for (const row of below) {
    row.months.forEach((fen, m) => months[m] = months[m]! + fen);
  }
  return { level, id, parent, amount: sum(months), months };
}

/** Quotas of the institutions, nothing for the payees that are none. */
function withOthers(quotas: Float64Array, payees: number): Float64Array {
  const parts = new Float64Array(payees);
  parts.set(quotas);
  return parts;
}

/** Weights of the payees; alike where nothing was booked. */
function known(weights: Float64Array): Float64Array {
  return sum(weights) > 0 ? weights : weights.map(() => 1);
}

function ofMonths(booked: Float64Array): Float64Array {
  const months = new Float64Array(12);
  booked.forEach((fen, at) => months[at % 12] = months[at % 12]! + fen);
  return months;
}
