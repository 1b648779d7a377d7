import { formatMoney, type Lang, type MoneyUnit } from "../base/formats.ts";
import { minus } from "../chart/words.ts";

/** The unit of a column of amounts, and how one is written in it. */
export interface MoneyColumn {
  /** Such as 万元 or `millions of yuan`. */
  readonly name: string;
  readonly text: (fen: number, sign?: boolean) => string;
}

/** Fen from which the larger unit of a language is used. */
const LARGE = { zh: 1e8, en: 1e11 } as const;

/** The unit that suits a column of amounts (金额单位): 万元 or millions where the largest asks for it, else yuan. */
export function moneyUnit(
  amounts: readonly number[],
  lang: Lang,
): MoneyColumn {
  const largest = Math.max(0, ...amounts.map(Math.abs));
  const unit: MoneyUnit = largest >= LARGE[lang] ? "wan" : "yuan";
  const name = unit === "yuan"
    ? (lang === "zh" ? "元" : "yuan")
    : (lang === "zh" ? "万元" : "millions of yuan");
  return {
    name,
    text: (fen, sign = false) =>
      minus(formatMoney(fen, { unit, lang, sign }).split(" ")[0]!),
  };
}
