import { z } from "zod";
import { INSPECTION_WAYS, SCREENS } from "../findings.ts";
import { parameter } from "./parameter.ts";
import { between, ratio } from "./shapes.ts";

/** What inspectors of one kind are (检查力量). */
const team = z.strictObject({
  inspectors: z.int().min(0).max(10_000),
  days: z.int().min(0).max(1_000_000),
  casesPerDay: between(0, 200),
  hit: ratio,
  cost: between(0, 100_000),
});

/** Screens on claims (智能审核规则); block `policy`. */
export const SCREENING = {
  "supervision.screens.enabled": parameter({
    block: "policy",
    rule: null,
    titleZh: "启用筛查规则",
    titleEn: "Claims are screened",
    unit: "switch",
    schema: z.boolean(),
    default: false,
    source: "assumed",
    status: "assumed",
    whatZh:
      "是否用规则表筛查结算单：拒付类规则在付款前扣减，线索类规则留给检查人员。启用后不再按“审核扣减比例”扣减。",
    whatEn:
      "Whether claims go through the table of screens: some refuse before payment, others are leads for inspectors. What they refuse stands in place of the set share refused at audit.",
  }),
  "supervision.screens.file": parameter({
    block: "policy",
    rule: null,
    titleZh: "筛查规则表",
    titleEn: "Table of screens",
    unit: "file",
    schema: z.string().min(1).max(200),
    default: "data/supervision/screens.csv",
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "规则表的路径：名称、环节、条件、动作；阈值文件未给，为假设。",
    whatEn:
      "Path of the table: name, stage, condition, action. Thresholds are given nowhere and assumed.",
  }),
  "supervision.screens.refusing": parameter({
    block: "policy",
    rule: null,
    titleZh: "推诿重症的筛查线",
    titleEn: "Edges of refusing severe cases",
    unit: "factor",
    schema: z.strictObject({
      severe: between(0, 1),
      transfers: between(1, 10),
      cases: z.int().min(1).max(100_000),
    }),
    default: { severe: 0.7, transfers: 1.3, cases: 50 },
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "重症（有严重合并症）占比低于同级几倍且转出占比高于同级几倍的机构，列为推诿疑似；病例少于此数的不判。只提示，不扣款。",
    whatEn:
      "Institutions whose share of severe cases, with a major complication, lies below this multiple of their level's while their share of transfers lies above that are suspected; those of fewer cases are not judged. It is reported and costs nothing.",
  }),
  "supervision.screens.bedDayAfter": parameter({
    block: "policy",
    rule: null,
    titleZh: "超长住院转床日的住院日",
    titleEn: "Day after which a very long stay is paid by the day",
    unit: "days",
    schema: z.int().min(30).max(365),
    default: 60,
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "被“超长住院”规则疑到并经核查的住院，此日以前的费用按病种结算，以后的住院日按床日标准（points.bedDay.tiers）支付，多付的退回；经特例单议批准的不转。",
    whatEn:
      "Stays that the screen of very long stays met and somebody looked at: the case is settled by the cost of the days up to this one, those after it are paid by the day (points.bedDay.tiers), and what was paid beyond comes back. What special review has approved stays.",
  }),
  "supervision.screens.use": parameter({
    block: "policy",
    rule: null,
    titleZh: "使用的筛查规则",
    titleEn: "Screens that are used",
    unit: "choice",
    schema: z.array(z.enum(SCREENS)).max(SCREENS.length).nullable(),
    default: null,
    source: "assumed",
    status: "assumed",
    whatZh: "只用规则表中的这些规则；空为全部。",
    whatEn: "Only these of the table; nothing = all of it.",
  }),
};

/** Inspections (检查稽核); block `policy`. */
export const INSPECTION = {
  "supervision.inspect.enabled": parameter({
    block: "policy",
    rule: null,
    titleZh: "逐案检查",
    titleEn: "Cases are inspected",
    unit: "switch",
    schema: z.boolean(),
    default: false,
    source: "assumed",
    status: "assumed",
    whatZh:
      "是否派人逐案检查。启用后，机构据检查力量和命中率估计被查的可能，不再用“病历抽查比例”和“抽查发现率”。",
    whatEn:
      "Whether inspectors look at cases. Institutions then expect what the teams can do, and the set share and detection of audits are not used.",
  }),
  "supervision.inspect.agency": parameter({
    block: "policy",
    rule: null,
    titleZh: "经办稽核力量",
    titleEn: "Inspectors of the agency",
    unit: "days",
    schema: team,
    default: {
      inspectors: 19,
      days: 2000,
      casesPerDay: 8,
      hit: 0.5,
      cost: 500,
    },
    source: "lishui-2016",
    status: "assumed",
    whatZh:
      "人数、全年检查人日、每人日看的病例、命中率、每人日成本（元）。丽水 2015 年稽查 19 人；人日、命中率和成本为假设。",
    whatEn:
      "People, inspector-days of the year, cases a day, hit rate, cost of a day in yuan. Lishui had 19 people in 2015; days, hits and costs are assumed.",
  }),
  "supervision.inspect.insurer": team0(
    "商保机构驻点力量",
    "Staff of commercial insurers",
    { inspectors: 10, days: 1000, casesPerDay: 10, hit: 0.35, cost: 350 },
  ),
  "supervision.inspect.social": team0(
    "社会监督员",
    "Social supervisors",
    { inspectors: 90, days: 180, casesPerDay: 2, hit: 0.15, cost: 100 },
  ),
  "supervision.inspect.thirdParty": team0(
    "第三方机构",
    "Third parties",
    { inspectors: 6, days: 600, casesPerDay: 15, hit: 0.6, cost: 1500 },
  ),
  "supervision.inspect.enforcement": team0(
    "行政执法力量",
    "Enforcement",
    { inspectors: 8, days: 400, casesPerDay: 4, hit: 0.7, cost: 800 },
  ),
  "supervision.inspect.effort": parameter({
    block: "policy",
    rule: null,
    titleZh: "检查人日倍数",
    titleEn: "Inspector-days, times",
    unit: "factor",
    schema: between(0, 100),
    default: 1,
    source: "assumed",
    status: "assumed",
    whatZh: "各类力量的人日同乘此数；0 为不检查。用于画威慑曲线。",
    whatEn:
      "All teams' days are multiplied by this; 0 = nobody inspects. For curves of deterrence.",
  }),
  "supervision.inspect.ways": parameter({
    block: "policy",
    rule: null,
    titleZh: "检查方式构成",
    titleEn: "Ways of inspecting",
    unit: "ratio",
    schema: z.strictObject(
      Object.fromEntries(INSPECTION_WAYS.map((way) => [way, ratio])) as Record<
        typeof INSPECTION_WAYS[number],
        typeof ratio
      >,
    ),
    default: {
      sampled: 0.2,
      targeted: 0.4,
      announced: 0.1,
      unannounced: 0.15,
      crossArea: 0.05,
      herbs: 0.05,
      dental: 0.05,
    },
    source: "assumed",
    status: "assumed",
    whatZh:
      "人日在随机抽查、按疑点核查、事先通知的现场检查、飞行检查、交叉互查、中药饮片专项、口腔串换专项之间的构成，合计 1。",
    whatEn:
      "How days divide among random samples, cases that screens flagged, announced visits, unannounced ones, visits by another area, and the special audits of decoction pieces and dental work; together 1.",
  }),
  "supervision.inspect.visit": parameter({
    block: "policy",
    rule: null,
    titleZh: "现场检查条件",
    titleEn: "Terms of visits",
    unit: "factor",
    schema: z.strictObject({
      cases: z.int().min(1).max(100_000),
      unsuspected: ratio,
      hidden: ratio,
      strangers: between(1, 3),
      travel: between(1, 5),
    }),
    default: {
      cases: 200,
      unsuspected: 0.5,
      hidden: 0.3,
      strangers: 1.2,
      travel: 1.5,
    },
    source: "assumed",
    status: "assumed",
    whatZh:
      "一次现场检查看的病例；无疑点机构按规模被选中的权重；事先通知时被掩盖的比例；交叉互查命中率和成本的倍数。",
    whatEn:
      "Cases of a visit; weight of an institution's size beside its suspicions; the part that is hidden where it was announced; hit rate and cost of visits by another area, times.",
  }),
  "supervision.inspect.mistaken": parameter({
    block: "policy",
    rule: null,
    titleZh: "误判比例",
    titleEn: "Honest cases held to be wrong",
    unit: "ratio",
    schema: ratio,
    default: 0.01,
    source: "assumed",
    status: "assumed",
    whatZh: "被规则疑为违规而实无违规的病例，检查中仍被认定的比例。",
    whatEn:
      "Of cases that a screen suspects and that are in order, the part that is held to be wrong all the same.",
  }),
  "supervision.inspect.appeal": parameter({
    block: "policy",
    rule: null,
    titleZh: "申诉",
    titleEn: "Appeals",
    unit: "ratio",
    schema: z.strictObject({ share: ratio, days: z.int().min(1).max(180) }),
    default: { share: 0.3, days: 20 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "被拒付或认定的病例中提出申诉的比例，和复核的天数；复核要看病历，占用经办人日，实无违规的退回。",
    whatEn:
      "Part of refused or confirmed cases that is appealed, and the days until it is decided. An appeal against a rule needs a look at the record and takes the agency's days; who did nothing wrong gets it back.",
  }),
};

function team0(
  titleZh: string,
  titleEn: string,
  value: z.output<typeof team>,
) {
  return parameter({
    block: "policy",
    rule: null,
    titleZh,
    titleEn,
    unit: "days",
    schema: team,
    default: value,
    source: "assumed",
    status: "assumed",
    whatZh: "人数、全年检查人日、每人日看的病例、命中率、每人日成本（元）。",
    whatEn:
      "People, inspector-days of the year, cases a day, hit rate, cost of a day in yuan.",
  });
}
