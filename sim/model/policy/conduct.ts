import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, ratio } from "./shapes.ts";

/** What a lever does to a stay when it is pulled (行为的后果); block `behaviour`. At rest none of these counts. */
export const CONDUCT = {
  "hospital.conduct.dayCost": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "随住院日变动的费用比例",
    titleEn: "Part of the cost that follows the days",
    unit: "ratio",
    schema: ratio,
    default: 0.4,
    source: "assumed",
    status: "assumed",
    whatZh: "住院日增减一成时，费用随之增减一成的这一部分；常见 0.2 到 0.6。",
    whatEn:
      "A tenth more days make a stay dearer by a tenth of this; commonly 0.2 to 0.6.",
  }),
  "hospital.conduct.returnSlope": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "住院日对再住院的影响",
    titleEn: "How short stays bring patients back",
    unit: "factor",
    schema: between(0, 10),
    default: 0.5,
    source: "meng-2020",
    status: "assumed",
    whatZh:
      "η：住院日相对变化为 x 时，非计划再住院的可能乘以 exp(−η·x)；文献只支持 0.17 至 2.5 的宽区间。",
    whatEn:
      "Where stays change by x, unplanned returns are multiplied by exp(−η·x); the literature supports only a wide range of η, 0.17 to 2.5.",
  }),
  "hospital.conduct.discretionary": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "可住可不住的病例比例",
    titleEn: "Cases at the margin of admission",
    unit: "ratio",
    schema: between(0, 0.5),
    default: 0.2,
    source: "assumed",
    status: "assumed",
    whatZh:
      "保守治疗的首次住院中，病情轻、门诊也可处理的比例；同样多的人未被收治。估计 0.15 到 0.3。",
    whatEn:
      "Share of first stays without an operation that are mild and could be seen as outpatients; as many are not admitted today. Guessed at 0.15 to 0.3.",
  }),
  "hospital.conduct.dearFrom": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "费用高的病例界线",
    titleEn: "Where a case counts as costly",
    unit: "factor",
    schema: between(1, 20),
    default: 2,
    source: "assumed",
    status: "assumed",
    whatZh: "费用达到同级同编码均费这么多倍，就可能被推诿；重症也可能被推诿。",
    whatEn:
      "A case of this many times the mean of its code and level may be refused; a severe one may be refused too.",
  }),
  "hospital.conduct.split": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "分解住院的做法",
    titleEn: "How stays are split",
    unit: "days",
    schema: z.strictObject({
      from: z.int().min(2).max(180),
      spread: z.int().min(1).max(60),
    }),
    default: { from: 14, spread: 5 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "from：多少天以上的住院可能拆成两次；spread：规则所看天数（二次入院天数）满后，几天之内再入院，越早越多。",
    whatEn:
      "Days (from) from which a stay may be split; and how soon (spread) after the window of the rule (readmission window) the second part begins, most at once.",
  }),
  "hospital.conduct.upcodeGain": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "高编的幅度",
    titleEn: "How far a case is upcoded",
    unit: "factor",
    schema: z.strictObject({
      least: between(1, 3),
      aim: between(1, 5),
      most: between(1, 10),
    }),
    default: { least: 1.1, aim: 1.45, most: 2.5 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "高编所用编码的均费是原编码的几倍：在 least 与 most 之间取最近 aim 的；文献中平均多得 45%。",
    whatEn:
      "Mean cost of the heavier code relative to the right one: the nearest to aim between least and most; the literature has a mean gain of 45 %.",
  }),
  "hospital.conduct.upcodeSeverity": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "高编与病情",
    titleEn: "Upcoding by severity",
    unit: "factor",
    schema: z.tuple([ratio, ratio, ratio]),
    default: [1, 0.7, 0.4],
    source: "assumed",
    status: "assumed",
    whatZh:
      "轻、中、重症被高编的相对可能：重症常被抽查，少有人碰；平均仍为所设比例。",
    whatEn:
      "How likely mild, moderate and severe cases are upcoded relative to each other, as severe ones are looked at more; the mean stays the lever's.",
  }),
  "hospital.conduct.padding": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "费用凑线的做法",
    titleEn: "How bills are padded",
    unit: "factor",
    schema: z.strictObject({ line: between(0, 1), over: between(0, 0.5) }),
    default: { line: 0.5, over: 0.02 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "line：费用低于同级同编码均费这么多倍的病例会被凑高；over：凑到比该线高出多少。",
    whatEn:
      "Cases below this part of the mean of their code and level are lifted (line), and by how much it is passed (over).",
  }),
};
