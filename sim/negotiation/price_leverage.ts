import { type Fen, multiplyFen } from "../base/fen.ts";
import {
  add,
  compare,
  type Ratio,
  ratio,
  subtract,
  toFixed,
} from "../base/ratio.ts";
import type { IncrementSplit, Leverage } from "../model/negotiation.ts";
import { least } from "./agreed_growth.ts";
import {
  alternatingOffers,
  type AlternatingTalks,
  firstMoverShare,
} from "./alternating_offers.ts";
import { nashIncrement, smorodinskyIncrement } from "./divide_increment.ts";

/** By how much the hospitals' default share is raised to price it: ten points of a hundred. */
const MORE = ratio(1, 10);

/**
 * What the default rule and prepayment are worth in the talks (默认规则与预付金的价值):
 * the hospitals' share of the room in the first of alternating offers as it is,
 * with ten points more by default, with the patience of the prepaid, and without
 * a deadline.
 *
 * @param room what lies between g_min and g_max, fen
 * @param prepaid δ of hospitals that are prepaid
 *
 * @example The textbook case: 0.2561, and 0.3020 when prepaid
 * ```ts
 * import { parseDecimal } from "../base/ratio.ts";
 * import { priceLeverage } from "./price_leverage.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { rows } = priceLeverage(1_000_000_00, {
 *   rounds: 3,
 *   first: "fund",
 *   discount: { fund: parseDecimal("0.98"), hospitals: parseDecimal("0.90") },
 *   fallback: { fund: parseDecimal("0.70"), hospitals: parseDecimal("0.30") },
 * }, parseDecimal("0.98"));
 * assertEquals(rows.map(({ share }) => share), [
 *   "0.2561",
 *   "0.3355",
 *   "0.3020",
 *   "0.1525",
 * ]);
 * ```
 */
export function priceLeverage(
  room: Fen,
  talks: AlternatingTalks,
  prepaid: Ratio,
): Leverage {
  const { discount, fallback, first } = talks;
  const row = (
    change: Leverage["rows"][number]["change"],
    share: Ratio | null,
  ) =>
    share === null ? [] : [{
      change,
      share: toFixed(share, 4),
      amount: multiplyFen(room, share),
    }];
  const firstShare = (changed: Partial<AlternatingTalks>) =>
    alternatingOffers({ ...talks, ...changed })[0]!.hospitals;
  const hospitals = least(ratio(1), add(fallback.hospitals, MORE));
  return {
    room,
    rows: [
      ...row("none", firstShare({})),
      ...row(
        "default",
        firstShare({
          fallback: { fund: subtract(ratio(1), hospitals), hospitals },
        }),
      ),
      ...row(
        "prepaid",
        firstShare({ discount: { ...discount, hospitals: prepaid } }),
      ),
      ...row("noDeadline", endless(discount, first)),
    ],
  };
}

/** The hospitals' share without a deadline. */
function endless(
  { fund, hospitals }: AlternatingTalks["discount"],
  first: AlternatingTalks["first"],
): Ratio | null {
  if (first === "hospitals") return firstMoverShare(hospitals, fund);
  const share = firstMoverShare(fund, hospitals);
  return share && subtract(ratio(1), share);
}

/**
 * The increment that can be afforded, between hospitals and reserve (增量分配), by
 * Nash and by Kalai and Smorodinsky; `null` where nothing can be added.
 *
 * @param last Σ D of the year before, fen
 * @param max g_max
 */
export function splitIncrement(
  last: Fen,
  max: Ratio,
  curvature: Ratio,
  beta: Ratio,
): IncrementSplit | null {
  if (compare(max, ratio(0)) <= 0) return null;
  const amount = multiplyFen(last, max);
  const power = subtract(ratio(1), beta);
  return {
    amount,
    nash: multiplyFen(amount, nashIncrement(curvature, power)),
    kalaiSmorodinsky: multiplyFen(amount, smorodinskyIncrement(curvature)),
  };
}
