import type { Contribution, SplitRow } from "../../model/split.ts";
import { type Cell, isWhole } from "./cells.ts";
import type { SampledShares } from "./sampled_shapley.ts";

/** The numbers of all cells, split (单元分解): a vector of cells each. */
export interface CellShares {
  /** Under the baseline. */
  readonly first: Float64Array;
  /** Under the reform. */
  readonly whole: Float64Array;
  /** Shapley values, a vector a factor. */
  readonly parts: readonly Float64Array[];
  readonly alone: readonly Float64Array[];
  readonly last: readonly Float64Array[];
  /** Interactions, a vector a pair of factors; empty where orders were drawn. */
  readonly pairs: readonly Float64Array[];
  /** Bounds where orders were drawn. */
  readonly sampled: SampledShares | null;
  /** The cells that add up to a cell. */
  readonly sums: readonly (readonly number[] | null)[];
}

/**
 * The rows of an attribution (分解行): a cell whose parts are those of others gets
 * their sum, so that institutions add up to levels and levels to the city. Cells
 * that no scenario tells, and those that are 0 throughout, are left out.
 *
 * @param idle factors that are the same in both scenarios, which have no part
 */
export function splitRows(
  cells: readonly Cell[],
  shares: CellShares,
  idle: number,
): SplitRow[] {
  const { first, whole, parts, alone, last, pairs, sampled, sums } = shares;
  const summed = parts.map((own) => {
    const memory = new Map<number, number>();
    const sumOf = (cell: number): number => {
      const known = memory.get(cell);
      if (known !== undefined) return known;
      const members = sums[cell];
      const sum = members
        ? members.reduce((total, member) => total + sumOf(member), 0)
        : own[cell]!;
      memory.set(cell, sum);
      return sum;
    };
    return sumOf;
  });
  const nothing: Contribution = { part: 0, alone: 0, last: 0 };
  return cells.flatMap(({ headline, scheme, group }, e): SplitRow[] => {
    const contributions = parts.map((_, f): Contribution => ({
      part: summed[f]!(e),
      alone: alone[f]![e]!,
      last: last[f]![e]!,
      ...(sampled && {
        bounds: {
          low: parts[f]![e]! - sampled.half[f]![e]!,
          high: parts[f]![e]! + sampled.half[f]![e]!,
          least: sampled.least[f]![e]!,
          most: sampled.most[f]![e]!,
        },
      }),
    }));
    const numbers = [
      first[e]!,
      whole[e]!,
      ...contributions.flatMap((c) => [c.part, c.alone, c.last]),
    ];
    if (numbers.some(Number.isNaN) || numbers.every((x) => x === 0)) return [];
    return [{
      headline: headline.id,
      scheme,
      group,
      baseline: first[e]!,
      reform: whole[e]!,
      contributions: [
        ...contributions,
        ...Array.from({ length: idle }, () => nothing),
      ],
      interactions: pairs.map((index) =>
        isWhole(headline) ? Math.round(index[e]!) : index[e]!
      ),
    }];
  });
}
