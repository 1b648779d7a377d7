import { parameter } from "./parameter.ts";
import { between } from "./shapes.ts";

/** Audit before money is paid (审核扣减); block `policy`. */
export const AUDIT = {
  "settlement.audit.refusedShare": parameter({
    block: "policy",
    rule: null,
    titleZh: "审核扣减比例",
    titleEn: "Share refused at audit",
    unit: "ratio",
    schema: between(0, 0.2),
    default: 0,
    source: "assumed",
    status: "assumed",
    whatZh:
      "按月审核从记账金额中扣减的比例，全市合计；按各机构的违规指数分摊。0 为不审核；启用筛查或逐案检查后不用。",
    whatEn:
      "Of the booked fund, what the monthly audit refuses, city-wide; institutions bear it by their conduct indices. 0 = no audit; not used where claims are screened or inspected.",
  }),
  "supervision.audit.rate": parameter({
    block: "policy",
    rule: null,
    titleZh: "病历抽查比例",
    titleEn: "Share of cases that are audited",
    unit: "ratio",
    schema: between(0, 1),
    default: 0.02,
    source: "assumed",
    status: "assumed",
    whatZh:
      "一年里被抽查病历的病例占比 ρ；医疗机构据此权衡高套编码；启用逐案检查后按检查力量推算。",
    whatEn:
      "Share ρ of a year's cases whose records are checked; institutions weigh upcoding against it; where cases are inspected it follows from the teams.",
  }),
  "supervision.audit.detection": parameter({
    block: "policy",
    rule: null,
    titleZh: "抽查发现率",
    titleEn: "Chance that an audit finds what was done",
    unit: "ratio",
    schema: between(0, 1),
    default: 0.5,
    source: "assumed",
    status: "assumed",
    whatZh: "被抽查的违规病例中能查出的比例 d。",
    whatEn:
      "Of what was done to cases that are audited, the part d that is found.",
  }),
  "supervision.audit.focus": parameter({
    block: "policy",
    rule: null,
    titleZh: "抽查向可住可不住病例倾斜的倍数",
    titleEn: "How much likelier audits pick admissions at the margin",
    unit: "factor",
    schema: between(1, 20),
    default: 1,
    source: "assumed",
    status: "assumed",
    whatZh:
      "可住可不住的病例（轻症、短住院）被抽中的可能是全部病例平均的几倍；1 为随机抽查。",
    whatEn:
      "How many times the mean chance of being audited an admission at the margin of need has (mild cases, short stays); 1 = cases are drawn at random.",
  }),
  "supervision.audit.necessity": parameter({
    block: "policy",
    rule: null,
    titleZh: "抽查认出无住院必要的比例",
    titleEn: "Unnecessary admissions that an audit recognises",
    unit: "ratio",
    schema: between(0, 1),
    default: 0.5,
    source: "assumed",
    status: "assumed",
    whatZh:
      "被抽查的病例中没有住院必要的（低标准入院），能认出的比例；认出的不付费，按罚款倍数加罚。0 为只查编码。医疗机构据此权衡是否收治可住可不住的病人。",
    whatEn:
      "Of audited stays that needed no bed, the part that is told as such; these are not paid, and fined as what was overpaid. 0 = audits look at codes only. Institutions weigh admissions at the margin against it.",
  }),
  "supervision.audit.fine": parameter({
    block: "policy",
    rule: null,
    titleZh: "违规罚款倍数",
    titleEn: "Fine, as a multiple of what was overpaid",
    unit: "factor",
    schema: between(0, 5),
    default: 1,
    source: "assumed",
    status: "assumed",
    whatZh:
      "追回之外按多付金额的几倍罚款 f；《医疗保障基金使用监督管理条例》第 38 条为 1 至 2 倍，第 40 条为 2 至 5 倍。",
    whatEn:
      "Fined on top of recovery, f times what was overpaid; 1 to 2 times by article 38 of the regulation on the use of the funds, 2 to 5 times by article 40.",
  }),
};
