/**
 * Patients of other pools in a year's settlement (外来参保人结算): scores their bills as this
 * pool's own, and gives their points and money to whose budget pays. Part of the run: it
 * hands tables from stage to stage and computes nothing of its own.
 *
 * @module
 */
import { MONTH_OF_DAY } from "../base/calendar.ts";
import { cannotPlay } from "../base/issues.ts";
import { weigh } from "../base/weigh.ts";
import { yearSums } from "../base/year_sums.ts";
import {
  cell,
  type Hospitals,
  METHODS,
  type Scheme,
  SCHEMES,
  type Totals,
} from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import type { InflowSheet } from "../model/remote.ts";
import type { Settlement } from "../model/settlement.ts";
import { remoteStandard } from "../settlement/method/remote_standard.ts";
import { yearTotals } from "../settlement/year_totals.ts";
import type { CompiledBudget } from "./compile_year.ts";
import { scoredYear, type YearToScore } from "./scored_year.ts";
import { settleOptions } from "./settle_options.ts";
import type { YearValues } from "./year_values.ts";

/** Bills of other pools' insured, scored. */
export interface ScoredInflow {
  /** Stays by points; none where they are paid as booked. */
  readonly totals: Totals;
  /** Fund as booked by scheme, hospital × 12 + month: all stays, and those without points. */
  readonly months: readonly Float64Array[];
  readonly others: readonly Float64Array[];
}

/**
 * Scores the bills under the prices of the year; `null` where they are not settled.
 *
 * @throws {ShapanError} where they are to be settled and the record has none
 */
export function scoredInflow(
  of: YearToScore,
  dip: readonly number[],
  through: YearValues,
): ScoredInflow | null {
  const values = through.start, { record } = of;
  if (!values["settlement.remote.inflow"] || isHistory(record.year, values)) {
    return null;
  }
  if (record.inflow === undefined) {
    throw cannotPlay("settlement.remote.inflow", "true", {
      zh: "读入的病例里没有外地参保人的结算单；请关闭此项，或用生成的城市",
      en:
        "claims that were read have no bills of other pools' insured; switch this off, or use a city that is generated",
    });
  }
  const { claims, details } = record.inflow, n = of.hospitals.id.length;
  const bills = { ...record, claims, details };
  const { cases, sums } = scoredYear({ ...of, record: bills }, dip, through);
  const byPoints = values["settlement.remote.inProvince"] === "DIP";
  const months = SCHEMES.map(() => new Float64Array(n * 12));
  const others = SCHEMES.map(() => new Float64Array(n * 12));
  const own = METHODS.indexOf("dip");
  for (let i = 0; i < claims.rows; i++) {
    const s = claims.scheme[i]!;
    const at = claims.hospital[i]! * 12 + MONTH_OF_DAY[claims.day[i]!]!;
    months[s]![at] = months[s]![at]! + claims.fund[i]!;
    if (byPoints && cases.method[i] === own) continue;
    others[s]![at] = others[s]![at]! + claims.fund[i]!;
  }
  weigh(claims.weight, ...months, ...others);
  return { totals: byPoints ? sums : none(sums), months, others };
}

/** Only the policy year has bills; the years before are settled as they were. */
function isHistory(year: number, values: Values): boolean {
  return year !== values["run.year"];
}

function none(sums: Totals): Totals {
  return Object.fromEntries(
    Object.entries(sums).map(([name, column]) => [name, column.map(() => 0)]),
  ) as unknown as Totals;
}

/** What is settled here: this pool's cases, and those of others where the money is moved over. */
export function withInflow(
  sums: Totals,
  inflow: ScoredInflow | null,
  values: Values,
): Totals {
  if (inflow === null || values["settlement.remote.budget"] === "home") {
    return sums;
  }
  return Object.fromEntries(
    Object.entries(sums).map(([name, column]: [string, Float64Array]) => {
      const more = inflow.totals[name as keyof Totals];
      return [name, more ? column.map((x, at) => x + more[at]!) : column];
    }),
  ) as unknown as Totals;
}

/** The budgets with what home pools move over: their booked fund by the month, on the DIP line and as income. */
export function withMoved(
  compiled: readonly CompiledBudget[],
  inflow: ScoredInflow | null,
  values: Values,
): readonly CompiledBudget[] {
  if (inflow === null || values["settlement.remote.budget"] === "home") {
    return compiled;
  }
  return compiled.map((own, s) => {
    const moved = movedOf(inflow, s);
    const all = moved.reduce((a, b) => a + b, 0);
    const { sheet, income } = own;
    return {
      ...own,
      income: {
        ...income,
        other: income.other + all,
        months: income.months.map((fen, m) => fen + moved[m]!),
        moved,
      },
      sheet: {
        ...sheet,
        income: {
          ...sheet.income,
          other: sheet.income.other + all,
          total: sheet.income.total + all,
        },
        total: sheet.total + all,
        lines: { ...sheet.lines, dip: sheet.lines.dip + all },
        ...(sheet.refixed === undefined
          ? {}
          : { refixed: sheet.refixed + all }),
        months: sheet.months.map((fen, m) => fen + moved[m]!),
      },
    };
  });
}

/** Booked fund of stays by points, by month: what is moved over. */
function movedOf({ totals }: ScoredInflow, scheme: number): Float64Array {
  const moved = new Float64Array(12);
  for (let h = 0; cell(h, 0, 0) < totals.fund.length; h++) {
    for (let m = 0; m < 12; m++) {
      moved[m] = moved[m]! + totals.fund[cell(h, scheme, m)]!;
    }
  }
  return moved;
}

/** A sheet a scheme: what the stays of other pools' insured are worth, and who pays; none where they are not settled. */
export function inflowSheets(
  inflow: ScoredInflow | null,
  settlements: readonly Settlement[],
  { id }: Hospitals,
  through: YearValues,
): InflowSheet[] {
  if (inflow === null) return [];
  const budget = through.start["settlement.remote.budget"];
  const { value: options } = settleOptions(through);
  return settlements.map((settlement, s): InflowSheet => {
    const scheme: Scheme = settlement.scheme, { year } = settlement;
    const own = yearTotals(inflow.totals, id.length, s);
    const value = settlement.regime === "dip"
      ? settlement.settlementValue
      : null;
    return {
      scheme,
      year,
      budget,
      ...own,
      standard: remoteStandard(own, value, options),
      value,
      others: yearSums(inflow.others[s]!),
      months: inflow.months[s]!,
      moved: budget === "home" ? new Float64Array(12) : movedOf(inflow, s),
    };
  });
}
