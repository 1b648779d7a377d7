import { add, multiply, type Ratio, ratio } from "../../../sim/base/ratio.ts";
import { baseCoefficient } from "../../../sim/points/base_coefficient.ts";
import {
  weightedMean,
  type YearSum,
} from "../../../sim/points/weighted_mean.ts";
import type { Adapter } from "../adapter.ts";
import { notAccepted } from "../case_error.ts";

/** Base coefficients of the levels of a city (`R-COEF` 3.1). */
export const COEFFICIENT: readonly Adapter[] = [
  {
    rules: ["R-COEF"],
    inputs: ["levels"],
    parameters: { "coef.baseMethod": "registry" },
    compute(given, settings) {
      const method = settings.text("coef.baseMethod");
      const adjusted = method === "caseMixAdjusted";
      if (!adjusted && method !== "rawCostRatio") {
        throw notAccepted(
          "coef.baseMethod",
          method,
          "rawCostRatio, caseMixAdjusted",
        );
      }
      const levels = given.rows("levels").map((level) => {
        level.onlyHas(["level", "cases", "meanCost", "meanRW"], "levels");
        const cases = ratio(level.whole("cases"));
        return {
          cases,
          cost: multiply(level.decimal("meanCost"), cases),
          points: multiply(level.decimal("meanRW"), cases),
        };
      });
      const sums = (units: "cases" | "points"): YearSum[] =>
        levels.map((level) => ({ amount: level.cost, units: level[units] }));
      const total = (name: "cases" | "cost" | "points") =>
        levels.map((level) => level[name]).reduce(add);
      const own = sums(adjusted ? "points" : "cases");
      const pool = [{
        amount: total("cost"),
        units: total(adjusted ? "points" : "cases"),
      }];
      return {
        totalCost: total("cost"),
        sumRW: total("points"),
        mean: mean(sums("cases")),
        meanRW: mean(
          levels.map(({ points, cases }) => ({ amount: points, units: cases })),
        ),
        u: mean(sums("points")),
        H_base: own.map((level) => baseCoefficient([level], pool, null)),
      };
    },
  },
];

/** Amounts over units of all levels together. */
function mean(levels: readonly YearSum[]): Ratio | null {
  return weightedMean(levels, levels.map(() => ratio(1)), "weightedTotals");
}
