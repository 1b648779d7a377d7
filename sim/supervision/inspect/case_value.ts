/**
 * What a case gives its institution, and what it would give with what its record
 * supports (病例价值): the one place that knows how a case is paid. By points at a
 * value, by a rate of its own (`R-DRG`), or as it was billed.
 *
 * @module
 */
import { MONTH_OF_DAY } from "../../base/calendar.ts";
import { SCALE } from "../../base/points.ts";
import { roundHalfUp } from "../../base/ratio.ts";
import type { Claims, Fraction } from "../../model/ledger.ts";

/** Cases of a year, and how each is paid; nothing of it is hidden. */
export interface CaseValues {
  readonly claims: Claims;
  /** Points of each case, 1/10000; 0 outside DIP. */
  readonly points: Float64Array;
  /** What a point is worth by scheme, fen of total cost; `null` where cases are paid as booked. */
  readonly value: readonly (Fraction | null)[];
  /** What each case is due at a rate of its own, fen of total cost; left out where points share the money. */
  readonly pay?: Float64Array;
  /** Months 0–11 in which cases are paid by points or rates, 1, the others as booked, 0; all are where left out. */
  readonly months?: Uint8Array;
}

/** What a case is paid by, in all three terms; only one of them counts. */
export interface CaseWorth {
  /** 1/10000. */
  readonly points: number;
  /** Fen of total cost that it is due; 0 where nothing is due by case. */
  readonly pay: number;
  /** Cost of the bill, fen. */
  readonly cost: number;
}

/** A case as it was settled. */
export function settledWorth(
  { claims, points, pay }: CaseValues,
  i: number,
): CaseWorth {
  return { points: points[i]!, pay: pay?.[i] ?? 0, cost: claims.cost[i]! };
}

/** A case that is held to be worth no more than its bill, where nobody knows another code. */
export function billedWorth(year: CaseValues, i: number): CaseWorth {
  const { points, pay, cost } = settledWorth(year, i);
  const own = year.value[year.claims.scheme[i]!];
  const inPoints = !own || own.num === 0n ? points : Number(
    roundHalfUp(BigInt(cost) * own.den * BigInt(SCALE), own.num),
  );
  return { points: Math.min(points, inPoints), pay: Math.min(pay, cost), cost };
}

/**
 * What the fund lost on a case that was settled for more than its record supports
 * (多付基金), fen: points at the year-start value and at most the bill; at a rate what
 * it was due beyond, both less what patients did pay; the fund's part of what
 * was billed too much where the bill is paid. `R-SUP`, `R-DRG`.
 *
 * @example A heavier group at a rate: 9,000 yuan due for 6,000, patients paid 3,000
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { type CaseValues, excessOf } from "./case_value.ts";
 *
 * const claims = {
 *   scheme: Uint8Array.of(0),
 *   cost: Int32Array.of(7000_00),
 *   fund: Int32Array.of(4000_00),
 * } as unknown as CaseValues["claims"];
 * const year: CaseValues = {
 *   claims,
 *   points: Float64Array.of(9000),
 *   value: [{ num: 10_000_00n, den: 1n }],
 *   pay: Float64Array.of(9000_00),
 * };
 * const supported = { points: 6000, pay: 6000_00, cost: 7000_00 };
 * assertEquals(excessOf(year, 0, supported), 3000_00);
 * ```
 */
export function excessOf(
  year: CaseValues,
  i: number,
  supported: CaseWorth,
): number {
  const { points, pay, cost } = settledWorth(year, i);
  switch (paidBy(year, i)) {
    case "rate":
      return Math.max(
        0,
        fundOfPay(year, i, pay) - fundOfPay(year, i, supported.pay),
      );
    case "points":
      return worthOf(year, i, Math.max(0, points - supported.points));
    case "bill":
      return fundPart(year, i, Math.max(0, cost - supported.cost));
  }
}

/** What the fund paid for a case that no stay called for (整例基金), fen: what it was due at a rate, else what was booked. */
export function wholeCase(year: CaseValues, i: number): number {
  return paidBy(year, i) === "rate"
    ? fundOfPay(year, i, year.pay![i]!)
    : year.claims.fund[i]!;
}

/** The smaller of two bills of one stay (分解住院), fen; nothing where bills are paid, as one bill would have cost the fund as much. */
export function smallerCase(
  year: CaseValues,
  i: number,
  other: number,
  points: number,
): number {
  switch (paidBy(year, i)) {
    case "rate":
      return Math.min(wholeCase(year, i), wholeCase(year, other));
    case "points":
      return worthOf(year, i, points);
    case "bill":
      return 0;
  }
}

/** The fund's part of an amount on a bill (基金份额), fen; never more than was booked. */
export function fundPart(
  { claims }: Pick<CaseValues, "claims">,
  i: number,
  amount: number,
): number {
  const cost = claims.cost[i]!, fund = claims.fund[i]!;
  return cost === 0 ? 0 : Math.round(Math.min(amount, cost) / cost * fund);
}

/** How a case is paid (病例付费口径); one without points is none of those that share by points. */
export function paidBy(
  { claims, points, value, pay, months }: CaseValues,
  i: number,
): "points" | "rate" | "bill" {
  if (points[i] === 0 || !value[claims.scheme[i]!]) return "bill";
  if (months?.[MONTH_OF_DAY[claims.day[i]!]!] === 0) return "bill";
  return pay === undefined ? "points" : "rate";
}

/** Fund money of a case that is due as much, `R-DRG`: less what patients bore of the bill as it was. */
function fundOfPay({ claims }: CaseValues, i: number, pay: number): number {
  return Math.max(0, pay - (claims.cost[i]! - claims.fund[i]!));
}

/** What points of a case are worth, fen: at the year-start value, at most the bill. */
function worthOf(
  { claims, value }: CaseValues,
  i: number,
  points: number,
): number {
  const own = value[claims.scheme[i]!]!;
  const fen = roundHalfUp(BigInt(points) * own.num, own.den * BigInt(SCALE));
  return Math.min(Number(fen), claims.cost[i]!);
}
