/**
 * The nouns of a negotiation (协商谈判): rules of division, offers, and what a
 * replay comes to. Money in fen; vectors by group follow the groups, vectors by
 * hospital the rows of Hospitals.
 *
 * @module
 */

/** The eight rules that are put side by side (分配规则). */
export const DIVISION_RULES = [
  "lastYear",
  "points",
  "proportional",
  "equalAwards",
  "equalLosses",
  "talmud",
  "nash",
  "kalaiSmorodinsky",
] as const;
/** One of {@linkcode DIVISION_RULES}, or the forecast of a settlement face to face. */
export type DivisionRule = typeof DIVISION_RULES[number] | "mixed";

/** Names of the rules (规则名称), Chinese and English. */
export const RULE_NAMES: Readonly<
  Record<DivisionRule, { readonly zh: string; readonly en: string }>
> = {
  lastYear: { zh: "上年占比", en: "Last year's share" },
  points: { zh: "分值占比", en: "Points share" },
  proportional: { zh: "按诉求比例", en: "Proportional" },
  equalAwards: { zh: "限额均等（CEA）", en: "Equal awards (CEA)" },
  equalLosses: { zh: "损失均等（CEL）", en: "Equal losses (CEL)" },
  talmud: { zh: "塔木德", en: "Talmud" },
  nash: { zh: "纳什（不对称）", en: "Nash (asymmetric)" },
  kalaiSmorodinsky: { zh: "卡莱-斯莫罗廷斯基", en: "Kalai–Smorodinsky" },
  mixed: { zh: "混合预测", en: "Mixed forecast" },
};

/** A claimant that objects to a division (反对方), and the price of its consent; fen. */
export interface Objection {
  /** Row of the claimant. */
  readonly claimant: number;
  /** What it lacks of the least it accepts. */
  readonly short: number;
  /** What of that others could give up without objecting in their turn. */
  readonly fromOthers: number;
  /** What the fund would have to add. */
  readonly fromFund: number;
  /** By how much the envelope must rise under the same rule instead; `null` where no envelope up to all claims does. */
  readonly envelopeMore: number | null;
}

/** What merging or splitting claimants changes under a rule (合并与拆分效应), fen. */
export interface MergeEffect {
  /** What they have as several claimants. */
  readonly apart: number;
  /** What they have as one. */
  readonly together: number;
  /** together − apart: positive is more for those who merge. */
  readonly gain: number;
}
