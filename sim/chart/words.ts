/**
 * Words and numbers that figures and reports share (图表用语), Chinese and English.
 *
 * @module
 */
import {
  formatMoney,
  formatPercent,
  type Lang,
  type MoneyUnit,
} from "../base/formats.ts";
import type { Fen } from "../base/fen.ts";
import type { Scheme } from "../model/ledger.ts";
import type { Comparison, Role } from "./comparison.ts";
import { sides } from "./comparison.ts";

/** A text in both languages. */
export type Words = Readonly<Record<Lang, string>>;

/** Sign convention, printed on every figure and report (正负号约定). */
export const SIGN_CONVENTION: Words = {
  zh: "正 = 该方获得更多资金",
  en: "positive = more money to the named party",
};

/** A label of a row or a legend as it begins a line (行首大写): English words get a capital, a symbol such as `b` does not. */
export function sentence(label: string): string {
  return label.replace(/^[a-z](?=[a-z])/, (letter) => letter.toUpperCase());
}

/** What stands on every figure (合成数据). */
export const SYNTHETIC: Words = {
  zh: "合成数据 Synthetic data",
  en: "Synthetic data 合成数据",
};

/** Names of the schemes (险种). */
export const SCHEME_NAMES: Readonly<Record<Scheme | "all", Words>> = {
  employee: { zh: "职工医保", en: "Employees" },
  resident: { zh: "居民医保", en: "Residents" },
  all: { zh: "合计", en: "Both schemes" },
};

/** Names of hospital levels (医院级别). */
export function levelName(level: number, lang: Lang): string {
  const zh = ["", "一级", "二级", "三级"],
    en = ["", "Level 1", "Level 2", "Level 3"];
  return (lang === "zh" ? zh : en)[level] ?? String(level);
}

/** Name of a side: baseline and reform, or the scenario where it stands alone. */
export function roleName(
  role: Role,
  comparison: Comparison,
  lang: Lang,
): string {
  if (!comparison.reform) return lang === "zh" ? "本方案" : "Scenario";
  const names = {
    baseline: { zh: "基线", en: "Baseline" },
    reform: { zh: "改革方案", en: "Reform" },
  };
  return names[role][lang];
}

/** What a figure can be looked up under. */
export interface Lookup {
  /** Ids of the standard's indicators, such as `B15`. */
  readonly indicators?: string;
  /** Rule ids, such as `R-MON`. */
  readonly rules?: string;
}

/** The caption of a figure (图注): notes and ids, then a line on each scenario and its run. */
export function captionOf(
  comparison: Comparison,
  { indicators, rules }: Lookup,
  lang: Lang,
  notes: readonly string[] = [],
): string[] {
  const zh = lang === "zh";
  const ids = [
    ...(indicators ? [`${zh ? "指标" : "Indicators"} ${indicators}`] : []),
    ...(rules ? [`${zh ? "规则" : "Rules"} ${rules}`] : []),
  ];
  const runs = sides(comparison).map(({ role, result }) =>
    `${roleName(role, comparison, lang)}${zh ? "：" : ": "}${
      zh ? result.titleZh : result.titleEn
    } (${result.scenario}, ${result.recordHash.slice(0, 8)})`
  );
  const looked = ids.length === 0 ? [] : [ids.join(" · ")];
  return [...notes, ...looked, ...runs];
}

/** The larger unit of a figure (图中金额单位): 亿元, or millions of yuan in English; a smaller one where the largest amount asks for it. */
export function largeUnit(lang: Lang, largest: Fen): MoneyUnit {
  if (lang === "en") return largest >= 1e9 ? "wan" : "yuan";
  return largest >= 1e9 ? "yi" : largest >= 1e7 ? "wan" : "yuan";
}

/** A unit in words, for headings. */
export function unitName(unit: MoneyUnit, lang: Lang): string {
  const names = {
    zh: { yuan: "元", wan: "万元", yi: "亿元" },
    en: { yuan: "yuan", wan: "millions of yuan", yi: "billions of yuan" },
  };
  return names[lang][unit];
}

/** Fen in one of a unit, and its name, as `formatMoney` writes it. */
export function moneyScale(
  unit: MoneyUnit,
  lang: Lang,
): { readonly size: number; readonly name: string } {
  const size = {
    zh: { yuan: 1e2, wan: 1e6, yi: 1e10 },
    en: { yuan: 1e2, wan: 1e8, yi: 1e11 },
  };
  const name = formatMoney(0, { unit, lang }).replace(/^\S+ /, "");
  return { size: size[lang][unit], name };
}

/** An amount without its unit, for labels where the heading names it. */
export function bareMoney(
  fen: Fen,
  format: {
    readonly unit: MoneyUnit;
    readonly lang: Lang;
    readonly digits?: number;
    readonly sign?: boolean;
  },
): string {
  return minus(formatMoney(fen, format).split(" ")[0]!);
}

/** A difference of shares with its sign, such as `+1.2%`; `–` where there is none. */
export function signedPercent(share: number | null, digits = 1): string {
  if (share === null) return "–";
  const text = formatPercent(share, digits);
  const gain = share > 0 && /[1-9]/.test(text);
  return minus(`${gain ? "+" : ""}${text}`);
}

/** A real minus sign, as wide as the plus, before every number below nought. */
export function minus(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])-(?=[\d.])/gu, "−");
}
