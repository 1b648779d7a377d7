import { cannotPlay } from "../base/issues.ts";
import {
  add,
  compare,
  divide,
  multiply,
  type Ratio,
  ratio,
  subtract,
  toFixed,
} from "../base/ratio.ts";

/** Who speaks. */
export type Party = "fund" | "hospitals";

/** Offers that alternate until a deadline (轮流出价), about what lies between the two reservation values. */
export interface AlternatingTalks {
  /** Rounds until the deadline, at least 1. */
  readonly rounds: number;
  /** Who offers in the first round; then they take turns. */
  readonly first: Party;
  /** δ a round (贴现因子), 0–1: who needs the money soon has the smaller one. */
  readonly discount: Readonly<Record<Party, Ratio>>;
  /** What the administration decides where the last round fails (行政裁定); sums to 1. */
  readonly fallback: Readonly<Record<Party, Ratio>>;
}

/** The offer of a round: what the hospitals would have, and the fund keeps the rest. */
export interface AlternatingRound {
  /** From 1. */
  readonly round: number;
  readonly by: Party;
  /** The hospitals' share of what is divided, 0–1. */
  readonly hospitals: Ratio;
  /** What the one who answers would have by waiting, in this round's terms. */
  readonly waiting: Ratio;
}

/**
 * Alternating offers with a deadline (轮流出价谈判), solved from the last round back:
 * whoever offers leaves the other just what waiting is worth to him, δ times his
 * share of the round to come. All rounds are given, the first is accepted.
 *
 * @throws {ShapanError} where the fallback is outside the bargaining set
 *
 * @example Three rounds, the fund first, hospitals that need the money sooner
 * ```ts
 * import { parseDecimal, toFixed } from "../base/ratio.ts";
 * import { alternatingOffers } from "./alternating_offers.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const rounds = alternatingOffers({
 *   rounds: 3,
 *   first: "fund",
 *   discount: { fund: parseDecimal("0.98"), hospitals: parseDecimal("0.90") },
 *   fallback: { fund: parseDecimal("0.70"), hospitals: parseDecimal("0.30") },
 * });
 * assertEquals(rounds.map((r) => toFixed(r.hospitals, 4)), [
 *   "0.2561",
 *   "0.2846",
 *   "0.2700",
 * ]);
 * ```
 */
export function alternatingOffers(talks: AlternatingTalks): AlternatingRound[] {
  checkTalks(talks);
  const { rounds, first, discount, fallback } = talks;
  const one = ratio(1), offers: AlternatingRound[] = [];
  let next = fallback.hospitals;
  for (let round = rounds; round >= 1; round--) {
    const by = (round % 2 === 1) === (first === "fund") ? "fund" : "hospitals";
    const answering: Party = by === "fund" ? "hospitals" : "fund";
    const later = answering === "hospitals" ? next : subtract(one, next);
    const waiting = multiply(discount[answering], later);
    next = answering === "hospitals" ? waiting : subtract(one, waiting);
    offers.unshift({ round, by, hospitals: next, waiting });
  }
  return offers;
}

/**
 * What the one who offers first has where there is no deadline (无限期轮流出价),
 * `(1 − δ₂) ÷ (1 − δ₁δ₂)`; `null` where neither loses anything by waiting.
 */
export function firstMoverShare(own: Ratio, other: Ratio): Ratio | null {
  const one = ratio(1), below = subtract(one, multiply(own, other));
  return below.num === 0n ? null : divide(subtract(one, other), below);
}

function checkTalks({ rounds, discount, fallback }: AlternatingTalks): void {
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw cannotPlay("negotiation.rounds", rounds, {
      zh: "谈判轮数应为 1 或以上的整数",
      en: "rounds of talks must be a whole number of at least 1",
    });
  }
  for (const delta of [discount.fund, discount.hospitals]) {
    if (inside(delta)) continue;
    throw cannotPlay("negotiation.alternating.discount", toFixed(delta, 4), {
      zh: "贴现因子应在 0 与 1 之间",
      en: "a discount factor must lie between 0 and 1",
    });
  }
  const { fund, hospitals } = fallback;
  const given = `${toFixed(fund, 4)}, ${toFixed(hospitals, 4)}`;
  if (!inside(fund) || !inside(hospitals)) {
    throw cannotPlay("negotiation.default.shares", given, {
      zh: "行政裁定的份额不在谈判集内，双方都应在 0 与 1 之间",
      en:
        "the administration's shares are outside the bargaining set; each must lie between 0 and 1",
    });
  }
  if (compare(add(fund, hospitals), ratio(1)) !== 0) {
    throw cannotPlay("negotiation.default.shares", given, {
      zh: "行政裁定的双方份额合计应为 1",
      en: "the administration's shares must sum to 1",
    });
  }
}

function inside(value: Ratio): boolean {
  return value.num >= 0n && value.num <= value.den;
}
