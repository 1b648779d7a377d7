import type { CashReason } from "../model/cash.ts";
import type { LegendItem, LegendShape } from "./standalone_svg.ts";
import { COLORS } from "./theme.ts";
import type { Words } from "./words.ts";

/** What comes in lumps, and the sign that shows it (到账图例). */
export const LUMPS: Readonly<
  Record<
    Exclude<CashReason, "advance">,
    {
      readonly shape: LegendShape;
      readonly symbol: string;
      readonly words: Words;
    }
  >
> = {
  prepayment: {
    shape: "diamond",
    symbol: "diamond",
    words: { zh: "预付金", en: "prepayment" },
  },
  month: {
    shape: "disc",
    symbol: "circle",
    words: { zh: "月度结算", en: "monthly settlement" },
  },
  benefits: {
    shape: "ring",
    symbol: "circle",
    words: { zh: "门诊等据实支付", en: "paid as booked" },
  },
  clearing: {
    shape: "square",
    symbol: "square",
    words: { zh: "清算", en: "clearing" },
  },
};
/** {@linkcode LUMPS} in the order of a legend. */
export const KINDS = ["prepayment", "month", "benefits", "clearing"] as const;

/** The colour of a kind of receipt (到账颜色): what is settled, and what is lent or cleared. */
export function colorOf(kind: typeof KINDS[number]): string {
  return kind === "month" || kind === "benefits" ? COLORS.reform : COLORS.loss;
}

/** The legend of figure 7 (资金日历图例): only what it draws. */
export function cashLegend(
  kinds: readonly (typeof KINDS[number])[],
  daily: boolean,
  both: boolean,
  zh: boolean,
): LegendItem[] {
  return [
    { label: zh ? "记账" : "booked", shape: "bar", color: COLORS.light },
    ...(daily
      ? [{
        label: zh ? "每日预拨" : "daily advances",
        shape: "stroke" as const,
        color: COLORS.reform,
      }]
      : []),
    ...kinds.map((kind): LegendItem => ({
      label: LUMPS[kind].words[zh ? "zh" : "en"],
      shape: LUMPS[kind].shape,
      color: colorOf(kind),
    })),
    { label: zh ? "未到账" : "outstanding", shape: "line", color: COLORS.ink },
    ...(both
      ? [{
        label: zh ? "如无 T+1" : "without T+1",
        shape: "dashes" as const,
        color: COLORS.loss,
      }]
      : []),
  ];
}
