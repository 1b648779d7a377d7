import { toYuan } from "../../../base/fen.ts";
import { fromNumber, ratio } from "../../../base/ratio.ts";
import type { SheetStep, SheetText } from "../../../model/sheet.ts";
import { yuan } from "../../../points/point_step.ts";
import { overspendShares } from "../../../settlement/clearing/overspend_shares.ts";
import { dualSteps } from "./dual_steps.ts";
import { amountNames, amountSteps } from "./amount_steps.ts";
import { reasonableAt, savingIsMeant } from "./pool_columns.ts";
import { ratioText } from "../sheet_numbers.ts";
import type { SchemeView } from "./scheme_view.ts";

const ARTICLE: SheetText = {
  zh: "经办规程第 32–33 条（区间、比例由统筹地区定）",
  en: "handling rules, art. 32–33, which leave bands and shares to the city",
};

/**
 * From the year's standard to pay (年度清算计算): r, the band it is in and what that
 * pays, the share of an overspend that was asked for and what the reserve could
 * bear of it. `R-CLR`.
 */
export function clearingSteps(view: SchemeView, h: number): SheetStep[] {
  const { sheet } = view;
  if (sheet.dual !== undefined) return dualSteps(sheet, sheet.dual, h);
  if (sheet.regime === "asBooked") {
    return [{
      rule: "R-CLR",
      zh: "全年按记账金额支付，不按分值清算",
      en: "The year is paid as booked and not cleared by points",
      formula: "J",
      numbers: { J: toYuan(sheet.booked[h]!) },
      symbol: "pay",
      value: toYuan(sheet.pay[h]!),
      keys: ["settlement.regime"],
    }];
  }
  const J = sheet.clearedBooked[h]!, D = sheet.clearedStandard[h]!;
  const over = J > D && D > 0;
  return [
    ...amountSteps(view, h),
    ...ratioStep(view, h),
    bandStep(view, h),
    ...(over ? shareSteps(view, h) : []),
    {
      rule: "R-CLR",
      zh: "清算额",
      en: "Pay of the year",
      formula: over ? "clear + λ·share" : "clear",
      numbers: over
        ? {
          clear: toYuan(sheet.clear[h]!),
          "λ·share": toYuan(sheet.shared[h]!),
        }
        : { clear: toYuan(sheet.clear[h]!) },
      symbol: "pay",
      value: toYuan(sheet.pay[h]!),
      keys: [],
    },
  ];
}

/** r = J′ ÷ D′; nothing where D′ is 0. */
function ratioStep(view: SchemeView, h: number): SheetStep[] {
  const { sheet } = view, { j, d } = amountNames(view, h);
  const J = sheet.clearedBooked[h]!, D = sheet.clearedStandard[h]!;
  if (D === 0) return [];
  return [{
    rule: "R-CLR",
    article: ARTICLE,
    zh: "清算比：记账金额除以支付标准",
    en: "Booked fund by the standard",
    formula: `${j} ÷ ${d}`,
    numbers: { [j]: toYuan(J), [d]: toYuan(D) },
    symbol: "r",
    value: ratioText(ratio(J, D)),
    keys: [],
  }];
}

/** The band of r, and what it pays before sharing. */
function bandStep(view: SchemeView, h: number): SheetStep {
  const { sheet, options: { clearing } } = view,
    { j, d } = amountNames(view, h);
  const J = sheet.clearedBooked[h]!, D = sheet.clearedStandard[h]!;
  const { num, den } = fromNumber(clearing.lo);
  const below = BigInt(J) * den < num * BigInt(D);
  const numbers = { [j]: toYuan(J), [d]: toYuan(D) };
  const step = {
    rule: "R-CLR",
    symbol: "clear",
    value: toYuan(sheet.clear[h]!),
  };
  if (D === 0 || J > D) {
    return {
      ...step,
      zh: D === 0
        ? "没有支付标准，不清算"
        : `r > 1：按支付标准清算，超支部分申请分担`,
      en: D === 0
        ? "There is no standard, nothing is cleared"
        : "r > 1: the standard is paid, the overspend asks for its share",
      formula: d,
      numbers: { [d]: toYuan(D) },
      keys: [],
    };
  }
  return below
    ? {
      ...step,
      zh: `r < ${clearing.lo}：按记账金额，加结余的 κ`,
      en: `r < ${clearing.lo}: what was booked and κ of the saving`,
      formula: `${j} + κ(${d} − ${j})`,
      numbers: { ...numbers, κ: String(clearing.kappa) },
      keys: ["settlement.clearing.lo", "settlement.clearing.kappa"],
    }
    : {
      ...step,
      zh: `${clearing.lo} ≤ r ≤ 1：结余留用，留 σ`,
      en: `${clearing.lo} ≤ r ≤ 1: σ of the saving is kept`,
      formula: `${j} + σ(${d} − ${j})`,
      numbers: { ...numbers, σ: String(clearing.retention) },
      keys: ["settlement.clearing.lo", "settlement.clearing.retention"],
    };
}

/** What is asked of the reserve, what there is, λ, and what is paid. */
function shareSteps(view: SchemeView, h: number): SheetStep[] {
  const { sheet, span, options: { clearing } } = view;
  const { j, d } = amountNames(view, h);
  const { weights, den } = overspendShares(
    sheet.clearedStandard,
    sheet.clearedBooked,
    clearing,
  );
  const bands = clearing.steps.map(({ from, up, share }) =>
    `${share} × max(0, min(${j}, ${up}·${d}) − ${from}·${d})`
  );
  const freed = freedOf(view);
  return [
    {
      rule: "R-CLR",
      article: ARTICLE,
      zh: "申请分担的超支：各档比例 × 档内超支，乘合理部分 a",
      en:
        "Share asked: of each step its part of the overspend, times what is reasonable a",
      formula: `a × (${bands.join(" + ")})`,
      numbers: {
        a: String(reasonableAt(view, h)),
        [j]: toYuan(sheet.clearedBooked[h]!),
        [d]: toYuan(sheet.clearedStandard[h]!),
      },
      symbol: "share",
      value: yuan(ratio(weights[h]!, den), 4),
      keys: [
        "settlement.clearing.steps",
        "settlement.clearing.reasonable",
        "settlement.clearing.reasonableFor",
      ],
    },
    {
      rule: "R-CLR",
      zh: "可用于分担的风险金",
      en: "Reserve that can bear shares",
      formula: "max(0, R − ε + freed)",
      numbers: {
        R: toYuan(span.reserve),
        ε: toYuan(chargedOf(view)),
        freed: toYuan(freed),
      },
      symbol: "R_avail",
      value: toYuan(sheet.reserveAvailable),
      keys: ["budget.total.reserveRate", "settlement.clearing.recycle"],
    },
    {
      rule: "R-CLR",
      zh: "全市申请超过风险金时的折减比例",
      en: "Part of what all ask that the reserve can bear",
      formula: "min(1, R_avail ÷ Σshare)",
      numbers: {
        R_avail: toYuan(sheet.reserveAvailable),
        Σshare: toYuan(sheet.shareAsked),
      },
      symbol: "λ",
      value: sheet.lambda,
      keys: [],
    },
    {
      rule: "R-CLR",
      zh: "实际分担（到分；折减时用余数法）",
      en: "Share paid, to the fen; by the residual rule where it is scaled",
      formula: "λ × share",
      numbers: { λ: sheet.lambda, share: yuan(ratio(weights[h]!, den), 4) },
      symbol: "λ·share",
      value: toYuan(sheet.shared[h]!),
      keys: [],
    },
  ];
}

/** ε as the reserve bears it: a saving that was meant goes back to the fund. */
function chargedOf(view: SchemeView): number {
  const { epsilon } = view.sheet;
  return savingIsMeant(view) ? Math.max(0, epsilon) : epsilon;
}

/** Savings that were not kept, where they top up the reserve. */
function freedOf({ sheet, options }: SchemeView): number {
  if (!options.clearing.recycle) return 0;
  return sheet.clearedStandard.reduce(
    (sum, D, h) =>
      sheet.clearedBooked[h]! <= D ? sum + D - sheet.clear[h]! : sum,
    0,
  );
}
