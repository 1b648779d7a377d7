import { parameter } from "./parameter.ts";
import { between } from "./shapes.ts";

/** What the cash film assumes of money that nobody publishes (资金日历假设). */
export const CASH = {
  "settlement.cash.openingDays": parameter({
    block: "data",
    rule: null,
    titleZh: "机构年初现金",
    titleEn: "Institutions' cash on 1 January",
    unit: "days",
    schema: between(0, 365),
    default: 30,
    source: "assumed",
    status: "assumed",
    whatZh:
      "各机构 1 月 1 日的现金，以每日运行成本的天数计。没有公开数，为假设。",
    whatEn:
      "What each institution holds on 1 January, in days of its running cost. Nobody publishes it; assumed.",
  }),
  "settlement.cash.costRatio": parameter({
    block: "data",
    rule: null,
    titleZh: "运行成本与医疗收入之比",
    titleEn: "Running cost over medical revenue",
    unit: "ratio",
    schema: between(0.5, 1.5),
    default: 1,
    source: "assumed",
    status: "assumed",
    whatZh:
      "全年运行成本除以全年医疗总费用（住院加门诊），按日均摊；1 为收支相抵。各机构相同，为假设。",
    whatEn:
      "Running cost of the year over all charges of stays and visits, the same on every day; 1 is break-even. Equal for all institutions; assumed.",
  }),
  "settlement.cash.loanRate": parameter({
    block: "data",
    rule: null,
    titleZh: "垫付资金年利率",
    titleEn: "Interest on what institutions finance",
    unit: "ratio",
    schema: between(0, 0.3),
    default: 0.031,
    source: "assumed",
    status: "assumed",
    whatZh:
      "机构垫付资金的年利率。取 2024 年 10 月至 2025 年 5 月一年期贷款市场报价利率（LPR）3.1%；公告原文不在来源表内，故标为假设。",
    whatEn:
      "Yearly interest on what institutions finance themselves: the one-year loan prime rate of October 2024 to May 2025, 3.1 %; its announcement is not among the sources, so it is marked assumed.",
  }),
  "settlement.cash.depositRate": parameter({
    block: "data",
    rule: null,
    titleZh: "基金存款年利率",
    titleEn: "Interest on the fund's bank balance",
    unit: "ratio",
    schema: between(0, 0.1),
    default: 0.011,
    source: "assumed",
    status: "assumed",
    whatZh:
      "基金存款的年利率，用于计算提前拨付少得的利息。取三个月定期存款基准利率 1.1%，为假设。",
    whatEn:
      "Yearly interest on the fund's balance, for what paying earlier costs it: the three-month benchmark rate of deposits, 1.1 %; assumed.",
  }),
};
