import type { Lang } from "../base/formats.ts";

type Words = Readonly<Record<Lang, string>>;

const w = (zh: string, en: string): Words => ({ zh, en });

/** Names of the fields of values (字段名称). */
const FIELDS: Readonly<Record<string, Words>> = {
  "1": w("一级", "level 1"),
  "2": w("二级", "level 2"),
  "3": w("三级", "level 3"),
  abnormal: w("费用异常", "abnormal cost"),
  active: w("在职", "active"),
  agreement: w("协议履行", "agreement"),
  amount: w("金额", "amount"),
  assessment: w("考核", "assessment"),
  burden: w("个人负担", "patients' burden"),
  cap: w("限额", "cap"),
  capped: w("有封顶", "capped"),
  cases: w("例数", "cases"),
  chronic: w("门诊慢特病", "chronic outpatient"),
  civilServants: w("公务员", "civil servants"),
  data: w("数据", "data"),
  date: w("日期", "day"),
  deductible: w("起付", "deductible"),
  deductibleFactor: w("起付倍数", "deductible times"),
  destitute: w("特困", "destitute"),
  dip: w("DIP", "DIP"),
  disease: w("病种", "disease"),
  employee: w("职工", "employees"),
  enterprise: w("企业", "enterprises"),
  factor: w("倍数", "times"),
  from: w("起", "from"),
  from45: w("45 岁以上", "from 45"),
  groups: w("病种", "groups"),
  hi: w("上限", "to"),
  high: w("超高界", "high edge"),
  hospital: w("机构", "institution"),
  indicator: w("指标", "indicator"),
  inpatient: w("住院", "inpatient"),
  insideRules: w("政策范围内", "inside the rules"),
  k: w("系数", "coefficient"),
  kind: w("类别", "kind"),
  lawful: w("依法合规", "lawfulness"),
  level: w("级别", "level"),
  lo: w("下限", "from"),
  longStay: w("超长住院", "long stays"),
  lowAdmission: w("低标入院", "needless admissions"),
  meanCost: w("次均费用", "mean cost"),
  months: w("月份", "months"),
  mortality: w("死亡率", "mortality"),
  offList: w("目录外", "off the list"),
  operation: w("操作", "operation"),
  ordinary: w("普通门诊", "ordinary outpatient"),
  other: w("其他", "other"),
  outpatient: w("普通门诊", "outpatient"),
  part: w("部分", "part"),
  percent: w("加成", "bonus"),
  plan: w("方案", "plan"),
  ratio: w("比例", "ratio"),
  ratioBonus: w("比例增加", "added ratio"),
  readmission: w("再入院", "readmissions"),
  recordQuality: w("病案质量", "record quality"),
  reform: w("改革", "reform"),
  refused: w("审核扣减", "refused"),
  remote: w("异地", "remote"),
  resident: w("居民", "residents"),
  retired: w("退休", "retired"),
  satisfaction: w("满意度", "satisfaction"),
  selfPaid: w("自费", "self-paid"),
  service: w("服务", "service"),
  share: w("分担", "share"),
  subsistence: w("低保", "subsistence"),
  talents: w("人才", "talents"),
  to: w("止", "to"),
  under45: w("45 岁以下", "under 45"),
  ungrouped: w("未入组", "ungrouped"),
  up: w("止", "to"),
  upTo: w("至", "up to"),
  uptake: w("参保率", "uptake"),
  users: w("使用人比例", "users"),
  veteran: w("优抚", "veterans"),
  volume: w("服务量", "volume"),
};

/** Where a field means something else: the share of a group of people is no sharing. */
const BY_PARAMETER: Readonly<Record<string, Words>> = {
  "claims.charity.terms.share": w("占比", "share"),
  "claims.supplement.groups.share": w("占比", "share"),
  "settlement.clearing.reasonableFor.part": w("合理部分", "reasonable part"),
  "settlement.prepayment.credit": w("信用等级", "grade"),
};

/** The name of a field of a parameter's value, the field itself where it is a name. */
export function fieldWords(key: string, field: string, lang: Lang): string {
  const words = BY_PARAMETER[`${key}.${field}`] ?? FIELDS[field];
  return words === undefined ? field : words[lang];
}
