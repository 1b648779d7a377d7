import { SCHEMES } from "../../model/ledger.ts";
import type { Target } from "../../model/realism.ts";
import type { PublishedTotals } from "../../model/years.ts";

/** Hundred millions of yuan, in which amounts are published. */
const FEN = 1e10;

/** What a city published of its yearly totals (逐年公布数), from the targets that the realism card reads. */
export function publishedTotals(
  targets: readonly Target[],
  city: string,
): PublishedTotals[] {
  const own = targets.filter((target) => target.city === city);
  const years = [...new Set(own.map(({ year }) => year))].toSorted();
  return years.flatMap((year) =>
    SCHEMES.flatMap((scheme): PublishedTotals[] => {
      const of = (measure: string, unit: number) => {
        const target = own.find((t) =>
          t.year === year && t.scheme === scheme && t.measure === measure
        );
        return target === undefined ? null : target.value * unit;
      };
      const amount = (measure: string) => {
        const fen = of(measure, FEN);
        return fen === null ? null : Math.round(fen);
      };
      const row = {
        year,
        scheme,
        cost: amount("total_cost"),
        fund: amount("fund_expenditure"),
        growth: of("growth_total_cost", 0.01),
        fundGrowth: of("growth_fund", 0.01),
        fundShare: of("fund_to_cost_ratio", 0.01),
      };
      return row.cost === null && row.fund === null ? [] : [row];
    })
  );
}
