import { fromNumber, type Ratio, ratio } from "../../base/ratio.ts";
import { AUXILIARY_TYPES } from "../../model/ledger.ts";
import { mergeSmall } from "./gate.ts";
import { typeRows } from "./type_rows.ts";
import type { TypeSums } from "./type_sums.ts";

/** Cases and their cost that a mean is of, fen. */
export interface MeanOf {
  readonly cost: Ratio;
  readonly n: number;
}

/** The two means that a coefficient was made of (分型均费与病种均费). */
export interface TypeMeans {
  /** Of the type, or of the rest that it joined for want of cases. */
  readonly type: MeanOf;
  /** Of the disease. */
  readonly disease: MeanOf;
}

/**
 * What an auxiliary coefficient goes back to (分型系数还原): m_ij and m_i of last year,
 * as cost and cases; `null` for no type, and where the year before has no case.
 *
 * `R-AUX`, for the calculation sheet.
 *
 * @param type row of `AUXILIARY_TYPES`
 */
export function typeMeans(
  sums: TypeSums,
  group: number,
  type: number,
  tumour: "grades" | "seven",
  minSubtypeCases: number,
): TypeMeans | null {
  const { dimension } = AUXILIARY_TYPES[type]!;
  if (dimension === null) return null;
  const rows = typeRows(dimension, tumour);
  const at = (row: number) => group * AUXILIARY_TYPES.length + row;
  const merged = mergeSmall(
    rows.map((row) => ({
      n: sums.n[at(row)]!,
      cost: ratio(sums.cost[at(row)]!),
      squares: fromNumber(0),
    })),
    minSubtypeCases,
  );
  const own = merged[rows.indexOf(type)]!, used = own.n > 0 ? own : merged[0]!;
  let n = 0, cost = 0;
  for (const row of rows) n += sums.n[at(row)]!, cost += sums.cost[at(row)]!;
  return used.n === 0 || n === 0
    ? null
    : { type: used, disease: { cost: ratio(cost), n } };
}
