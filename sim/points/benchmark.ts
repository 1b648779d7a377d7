import type { Catalogue } from "../model/ledger.ts";
import { rowSum, type Tally } from "./group_tally.ts";

/** How a benchmark disease is found. */
export interface BenchmarkOptions {
  /** Its code, or `null` to choose. */
  readonly benchmarkGroup: string | null;
  /** Base-period cases that a chosen one must have. */
  readonly benchmarkMinCases: number;
}

/**
 * Row of the benchmark disease (基准病种): the one that is named, or of the core
 * diseases with enough cases in the base period the one of steadiest cost (lowest
 * coefficient of variation, all years together), ties by lower code.
 *
 * `R-RW`: clear pathway and stable cost are asked for (淄博 2024); the measure is
 * a choice of this model.
 *
 * @throws {RangeError} if there is no such disease.
 */
export function chooseBenchmark(
  catalogue: Catalogue,
  tallies: readonly Tally[],
  { benchmarkGroup, benchmarkMinCases }: BenchmarkOptions,
): number {
  if (benchmarkGroup !== null) return rowOf(catalogue, benchmarkGroup);
  let best = -1, lowest = Infinity;
  catalogue.group.forEach((_, g) => {
    if (catalogue.core[g] !== 1) return;
    const sum = (column: "n" | "cost" | "sq") =>
      tallies.reduce((total, t) => total + rowSum(t, t[column], g), 0);
    const n = sum("n");
    if (n < benchmarkMinCases || n === 0) return;
    const mean = sum("cost") / 100 / n;
    // Squared: the order is the same.
    const variation = sum("sq") / n / (mean * mean) - 1;
    if (variation < lowest) {
      best = g;
      lowest = variation;
    }
  });
  if (best < 0) {
    throw new RangeError(
      `Cannot choose a benchmark disease as no core disease has ${benchmarkMinCases} cases; name one or lower points.benchmark.minCases`,
    );
  }
  return best;
}

function rowOf(catalogue: Catalogue, group: string): number {
  const row = catalogue.group.indexOf(group);
  if (row < 0) {
    throw new RangeError(
      `Cannot take "${group}" as the benchmark disease as the catalogue ${catalogue.id} does not have it`,
    );
  }
  return row;
}
