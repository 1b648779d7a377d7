import type { Values } from "../../model/policy/mod.ts";
import type { Words } from "./recipe.ts";

/** A free parameter of the response and its prior (先验). */
export interface FreeParameter {
  readonly id: string;
  readonly name: Words;
  readonly low: number;
  readonly high: number;
  /** Drawn evenly, or evenly on the logarithm. */
  readonly scale: "even" | "log";
}

/**
 * Free parameters (自由参数): ranges of the registry; those of shifting are narrower,
 * as the published prior is of what they do, an off-list share that rises by 1 to
 * 9 points. Levers that follow from a rule or from data are not among them.
 */
export const FREE: readonly FreeParameter[] = [
  free("altruism", "利他系数 α", "altruism α", 0.2, 1.5, "log"),
  free("curvature", "患者受益递减 β1", "curvature β1", 1, 50, "log"),
  free(
    "costShare",
    "边际成本占支付比 k（二级）",
    "cost share k, level 2",
    0.5,
    0.7,
  ),
  free(
    "expansion",
    "扩量成本 κ（二级）",
    "expansion cost κ, level 2",
    1.5,
    12,
    "log",
  ),
  free(
    "large",
    "三级扩量成本与二级之比",
    "expansion cost, level 3 ÷ 2",
    0.3,
    1,
  ),
  free("treatment", "治疗方式成本 κ", "treatment cost κ", 1.5, 12, "log"),
  free("coding", "编码成本 κ", "coding cost κ", 1.5, 12, "log"),
  free("lossAversion", "守住上年结余 λ", "loss aversion λ", 0, 1.5),
  free("inertia", "惯性 η", "inertia η", 0.05, 0.5),
  free("paper", "纸面手柄惯性", "inertia on paper", 0.5, 0.99),
  free("shiftGain", "转嫁好处 ζ", "gain of shifting ζ", 5, 25, "log"),
  free("shiftCost", "转嫁成本 κ_o", "cost of shifting κ_o", 2, 20, "log"),
  free("level", "高编水平", "upcoding level", 0.12, 0.4, "log"),
  free("slope", "高编对收益的敏感度 θ1", "slope of upcoding θ1", 0.3, 5, "log"),
  free("profit", "营利性机构 θ2", "for-profit θ2", 0, 2),
  free("salience", "审核威慑 χ", "audit salience χ", 1, 10, "log"),
  free("spread", "机构间差异 σ_u", "spread σ_u", 0.3, 1),
  free("exitCost", "退出成本", "cost of leaving", 0, 1.5),
];

/** Values of the free parameters, in their order. */
export type Vector = readonly number[];

/**
 * A vector from luck, one number of [0, 1) a parameter (先验抽取).
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { FREE, vectorOf } from "./vector.ts";
 *
 * const middle = vectorOf(FREE.map(() => 0.5));
 * assertAlmostEquals(middle[0]!, Math.sqrt(0.2 * 1.5), 1e-12);
 * assertAlmostEquals(middle[2]!, 0.6, 1e-12);
 * ```
 */
export function vectorOf(luck: readonly number[]): Vector {
  return FREE.map(({ low, high, scale }, i) =>
    scale === "log"
      ? low * (high / low) ** luck[i]!
      : low + (high - low) * luck[i]!
  );
}

/** Where a vector lies in its priors, 0–1 a parameter: the inverse of {@linkcode vectorOf}. */
export function luckOf(vector: Vector): number[] {
  return FREE.map(({ low, high, scale }, i) =>
    scale === "log"
      ? Math.log(vector[i]! / low) / Math.log(high / low)
      : (vector[i]! - low) / (high - low)
  );
}

/** Settings of the registry that a vector stands for; the profit model is λ = 0 of the model `reference`. */
export function settingsOf(
  vector: Vector,
  base: Values,
): Partial<Values> {
  const at = (id: string) => vector[FREE.findIndex((f) => f.id === id)]!;
  const k = at("costShare"), kappa = at("expansion");
  return {
    "hospital.response.model": "reference",
    "hospital.response.altruism": at("altruism"),
    "hospital.response.curvature": at("curvature"),
    "hospital.response.costShare": { "3": k - 0.1, "2": k, "1": k + 0.1 },
    "hospital.response.expansion": {
      "3": Math.max(1.5, kappa * at("large")),
      "2": kappa,
      "1": Math.min(12, kappa * 1.25),
    },
    "hospital.response.treatmentKappa": at("treatment"),
    "hospital.response.codingKappa": at("coding"),
    "hospital.response.lossAversion": at("lossAversion"),
    "hospital.response.inertia": at("inertia"),
    "hospital.response.paperPace": at("paper"),
    "hospital.response.shift": {
      ...base["hospital.response.shift"],
      gain: at("shiftGain"),
      cost: at("shiftCost"),
    },
    "hospital.response.upcodingLevel": at("level"),
    "hospital.response.upcodingSlope": at("slope"),
    "hospital.response.upcodingProfit": at("profit"),
    "hospital.response.auditSalience": at("salience"),
    "hospital.response.spread": at("spread"),
    "hospital.response.exit": {
      ...base["hospital.response.exit"],
      cost: at("exitCost"),
    },
  };
}

function free(
  id: string,
  zh: string,
  en: string,
  low: number,
  high: number,
  scale: "even" | "log" = "even",
): FreeParameter {
  return { id, name: { zh, en }, low, high, scale };
}
