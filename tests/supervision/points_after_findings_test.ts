import { assert, assertEquals } from "@std/assert";
import { sum } from "../../sim/base/sum.ts";
import { cell, type Totals } from "../../sim/model/ledger.ts";
import {
  type CasePlaces,
  casePointsAfter,
  totalsAfter,
} from "../../sim/supervision/points_after_findings.ts";
import { testRandom } from "../support/random.ts";

/** Two institutions; four cases of the first in February, one in June, one of the other scheme; one of the second. */
const CLAIMS: CasePlaces = {
  rows: 7,
  hospital: Uint16Array.of(0, 0, 0, 0, 0, 0, 1),
  scheme: Uint8Array.of(0, 0, 0, 0, 0, 1, 0),
  day: Uint16Array.of(40, 41, 42, 43, 160, 40, 40),
};
const POINTS = Float64Array.of(300, 100, 200, 0, 500, 400, 900);
const losing = (...rows: readonly [number, number][]) => ({
  rows: rows.length,
  claim: rows.map(([claim]) => claim),
  points: rows.map(([, points]) => points),
});
const after = (...rows: readonly [number, number][]) => [
  ...casePointsAfter(POINTS, [losing(...rows)], CLAIMS),
];

Deno.test("R-SUP: points come off the case that has them, and nobody else's", () => {
  assertEquals(after([0, 120], [6, 900]), [180, 100, 200, 0, 500, 400, 0]);
});

Deno.test("what a case does not have comes off its month in proportion, then off the months after, and ends at nothing", () => {
  // 150 beyond, shared 1 : 2 by the month's other cases.
  assertEquals(after([0, 450]), [0, 50, 100, 0, 500, 400, 900]);
  // 100 more than the month has.
  assertEquals(after([0, 700]), [0, 0, 0, 0, 400, 400, 900]);
  // The other scheme and the other institution bear none of it.
  assertEquals(after([0, 9_000]), [0, 0, 0, 0, 0, 400, 900]);
});

Deno.test("nothing taken is the same column and the same sums", () => {
  const none = casePointsAfter(POINTS, [losing([0, 0])], CLAIMS);
  assert(none === POINTS);
  const totals = sumsOf(POINTS, CLAIMS);
  assert(totalsAfter(totals, POINTS, none, CLAIMS) === totals);
});

Deno.test("a row of a sample loses its part of what all its stays lose", () => {
  const claims = { ...CLAIMS, weight: 4 };
  const left = casePointsAfter(POINTS, [losing([0, 400])], claims);
  assertEquals(left[0], 200);
  const totals = sumsOf(POINTS, claims);
  const less = totalsAfter(totals, POINTS, left, claims);
  assertEquals(sum(totals.points) - sum(less.points), 400);
});

Deno.test("sums by institution, scheme and month are those of what cases are left with, whole numbers throughout", () => {
  const random = testRandom(11), rows = 400;
  const of = (from: number, to: number) =>
    Array.from({ length: rows }, () => random.whole(from, to));
  const claims: CasePlaces = {
    rows,
    hospital: Uint16Array.from(of(0, 3)),
    scheme: Uint8Array.from(of(0, 1)),
    day: Uint16Array.from(of(0, 364)),
  };
  const points = Float64Array.from(of(0, 5_000));
  for (const most of [100, 10_000, 500_000]) {
    const taken = losing(
      ...Array.from(
        { length: 60 },
        (): [
          number,
          number,
        ] => [random.whole(0, rows - 1), random.whole(0, most)],
      ),
    );
    const left = casePointsAfter(points, [taken], claims);
    assert(left.every((own, i) => own >= 0 && own <= points[i]!));
    assert(left.every(Number.isInteger));
    assertEquals(
      [...totalsAfter(sumsOf(points, claims), points, left, claims).points],
      [...sumsOf(left, claims).points],
    );
    const lost = sum(points) - sum(left), asked = sum(taken.points);
    assert(most > 100 ? lost <= asked : lost === asked);
  }
});

function sumsOf(own: Float64Array, claims: CasePlaces): Totals {
  const points = new Float64Array(8 * 12);
  for (let i = 0; i < claims.rows; i++) {
    const at = cell(
      claims.hospital[i]!,
      claims.scheme[i]!,
      monthAt(claims.day[i]!),
    );
    points[at] = points[at]! + own[i]! * (claims.weight ?? 1);
  }
  const none = new Float64Array(8 * 12);
  return { cases: none, points, cost: none, fund: none };
}

/** Month of a day of a year that has no 29 February. */
function monthAt(day: number): number {
  return new Date(Date.UTC(2025, 0, 1 + day)).getUTCMonth();
}
