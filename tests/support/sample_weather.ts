import {
  pointWeather,
  valueSplits,
} from "../../sim/metrics/weather/point_weather.ts";
import { cell, type Totals } from "../../sim/model/ledger.ts";
import type { Settlement } from "../../sim/model/settlement.ts";
import type { PointMakeup, PointWeather } from "../../sim/model/weather.ts";

/** The weather of sample sheets: months of the same size, codes that claim a little more every year. */
export function sampleWeather(
  settlements: readonly Settlement[],
  lastYear: readonly Settlement[],
): PointWeather[] {
  return pointWeather(
    settlements,
    sampleTotals(settlements),
    "fund",
    valueSplits(
      { settlements: lastYear, makeup: sampleMakeup(lastYear) },
      { settlements, makeup: sampleMakeup(settlements) },
      "fund",
    ),
  );
}

/** Points that codes, coefficients and dear cases make of what illnesses called for. */
export function sampleMakeup(settlements: readonly Settlement[]): PointMakeup {
  const n = settlements[0]!.points.length, claimed = settlements[0]!.year % 10;
  const column = (of: (s: Settlement, h: number) => number) =>
    Float64Array.from(
      { length: n * 2 },
      (_, k) => of(settlements[k % 2]!, k >> 1),
    );
  return {
    cases: column((s, h) => s.cases[h]!),
    needed: column((s, h) => s.points[h]! * (0.93 - claimed / 1000)),
    recorded: column((s, h) => s.points[h]! * 0.94),
    weighted: column((s, h) => s.points[h]! * (0.95 + h / 1e4)),
    typed: column((s, h) => s.points[h]! * 0.97),
    scored: column((s, h) => s.points[h]! * (1.001 - claimed / 1e4)),
  };
}

/** Percent of the year. */
const MONTHS = [9, 7, 8, 8, 8, 8, 8, 8, 8, 8, 9, 11];

function sampleTotals(settlements: readonly Settlement[]): Totals {
  const n = settlements[0]!.points.length;
  const column = (of: (s: Settlement) => Float64Array) => {
    const months = new Float64Array(n * 24);
    settlements.forEach((s, scheme) =>
      of(s).forEach((year, h) =>
        MONTHS.forEach((share, m) =>
          months[cell(h, scheme, m)] = Math.round(year * share / 100)
        )
      )
    );
    return months;
  };
  return {
    cases: column((s) => s.cases),
    points: column((s) => s.points),
    cost: column((s) => s.cost),
    fund: column((s) => s.booked),
  };
}
