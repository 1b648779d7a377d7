import type { Facts } from "../model/facts.ts";
import type { CareOptions } from "./care_options.ts";
import type { CodeMeans } from "./code_means.ts";
import type { StayShares } from "./stay_shares.ts";

const SCHEMES = ["employee", "resident"] as const;

/** Cost of an illness where it is treated. */
export interface MeanCosts {
  /** Mean cost in fen of need 1, by (code × 2 + scheme) × 3 + level index. */
  readonly cost: Float64Array;
  /** Cost of a level relative to the disease's mean, by scheme × 3 + level index. */
  readonly relative: Float64Array;
  /** Cost out of the area relative to level 3, by scheme × 2 + (1 = other province). */
  readonly remote: Float64Array;
}

/**
 * Mean costs by code, scheme and level (次均费用): the disease's mean, the code's
 * ratio and the level's multiplier give the shape; one factor a scheme and year
 * makes the expected mean over all stays, going where they went when the shares
 * were fitted, the published one. Who is moved by a policy takes another cost along.
 */
export function meanCosts(
  facts: Facts,
  codes: CodeMeans,
  diseaseShare: Float64Array,
  fitted: StayShares,
  options: CareOptions,
): MeanCosts {
  const cost = new Float64Array(codes.disease.length * 6);
  const relative = relativeCosts(facts), remote = remoteCosts(options);
  const n = facts.diseases.length;
  SCHEMES.forEach((scheme, s) => {
    let expected = 0;
    facts.diseases.forEach((disease, d) => {
      const near = fitted.inProvince[s]![d]!;
      const far = fitted.otherProvince[s]![d]!;
      let level = relative[s * 3]! *
        (near * remote[s * 2]! + far * remote[s * 2 + 1]!);
      for (let l = 0; l < 3; l++) {
        level += (1 - near - far) * fitted.level[s]![d * 3 + l]! *
          relative[s * 3 + l]!;
      }
      expected += diseaseShare[s * n + d]! * disease.meanCost * level;
    });
    const scale = options.meanCost[scheme] * 100 / expected;
    codes.disease.forEach((d, c) => {
      const mean = facts.diseases[d]!.meanCost * codes.costRatio[c]! * scale;
      for (let l = 0; l < 3; l++) {
        cost[(c * 2 + s) * 3 + l] = mean * relative[s * 3 + l]!;
      }
    });
  });
  return { cost, relative, remote };
}

function relativeCosts(facts: Facts): Float64Array {
  return Float64Array.from(
    SCHEMES.flatMap((scheme) =>
      [3, 2, 1].map((level) => {
        const fact = facts.levelCost.find((f) =>
          f.scheme === scheme && f.level === level
        )!;
        return fact.multiplier * fact.schemeFactor;
      })
    ),
  );
}

/** Both destinations have the mean that is set for all stays out of the area. */
function remoteCosts(options: CareOptions): Float64Array {
  return Float64Array.from(SCHEMES.flatMap((scheme) => {
    const cross = options.crossProvince[scheme];
    const near = options.remoteCostRatio /
      (1 - cross + cross * options.crossCostRatio);
    return [near, near * options.crossCostRatio];
  }));
}
