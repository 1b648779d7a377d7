import { cannotPlay } from "../base/issues.ts";
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
 * @throws {ShapanError} if there is no such disease.
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
    throw cannotPlay("points.benchmark.minCases", benchmarkMinCases, {
      zh:
        "基期没有一个核心病种达到这么多例，选不出基准病种；请指定一个或降低例数",
      en:
        "no core disease has that many cases, so there is no benchmark disease; name one or ask for fewer",
    });
  }
  return best;
}

function rowOf(catalogue: Catalogue, group: string): number {
  const row = catalogue.group.indexOf(group);
  if (row < 0) {
    throw cannotPlay("points.benchmark.group", group, {
      zh:
        `病种目录 ${catalogue.id} 没有这个基准病种；请换一个，或写 null 由系统选`,
      en:
        `the catalogue ${catalogue.id} does not have this benchmark disease; name another, or write null to have one chosen`,
    });
  }
  return row;
}
