import { SCALE } from "../base/points.ts";
import { type Ratio, toNumber } from "../base/ratio.ts";
import type { Publication } from "../model/calendar.ts";
import type { Catalogue, Signals } from "../model/ledger.ts";
import type { Settlement } from "../model/settlement.ts";

/** What is known when a year has been settled. */
export interface PublishInput {
  /** Year the signals are about. */
  readonly year: number;
  /** Catalogue that is in force when the signals are read. */
  readonly catalogue: Catalogue;
  /** b by scheme, fen of total cost per point. */
  readonly yearStartValue: readonly (Ratio | null)[];
  /** Sheets in the order of `SCHEMES`. */
  readonly settlements: readonly Settlement[];
  /** Occupied share of agreed beds by hospital. */
  readonly occupancy: Float64Array;
  /** What is published of the year, by day. */
  readonly published: readonly Publication[];
}

/**
 * What the payer publishes to the hospitals after a settlement (数据定向发布).
 * `payRate` is D/J at hospital × 2 + scheme. The settlement value is ΣD ÷ ΣP,
 * so that under every method it is fund money, fen per point.
 *
 * `R-PUB`: DIP technical specification 3.0, 8.3; 经办规程 2025 art. 38–39.
 * Published figures are information, not money: they are plain numbers. Nobody
 * knows one before the day of the publication that tells it.
 */
export function publish(input: PublishInput): Signals {
  const { year, catalogue, settlements, occupancy } = input;
  const hospitals = occupancy.length;
  const payRate: (number | null)[] = [];
  for (let h = 0; h < hospitals; h++) {
    for (const { standard, booked } of settlements) {
      payRate.push(booked[h] === 0 ? null : standard[h]! / booked[h]!);
    }
  }
  return {
    year,
    catalogue,
    yearStartValue: input.yearStartValue.map((value) =>
      value === null ? null : toNumber(value)
    ),
    settlementValue: settlements.map(({ standard, points }) => {
      const sum = points.reduce((total, value) => total + value, 0);
      const fund = standard.reduce((total, value) => total + value, 0);
      return sum === 0 ? null : fund / (sum / SCALE);
    }),
    payRate,
    occupancy,
    published: input.published,
  };
}
