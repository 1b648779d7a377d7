/**
 * One year of the record, settled under one scenario's rules (一年结算): route,
 * group, score, budget, months, value, clearing, in the order of dip-rules 0.4.
 * Part of the run: it hands tables from stage to stage and computes nothing.
 *
 * @module
 */
import { shareExactly } from "../base/fen.ts";
import type { Ratio } from "../base/ratio.ts";
import { compileBudget } from "../budget/compile_budget.ts";
import { type Income, income } from "../budget/income.ts";
import { otherLines, type Spent, spent } from "../budget/lines.ts";
import { quotaWeights } from "../budget/quota_weights.ts";
import { splitMonths } from "../budget/split_months.ts";
import { claimsFor } from "../grouping/grouper.ts";
import { route } from "../grouping/route.ts";
import {
  type Cases,
  type CodeBook,
  type Hospitals,
  type Points,
  SCHEMES,
  type Standing,
  type YearRecord,
} from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import type {
  BudgetSheet,
  DepositTrial,
  OtherPayments,
  Settlement,
} from "../model/settlement.ts";
import { totalCost } from "../points/total_cost.ts";
import { totals } from "../points/totals.ts";
import { idleIndices, yearPointsAfter } from "../points/violation_rates.ts";
import { afterReview, casesOfYear } from "./cases_of_year.ts";
import { dipPart } from "./dip_part.ts";
import { routes } from "./group_rules.ts";
import { judgeYear } from "./judge_year.ts";
import { openMonths } from "./open_months.ts";
import { measureValue } from "./measure_value.ts";
import type { PricedRules } from "./price_rules.ts";
import { advancesOf, openingSurplus, prepaymentOf } from "./money_before.ts";
import { reasonableOf } from "./reasonable_of.ts";
import { scoreYear } from "./score_year.ts";
import { settleOptions } from "./settle_options.ts";
import type { YearValues } from "./year_values.ts";
import type { DailyAdvances } from "../settlement/calendar/daily_advances.ts";
import { depositTrials } from "../settlement/deposit_trials.ts";
import {
  asBooked,
  type OtherMonths,
  otherPayments,
} from "../settlement/method/as_booked.ts";
import type { SettleInput } from "../settlement/settle_input.ts";
import type { SettledMonth } from "../settlement/settle_months.ts";
import { settleScheme } from "../settlement/settle_scheme.ts";
import { conductOf, violationsOf } from "./violations_of.ts";

/** Deposits that every year is tried under; the rules of 2025 allow 5 % at most. */
const TRIED_DEPOSITS = [0, 0.01, 0.02, 0.03, 0.04, 0.05];

/** A settled year, both schemes. */
export interface SettledYear {
  readonly year: number;
  readonly cases: Cases;
  readonly points: Points;
  /** Share of each hospital's points that its conduct cost; `null` where that is off. */
  readonly violations: readonly Ratio[] | null;
  /** Indices of conduct that nobody of a level is compared by, such as `level:3/mortality`. */
  readonly idleIndices: readonly string[];
  /** What the yearly assessment says of the institutions. */
  readonly standing: Standing;
  readonly settlements: readonly Settlement[];
  readonly months: readonly (readonly SettledMonth[])[];
  readonly income: readonly Income[];
  /** Daily advances (即时结算), one element a scheme; `null` where it has none. */
  readonly advances: readonly (DailyAdvances | null)[];
  /** The year settled again under other quality deposits, both schemes. */
  readonly deposits: () => readonly DepositTrial[];
  /** Cumulative surplus on 1 January, fen, one element a scheme. */
  readonly opening: readonly number[];
  readonly otherMonths: readonly OtherMonths[];
  readonly otherPayments: readonly OtherPayments[];
  /** What the year cost the fund by line, for next year's budget. */
  readonly spent: readonly Spent[];
}

/**
 * Settles a year under the rules that were priced for it.
 *
 * @param before what the year before cost, one element a scheme
 * @param through settings on the days on which they are read
 * @param last the year before, `null` where it was not settled
 * @param previous the year before as it was recorded, where the point value asks for it
 */
export function settleYear(
  record: YearRecord,
  rules: PricedRules,
  before: readonly Spent[],
  codes: CodeBook,
  hospitals: Hospitals,
  through: YearValues,
  last: Pick<SettledYear, "settlements" | "standing"> | null = null,
  previous: YearRecord | null = null,
): SettledYear {
  const values = through.start;
  const n = hospitals.id.length, year = record.year;
  const part = dipPart(record, values);
  const claims = claimsFor(rules.grouper, part.claims, record.details);
  const { cases: scoredCases, byDay } = casesOfYear(
    claims,
    route(record.claims, codes, routes(values)),
    rules.catalogue,
    values,
  );
  const incomes = SCHEMES.map((_, s) => incomeOf(record, s, values));
  const budgets = SCHEMES.map((_, s) =>
    budgetOf(year, s, incomes[s]!, before[s]!, hospitals, values)
  );
  const points = scoreYear(claims, scoredCases, hospitals, rules, values, {
    details: record.details,
    byDay,
    total: totalCost(
      claims,
      scoredCases,
      budgets.map(({ lines }) => lines.dip),
    ),
  });
  const cases = afterReview(scoredCases, points, values);
  const others = asBooked(part.record, cases.method, n, part.emergencyFund);
  const sums = totals(part.claims, cases, points, n);
  const conduct = conductOf(
    { claims, details: record.details },
    cases,
    hospitals,
    rules,
    through,
  );
  const violations = violationsOf(conduct, hospitals, values);
  const { deductions, standing } = judgeYear(
    { claims, cases, points, totals: sums, hospitals, conduct, last },
    through,
  );
  const reasonable = reasonableOf(
    part.record,
    cases,
    sums,
    codes,
    hospitals,
    through.end,
  );
  const opening = SCHEMES.map((_, s) => openingSurplus(s, before[s]!, values));
  const advances = SCHEMES.map((_, s) =>
    advancesOf(s, part.record, cases.method, codes, hospitals, values)
  );
  const measures = measureValue({ claims, cases, points }, previous, {
    rules,
    codes,
    hospitals,
    through,
  });
  const inputs = SCHEMES.map((_, s): SettleInput => ({
    budget: budgets[s]!,
    prepayment: prepaymentOf(
      s,
      before[s]!,
      budgets[s]!,
      last?.standing.grade ?? null,
      hospitals,
      values,
    ),
    ...(advances[s] ? { advances: advances[s].months.dip } : {}),
    totals: sums,
    ...(violations === null ? {} : {
      lessened: (points: Float64Array) => yearPointsAfter(points, violations),
    }),
    scheme: s,
    hospitals: n,
    yearStartValue: rules.yearStart[s] ?? null,
    deductions: deductions[s]!,
    scores: standing.score,
    surplus: opening[s]!,
    lastRatio: rules.fundRatio[s] ?? null,
    ...(measures === null ? {} : { measures }),
  }));
  const options = SCHEMES.map((_, s) => settleOptions(through, reasonable[s]!));
  const settled = inputs.map((input, s) => settleScheme(input, options[s]!));
  const settlements = settled.map((s) => s.sheet);
  return {
    year,
    cases,
    points,
    violations,
    idleIndices: conduct === null || violations === null
      ? []
      : idleIndices(conduct, hospitals),
    standing,
    settlements,
    months: settled.map((s) => s.months),
    income: incomes,
    advances,
    opening,
    deposits: () =>
      inputs.flatMap((input, s) =>
        depositTrials(input, options[s]!, TRIED_DEPOSITS)
      ),
    otherMonths: others,
    otherPayments: otherPayments(others, year),
    spent: SCHEMES.map((_, s) =>
      spent(others[s]!, settlements[s]!, total(incomes[s]!))
    ),
  };
}

function incomeOf(record: YearRecord, scheme: number, values: Values): Income {
  return income(record.register, scheme, {
    interest: values["budget.income.interest"],
    other: values["budget.income.other"],
  });
}

function total({ contributions, interest, other }: Income): number {
  return contributions + interest + other;
}

function budgetOf(
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
      spent(months, null, total(incomeOf(record, s, values)))
    );
}
