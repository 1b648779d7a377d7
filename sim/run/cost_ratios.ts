import { SCALE } from "../base/points.ts";
import { type Ratio, ratio } from "../base/ratio.ts";
import type { Hospitals } from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";

/**
 * What each hospital itself spends of a yuan it charges (资源消耗占收入比), by level: the
 * record has charges and no cost accounts, so it is a setting.
 */
export function costRatios({ level }: Hospitals, values: Values): Ratio[] {
  const byLevel = values["budget.value.costRatio"];
  return Array.from(
    level,
    (of) =>
      ratio(Math.round(byLevel[String(of) as "1" | "2" | "3"] * SCALE), SCALE),
  );
}
