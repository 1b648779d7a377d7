import type { Values } from "../model/policy/mod.ts";
import type { PricedRules } from "./price_rules.ts";

/** What every reader of a result must know (说明), Chinese and English. */
export function runNotes(
  values: Values,
  old: Values,
  rules: PricedRules,
): { readonly zh: string; readonly en: string }[] {
  const notes = [
    {
      zh:
        "本结果为合成数据：参保人、病例和医疗机构均由模型生成，不是任何城市的统计数字。",
      en:
        "Synthetic data: persons, cases and institutions are generated; nothing here is a city's own statistic.",
    },
    {
      zh:
        "医疗机构尚不对支付规则作出反应，各方案的病例完全相同；差异全部来自规则本身。",
      en:
        "Hospitals do not answer incentives yet: all scenarios have the same cases, and every difference comes from the rules.",
    },
    {
      zh:
        "参保人群按静态处理：历年年龄结构相同，没有出生、死亡和转移；住院归入出院日所在年度。",
      en:
        "People stand still: the same age structure every year, no births, deaths or moves; a stay belongs to the year of discharge.",
    },
    {
      zh: "尚未模拟稽核与绩效考核：不扣款，质量保证金全额返还。",
      en:
        "No audit and no assessment is played yet: nothing is deducted, deposits are given back in full.",
    },
    {
      zh:
        "床日、透析和精神类住院退出 DIP，暂按记账金额由“其他付费方式”支付；大病保险和大额补助由承办方支付，不计入统筹基金。",
      en:
        'Bed-day, dialysis and psychiatric stays leave DIP and are paid as booked from "other"; catastrophic insurance is paid by its insurer, outside the pooled fund.',
    },
  ];
  const asBooked = old["settlement.regime"] === "asBooked";
  notes.push({
    zh: asBooked
      ? "改革前办法为按项目付费：按记账金额支付。"
      : "改革前办法为 2025 年以前的 DIP 规则；最早的历史年度没有更早的基期，按记账金额计入支出。",
    en: asBooked
      ? "The old method is fee for service: what was booked was paid."
      : "The old method is DIP by the rules before 2025; the earliest years of history have no base period and count as booked.",
  });
  const method = values["points.coefficient.baseMethod"];
  if (method === "fundRatio" || method === "rawCostRatio") {
    notes.push({
      zh:
        "机构系数为各级别均费之比，其中已含病种结构的差别，而分值又付了一次：病种结构重的级别因此得益。改用 caseMixAdjusted 可作对照。",
      en:
        "Coefficients are ratios of mean spending by level. They contain the case mix that points already pay for, so levels with heavier cases gain; compare with caseMixAdjusted.",
    });
  }
  if (rules.benchmark !== null) {
    const least = values["points.benchmark.minCases"];
    const how = values["points.benchmark.group"] === null
      ? {
        zh: `病例不少于 ${least} 例、费用变异系数最小的核心病种`,
        en:
          `the core group of at least ${least} cases with the least cost variation`,
      }
      : { zh: "由方案指定", en: "named by the scenario" };
    notes.push({
      zh: `基准病种为 ${rules.benchmark}（${how.zh}），分值 ${
        values["points.weight.scale"]
      }。`,
      en: `The benchmark disease is ${rules.benchmark} (${how.en}), ${
        values["points.weight.scale"]
      } points.`,
    });
  }
  return notes;
}
