import type { Margin } from "./sight.ts";

/** How institutions are paid (付费条件), as far as it is felt at the margin; vectors by institution. */
export interface PayTerms {
  /** What pay follows: the bill, the points of the year, or points as far as a total of the institution's own goes. */
  readonly paid: "asBooked" | "points" | "quota";
  /** Whether the value of a point falls as all earn more of them. */
  readonly floats: boolean;
  /**
   * Whether what patients pay comes on top of the standard (`fund`,
   * `totalTimesRatio`), or is inside it (`totalMinusIndividual`).
   */
  readonly patientsOnTop: boolean;
  /** C, fen. */
  readonly billed: Float64Array;
  /** J, fen. */
  readonly booked: Float64Array;
  /** D, fen: what points are worth, or the total of its own. */
  readonly standard: Float64Array;
  /** What is held against D, fen: what was booked; against a total of its own what points are worth. */
  readonly held: Float64Array;
  /** ∂pay ÷ ∂D of the clearing. */
  readonly onStandard: Float64Array;
  /** ∂pay ÷ ∂ of what is held against D. */
  readonly onBooked: Float64Array;
  /** s_eff: part of a yuan of cost that comes back in the points of later years, 0–1. */
  readonly costBack: Float64Array;
  /** What the institution itself spends of a yuan it bills, 0–1. */
  readonly ownCost: Float64Array;
}

/**
 * What a payment method gives at the margin (边际支付), from its clearing and from
 * who pays which part of a bill. Everything is a share of the price of a mean
 * case at the value that was expected; how far the value gives way when others
 * do the same is the race's business.
 *
 * @example Fee for service pays whatever is billed; a total of one's own pays nothing more
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { marginOf } from "./margin_of.ts";
 *
 * const one = (x: number) => Float64Array.of(x);
 * const terms = {
 *   floats: false,
 *   patientsOnTop: true,
 *   billed: one(400),
 *   booked: one(300),
 *   standard: one(290),
 *   held: one(300),
 *   onStandard: one(1),
 *   onBooked: one(0),
 *   costBack: one(0),
 *   ownCost: one(0.9),
 * };
 * const fee = marginOf({ ...terms, paid: "asBooked" });
 * assertEquals([fee.perCase[0], fee.perCost[0]], [1, 1]);
 * const own = marginOf({ ...terms, paid: "quota" });
 * assertEquals([own.bound[0], own.limit[0]], [1, 290 / 300]);
 * const shared = marginOf({ ...terms, paid: "quota", onBooked: one(0.6) });
 * assertEquals([shared.bound[0], shared.perPoint[0]], [0, 0.75 * 0.6]);
 * ```
 */
export function marginOf(terms: PayTerms): Margin {
  const { paid, billed, booked, held: against, standard: year } = terms;
  const { onStandard, onBooked, costBack, ownCost, patientsOnTop } = terms;
  const n = billed.length;
  const margin = {
    perCase: new Float64Array(n),
    perPoint: new Float64Array(n),
    perCost: new Float64Array(n),
    later: new Float64Array(n),
    // Kinds of cases are told apart by whoever knows them.
    primaryGap: new Float64Array(n),
    markup: new Float64Array(n),
    onTop: new Uint8Array(n).fill(patientsOnTop || paid !== "points" ? 1 : 0),
    pooled: new Uint8Array(n),
    bound: new Uint8Array(n),
    limit: new Float64Array(n).fill(1),
  };
  for (let h = 0; h < n; h++) {
    const fund = billed[h] === 0 ? 0 : booked[h]! / billed[h]!;
    const used = year[h] === 0 ? 1 : booked[h]! / year[h]!;
    const patients = 1 - fund;
    const quota = paid === "quota", held = quota && onBooked[h] === 0;
    // Above a total of its own an institution is paid its share of what points are worth.
    const standard = quota ? onBooked[h]! : onStandard[h]!;
    const bills = quota ? 0 : onBooked[h]!;
    // Where that share is none, it is paid as before up to the total, and nothing above.
    if (paid === "asBooked" || held) {
      margin.perCase[h] = margin.perCost[h] = 1;
      margin.markup[h] = 1 - ownCost[h]!;
      margin.bound[h] = held ? 1 : 0;
      margin.limit[h] = held && against[h] !== 0 ? year[h]! / against[h]! : 1;
      continue;
    }
    // A case more brings what is booked for it, and its points where they count.
    margin.perCase[h] = patients + fund * (standard + bills * used);
    // Points alone bring no bill: what patients pay of one is their part of it.
    margin.perPoint[h] = (patientsOnTop ? fund : 1) * standard;
    margin.perCost[h] = patientsOnTop
      ? patients + fund * (bills + standard * costBack[h]!)
      : patients * (1 - standard) + fund * bills + standard * costBack[h]!;
    margin.later[h] = (patientsOnTop ? fund : 1) * standard * costBack[h]!;
    margin.pooled[h] = terms.floats ? 1 : 0;
  }
  return margin;
}
