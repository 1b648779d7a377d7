/**
 * Words for where a case was grouped and how its cost lies (分组层次与费用情形的名称),
 * once for sheets, tables and trails.
 *
 * @module
 */
import type { SheetText } from "./case_sheet.ts";
import type { Layer } from "./catalogue.ts";
import type { ZONES } from "./ledger.ts";

/** Names of the layers of grouping (分组层次). */
export const LAYER_WORDS: Readonly<Record<Layer, SheetText>> = {
  exclusion: { zh: "排除列表", en: "exclusion" },
  pregroup: { zh: "先期分组", en: "pre-group" },
  merge: { zh: "并项", en: "merged diseases" },
  dxAux: { zh: "诊断辅助细分", en: "diagnosis-auxiliary" },
  basic: { zh: "基本规则（核心病种）", en: "basic rule (core)" },
  comprehensive: { zh: "综合病种", en: "comprehensive" },
};

/** Names of the zones of cost (费用情形). */
export const ZONE_WORDS: Readonly<Record<typeof ZONES[number], SheetText>> = {
  normal: { zh: "正常", en: "normal" },
  low: { zh: "费用超低", en: "low cost" },
  high: { zh: "费用超高", en: "high cost" },
  extreme: { zh: "极端异常", en: "extreme" },
  blank: { zh: "无分值", en: "no score" },
  none: { zh: "不计分", en: "not scored" },
  bedDay: { zh: "按床日", en: "by the day" },
};
