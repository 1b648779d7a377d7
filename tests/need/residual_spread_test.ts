import { assert, assertAlmostEquals } from "@std/assert";
import { spreadOfVariation } from "../../sim/base/distributions.ts";
import { residualSpread } from "../../sim/need/residual_spread.ts";
import { drawnWorld } from "../support/drawn_world.ts";
import { momentsOf } from "../support/sampling.ts";

const { plan, values, blocks } = drawnWorld();
const { diseases } = plan.facts, { codes } = plan.city;
const shares = values["need.severity.shares"];
const factors = values["need.severity.costFactors"];
const mean = shares.reduce((sum, p, s) => sum + p * factors[s]!, 0);
const severity = factors.map((x) => x / mean);

/** Cost of a disease's cases relative to its mean, whatever hospital treats them. */
function relativeCosts(d: number): number[] {
  return blocks.flatMap(({ episodes: e }) =>
    Array.from({ length: e.rows }, (_, i) => i)
      .filter((i) => e.disease[i] === d)
      .map((i) => e.need[i]! * codes.costRatio[e.code[i]!]!)
  );
}

Deno.test("code, severity and the rest together vary as their product says, none counted twice", () => {
  for (const icd10 of ["I63", "J18", "I20", "J44", "E11"]) {
    const d = diseases.findIndex((x) => x.icd10 === icd10);
    const { mean, deviation } = momentsOf(relativeCosts(d));
    const within = values["need.cost.withinLevel"] * diseases[d]!.costCv;
    const left = residualSpread(within, codes, d, severity, shares);
    const rows = Array.from(
      { length: codes.count[d]! },
      (_, i) => codes.first[d]! + i,
    );
    const moment = (power: number) =>
      rows.reduce(
        (m, c) => m + codes.share[c]! * codes.costRatio[c]! ** power,
        0,
      );
    const ofCodes = moment(2) / moment(1) ** 2;
    const ofSeverity = severity.reduce((m, x, k) => m + shares[k]! * x * x, 0);
    // A lognormal of spread σ has 1 + CV² = exp(σ²).
    const expected = Math.sqrt(
      ofCodes * ofSeverity * Math.exp(left * left) - 1,
    );
    // Where code and severity leave something to chance the file's own is met.
    if (left > 1.01 * spreadOfVariation(0.15)) {
      assertAlmostEquals(expected, within, 1e-9, icd10);
    }
    // A twentieth of some 2,000 cases is severe, and few have dear operations: the
    // variation is known to about 8 % only.
    assertAlmostEquals(deviation / mean, expected, 0.16 * expected, icd10);
  }
});

Deno.test("the more a disease's operations explain, the less is left to chance", () => {
  const spread = (icd10: string) => {
    const d = diseases.findIndex((x) => x.icd10 === icd10);
    const within = 0.9 * diseases[d]!.costCv;
    return residualSpread(within, codes, d, severity, shares);
  };
  // Both vary by 1.09; half of an infarction's variation is its thrombectomies.
  assert(spread("I63") < 0.6 * spread("J18"));
});

Deno.test("where code and severity explain everything, a little chance remains", () => {
  const d = diseases.findIndex((x) => x.icd10 === "I63");
  const least = spreadOfVariation(0.15);
  assertAlmostEquals(
    residualSpread(0.1, codes, d, severity, shares),
    least,
    1e-12,
  );
});
