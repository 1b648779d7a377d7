import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, ratio } from "./shapes.ts";

/** How fast hospitals move towards what they aim at, and what holds them (应对路径参数); block `behaviour`. */
export const RESPONSE_PATH = {
  "hospital.response.inertia": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "一年走完的差距",
    titleEn: "Part of the gap closed in a year",
    unit: "ratio",
    schema: between(0.01, 1),
    default: 0.3,
    source: "shi-2024",
    status: "assumed",
    whatZh:
      "η：手柄一年走向目标的比例，逐月滑动，取值 0.05 至 0.5；一月走的比例达到 4/N（N 为竞赛机构的等效个数）时竞赛会来回震荡，不予推演。",
    whatEn:
      "Inertia η: part of the way to their targets that levers go in a year, month by month; 0.05 to 0.5 is usual. A month's step of 4 ÷ N or more, N the equivalent number of racing institutions, makes the race swing and is refused.",
  }),
  "hospital.response.paperPace": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "纸面手柄一年走完的差距",
    titleEn: "Part of the gap closed in a year on paper",
    unit: "ratio",
    schema: between(0.01, 1),
    default: 0.9,
    source: "dafny-2005",
    status: "assumed",
    whatZh:
      "只改写法、不改做法的手柄（高编、分解住院、退出病种付费、费用凑线），以及少收病人，一年走向目标的比例：这些不需要床位、人员和习惯的改变。美国 1988 年换价、北京 2011 年试点都在当年就见到，上海 2010 年总额预算当月出院人次即降一成。",
    whatEn:
      "Part of the way to their targets that levers go in a year which change what is written and not what is done (upcoding, split stays, exit, padding), and volume on its way down, which takes neither beds nor staff: both the new prices of 1988 in the USA and Beijing's pilot of 2011 were answered within the year, and discharges fell by a tenth at once when Shanghai's budgets began.",
  }),
  "hospital.response.expectation": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "对点值的预期更新",
    titleEn: "Updating of the expected value",
    unit: "ratio",
    schema: between(0.3, 1),
    default: 0.5,
    source: "assumed",
    status: "assumed",
    whatZh: "γ：公布的点值与预期之差有多少进入新的预期。",
    whatEn:
      "Updating γ: how much of the surprise of a published value enters the next expectation.",
  }),
  "hospital.response.talks": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "约谈的作用",
    titleEn: "What a talk does",
    unit: "factor",
    schema: z.strictObject({ relief: ratio, months: between(1, 24) }),
    default: { relief: 0.3, months: 6 },
    source: "assumed",
    status: "assumed",
    whatZh: "约谈后手柄目标调低的比例，以及调低几个月。",
    whatEn:
      "By how much targets are lowered after a talk, and for how many months.",
  }),
  "hospital.response.score": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "考核挂钩的克制",
    titleEn: "Restraint by money at risk",
    unit: "factor",
    schema: between(0, 50),
    default: 5,
    source: "assumed",
    status: "assumed",
    whatZh:
      "随考核得分增减的收入（保证金、分担、院长年薪）占收入的比例每多 1，违规类手柄除以 1 加此数。",
    whatEn:
      "Levers of conduct are divided by 1 and this times the share of income that rides on the score: deposit, sharing, the director's salary.",
  }),
};
