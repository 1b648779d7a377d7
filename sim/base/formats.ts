/**
 * Numbers as people read them (数字格式), the same on every machine: no locale of
 * the machine is asked, and every rounding is half away from zero.
 *
 * @module
 */
import type { Fen } from "./fen.ts";
import { fromNumber, multiply, type Ratio, ratio, toFixed } from "./ratio.ts";
import { SCALE } from "./points.ts";

/** Language of a text: Chinese or English. */
export type Lang = "zh" | "en";

/** What an amount is counted in: 元, 万元 or 亿元. */
export type MoneyUnit = "yuan" | "wan" | "yi";

/** How {@linkcode formatMoney} writes an amount. */
export interface MoneyFormat {
  /** Unit to count in. */
  readonly unit: MoneyUnit;
  /** Decimals; 2 by default. */
  readonly digits?: number;
  /** Language of the texts. */
  readonly lang: Lang;
  /** Puts a plus before a gain, for differences; off by default. */
  readonly sign?: boolean;
}

/** Fen in a unit, and its name. English has no word for 万 or 亿 and counts in millions and billions. */
const UNITS = {
  zh: { yuan: [1e2, "元"], wan: [1e6, "万元"], yi: [1e10, "亿元"] },
  en: { yuan: [1e2, "yuan"], wan: [1e8, "m yuan"], yi: [1e11, "bn yuan"] },
} as const;

/**
 * An amount of money with its unit (金额). In English 万元 becomes millions and
 * 亿元 billions of yuan. An amount that rounds to zero has no sign.
 *
 * @example
 * ```ts
 * import { formatMoney, yuan } from "shapan";
 * import { assertEquals } from "@std/assert";
 *
 * const pay = yuan("12345600");
 * assertEquals(formatMoney(pay, { unit: "wan", lang: "zh" }), "1,234.56 万元");
 * assertEquals(formatMoney(pay, { unit: "wan", lang: "en" }), "12.35 m yuan");
 * assertEquals(
 *   formatMoney(pay, { unit: "yi", lang: "zh", digits: 1, sign: true }),
 *   "+0.1 亿元",
 * );
 * ```
 */
export function formatMoney(fen: Fen, format: MoneyFormat): string {
  const [size, name] = UNITS[format.lang][format.unit];
  const text = grouped(toFixed(ratio(fen, size), format.digits ?? 2));
  const gain = format.sign === true && fen > 0 && /[1-9]/.test(text);
  return `${gain ? "+" : ""}${text} ${name}`;
}

/**
 * An amount in the unit that shows it best (金额，自选单位): 亿元 with four
 * decimals, 万元 with two, 元 below one 万元; in English millions and yuan.
 *
 * @example
 * ```ts
 * import { formatAmount, yuan } from "shapan";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(formatAmount(yuan("2412923456.78"), "zh"), "24.1292 亿元");
 * assertEquals(formatAmount(yuan("8372900"), "zh", true), "+837.29 万元");
 * assertEquals(formatAmount(yuan("1176"), "en"), "1,176.00 yuan");
 * ```
 */
export function formatAmount(fen: Fen, lang: Lang, sign = false): string {
  const unit = amountUnit(fen, lang);
  return formatMoney(fen, { unit, lang, digits: unit === "yi" ? 4 : 2, sign });
}

/** The unit that shows an amount best (金额单位): 亿元, 万元 or 元; in English millions and yuan. */
export function amountUnit(fen: Fen, lang: Lang): MoneyUnit {
  const size = Math.abs(fen);
  return lang === "zh" && size >= 1e10
    ? "yi"
    : size >= (lang === "zh" ? 1e6 : 1e8)
    ? "wan"
    : "yuan";
}

/** A share such as 0.125 as `12.5%` (百分比), with 1 decimal by default. */
export function formatPercent(share: number, digits = 1): string {
  const percent: Ratio = multiply(fromNumber(share), ratio(100));
  return `${grouped(toFixed(percent, digits))}%`;
}

/** A count such as `1,234,567` (数量), rounded to a whole number. */
export function formatCount(count: number): string {
  return grouped(toFixed(fromNumber(count), 0));
}

/** Points of 1/10000 with their four decimals (分值), such as `6,600.0528`. */
export function formatPoints(points: number): string {
  return grouped(toFixed(ratio(points, SCALE), 4));
}

/** Thousands apart, and no minus before a zero. */
function grouped(decimal: string): string {
  const [whole, part] = decimal.replace(/^-(?=[0.]*$)/, "").split(".");
  const apart = whole!.replace(/\B(?=(\d{3})+$)/g, ",");
  return part === undefined ? apart : `${apart}.${part}`;
}
