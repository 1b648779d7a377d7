import type { Scheme } from "./ledger.ts";

/** Where a denominator was zero, what the rule then does, in both languages. */
export interface ZeroWords {
  /** What was zero, in Chinese. */
  readonly zh: string;
  /** What was zero, in English. */
  readonly en: string;
  /** What the rule then does, in Chinese. */
  readonly resultZh: string;
  /** What the rule then does, in English. */
  readonly resultEn: string;
}

/** What was zero (零分母情形). */
export type ZeroKind =
  | "noValue"
  | "noYearStart"
  | "emptyMonth"
  | "noWeights"
  | "noStandard"
  | "noRatio"
  | "noPoints"
  | "emptyInterval"
  | "emptyTrim"
  | "noElastic"
  | "noIncrement"
  | "baseAboveTotal"
  | "noHistory"
  | "noTotal"
  | "noPeers";

/** Cases of `R-NUM-ZERO` that a settled year can meet, in words (零分母情形). */
export const ZERO_KINDS: Readonly<Record<ZeroKind, ZeroWords>> = {
  noValue: {
    zh: "全年没有可分的分值",
    en: "no points in the year, or nothing booked to bring them to money",
    resultZh: "不分配，结算点值为空，金额留在原支出线",
    resultEn:
      "nothing is split, there is no point value, the money stays in its line",
  },
  noYearStart: {
    zh: "年初点值没有基期分值",
    en: "no points in the base period of the year-start value",
    resultZh: "年初点值为空，无分值病例不计分",
    resultEn:
      "there is no year-start value, and cases without a group have no points",
  },
  emptyMonth: {
    zh: "当月没有可分的记账或分值",
    en: "nothing booked, or no points, in the month",
    resultZh: "当月不分配，预算留到清算",
    resultEn: "nothing is split in the month, its budget is left for clearing",
  },
  noWeights: {
    zh: "月度权重全为零或没有上年月份",
    en: "the weights of the months are all zero or last year has no months",
    resultZh: "按十二等分分解",
    resultEn: "the line is split in twelfths",
  },
  noStandard: {
    zh: "年度支付标准 D 为零",
    en: "fund standard D of zero",
    resultZh: "清算比为空，清算额为零，年内预付通过清算拨付收回",
    resultEn:
      "no ratio, nothing is cleared; what was advanced is recovered at the transfer",
  },
  noRatio: {
    zh: "没有费用，机构支付比例为空",
    en: "no cost, so no payment ratio of the institution",
    resultZh: "年度支付标准为零",
    resultEn: "its fund standard is zero",
  },
  noPoints: {
    zh: "病种没有基期病例或均费为零",
    en: "no case, or no cost, of the group in the base period",
    resultZh: "病种没有分值，其病例按无分值病种处理",
    resultEn: "the group has no points, its cases are those without a group",
  },
  emptyInterval: {
    zh: "年初点值的优质区间没有机构",
    en: "no institution in the quality interval of the year-start value",
    resultZh: "年初点值按均值",
    resultEn: "the year-start value is the mean",
  },
  emptyTrim: {
    zh: "结算点值的区间没有机构或病例",
    en: "no institution or case in the interval of the settlement value",
    resultZh: "结算点值按全部分值",
    resultEn: "the settlement value is of all points",
  },
  noElastic: {
    zh: "弹性点值没有上年分值、重症分值或基础成本",
    en:
      "no points of last year, severe points or base cost for the elastic value",
    resultZh: "按浮动点值结算",
    resultEn: "the value floats",
  },
  noIncrement: {
    zh: "弹性点值没有浮动分值",
    en: "no floating points under the elastic value",
    resultZh: "浮动点值为零，增量资金归统筹基金",
    resultEn:
      "the floating value is zero, the increment money goes back to the fund",
  },
  baseAboveTotal: {
    zh: "弹性点值的基础部分超过总额",
    en: "the base of the elastic value exceeds the total",
    resultZh: "浮动点值为零，基础部分按总额同比缩减",
    resultEn:
      "the floating value is zero, every base part is scaled down to the total",
  },
  noHistory: {
    zh: "医疗机构所在级别（类别）没有历史病例，系数无从测算",
    en:
      "no history of the institution's level or kind to measure a coefficient",
    resultZh: "取系数表的值",
    resultEn: "the table's coefficient stands in",
  },
  noPeers: {
    zh: "同级医疗机构的违规率为零",
    en: "an index of conduct at which nobody of the level was found",
    resultZh: "该项指数计零分",
    resultEn: "the index counts nothing",
  },
  noTotal: {
    zh: "调整的病种占满总分值，其余病种没有分值可分",
    en: "adjusted diseases that would take all points",
    resultZh: "调整不予采纳，按标准分值",
    resultEn: "the adjustments are turned down, standard points hold",
  },
};

/** A zero denominator that the year met (零分母记录), `R-NUM-ZERO`. */
export interface ZeroRecord {
  /** What was zero. */
  readonly kind: ZeroKind;
  /** Insurance scheme, `all` for the catalogue. */
  readonly scheme: Scheme | "all";
  /** `all`, `month:03`, `hospital:H001`, `group:K80-4`. */
  readonly place: string;
  /** Fen that are left unsplit, booked or advanced there; 0 where no money is. */
  readonly amount: number;
}
