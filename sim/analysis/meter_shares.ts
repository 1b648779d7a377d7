import { sum } from "../base/sum.ts";
import type { Meter, MeterRow } from "../model/meter.ts";
import type { Status } from "../model/policy/mod.ts";

/** Share of each status, which sum to 1. */
export type StatusShares = Readonly<Record<Status, number>>;

/** What one headline rests on. */
export interface HeadlineShares {
  /** Of the numbers and the tables of facts; `null` where none moves it. */
  readonly numbers: StatusShares | null;
  /** With the choices; `null` where nothing moves it. */
  readonly all: StatusShares | null;
  /** Rows that move it, heaviest first, with the part of all weights that each has. */
  readonly heaviest: readonly {
    readonly row: MeterRow;
    readonly share: number;
  }[];
}

/**
 * Shares of what a headline rests on (依据份额). The weight of a number is the size of
 * its elasticity, the weight of a choice the size of the relative change that its
 * other option makes; the share of a status is its part of all weights.
 *
 * Both are one measure: if every number were wrong by a tenth of itself, and
 * every choice were the other one with one chance in ten, a weight would be ten
 * times the movement that this row lets us expect of the headline. Numbers are
 * shown alone as well, as a choice has no elasticity and one in ten is a
 * convention.
 */
export function meterShares(
  { rows }: Pick<Meter, "rows">,
  headline: number,
): HeadlineShares {
  const weight = (row: MeterRow) => Math.abs(row.effects[headline]!);
  const moving = rows.filter((row) => weight(row) > 0);
  const total = sum(moving.map(weight));
  return {
    numbers: sharesOf(moving.filter(({ kind }) => kind !== "choice"), weight),
    all: sharesOf(moving, weight),
    heaviest: moving
      .map((row) => ({ row, share: weight(row) / total }))
      .sort((a, b) => b.share - a.share),
  };
}

function sharesOf(
  rows: readonly MeterRow[],
  weight: (row: MeterRow) => number,
): StatusShares | null {
  const of = (status: Status) =>
    sum(rows.map((row) => weight(row) * row.grounds[status]));
  const total = sum(rows.map(weight));
  return total === 0 ? null : {
    document: of("document") / total,
    published: of("published") / total,
    assumed: of("assumed") / total,
  };
}
