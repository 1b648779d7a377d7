import { type Ratio, toFixed } from "../../base/ratio.ts";
import type { ElasticSheet, Settlement } from "../../model/settlement.ts";
import type { ElasticResult, ValueResult } from "./value_options.ts";

/** Decimals of point values (fen per point) on the sheet; nothing is computed from them. */
export const VALUE_DECIMALS = 10;

/** What a year's sheet says of its settlement value (结算点值表内项), `R-PVS`, `R-PVE`. */
export function valueSheet(
  { value, totalCostValue, epsilon, bound, trimmed, elastic }: ValueResult,
): Pick<
  Settlement,
  | "settlementValue"
  | "settlementValueTotalCost"
  | "epsilon"
  | "valueBound"
  | "valueTrimmed"
  | "elastic"
> {
  return {
    settlementValue: decimal(value),
    settlementValueTotalCost: decimal(totalCostValue),
    epsilon,
    ...(bound ? { valueBound: bound } : {}),
    ...(trimmed ? { valueTrimmed: true } : {}),
    ...(elastic ? { elastic: elasticSheet(elastic) } : {}),
  };
}

/** A point value as it stands on the sheet, fen per point; `null` stays `null`. */
export function decimal(value: Ratio | null): string | null {
  return value === null ? null : toFixed(value, VALUE_DECIMALS);
}

function elasticSheet({ f, v, ...rest }: ElasticResult): ElasticSheet {
  return { ...rest, f: decimal(f), v: toFixed(v, VALUE_DECIMALS) };
}
