import { mulDiv, SCALE } from "../base/points.ts";
import type { Outpatient } from "../model/ledger.ts";
import type { MovedCare } from "../model/world.ts";

/** Days of a simulated year. */
const DAYS = 365;

/** Row in `OUTPATIENT_KINDS`. */
const ORDINARY = 0;

/**
 * The outpatient totals with what hospitals have moved out of stays (住院转门诊): a
 * visit each, at the same hospital, of the ordinary kind; the fund pays its
 * share of the day's cost. No fen is lost: the cost grows by what was moved.
 *
 * @param weight stays that each row stands for in a sample
 * @param fundShare share of ordinary outpatient cost that the fund pays, by scheme
 */
export function addMoved(
  totals: Outpatient,
  moved: MovedCare,
  weight: number,
  fundShare: { readonly employee: number; readonly resident: number },
): Outpatient {
  const share = [fundShare.employee, fundShare.resident]
    .map((x) => Math.round(x * SCALE));
  const rowOf = new Map<number, number>();
  for (let row = 0; row < totals.rows; row++) {
    if (totals.kind[row] !== ORDINARY) continue;
    const { hospital, day, scheme } = totals;
    rowOf.set(cell(hospital[row]!, day[row]!, scheme[row]!), row);
  }
  const out = withRoom(totals, totals.rows + moved.rows);
  for (let m = 0; m < moved.rows; m++) {
    const { hospital, day, scheme, cost } = moved;
    const at = cell(hospital[m]!, day[m]!, scheme[m]!);
    let row = rowOf.get(at);
    if (row === undefined) {
      row = out.rows++;
      rowOf.set(at, row);
      out.hospital[row] = hospital[m]!;
      out.day[row] = day[m]!;
      out.scheme[row] = scheme[m]!;
      out.kind[row] = ORDINARY;
      out.visits[row] = out.cost[row] = 0;
    }
    out.visits[row] = out.visits[row]! + weight;
    out.cost[row] = out.cost[row]! + cost[m]! * weight;
    out.fund[row] = mulDiv(out.cost[row]!, share[scheme[m]!]!, SCALE);
  }
  return out;
}

function cell(hospital: number, day: number, scheme: number): number {
  return (hospital * DAYS + day) * 2 + scheme;
}

function withRoom(
  totals: Outpatient,
  rows: number,
): { -readonly [K in keyof Outpatient]: Outpatient[K] } {
  const wide = {
    rows: totals.rows,
    hospital: new Uint16Array(rows),
    day: new Uint16Array(rows),
    scheme: new Uint8Array(rows),
    kind: new Uint8Array(rows),
    visits: new Uint32Array(rows),
    cost: new Float64Array(rows),
    fund: new Float64Array(rows),
  };
  wide.hospital.set(totals.hospital.subarray(0, totals.rows));
  wide.day.set(totals.day.subarray(0, totals.rows));
  wide.scheme.set(totals.scheme.subarray(0, totals.rows));
  wide.kind.set(totals.kind.subarray(0, totals.rows));
  wide.visits.set(totals.visits.subarray(0, totals.rows));
  wide.cost.set(totals.cost.subarray(0, totals.rows));
  wide.fund.set(totals.fund.subarray(0, totals.rows));
  return wide;
}
