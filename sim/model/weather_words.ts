import type { WeatherFactor } from "./weather.ts";

/** Names of what a point value is made from (点值因素名称). */
export const WEATHER_WORDS: Readonly<
  Record<WeatherFactor, { readonly zh: string; readonly en: string }>
> = {
  total: { zh: "可支出总额", en: "Spendable total" },
  outpatient: { zh: "普通门诊", en: "Outpatient line" },
  chronic: { zh: "门诊慢特病", en: "Chronic line" },
  remote: { zh: "异地就医", en: "Out of the area" },
  other: { zh: "其他住院支出", en: "Other inpatient" },
  maternity: { zh: "生育医疗", en: "Maternity line" },
  reserve: { zh: "风险金", en: "Risk reserve" },
  cleared: { zh: "重核与清算月份", en: "Re-fixed, months" },
  individual: { zh: "个人负担", en: "Borne by patients" },
  ratio: { zh: "基金支付比例", en: "Fund's share" },
  form: { zh: "点值上下限与形式", en: "Bounds and form" },
  volume: { zh: "例数", en: "Volume" },
  mix: { zh: "病种结构", en: "Case mix" },
  coding: { zh: "编码", en: "Coding" },
  coefficient: { zh: "机构系数", en: "Coefficients" },
  auxiliary: { zh: "辅助分型", en: "Auxiliary types" },
  outliers: { zh: "费用异常与加成", en: "Outliers, extras" },
  conduct: { zh: "违规扣分", en: "Conduct" },
};

/** Mix where nobody knows the true codes (病种结构含编码). */
export const MIX_AND_CODING = {
  zh: "病种结构（含编码）",
  en: "Mix and coding",
} as const;

/** Name of a factor in a split that knows the true codes, or does not. */
export function factorName(
  factor: WeatherFactor,
  coding: boolean,
): { readonly zh: string; readonly en: string } {
  return factor === "mix" && !coding ? MIX_AND_CODING : WEATHER_WORDS[factor];
}
