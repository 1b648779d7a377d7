/**
 * One year of the record, settled under one scenario's rules (一年结算): route,
 * group, score, budget, months, value, clearing, in the order of dip-rules 0.4.
 * Part of the run: it hands tables from stage to stage and computes nothing.
 *
 * @module
 */
import type { Ratio } from "../base/ratio.ts";
import { type Income, totalIncome } from "../budget/income.ts";
import { januaryInsured } from "../budget/january_insured.ts";
import { type Spent, spent } from "../budget/lines.ts";
import { servicesOf } from "../budget/services.ts";
import {
  type Cases,
  type CodeBook,
  type Counties,
  type Hospitals,
  type Points,
  SCHEMES,
  type Standing,
  type Supervision,
  type Totals,
  type YearRecord,
} from "../model/ledger.ts";
import type { ScreenRule } from "../model/screens.ts";
import type { PlantedConduct } from "../model/supervision_score.ts";
import type { Truth } from "../model/world.ts";
import type {
  DepositTrial,
  OtherPayments,
  Settlement,
} from "../model/settlement.ts";
import type { InflowSheet } from "../model/remote.ts";
import type { BedBalance } from "../points/bed_balance.ts";
import { idleIndices, yearPointsAfter } from "../points/violation_rates.ts";
import { type CompiledBudget, compileYear } from "./compile_year.ts";
import { dualControlOf } from "./dual_control_of.ts";
import {
  inflowSheets,
  scoredInflow,
  withInflow,
  withMoved,
} from "./inflow_of.ts";
import { judgeYear } from "./judge_year.ts";
import { measureValue } from "./measure_value.ts";
import type { PricedRules } from "./price_rules.ts";
import { advancesOf, openingSurplus, prepaymentOf } from "./money_before.ts";
import { reasonableOf } from "./reasonable_of.ts";
import { scoredYear, scoringRules } from "./scored_year.ts";
import { settleOptions } from "./settle_options.ts";
import { NO_MEMORY } from "./stage_memory.ts";
import type { YearValues } from "./year_values.ts";
import type { DailyAdvances } from "../settlement/calendar/daily_advances.ts";
import { depositTrials } from "../settlement/deposit_trials.ts";
import {
  type OtherMonths,
  otherPayments,
} from "../settlement/method/as_booked.ts";
import type { SettleInput } from "../settlement/settle_input.ts";
import type { SettledMonth } from "../settlement/settle_months.ts";
import { settleScheme } from "../settlement/settle_scheme.ts";
import { watchedYear } from "./supervision/watched_year.ts";
import { violationsOf } from "./violations_of.ts";
import { bedBalanceOf, takenOf } from "./bed_balance_of.ts";
import { withMethods } from "./with_methods.ts";

/** Deposits that every year is tried under; the rules of 2025 allow 5 % at most. */
const TRIED_DEPOSITS = [0, 0.01, 0.02, 0.03, 0.04, 0.05];

/** A year that can be settled, and what is known of the year before. */
export interface YearToSettle {
  readonly record: YearRecord;
  readonly rules: PricedRules;
  /** What the year before cost, one element a scheme. */
  readonly before: readonly Spent[];
  readonly codes: CodeBook;
  readonly hospitals: Hospitals;
  readonly counties: Counties;
  /** The year before; `null` or left out where it was not settled. */
  readonly last?:
    | Pick<SettledYear, "settlements" | "standing" | "supervised">
    | null;
  /** What really happened, for the window of inspectors; `null` or left out where nobody knows. */
  readonly truth?: Truth | null;
  /** Screens that the rules may play; none where left out. */
  readonly screens?: readonly ScreenRule[];
  /** The year before as it was recorded, where the point value asks for it. */
  readonly previous?: YearRecord | null;
}

/** A settled year, both schemes. */
export interface SettledYear {
  readonly year: number;
  readonly cases: Cases;
  readonly points: Points;
  /** Share of each hospital's points that its conduct cost; `null` where that is off. */
  readonly violations: readonly Ratio[] | null;
  /** Bed-days against agreed beds; `null` where that is off. */
  readonly beds: BedBalance | null;
  /** Indices of conduct that nobody of a level is compared by, such as `level:3/mortality`. */
  readonly idleIndices: readonly string[];
  /** What supervision found, and who bears what; `null` where nobody looks. */
  readonly supervised: Supervision | null;
  /** What was wrong in truth, for metrics; `null` where nobody looks or nobody knows. */
  readonly planted: PlantedConduct | null;
  /** Fines to the treasury by institution × 12 + month, fen, one element a scheme; none where nobody looks. */
  readonly fines: readonly Float64Array[];
  /** What the yearly assessment says of the institutions. */
  readonly standing: Standing;
  readonly settlements: readonly Settlement[];
  readonly months: readonly (readonly SettledMonth[])[];
  /** How the budgets came about, one element a scheme. */
  readonly compiled: readonly CompiledBudget[];
  /** DIP cases by hospital, scheme and month. */
  readonly totals: Totals;
  readonly income: readonly Income[];
  /** Daily advances (即时结算), one element a scheme; `null` where it has none. */
  readonly advances: readonly (DailyAdvances | null)[];
  /** What totals by other points would be settled to; `null` where the point value asks for the cases themselves. */
  readonly paidWith: ((totals: Totals) => readonly Settlement[]) | null;
  /** The year settled again under other quality deposits, both schemes. */
  readonly deposits: () => readonly DepositTrial[];
  /** Cumulative surplus on 1 January, fen, one element a scheme. */
  readonly opening: readonly number[];
  readonly otherMonths: readonly OtherMonths[];
  readonly otherPayments: readonly OtherPayments[];
  /** Patients of other pools, one element a scheme; empty where they are not settled. */
  readonly inflow: readonly InflowSheet[];
  /** What the year cost the fund by line, for next year's budget. */
  readonly spent: readonly Spent[];
}

/**
 * Settles a year under the rules that were priced for it.
 *
 * @param through settings on the days on which they are read
 * @param memory where its stages are run
 */
export function settleYear(
  of: YearToSettle,
  through: YearValues,
  memory = NO_MEMORY,
): SettledYear {
  const { record, rules, before, codes, hospitals, counties } = of;
  const { last = null, previous = null } = of;
  const values = through.start, n = hospitals.id.length, { year } = record;
  const own = compileYear({ record, hospitals, counties }, before, values);
  const asked = { record, rules, codes, hospitals };
  const lines = own.map(({ sheet }) => sheet.lines.dip);
  const scored = scoredYear(asked, lines, through, memory);
  const comers = scoredInflow(asked, lines, through);
  const compiled = withMoved(own, comers, values);
  const budgets = compiled.map(({ sheet }) => sheet);
  const { bills, claims, cases, points, conduct } = scored;
  const { supervised, planted, taken, sums, ...left } = watchedYear(
    {
      record,
      scored,
      rules: scoringRules(rules),
      codes,
      hospitals,
      dip: budgets.map(({ lines }) => lines.dip),
      screens: of.screens ?? [],
      before: previous,
      truth: of.truth ?? null,
    },
    through,
    memory,
  );
  const settling = withInflow(sums, comers, values);
  const violations = violationsOf(conduct, hospitals, values);
  const beds = bedBalanceOf(record.claims, hospitals, values);
  const lost = takenOf(violations, beds);
  const { deductions, standing } = judgeYear(
    {
      claims,
      cases,
      points,
      totals: sums,
      hospitals,
      conduct,
      last,
      found: taken,
    },
    through,
    memory,
  );
  const paid = { record: bills, cases, codes, hospitals };
  const others = withMethods(scored.others, {
    ...paid,
    method: cases.method,
    counties: counties.id.length,
    before,
    standing,
  }, values);
  const reasonable = memory.run(
    reasonableOf,
    { ...paid, totals: sums },
    through.end,
  );
  const opening = SCHEMES.map((_, s) => openingSurplus(s, before[s]!, values));
  const advances = memory.run(advancesOf, paid, values);
  const measures = memory.run(measureValue, {
    year: { claims, cases, points: left.points },
    before: previous,
    watched: last?.supervised ?? null,
    rules: scoringRules(rules),
    codes,
    hospitals,
  }, through);
  const services = servicesOf(claims, cases.method, left.points.points, n);
  const duals = SCHEMES.map((_, s) =>
    dualControlOf(
      {
        ...paid,
        method: cases.method,
        services: services[s]!,
        before: before[s]!,
      },
      s,
      through,
    )
  );
  const inputs = SCHEMES.map((_, s): SettleInput => ({
    budget: budgets[s]!,
    ...(duals[s] ? { dual: duals[s] } : {}),
    prepayment: prepaymentOf(
      s,
      before[s]!,
      budgets[s]!,
      last?.standing.grade ?? null,
      hospitals,
      values,
    ),
    ...(advances[s] ? { advances: advances[s].months.dip } : {}),
    totals: settling,
    ...(lost === null ? {} : {
      lessened: (points: Float64Array) => yearPointsAfter(points, lost),
    }),
    scheme: s,
    hospitals: n,
    yearStartValue: rules.yearStart[s] ?? null,
    deductions: deductions[s]!,
    ...(taken === null ? {} : { returned: taken.returned[s]! }),
    scores: standing.score,
    surplus: opening[s]!,
    lastRatio: rules.fundRatio[s] ?? null,
    ...(measures === null ? {} : { measures }),
    ...(points.pay === undefined
      ? {}
      : { rate: points.standardValue?.[s] ?? null }),
  }));
  const options = SCHEMES.map((_, s) => settleOptions(through, reasonable[s]!));
  const settled = inputs.map((input, s) => settleScheme(input, options[s]!));
  const settlements = settled.map((s) => s.sheet);
  return {
    year,
    cases,
    points,
    violations,
    beds,
    idleIndices: conduct === null || violations === null
      ? []
      : idleIndices(conduct, hospitals),
    supervised,
    planted,
    fines: taken?.fines ?? [],
    standing,
    settlements,
    months: settled.map((s) => s.months),
    compiled,
    totals: settling,
    inflow: inflowSheets(comers, settlements, hospitals, through),
    income: compiled.map(({ income }) => income),
    advances,
    opening,
    paidWith: measures === null
      ? (sums) => {
        const totals = withInflow(sums, comers, values);
        return inputs.map((input, s) =>
          settleScheme({ ...input, totals }, options[s]!).sheet
        );
      }
      : null,
    deposits: () =>
      inputs.flatMap((input, s) =>
        depositTrials(input, options[s]!, TRIED_DEPOSITS)
      ),
    otherMonths: others,
    otherPayments: otherPayments(others, year),
    spent: SCHEMES.map((_, s) =>
      spent(others[s]!, settlements[s]!, {
        income: totalIncome(compiled[s]!.income),
        insured: januaryInsured(record.register, s),
        services: services[s]!,
        lastTotal: before[s]!.total,
      })
    ),
  };
}
