import { z } from "zod";
import { parameter } from "./parameter.ts";
import { byLevel, byScheme, fourDecimals, ratio, yuan } from "./shapes.ts";

const stay = z.int().min(1).max(3650).nullable();
const multiple = fourDecimals(1, 100);

/** Payment by diagnosis related groups (按病组付费); block `policy`. */
export const DRG = {
  "grouping.method": parameter({
    block: "policy",
    rule: null,
    titleZh: "分组方法",
    titleEn: "What cases are grouped by",
    unit: "choice",
    schema: z.enum(["dip", "drg"]),
    default: "dip",
    source: "handling-2025",
    status: "published",
    whatZh:
      "按病种分值（DIP）的病种目录，或按疾病诊断相关分组（DRG）的规则表给病例定组；两者用同一条按病种付费预算线。",
    whatEn:
      "By a catalogue of diseases (DIP) or by rule tables of diagnosis related groups (DRG); both are paid from the line of payment by disease.",
  }),
  "grouping.drg.rules": parameter({
    block: "policy",
    rule: null,
    titleZh: "DRG 规则表文件夹",
    titleEn: "Folder of the DRG tables",
    unit: "text",
    schema: z.string().regex(/^[\w.\-\/\p{Script=Han}]{1,200}$/u),
    default: "data/drg/teaching",
    source: "shapan-drg-teaching",
    status: "assumed",
    whatZh:
      "一版分组规则的文件夹，内有 mdc.csv、adrg.csv、drg.csv 等表；换文件夹即换版本。默认为教学用规则，不是任何官方分组。",
    whatEn:
      "A folder with the tables of an edition (mdc.csv, adrg.csv, drg.csv and lists); another folder is another edition. The default is a teaching set and no official grouping.",
  }),
  "grouping.drg.losMin": parameter({
    block: "policy",
    rule: "drg.losMin",
    titleZh: "DRG 最短住院日",
    titleEn: "Shortest stay under DRG",
    unit: "days",
    schema: stay,
    default: null,
    source: "qingyang-2025",
    status: "assumed",
    whatZh:
      "住院日少于此数的病例退出 DRG、按项目付费；空为不设。庆阳 2025：2 天（含）以内退出，即填 3。",
    whatEn:
      "Shorter stays leave DRG and are paid by item; null sets none. Qingyang 2025 takes out 2 days and less, which is 3 here.",
  }),
  "grouping.drg.losMax": parameter({
    block: "policy",
    rule: "drg.losMax",
    titleZh: "DRG 最长住院日",
    titleEn: "Longest stay under DRG",
    unit: "days",
    schema: stay,
    default: null,
    source: "qingyang-2025",
    status: "assumed",
    whatZh:
      "住院日多于此数的病例退出 DRG、按项目付费；空为不设。庆阳 2025：60 天（含）以上退出，即填 59。",
    whatEn:
      "Longer stays leave DRG and are paid by item; null sets none. Qingyang 2025 takes out 60 days and more, which is 59 here.",
  }),
  "points.drg.form": parameter({
    block: "policy",
    rule: null,
    titleZh: "DRG 支付方式",
    titleEn: "How DRG pays",
    unit: "choice",
    schema: z.enum(["rate", "zhejiang"]),
    default: "rate",
    source: "drg-handling-2021",
    status: "assumed",
    whatZh:
      "费率法：权重×费率×系数；点数法（浙江）：基准点数×差异系数，年末按点值结算。算式凭通行做法，未读原文。",
    whatEn:
      "The rate method, weight × rate × coefficient, or Zhejiang's points, base points × difference coefficient at the year's point value. Formulas as commonly known, the texts were not read.",
  }),
  "points.drg.rateFrom": parameter({
    block: "policy",
    rule: null,
    titleZh: "费率依据",
    titleEn: "What the rate follows from",
    unit: "choice",
    schema: z.enum(["budget", "balanced", "history", "given"]),
    default: "budget",
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "budget：当年预算折合总费用÷当年权重合计（浮动）；balanced：反复测算，使全部病例应付合计等于预算（高、低倍率和特例单议在内，浮动）；history：历史费用÷历史权重（年初固定）；given：给定。各级别的费率 = 费率×按级别设置的机构系数（points.coefficient.*）。",
    whatEn:
      "The year's budget in total cost by its weights (floating), the rate at which all cases together, high and low ones too, are due the budget (floating; review too), cost by weights of the base period (fixed in January), or given. The rate of a level is this rate × its coefficient (points.coefficient.*).",
  }),
  "points.drg.rate": parameter({
    block: "policy",
    rule: null,
    titleZh: "给定费率",
    titleEn: "Given rate",
    unit: "yuan",
    schema: byScheme(yuan).nullable(),
    default: null,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "费率依据为 given 时，每一权重多少元总费用。",
    whatEn: "Yuan of total cost per unit of weight, where it is given.",
  }),
  "points.drg.highMult": parameter({
    block: "policy",
    rule: "drg.highMult",
    titleZh: "DRG 高倍率界",
    titleEn: "High edge of the rate method",
    unit: "factor",
    schema: byLevel(multiple),
    default: { "3": 3, "2": 2.5, "1": 2 },
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "费用高于支付标准的这个倍数，标准之外再付超出倍数界的费用。",
    whatEn:
      "Above this multiple of its standard a case is paid what lies above it on top of the standard.",
  }),
  "points.drg.lowMult": parameter({
    block: "policy",
    rule: "drg.lowMult",
    titleZh: "DRG 低倍率界",
    titleEn: "Low edge of the rate method",
    unit: "factor",
    schema: fourDecimals(0, 1),
    default: 0.4,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "费用低于支付标准的这个倍数，按实际费用支付；日间组除外。",
    whatEn:
      "Below this multiple a case is paid its cost; day groups are never low.",
  }),
  "points.drg.highShare": parameter({
    block: "policy",
    rule: "drg.highShare",
    titleZh: "高倍率病例比例上限",
    titleEn: "Most cases of high cost",
    unit: "ratio",
    schema: ratio.nullable(),
    default: null,
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "各机构按高倍率支付的病例至多占其 DRG 病例的这个比例，取倍数最高者，其余按标准支付；空为不设。",
    whatEn:
      "Most of an institution's DRG cases that are paid as of high cost, the highest multiples first, the others by the standard; null sets none.",
  }),
  "points.drg.zhejiangMult": parameter({
    block: "policy",
    rule: "zj.mult",
    titleZh: "点数法高倍率界",
    titleEn: "High edge of the points method",
    unit: "factor",
    schema: z.array(z.strictObject({
      upTo: fourDecimals(0, 100_000).nullable(),
      mult: multiple,
    })).min(1).max(20),
    default: [
      { upTo: 100, mult: 3 },
      { upTo: 300, mult: 2 },
      { upTo: null, mult: 1.5 },
    ],
    source: "zhejiang-drg-2023",
    status: "assumed",
    whatZh:
      "按基准点数分档：费用高于病组均费的这个倍数，为高倍率病例。数值凭记忆，未核。",
    whatEn:
      "By base points: above this multiple of the group's mean a case is of high cost. Numbers from memory, not verified.",
  }),
  "points.drg.zhejiangLow": parameter({
    block: "policy",
    rule: "zj.low",
    titleZh: "点数法低倍率界",
    titleEn: "Low edge of the points method",
    unit: "factor",
    schema: fourDecimals(0, 1),
    default: 0.4,
    source: "zhejiang-drg-2023",
    status: "assumed",
    whatZh: "费用低于病组均费的这个倍数，按费用折算点数；日间组除外。",
    whatEn:
      "Below this multiple of the mean a case is scored by its cost; day groups are never low.",
  }),
  "points.drg.unreasonable": parameter({
    block: "policy",
    rule: null,
    titleZh: "高倍率不合理费用比例",
    titleEn: "Unreasonable part of a high bill",
    unit: "ratio",
    schema: ratio,
    default: 0,
    source: "assumed",
    status: "assumed",
    whatZh: "点数法高倍率病例的费用中，审核认定不合理、不计追加点数的比例。",
    whatEn:
      "Share of the bill of a case of high cost that the review finds unreasonable, under the points method.",
  }),
  "settlement.value.basis": parameter({
    block: "policy",
    rule: null,
    titleZh: "年度支付标准的口径",
    titleEn: "What the year's standard adds up",
    unit: "choice",
    schema: z.enum(["points", "case"]),
    default: "points",
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "points：年度分值乘点值；case（DRG 费率法）：各病例应付费用减个人负担（每例不小于零）之和，与基金之差由风险金承担或归基金。",
    whatEn:
      "The year's points at the point value, or, under the DRG rate method, what each case is due less patients' part (at least 0), the gap to the fund being borne by the reserve or going back to the fund.",
  }),
  "settlement.value.poolShare": parameter({
    block: "policy",
    rule: "zj.share",
    titleZh: "机构承担结余超支的比例",
    titleEn: "Institutions' share of surplus and overspend",
    unit: "ratio",
    schema: ratio,
    default: 0.85,
    source: "zhejiang-drg-2023",
    status: "assumed",
    whatZh:
      "点数法：点值所用基金 = 比例×预算 +（1−比例）×记账金额，其余由统筹基金承担。数值凭记忆，未核。",
    whatEn:
      "Points method: the fund in the value is this share of the budget and the rest of what was booked; the pool bears the other part. From memory, not verified.",
  }),
};
