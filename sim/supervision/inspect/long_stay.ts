import { SCALE } from "../../base/points.ts";
import {
  compare,
  fromNumber,
  multiply,
  ratio,
  roundHalfUp,
  subtract,
  toNumber,
} from "../../base/ratio.ts";
import { bedDayCost, type BedDayTier } from "../../model/bed_day_cost.ts";
import { type Claims, REVIEW } from "../../model/ledger.ts";
import { type CaseWorth, excessOf, paidBy } from "./case_value.ts";
import type { Loss, LossYear } from "./losses.ts";
import type { Window } from "./window.ts";

/** How days of very long stays are paid: `supervision.screens.bedDayAfter`, `points.bedDay.tiers`, `settlement.bedDay.lowRatio`. */
export interface LongStayTerms {
  /** Last day that the price of the case pays for. */
  readonly after: number;
  /** Rates by day of the stay, counted from admission. */
  readonly tiers: readonly BedDayTier[];
  /** Days that cost less than this part of their rates are paid what they cost. */
  readonly lowRatio: number;
  /** Row in REVIEW by claim; left out where nothing is reviewed. */
  readonly review?: Uint8Array;
}

/** A stay in two parts (超长住院分段): what the case is priced by, and what its days beyond are paid. */
export interface LongStayParts {
  /** Cost of the days up to the edge, fen: days cost alike. */
  readonly within: number;
  /** Paid by the day for the others, fen. */
  readonly beyond: number;
}

/**
 * A very long stay as it is converted (超长住院转床日): the case is priced by the cost of
 * its days up to the edge, those after it are paid by the day at the rates of the
 * day that they are, or what they cost where that is clearly less. `R-SUP` asks for
 * bed-days after day 60, `R-BED` gives their rates; that days cost alike is the
 * house's reading, as a bill does not say when a fen was spent.
 *
 * @example 75 days, the edge at 60, and a stay on whose days hardly anything was spent
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { longStayParts } from "./long_stay.ts";
 *
 * const terms = { after: 60, tiers: [[30, 280], [60, 250], [null, 200]], lowRatio: 0.8 } as const;
 * assertEquals(longStayParts(75, 75_000_00, terms), { within: 60_000_00, beyond: 3_000_00 });
 * assertEquals(longStayParts(75, 7_500_00, terms), { within: 6_000_00, beyond: 1_500_00 });
 * ```
 */
export function longStayParts(
  days: number,
  cost: number,
  { after, tiers, lowRatio }: Omit<LongStayTerms, "review">,
): LongStayParts {
  const within = days <= after ? cost : Math.round(cost * after / days);
  const rest = cost - within;
  const tiered = subtract(
    bedDayCost(days, tiers),
    bedDayCost(Math.min(days, after), tiers),
  );
  const low = multiply(tiered, fromNumber(lowRatio));
  return {
    within,
    // Rates have whole fen, so the sum has too.
    beyond: compare(ratio(rest), low) < 0 ? rest : toNumber(tiered),
  };
}

/**
 * What the fund lost on stays that are converted (超长住院多付), by claim: what was
 * settled beyond the case of the days up to the edge and the bed-days after it.
 * Nothing where the conversion would pay as much or more, where special review has
 * approved the case, or where the stay has no days after the edge.
 *
 * @param rows claims that a screen suspects and somebody looked at, ascending
 */
export function longStayLosses(
  rows: readonly number[],
  year: LossYear,
  terms: LongStayTerms,
  regroup: Window["regroup"],
): ReadonlyMap<number, Loss> {
  const { claims } = year;
  const long = rows.filter((i) =>
    claims.los[i]! > terms.after && terms.review?.[i] !== APPROVED
  );
  if (long.length === 0) return new Map();
  const parts = long.map((i) =>
    longStayParts(claims.los[i]!, claims.cost[i]!, terms)
  );
  const { points, pay } = regroup(
    Uint32Array.from(long),
    Uint16Array.from(long, (i) => claims.code[i]!),
    Int32Array.from(parts, ({ within }) => within),
  );
  return new Map(long.flatMap((i, at): [number, Loss][] => {
    const { within, beyond } = parts[at]!;
    const converted: CaseWorth = {
      points: points[at]! + inPoints(year, claims, i, beyond),
      pay: (pay?.[at] ?? 0) + beyond,
      cost: within + beyond,
    };
    const fen = excessOf(year, i, converted);
    return fen === 0 ? [] : [[i, {
      act: "longStay",
      points: paidBy(year, i) === "points"
        ? year.points[i]! - converted.points
        : 0,
      fen,
    }]];
  }));
}

const APPROVED = REVIEW.indexOf("approved");

/** Points that an amount is worth, 1/10000; none where cases are not paid by them. */
function inPoints(
  year: LossYear,
  { scheme }: Pick<Claims, "scheme">,
  i: number,
  fen: number,
): number {
  const own = year.value[scheme[i]!];
  if (paidBy(year, i) !== "points" || !own || own.num === 0n) return 0;
  return Number(roundHalfUp(BigInt(fen) * own.den * BigInt(SCALE), own.num));
}
