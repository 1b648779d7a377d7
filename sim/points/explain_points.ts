import { SCALE } from "../base/points.ts";
import { type Ratio, ratio } from "../base/ratio.ts";
import { METHODS, NO_GROUP, ZONES } from "../model/ledger.ts";
import { bedDayCost } from "../model/bed_day_cost.ts";
import { bedDayPoints } from "./bed_day.ts";
import { blankPoints } from "./case_points.ts";
import { explainDrg } from "./drg/explain_drg.ts";
import { reviewSteps } from "./explain_review.ts";
import { groupSteps } from "./explain_group.ts";
import {
  type ExplainedYear,
  points4,
  type PointStep,
  yuan,
} from "./point_step.ts";

const BED_DAY = ZONES.indexOf("bedDay");

/** Decimals of a point value on a sheet. */
const RATIO = 6;

/**
 * How the points of one case came about (病例分值计算书): disease points, auxiliary
 * type, coefficient, what its cost is compared with, deviation, what comes on
 * top; each with its rule, formula, numbers and parameters. Everything is
 * computed anew and exactly from the tables, not read off the result.
 *
 * Outside DIP there are no steps.
 *
 * `R-PTS`, `R-AUX`, `R-SPX-1`, `R-SPX-2`, `R-SPX-4`, `R-NEW`.
 *
 * @param row of the claim
 */
export function explainPoints(year: ExplainedYear, row: number): PointStep[] {
  const { cases, claims, rules, points } = year;
  if (cases.method[row] !== METHODS.indexOf("dip")) return [];
  const group = cases.group[row]!;
  const S = group === NO_GROUP ? 0 : rules.catalogue.points[group]!;
  const C = ratio(claims.cost[row]!);
  const plain = year.drg !== undefined
    ? explainDrg({
      ...year.drg,
      zone: points.zone,
      ...(year.coefficients === undefined
        ? {}
        : { coefficients: year.coefficients }),
    }, row)
    : points.zone[row] === BED_DAY
    ? bedDaySteps(year, row)
    : S === 0
    ? blankSteps(year, row, C)
    : groupSteps(year, row, group, C);
  const scored = [...plain, ...reviewSteps(year, row, plain)];
  let total = BigInt(Math.round(Number(scored.at(-1)?.value ?? 0) * SCALE));
  const extra = (
    amount: number,
    step: Pick<PointStep, "rule" | "zh" | "en" | "keys">,
  ): PointStep => {
    const before = points4(Number(total));
    total += BigInt(amount);
    return {
      ...step,
      formula: "P + ΔP",
      numbers: { P: before, ΔP: points4(amount) },
      symbol: "P",
      value: points4(Number(total)),
    };
  };
  const raise = points.raise?.[row] ?? 0, bonus = points.technology?.[row] ?? 0;
  return [
    ...scored,
    ...(raise === 0 ? [] : [extra(raise, {
      rule: "R-RW",
      zh: "病种分值加成",
      en: "Extra points",
      keys: ["points.raise.rules"],
    })]),
    ...(bonus === 0 ? [] : [extra(bonus, {
      rule: "R-NEW",
      zh: "新药新技术分值",
      en: "New-technology points",
      keys: [
        "points.technology.items",
        "points.technology.share",
        "points.technology.maxShare",
      ],
    })]),
  ];
}

/** A case without a group: its cost at the year-start value. */
function blankSteps(
  { claims, rules, options }: ExplainedYear,
  row: number,
  C: Ratio,
): PointStep[] {
  const b = rules.yearStartValue[claims.scheme[row]!] ?? null;
  if (b === null || b.num === 0n) return [];
  return [{
    rule: "R-SPX-1",
    zh: "无分值病例按费用折算",
    en: "A case without a group is scored by its cost",
    formula: "C ÷ b × d",
    numbers: { C: yuan(C), b: yuan(b, RATIO), d: `${options.blankDiscount}` },
    symbol: "P",
    value: points4(blankPoints(C, b, options.blankDiscount)),
    keys: ["points.blank.discount"],
  }];
}

/** A stay that is scored by its days: their rates at the year-start value. */
function bedDaySteps(
  { claims, rules, tiers = [] }: ExplainedYear,
  row: number,
): PointStep[] {
  const b = rules.yearStartValue[claims.scheme[row]!]!, days = claims.los[row]!;
  return [{
    rule: "R-SPX-5",
    zh: "床日病例按住院日折算",
    en: "A bed-day case is scored by its days",
    formula: "Σ d·t ÷ b",
    numbers: {
      d: `${days}`,
      "Σ d·t": yuan(bedDayCost(days, tiers)),
      b: yuan(b, RATIO),
    },
    symbol: "P",
    value: points4(bedDayPoints(days, tiers, b)),
    keys: ["points.bedDay.form", "points.bedDay.tiers"],
  }];
}
