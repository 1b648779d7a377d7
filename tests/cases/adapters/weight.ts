import { parseDecimal, type Ratio, ratio } from "../../../sim/base/ratio.ts";
import { SCALE } from "../../../sim/base/points.ts";
import { relativeWeight } from "../../../sim/points/relative_weight.ts";
import {
  weightedMean,
  type Weighting,
  yearWeights,
} from "../../../sim/points/weighted_mean.ts";
import type { Adapter, Settings } from "../adapter.ts";
import type { Computed } from "../compare_outputs.ts";
import { missingName } from "../case_error.ts";
import type { Given } from "../given.ts";

/** Points of a disease from three years (`R-RW`). */
export const WEIGHT: readonly Adapter[] = [
  {
    rules: ["R-RW"],
    inputs: ["diseaseMeans"],
    optional: ["diseaseCases", "allCaseMeans", "benchmarkMean"],
    parameters: {
      "points.base": "registry",
      "points.scale": "registry",
      "points.yearWeights": "registry",
      "points.weighting": "registry",
      "points.missingYear": "registry",
    },
    compute(given, settings) {
      const m = meanOf(given, "diseaseMeans", settings);
      const scale = ratio(settings.value<number>("points.scale"));
      const points = (mean: Ratio, base: Ratio) =>
        ratio(relativeWeight(mean, base, scale), SCALE);
      const out: Record<string, Computed> = { m };
      if (settings.raw("points.base") === "benchmarkDisease") {
        const base = given.decimal("benchmarkMean");
        out.S = points(m, base);
        out.benchmarkS = points(base, base);
      } else if (given.has("allCaseMeans")) {
        out.M = meanOf(given, "allCaseMeans", settings);
        out.S = points(m, out.M);
      }
      return out;
    },
  },
];

/** The weighted mean over years; a year that is `null` has no case. */
function meanOf(given: Given, name: string, settings: Settings): Ratio {
  const means = given.list(name);
  const weighting = settings.value<Weighting>("points.weighting");
  const cases = name === "diseaseMeans" && given.has("diseaseCases")
    ? given.wholes("diseaseCases")
    : means.map(() => 1);
  given.equallyLong("diseaseMeans", "diseaseCases", "allCaseMeans");
  const years = means.map((mean, y) => {
    if (mean === null) return { amount: ratio(0), units: ratio(0) };
    const { num, den } = parseDecimal(String(mean));
    return {
      amount: ratio(num * BigInt(cases[y]!), den),
      units: ratio(cases[y]!),
    };
  });
  const weights = yearWeights(
    settings.value<number[]>("points.yearWeights"),
    years.length,
  );
  const mean = weightedMean(years, weights, weighting);
  if (mean === null) throw missingName(name);
  return mean;
}
