import { SCALE } from "../../base/points.ts";
import { roundHalfUp } from "../../base/ratio.ts";
import {
  type Act,
  ACTS,
  type ClaimEvidence,
  type Claims,
  type Fraction,
} from "../../model/ledger.ts";
import { splitRecovery } from "../recovered_points.ts";

/** What losses are reckoned from (损失计算依据); nothing of it is hidden. */
export interface LossYear {
  readonly claims: Claims;
  readonly evidence: ClaimEvidence | null;
  /** Points of each case, 1/10000; 0 outside DIP. */
  readonly points: Float64Array;
  /** What a point is worth by scheme, fen of total cost; `null` where there is none. */
  readonly value: readonly (Fraction | null)[];
}

/** What an act cost the fund. */
export interface Loss {
  readonly act: Act;
  /** Points that the case has too many, 1/10000. */
  readonly points: number;
  /** Fen. */
  readonly fen: number;
}

/** Acts whose harm is a part of the bill, and where that part stands in the evidence. */
export const ITEM_ACTS: readonly Act[] = [
  "overTesting",
  "sexLimited",
  "drugResale",
  "impersonation",
  "herbs",
  "dental",
];

/** What points of a case are worth, fen: at the year-start value, less than the bill. */
export function worthOf(
  { claims, value }: LossYear,
  i: number,
  points: number,
): number {
  const own = value[claims.scheme[i]!];
  if (own === null || own === undefined) return 0;
  const fen = roundHalfUp(BigInt(points) * own.num, own.den * BigInt(SCALE));
  return Math.min(Number(fen), claims.cost[i]!);
}

/** Points that a case's cost is worth, 1/10000; its own where a point has no value. */
export function costInPoints(
  { claims, points, value }: LossYear,
  i: number,
): number {
  const own = value[claims.scheme[i]!];
  if (own === null || own === undefined || own.num === 0n) return points[i]!;
  return Number(
    roundHalfUp(BigInt(claims.cost[i]!) * own.den * BigInt(SCALE), own.num),
  );
}

/** The fund's part of an amount on a bill (基金份额), fen; never more than was booked. */
export function fundPart({ claims }: LossYear, i: number, amount: number) {
  const cost = claims.cost[i]!, fund = claims.fund[i]!;
  return cost === 0 ? 0 : Math.round(Math.min(amount, cost) / cost * fund);
}

/** What the evidence says was charged for an item that a screen refuses, fen. */
export function itemAmount(
  { claims, evidence }: LossYear,
  i: number,
  act: Act,
): number {
  switch (act) {
    case "overTesting":
      return evidence?.repeatAmount[i] ?? 0;
    case "sexLimited":
      return evidence?.otherSexAmount[i] ?? 0;
    case "drugResale":
      return evidence?.packAmount[i] ?? 0;
    default:
      return claims.cost[i]!;
  }
}

/**
 * What one act cost the fund (单项损失): points beyond what the record supports, the
 * smaller of two bills of one stay, the whole case where no stay was called for,
 * the fund's part of what is false on the bill. What patients alone bore, and what
 * is only badly written down, costs the fund nothing. `R-SUP`.
 *
 * @param supported points that the record supports, 1/10000
 * @param amount fen of the bill that is false
 */
export function lossOf(
  year: LossYear,
  i: number,
  act: Act,
  supported: number,
  amount: number,
): Loss {
  const own = year.points[i]!;
  const inPoints = (points: number): Loss => ({
    act,
    points,
    fen: worthOf(year, i, points),
  });
  switch (act) {
    case "upcoded":
    case "padded":
      return inPoints(Math.max(0, own - supported));
    case "split": {
      const other = partOf(year, i);
      return inPoints(
        other < 0 ? 0 : splitRecovery([year.points[other]!, own]),
      );
    }
    case "lowIndication":
      return { act, points: own, fen: year.claims.fund[i]! };
    default:
      return {
        act,
        points: 0,
        fen: ITEM_ACTS.includes(act) ? fundPart(year, i, amount) : 0,
      };
  }
}

/** The act that cost most; of equal ones the first of ACTS. */
export function worst(losses: readonly Loss[]): Loss {
  return losses.reduce((a, b) =>
    b.fen > a.fen ||
      b.fen === a.fen && ACTS.indexOf(b.act) < ACTS.indexOf(a.act)
      ? b
      : a
  );
}

/** Row of the bill before of the same person at the same institution: the other part of a split stay; −1 without any. Only the later part gives points back. */
function partOf({ claims }: LossYear, i: number): number {
  const { person, hospital } = claims;
  for (let j = i - 1; j >= 0 && person[j] === person[i]; j--) {
    if (hospital[j] === hospital[i]) return j;
  }
  return -1;
}
