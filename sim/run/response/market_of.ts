/**
 * What the pool has for a year, relative to the last one before the reform
 * (新年度的盘子): the published budget, bounds of the value. Part of the run: it
 * hands numbers over.
 *
 * @module
 */
import { type Market, SAME_MARKET } from "../../hospital/response/market.ts";
import { SCALE } from "../../base/points.ts";
import { sum } from "../../base/sum.ts";
import { worthOf } from "../../hospital/response/worth_of.ts";
import type { Catalogue, Counties, Hospitals } from "../../model/ledger.ts";
import type { Values } from "../../model/policy/mod.ts";
import type { BudgetSheet } from "../../model/settlement.ts";
import { compileYear } from "../compile_year.ts";
import { ratesFromBudget } from "../score_drg_year.ts";
import type { LastYear, SettledSoFar } from "../settle_course.ts";
import type { YearValues } from "../year_values.ts";

/**
 * Budgets of a year as they are published (公布的预算), one element a scheme: compiled as
 * if as many were insured as a year ago, as the year's own register is not known.
 */
export function budgetOf(
  year: number,
  { start }: YearValues,
  last: LastYear,
  where: { readonly hospitals: Hospitals; readonly counties: Counties },
): BudgetSheet[] {
  return compileYear(
    { record: { ...last.record, year }, ...where },
    last.settled.spent,
    start,
  ).map(({ sheet }) => sheet);
}

/** The market of a year, with the budget that is published. */
export function marketOf(
  year: number,
  rules: YearValues,
  { old, last }: SettledSoFar,
  where: { readonly hospitals: Hospitals; readonly counties: Counties },
): Market {
  const { start, end } = rules, { settlements } = old.settled;
  const fund = sum(
    budgetOf(year, rules, last, where).map(({ lines }) => lines.dip),
  );
  const paid = sum(settlements.map(({ standard }) => sum(standard)));
  const budget = paid === 0 ? 1 : fund / paid;
  const bound = (given: number | null, none: number) =>
    given === null ? none : given * unitOf(end, old, last);
  const fixed = end["settlement.value.mode"] === "fixed" ||
    (end["settlement.value.basis"] === "case" &&
      !ratesFromBudget(end)) ||
    start["settlement.incentive"] === "fixedPrice";
  return {
    ...SAME_MARKET,
    budget,
    years: year - old.record.year,
    form: fixed ? "fixed" : "floating",
    fixed: fixed ? bound(end["settlement.value.fixed"], 1) : SAME_MARKET.fixed,
    floor: bound(end["settlement.value.floor"], SAME_MARKET.floor),
    ceiling: bound(end["settlement.value.cap"], SAME_MARKET.ceiling),
  };
}

/**
 * What a bound of 1 is in the value of the old year (上下限折算): a yuan per point, or
 * b. Points of different years are brought to one catalogue by what the same
 * bills are worth in it; b leaves deviations out, so what they take off points
 * is taken off it too. The latest year stands for the year to come.
 */
function unitOf(end: Values, old: LastYear, last: LastYear): number {
  const fundOnly = end["settlement.value.method"] === "fund";
  const then = booksOf(last, old.catalogue),
    before = booksOf(old, old.catalogue);
  const money = fundOnly ? before.paid : before.paid + before.patients;
  if (then.worth === 0 || money === 0) return 1;
  const old1 = money / before.worth;
  if (end["settlement.value.boundUnit"] === "yuan") {
    return 100 * then.points / SCALE / then.worth / old1;
  }
  const cost = fundOnly ? then.booked : then.booked + then.patients;
  const plain = worth(last, last.catalogue);
  return cost / then.worth * (plain === 0 ? 1 : then.points / plain) / old1;
}

/** A settled year in the points of one catalogue, money in fen. */
function booksOf(year: LastYear, catalogue: Catalogue) {
  const { settlements } = year.settled;
  const total = (of: (s: typeof settlements[number]) => Float64Array) =>
    sum(settlements.map((s) => sum(of(s))));
  const booked = total((s) => s.booked);
  return {
    worth: worth(year, catalogue),
    points: total((s) => s.points),
    paid: total((s) => s.standard),
    booked,
    patients: total((s) => s.cost) - booked,
  };
}

function worth({ record, settled }: LastYear, catalogue: Catalogue): number {
  const n = settled.settlements[0]!.points.length;
  return worthOf(record.claims, catalogue, new Uint8Array(n).fill(1));
}
