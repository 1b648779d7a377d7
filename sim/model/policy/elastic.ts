import { z } from "zod";
import { AUXILIARY_TYPES } from "../auxiliary.ts";
import { parameter } from "./parameter.ts";
import { between, fourDecimals, ratio } from "./shapes.ts";

const TYPES = AUXILIARY_TYPES.map(({ id }) => id).filter((id) => id !== "none");

/** A value that is fixed for part of the points and floats for the rest (弹性点值); block `policy`. */
export const ELASTIC = {
  "settlement.elastic.form": parameter({
    block: "policy",
    rule: "pve.form",
    titleZh: "弹性点值形式",
    titleEn: "Form of the elastic value",
    unit: "choice",
    schema: z.enum(["volume", "severity", "cost"]),
    default: "volume",
    source: "dip-3.0-draft",
    status: "published",
    whatZh:
      "按服务量（上年分值内按基础点值）、按疾病严重程度（重症按固定点值）或按基础成本（药品耗材按固定成本）分成基础与增量。",
    whatEn:
      "What is paid at the preset value: points up to last year's, severe cases, or the base cost of drugs and consumables.",
  }),
  "settlement.elastic.baseShare": parameter({
    block: "policy",
    rule: "pve.baseShare",
    titleZh: "基础部分占比",
    titleEn: "Base share",
    unit: "ratio",
    schema: ratio,
    default: 0.8,
    source: "dip-3.0-draft",
    status: "published",
    whatZh:
      "基础部分占总额的比例，征求意见稿举 8:2 或 7:3；未给固定点值时由它算出。",
    whatEn:
      "Base part of the total, 8:2 or 7:3 in the draft; the preset value follows from it unless given.",
  }),
  "settlement.elastic.f": parameter({
    block: "policy",
    rule: "pve.f",
    titleZh: "基础点值",
    titleEn: "Preset value",
    unit: "yuanPerPoint",
    schema: between(0, 1e6).nullable(),
    default: null,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "基础部分的固定点值；空为基础占比 × 总额 ÷ 上年合理分值。",
    whatEn:
      "Fixed value of the base part; null = base share × total ÷ last year's reasonable points.",
  }),
  "settlement.elastic.cap": parameter({
    block: "policy",
    rule: "pve.cap",
    titleZh: "浮动点值上限",
    titleEn: "Upper limit of the floating value",
    unit: "yuanPerPoint",
    schema: between(0, 1e6).nullable(),
    default: null,
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "增量部分点值的合理上限；空为按服务量时等于基础点值，其他形式不限。",
    whatEn:
      "Reasonable limit of the floating value; null = the preset value in form volume, none in the others.",
  }),
  "settlement.elastic.unit": parameter({
    block: "policy",
    rule: null,
    titleZh: "弹性点值口径",
    titleEn: "Unit of the preset values",
    unit: "choice",
    schema: z.enum(["yuan", "timesB"]),
    default: "yuan",
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "基础点值和上限为每分多少元（口径同结算点值算法），或年初点值的多少倍。",
    whatEn:
      "Preset value and limit in yuan per point, in the unit of the method, or in multiples of the year-start value.",
  }),
  "settlement.elastic.incrementBudget": parameter({
    block: "policy",
    rule: "pve.incrementBudget",
    titleZh: "增量资金口径",
    titleEn: "Increment money",
    unit: "choice",
    schema: z.enum(["planned", "realised"]),
    default: "planned",
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "增量资金为总额减去计划基础部分，或减去实际发生的基础部分。",
    whatEn:
      "The total less the base as it was planned, or less the base as it came about.",
  }),
  "settlement.elastic.lastPoints": parameter({
    block: "policy",
    rule: null,
    titleZh: "上年合理分值",
    titleEn: "Last year's reasonable points",
    unit: "points",
    schema: z.array(z.strictObject({
      hospital: z.string().min(1),
      employee: fourDecimals(0, 1e11),
      resident: fourDecimals(0, 1e11),
    })).max(10_000).nullable(),
    default: null,
    source: "assumed",
    status: "assumed",
    whatZh:
      "各机构上年合理分值（参加清算的月份）；空为按本年规则重新计算上年病例的分值。读入病例时必须给出。",
    whatEn:
      "By institution, of the months that are cleared; null = last year's cases scored under this year's rules. Needed where claims are read.",
  }),
  "settlement.elastic.severeBy": parameter({
    block: "policy",
    rule: null,
    titleZh: "重症口径",
    titleEn: "What makes a case severe",
    unit: "choice",
    schema: z.enum(["auxiliary", "list"]),
    default: "auxiliary",
    source: "assumed",
    status: "assumed",
    whatZh: "按病例所用的辅助分型，或按病种清单。",
    whatEn: "The auxiliary type of the case, or a list of diseases.",
  }),
  "settlement.elastic.severeTypes": parameter({
    block: "policy",
    rule: null,
    titleZh: "重症分型",
    titleEn: "Severe types",
    unit: "choice",
    schema: z.array(z.enum(TYPES)).max(TYPES.length),
    default: [
      ...["severity.III", "severity.IV-A", "severity.IV-B"],
      ...["tumour.III", "tumour.IV", "tumour.VI-A", "tumour.VI-B"],
      ...["tumour.1", "tumour.2", "tumour.3", "tumour.4", "tumour.5"],
      ...["cci.2", "cci.3", "icu.2", "icu.3", "icu.4"],
    ],
    source: "assumed",
    status: "assumed",
    whatZh:
      "作为重症的辅助分型编号：重度、死亡、转移、严重合并症、长时间监护。",
    whatEn:
      "Ids of auxiliary types that count as severe: severe grades, death, metastasis, severe comorbidity, long intensive care.",
  }),
  "settlement.elastic.severeDiseases": parameter({
    block: "policy",
    rule: null,
    titleZh: "重症病种",
    titleEn: "Severe diseases",
    unit: "text",
    schema: z.array(z.string().min(1)).max(10_000),
    default: [],
    source: "assumed",
    status: "assumed",
    whatZh: "按病种清单时，病种编码以其中之一开头的为重症，如 I21。",
    whatEn:
      "With a list: a disease whose code begins with one of these is severe, such as I21.",
  }),
  "settlement.elastic.rigidShare": parameter({
    block: "policy",
    rule: null,
    titleZh: "药品耗材占比",
    titleEn: "Share of drugs and consumables",
    unit: "ratio",
    schema: ratio,
    default: 0.5,
    source: "assumed",
    status: "assumed",
    whatZh: "上年没有结算清单时，病种基础成本取分值 × 年初点值的这一比例。",
    whatEn:
      "Where last year has no settlement lists: the base cost of a disease is this share of its points times the year-start value.",
  }),
};
