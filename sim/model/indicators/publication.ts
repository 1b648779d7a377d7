import {
  indicator as i,
  NO_LISTS,
  type StandardIndicator,
} from "./indicator.ts";

/** What a pool publishes (数据发布), 8.3. */
export const PUBLICATION: readonly StandardIndicator[] = [
  i("D1", "结算清单上传率", "lists uploaded", "ratio", [], NO_LISTS),
  i("D2", "清单质控通过率", "lists that pass the check", "ratio", [], NO_LISTS),
  i("D3", "按病种付费结算人次", "cases paid by disease", "cases"),
  i("D4", "结算覆盖的病种数", "diseases settled", "count", [], "C21"),
  i("D5", "按病种付费基金支出", "fund paid by disease", "yuan"),
  i("D6", "基金结余留用率", "surplus kept, of booked", "ratio"),
  i(
    "D7",
    "超支分担机构数",
    "institutions whose overspending is shared",
    "count",
  ),
  i("D7.amount", "超支分担基金额", "overspending shared by the fund", "yuan"),
  i("D8", "特例单议申请病例", "special review, applied", "count"),
  i("D9", "特例单议审核通过病例", "special review, approved", "count"),
  i("D10", "特例单议病例结算金额", "fund paid for approved cases", "yuan"),
  i("D11", "特例单议病例追加金额", "gained by approved cases", "yuan"),
  i("D12", "特例单议病例占出院病例", "approved cases of discharges", "ratio"),
  i("D13", "门诊人次", "outpatient visits", "count"),
  i("D14", "出院人次", "discharges", "count", [], "C10"),
  i("D15", "住院总费用", "inpatient cost", "yuan", [], "C15"),
  i("D16", "医保外费用占比", "off-list share of cost", "ratio", [], "C1"),
  i("D17", "住院医疗服务性收入占比", "service income", "ratio", [], "C26"),
  i("D18", "时间消耗指数", "time index", "index", ["F"], "C50"),
  i("D19", "费用消耗指数", "cost index", "index", ["F"], "C51"),
  i(
    "D20",
    "基层医疗机构占医保基金支出",
    "fund share of primary institutions",
    "ratio",
  ),
  i("D21", "住院率", "admission rate", "per 100"),
];

/** What a rehearsal reports (推演测算), 1.3 二(二)6. */
export const REHEARSED: readonly StandardIndicator[] = [
  i("E1", "总费用", "total cost", "yuan"),
  i("E2", "按 DIP 结算费用", "cost settled by DIP", "yuan"),
  i("E2.fund", "按 DIP 结算基金", "fund standard by DIP", "yuan"),
  i("E3", "平均结付率（标准 ÷ 记账）", "pay rate, standard ÷ booked", "ratio"),
  i("E4", "医疗机构承担", "borne by institutions", "yuan"),
  i("E4.share", "医疗机构承担占总费用", "borne, of cost", "ratio"),
  i(
    "E5",
    "与实际结算承担费用差值",
    "borne, less what was actually borne",
    "yuan",
    ["change"],
  ),
  i(
    "E6",
    "结算基金与记账资金差异",
    "gap of fund standard and booked",
    "ratio",
    ["change"],
  ),
  i(
    "E7",
    "清算资金占基金拨付比",
    "clearing money of payments",
    "ratio",
    ["change"],
  ),
  i(
    "E8",
    "清算完成日比期限晚（天，负为提前）",
    "clearing after its date, days",
    "days",
    ["worse", "change"],
  ),
];
