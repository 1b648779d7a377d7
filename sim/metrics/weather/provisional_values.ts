import { SCALE } from "../../base/points.ts";
import { cell, type Totals } from "../../model/ledger.ts";
import type { Settlement } from "../../model/settlement.ts";
import type { ValueMethod } from "./value_split.ts";

/**
 * What a point would be worth if the year ended with the month (逐月预估点值): the
 * DIP budget of the months by points so far over their points so far, by the
 * formula of the method, before conduct and clearing. Yuan per point by month;
 * `null` before the first month by points, without points, and where nothing was booked
 * under `totalTimesRatio`. `R-PVS`; to watch the value in the year is asked for by
 * the draft of DIP 3.0, 4.3 二.
 *
 * @param scheme row in SCHEMES
 */
export function provisionalValues(
  { budget, dipMonths }: Pick<Settlement, "budget" | "dipMonths">,
  totals: Totals,
  hospitals: number,
  scheme: number,
  method: ValueMethod,
): (number | null)[] {
  let fund = 0, points = 0, cost = 0, booked = 0;
  return Array.from({ length: 12 }, (_, month) => {
    if (!dipMonths.includes(month)) return null;
    fund += budget.months[month]!;
    for (let h = 0; h < hospitals; h++) {
      const k = cell(h, scheme, month);
      points += totals.points[k]!;
      cost += totals.cost[k]!;
      booked += totals.fund[k]!;
    }
    if (points === 0 || (method === "totalTimesRatio" && booked === 0)) {
      return null;
    }
    const money = method === "fund"
      ? fund
      : method === "totalMinusIndividual"
      ? fund + cost - booked
      : fund * cost / booked;
    return money / 100 / (points / SCALE);
  });
}
