import { logistic } from "../coding/logistic.ts";
import type { Motives } from "../motives.ts";
import { caseMargin, type CaseMoney } from "./refusal.ts";

/** A door out of payment by case (退出通道). */
export interface Door {
  readonly open: boolean;
  /** Share of its cases that an institution may have leave at most. */
  readonly most: number;
  /** Share of its cost that a case is paid outside. */
  readonly paid: number;
  /** Cost relative to the mean of its code and level from which a case may leave; 0 = any. */
  readonly from: number;
}

/**
 * What leaving brings for a case that costs `excess` more than its group (退出收益):
 * its billed cost at the share paid outside, less what it is paid inside.
 */
export function exitGain(
  excess: number,
  money: CaseMoney,
  door: Pick<Door, "paid">,
): number {
  const inside = caseMargin(excess, money) + money.cost * (1 + excess);
  return door.paid * (1 + excess) - inside;
}

/**
 * Chance that the usual costly case leaves (退出概率), sixty years old and mild:
 * Λ((gain − cost of it) ÷ spread), none where no door is open. Others leave by
 * their odds relative to it, see `leave_odds.ts`.
 *
 * @example
 * ```ts
 * import { assert, assertEquals } from "@std/assert";
 * import { defaults } from "../../../model/policy/mod.ts";
 * import { exitChance } from "./exit_door.ts";
 *
 * const motives = defaults()["hospital.response.exit"];
 * const money = { paid: 0.92, perCost: 0, cost: 0.6, review: 0 };
 * const door = { open: true, most: 1, paid: 1, from: 0 };
 * assertEquals(exitChance(money, { ...door, open: false }, motives), 0);
 * assert(exitChance({ ...money, paid: 0.8 }, door, motives) > exitChance(money, door, motives));
 * ```
 */
export function exitChance(
  money: CaseMoney,
  door: Door,
  { excess, cost, spread }: Motives["exit"],
): number {
  if (!door.open) return 0;
  return logistic((exitGain(excess, money, door) - cost) / spread);
}
