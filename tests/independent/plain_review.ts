/**
 * Special review once more (独立重算): who may apply, the queue of each session, and
 * the points of the approved, read out of dip-rules 1.4 and 1.8 again; it imports
 * nothing of the engine.
 *
 * @module
 */
import {
  decimal,
  type Fraction,
  minus,
  order,
  over,
  plus,
  text,
  times,
  whole,
} from "./fraction.ts";

/** A case; money in yuan, all as decimal text. */
export interface PlainReviewCase {
  readonly S: string;
  readonly A: string;
  readonly H: string;
  readonly B: string;
  readonly b: string;
  readonly C: string;
  readonly hospital: number;
  /** 0–11. */
  readonly month: number;
  readonly los: number;
}

export interface PlainReviewRules {
  readonly cap: string;
  readonly own: boolean;
  readonly alloc: "poolRank" | "eligibleShare" | "dischargeShare";
  readonly span: 1 | 3;
  readonly mode: "ffsPoints" | "coefficient" | "ffs";
  readonly ratio: string;
  readonly standard: boolean;
  readonly longStay: number | null;
  readonly takeMax: boolean;
  readonly unreasonable: string;
  readonly coefficient: string;
}

/** What became of a case, and its points as decimal text. */
export interface PlainReviewed {
  readonly result: "none" | "rejected" | "approved";
  readonly P: string;
}

/** The year, case by case in its order. */
export function plainReview(
  cases: readonly PlainReviewCase[],
  hospitals: number,
  rules: PlainReviewRules,
): PlainReviewed[] {
  const made = cases.map((
    c,
  ): { result: PlainReviewed["result"]; P: string } => ({
    result: "none",
    P: ordinary(c),
  }));
  const r = cases.map((c) =>
    rules.standard
      ? over(decimal(c.C), times(decimal(c.S), decimal(c.b)))
      : over(decimal(c.C), times(decimal(c.B), decimal(c.A)))
  );
  const taken = Array.from({ length: hospitals }, () => 0);
  for (let last = rules.span - 1; last < 12; last += rules.span) {
    const applied = [...cases.keys()].filter((i) => {
      const { month, los } = cases[i]!;
      if (month > last || month <= last - rules.span) return false;
      return order(r[i]!, decimal(rules.ratio)) > 0 ||
        (rules.longStay !== null && los > rules.longStay);
    }).sort((i, j) =>
      order(r[j]!, r[i]!) ||
      order(decimal(cases[j]!.C), decimal(cases[i]!.C)) || i - j
    );
    const discharges = (h: number | null) =>
      cases.filter((c) => c.month <= last && (h === null || c.hospital === h))
        .length;
    const places = (n: number, used: number) => {
      const exact = times(decimal(rules.cap), whole(n));
      return Number(exact.n / exact.d) - used;
    };
    for (const i of applied) made[i]!.result = "rejected";
    const all = taken.reduce((a, b) => a + b, 0);
    const left = rules.own || rules.alloc === "dischargeShare"
      ? taken.map((used, h) => places(discharges(h), used))
      : rules.alloc === "eligibleShare"
      ? shares(places(discharges(null), all), applied, cases, hospitals)
      : null;
    let open = left === null ? places(discharges(null), all) : Infinity;
    for (const i of applied) {
      const { hospital } = cases[i]!;
      if (open <= 0 || (left !== null && left[hospital]! <= 0)) continue;
      open--;
      if (left !== null) left[hospital]!--;
      taken[hospital]!++;
      made[i] = {
        result: "approved",
        P: approved(cases[i]!, made[i]!.P, rules),
      };
    }
  }
  return made;
}

/** Places by applications, the rest to the largest remainders, ties to the first. */
function shares(
  places: number,
  applied: readonly number[],
  cases: readonly PlainReviewCase[],
  hospitals: number,
): number[] {
  const asked = Array.from(
    { length: hospitals },
    (_, h) => applied.filter((i) => cases[i]!.hospital === h).length,
  );
  if (applied.length <= places) return asked;
  const floor = asked.map((n) => Math.floor(places * n / applied.length));
  const rest = asked.map((n, h) => places * n - floor[h]! * applied.length);
  let open = places - floor.reduce((a, b) => a + b, 0);
  for (
    const h of [...asked.keys()].sort((a, b) => rest[b]! - rest[a]! || a - b)
  ) {
    if (open-- <= 0) break;
    floor[h]!++;
  }
  return floor;
}

/** Edition 2.0: S·A·F·H, F from r = C ÷ (B·A). */
function ordinary({ S, A, H, B, C }: PlainReviewCase): string {
  const full = times(decimal(S), decimal(A), decimal(H));
  const r = over(decimal(C), times(decimal(B), decimal(A)));
  const F = order(r, decimal("0.5")) < 0
    ? r
    : order(r, whole(2)) > 0
    ? plus(minus(r, whole(2)), whole(1))
    : whole(1);
  return text(times(full, F), 4);
}

function approved(
  { S, H, b, C }: PlainReviewCase,
  normal: string,
  { mode, takeMax, unreasonable, coefficient }: PlainReviewRules,
): string {
  if (mode === "ffs") return "0.0000";
  const P: Fraction = mode === "ffsPoints"
    ? over(
      times(decimal(C), minus(whole(1), decimal(unreasonable))),
      decimal(b),
    )
    : times(decimal(S), decimal(coefficient), decimal(H));
  const own = text(P, 4);
  return takeMax && order(decimal(normal), decimal(own)) > 0 ? normal : own;
}
