import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, byScheme, monthWeights, ratio } from "./shapes.ts";

/** Shares of the insured that can be played (抽样比例): halves, so that weights are whole numbers. */
export const SAMPLES = [
  1,
  0.5,
  0.25,
  0.125,
  0.0625,
  0.03125,
  0.015625,
] as const;

/** Who is insured (参保人群); block `data`. */
export const POPULATION = {
  "population.insured": parameter({
    block: "data",
    rule: null,
    titleZh: "参保人数",
    titleEn: "Insured persons",
    unit: "people",
    schema: byScheme(z.int().min(1000).max(20_000_000)),
    default: { employee: 1_600_000, resident: 2_700_000 },
    source: "assumed",
    status: "assumed",
    whatZh: "职工与居民两个险种各有多少人参保。",
    whatEn: "How many people each scheme insures.",
  }),
  "population.area": parameter({
    block: "data",
    rule: null,
    titleZh: "人口所在省份",
    titleEn: "Area of the census table",
    unit: "text",
    schema: z.string().min(1),
    default: "Shandong",
    source: "census-2020",
    status: "published",
    whatZh: "取哪个地区的年龄性别结构，名称同人口表 area 列。",
    whatEn:
      "Whose ages and sexes the city has; a name of column area of the census table.",
  }),
  "population.tableYear": parameter({
    block: "data",
    rule: null,
    titleZh: "年龄表所属年度",
    titleEn: "Year of the age table",
    unit: "year",
    schema: z.int().min(1990).max(2100).nullable(),
    default: null,
    source: "assumed",
    status: "assumed",
    whatZh:
      "年龄表是哪一年的；起始年的人口由它倒推，比它年轻相应的岁数。空为施行年度（未设施行年度的为政策年度）。",
    whatEn:
      "The year for which the age table stands: the first year's people are those of the table made younger by the years between. Null is the year from which the rules hold, or the policy year.",
  }),
  "population.retiredWomenAt50": parameter({
    block: "data",
    rule: null,
    titleZh: "50–54 岁女职工退休比例",
    titleEn: "Women of 50–54 who are retired",
    unit: "ratio",
    schema: ratio,
    default: 0.5,
    source: "assumed",
    status: "assumed",
    whatZh: "女工人 50 岁、女干部 55 岁退休；两者的构成没有来源。",
    whatEn:
      "Female workers retire at 50, cadres at 55; no source gives the mix.",
  }),
  "population.birthRate": parameter({
    block: "data",
    rule: null,
    titleZh: "出生率",
    titleEn: "Birth rate",
    unit: "ratio",
    schema: between(0, 0.05),
    default: 0.0064,
    source: "assumed",
    status: "assumed",
    whatZh: "一年出生人数与参保人数之比；新生儿当年参加居民医保。",
    whatEn:
      "Births of a year for a head of the insured; newborns join the residents.",
  }),
  "population.leaveRate": parameter({
    block: "data",
    rule: null,
    titleZh: "迁出与断保率",
    titleEn: "Rate of leaving",
    unit: "ratio",
    schema: between(0, 0.2),
    default: 0.015,
    source: "assumed",
    status: "assumed",
    whatZh:
      "60 岁以下参保人一年中迁出或不再参保的比例；空出的名额由迁入和新参保的人补上。",
    whatEn:
      "Share of the insured below 60 who move away or drop out in a year; others join in their place.",
  }),
  "population.moveRate": parameter({
    block: "data",
    rule: null,
    titleZh: "市内迁移率",
    titleEn: "Rate of moving within the city",
    unit: "ratio",
    schema: between(0, 0.2),
    default: 0.01,
    source: "assumed",
    status: "assumed",
    whatZh: "参保人一年中换区县的比例。",
    whatEn: "Share of the insured who change the county in a year.",
  }),
  "population.schemeChurn": parameter({
    block: "data",
    rule: null,
    titleZh: "险种转换率",
    titleEn: "Rate of changing the scheme",
    unit: "ratio",
    schema: between(0, 0.2),
    default: 0.01,
    source: "assumed",
    status: "assumed",
    whatZh:
      "18–49 岁在职职工一年中转为居民的比例，同样多的居民就业；初次就业另计。",
    whatEn:
      "Share of employees of 18–49 who become residents in a year; as many residents take their jobs. First jobs come on top.",
  }),
  "population.turnMonths": parameter({
    block: "data",
    rule: null,
    titleZh: "参保变动的月份分布",
    titleEn: "Months in which people come and go",
    unit: "ratio",
    schema: z.strictObject({
      newborn: monthWeights,
      jobs: monthWeights,
      residents: monthWeights,
    }),
    default: {
      newborn: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      jobs: [1, 0.6, 1.3, 1.1, 1, 1, 1.5, 1.2, 1.1, 0.8, 0.7, 0.7],
      residents: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    },
    source: "assumed",
    status: "assumed",
    whatZh:
      "一年中各月的权重：新生儿出生当月起参保；就业、离职和职工迁入迁出按月计；居民集中参保，新参保者自 1 月起，退出者保到年底。",
    whatEn:
      "Weights of the months of a year: newborns are insured from the month of birth; jobs begin and end, and employees come and go, by the month; residents enrol for a year, so new ones come in January and who drops out stays insured until December.",
  }),
  "population.schoolUntil": parameter({
    block: "data",
    rule: null,
    titleZh: "中小学生儿童年龄上限",
    titleEn: "Age until which residents count as children",
    unit: "year",
    schema: z.int().min(6).max(20),
    default: 16,
    source: "assumed",
    status: "assumed",
    whatZh: "不满此年龄的居民按中小学生儿童参保；按全国占比 24.4% 取定。",
    whatEn:
      "Residents below this age are insured as children and pupils; chosen to meet the national 24.4 %.",
  }),
  "population.studentShare": parameter({
    block: "data",
    rule: null,
    titleZh: "18–22 岁居民在校生比例",
    titleEn: "Students among residents of 18–22",
    unit: "ratio",
    schema: ratio,
    default: 0.32,
    source: "nhsa-bulletin-2021",
    status: "assumed",
    whatZh: "2021 年居民参保人中大学生占 2.0%，按年龄表折算。",
    whatEn:
      "Students were 2.0 % of insured residents in 2021; converted by the age table.",
  }),
  "population.frailtyDeath": parameter({
    block: "data",
    rule: null,
    titleZh: "虚弱度对死亡的权重",
    titleEn: "Weight of frailty in who dies",
    unit: "ratio",
    schema: ratio,
    default: 0.5,
    source: "assumed",
    status: "assumed",
    whatZh:
      "0 为与虚弱度无关，1 为死亡概率与虚弱度成正比（3 倍封顶）；总死亡率不变。",
    whatEn:
      "At 0 frailty has no part, at 1 the chance of dying is proportional to it, up to 3 times the mean. Total deaths stay.",
  }),
  "population.sample": parameter({
    block: "run",
    rule: null,
    titleZh: "抽样比例",
    titleEn: "Share of the insured that is played",
    unit: "ratio",
    schema: z.literal(SAMPLES),
    default: 1,
    source: "assumed",
    status: "assumed",
    whatZh:
      "小于 1 时只推演这部分参保人，人数、病例和金额按倒数加权；快而有抽样误差，误差见说明，不与实际指标核对。",
    whatEn:
      "Below 1 only that share of the insured is played, and people, cases and amounts are weighted by its inverse: fast, with a sampling error that the notes give, and not held against targets.",
  }),
};
