import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, ratio } from "./shapes.ts";

const patterns = z.array(z.string().regex(/^[A-Z0-9][A-Z0-9.\-]*$/)).max(500);

/** Which groups bear a local tag (地方附加目录); block `policy`. */
export const OVERLAYS = {
  "grouping.basic.select": parameter({
    block: "policy",
    rule: null,
    titleZh: "基层病种的遴选",
    titleEn: "How basic diseases are chosen",
    unit: "choice",
    schema: z.enum(["none", "measured", "listed"]),
    default: "none",
    source: "zibo-2024",
    status: "assumed",
    whatZh:
      "不设；按基期病例测定（基层占比与费用稳定）；或按清单。只标记核心病种。",
    whatEn:
      "None; measured on the base period (share at primary institutions, steady cost); or a list. Core groups only.",
  }),
  "grouping.basic.minShare": parameter({
    block: "policy",
    rule: "basic.minShare",
    titleZh: "基层病例占比下限",
    titleEn: "Least share at primary institutions",
    unit: "ratio",
    schema: ratio,
    default: 0.5,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "测定基层病种时，一级机构病例至少占的比例。",
    whatEn: "Share of cases at level 1 that a basic disease must reach.",
  }),
  "grouping.basic.maxCv": parameter({
    block: "policy",
    rule: "basic.maxCv",
    titleZh: "基层病种变异系数上限",
    titleEn: "Largest variation of a basic disease",
    unit: "ratio",
    schema: between(0, 3),
    default: 0.7,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "测定基层病种时，费用变异系数至多为此。",
    whatEn: "Coefficient of variation of cost that it may not pass.",
  }),
  "grouping.basic.groups": parameter({
    block: "policy",
    rule: null,
    titleZh: "基层病种清单",
    titleEn: "List of basic diseases",
    unit: "text",
    schema: z.array(z.string().min(3)).max(5000),
    default: [],
    source: "zibo-2024",
    status: "assumed",
    whatZh: "按清单遴选时的病种编码，如 J18.9、K35.3+47.0901。",
    whatEn: "Group codes of the list, such as J18.9 or K35.3+47.0901.",
  }),
  "grouping.tcm.diagnoses": parameter({
    block: "policy",
    rule: null,
    titleZh: "中医优势病种的诊断",
    titleEn: "Diagnoses of TCM-advantage diseases",
    unit: "text",
    schema: patterns,
    default: [],
    source: "zibo-2024",
    status: "assumed",
    whatZh:
      "主诊断在其中的保守治疗核心病种标为中医优势病种，如 M51 或 M50-M54；计分办法另定。",
    whatEn:
      "Conservative core groups of these main diagnoses, such as M51 or M50-M54, are tagged as TCM-advantage; how they score is set apart.",
  }),
  "grouping.day.operations": parameter({
    block: "policy",
    rule: null,
    titleZh: "日间手术病种的操作",
    titleEn: "Operations of day surgery",
    unit: "text",
    schema: patterns,
    default: [],
    source: "zibo-2024",
    status: "assumed",
    whatZh: "含其中一项操作的核心病种标为日间手术病种，如 13.41。",
    whatEn:
      "Core groups with one of these operations, such as 13.41, are tagged as day surgery.",
  }),
};
