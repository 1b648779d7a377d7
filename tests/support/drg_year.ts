import { type Ratio, ratio } from "../../sim/base/ratio.ts";
import { type Claims, METHODS, NO_GROUP } from "../../sim/model/ledger.ts";
import type { DrgScoring } from "../../sim/points/drg/score_drg.ts";
import { claimsOf, hospitalsOf } from "../grouping/small_city.ts";
import { testRandom } from "./random.ts";

/** A year under DRG that is drawn: the last two groups are of days and day surgery. */
export interface DrawnDrgYear extends DrgScoring {
  readonly claims: Claims;
  /** Rate by scheme, fen of total cost per unit of weight. */
  readonly rates: readonly [Ratio, Ratio];
  /** Rows of the groups that are scored by the day, and that are day surgery. */
  readonly bedDay: number;
  readonly day: number;
}

/** Groups of a drawn year. */
const GROUPS = 12;
/** Bits of the tags `day` and `bedday`. */
const DAY = 1 << 2, BED_DAY = 1 << 3;

/**
 * Draws a year of cases in groups of odd weights at hospitals of odd coefficients:
 * a third of the costs lie at or beside an edge, so that thresholds are hit.
 */
export function drawnDrgYear(seed: number, rows: number): DrawnDrgYear {
  const { whole, next } = testRandom(seed);
  const hospitals = hospitalsOf([
    [3, "general"],
    [3, "tcm"],
    [2, "general"],
    [1, "primary"],
  ]);
  const points = Float64Array.from(
    { length: GROUPS },
    (_, g) => g === 3 ? 0 : whole(1000, 90_000),
  );
  const means = Array.from(
    points,
    (p) => ratio(BigInt(p) * 8765_43n + BigInt(whole(0, 9999)), 10_000n),
  );
  const coefficients = Float64Array.from(
    hospitals.id,
    () => whole(6000, 13_000),
  );
  const rates: [Ratio, Ratio] = [
    ratio(whole(5000_00, 12_000_00) * 7 + 1, 7),
    ratio(whole(5000_00, 12_000_00)),
  ];
  const tags = new Uint8Array(GROUPS);
  tags[GROUPS - 1] = BED_DAY;
  tags[GROUPS - 2] = DAY;
  const cases = Array.from({ length: rows }, () => {
    const group = next() < 0.05 ? NO_GROUP : whole(0, GROUPS - 1);
    const hospital = whole(0, 3), scheme = whole(0, 1);
    const p = group === NO_GROUP ? 10_000 : points[group]!;
    const { num, den } = rates[scheme]!;
    const standard = p * coefficients[hospital]! / 1e8 * Number(num) /
      Number(den);
    const at = [0.4, 2, 2.5, 3][whole(0, 3)]!;
    const cost = next() < 0.33
      ? Math.round(at * standard) + whole(-1, 1)
      : Math.round(standard * next() * 4) + 1;
    return { group, hospital, scheme, cost: Math.max(1, cost) };
  });
  const claims = claimsOf(
    cases.map(({ hospital, scheme, cost }) => ({
      code: 0,
      cost,
      hospital,
      scheme,
      fund: Math.floor(cost * 0.6),
      los: whole(1, 90),
      day: whole(0, 364),
    })),
  );
  const dip = METHODS.indexOf("dip"), item = METHODS.indexOf("item");
  return {
    claims,
    cases: {
      method: Uint8Array.from(cases, () => next() < 0.03 ? item : dip),
      group: Uint16Array.from(cases, ({ group }) => group),
    },
    hospitals,
    catalogue: { points, tags },
    coefficients,
    rates,
    drg: { means, base: ratio(8765_43n * 7n + 3n, 7n) },
    bedDay: GROUPS - 1,
    day: GROUPS - 2,
  };
}
