import { compare, divide, type Ratio, ratio } from "../../../sim/base/ratio.ts";
import { SCALE } from "../../../sim/base/points.ts";
import {
  bedDayCost,
  type BedDayTier,
} from "../../../sim/model/bed_day_cost.ts";
import { bedDayPoints } from "../../../sim/points/bed_day.ts";
import type { CaseTerms } from "../../../sim/points/case_terms.ts";
import { casePoints, type CaseScore } from "../../../sim/points/case_points.ts";
import { standardPoints } from "../../../sim/points/payment_standard.ts";
import {
  reviewPlaces,
  shareOfPlaces,
} from "../../../sim/points/review_places.ts";
import { reviewRatio } from "../../../sim/points/review_applications.ts";
import {
  type ApprovalOptions,
  approvedPoints,
} from "../../../sim/points/special_review.ts";
import { defaults } from "../../../sim/model/policy/mod.ts";
import type { Adapter, Settings } from "../adapter.ts";
import type { Given } from "../given.ts";

const DEFAULTS = defaults();

/** Special review (`R-SPC`) and points by the day (`R-SPX-5`, `R-BED`). */
export const REVIEW: readonly Adapter[] = [
  {
    rules: ["R-SPC"],
    inputs: ["dipDischargesPool"],
    optional: ["applications"],
    parameters: {
      "spc.cap": "registry",
      "spc.capScope": "registry",
      "spc.alloc": ["poolRank"],
    },
    compute(given, settings) {
      return {
        places: ratio(
          reviewPlaces(
            settings.value("spc.cap"),
            given.whole("dipDischargesPool"),
          ),
        ),
      };
    },
  },
  {
    rules: ["R-SPC"],
    inputs: ["places", "eligible"],
    parameters: { "spc.alloc": ["eligibleShare"] },
    compute(given) {
      const eligible = given.wholes("eligible"), places = given.whole("places");
      const all = eligible.reduce((a, b) => a + b, 0);
      return {
        exact: eligible.map((n) => ratio(places * n, all)),
        quota: shareOfPlaces(places, eligible).map((n) => ratio(n)),
      };
    },
  },
  {
    rules: ["R-SPC"],
    inputs: ["discharges", "eligible"],
    parameters: { "spc.alloc": ["dischargeShare"], "spc.cap": "registry" },
    compute(given, settings) {
      const eligible = given.wholes("eligible");
      const quota = given.equallyLong("discharges", "eligible")
        .wholes("discharges")
        .map((n) => reviewPlaces(settings.value("spc.cap"), n));
      return {
        quota: quota.map((n) => ratio(n)),
        unusedAtThird: ratio(Math.max(0, quota[2]! - eligible[2]!)),
      };
    },
  },
  {
    rules: ["R-SPC"],
    inputs: ["C", "C_unreasonable", "b", "S", "A", "H"],
    optional: ["B", "k_review"],
    parameters: {
      "spc.ratio": "registry",
      "spc.reference": "registry",
      "spc.takeMax": "registry",
      "spc.mode": "registry",
    },
    compute(given, settings) {
      const [C, b] = [given.decimal("C"), given.decimal("b")];
      const terms: CaseTerms = {
        S: given.decimal("S"),
        A: given.decimal("A"),
        H: given.decimal("H"),
        mean: given.has("B") ? given.decimal("B") : null,
        b,
      };
      const normal = ordinary(terms, C);
      const options: ApprovalOptions = {
        mode: settings.value("spc.mode"),
        unreasonable: divide(given.decimal("C_unreasonable"), C),
        coefficient: given.has("k_review") ? given.number("k_review") : 1,
        takeMax: settings.value("spc.takeMax"),
      };
      const points = (takeMax: boolean) =>
        ratio(
          approvedPoints(terms, C, b, normal.points, { ...options, takeMax }),
          SCALE,
        );
      const r = reviewRatio(
        terms,
        C,
        given.has("B") ? settings.value("spc.reference") : "paymentStandard",
      )!;
      const limit = ratio(settings.value<number>("spc.ratio"));
      return {
        r,
        mayApply: compare(r, limit) > 0,
        approvedP: points(false),
        normalP: ratio(normal.points, SCALE),
        ...(given.has("B") ? { F: deviationFactor(terms, C) } : {}),
        P: points(options.takeMax),
      };
    },
  },
  {
    rules: ["R-BED", "R-SPX-5"],
    inputs: ["days"],
    optional: ["b"],
    parameters: { "bed.tiers": "registry" },
    compute(given, settings) {
      return byDay(given, settings);
    },
  },
];

/** Ordinary points: by the reference mean, or by the payment standard where there is none. */
function ordinary({ S, A, H, mean, b }: CaseTerms, C: Ratio): CaseScore {
  const edges = {
    low: DEFAULTS["points.deviation.low"],
    high: DEFAULTS["points.deviation.high"],
    extreme: DEFAULTS["points.deviation.extreme"],
  };
  return mean === null
    ? standardPoints({ S, A, H, b: b!, C }, edges)
    : casePoints({ S, A, B: mean, H, C }, {
      ...edges,
      highForm: "plusOne",
      applyHToLow: true,
      lowInclusive: false,
    });
}

/** F, from the points that a case of S·A·H = 10^8 would have. */
function deviationFactor({ A, H, mean, b }: CaseTerms, C: Ratio): Ratio {
  const S = ratio(10n ** 8n * A.den * H.den, A.num * H.num);
  return ratio(
    ordinary({ S, A, H, mean, b }, C).points,
    BigInt(SCALE) * 10n ** 8n,
  );
}

function byDay(given: Given, settings: Settings) {
  const tiers = settings.value<readonly BedDayTier[]>("bed.tiers");
  const days = given.whole("days"), pay = bedDayCost(days, tiers);
  return {
    pay: divide(pay, ratio(100)),
    ...(given.has("b")
      ? {
        P: ratio(
          bedDayPoints(
            days,
            tiers,
            ratio(
              given.decimal("b").num * 100n,
              given.decimal("b").den,
            ),
          ),
          SCALE,
        ),
      }
      : {}),
  };
}
