/**
 * The budget of a year (年度预算): income, lines, months and quotas of a scheme, from
 * the register and from what the year before cost. Part of the run: it hands
 * settings over by name and computes nothing.
 *
 * @module
 */
import { shareExactly } from "../base/fen.ts";
import { compileBudget } from "../budget/compile_budget.ts";
import { type Income, income } from "../budget/income.ts";
import { otherLines, type Spent, spent } from "../budget/lines.ts";
import { quotaWeights } from "../budget/quota_weights.ts";
import { splitMonths } from "../budget/split_months.ts";
import { route } from "../grouping/route.ts";
import {
  type CodeBook,
  type Hospitals,
  SCHEMES,
  type YearRecord,
} from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import type { BudgetSheet } from "../model/settlement.ts";
import { asBooked } from "../settlement/method/as_booked.ts";
import { routes } from "./group_rules.ts";
import { openMonths } from "./open_months.ts";

/** Income of a scheme in a year. */
export function incomeOf(
  record: YearRecord,
  scheme: number,
  values: Values,
): Income {
  return income(record.register, scheme, {
    interest: values["budget.income.interest"],
    other: values["budget.income.other"],
  });
}

/** All income of a year, fen. */
export function incomeTotal(
  { contributions, interest, other }: Income,
): number {
  return contributions + interest + other;
}

/** Budget of a scheme in a year. */
export function budgetOf(
  year: number,
  scheme: number,
  money: Income,
  before: Spent,
  hospitals: Hospitals,
  values: Values,
): BudgetSheet {
  const { months: _, ...income } = money;
  const sheet = compileBudget({
    scheme: SCHEMES[scheme]!,
    year,
    income,
    incomeKey: incomeKey(values),
    lastExpenditure: before.total,
    otherLines: otherLines(before, values["budget.lines.growth"]),
  }, {
    rule: values["budget.total.rule"],
    surplusTarget: values["budget.total.surplusTarget"],
    growth: values["budget.total.growth"],
    reserveRate: values["budget.total.reserveRate"],
  });
  const weights = values["budget.month.weights"] ?? before.dipMonths;
  const months = splitMonths(sheet.lines.dip, weights);
  return {
    ...sheet,
    months,
    quotas: before.standard && shareExactly(
      sheet.lines.dip,
      quotaWeights(before.standard, {
        months,
        open: openMonths(hospitals, year, values),
        level: hospitals.level,
        beds: hospitals.beds,
      }),
    ),
  };
}

/** Where the contributions of a year come from. */
function incomeKey(values: Values): string {
  if (values["intake.files.register"] !== null) return "intake.files.register";
  return values["intake.contributions"] === null
    ? "claims.contribution.perHead"
    : "intake.contributions";
}

/** What a year cost as booked, for years of history that are not settled; one element a scheme. */
export function spentAsBooked(
  record: YearRecord,
  codes: CodeBook,
  hospitals: Hospitals,
  values: Values,
): Spent[] {
  const methods = route(record.claims, codes, routes(values));
  return asBooked(record, methods, hospitals.id.length)
    .map((months, s) =>
      spent(months, null, incomeTotal(incomeOf(record, s, values)))
    );
}
