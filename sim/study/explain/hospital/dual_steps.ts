import { toYuan } from "../../../base/fen.ts";
import type { DualSheet } from "../../../model/dual_control.ts";
import type { Settlement } from "../../../model/settlement.ts";
import type { SheetStep } from "../../../model/sheet.ts";

const TERMS = ["settlement.dual.share", "settlement.dual.interval"];
const STANDARDS = [
  "settlement.dual.standard",
  "budget.dual.growthVolume",
  "budget.dual.growthCost",
];

/** From two indicators to the pay of a year under dual control (双控计算): what is allowed, the fund's part of it, the share of what lies above. `R-DUAL`. */
export function dualSteps(
  { cost, booked, standard, pay }: Settlement,
  dual: DualSheet,
  h: number,
): SheetStep[] {
  const number = (value: number) => String(value);
  const limited = !Number.isNaN(dual.vStd[h]!);
  return [
    {
      rule: "R-DUAL",
      zh: limited
        ? "允许费用：人头 × min(人次人头比, 标准) × min(次均费用, 标准)，认可的重复住院加回"
        : "没有上年数，费用全部允许",
      en: limited
        ? "Allowed cost: heads × min(v, standard) × min(a, standard), recognised repeats added back"
        : "Nothing is known of last year, so all cost is allowed",
      formula: limited
        ? "(n × min((adm − j) ÷ n, v_std) + j) × min(C ÷ adm, a_std)"
        : "C",
      numbers: limited
        ? {
          n: number(dual.heads[h]!),
          adm: number(dual.admissions[h]!),
          j: number(dual.justified[h]!),
          v_std: dual.vStd[h]!.toFixed(6),
          C: toYuan(cost[h]!),
          a_std: (dual.aStd[h]! / 100).toFixed(4),
        }
        : { C: toYuan(cost[h]!) },
      symbol: "allowed",
      value: toYuan(dual.allowed[h]!),
      keys: STANDARDS,
    },
    {
      rule: "R-DUAL",
      zh: "标准内基金：允许费用 × 本机构基金支付比例",
      en: "Fund's part of what is allowed, at the institution's own ratio",
      formula: "allowed × J ÷ C",
      numbers: {
        allowed: toYuan(dual.allowed[h]!),
        J: toYuan(booked[h]!),
        C: toYuan(cost[h]!),
      },
      symbol: "fund",
      value: toYuan(standard[h]!),
      keys: [],
    },
    {
      rule: "R-DUAL",
      zh: "超标准费用在区间以内的部分按比例分担",
      en: "Share of the cost above, inside the interval",
      formula: "k × min(C − allowed, hi × allowed) × J ÷ C",
      numbers: {
        C: toYuan(cost[h]!),
        allowed: toYuan(dual.allowed[h]!),
        J: toYuan(booked[h]!),
      },
      symbol: "share",
      value: toYuan(dual.share[h]!),
      keys: TERMS,
    },
    {
      rule: "R-DUAL",
      zh: "清算额",
      en: "Pay of the year",
      formula: "fund + share",
      numbers: {
        fund: toYuan(standard[h]!),
        share: toYuan(dual.share[h]!),
      },
      symbol: "pay",
      value: toYuan(pay[h]!),
      keys: ["settlement.dual.enabled"],
    },
  ];
}
