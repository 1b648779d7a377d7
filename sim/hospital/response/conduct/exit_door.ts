import { logistic } from "../coding/logistic.ts";
import type { Motives } from "../motives.ts";
import { caseMargin, type CaseMoney } from "./refusal.ts";

/** A door out of payment by case (退出通道). */
export interface Door {
  readonly open: boolean;
  /** Share of costly cases that may leave at most. */
  readonly most: number;
  /** Share of its cost that a case is paid outside. */
  readonly paid: number;
}

/**
 * What leaving brings for a case that costs `excess` more than its group (退出收益):
 * its billed cost at the share paid outside, less what it is paid inside.
 */
export function exitGain(
  excess: number,
  money: CaseMoney,
  door: Door,
): number {
  const inside = caseMargin(excess, money) + money.cost * (1 + excess);
  return door.paid * (1 + excess) - inside;
}

/**
 * Share of costly cases that leave (退出比例): Λ((gain − cost of it) ÷ spread), none
 * where no door is open, and never more than may.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { defaults } from "../../../model/policy/mod.ts";
 * import { exitShare } from "./exit_door.ts";
 *
 * const motives = defaults()["hospital.response.exit"];
 * const money = { paid: 0.92, perCost: 0, cost: 0.6, review: 0 };
 * assertEquals(exitShare(money, { open: false, most: 1, paid: 1 }, motives), 0);
 * assertEquals(exitShare(money, { open: true, most: 0.05, paid: 1 }, motives), 0.05);
 * ```
 */
export function exitShare(
  money: CaseMoney,
  door: Door,
  { excess, cost, spread }: Motives["exit"],
): number {
  if (!door.open) return 0;
  const wanted = logistic((exitGain(excess, money, door) - cost) / spread);
  return Math.min(door.most, wanted);
}

/**
 * How much likelier a case leaves than the usual costly one: by ten
 * years of age above sixty and by severity, to twelve decimals.
 */
export function exitOdds(
  age: number,
  severity: number,
  { older, sicker }: Motives["exit"],
): number {
  const odds = Math.exp(older * (age - 60) / 10 + sicker * severity);
  return Math.round(odds * 1e12) / 1e12;
}
