import {
  compare,
  divide,
  multiply,
  type Ratio,
  ratio,
} from "../../../sim/base/ratio.ts";
import { SCALE } from "../../../sim/base/points.ts";
import {
  blankPoints,
  casePoints,
  type DeviationOptions,
  type ScoredCase,
} from "../../../sim/points/case_points.ts";
import { deviationRules } from "../../../sim/points/deviation_rules.ts";
import {
  standardPoints,
  standardValue,
} from "../../../sim/points/payment_standard.ts";
import { reviewRatio } from "../../../sim/points/review_applications.ts";
import type { Adapter, Settings } from "../adapter.ts";

/** Points of a case (`R-PTS`) and of a case without a group (`R-SPX-1`). */
export const POINTS: readonly Adapter[] = [
  {
    rules: ["R-PTS"],
    inputs: ["S", "A", "B", "H", "C"],
    parameters: {
      "deviation.low": "registry",
      "deviation.high": "registry",
      "deviation.extreme": "registry",
      "deviation.highForm": "registry",
      "deviation.applyHToLow": "registry",
      "deviation.lowInclusive": "registry",
      // B is given, so what it was measured on makes no difference here.
      "deviation.reference": "registry",
      "deviation.preset": ["jining"],
    },
    compute(given, settings) {
      const A = given.decimal("A");
      const one: ScoredCase = {
        S: given.decimal("S"),
        A,
        B: given.decimal("B"),
        H: given.decimal("H"),
        C: given.decimal("C"),
      };
      const options = deviation(settings);
      const { points, zone, r } = casePoints(one, options);
      return {
        A,
        r,
        F: factor(one, options),
        P: ratio(points, SCALE),
        extreme: zone === "extreme",
      };
    },
  },
  {
    rules: ["R-PTS"],
    inputs: ["S", "H", "A", "b", "C"],
    parameters: {
      "deviation.reference": ["paymentStandard"],
      "deviation.low": "registry",
      "deviation.high": "registry",
      "deviation.highForm": ["reviewOnly"],
      "deviation.refPV": ["yearStart"],
      "spc.ratio": "case",
      "spc.reference": ["paymentStandard"],
    },
    compute(given, settings) {
      const [S, b, C] = [
        given.decimal("S"),
        given.decimal("b"),
        given.decimal("C"),
      ];
      const { points, zone, r, standard } = standardPoints(
        { S, A: given.decimal("A"), H: given.decimal("H"), b, C },
        {
          low: settings.value("deviation.low"),
          high: settings.value("deviation.high"),
          extreme: null,
        },
      );
      return {
        PS: standard,
        r,
        P: ratio(points, SCALE),
        low: zone === "low",
        highFlag: zone === "high",
        mayApply: compare(
          reviewRatio({ S, A: ratio(1), mean: null, b }, C, "paymentStandard")!,
          settings.decimal("spc.ratio"),
        ) > 0,
      };
    },
  },
  {
    rules: ["R-PTS"],
    inputs: ["T", "lowCost", "normalPoints"],
    optional: ["b"],
    parameters: { "deviation.refPV": "registry" },
    compute(given, settings) {
      const own = settings.value("deviation.refPV") === "settlement";
      const lowCost = given.decimal("lowCost");
      const b = own ? null : given.decimal("b");
      const PV = standardValue({
        total: given.decimal("T"),
        lowCost,
        otherPoints: given.decimal("normalPoints"),
      }, b)!;
      const million = (value: Ratio) => divide(value, ratio(1_000_000));
      return {
        PV,
        lowPointsMillion: million(divide(lowCost, b ?? PV)),
        lowReceiveMillion: million(multiply(divide(lowCost, b ?? PV), PV)),
      };
    },
  },
  {
    rules: ["R-SPX-1"],
    inputs: ["b", "C"],
    parameters: { "blank.discount": "registry" },
    compute(given, settings) {
      const points = blankPoints(
        given.decimal("C"),
        given.decimal("b"),
        settings.value("blank.discount"),
      );
      return { P: ratio(points, SCALE) };
    },
  },
];

/** F to twelve decimals: the points of the case if S·A·H were 10^8. */
function factor(one: ScoredCase, options: DeviationOptions): Ratio {
  const S = divide(ratio(10 ** 8), multiply(one.A, one.H));
  return ratio(casePoints({ ...one, S }, options).points, SCALE * 10 ** 8);
}

/** The preset of Jining is three settings together (dip-rules 1.5). */
function deviation(settings: Settings): DeviationOptions {
  const own: DeviationOptions = {
    low: settings.value("deviation.low"),
    high: settings.value("deviation.high"),
    extreme: settings.value("deviation.extreme"),
    highForm: settings.value("deviation.highForm"),
    applyHToLow: settings.value("deviation.applyHToLow"),
    lowInclusive: settings.value("deviation.lowInclusive"),
  };
  if (!settings.has("deviation.preset")) return own;
  const preset = deviationRules("jining", {
    ...own,
    reference: "sameLevelMean",
    blankDiscount: 1,
  });
  // What the case says itself stands above the preset.
  return {
    ...preset,
    highForm: settings.or("deviation.highForm", preset.highForm),
    applyHToLow: settings.or("deviation.applyHToLow", preset.applyHToLow),
    lowInclusive: settings.or("deviation.lowInclusive", preset.lowInclusive),
  };
}
