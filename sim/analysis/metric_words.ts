import { INDICATORS } from "../model/indicators/mod.ts";

/** Names of metrics (指标名称): the standard's, and ours for dotted names. */
export const METRIC_WORDS: Readonly<
  Record<string, { readonly zh: string; readonly en: string }>
> = {
  ...Object.fromEntries(
    INDICATORS.map(({ id, zh, en }) => [id, { zh, en }]),
  ),
  "E7.limit": {
    zh: "清算资金占比上限（含容差）",
    en: "largest clearing money of payments, with tolerance",
  },
  "E7.met": {
    zh: "清算资金占比达标（1 达标，0 未达标）",
    en: "clearing money within its limit, 1 = yes",
  },
  "access.rate": { zh: "每百名参保人住院人次", en: "stays per 100 insured" },
  "access.own": { zh: "在本县住院占比", en: "stays in the own county" },
  "access.city": {
    zh: "在市内他县住院占比",
    en: "stays elsewhere in the city",
  },
  "access.away": { zh: "在统筹区外住院占比", en: "stays out of area" },
  "access.perStay": { zh: "次均个人负担", en: "paid by the patient per stay" },
  "admission.share": { zh: "本级别住院人次占比", en: "level's share of stays" },
  "burden.fund": { zh: "统筹基金支付", en: "paid by the pooled fund" },
  "burden.catastrophic": {
    zh: "大病保险支付",
    en: "paid by catastrophic insurance",
  },
  "burden.supplement": { zh: "补充保险支付", en: "paid by supplements" },
  "burden.aid": { zh: "医疗救助支付", en: "paid by medical aid" },
  "burden.commercial": {
    zh: "商业保险与慈善支付",
    en: "paid by commercial insurance and charity",
  },
  "burden.inside": {
    zh: "目录内个人负担",
    en: "paid by patients inside the rules",
  },
  "burden.offList": {
    zh: "目录外个人负担",
    en: "paid by patients off the list",
  },
  "burden.own": { zh: "个人负担占总费用", en: "patients' share of cost" },
  "burden.stays": { zh: "住院人次", en: "stays" },
  "burden.perStay": { zh: "次均个人负担", en: "paid by the patient per stay" },
  "catalogue.core": { zh: "核心病种数", en: "core groups" },
  "catalogue.comprehensive": { zh: "综合病种数", en: "comprehensive groups" },
  "cases.layer.exclusion": {
    zh: "主要诊断在排除列表的病例",
    en: "cases with an excluded main diagnosis",
  },
  "cases.layer.pregroup": { zh: "先期分组病例", en: "cases in pre-groups" },
  "cases.layer.merge": { zh: "并项病例", en: "cases in merged groups" },
  "cases.layer.dxAux": {
    zh: "诊断辅助细分病例",
    en: "cases in diagnosis-auxiliary groups",
  },
  "cases.layer.basic": {
    zh: "基本规则病例",
    en: "cases in groups of the basic rule",
  },
  "cases.layer.comprehensive": {
    zh: "综合病种病例",
    en: "cases in comprehensive groups",
  },
  "catastrophic.persons": {
    zh: "灾难性医疗支出人数（期望）",
    en: "persons with catastrophic spending, expected",
  },
  "catastrophic.share": {
    zh: "住院患者中灾难性支出占比",
    en: "catastrophic spending among inpatients",
  },
  "catastrophic.per10000": {
    zh: "每万名参保人灾难性支出人数",
    en: "catastrophic spending per 10,000 insured",
  },
  "fund.share": { zh: "统筹基金支付占总费用", en: "pooled fund of cost" },
  "remote.share": { zh: "异地住院人次占比", en: "stays out of area" },
  "sent.transferred": {
    zh: "转院离院占比",
    en: "stays that end in a transfer",
  },
  "truth.referred": {
    zh: "由其他机构转来占比（真实，医保方看不到）",
    en: "referred by another institution (truth, unseen by the payer)",
  },
  "truth.refused": {
    zh: "曾被其他机构推诿占比（真实，医保方看不到）",
    en: "refused elsewhere before (truth, unseen by the payer)",
  },
  "surplus.hospitals": {
    zh: "标准高于记账的机构",
    en: "institutions with a surplus",
  },
  "overspend.hospitals": {
    zh: "标准低于记账的机构",
    en: "institutions that overspend",
  },
  "surplus.area": {
    zh: "区域结余（总额 − 记账）",
    en: "area surplus, total − booked",
  },
  "surplus.disease": {
    zh: "病种结余（清算标准 − 记账）",
    en: "disease surplus, cleared standard − booked",
  },
  "surplus.institution": {
    zh: "机构结余（基金实付 − 合规记账）",
    en: "institution surplus, received − compliant booked",
  },
  "points.perCase": { zh: "例均分值", en: "points per case" },
  "truth.severe": {
    zh: "重症占比（真实，医保方看不到）",
    en: "severe cases (truth, unseen by the payer)",
  },
  "truth.marked": {
    zh: "有行为标记的占比（真实，医保方看不到）",
    en: "marked cases (truth, unseen by the payer)",
  },
  "supervision.perDay": {
    zh: "每检查人日追回",
    en: "given back per inspector-day",
  },
  "truth.watch.planted": {
    zh: "违规造成的基金损失（真实）",
    en: "loss of the fund by conduct (truth)",
  },
  "truth.watch.refused": {
    zh: "其中付款前拒付（真实）",
    en: "of it refused before payment (truth)",
  },
  "truth.watch.returned": {
    zh: "其中付款后追回（真实）",
    en: "of it given back (truth)",
  },
  "truth.watch.leak": {
    zh: "其中漏损（真实）",
    en: "of it never recovered (truth)",
  },
  "truth.watch.caught": {
    zh: "违规病例中被查处的占比（真实）",
    en: "wrong cases that are caught (truth)",
  },
  "truth.watch.accused": {
    zh: "被错误认定或拒付的病例（真实）",
    en: "cases wrongly held to be wrong (truth)",
  },
  "truth.watch.accusedMoney": {
    zh: "错误认定扣回的金额（真实）",
    en: "money taken of cases in order (truth)",
  },
  "truth.watch.cleared": {
    zh: "错误认定后申诉撤销的病例（真实）",
    en: "cases in order that won their appeal (truth)",
  },
  "truth.watch.beyond": {
    zh: "违规病例多扣的金额（真实）",
    en: "taken beyond the harm of wrong cases (truth)",
  },
  "truth.watch.precision": {
    zh: "规则查准率（真实）",
    en: "precision of the rule (truth)",
  },
  "truth.watch.recall": {
    zh: "规则查全率（真实）",
    en: "recall of the rule (truth)",
  },
  "truth.watch.delay": {
    zh: "出院到查处的天数（真实）",
    en: "days from discharge to being known (truth)",
  },
  "truth.watch.recovered": {
    zh: "规则正确拒付和追回的金额（真实）",
    en: "rightly recovered by the rule (truth)",
  },
};
