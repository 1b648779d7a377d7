/**
 * The budgets of a year (年度预算编制): income, factors, procedure, adjustments,
 * months and quotas of both schemes. Part of the run: it hands settings and tables
 * to the stage and computes nothing.
 *
 * @module
 */
import { type Fen, multiplyFen } from "../base/fen.ts";
import { cannotPlay } from "../base/issues.ts";
import { fromNumber, ratio } from "../base/ratio.ts";
import { adjustBudget, type BudgetEvent } from "../budget/adjust_budget.ts";
import { type BudgetOptions, compileBudget } from "../budget/compile_budget.ts";
import { refixed } from "../budget/dip_methods.ts";
import { type FactorGrowth, factorGrowth } from "../budget/growth_factors.ts";
import {
  type Income,
  income,
  plannedIncome,
  totalIncome,
} from "../budget/income.ts";
import { januaryInsured } from "../budget/january_insured.ts";
import { otherLines, type Spent } from "../budget/lines.ts";
import { splitMonths } from "../budget/split_months.ts";
import { type Scheme, SCHEMES, type YearRecord } from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import type { BudgetSheet } from "../model/settlement.ts";
import { type QuotaPlace, quotasOf } from "./quotas_of.ts";

/** A scheme's budget, and what it was compiled from. */
export interface CompiledBudget {
  readonly income: Income;
  /** In force at the year's end, with months and quotas. */
  readonly sheet: BudgetSheet;
  readonly factors: FactorGrowth | null;
  /** What the year before cost. */
  readonly before: Spent;
  /** Compiles it again with so many steps of the procedure, and other lines as asked for. */
  readonly again: (
    steps: number,
    lines?: Partial<ReturnType<typeof otherLines>>,
  ) => ReturnType<typeof compileBudget>;
  readonly events: readonly BudgetEvent[];
}

/** Compiles the budgets of both schemes, employees first. */
export function compileYear(
  where: QuotaPlace,
  before: readonly Spent[],
  values: Values,
): CompiledBudget[] {
  return SCHEMES.map((scheme, s) =>
    compileScheme(where, scheme, before[s]!, values)
  );
}

function compileScheme(
  where: QuotaPlace,
  scheme: Scheme,
  before: Spent,
  values: Values,
): CompiledBudget {
  const { record } = where, { year } = record, s = SCHEMES.indexOf(scheme);
  const arrived = incomeOf(record, s, values);
  const factors = factorsOf(record, s, before, values);
  const planned = plan(arrived, before, values);
  const asked = otherLines(before, {
    ...values["budget.lines.growth"],
    maternity: values["settlement.maternity.growth"],
  });
  // Read now: what is compiled again later must not depend on settings of then.
  const key = incomeKey(values), options = optionsOf(values, factors);
  const again: CompiledBudget["again"] = (steps, lines = {}) =>
    compileBudget({
      scheme,
      year,
      income: planned,
      incomeKey: key,
      lastExpenditure: before.total,
      last: before,
      otherLines: { ...asked, ...lines },
    }, { ...options, cuts: options.cuts.slice(0, steps) });
  const compiled = again(options.cuts.length);
  const events = eventsOf(scheme, values);
  const months = splitMonths(
    compiled.lines.dip,
    values["budget.month.weights"] ?? before.dipMonths,
  );
  const adjusted = adjustBudget({ ...compiled, months }, events);
  const total = totalIncome(arrived);
  const released = events
    .filter(({ from }) => from === "reserve")
    .map(({ month, amount }) => ({ month, amount }));
  const { months: _, ...own } = arrived;
  const dip = adjusted.lines.dip;
  return {
    income: arrived,
    factors,
    before,
    again,
    events,
    sheet: {
      ...adjusted,
      income: { ...own, total },
      ...(values["budget.income.planGrowth"] === null
        ? {}
        : { planned: compiled.income.total }),
      ...(released.length === 0 ? {} : { released }),
      ...(values["budget.dip.incomeAdjust"] === "none"
        ? {}
        : { refixed: refixed(dip, compiled.income.total, total) }),
      quotas: quotasOf(
        where,
        scheme,
        { amount: dip, months: adjusted.months, before },
        values,
      ),
    },
  };
}

/** What arrived in a year, by line. */
export function incomeOf(
  record: YearRecord,
  scheme: number,
  values: Values,
): Income {
  return income(record.register, scheme, {
    subsidyShare: values["budget.income.subsidyShare"][SCHEMES[scheme]!],
    interest: values["budget.income.interest"],
    other: values["budget.income.other"],
  });
}

/** Planned income: what arrives, or last year's grown. */
function plan(arrived: Income, before: Spent, values: Values) {
  const growth = values["budget.income.planGrowth"];
  if (growth === null) return arrived;
  if (before.income === null) {
    throw cannotPlay("budget.income.planGrowth", String(growth), {
      zh:
        "收入预算编不出来：读入的病例没有上年收入，不能按上年增长；请把收入预算增长率设为空，或用有历史年度的方案",
      en:
        "income cannot be planned: beside claims that were read there is no income of last year to grow; set its growth to null or use a scenario with history",
    });
  }
  return plannedIncome(arrived, before.income, growth);
}

function factorsOf(
  record: YearRecord,
  scheme: number,
  before: Spent,
  values: Values,
): FactorGrowth | null {
  if (!values["budget.factors.enabled"]) return null;
  const now = januaryInsured(record.register, scheme);
  return factorGrowth({
    weights: values["budget.factors.weights"],
    growth: values["budget.factors.growth"],
    measured: {
      insured: before.insured === null || now === 0
        ? null
        : ratio(now - before.insured, before.insured),
      lastCost: before.growth,
    },
  });
}

function optionsOf(
  values: Values,
  factors: FactorGrowth | null,
): BudgetOptions {
  return {
    rule: values["budget.total.rule"],
    surplusTarget: values["budget.total.surplusTarget"],
    growth: factors?.growth ?? values["budget.total.growth"],
    reserveRate: values["budget.total.reserveRate"],
    method: values["budget.dip.method"],
    growthCap: values["budget.dip.growthCap"],
    cuts: values["budget.procedure.steps"].map(({ change }) => change),
  };
}

/** The scheme's adjustments in the order of their months, fen. */
function eventsOf(scheme: Scheme, values: Values): BudgetEvent[] {
  return values["budget.adjustment.events"]
    .filter((event) => event.scheme === scheme)
    .map((event) => ({ ...event, amount: fenOf(event.amount) }))
    .sort((a, b) => a.month - b.month);
}

function fenOf(yuan: number): Fen {
  return multiplyFen(100, fromNumber(yuan));
}

/** Where the contributions of a year come from. */
function incomeKey(values: Values): string {
  if (values["intake.files.register"] !== null) return "intake.files.register";
  return values["intake.contributions"] === null
    ? "claims.contribution.perHead"
    : "intake.contributions";
}
