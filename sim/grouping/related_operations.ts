import { divide, fromNumber, type Ratio, ratio } from "../base/ratio.ts";
import type { CodeBook } from "../model/ledger.ts";
import { subcategory } from "./assign_codes.ts";

/** What cases add up to: whole fen, and their number. */
export interface Sum {
  readonly total: number;
  readonly cases: number;
}

/**
 * How much more the cases with an operation cost on average than those of the
 * main operation alone (组均费增幅), exact; `null` where one side has no cost.
 *
 * `R-CAT-1`: specification 3.0 (draft), 3.1 table 3-3; EX-30.
 *
 * @example Table 3-3, per cent: angiography raises the mean by 2.91
 * ```ts
 * import { toNumber } from "../base/ratio.ts";
 * import { meanIncrease } from "./related_operations.ts";
 *
 * const base = { total: 28033, cases: 1 }, withIt = { total: 28849, cases: 1 };
 * console.assert(Math.abs(toNumber(meanIncrease(base, withIt)!) - 0.029109) < 1e-6);
 * ```
 */
export function meanIncrease(base: Sum, withIt: Sum): Ratio | null {
  if (base.cases === 0 || base.total === 0 || withIt.cases === 0) return null;
  const before = ratio(base.total, base.cases);
  const after = divide(ratio(withIt.total, withIt.cases), before);
  return { num: after.num - after.den, den: after.den };
}

/**
 * Whether an operation beside the main one makes a group of its own (相关操作):
 * its cases cost at least `share` more on average. Where no case has the main
 * operation alone there is nothing to be merged into, and it does.
 */
export function isRelated(base: Sum, withIt: Sum, share: number): boolean {
  const increase = meanIncrease(base, withIt);
  if (increase === null) return true;
  const asked = fromNumber(share);
  return increase.num * asked.den >= asked.num * increase.den;
}

/** How an operation is found to be related (相关操作判定). */
export type RelatedTest = "groupMeanIncrease" | "ownCostShare";

/**
 * Whether an operation's own cost is at least `share` of the mean cost of its cases
 * (操作费用占比); one whose cost is not known is not related. The other reading of
 * `R-CAT-1`.
 *
 * @param ownCost fen
 */
export function isOwnShare(
  ownCost: number | undefined,
  withIt: Sum,
  share: number,
): boolean {
  if (ownCost === undefined || withIt.cases === 0) return false;
  const asked = fromNumber(share);
  return BigInt(ownCost) * BigInt(withIt.cases) * asked.den >=
    asked.num * BigInt(withIt.total);
}

/**
 * The operations of each code that its key has: the main one first,
 * then those beside it that are related. Whether one is, is measured on the cases
 * of the diagnosis and main operation that have just these two, or else on all
 * that have both.
 *
 * @param n base-period cases by code
 * @param cost fen by code
 * @param test the rise of the mean, or the operation's own part of it
 */
export function keyOperations(
  codes: CodeBook,
  n: Float64Array,
  cost: Float64Array,
  share: number,
  test: RelatedTest = "groupMeanIncrease",
): (readonly string[])[] {
  const sums = sumsByPair(codes, n, cost);
  return codes.operations.map((operations, c) => {
    const [main, ...beside] = operations;
    if (main === undefined || beside.length === 0) return operations;
    const head = `${subcategory(codes.diagnosis[c]!)} ${main}`;
    const base = sums.alone.get(head) ?? NOTHING;
    return [
      main,
      ...[...new Set(beside)].filter((op) => {
        const pair = `${head} ${op}`;
        const withIt = sums.justTwo.get(pair) ?? sums.together.get(pair)!;
        return test === "ownCostShare"
          ? isOwnShare(codes.operationFacts?.get(op)?.ownCost, withIt, share)
          : isRelated(base, withIt, share);
      }).sort(),
    ];
  });
}

const NOTHING: Sum = { total: 0, cases: 0 };

function sumsByPair(codes: CodeBook, n: Float64Array, cost: Float64Array) {
  const alone = new Map<string, Sum>(), justTwo = new Map<string, Sum>();
  const together = new Map<string, Sum>();
  const add = (sums: Map<string, Sum>, key: string, c: number) => {
    const { total, cases } = sums.get(key) ?? NOTHING;
    sums.set(key, { total: total + cost[c]!, cases: cases + n[c]! });
  };
  codes.operations.forEach((operations, c) => {
    const [main, ...beside] = operations;
    if (main === undefined) return;
    const head = `${subcategory(codes.diagnosis[c]!)} ${main}`;
    if (beside.length === 0) add(alone, head, c);
    for (const op of new Set(beside)) {
      add(together, `${head} ${op}`, c);
      if (beside.length === 1 && n[c]! > 0) add(justTwo, `${head} ${op}`, c);
    }
  });
  return { alone, justTwo, together };
}
