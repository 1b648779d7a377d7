import { linesOf, overQuota, paceOf } from "../../sim/budget/pace.ts";
import { budgetLevels } from "../../sim/budget/budget_levels.ts";
import { shareExactly } from "../../sim/base/fen.ts";
import type { BudgetBook } from "../../sim/model/budget.ts";
import { BUDGET_LINES } from "../../sim/model/ledger.ts";
import type { Settlement } from "../../sim/model/settlement.ts";

/** The book behind a hand-made budget (样例预算): a draft, its approval, an adjustment out of the reserve. */
export function sampleBudget(
  { budget, booked, monthBooked }: Settlement,
): BudgetBook {
  const { scheme, year, total, lines, reserve, months } = budget;
  const quotas = shareExactly(lines.dip, booked);
  const at = (date: string, step: BudgetBook["versions"][number]["step"]) => ({
    date,
    step,
    total,
    lines,
    reserve,
    reason: step === "adjustment" ? "patients" as const : null,
    change: step === "adjustment" ? 100_000_00 : 0,
  });
  const byMonth = new Float64Array(booked.length * 12);
  booked.forEach((fen, h) =>
    shareExactly(fen, monthBooked).forEach((part, m) =>
      byMonth[h * 12 + m] = part
    )
  );
  const payees = [...booked, 0, 0].map((_, p) => ({
    id: p < booked.length ? `H${String(p + 1).padStart(3, "0")}` : `X${p}`,
    county: p < booked.length ? "C1" : "elsewhere",
  }));
  const spread = new Float64Array((booked.length + 2) * 12).fill(1);
  const course = { months, booked: byMonth, quotas };
  return {
    scheme,
    year,
    method: "residual",
    growth: 0.06,
    factors: scheme === "resident" ? null : [
      { factor: "economy", weight: 0.2, growth: "0.0500", measured: false },
      { factor: "population", weight: 0.2, growth: "0.0000", measured: false },
      { factor: "reform", weight: 0.2, growth: "0.0100", measured: false },
      { factor: "insured", weight: 0.2, growth: "0.0123", measured: true },
      { factor: "lastCost", weight: 0.2, growth: null, measured: false },
    ],
    versions: [
      at(`${year - 1}-11-15`, "draft"),
      at(`${year}-01-20`, "congress"),
      at(`${year}-07-01`, "adjustment"),
    ],
    levels: budgetLevels({
      total,
      lines,
      reserve,
      months,
      quotas,
      booked: {
        outpatient: spread,
        chronic: spread,
        remote: spread,
        other: spread,
        maternity: spread,
        dip: spread,
      },
      payees,
    }),
    lines: linesOf(lines, {
      outpatient: spread,
      chronic: spread,
      remote: spread,
      other: spread,
      maternity: lines.maternity > 0 ? spread : new Float64Array(12),
      dip: byMonth,
    }),
    pace: paceOf(course, 1),
    watched: 1,
    talks: true,
    over: overQuota(course, 1),
    crowding: BUDGET_LINES.filter((line) => line !== "dip")
      .filter((line) => lines[line] > 0).map((line) => ({
        line,
        lastYear: Math.round(lines[line] * 0.95),
        budget: lines[line],
        taken: Math.round(lines[line] * 0.05),
      })),
  };
}
