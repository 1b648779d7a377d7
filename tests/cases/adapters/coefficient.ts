import { SCALE } from "../../../sim/base/points.ts";
import {
  add,
  divide,
  multiply,
  type Ratio,
  ratio,
  subtract,
  toNumber,
} from "../../../sim/base/ratio.ts";
import { baseCoefficient } from "../../../sim/points/base_coefficient.ts";
import { bonusCoefficient } from "../../../sim/points/bonus_coefficient.ts";
import { testedDisease } from "../../../sim/points/disease_coefficients.ts";
import {
  type CombinedOptions,
  institutionCoefficients,
} from "../../../sim/points/institution_coefficients.ts";
import {
  weightedMean,
  type YearSum,
  yearWeights,
} from "../../../sim/points/weighted_mean.ts";
import type { Adapter } from "../adapter.ts";
import { notAccepted } from "../case_error.ts";

/** Without any bound. */
const FREE: CombinedOptions = {
  form: "sum",
  min: 0,
  max: 5,
  maxYearlyMove: null,
  renormalise: false,
  decimals: 4,
};

/** Coefficients of levels, institutions and diseases of a city (`R-COEF` 3.1). */
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
  {
    rules: ["R-COEF"],
    inputs: [
      "H_base",
      "CMI",
      "CMI_ref",
      "agedShare",
      "agedRef",
      "provincialSpecialties",
    ],
    parameters: { "coef.form": "registry", "coef.bonus": "case" },
    compute(given, settings) {
      const above: Readonly<Record<string, Ratio>> = {
        cmi: subtract(
          divide(given.decimal("CMI"), given.decimal("CMI_ref")),
          ratio(1),
        ),
        aged: subtract(given.decimal("agedShare"), given.decimal("agedRef")),
        specialty: ratio(given.whole("provincialSpecialties")),
      };
      const bonuses = settings.rows("coef.bonus").map((rule) => {
        rule.onlyHas(["name", "ref", "step", "each", "unit", "cap"], "bonus");
        const name = rule.text("name");
        const ref = rule.has("ref") ? rule.decimal("ref") : ratio(0);
        // So much for each specialty is a step of one.
        const { bonus } = bonusCoefficient(subtract(above[name]!, ref), {
          step: rule.number(rule.has("each") ? "each" : "step"),
          unit: rule.has("unit") ? rule.number("unit") : 1,
          cap: rule.number("cap"),
        });
        return bonus;
      });
      const base = given.decimal("H_base");
      const { summed } = institutionCoefficients({
        base: Float64Array.of(Math.round(toNumber(base) * SCALE)),
        bonuses: bonuses.map((bonus) => ({
          indicator: "cmi",
          above: [null],
          steps: Int32Array.of(1),
          bonus: Int32Array.of(bonus),
        })),
        last: null,
        fresh: new Uint8Array(1),
        plain: null,
      }, { ...FREE, form: settings.value("coef.form") });
      return {
        bonuses: bonuses.map((bonus) => ratio(bonus, SCALE)),
        H: ratio(summed[0]!, SCALE),
      };
    },
  },
  {
    rules: ["R-COEF"],
    inputs: ["H_new", "H_last"],
    parameters: {
      "coef.maxYearlyMove": "registry",
      "coef.min": "registry",
      "coef.max": "registry",
    },
    compute(given, settings) {
      const of = (name: string) =>
        Float64Array.of(Math.round(toNumber(given.decimal(name)) * SCALE));
      const { used } = institutionCoefficients({
        base: of("H_new"),
        bonuses: [],
        last: of("H_last"),
        fresh: new Uint8Array(1),
        plain: null,
      }, {
        ...FREE,
        min: settings.value("coef.min"),
        max: settings.value("coef.max"),
        maxYearlyMove: settings.value("coef.maxYearlyMove"),
      });
      return { H: ratio(used[0]!, SCALE) };
    },
  },
  {
    rules: ["R-COEF-D"],
    inputs: ["levels"],
    parameters: {
      "coef.meanWeights": "registry",
      "points.yearWeights": "registry",
      "coefD.minCasesPerLevel": "registry",
      "coefD.minSpread": "registry",
    },
    compute(given, settings) {
      const levels = given.rows("levels").map((level) => {
        level.onlyHas(["level", "years"], "levels");
        return {
          level: level.whole("level"),
          years: level.rows("years").map((year): YearSum => {
            year.onlyHas(["mean", "n"], "years");
            const units = ratio(year.whole("n"));
            return { amount: multiply(year.decimal("mean"), units), units };
          }),
        };
      });
      const yearly = levels[0]!.years.map((_, y): YearSum => ({
        amount: levels.map(({ years }) => years[y]!.amount).reduce(add),
        units: levels.map(({ years }) => years[y]!.units).reduce(add),
      }));
      const byCases = settings.value("coef.meanWeights") === "cases";
      const weights = byCases
        ? null
        : yearWeights(settings.value("points.yearWeights"), yearly.length);
      const of = (years: readonly YearSum[]) =>
        weights === null
          ? mean(years)!
          : weightedMean(years, weights, "meanOfMeans")!;
      const tested = testedDisease(levels, weights, {
        minCasesPerLevel: settings.value("coefD.minCasesPerLevel"),
        minSpread: settings.value("coefD.minSpread"),
      });
      const means = levels.map(({ years }) => of(years));
      return {
        poolYearMeans: yearly.map((year) => mean([year])),
        means,
        pool: of(yearly),
        H: tested.H,
        spread: divide(subtract(means[0]!, means.at(-1)!), of(yearly)),
        selected: tested.verdict === "selected",
      };
    },
  },
  {
    rules: ["R-COEF-D"],
    inputs: ["L2mean", "L3mean"],
    compute(given) {
      const levels = [3, 2].map((level) => ({
        level,
        years: [{ amount: given.decimal(`L${level}mean`), units: ratio(1) }],
      }));
      const { verdict } = testedDisease(levels, null, {
        minCasesPerLevel: 1,
        minSpread: 0,
      });
      return {
        selected: verdict === "selected",
        use: verdict === "selected"
          ? "disease coefficient"
          : "institution coefficient",
      };
    },
  },
];

/** Amounts over units of all levels together. */
function mean(levels: readonly YearSum[]): Ratio | null {
  return weightedMean(levels, levels.map(() => ratio(1)), "weightedTotals");
}
