import type { Values } from "../model/policy/mod.ts";
import type { Scenario } from "../model/scenario/mod.ts";

/** What every reader of a result must know (说明), Chinese and English. */
export function runNotes(
  preRegime: Scenario,
  old: Values,
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
        "医疗机构和患者尚不对支付规则作出反应：只要城市的数据和行为参数相同，各方案的病例就完全相同，差异全部来自规则。",
      en:
        "Hospitals and patients do not answer incentives yet: as long as facts and behaviour are the same, all scenarios have the same cases and every difference comes from the rules.",
    },
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
