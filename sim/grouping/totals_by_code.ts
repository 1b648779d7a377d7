import type { CodeBook } from "../model/ledger.ts";
import type { CodeTally } from "./tally.ts";

/** Cases and cost of all years and hospitals, by code; cost in fen. */
export function totalsByCode(
  codes: Pick<CodeBook, "diagnosis">,
  tallies: readonly CodeTally[],
): { readonly n: Float64Array; readonly cost: Float64Array } {
  const n = new Float64Array(codes.diagnosis.length);
  const cost = new Float64Array(codes.diagnosis.length);
  for (const tally of tallies) {
    const width = tally.cells.length;
    tally.n.forEach((cases, k) => {
      const c = Math.floor(k / width);
      n[c] = n[c]! + cases;
      cost[c] = cost[c]! + tally.cost[k]!;
    });
  }
  return { n, cost };
}

/** Mean cost by code, whole fen; 0 where there is no case. */
export function meansByCode(n: Float64Array, cost: Float64Array): Float64Array {
  return cost.map((c, i) => n[i]! > 0 ? Math.round(c / n[i]!) : 0);
}

/** Σ of squared costs by code, yuan². */
export function squaresByCode(
  codes: Pick<CodeBook, "diagnosis">,
  tallies: readonly CodeTally[],
): Float64Array {
  const squares = new Float64Array(codes.diagnosis.length);
  for (const { cells, sq } of tallies) {
    sq.forEach((sum, k) => squares[Math.floor(k / cells.length)]! += sum);
  }
  return squares;
}
