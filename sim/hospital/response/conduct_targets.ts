import type { Aims } from "./aims.ts";
import { upcoding } from "./coding/upcoding.ts";
import { movedShare, paddingShare } from "./conduct/move_cost.ts";
import { sentDown, sentUp } from "./conduct/refer.ts";
import { type CaseMoney, refusalShare } from "./conduct/refusal.ts";
import { offListShare } from "./conduct/shift_cost.ts";
import { splitShare } from "./conduct/split_stay.ts";
import { exitsUnder } from "./exits_under.ts";
import type { Motives } from "./motives.ts";
import { restraint } from "./path/restraint.ts";
import { levelOf } from "./pre_regime.ts";
import type { Margin, Sight } from "./sight.ts";
import type { Terms } from "./terms.ts";

/** One of both methods as an institution meets it. */
export interface Side {
  readonly margin: Margin;
  readonly terms: Terms;
  /** Value of a point, 1 = the old one. */
  readonly value: number;
  /** What one more point is worth, diluted by the own share, and at a limit less. */
  readonly price: number;
  /** What is left of pay for cost: 1, or at a limit what the limit leaves. */
  readonly costPrice: number;
  /** Share by which the margin falls short of last year's. */
  readonly pressure: number;
}

/** Levers that are conduct. */
type Conduct =
  | "upcoding"
  | "split"
  | "refusal"
  | "exit"
  | "shift"
  | "outpatient"
  | "padding"
  | "referralUp"
  | "referralDown";

/**
 * Aims of conduct (行为类目标) of one institution, written to `aims`: how much more
 * is worth doing under the new method than under the old one, times the dose.
 * What was already done before is in the world already, so aims are not below 0;
 * only the off-list share can fall, and by no more than there is of it.
 */
export function conductTargets(
  aims: Aims,
  sight: Sight,
  row: number,
  motives: Motives,
  temper: number,
  before: Side,
  now: Side,
): void {
  const { dose } = motives;
  const old = conduct(sight, row, motives, temper, before);
  const worth = conduct(sight, row, motives, temper, now);
  for (const lever of Object.keys(worth) as Conduct[]) {
    if (dose[lever] === 0) continue;
    const least = lever === "shift" ? -sight.offList[row]! : 0;
    const aim = dose[lever] * (worth[lever] - old[lever]);
    aims[lever][row] = Math.max(least, Math.min(1, aim));
  }
}

function conduct(
  sight: Sight,
  row: number,
  motives: Motives,
  temper: number,
  { margin, terms, value, price, costPrice, pressure }: Side,
): Record<Conduct, number> {
  const k = motives.race.costShare[levelOf(sight, row)];
  const perCase = margin.perCase[row]! * price;
  const perPoint = margin.perPoint[row]! * price;
  const perCost = margin.perCost[row]! * costPrice;
  const money = moneyOf(sight, row, motives, {
    margin,
    terms,
    price,
    costPrice,
  });
  const referral = {
    perCase,
    cost: k,
    elsewhere: terms.elsewhere[row]!,
    surplusShare: terms.surplusShare[row]!,
  };
  const held = restraint(terms.atRisk[row]!, motives.path.score);
  const exits = exitsUnder(sight, row, motives.exit, money, terms.exit);
  return {
    upcoding: held * upcoding(
      {
        perPoint,
        forProfit: 1 - sight.publicOwned[row]!,
        pressure,
        severity: 0,
        temper,
      },
      terms,
      motives.upcoding,
    ),
    split: held * splitShare({
      perCase: perCase - perCost,
      repeatDays: terms.repeatDays,
      repeatDetection: terms.repeatDetection,
      fine: terms.fine,
      altruism: motives.care.altruism,
    }, motives.split),
    refusal: held * refusalShare(money, motives.refusal),
    exit: held * exits.chance,
    shift: held * offListShare({
      perCost,
      covered: coveredShare(
        sight,
        margin,
        value,
        Math.min(1, motives.dose.exit * held * exits.excess),
        row,
      ),
      margin: perCase - k,
      patients: ratio(sight.patients[row]!, sight.billed[row]!),
    }, motives.shift),
    outpatient: movedShare(perCost, terms.outpatientPaid, motives.outpatient),
    padding: held * paddingShare(terms.lowEdge, perCase, k, motives.padding),
    referralUp: sight.level[row]! >= 3 ? 0 : sentUp(referral, motives.referral),
    referralDown: levelOf(sight, row) === "1"
      ? 0
      : sentDown(referral, motives.referral),
  };
}

/** What a case costs and brings under a method. */
export function moneyOf(
  sight: Sight,
  row: number,
  { race }: Motives,
  { margin, terms, price, costPrice }: Pick<
    Side,
    "margin" | "terms" | "price" | "costPrice"
  >,
): CaseMoney {
  return {
    // Who refuses a case under a lump sum still bears its part elsewhere.
    paid: margin.perCase[row]! * price + terms.elsewhere[row]!,
    perCost: margin.perCost[row]! * costPrice,
    cost: costOfCase(sight, row, race.costShare[levelOf(sight, row)]),
    review: terms.review.approved * terms.review.paid,
  };
}

/** What a mean case costs relative to its price; the prior where the books say nothing. */
function costOfCase(sight: Sight, row: number, k: number): number {
  const paid = sight.fund[row]! + sight.patients[row]!;
  return paid > 0 && sight.spent[row]! > 0 ? sight.spent[row]! / paid : k;
}

/** Pay relative to the bill: case by case where points are paid, but for cases that leave; else as the books have it. */
function coveredShare(
  sight: Sight,
  margin: Margin,
  value: number,
  exits: number,
  row: number,
): number {
  const billed = sight.billed[row]!;
  if (billed === 0 || margin.onTop[row] === 0) return 1;
  if (margin.perPoint[row]! > 0 && sight.points[row]! > 0) {
    const short = sight.short[row]! + (1 - value) * sight.shortPay[row]!;
    return 1 - Math.max(0, short) * (1 - exits);
  }
  return value * (sight.fund[row]! + sight.patients[row]!) / billed;
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
