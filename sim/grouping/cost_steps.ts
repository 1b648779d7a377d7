import type { CoreEntry } from "./match.ts";

/**
 * The choice by nearest mean, drawn up once (按费用择组): a case of cost C takes
 * the first group whose `upTo` is not below C, fen.
 */
export interface CostSteps {
  /** Largest cost of each step; the last is infinite. */
  readonly upTo: Float64Array;
  /** Row in the catalogue. */
  readonly group: Uint16Array;
}

/**
 * Turns a choice between core diseases that only the cost can make (`R-GRP` 3
 * (iii)) into cost steps, so that no case needs a search. For every whole
 * amount it gives what `chooseCore` gives.
 */
export function costSteps<E extends CoreEntry & { readonly group: number }>(
  entries: readonly E[],
): CostSteps {
  const rising = [...entries].sort((a, b) => {
    const left = BigInt(a.mean.total) * BigInt(b.mean.cases);
    const right = BigInt(b.mean.total) * BigInt(a.mean.cases);
    return left === right ? (a.code < b.code ? -1 : 1) : left < right ? -1 : 1;
  });
  // Of equal means the lower code is always taken; the others are never nearest.
  const distinct = rising.filter((e, i) =>
    i === 0 || !sameMean(e, rising[i - 1]!)
  );
  return {
    upTo: Float64Array.from(
      distinct,
      (e, i) =>
        i === distinct.length - 1 ? Infinity : lastOf(e, distinct[i + 1]!),
    ),
    group: Uint16Array.from(distinct, (e) => e.group),
  };
}

/** The largest whole cost at which the lower of two means is taken. */
function lastOf(lower: CoreEntry, upper: CoreEntry): number {
  const a = BigInt(lower.mean.cases), b = BigInt(upper.mean.cases);
  const sum = BigInt(lower.mean.total) * b + BigInt(upper.mean.total) * a;
  // At the midpoint itself the lower code wins, whichever mean it has.
  const include = lower.code < upper.code ? 0n : 1n;
  return Number((sum - include) / (2n * a * b));
}

function sameMean(a: CoreEntry, b: CoreEntry): boolean {
  return BigInt(a.mean.total) * BigInt(b.mean.cases) ===
    BigInt(b.mean.total) * BigInt(a.mean.cases);
}
