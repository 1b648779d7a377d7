import type { Settlement } from "../model/settlement.ts";

/** Where r = J′/D′ of an institution lies (清算区间). */
export const BANDS = ["below", "kept", "shared", "beyond", "none"] as const;
/** One of {@linkcode BANDS}. */
export type Band = typeof BANDS[number];

/** Institutions of one band and their money, fen. */
export interface BandSum {
  readonly band: Band;
  readonly institutions: number;
  readonly booked: number;
  readonly standard: number;
  readonly pay: number;
}

/**
 * The band of one institution (所在区间), `R-CLR`: below `lo` the saving is not
 * kept, up to r = 1 it is, up to the last step an overspend is shared, beyond it
 * only that far; `none` where nothing is due or nothing was booked.
 */
export function bandOf(
  { edges, clearedBooked, clearedStandard }: Settlement,
  h: number,
): Band {
  const j = clearedBooked[h]!, d = clearedStandard[h]!;
  if (edges === null || j === 0 || d === 0) return "none";
  if (j < edges.lo * d) return "below";
  if (j <= d) return "kept";
  return j <= edges.up * d ? "shared" : "beyond";
}

/** All bands of a scheme (分区间汇总), in the order of {@linkcode BANDS}. */
export function clearingBands(settlement: Settlement): BandSum[] {
  const { clearedBooked, clearedStandard, pay, cases } = settlement;
  return BANDS.map((band) => {
    let institutions = 0, j = 0, d = 0, paid = 0;
    pay.forEach((_, h) => {
      if (cases[h] === 0 || bandOf(settlement, h) !== band) return;
      institutions++;
      j += clearedBooked[h]!;
      d += clearedStandard[h]!;
      paid += pay[h]!;
    });
    return { band, institutions, booked: j, standard: d, pay: paid };
  });
}
