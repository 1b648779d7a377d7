/**
 * The case mix of a year under DRG and what a reader must know of it (DRG 说明). Part
 * of the run: it hands tables over and computes nothing.
 *
 * @module
 */
import { UNGROUPED_WORDS } from "../grouping/drg/drg_words.ts";
import type { Grouper } from "../grouping/grouper.ts";
import { claimsFor } from "../grouping/grouper.ts";
import { type CaseMix, caseMix, caseMixRows } from "../metrics/case_mix.ts";
import type {
  Cases,
  Hospitals,
  MetricRow,
  Ungrouped,
  YearRecord,
} from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import type { ScenarioResult } from "../model/result.ts";
import { dipPart } from "./dip_part.ts";
import type { PricedRules } from "./price_rules.ts";

/** A settled year under DRG. */
interface DrgYear {
  readonly record: YearRecord;
  readonly rules: PricedRules;
  readonly cases: Cases;
  readonly hospitals: Hospitals;
}

/** The case mix; `null` where diseases are grouped. */
export function drgMix(
  { record, rules, cases, hospitals }: DrgYear,
  values: Values,
): CaseMix | null {
  const { grouper, catalogue } = rules, { drg } = grouper;
  if (drg === undefined) return null;
  const { claims } = dipPart(record, values);
  const grouped = claimsFor(grouper, claims, record.details);
  return caseMix(grouped, cases, catalogue, hospitals, (code) => {
    const { label, why } = drg.lists.outcomes[drg.outcome[code]!]!;
    return why === null ? null : { label, why };
  });
}

/** The case mix as rows of metrics; none where diseases are grouped. */
export function drgMetrics(mix: CaseMix | null, year: number): MetricRow[] {
  return mix === null ? [] : caseMixRows(mix, year);
}

/** Whose tables these are, what share of the cases they group, and the CMI by level. */
export function drgNotes(
  mix: CaseMix | null,
  { drg }: Grouper,
): ScenarioResult["notes"] {
  if (mix === null || drg === undefined) return [];
  const { rules } = drg.lists;
  const own = rules.drgs.filter(({ into }, d) => into === d).length;
  const share = (100 * mix.grouped / Math.max(1, mix.cases)).toFixed(2);
  const missed = (lang: "zh" | "en") =>
    mix.ungrouped.map(({ label, why, cases }) =>
      lang === "zh"
        ? `${label} ${UNGROUPED_WORDS[why as Ungrouped].zh} ${cases} 例`
        : `${label} ${cases} (${UNGROUPED_WORDS[why as Ungrouped].en})`
    ).join(lang === "zh" ? "、" : ", ");
  const cmi = (lang: "zh" | "en") =>
    mix.byLevel.filter(({ cases }) => cases > 0).map((
      { level, cases, weights },
    ) => {
      const mean = (weights / cases / 1e4).toFixed(4);
      return lang === "zh"
        ? `${LEVEL_ZH[level]} ${mean}`
        : `level ${level} ${mean}`;
    }).join(lang === "zh" ? "、" : ", ");
  const none = mix.ungrouped.length === 0;
  return [{
    zh:
      `按病组付费：分组规则为${rules.titleZh}（${rules.id} ${rules.version}），${rules.mdcs.length} 个主要诊断大类、${rules.adrgs.length} 个核心组、${own} 个病组；教学规则不是任何官方分组，病组与权重不能当作某地的。`,
    en:
      `Paid by DRG: the tables are ${rules.titleEn} (${rules.id} ${rules.version}), ${rules.mdcs.length} MDCs, ${rules.adrgs.length} ADRGs and ${own} groups; a teaching set is no official grouping, and its groups and weights are no place's own.`,
  }, {
    zh: `按病种付费的 ${mix.cases} 例中 ${share}% 入组；CMI：${cmi("zh")}。${
      none ? "" : `未入组：${missed("zh")}，按费用支付。`
    }`,
    en: `${share} % of ${mix.cases} cases paid by case are grouped; CMI: ${
      cmi("en")
    }.${none ? "" : ` Not grouped and paid by cost: ${missed("en")}.`}`,
  }];
}

const LEVEL_ZH: Readonly<Record<number, string>> = {
  3: "三级",
  2: "二级",
  1: "一级",
};
