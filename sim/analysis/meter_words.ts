import type { Unmeasured } from "../model/meter.ts";

/** A text in both languages. */
type Words = { readonly zh: string; readonly en: string };

/** Why a parameter has no weight (未测原因). */
export const UNMEASURED_WORDS: Readonly<Record<Unmeasured["why"], Words>> = {
  unset: { zh: "没有取值", en: "not set" },
  zero: { zh: "取值为 0，没有百分之一可变", en: "0, which has no percent" },
  named: { zh: "日期、名称或文件", en: "days, names, files" },
  held: {
    zh: "取值范围或其他规则不容别的取值",
    en: "range and other rules allow no other value",
  },
  unplayable: { zh: "换了就推演不了", en: "cannot be played otherwise" },
};

/** What the meter says, and what it does not (口径与局限): printed with every table and figure. */
export const METER_TERMS: readonly Words[] = [
  {
    zh:
      "口径：把每个参数的全部数字各变动 1%（会改变就医的变动 5%），看指标变动百分之几，取绝对值为权重；某类依据的份额 = 该类权重之和 ÷ 全部权重之和。选项没有百分之一，以换成另一选项时指标的相对变动为权重：相当于设想每个数字错一成、每个选项有一成可能应为另一项。",
    en:
      "How to read it: all numbers of one parameter are changed by 1 % (5 % where people's care changes), and the percent by which the headline moves is the weight; the share of a kind is its part of all weights. A choice has no percent: its weight is the relative change when it is the other one, as if every number were wrong by a tenth and every choice the other one with one chance in ten.",
  },
  {
    zh:
      "局限：各数字按同样的百分比算错，一次只变一个；小变动不代表大变动；取值为 0 或未设的没有权重；以前年度的规则、读入的病例、事实表各行之间的关系（如病种构成）和模型本身的算式不在其内。份额说的是指标随谁而动，不是它有多大可能是错的。改动一个值的依据只改动份额，不改动结果。",
    en:
      "What it does not say: all numbers are taken to be wrong by the same percent, one at a time; small changes are not large ones; what is 0 or not set has no weight; the rules of earlier years, cases that were read, relations between the rows of tables of facts such as the mix of diseases, and the model's own equations are not in it. Shares say what the headline moves with, not how likely it is to be wrong. Another status of a value changes the shares and no result.",
  },
];
