import { type Door, exitChance } from "./conduct/exit_door.ts";
import { type Exits, exitsOf, MIX_CELLS } from "./conduct/exits_of.ts";
import { writeLeaveOdds } from "./conduct/leave_odds.ts";
import type { CaseMoney } from "./conduct/refusal.ts";
import type { Motives } from "./motives.ts";
import type { Sight } from "./sight.ts";

/** What of a yuan of cost above the mean a case that leaves brings more than one that stays (退出得失), 0–1. */
export function exitStake(
  { paid }: Pick<Door, "paid">,
  { perCost }: Pick<CaseMoney, "perCost">,
): number {
  return Math.max(0, paid - perCost);
}

const odds = new Float64Array(MIX_CELLS);

/**
 * Which of an institution's cases leave by a door, from what the usual
 * costly one gains by it and from its own mix of cases; where its books were not
 * looked at, all leave alike.
 */
export function exitsUnder(
  { costMix, severityCost }: Pick<Sight, "costMix" | "severityCost">,
  row: number,
  motives: Motives["exit"],
  money: CaseMoney,
  door: Door,
): Exits {
  const chance = exitChance(money, door, motives);
  if (chance === 0 || costMix === null) {
    const alike = Math.min(chance, door.most);
    return { chance: alike, share: alike, excess: alike };
  }
  writeLeaveOdds(odds, 0, exitStake(door, money), severityCost, motives);
  return exitsOf(chance, door, costMix, row * MIX_CELLS, odds);
}
