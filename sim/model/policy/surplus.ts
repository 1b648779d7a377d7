import { parameter } from "./parameter.ts";
import { between, byScheme } from "./shapes.ts";

/** What the fund has when the year begins (累计结余); block `data`. */
export const SURPLUS = {
  "budget.opening.months": parameter({
    block: "data",
    rule: null,
    titleZh: "年初累计结余可支付月数",
    titleEn: "Months of surplus brought forward",
    unit: "months",
    schema: byScheme(between(-12, 120)),
    default: { employee: 24, resident: 9.2 },
    source: "nhsa-annex-2026",
    status: "assumed",
    whatZh:
      "政策年度 1 月 1 日统筹基金累计结余相当于上年几个月的支出。居民为全国 2024 年数（累计结余 8183.0 亿元，支出 10661.5 亿元）；职工统筹基金没有读到，为假设。",
    whatEn:
      "Cumulative surplus of the pooled fund on 1 January in months of last year's payments. Residents: the country's 818.30 of 1,066.15 billion yuan in 2024; employees: not read, assumed.",
  }),
};
