import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, byScheme, ratio } from "./shapes.ts";

/** When the fund's figures warn (基金运行预警); block `policy`. */
export const WARNING = {
  "metrics.warning.reserve": parameter({
    block: "policy",
    rule: null,
    titleZh: "预警：累计结余可支付月数",
    titleEn: "Warning: months of surplus",
    unit: "months",
    schema: byScheme(between(0, 60)),
    default: { employee: 6, resident: 3 },
    source: "assumed",
    status: "assumed",
    whatZh: "累计结余可支付上年月均支出的月数低于此数时预警。",
    whatEn:
      "Warns when the surplus lasts fewer months of last year's mean spending.",
  }),
  "metrics.warning.pace": parameter({
    block: "policy",
    rule: null,
    titleZh: "预警：预算执行进度",
    titleEn: "Warning: pace of the budget",
    unit: "factor",
    schema: between(0.5, 2),
    default: 1.05,
    source: "assumed",
    status: "assumed",
    whatZh: "年初以来 DIP 记账金额与月度预算之比高于此数时预警。",
    whatEn:
      "Warns when the booked DIP fund since January exceeds this many times the months' budget.",
  }),
  "metrics.warning.growth": parameter({
    block: "policy",
    rule: null,
    titleZh: "预警：支出同比增幅",
    titleEn: "Warning: growth of spending",
    unit: "ratio",
    schema: z.number().min(-0.5).max(1),
    default: 0.1,
    source: "assumed",
    status: "assumed",
    whatZh: "年初以来统筹基金支出比上年同期的增幅高于此数时预警。",
    whatEn:
      "Warns when spending since January has grown more over the same months of last year.",
  }),
  "metrics.warning.outflow": parameter({
    block: "policy",
    rule: null,
    titleZh: "预警：异地住院基金占比",
    titleEn: "Warning: fund spent out of the area",
    unit: "ratio",
    schema: byScheme(ratio),
    default: { employee: 0.25, resident: 0.3 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "年初以来异地住院占全部住院统筹基金的比例高于此数时预警；取高于全国 2025 年异地费用占比（职工 18.3%、居民 24.5%）的整数。",
    whatEn:
      "Warns when stays out of the area take a larger part of the inpatient fund since January; round numbers above the country's share of cost in 2025, 18.3 % and 24.5 %.",
  }),
};
