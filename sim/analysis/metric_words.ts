/** Names of metrics (指标名称): the standard's, and ours for dotted names. */
export const METRIC_WORDS: Readonly<
  Record<string, { readonly zh: string; readonly en: string }>
> = {
  "B2": { zh: "DIP 预算增长率", en: "growth of the DIP budget" },
  "B3": { zh: "核心病种占目录", en: "core groups of the catalogue" },
  "B7": { zh: "入组率", en: "cases with a group" },
  "B4": {
    zh: "核心病种内科诊疗组与手术操作组之比",
    en: "core diseases without an operation ÷ with one",
  },
  "B14": { zh: "点值年度变异率", en: "yearly variation of the point value" },
  "B16": { zh: "保守治疗病例占比", en: "cases treated conservatively" },
  "B17": { zh: "费用偏差病例占比", en: "cases of abnormal cost" },
  "C3": { zh: "短期入院率", en: "short stays" },
  "C21": { zh: "病例覆盖的病种数", en: "diseases with a case" },
  "C24": { zh: "手术治疗患者占比", en: "cases with an operation" },
  "C28": { zh: "费用变异系数低于 0.5 的病种", en: "diseases with CV < 0.5" },
  "C29": { zh: "费用变异系数高于 1 的病种", en: "diseases with CV > 1" },
  "C30": {
    zh: "本级别住院人次占比变化",
    en: "change of the level's share of stays",
  },
  "C33": { zh: "超长住院占比", en: "very long stays" },
  "C36": {
    zh: "30 天内同一疾病再入院率",
    en: "readmitted for the same illness within 30 days",
  },
  "C37": {
    zh: "14 天内同一疾病再入院率",
    en: "readmitted for the same illness within 14 days",
  },
  "C53": { zh: "住院总费用同比", en: "growth of inpatient cost" },
  "C54": { zh: "总分值同比", en: "growth of points" },
  "D3": { zh: "按病种付费结算人次", en: "cases paid by disease" },
  "D5": { zh: "按病种付费基金支出", en: "fund paid by disease" },
  "D6": { zh: "基金结余留用率", en: "surplus kept, of booked" },
  "B15": {
    zh: "年初点值与结算点值差异率",
    en: "settlement value against year-start value",
  },
  "B18": { zh: "医保结算支付比（记账 ÷ 清算）", en: "booked ÷ paid" },
  "B19": { zh: "本级别基金占比增长率", en: "growth of the level's fund share" },
  "B26": { zh: "费用偏高病例占比", en: "unusually dear cases" },
  "B27": { zh: "费用偏低病例占比", en: "unusually cheap cases" },
  "B31": { zh: "结余留用覆盖率", en: "institutions that keep a surplus" },
  "C1": { zh: "医保外费用占比", en: "off-list share of cost" },
  "C2": {
    zh: "自付比（目录内自付占总费用）",
    en: "patients' payments inside the rules, of cost",
  },
  "C13": { zh: "核心病种病例占比", en: "cases in core groups" },
  "C14": { zh: "综合病种病例占比", en: "cases in comprehensive groups" },
  "C23": { zh: "病例组合指数（CMI）", en: "case mix index" },
  "C39": { zh: "平均住院日", en: "mean stay" },
  "C50": { zh: "时间消耗指数", en: "time index" },
  "C51": { zh: "费用消耗指数", en: "cost index" },
  "C56": { zh: "次均住院费用", en: "cost per stay" },
  "C57": {
    zh: "基金（含大病）支付占总费用",
    en: "fund and catastrophic insurance of cost",
  },
  "D20": {
    zh: "基层医疗机构占医保基金支出",
    en: "fund share of primary institutions",
  },
  "D21": { zh: "住院率", en: "admission rate" },
  "E3": { zh: "平均结付率（标准 ÷ 记账）", en: "pay rate, standard ÷ booked" },
  "E4": { zh: "医疗机构承担", en: "borne by institutions" },
  "E7": { zh: "清算资金占基金拨付比", en: "clearing money of payments" },
  "E7.limit": {
    zh: "清算资金占比上限（含容差）",
    en: "largest clearing money of payments, with tolerance",
  },
  "E7.met": {
    zh: "清算资金占比达标（1 达标，0 未达标）",
    en: "clearing money within its limit, 1 = yes",
  },
  "E8": {
    zh: "清算完成日比期限晚（天，负为提前）",
    en: "clearing after its date, days",
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
