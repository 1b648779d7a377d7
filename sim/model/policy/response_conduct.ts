import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, ratio } from "./shapes.ts";

/** What holds institutions back from conduct that pays (违规与转移应对参数); block `behaviour`, prices of a mean case. */
export const RESPONSE_CONDUCT = {
  "hospital.response.split": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "分解住院的得失",
    titleEn: "Gains and costs of splitting a stay",
    unit: "ratio",
    schema: z.strictObject({
      gain: between(0, 1),
      second: between(0, 1),
      cost: between(0, 1),
      harm: between(0, 1),
      wait: between(0, 0.1),
      background: ratio,
      most: between(0.01, 0.03),
      spread: between(0.01, 1),
    }),
    default: {
      gain: 0.5,
      second: 0.7,
      cost: 0.1,
      harm: 0.1,
      wait: 0.002,
      background: 0.01,
      most: 0.02,
      spread: 0.2,
    },
    source: "assumed",
    status: "assumed",
    whatZh:
      "两次合计比一次多得的分值、第二次的分值、手续和组织成本、对患者的损害（乘 α）、每等一天的成本、窗口外被查出的概率、长住院被分解的上限和收益达到一半时的尺度；除概率和上限外以平均支付为 1。没有读到发生率。",
    whatEn:
      "What both stays bring above one, the second's points, cost of handling, harm to the patient (times α), cost of a day's wait, detection outside the window, most of long stays that are split, and the gain at which half of these are; but for chances in prices of a mean case. No prevalence has been read.",
  }),
  "hospital.response.refusal": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "推诿重症的得失",
    titleEn: "Gains and costs of refusing severe cases",
    unit: "ratio",
    schema: z.strictObject({
      excess: between(0, 5),
      cost: between(0, 2),
      spread: between(0.01, 1),
    }),
    default: { excess: 0.6, cost: 0.4, spread: 0.1 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "重症费用超过同病种平均的比例、推诿的法律和道德成本、决定的分散程度，以平均支付为 1。",
    whatEn:
      "Excess cost of a severe case over its group, legal and moral cost of refusing, spread of the decision; in prices of a mean case.",
  }),
  "hospital.response.exit": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "退出病种付费的得失",
    titleEn: "Gains and costs of leaving payment by case",
    unit: "factor",
    schema: z.strictObject({
      excess: between(0, 5),
      cost: between(0, 2),
      spread: between(0.01, 2),
      seen: ratio,
      older: between(0, 2),
      sicker: between(0, 5),
    }),
    default: {
      excess: 1,
      cost: 0.9,
      spread: 0.3,
      seen: 0.5,
      older: 0.2,
      sicker: 1,
    },
    source: "jian-2015",
    status: "assumed",
    whatZh:
      "通常的高费用病例超出同病种平均的比例、申报成本、决定的分散程度（以平均支付为 1）；预计费用中有多少来自本例已发生的费用（seen），其余来自同等病情的平均；每大十岁、病情每重一级时优势的对数增加多少。北京 2011 年有 35% 的病例转按项目，年龄更大、并发症更多。",
    whatEn:
      "Excess cost of the usual costly case, cost of putting it forward, spread of the decision (prices of a mean case); part of the expected cost that is read off the case's own bill (seen), the rest being that of cases as severe; log odds for ten years of age and for a step of severity. In Beijing 35 % left, older and with more complications.",
  }),
  "hospital.response.shift": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "转嫁费用的得失",
    titleEn: "Gains and costs of shifting cost",
    unit: "factor",
    schema: z.strictObject({
      gain: between(0, 50),
      cost: between(0.5, 50),
    }),
    default: { gain: 8, cost: 8 },
    source: "tan-2024",
    status: "assumed",
    whatZh:
      "ζ：支付不足一元时转嫁的好处；κ_o：转嫁的成本，使目录外占比上升 1 至 9 个百分点；因此失去的病人按 hospital.choice.priceElasticity 计。",
    whatEn:
      "Gain ζ of shifting a yuan that pay falls short of; κ_o: its cost; they are to raise the off-list share by 1 to 9 points. Patients who are lost follow hospital.choice.priceElasticity.",
  }),
  "hospital.response.outpatient": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "住院转门诊的得失",
    titleEn: "Gains and costs of moving cost to outpatients",
    unit: "factor",
    schema: z.strictObject({ cost: between(0, 1), kappa: between(1, 100) }),
    default: { cost: 0.3, kappa: 10 },
    source: "chen-2024",
    status: "assumed",
    whatZh: "移出一元的手续和不便，以及移出比例越大成本上升的快慢。",
    whatEn:
      "Trouble of moving a yuan, and how fast it rises with the share that is moved.",
  }),
  "hospital.response.padding": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "费用凑线的得失",
    titleEn: "Gains and costs of padding to the low edge",
    unit: "ratio",
    schema: z.strictObject({
      below: between(0.05, 1),
      cost: between(0, 1),
      most: ratio,
      spread: between(0.01, 2),
    }),
    default: { below: 0.4, cost: 0.2, most: 0.3, spread: 0.3 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "低于下限的病例平均费用与病种均费之比、组织成本、被抬高的上限和收益达到一半时的尺度。",
    whatEn:
      "Cost of cases below the edge relative to their group, cost of organising it, most that are lifted, and the gain at which half of these are.",
  }),
  "hospital.response.referral": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "转诊的得失",
    titleEn: "Gains and costs of referrals",
    unit: "ratio",
    schema: z.strictObject({
      cost: between(0, 1),
      saving: between(0, 1),
      most: ratio,
      spread: between(0.01, 2),
    }),
    default: { cost: 0.1, saving: 0.4, most: 0.2, spread: 0.3 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "转出一例的成本、下转一例节省的费用（以平均支付为 1）、转诊比例的上限和收益达到一半时的尺度。",
    whatEn:
      "Cost of sending a case on, what a case costs less at a lower level (prices of a mean case), most that are sent, and the gain at which half of these are.",
  }),
};
