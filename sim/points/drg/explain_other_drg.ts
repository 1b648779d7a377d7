import { SCALE } from "../../base/points.ts";
import {
  divide,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  roundHalfUp,
} from "../../base/ratio.ts";
import { bedDayCost } from "../../model/bed_day_cost.ts";
import { blankPoints } from "../case_points.ts";
import { points4, type PointStep, yuan } from "../point_step.ts";
import type { DrgOptions } from "./drg_options.ts";
import type { DrgScoring } from "./score_drg.ts";

const VALUE = 6;

/** A case without a group is worth its cost. */
export function blankSteps(
  C: Ratio,
  rate: Ratio,
  { blankDiscount, form }: DrgOptions,
): PointStep[] {
  const due = multiply(C, fromNumber(blankDiscount));
  return [
    ...(form === "rate"
      ? [payStep(
        "R-SPX-1",
        {
          zh: "未入组病例的应付费用",
          en: "What a case without a group is due",
        },
        "C × d",
        due,
      )]
      : []),
    {
      rule: "R-SPX-1",
      zh: "未入组病例按费用折算",
      en: "A case without a group is scored by its cost",
      formula: "C × d ÷ b",
      numbers: { C: yuan(C), b: yuan(rate, VALUE), d: `${blankDiscount}` },
      symbol: "P",
      value: points4(blankPoints(C, rate, blankDiscount)),
      keys: ["points.blank.discount"],
    },
  ];
}

/** A stay in a bed-day group is worth its days. */
export function bedDaySteps(
  { drg }: DrgScoring,
  options: DrgOptions,
  days: number,
  rate: Ratio,
): PointStep[] {
  const cost = bedDayCost(days, options.tiers),
    byRate = options.form === "rate";
  const unit = byRate ? rate : divide(drg.base, ratio(100));
  const points = multiply(divide(cost, unit), ratio(SCALE));
  return [
    ...(byRate
      ? [payStep(
        "R-SPX-5",
        {
          zh: "床日病组的应付费用",
          en: "What a stay in a bed-day group is due",
        },
        "Σ d·t",
        cost,
      )]
      : []),
    {
      rule: "R-SPX-5",
      zh: "床日病组按住院日折算",
      en: "A stay in a bed-day group is scored by its days",
      formula: byRate ? "Σ d·t ÷ b" : "Σ d·t ÷ M × 100",
      numbers: { d: `${days}`, "Σ d·t": yuan(cost) },
      symbol: "P",
      value: points4(whole(points)),
      keys: ["points.bedDay.tiers"],
    },
  ];
}

function payStep(
  rule: string,
  words: { readonly zh: string; readonly en: string },
  formula: string,
  due: Ratio,
): PointStep {
  return {
    rule,
    ...words,
    formula,
    numbers: {},
    symbol: "T",
    value: yuan(ratio(whole(due))),
    keys: [],
  };
}

function whole({ num, den }: Ratio): number {
  return Number(roundHalfUp(num, den));
}
