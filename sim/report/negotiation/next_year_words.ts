import type { Lang } from "../../base/formats.ts";
import type { Scheme } from "../../model/ledger.ts";
import type { NegotiationSheet } from "../../model/negotiation.ts";
import {
  type Clearing,
  CLEARING_NAMES,
  clearingsOf,
  type NextYear,
  type NextYearMoves,
  playedName,
} from "../../model/next_year.ts";
import { SCHEME_NAMES, type Words } from "../../chart/words.ts";
import {
  divisionsAgree,
  meanMoney,
  meansOf,
  type NextYearPart,
  plusMinus,
} from "./next_year_cells.ts";
import { voiceOf } from "./voice.ts";

const ZH = speaker("zh"), EN = speaker("en");

/** What is played, and what is not (推演口径), for a note above the tables. */
export function nextYearNote({ replicates }: NextYear): Words {
  return {
    zh:
      `历史年度和谈判固定，谈判后的这一年重复推演 ${replicates} 次（第 0 次即方案本身）；各分配面对同样的人、同样的运气、同样的账单，医疗机构的行为不随额度改变。协商总额与方案 DIP 线之差记为一月预算调整，由基金结余承担。“差”为比原方案（按本市办法清算）的配对差异，± 为其 95% t 区间的半宽，只含运气，不含参数与行为的不确定。清算率为清算额 ÷ 记账金额，未付比例为记账金额中清算没有支付的部分。多得、少得、不明、微动为机构数，与同一清算口径下的上年占比相比：区间在 0 以上、以下、跨 0，或变动不到清算额的千分之一；逐家判断，没有作多重比较校正。蒙特卡洛误差和全部指标见 next_year*.csv。`,
    en:
      `History and talks stand, the year after them is played ${replicates} times (number 0 is the scenario's own); all divisions meet the same people, luck and bills, and institutions do not respond to quotas. What the envelope differs by from the plan's DIP line is an adjustment of January out of the fund's balance. Diff. is the paired difference from the plan under the city's clearing, ± half its 95 % t interval: luck only, neither parameters nor behaviour. Pay rate is pay at clearing ÷ booked fund, not paid the part of the booked fund that clearing leaves. More, less, unclear and slight count institutions against last year's share cleared the same way: interval above 0, below 0, across 0, or less than a thousandth of their pay; judged one by one, not corrected for their number. Monte Carlo errors and all numbers are in next_year*.csv.`,
  };
}

/** What the year after talks says, in sentences (下一年结论): which clearing lets quotas move pay, and by how much. */
export function nextYearWords(
  next: NextYear,
  sheets: readonly NegotiationSheet[],
): Words[] {
  return [
    ...sheets.flatMap(({ scheme }) => [
      totalSentence(next, scheme),
      ...clearingsOf(next).map((clearing) =>
        clearingSentence({ next, scheme, clearing })
      ),
    ]),
    burdenSentence(next, sheets),
  ];
}

/** Name of a clearing, and whether it is the city's own (清算口径名称). */
export function clearingTitle({ own }: NextYear, clearing: Clearing): Words {
  const { zh, en } = CLEARING_NAMES[clearing], mine = clearing === own;
  return {
    zh: `${zh}（${mine ? "本市办法" : "假设改用"}）`,
    en: `${en} (${mine ? "the city's rules" : "what if"})`,
  };
}

function totalSentence(next: NextYear, scheme: Scheme): Words {
  const of = (metric: string) =>
    meansOf(next, {
      ...{ scheme, metric, group: null },
      ...{ clearing: next.own, division: "lastYear" },
    })!.fromPlan;
  const { zh, en } = SCHEME_NAMES[scheme];
  const text = ({ money }: typeof ZH, metric: string) =>
    plusMinus(of(metric), money);
  return {
    zh: `${zh}：总额（DIP 线）比原方案 ${text(ZH, "dipFund")} ${ZH.unit}，${
      CLEARING_NAMES[next.own].zh
    }的清算额 ${text(ZH, "pay")}，基金当期结余 ${text(ZH, "left")}。`,
    en: `${en}: the total (DIP line) differs from the plan's by ${
      text(EN, "dipFund")
    } (${EN.unit}), pay ${CLEARING_NAMES[next.own].en} by ${
      text(EN, "pay")
    }, the fund left in the year by ${text(EN, "left")}.`,
  };
}

function clearingSentence(part: NextYearPart): Words {
  const { next, scheme, clearing } = part;
  const title = clearingTitle(next, clearing);
  const zh = `${SCHEME_NAMES[scheme].zh}，${title.zh}：`;
  const en = `${SCHEME_NAMES[scheme].en}, ${title.en}: `;
  const rules = next.moves.filter((row) =>
    row.scheme === scheme && row.clearing === clearing &&
    row.division !== "plan" && row.division !== "lastYear"
  );
  const institutions = count(rules[0]!);
  if (rules.every(({ unmoved }) => unmoved === institutions)) {
    const cash = divisionsAgree(part)
      ? {
        zh: "年内拨付也相同",
        en: "so is what is paid in the course of the year",
      }
      : cashWords(rules);
    const total = totalWords(part);
    return {
      zh:
        `${zh}额度不动清算额。同一总额下，协商结果与各种规则的 ${institutions} 家机构清算额逐分相同，配对差异为 0；${cash.zh}。${total.zh}。`,
      en:
        `${en}quotas do not move pay. On one envelope the talks and all rules pay each of ${institutions} institutions the same to the fen, a paired difference of 0; ${cash.en}. ${total.en}.`,
    };
  }
  const most = rules.reduce((a, b) =>
    a.gained - a.lost >= b.gained - b.lost ? a : b
  );
  const rule = playedName(most.division);
  return {
    zh:
      `${zh}额度动清算额。与上年占比相比，变动最大的是${rule.zh}：${most.winners} 家多得、${most.losers} 家少得，各家均值合计多得 ${
        ZH.money(most.gained)
      }、少得 ${ZH.money(-most.lost)} ${ZH.unit}。`,
    en:
      `${en}quotas move pay. From last year's share ${rule.en} moves most: ${most.winners} institutions have more and ${most.losers} less; their means add up to ${
        EN.money(most.gained)
      } more and ${EN.money(-most.lost)} less (${EN.unit}).`,
  };
}

/** Whether the total moves pay where quotas do not: in a year that is paid as booked neither does. */
function totalWords({ next, scheme, clearing }: NextYearPart): Words {
  const plan = { scheme, clearing, division: "plan", group: null } as const;
  const pay = meansOf(next, { ...plan, metric: "pay" })!.fromLastYear;
  if (pay.mean !== 0 || pay.deviation !== 0) {
    return { zh: "动钱的只是总额", en: "Only the total moves money" };
  }
  const value = meansOf(next, { ...plan, metric: "settlementValue" });
  return value === undefined
    ? {
      zh: "这一年按记账支付，总额也不动清算额",
      en: "The year is paid as booked, and the total does not move pay either",
    }
    : {
      zh: "总额也不动清算额",
      en: "The total does not move pay either",
    };
}

function cashWords(rules: readonly NextYearMoves[]): Words {
  const most = Math.max(...rules.map(({ cashGained }) => cashGained));
  return {
    zh: `额度只改变年内拨付的先后，最多 ${ZH.money(most)} ${ZH.unit}`,
    en: `quotas change only when in the year money is paid, by ${
      EN.money(most)
    } at most (${EN.unit})`,
  };
}

function count(
  { winners, losers, unclear, slight, unmoved }: NextYearMoves,
): number {
  return winners + losers + unclear + slight + unmoved;
}

/** Rules of money leave bills alone; said where it is so, and how much where it is not. */
function burdenSentence(
  next: NextYear,
  sheets: readonly NegotiationSheet[],
): Words {
  const schemes = sheets.map(({ scheme }): string => scheme);
  const moved = next.rows.filter(({ metric, group, scheme }) =>
    metric === "burden" && group === null && schemes.includes(scheme)
  ).map(({ fromPlan }) => fromPlan.mean);
  const most = moved.reduce((a, b) => Math.abs(a) >= Math.abs(b) ? a : b, 0);
  return most === 0
    ? {
      zh: "患者负担：各种分配、两种清算下都相同，差异为 0，账单不变。",
      en:
        "Patients bear the same under every division and clearing, a difference of 0: bills stay as they are.",
    }
    : {
      zh: `患者负担：与原方案最多相差 ${ZH.money(most)} ${ZH.unit}。`,
      en: `What patients bear differs from the plan by ${
        EN.money(most)
      } at most (${EN.unit}).`,
    };
}

function speaker(lang: Lang) {
  const voice = voiceOf(lang);
  return { unit: voice.unit, money: meanMoney(voice) };
}
