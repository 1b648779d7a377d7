import { formatMoney } from "../base/formats.ts";
import { sum } from "../base/sum.ts";
import { ruleWords } from "../model/finding_words.ts";
import type { Standing, Supervision } from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import type { ScenarioResult } from "../model/result.ts";
import type { Settlement } from "../model/settlement.ts";

type Notes = ScenarioResult["notes"];

/**
 * What a reader must know of audit, assessment and of what is cleared against
 * what (审核、考核与清算口径说明).
 *
 * @param values settings on the last day of the year
 */
export function judgementNotes(
  settlements: readonly Settlement[],
  standing: Standing,
  values: Values,
  supervised: Supervision | null,
): Notes {
  return [
    ...(supervised === null
      ? auditNotes(settlements)
      : supervisionNotes(supervised, values)),
    ...assessmentNotes(standing, values),
    ...quotaNotes(settlements),
  ];
}

function auditNotes(settlements: readonly Settlement[]): Notes {
  const taken = sum(settlements.map((s) => sum(s.deductions)));
  if (taken === 0) {
    return [{
      zh: "未设审核扣减：不扣款。未启用疑点筛查与逐案检查。",
      en:
        "No audit is set: nothing is deducted. Screens and inspections are off.",
    }];
  }
  const money = (lang: "zh" | "en") =>
    formatMoney(taken, { unit: "wan", lang });
  return [{
    zh: `审核扣减 ${
      money("zh")
    }：按设定比例从各月记账金额中扣减，按各机构违规指数分摊，每分只扣一次。未启用逐案检查，分摊办法为假设。`,
    en: `The audit deducts ${
      money("en")
    }: a set share of each month's booked fund, borne by the institutions' conduct indices, every fen once. Inspections case by case are off; how it is borne is assumed.`,
  }];
}

function supervisionNotes(
  { use, idle }: Supervision,
  values: Values,
): Notes {
  const asked = values["supervision.inspect.enabled"];
  return [
    {
      zh:
        "按筛查规则和逐案检查扣减，不按设定比例。规则只读结算单、清单和佐证数据；检查人员只在人日之内看病历，看到多少取决于命中率。阈值、人日和命中率多为假设。",
      en:
        "Deductions follow from screens and inspections, not from a set share. Screens read bills, lists and the evidence beside them; inspectors look at records within their days and see what their hit rate lets them. Most thresholds, days and hit rates are assumed.",
    },
    ...(asked && use.length === 0
      ? [{
        zh: "病例由文件读入，没有真实情况可查：逐案检查未推演。",
        en:
          "Cases were read and nobody knows what really happened: inspections are not played.",
      }]
      : []),
    ...(idle.length > 0
      ? [{
        zh: `缺少字段而未用的筛查规则：${
          idle.map((id) => ruleWords(id).zh).join("、")
        }。`,
        en: `Screens that want a column and were not played: ${
          idle.map((id) => ruleWords(id).en).join(", ")
        }.`,
      }]
      : []),
  ];
}

function assessmentNotes({ score, grade }: Standing, values: Values): Notes {
  const scored = score.filter((s) => s !== null);
  if (scored.length === 0) {
    return [{
      zh: "未开展绩效考核：质量保证金全额返还。",
      en: "No assessment is made: deposits are given back in full.",
    }];
  }
  const both = values["settlement.assessment.channel"] === "both";
  const [least, most] = [Math.min(...scored), Math.max(...scored)];
  const grades = ["A", "B", "C", "D"].map((name) =>
    `${name} ${grade.filter((g) => g === name).length}`
  ).join(" / ");
  return [
    {
      zh:
        `绩效考核：${scored.length} 家机构得分 ${least} 至 ${most}，信用等级 ${grades}。只用医保方看得到的指标；五项出自盐城的办法，分值、指标和扣分斜率文件未给，为假设；没有满意度调查，以个人负担代替。`,
      en:
        `Assessment: ${scored.length} institutions score from ${least} to ${most}, credit grades ${grades}. Only what the payer sees is used. The five items are Yancheng's; points, indicators and slopes are given nowhere and assumed; there is no survey, so what patients bear stands for satisfaction.`,
    },
    ...(both
      ? [{
        zh: "考核同时作用于质量保证金和考核系数：考核计了两次。",
        en:
          "The assessment touches both the deposit and the coefficient: it counts twice.",
      }]
      : []),
  ];
}

function quotaNotes(settlements: readonly Settlement[]): Notes {
  const quota = settlements.filter((s) => s.against === "quota");
  if (quota.length === 0) return [];
  const known = quota.every((s) => s.budget.quotas !== null);
  return [{
    zh: `清算标准为各机构年度总额控制指标，按${
      known ? "上年支付标准" : "当年记账金额（没有上年）"
    }的占比分配；与之相比的是分值乘点值的金额，超出部分按年初比例补偿。`,
    en:
      `Institutions are cleared against their total of the year, the budget by the shares of ${
        known
          ? "last year's standard"
          : "this year's booked fund, as there is no year before"
      }; what is held against it is points times value, of which the part above is compensated at the ratio fixed when the year began.`,
  }];
}
