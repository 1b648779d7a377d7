import { shareExactly } from "../../sim/base/fen.ts";
import { SCALE } from "../../sim/base/points.ts";
import { sum } from "../../sim/base/sum.ts";
import type {
  CoefficientSheet,
  Hospitals,
  RaiseTrial,
  ReviewBook,
} from "../../sim/model/ledger.ts";
import type { Settlement } from "../../sim/model/settlement.ts";

/** Coefficients by level with one bonus (样例系数): a TCM hospital has 0.02 more. */
export function sampleSheet({ level, kind }: Hospitals): CoefficientSheet {
  const base = Float64Array.from(level, (l) => [0, 7_000, 8_500, 10_000][l]!);
  const tcm = kind.map((name) => Number(name === "tcm"));
  const used = base.map((h, row) => h + 200 * tcm[row]!);
  return {
    base,
    bonuses: [{
      indicator: "tcm",
      above: tcm.map((n) => ({ num: BigInt(n), den: 1n })),
      steps: Int32Array.from(tcm),
      bonus: Int32Array.from(tcm, (n) => 200 * n),
    }],
    summed: used,
    clipped: used,
    last: null,
    fresh: new Uint8Array(level.length),
    moved: used,
    divisor: null,
    used,
  };
}

/** The first institutions, each alone 0.01 higher, what is due shared by the new points (样例上调). */
export function sampleRaises(
  settlements: readonly Settlement[],
  { used }: CoefficientSheet,
): RaiseTrial[] {
  return [0, 1, 2].map((hospital) => {
    const from = used[hospital]!, to = from + SCALE / 100;
    return {
      raised: [{ hospital, from, to }],
      schemes: settlements.map((s) =>
        shift(
          s,
          (points, h) =>
            h === hospital ? Math.round(points * to / from) : points,
        )
      ),
    };
  });
}

/** Three cases in a hundred applied at every third institution, one was approved (样例评审). */
export function sampleReview(settlements: readonly Settlement[]): ReviewBook {
  const part = (column: Float64Array, share: number) =>
    column.map((n, h) => h % 3 === 0 ? Math.round(n * share) : 0);
  return {
    sessions: [2, 5, 8, 11].map((month, i) => ({
      month,
      discharges: 200_000 * (i + 1),
      places: 1_000,
      applied: i === 0 ? 900 : 1_500,
      approved: i === 0 ? 900 : 1_000,
      lowest: 2.5,
      turnedAway: i === 0 ? null : 2.4,
    })),
    schemes: settlements.map((s) => ({
      ...shift(
        s,
        (points, h) => h % 3 === 0 ? Math.round(points * 1.004) : points,
      ),
      discharges: s.cases,
      applied: part(s.cases, 0.03),
      approved: part(s.cases, 0.01),
      cost: part(s.cost, 0.05),
      booked: part(s.booked, 0.05),
      ordinary: part(s.points, 0.02),
      granted: part(s.points, 0.024),
      byItem: new Float64Array(s.cases.length),
    })),
  };
}

function shift(
  s: Settlement,
  pointsOf: (points: number, h: number) => number,
) {
  const after = s.points.map(pointsOf);
  const standard = shareExactly(sum(s.standard), after);
  return {
    scheme: s.scheme,
    pointsBefore: s.points,
    pointsAfter: after,
    standardBefore: s.standard,
    standardAfter: standard,
    payBefore: s.pay,
    payAfter: s.pay.map((fen, h) => fen + standard[h]! - s.standard[h]!),
    value: [
      s.settlementValue,
      s.settlementValue === null ? null : String(
        Number(s.settlementValue) * sum(s.points) / sum(after),
      ),
    ] as const,
  };
}
