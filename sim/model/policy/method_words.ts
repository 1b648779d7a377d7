import type { Lang } from "../../base/formats.ts";

type Words = Readonly<Record<Lang, string>>;

const w = (zh: string, en: string): Words => ({ zh, en });

/** Names of options of the methods outside disease points (其他支付方式的选项), by parameter and option. */
export const METHOD_OPTION_WORDS: Readonly<Record<string, Words>> = {
  "grouping.route.rehabilitation:asMarked": w(
    "按疾病表的床日标记",
    "as the disease table marks them",
  ),
  "grouping.route.rehabilitation:dip": w("按病种", "by disease"),
  "grouping.route.rehabilitation:day": w("按床日", "by the day"),
  "grouping.route.rehabilitation:item": w("按项目", "by item"),
  "settlement.chronic.mode:fixed": w(
    "无论费用付定额",
    "the amount whatever the cost",
  ),
  "settlement.chronic.mode:cap": w("费用与定额取低", "the lower of both"),
  "settlement.chronic.mode:band": w("定额上下分段奖惩", "reward and sharing"),
  "settlement.bedDay.pay:tiers": w("按分档床日标准", "the rates of its days"),
  "settlement.bedDay.fundPart:minusIP": w(
    "减去个人已付",
    "less what the patient paid",
  ),
  "settlement.bedDay.fundPart:ratio": w("按基金占比", "the fund's share of it"),
  "settlement.quota.fundPart:minusIP": w(
    "减去个人已付",
    "less what the patient paid",
  ),
  "settlement.quota.fundPart:ratio": w("按基金占比", "the fund's share of it"),
  "settlement.quota.mode:fixed": w(
    "无论费用付定额",
    "the amount whatever the cost",
  ),
  "settlement.quota.mode:cap": w("费用与定额取低", "the lower of both"),
  "settlement.quota.mode:band": w("定额上下分段奖惩", "reward and sharing"),
  "settlement.capitation.lines:ordinary": w("普通门诊", "ordinary outpatient"),
  "settlement.capitation.lines:chronic": w("门诊慢特病", "chronic outpatient"),
  "settlement.capitation.basis:lastYear": w("上年支出", "last year's fund"),
  "settlement.capitation.basis:given": w("情景给出", "given"),
};
