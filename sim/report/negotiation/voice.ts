import type { Fen } from "../../base/fen.ts";
import { formatPercent, type Lang } from "../../base/formats.ts";
import { bareMoney, minus, moneyScale } from "../../chart/words.ts";

/** How a table speaks (语言): one language on a terminal, both on a page that is taken to the table. */
export interface Voice {
  readonly say: (zh: string, en: string) => string;
  /** An amount without its unit. */
  readonly money: (fen: Fen | null) => string;
  /** The unit, for texts. */
  readonly unit: string;
  /** A heading with the unit of its amounts. */
  readonly inUnit: (zh: string, en: string) => string;
}

/** One language. */
export function voiceOf(lang: Lang): Voice {
  const unit = moneyScale("wan", lang).name;
  return {
    say: (zh, en) => lang === "zh" ? zh : en,
    money: (fen) => fen === null ? "–" : bareMoney(fen, { unit: "wan", lang }),
    unit,
    inUnit: (zh, en) => lang === "zh" ? `${zh}（${unit}）` : `${en} (${unit})`,
  };
}

/** Chinese first, English beside it; amounts in 万元, ten thousand yuan. */
export const BOTH: Voice = {
  say: (zh, en) => `${zh} ${en}`,
  money: voiceOf("zh").money,
  unit: "万元 10,000 yuan",
  inUnit: (zh, en) => `${zh} ${en}（万元 10,000 yuan）`,
};

/** A share as a percentage, `–` where there is none. */
export function percentText(share: number | null, digits = 2): string {
  return share === null ? "–" : minus(formatPercent(share, digits));
}

/** Heads and rows of a table, texts only. */
export interface Cells {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
