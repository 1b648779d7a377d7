import type { Lang } from "../../base/formats.ts";

type Words = Readonly<Record<Lang, string>>;

const w = (zh: string, en: string): Words => ({ zh, en });

/** Names of the budget's options (预算选项), by parameter and option. */
export const BUDGET_OPTION_WORDS: Readonly<Record<string, Words>> = {
  "budget.dip.method:residual": w(
    "其他各线以外的余额",
    "what the other lines leave",
  ),
  "budget.dip.method:byItem": w("按支出项目分配", "by item"),
  "budget.dip.method:byShare": w("按比例分配", "by last year's share"),
  "budget.dip.method:byGrowth": w("按增长率", "last year grown"),
  "budget.dip.incomeAdjust:none": w("不调整", "not adjusted"),
  "budget.dip.incomeAdjust:proportional": w(
    "按实际收入同比例",
    "in proportion to income",
  ),
  "budget.procedure.steps:draft": w("编制草案", "draft"),
  "budget.procedure.steps:talks": w("协商谈判", "talks"),
  "budget.procedure.steps:leadingGroup": w("领导小组审定", "leading group"),
  "budget.procedure.steps:government": w("政府审核", "government"),
  "budget.procedure.steps:congress": w("人大批准", "congress"),
  "budget.adjustment.events:outpatient": w(
    "普通门诊统筹",
    "outpatient pooling",
  ),
  "budget.adjustment.events:chronic": w("门诊慢特病", "chronic outpatient"),
  "budget.adjustment.events:remote": w("异地和零星报销", "out of area"),
  "budget.adjustment.events:dip": w("按病种分值付费", "DIP"),
  "budget.adjustment.events:other": w("其他付费方式", "other methods"),
  "budget.adjustment.events:maternity": w("生育支出", "maternity"),
  "budget.adjustment.events:fund": w("从基金结余", "from the fund's surplus"),
  "budget.adjustment.events:reserve": w("从风险金", "from the reserve"),
  "budget.adjustment.events:income": w("基金实际收入", "actual fund income"),
  "budget.adjustment.events:patients": w("就医人数", "number of patients"),
  "budget.adjustment.events:benefits": w("待遇政策", "benefit policy"),
  "budget.adjustment.events:publicHealth": w(
    "重大公共卫生事件",
    "public-health event",
  ),
  "budget.adjustment.events:balance": w("基金收支平衡", "balance of the fund"),
  "budget.quota.basis:lastYear": w(
    "上年支付标准占比",
    "share of last year's standard",
  ),
  "budget.quota.basis:points": w("上年分值占比", "share of last year's points"),
  "budget.quota.basis:need": w("按需求加权的服务量", "need-weighted services"),
  "budget.quota.basis:growthCap": w(
    "按分值、增幅封顶",
    "points with a cap on growth",
  ),
  "budget.quota.basis:dual": w("双控标准", "dual standards"),
  "budget.quota.basis:consortium": w("按医共体包干", "consortia by head"),
  "budget.quota.basis:given": w("给定的额度表", "a table"),
};
