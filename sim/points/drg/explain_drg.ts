import { SCALE } from "../../base/points.ts";
import {
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  toFixed,
} from "../../base/ratio.ts";
import { ZONE_WORDS } from "../../model/case_words.ts";
import { NO_GROUP, ZONES } from "../../model/ledger.ts";
import { institutionSteps } from "../explain_coefficient.ts";
import {
  type ExplainedCoefficients,
  points4,
  type PointStep,
  yuan,
} from "../point_step.ts";
import type {
  DrgOptions,
  RateOptions,
  ZhejiangOptions,
} from "./drg_options.ts";
import { bedDaySteps, blankSteps } from "./explain_other_drg.ts";
import { rateCase } from "./rate_case.ts";
import { rateTermsOf } from "./rate_terms.ts";
import type { DrgScoring } from "./score_drg.ts";
import { zhejiangCase } from "./zhejiang_case.ts";
import { zhejiangTermsOf } from "./zhejiang_terms.ts";

const RATIO = 6, VALUE = 6;

/** A scored year under DRG with what its cases were scored by. */
export interface ExplainedDrg {
  readonly scoring: DrgScoring;
  readonly options: DrgOptions;
  /** Zone of each case as it was scored: a cap on high cases shows there. */
  readonly zone: Uint8Array;
  /** What coefficients were made from; they stand alone where it is left out. */
  readonly coefficients?: ExplainedCoefficients;
}

/**
 * The steps to what a case weighs and is due (计分步骤) under DRG, computed anew and
 * exactly: weight, coefficient, rate, standard, multiple, pay. `R-DRG`, `R-ZJ`.
 *
 * @param row of the claim
 */
export function explainDrg(of: ExplainedDrg, row: number): PointStep[] {
  const { scoring, options, zone } = of, { claims, cases, rates } = scoring;
  const scheme = claims.scheme[row]!, group = cases.group[row]!;
  const rate = rates[scheme] ?? null, C = ratio(claims.cost[row]!);
  if (rate === null || rate.num === 0n) return [];
  const S = group === NO_GROUP ? 0 : scoring.catalogue.points[group]!;
  if (S === 0) return blankSteps(C, rate, options);
  if (ZONES[zone[row]!] === "bedDay") {
    return bedDaySteps(scoring, options, claims.los[row]!, rate);
  }
  return options.form === "rate"
    ? rateSteps(of, options, row, C, ZONES[zone[row]!]!)
    : zhejiangSteps(of, options, row, C);
}

function rateSteps(
  { scoring, coefficients }: ExplainedDrg,
  options: RateOptions,
  row: number,
  C: Ratio,
  zone: typeof ZONES[number],
): PointStep[] {
  const { claims, cases, hospitals } = scoring, h = claims.hospital[row]!;
  const terms = rateTermsOf(
    scoring,
    options,
    cases.group[row]!,
    h,
    claims.scheme[row]!,
  );
  const { RW, H, rate, high, low } = terms;
  const { standard, r, ...scored } = rateCase({ ...terms, C }, terms);
  const capped = scored.zone === "high" && zone === "normal";
  const own = capped ? rateCase({ ...terms, C: standard }, terms) : scored;
  const words = ZONE_WORDS[own.zone];
  return [
    ...common(RW, H, hospitals.id[h]!, h, coefficients, true),
    {
      rule: "R-DRG",
      zh: "费率：每一权重的总费用",
      en: "Rate: total cost per unit of weight",
      formula: "rate",
      numbers: {},
      symbol: "b",
      value: yuan(rate, VALUE),
      keys: ["points.drg.rateFrom", "points.drg.rate"],
    },
    {
      rule: "R-DRG",
      zh: "病组支付标准",
      en: "Standard of the group",
      formula: "S × b × H",
      numbers: { S: decimal(RW), b: yuan(rate, VALUE), H: decimal(H) },
      symbol: "PS",
      value: yuan(standard),
      keys: [],
    },
    {
      rule: "R-DRG",
      zh: "费用与支付标准之比",
      en: "Cost relative to the standard",
      formula: "C ÷ PS",
      numbers: {
        C: yuan(C),
        PS: yuan(standard),
        high: toFixed(high, 4),
        low: toFixed(low, 4),
      },
      symbol: "r",
      value: toFixed(r, RATIO),
      keys: [
        "points.drg.highMult",
        "points.drg.lowMult",
        "points.drg.highShare",
      ],
    },
    {
      rule: "R-DRG",
      zh: capped
        ? "病例应付费用（高倍率名额已满，按支付标准）"
        : `病例应付费用（${words.zh}）`,
      en: capped
        ? "What the case is due (no place among high cases: the standard)"
        : `What the case is due (${words.en})`,
      formula: own.zone === "high"
        ? "PS + (C − high × PS)"
        : own.zone === "low"
        ? "C"
        : "PS",
      numbers: { PS: yuan(standard), C: yuan(C) },
      symbol: "T",
      value: yuan(ratio(own.pay)),
      keys: [],
    },
    weightStep(own.points),
  ];
}

function zhejiangSteps(
  { scoring, coefficients }: ExplainedDrg,
  options: ZhejiangOptions,
  row: number,
  C: Ratio,
): PointStep[] {
  const { claims, cases, hospitals } = scoring, h = claims.hospital[row]!;
  const terms = zhejiangTermsOf(scoring, options, cases.group[row]!, h);
  const { BP, K, mean, high, low } = terms;
  const unreasonable = multiply(C, fromNumber(options.unreasonable));
  const { points, zone, r } = zhejiangCase(
    { ...terms, C, unreasonable },
    terms,
  );
  const words = ZONE_WORDS[zone];
  return [
    ...common(BP, K, hospitals.id[h]!, h, coefficients, false),
    {
      rule: "R-ZJ",
      zh: "费用与病组均费之比",
      en: "Cost relative to the group's mean",
      formula: "C ÷ m_g",
      numbers: {
        C: yuan(C),
        m_g: yuan(mean, 4),
        high: toFixed(high, 4),
        low: toFixed(low, 4),
      },
      symbol: "r",
      value: toFixed(r, RATIO),
      keys: ["points.drg.zhejiangMult", "points.drg.zhejiangLow"],
    },
    {
      rule: "R-ZJ",
      zh: `结算点数（${words.zh}）`,
      en: `Case points (${words.en})`,
      formula: zone === "high"
        ? "S × H + S × ((C − C_u) ÷ m_g − high)"
        : zone === "low"
        ? "S × C ÷ m_g"
        : "S × H",
      numbers: { S: decimal(BP), H: decimal(K), C_u: yuan(unreasonable) },
      symbol: "P",
      value: points4(points),
      keys: ["points.drg.unreasonable"],
    },
  ];
}

/** Weight and coefficient, as both forms have them. */
function common(
  S: Ratio,
  H: Ratio,
  id: string,
  hospital: number,
  coefficients: ExplainedCoefficients | undefined,
  byRate: boolean,
): PointStep[] {
  const way = institutionSteps(
    coefficients,
    id,
    hospital,
    Number(H.num * BigInt(SCALE) / H.den),
  );
  return [
    {
      rule: byRate ? "R-DRG" : "R-ZJ",
      zh: byRate ? "病组权重" : "基准点数",
      en: byRate ? "Weight of the group" : "Base points of the group",
      formula: byRate ? "m_g ÷ M" : "m_g ÷ M × 100",
      numbers: {},
      symbol: "S",
      value: decimal(S),
      keys: ["points.weight.yearWeights"],
    },
    ...(byRate ? way : way.map((step, i) =>
      i < way.length - 1 ? step : {
        ...step,
        rule: "R-ZJ",
        zh: "差异系数",
        en: "Difference coefficient",
      }
    )),
  ];
}

function weightStep(points: number): PointStep {
  return {
    rule: "R-DRG",
    zh: "折合权重：应付费用除以费率",
    en: "Pay in units of weight",
    formula: "T ÷ b",
    numbers: {},
    symbol: "P",
    value: points4(points),
    keys: ["points.drg.form"],
  };
}

function decimal(value: Ratio): string {
  return toFixed(value, 4);
}
