/**
 * What a year's budgets came from and how it went by them (预算编制与执行): versions,
 * levels, pace, those above their quota, crowding out. Part of the run: it hands
 * tables to the stage and computes nothing.
 *
 * @module
 */
import { type Adjustable, adjustBudget } from "../budget/adjust_budget.ts";
import { budgetLevels } from "../budget/budget_levels.ts";
import { linesOf, overQuota, paceOf } from "../budget/pace.ts";
import { splitMonths } from "../budget/split_months.ts";
import type {
  BudgetBook,
  BudgetVersion,
  CrowdingRow,
} from "../model/budget.ts";
import { cell, type Counties, type Hospitals } from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import type { CompiledBudget } from "./compile_year.ts";
import type { SettledYear } from "./settle_year.ts";

/** Lines beside DIP. */
const OTHERS = [
  "outpatient",
  "chronic",
  "remote",
  "other",
  "maternity",
] as const;

/** The books of both schemes, employees first. */
export function budgetBooks(
  settled: Pick<SettledYear, "compiled" | "totals" | "otherMonths">,
  where: { readonly hospitals: Hospitals; readonly counties: Counties },
  values: Values,
): BudgetBook[] {
  return settled.compiled.map((compiled, s) => {
    const { sheet, factors, before } = compiled;
    const watched = values["budget.watch.ratio"];
    const { fund } = settled.totals;
    const booked = new Float64Array(where.hospitals.id.length * 12);
    booked.forEach((_, at) =>
      booked[at] = fund[cell(Math.floor(at / 12), s, at % 12)]!
    );
    const course = { months: sheet.months, booked, quotas: sheet.quotas };
    return {
      scheme: sheet.scheme,
      year: sheet.year,
      method: values["budget.dip.method"],
      growth: factors?.growth ?? values["budget.total.growth"],
      factors: factors?.rows ?? null,
      versions: versionsOf(compiled, values),
      levels: sheet.quotas === null || before.booked === null
        ? null
        : budgetLevels({
          ...sheet,
          quotas: sheet.quotas,
          booked: before.booked,
          payees: payeesOf(where.hospitals, where.counties),
        }),
      lines: linesOf(sheet.lines, { ...settled.otherMonths[s]!, dip: booked }),
      pace: paceOf(course, watched),
      watched,
      talks: values["budget.watch.talks"],
      over: overQuota(course, watched),
      crowding: crowdingOf(compiled, values),
    };
  });
}

/** Each step of the procedure, then each adjustment. */
function versionsOf(
  { again, events, sheet, before }: CompiledBudget,
  values: Values,
): BudgetVersion[] {
  const steps = values["budget.procedure.steps"];
  let last = again(0).total;
  const versions = steps.map(({ step, date, yearBefore }, i): BudgetVersion => {
    const { total, lines, reserve } = again(i + 1);
    const change = total - last;
    last = total;
    return {
      date: `${sheet.year - (yearBefore ? 1 : 0)}-${date}`,
      step,
      total,
      lines,
      reserve,
      reason: null,
      change,
    };
  });
  const approved = again(steps.length);
  const start: Adjustable = {
    ...approved,
    months: splitMonths(
      approved.lines.dip,
      values["budget.month.weights"] ?? before.dipMonths,
    ),
  };
  return [
    ...versions,
    ...events.map(({ month, reason, amount }, i): BudgetVersion => {
      const { total, lines, reserve } = adjustBudget(
        start,
        events.slice(0, i + 1),
      );
      return {
        date: `${sheet.year}-${String(month).padStart(2, "0")}-01`,
        step: "adjustment",
        total,
        lines,
        reserve,
        reason,
        change: amount,
      };
    }),
  ];
}

/** What each line's growth takes from DIP: the budget compiled again with the line as it was last year. */
function crowdingOf(
  { again, before }: CompiledBudget,
  values: Values,
): CrowdingRow[] {
  const steps = values["budget.procedure.steps"].length;
  const now = again(steps);
  const maternity = before.maternity + now.lines.maternity > 0;
  return OTHERS.filter((line) => maternity || line !== "maternity").map((
    line,
  ) => ({
    line,
    lastYear: before[line],
    budget: now.lines[line],
    taken: again(steps, { [line]: before[line] }).lines.dip - now.lines.dip,
  }));
}

/** Institutions with their counties, then who is paid elsewhere and the village clinics. */
function payeesOf({ id, county }: Hospitals, counties: Counties) {
  return [
    ...id.map((own, h) => ({ id: own, county: counties.id[county[h]!]! })),
    { id: "elsewhere", county: "elsewhere" },
    { id: "village", county: "village" },
  ];
}
