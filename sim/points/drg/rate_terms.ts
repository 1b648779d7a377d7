import { SCALE } from "../../base/points.ts";
import {
  divide,
  fromNumber,
  multiply,
  ratio,
  roundHalfUp,
  subtract,
  toNumber,
} from "../../base/ratio.ts";
import { hasTag } from "../../model/ledger.ts";
import { ceiling, type DrgTerms, floor } from "./case_table.ts";
import type { RateOptions } from "./drg_options.ts";
import { type RateCase, rateCase, type RateEdges } from "./rate_case.ts";
import type { DrgScoring } from "./score_drg.ts";

/** What a case is by the rate method, but for its cost. */
export function rateTermsOf(
  { catalogue, coefficients, rates, hospitals }: DrgScoring,
  options: Pick<RateOptions, "high" | "low">,
  group: number,
  hospital: number,
  scheme: number,
): Omit<RateCase, "C"> & RateEdges {
  const { points, tags } = catalogue;
  const level = String(hospitals.level[hospital]) as "3" | "2" | "1";
  const day = tags !== undefined && hasTag(tags[group]!, "day");
  return {
    RW: ratio(points[group]!, SCALE),
    H: ratio(coefficients[hospital]!, SCALE),
    rate: rates[scheme]!,
    high: fromNumber(options.high[level]),
    low: day ? ratio(0) : fromNumber(options.low),
  };
}

/** Terms of the rate method, `R-DRG`: exact edges and pay. */
export function rateTerms(year: DrgScoring, options: RateOptions): DrgTerms {
  const scale = ratio(SCALE);
  return {
    of(group, hospital, scheme) {
      const { RW, H, rate, high, low } = rateTermsOf(
        year,
        options,
        group,
        hospital,
        scheme,
      );
      const weight = multiply(RW, H), standard = multiply(weight, rate);
      const perFen = toNumber(divide(scale, rate));
      const above = subtract(ratio(1), high);
      const rest = multiply(above, standard);
      const points = multiply(weight, scale);
      return {
        lowest: ceiling(multiply(low, standard)),
        highest: floor(multiply(high, standard)),
        points: Number(roundHalfUp(points.num, points.den)),
        pay: Number(roundHalfUp(standard.num, standard.den)),
        // Of a whole cost and a rest below 0: half up is up.
        highPay: Number(floorOf(2n * rest.num + rest.den, 2n * rest.den)),
        lowPerFen: perFen,
        highPerFen: perFen,
        highPlus: toNumber(multiply(multiply(above, weight), scale)),
      };
    },
    exact(group, hospital, scheme, cost) {
      const own = rateTermsOf(year, options, group, hospital, scheme);
      return rateCase({ ...own, C: ratio(cost) }, own).points;
    },
  };
}

/** The highest whole number that is not above a quotient; `den` above 0. */
function floorOf(num: bigint, den: bigint): bigint {
  const q = num / den;
  return num % den < 0n ? q - 1n : q;
}
