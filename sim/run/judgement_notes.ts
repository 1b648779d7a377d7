import { formatMoney } from "../base/formats.ts";
import { sum } from "../base/sum.ts";
import type { Standing } from "../model/ledger.ts";
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
): Notes {
  return [
    ...auditNotes(settlements),
    ...assessmentNotes(standing, values),
    ...quotaNotes(settlements),
  ];
}

function auditNotes(settlements: readonly Settlement[]): Notes {
  const taken = sum(settlements.map((s) => sum(s.deductions)));
  if (taken === 0) {
    return [{
      zh: "未设审核扣减：不扣款。疑点筛查与稽核尚未推演。",
      en:
        "No audit is set: nothing is deducted. Screens and inspections are not played yet.",
    }];
  }
  const money = (lang: "zh" | "en") =>
    formatMoney(taken, { unit: "wan", lang });
  return [{
    zh: `审核扣减 ${
      money("zh")
    }：按设定比例从各月记账金额中扣减，按各机构违规指数分摊，每分只扣一次。逐例稽核尚未推演，分摊办法为假设。`,
    en: `The audit deducts ${
      money("en")
    }: a set share of each month's booked fund, borne by the institutions' conduct indices, every fen once. Inspections case by case are not played; how it is borne is assumed.`,
  }];
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
