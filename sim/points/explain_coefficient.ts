import { SCALE } from "../base/points.ts";
import { ratio, toFixed } from "../base/ratio.ts";
import { type BonusColumn, coefficientAt } from "../model/ledger.ts";
import { choiceWords } from "../model/policy/mod.ts";
import {
  type ExplainedCoefficients,
  type ExplainedYear,
  points4,
  type PointStep,
} from "./point_step.ts";

/** Decimals of a mean and of an indicator on a sheet. */
const MEAN = 4, INDICATOR = 6;

/** H of a case in 1/10000, and the steps to it. */
interface MadeCoefficient {
  readonly H: number;
  readonly steps: readonly PointStep[];
}

/**
 * The steps to the coefficient of a case (系数步骤): base, every bonus with what it
 * looked at, bounds, yearly move, mean; or the one of its disease, or of
 * primary-care diseases. `R-COEF`, `R-COEF-D`, `R-SPX-4`.
 *
 * @param basic the one coefficient of primary-care diseases where this is one
 */
export function coefficientSteps(
  { hospitals, rules, coefficients }: Pick<
    ExplainedYear,
    "hospitals" | "rules" | "coefficients"
  >,
  group: number,
  hospital: number,
  basic: number | null,
): MadeCoefficient {
  const numbers = { hospital: hospitals.id[hospital]! };
  if (basic !== null) {
    const H = Math.round(basic * SCALE);
    return {
      H,
      steps: [{
        rule: "R-SPX-4",
        zh: "基层病种系数",
        en: "Coefficient of primary-care diseases",
        formula: "H",
        numbers,
        symbol: "H",
        value: points4(H),
        keys: ["points.basic.coefficient"],
      }],
    };
  }
  const diseases = rules.diseases ?? null;
  const H = coefficientAt(rules.coefficients, diseases, group, hospital);
  const own = diseases !== null &&
    diseases.value[group * diseases.cells + diseases.cellOf[hospital]!]! > 0;
  if (own) {
    const means = coefficients?.disease(group, hospital) ?? null;
    return {
      H,
      steps: [{
        rule: "R-COEF-D",
        zh: "以病种设置的系数",
        en: "Coefficient of the disease",
        formula: "min(max, max(min, m_iL ÷ m_i))",
        numbers: means === null ? numbers : {
          ...numbers,
          m_iL: toFixed(ratioOf(means.own), MEAN),
          m_i: toFixed(ratioOf(means.pool), MEAN),
        },
        symbol: "H",
        value: points4(H),
        keys: [
          "points.coefficient.scope",
          "points.coefficient.minCasesPerLevel",
          "points.coefficient.minSpread",
          "points.coefficient.min",
          "points.coefficient.max",
        ],
      }],
    };
  }
  return {
    H,
    steps: institutionSteps(coefficients, numbers.hospital, hospital, H),
  };
}

/**
 * The steps to an institution's coefficient (机构系数步骤), the coefficient last: base,
 * bonuses, bounds, yearly move, mean. `R-COEF`.
 *
 * @param coefficients what it was made from; the coefficient alone where left out
 * @param H in 1/10000
 */
export function institutionSteps(
  coefficients: ExplainedCoefficients | undefined,
  id: string,
  hospital: number,
  H: number,
): PointStep[] {
  return [
    ...(coefficients === undefined ? [] : waySteps(coefficients, hospital)),
    {
      rule: "R-COEF",
      zh: "医疗机构系数",
      en: "Institution coefficient",
      formula: "H",
      numbers: { hospital: id },
      symbol: "H",
      value: points4(H),
      keys: ["points.coefficient.baseMethod", "points.coefficient.table"],
    },
  ];
}

/** From the base to the coefficient that is used; what changes nothing is left out, bonuses never are. */
function waySteps(
  { sheet, bonuses, options, base }: ExplainedCoefficients,
  h: number,
): PointStep[] {
  const means = base(h), at = (column: Float64Array) => points4(column[h]!);
  const steps: PointStep[] = [{
    rule: "R-COEF",
    zh: means === null ? "基本系数（按系数表）" : "基本系数",
    en: means === null ? "Base coefficient, of the table" : "Base coefficient",
    formula: means === null ? "H0" : "m_L ÷ m",
    numbers: means === null ? {} : {
      m_L: toFixed(ratioOf(means.own), MEAN),
      m: toFixed(ratioOf(means.pool), MEAN),
    },
    symbol: "H0",
    value: at(sheet.base),
    keys: [
      "points.coefficient.baseMethod",
      "points.coefficient.meanWeights",
      "points.coefficient.cells",
      "points.coefficient.table",
      "points.coefficient.decimals",
    ],
  }];
  const way = (
    column: Float64Array,
    zh: string,
    en: string,
    rest: Pick<PointStep, "formula" | "numbers" | "keys">,
  ) =>
    steps.push({
      rule: "R-COEF",
      zh,
      en,
      ...rest,
      symbol: "H1",
      value: at(column),
    });
  for (const column of sheet.bonuses) {
    steps.push(bonusStep(column, bonuses, h, sheet.fresh[h] === 1));
  }
  if (sheet.bonuses.length > 0) {
    way(sheet.summed, "基本系数与加成", "Base and bonuses", {
      formula: options.form === "sum" ? "H0 + ΣΔH" : "H0 × Π(1 + ΔH)",
      numbers: { H0: at(sheet.base) },
      keys: ["points.coefficient.form", "points.coefficient.bonuses"],
    });
  }
  if (sheet.clipped[h] !== sheet.summed[h]) {
    way(sheet.clipped, "封顶保底", "Within the bounds", {
      formula: "min(max, max(min, H1))",
      numbers: {
        H1: at(sheet.summed),
        min: `${options.min}`,
        max: `${options.max}`,
      },
      keys: ["points.coefficient.min", "points.coefficient.max"],
    });
  }
  if (sheet.last !== null && sheet.fresh[h] === 0) {
    way(sheet.moved, "年度变动幅度内", "Within the yearly move", {
      formula: "min(H_y + δ, max(H_y − δ, H1))",
      numbers: {
        H1: at(sheet.clipped),
        H_y: at(sheet.last),
        δ: `${options.maxYearlyMove}`,
      },
      keys: ["points.coefficient.maxYearlyMove"],
    });
  }
  if (sheet.divisor !== null) {
    way(sheet.used, "系数归一", "Divided by the mean of all", {
      formula: "H1 ÷ (Σ P0·H1 ÷ Σ P0)",
      numbers: {
        H1: at(sheet.moved),
        "Σ P0·H1 ÷ Σ P0": toFixed(sheet.divisor, INDICATOR),
      },
      keys: ["points.coefficient.renormalise"],
    });
  }
  return steps;
}

/** One bonus: what is above the reference, the steps in it, what they give. */
function bonusStep(
  { indicator, above, steps, bonus }: BonusColumn,
  rules: ExplainedCoefficients["bonuses"],
  h: number,
  fresh: boolean,
): PointStep {
  const rule = rules.find((one) => one.indicator === indicator);
  const words = indicator === "grade"
    ? { zh: "考核等级", en: "grade of the assessment" }
    : choiceWords("points.coefficient.bonuses", indicator)!;
  const x = above[h]!;
  return {
    rule: "R-COEF",
    zh: `加成：${words.zh}${fresh ? "（新增机构，没有加成）" : ""}`,
    en: `Bonus: ${words.en}${fresh ? " (a new institution has none)" : ""}`,
    formula: rule === undefined ? "ΔH" : "±min(cap, |step| × ⌊x ÷ unit⌋)",
    numbers: rule === undefined ? {} : {
      x: x === null ? "–" : toFixed(x, INDICATOR),
      "⌊x ÷ unit⌋": `${steps[h]}`,
      step: `${rule.step}`,
      unit: `${rule.unit}`,
      cap: `${rule.cap}`,
    },
    symbol: "ΔH",
    value: points4(bonus[h]!),
    keys: rule === undefined
      ? ["points.coefficient.grades"]
      : ["points.coefficient.bonuses"],
  };
}

/** Fen a unit as yuan a unit. */
function ratioOf({ num, den }: { readonly num: bigint; readonly den: bigint }) {
  return ratio(num, den * 100n);
}
