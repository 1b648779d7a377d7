import { formatCount, type Lang } from "../base/formats.ts";
import { minus } from "./words.ts";
import type { Target } from "../model/realism.ts";

/** How numbers of a unit are shown. */
interface TargetUnit {
  readonly zh: string;
  readonly en: string;
  /** Decimals, more where the band is narrow. */
  readonly decimals: number;
}

/** Units of `data/targets.csv` (目标的单位). */
export const TARGET_UNITS: Readonly<Record<string, TargetUnit>> = {
  "%": { zh: "%", en: "%", decimals: 1 },
  pp: { zh: "百分点", en: "points", decimals: 1 },
  yuan: { zh: "元", en: "yuan", decimals: 0 },
  "10k_yuan": { zh: "万元", en: "10,000 yuan", decimals: 0 },
  "100m_yuan": { zh: "亿元", en: "100m yuan", decimals: 2 },
  ratio: { zh: "比", en: "ratio", decimals: 2 },
  index: { zh: "指数", en: "index", decimals: 2 },
  days: { zh: "天", en: "days", decimals: 1 },
  years: { zh: "岁", en: "years", decimals: 1 },
  persons: { zh: "人", en: "persons", decimals: 0 },
  count: { zh: "个", en: "count", decimals: 0 },
  per_100_insured: { zh: "人次/百参保人", en: "per 100 insured", decimals: 1 },
  per_100_persons: { zh: "人次/百人", en: "per 100 persons", decimals: 1 },
  per_million: { zh: "人/百万人", en: "per million", decimals: 0 },
  visits_per_insured: {
    zh: "次/参保人",
    en: "visits per insured",
    decimals: 1,
  },
};

/** Words for the unit of a target. */
export function unitName({ unit }: Target, lang: Lang): string {
  return TARGET_UNITS[unit]?.[lang] ?? unit;
}

/** A number of a target's row (目标数字): all numbers of the row have as many decimals, two digits of the band's width at least. */
export function targetNumber(value: number, target: Target): string {
  const width = target.high - target.low;
  const narrow = width > 0 && width < 1 ? 1 + Math.ceil(-Math.log10(width)) : 0;
  const decimals = Math.max(
    TARGET_UNITS[target.unit]?.decimals ?? 2,
    narrow,
  );
  return decimals === 0
    ? minus(formatCount(Math.round(value)))
    : minus(value.toFixed(decimals));
}
