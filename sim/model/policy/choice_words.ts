import { z } from "zod";
import type { Lang } from "../../base/formats.ts";
import { BUDGET_OPTION_WORDS } from "./budget_words.ts";
import { COEFFICIENT_OPTION_WORDS } from "./coefficient_words.ts";
import { RULE_WORDS } from "../finding_words.ts";
import { METHOD_OPTION_WORDS } from "./method_words.ts";
import { type Key, KEYS, REGISTRY } from "./registry.ts";

type Words = Readonly<Record<Lang, string>>;

const w = (zh: string, en: string): Words => ({ zh, en });

/** Names of options, by option where all parameters mean the same, else by parameter and option. */
const WORDS: Readonly<Record<string, Words>> = {
  settled: w("按本方案结算", "as settled"),
  fee: w("按项目付费", "fee for service"),
  feePoints: w("项目点数，点值浮动", "fee points of floating value"),
  flatRate: w("按人次定额", "a rate per admission"),
  ownCap: w("机构总额封顶", "a cap of one's own"),
  fixedPrice: w("固定价格按病组", "fixed prices by group"),
  capitation: w("按人头", "capitation"),
  A: w("A 级", "grade A"),
  B: w("B 级", "grade B"),
  C: w("C 级", "grade C"),
  D: w("D 级", "grade D"),
  money: w("按金额", "in money"),
  absolute: w("按负担的绝对额", "on the burden itself"),
  age: w("年龄", "age"),
  all: w("全部", "all"),
  allCaseMean: w("全部病例均费", "mean of all cases"),
  alternating: w("轮流出价", "alternating offers"),
  asBooked: w("按记账金额", "as booked"),
  atTransfer: w("清算拨付时扣", "off the transfer"),
  auxiliary: w("按辅助分型", "by auxiliary types"),
  banded: w("按得分分档", "by bands of the score"),
  basic: w("基本规则（核心病种）", "basic (core diseases)"),
  bedday: w("床日病种", "bed-day diseases"),
  benchmarkDisease: w("基准病种", "benchmark disease"),
  bonus: w("分值加成", "a bonus on the points"),
  booked: w("预算内按记账金额", "what was booked, within the budget"),
  bookedBudget: w(
    "本机构预算内据实，超出用余额分摊",
    "what was booked within the own budget, the rest from what is left",
  ),
  both: w("保证金和考核系数", "deposit and coefficient"),
  cases: w("按例数", "by cases"),
  caseMixAdjusted: w("按病种结构调整", "adjusted for case mix"),
  category: w("按类目", "by category"),
  categorySurgeryLevel: w(
    "按类目，手术分级",
    "by category, surgery by its level",
  ),
  categoryThenChapter: w("按类目再归到章", "by category, then chapter"),
  cci: w("合并症", "comorbidity"),
  charlson: w("合并症指数", "Charlson index"),
  cityMean: w("全市均费", "mean of the city"),
  coefficient: w("系数", "coefficient"),
  comprehensive: w("综合病种", "comprehensive diseases"),
  consumables: w("耗材", "consumables"),
  cost: w("按基础成本", "by base cost"),
  coverage: w("按覆盖率", "by coverage"),
  deposit: w("保证金返还", "the return of the deposit"),
  deviation: w("费用超高界", "the high edge of cost"),
  dip: w("按病种分值（DIP）", "points of diseases (DIP)"),
  direct: w("按床日直接支付", "paid by the day"),
  dischargeShare: w("按出院病例占比", "by share of discharges"),
  drugs: w("药品", "drugs"),
  dxAux: w("诊断辅助细分", "diagnosis-auxiliary"),
  elastic: w("弹性费率", "elastic rate"),
  eligibleShare: w("按符合条件病例占比", "by share of eligible cases"),
  employee: w("职工", "employees"),
  enter: w("新增", "enters"),
  equalEfficacy: w("同病同效同价", "equal pay for equal effect"),
  exclusion: w("排除", "exclusion"),
  exit: w("退出", "exits"),
  expression: w("按操作表达式", "by the expression of operations"),
  fewestUnmatched: w("不吻合操作最少", "fewest that do not fit"),
  ffs: w("按项目", "by item"),
  ffsPoints: w("按合理费用折算分值", "reasonable cost as points"),
  fixed: w("固定", "fixed"),
  fixedQuota: w("固定额度", "a fixed amount"),
  fixedShare: w("按固定比例", "a fixed share"),
  floating: w("浮动费率", "floating rate"),
  fund: w("统筹基金", "the pooled fund"),
  fundRatio: w("基金平均支出之比", "ratio of mean fund spending"),
  grades: w("分级（2.0 版）", "grades of edition 2.0"),
  groupMeanIncrease: w("比较病例均费", "means with and without it"),
  growth: w("按支出增长", "by growth of spending"),
  half: w("第二次起减半", "half from the second stay"),
  halfThenZero: w("第二次减半，其后免除", "half, then nothing"),
  highest: w("全部操作中最高", "the highest of all operations"),
  holiday: w("放假日", "day off"),
  hospital: w("各机构自己的比例", "each institution's own"),
  hospitals: w("医院方", "the hospitals"),
  hospitalLevel: w("医院等级", "hospital level"),
  icu: w("监护病房", "intensive care"),
  icuDays: w("监护病房天数", "days in intensive care"),
  income: w("按收入", "by income"),
  inpatient: w("住院", "inpatient"),
  insideD: w("从结算额和记账金额中扣", "off clearing amount and booked fund"),
  insured: w("参保病例", "insured cases"),
  jining: w("济宁", "Jining"),
  lag: w("滞后若干月", "months later"),
  lastYear: w("上年增幅", "last year's growth"),
  level: w("按级别", "by level"),
  levelAndKind: w("按级别和类型", "by level and kind"),
  linear: w("按得分比例", "in proportion to the score"),
  list: w("按清单", "by a list"),
  listed: w("按清单", "by a list"),
  los: w("住院日", "length of stay"),
  lowestCode: w("编码最小", "lowest code"),
  mainAndRelated: w("主要操作加相关操作", "main and related operations"),
  mainOperation: w("主要操作的类别", "that of the main operation"),
  maternity: w("生育", "maternity"),
  max: w("取最大", "the largest"),
  mean: w("历史费用除以历史分值", "past cost by past points"),
  meanOfMeans: w("各年均费加权平均", "weighted mean of yearly means"),
  measured: w("按历史数据测定", "measured on past data"),
  merge: w("并项", "merge"),
  min: w("取收入与增长中较小", "the lesser of income and growth"),
  minus100Min100: w(
    "每次减 100 元，不低于 100 元",
    "100 yuan less each time, at least 100",
  ),
  mixed: w("公式与混合预测", "formula and mixed forecast"),
  month: w("按月", "by month"),
  monthly: w("按月", "monthly"),
  mostMatched: w("用上操作最多", "most operations used"),
  mostPlus: w("操作最多", "most operations"),
  nearestCost: w("均费最接近", "nearest mean cost"),
  none: w("无", "none"),
  offset: w("清算时冲抵", "taken back at clearing"),
  oneDimension: w("只用一个维度", "one dimension"),
  outpatient: w("门诊", "outpatient"),
  ownCostShare: w("操作自身费用占比", "share of the operation's own cost"),
  paymentStandard: w("支付标准", "payment standard"),
  perCaseMax: w("达标维度都用", "every dimension that passes"),
  planned: w("按计划", "as planned"),
  plusH: w("超出部分加机构系数", "the excess plus the coefficient"),
  plusOne: w("超出部分加一", "the excess plus one"),
  points: w("按分值", "by points"),
  pointsMinusPatient: w(
    "分值×点值−个人负担",
    "points × value less patients' part",
  ),
  pool: w("全市", "the whole pool"),
  poolRank: w("全市统一排序", "ranked over the whole pool"),
  pregroup: w("先期分组", "pre-group"),
  prices: w("价格涨幅", "the growth of prices"),
  product: w("相乘", "the product"),
  profit: w("结余加利他", "profit and altruism"),
  quality1d: w("一维优质区间", "quality interval, one dimension"),
  quality2d: w("二维优质区间", "quality interval, two dimensions"),
  quantile: w("费用分位区间", "between quantiles of cost"),
  quarter: w("按季", "by quarter"),
  quarterly: w("按季", "quarterly"),
  quota: w("本机构年度总额", "the institution's yearly quota"),
  rawCostRatio: w("均费之比", "ratio of mean cost"),
  realised: w("按实际", "as it came about"),
  redistribute: w("分给第一档机构", "to institutions of the first band"),
  reference: w("守住上年结余", "last year's margin defended"),
  renormalise: w("其余年度权重放大", "other weights scaled to 1"),
  resident: w("居民", "residents"),
  reviewOnly: w("不自动上调，可申请单议", "on review only"),
  rollover: w("结转下年", "kept for the next year"),
  sameLevelMean: w("同级别均费", "mean of the same level"),
  services: w("医疗服务", "services"),
  sessions: w("集体协商", "collective sessions"),
  settlement: w("结算点值", "settlement value"),
  seven: w("七型（3.0 版）", "seven types of draft 3.0"),
  severity: w("按病情严重程度", "by severity"),
  sum: w("超出部分相加", "one plus all excesses"),
  table: w("直接给表", "a table"),
  tcm: w("中医优势病种", "TCM diseases"),
  timesB: w("年初点值的倍数", "multiples of the year-start value"),
  totalMinusIndividual: w("总费用减个人负担", "total cost less patients' part"),
  totalTimesRatio: w("总费用乘支付比例", "total cost times the fund ratio"),
  treatmentClass: w("治疗方式", "treatment class"),
  tumour: w("肿瘤", "tumour"),
  value: w("点值", "the point value"),
  volume: w("按服务量", "by volume"),
  weightedTotals: w(
    "加权总费用除以加权例数",
    "weighted cost by weighted cases",
  ),
  workday: w("上班日", "working day"),
  workdays: w("按工作日", "by working days"),
  yearStart: w("年初点值", "year-start value"),
  yearWeights: w("按年度权重", "by the weights of the years"),
  yuan: w("元", "yuan"),
  zero: w("按零计", "counts as 0"),
  "claims.benefit.repeatDeductible:none": w("每次相同", "the same each time"),
  "grouping.method:dip": w("病种分值（DIP）", "diseases (DIP)"),
  "grouping.method:drg": w("病组（DRG）", "groups (DRG)"),
  "points.drg.form:rate": w("费率法", "rate method"),
  "points.drg.form:zhejiang": w("点数法（浙江）", "points method (Zhejiang)"),
  "points.drg.rateFrom:balanced": w(
    "应付合计等于预算",
    "what is due is the budget",
  ),
  "points.drg.rateFrom:budget": w("当年预算", "the year's budget"),
  "points.drg.rateFrom:given": w("给定", "given"),
  "points.drg.rateFrom:history": w("历史费用", "cost of history"),
  "grouping.key.operations:all": w("全部操作", "all operations"),
  "hospital.response.model:none": w("不应对", "no response"),
  "negotiation.default.rule:none": w("不增长", "none"),
  "negotiation.talks.firstOffer:fund": w("医保部门", "the fund"),
  "points.review.mode:coefficient": w("按评审系数", "at a coefficient"),
  "settlement.assessment.channel:coefficient": w("考核系数 K", "coefficient K"),
  "settlement.assessment.forfeit:fund": w("归基金", "stay with the fund"),
  "settlement.dual.standard:own": w(
    "本机构上年",
    "the institution's own last year",
  ),
  "settlement.dual.standard:level": w("同级平均", "means of the level"),
  "settlement.dual.limits:both": w(
    "次均费用和人次人头比",
    "cost per admission and admissions per head",
  ),
  "settlement.dual.limits:cost": w(
    "只控制次均费用",
    "cost per admission alone",
  ),
  "settlement.remote.inProvince:DIP": w(
    "按就医地分值",
    "by points of the place of treatment",
  ),
  "settlement.remote.budget:home": w("参保地", "the home pool"),
  "settlement.remote.budget:treating": w("就医地", "the place of treatment"),
  "settlement.insurer.payer:insurer": w("保险机构", "the insurer"),
  "settlement.insurer.payer:agency": w(
    "经办机构先付、再结算",
    "the agency, which then settles",
  ),
  "settlement.insurer.period:month": w("逐月", "by the month"),
  "settlement.insurer.period:year": w("年末", "at the year's end"),
  ...METHOD_OPTION_WORDS,
  "settlement.pool.share:netGap": w("净缺口", "net gaps"),
  "settlement.pool.share:alpha": w(
    "征缴缺口与净缺口",
    "what was collected too little, and net gaps",
  ),
  "settlement.month.value:month": w("当月点值", "value of the month"),
  "settlement.value.basis:case": w("各病例应付之和", "what cases are due"),
  "settlement.value.basis:points": w("分值乘点值", "points at the value"),
  "settlement.value.method:fund": w("基金除以分值", "fund by points"),
  "settlement.value.mode:fixed": w("固定费率", "fixed rate"),
  "settlement.value.ratioLevel:case": w("各病例的比例", "each case's own"),
  "settlement.value.ratioLevel:hospital": w(
    "各机构自己的比例",
    "each institution's own",
  ),
};

/**
 * The name of an option of a parameter (选项名称), as people read it; `undefined`
 * for codes that are names themselves, such as editions and types.
 *
 * @example
 * ```ts
 * import { choiceWords } from "./choice_words.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(choiceWords("settlement.value.mode", "fixed")!.en, "fixed rate");
 * assertEquals(choiceWords("grouping.spec.version", "2.0"), undefined);
 * ```
 */
export function choiceWords(key: Key, option: string): Words | undefined {
  const own = `${key}:${option}`;
  return BUDGET_OPTION_WORDS[own] ?? COEFFICIENT_OPTION_WORDS[own] ??
    WORDS[own] ?? WORDS[option] ?? ruleWordsOf(option);
}

/** Names of screens. */
function ruleWordsOf(option: string): Words | undefined {
  return (RULE_WORDS as Readonly<Record<string, Words>>)[option];
}

/** Options of a parameter that are words (选项), wherever in its value they stand. */
export function optionsOf(key: Key): string[] {
  const found = new Set<string>();
  const walk = (shape: unknown): void => {
    if (typeof shape !== "object" || shape === null) return;
    for (const [name, inner] of Object.entries(shape)) {
      if (name === "enum") {
        (inner as unknown[]).forEach((option) =>
          typeof option === "string" && found.add(option)
        );
      } else walk(inner);
    }
  };
  walk(z.toJSONSchema(REGISTRY[key].schema, { target: "draft-7" }));
  return [...found];
}

/** Parameters that have options, in the order of the registry. */
export function keysWithOptions(): Key[] {
  return KEYS.filter((key) => optionsOf(key).length > 0);
}
