import type { Totals } from "../../model/ledger.ts";
import type { Settlement } from "../../model/settlement.ts";
import type {
  PointMakeup,
  PointWeather,
  ValueSplit,
} from "../../model/weather.ts";
import { provisionalValues } from "./provisional_values.ts";
import { type ValueMethod, valueSplit } from "./value_split.ts";

/** Both schemes of a settled year, and what their points are made from (点值构成年度). */
export interface WeatherYear {
  /** One element a scheme, in the order of SCHEMES. */
  readonly settlements: readonly Settlement[];
  readonly makeup: PointMakeup;
}

/** Splits the value of a year against another, one element a scheme (两年点值比较). */
export function valueSplits(
  from: WeatherYear,
  to: WeatherYear,
  method: ValueMethod,
): (ValueSplit | null)[] {
  return to.settlements.map((settlement, s) =>
    valueSplit(
      { settlement: from.settlements[s]!, makeup: from.makeup },
      { settlement, makeup: to.makeup },
      s,
      method,
    )
  );
}

/**
 * Point-value weather of a year (点值天气): year-start value, provisional values by
 * month, settled value, and why it is not that of the year before under the same
 * rules.
 *
 * @param splits against the year before, replayed under the rules of this one
 * (`R-SIM`), by scheme; left out where there is none
 */
export function pointWeather(
  settlements: readonly Settlement[],
  totals: Totals,
  method: ValueMethod,
  splits: readonly (ValueSplit | null)[] = [],
): PointWeather[] {
  return settlements.map((sheet, s) => ({
    scheme: sheet.scheme,
    year: sheet.year,
    unit: method === "fund" ? "fund" : "totalCost",
    start: startOf(sheet, method),
    months: provisionalValues(sheet, totals, sheet.points.length, s, method),
    settled: yuan(sheet.settlementValue),
    split: splits[s] ?? null,
  }));
}

/** b in the unit of the method: under `fund` as the sheet turns its value into total cost, back. */
function startOf(
  { yearStartValue, settlementValue, settlementValueTotalCost }: Settlement,
  method: ValueMethod,
): number | null {
  const b = yuan(yearStartValue);
  if (method !== "fund" || b === null) return b;
  const value = yuan(settlementValue), whole = yuan(settlementValueTotalCost);
  return value === null || whole === null || whole === 0
    ? null
    : b * value / whole;
}

function yuan(fen: string | null): number | null {
  return fen === null ? null : Number(fen) / 100;
}
