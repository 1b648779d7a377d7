import type { Facts } from "../model/facts.ts";
import type { CareOptions } from "./care_options.ts";

const SCHEMES = ["employee", "resident"] as const;
const LEVELS = ["3", "2", "1"] as const;

/** The largest share of a disease's stays that goes out of the area. */
const MOST_REMOTE = 0.9;

/** Where a scheme's stays of each disease go (就医去向); shares of all its stays. */
export interface StayShares {
  /** Out of the area, in the province and in another, by scheme, then disease. */
  readonly inProvince: readonly Float64Array[];
  readonly otherProvince: readonly Float64Array[];
  /** Of the stays in the area: at levels 3, 2, 1; by scheme, then disease × 3 + level index. */
  readonly level: readonly Float64Array[];
}

/**
 * Shares as they were fitted to what is published, before ease of filing and
 * the patient's purse tilt them: the scheme's rate times the disease's odds,
 * which have mean 1 over its own mix; levels as the disease calls for.
 *
 * @param diseaseShare by scheme × diseases + disease
 */
export function fittedShares(
  facts: Facts,
  diseaseShare: Float64Array,
  options: CareOptions,
): StayShares {
  const n = facts.diseases.length;
  const remote = SCHEMES.map((scheme, s) => {
    const mean = facts.diseases.reduce(
      (sum, { outOfAreaOdds }, d) =>
        sum + diseaseShare[s * n + d]! * outOfAreaOdds,
      0,
    );
    return Float64Array.from(
      facts.diseases,
      ({ outOfAreaOdds }) =>
        Math.min(
          MOST_REMOTE,
          options.remoteRate[scheme] * outOfAreaOdds / mean,
        ),
    );
  });
  const cross = SCHEMES.map((scheme) => options.crossProvince[scheme]);
  return {
    inProvince: remote.map((row, s) => row.map((r) => r * (1 - cross[s]!))),
    otherProvince: remote.map((row, s) => row.map((r) => r * cross[s]!)),
    level: SCHEMES.map((scheme) =>
      Float64Array.from(
        facts.diseases.flatMap(({ typicalLevel }) =>
          facts.levelChoice.find((f) =>
            f.typicalLevel === typicalLevel && f.scheme === scheme
          )!.shares
        ),
      )
    ),
  };
}

/**
 * The same shares where the city has no institution of a level (缺级城市): who would
 * have gone there goes to the levels that there are, in their proportion, or
 * evenly where none of them was chosen.
 *
 * @param levels level of each institution
 *
 * @example A city of secondary hospitals alone
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { servedShares } from "./stay_shares.ts";
 *
 * const shares = {
 *   inProvince: [],
 *   otherProvince: [],
 *   level: [Float64Array.of(0.5, 0.3, 0.2)],
 * };
 * assertEquals(servedShares(shares, [2, 2]).level[0], Float64Array.of(0, 1, 0));
 * ```
 */
export function servedShares(
  fitted: StayShares,
  levels: ArrayLike<number>,
): StayShares {
  const here = LEVELS.map((l) => Array.from(levels).includes(Number(l)));
  const count = here.filter(Boolean).length;
  if (count === LEVELS.length || count === 0) return fitted;
  return {
    ...fitted,
    level: fitted.level.map((row) => {
      const served = row.map((share, at) => here[at % 3] ? share : 0);
      for (let d = 0; d < row.length; d += 3) {
        const sum = served[d]! + served[d + 1]! + served[d + 2]!;
        for (let i = 0; i < 3; i++) {
          if (!here[i]) continue;
          served[d + i] = sum > 0 ? served[d + i]! / sum : 1 / count;
        }
      }
      return served;
    }),
  };
}

/**
 * The same shares after the patient has looked at the purse and at the filing
 * desk: each level's odds times the factor per 1,000 yuan that it costs the
 * patient more than when the shares were fitted; the odds of another province
 * times the ease of filing. Neutral settings change nothing.
 *
 * @param waiting factor on the odds of levels 3, 2, 1 by how long one waits there
 */
export function tiltedShares(
  fitted: StayShares,
  options: CareOptions,
  waiting: readonly number[] = [1, 1, 1],
): StayShares {
  const inProvince = fitted.inProvince.map((row) => row.slice());
  const otherProvince = fitted.otherProvince.map((row) => row.slice());
  const level = fitted.level.map((row) => row.slice());
  const { filingOdds } = options;
  SCHEMES.forEach((scheme, s) => {
    const burden = levelBurdens(options, scheme);
    const odds = LEVELS.map((l, i) =>
      waiting[i]! * options.burdenOdds **
        ((burden[i]! - options.referenceBurden[scheme][l]) / 1000)
    );
    inProvince[s]!.forEach((near, d) => {
      const far = otherProvince[s]![d]!;
      const total = 1 - far + far * filingOdds;
      inProvince[s]![d] = near / total;
      otherProvince[s]![d] = far * filingOdds / total;
      const total3 = odds.reduce(
        (sum, o, i) => sum + o * level[s]![d * 3 + i]!,
        0,
      );
      odds.forEach((o, i) =>
        level[s]![d * 3 + i] = level[s]![d * 3 + i]! * o / total3
      );
    });
  });
  return { inProvince, otherProvince, level };
}

/** What a typical stay costs the patient by level, yuan: the deductible and the part above it that the fund leaves. */
export function levelBurdens(
  { benefits, typicalCost }: CareOptions,
  scheme: "employee" | "resident",
): number[] {
  return LEVELS.map((l) => {
    const deductible = benefits.deductible[scheme][l];
    const above = Math.max(0, typicalCost[scheme][l] - deductible);
    return deductible + (1 - benefits.ratio[scheme][l]) * above;
  });
}
