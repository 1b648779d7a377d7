import type { Values } from "../model/policy/mod.ts";
import type { Scenario } from "../model/scenario/mod.ts";

/** What every reader of a result must know (说明), Chinese and English. */
export function runNotes(
  preRegime: Scenario,
  old: Values,
  now: Values,
): { readonly zh: string; readonly en: string }[] {
  const notes = [
    {
      zh:
        "本结果为合成数据：参保人、病例和医疗机构均由模型生成，不是任何城市的统计数字。",
      en:
        "Synthetic data: persons, cases and institutions are generated; nothing here is a city's own statistic.",
    },
    behaviourNote(now["hospital.response.model"]),
    {
      zh:
        "参保人群逐年延续：每年变老，有出生、死亡、新参保、断保、迁移和险种转换；除死亡外，变动都在年初发生。住院归入出院日所在年度。",
      en:
        "People live on from year to year: they grow older, are born, die, join, leave, move and change the scheme; all but deaths happen on 1 January. A stay belongs to the year of discharge.",
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
    zh: `改革前办法：${preRegime.titleZh}；${
      asBooked
        ? "按记账金额支付。"
        : "最早的历史年度没有更早的基期，按记账金额计入支出。"
    }`,
    en: `The old method: ${preRegime.titleEn}; ${
      asBooked
        ? "what was booked was paid."
        : "the earliest years of history have no base period and count as booked."
    }`,
  });
  return notes;
}

/** What the numbers say of behaviour: whether institutions answer the rules in them, and by which model. */
function behaviourNote(model: Values["hospital.response.model"]) {
  if (model === "none") {
    return {
      zh:
        "本方案的数字按 M0 计算：医疗机构不对支付规则作出反应，只要城市的数据和行为参数相同，各方案的病例就完全相同，差异全部来自规则。作出反应时的数字见“三种行为模型”。",
      en:
        "The numbers are of M0: institutions do not answer the payment rule, so as long as facts and behaviour are the same all scenarios have the same cases and every difference comes from the rules. Numbers with an answer stand under the three models of behaviour.",
    };
  }
  const name = model === "profit"
    ? { zh: "M1（利润与利他）", en: "M1 (profit and altruism)" }
    : { zh: "M2（保住上年结余）", en: "M2 (last year's margin defended)" };
  return {
    zh:
      `本方案的数字按 ${name.zh} 计算：医疗机构自方案施行起逐月应对支付规则，各方案的病例不再相同；参数多为假设，另两种模型的数字见“三种行为模型”。`,
    en:
      `The numbers are of ${name.en}: institutions answer the payment rule month by month from the day it holds, so scenarios do not have the same cases; most parameters are assumed, and the other two models stand under the three models of behaviour.`,
  };
}
