import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, ratio, yuan } from "./shapes.ts";

/** What follows a finding beside the penalties of the regulation (处置与线索); block `policy`. */
export const SANCTIONS = {
  "supervision.recovery.form": parameter({
    block: "policy",
    rule: null,
    titleZh: "追回方式",
    titleEn: "How a loss is recovered",
    unit: "choice",
    schema: z.enum(["money", "points"]),
    default: "money",
    source: "assumed",
    status: "assumed",
    whatZh:
      "按金额：损失从月度结算中扣回基金；按分值：高套、分解、低标入院和停止支付病例的分值扣除（高套另按倍数加扣），点值随之变化，其余仍按金额。",
    whatEn:
      "In money: the loss comes off monthly payments and goes to the fund. In points: upcoding, split stays, low indication and cases that are not paid lose points, upcoding a multiple on top, and the value changes with it; the rest stays in money.",
  }),
  "supervision.penalty.fineFrom": parameter({
    block: "policy",
    rule: null,
    titleZh: "行政罚款起点",
    titleEn: "Loss from which fines are imposed",
    unit: "yuan",
    schema: yuan,
    default: 10_000,
    source: "assumed",
    status: "assumed",
    whatZh: "一家机构一年内认定的损失不低于此数才立案罚款；以下只追回。",
    whatEn:
      "An institution is fined where its losses of the year that were confirmed reach this; below, they are recovered only.",
  }),
  "supervision.penalty.payDays": parameter({
    block: "policy",
    rule: null,
    titleZh: "罚款缴纳期限",
    titleEn: "Days to pay a fine",
    unit: "days",
    schema: z.int().min(1).max(365),
    default: 15,
    source: "penalty-law-2021",
    status: "assumed",
    whatZh:
      "当事人自处罚决定之日起在此天数内到指定银行缴款入国库；行政处罚法第 67 条为十五日，按公知内容写出。",
    whatEn:
      "Days from the decision within which a fine is paid to the treasury at the designated bank; article 67 of the law on administrative penalties gives fifteen, written from common knowledge.",
  }),
  "supervision.penalty.departmentShare": parameter({
    block: "policy",
    rule: null,
    titleZh: "被暂停科室占机构的比例",
    titleEn: "Suspended departments, share of the institution",
    unit: "ratio",
    schema: ratio,
    default: 0.1,
    source: "assumed",
    status: "assumed",
    whatZh: "暂停基金服务的科室占机构收治能力的比例。",
    whatEn: "What a suspended department is of an institution's capacity.",
  }),
  "supervision.penalty.talkFrom": parameter({
    block: "policy",
    rule: null,
    titleZh: "约谈起点",
    titleEn: "Loss that leads to a talk",
    unit: "ratio",
    schema: ratio,
    default: 0.002,
    source: "assumed",
    status: "assumed",
    whatZh: "认定损失占记账金额不低于此比例的机构被约谈。",
    whatEn:
      "Institutions whose confirmed losses reach this share of what they booked are talked to.",
  }),
  "supervision.penalty.publicity": parameter({
    block: "policy",
    rule: null,
    titleZh: "公开曝光",
    titleEn: "Publicity",
    unit: "yuan",
    schema: z.strictObject({ from: yuan, patients: ratio }),
    default: { from: 100_000, patients: 0.05 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "罚款和追回合计不低于起点（元）的机构被曝光；下一年选择它的病人减少的比例。",
    whatEn:
      "Institutions whose fines and returned losses reach the edge in yuan are made public; share of patients who do not choose them in the next year.",
  }),
  "supervision.practitioner.bands": parameter({
    block: "policy",
    rule: null,
    titleZh: "记分档次的损失起点",
    titleEn: "Losses at which bands of points begin",
    unit: "yuan",
    schema: z.strictObject({ second: yuan, third: yuan, fourth: yuan }),
    default: { second: 2_000, third: 10_000, fourth: 50_000 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "一次行为造成的损失到此数，记 4–6、7–9、10–12 分档；以下记 1–3 分。文件按情节分档，未给金额。",
    whatEn:
      "From these losses of one act on, points are of the bands 4–6, 7–9 and 10–12; below, 1–3. The texts go by gravity and give no amounts.",
  }),
  "supervision.practitioner.emergency": parameter({
    block: "policy",
    rule: null,
    titleZh: "停止支付期间急诊抢救照付",
    titleEn: "Emergencies and rescue are paid all the same",
    unit: "switch",
    schema: z.boolean(),
    default: true,
    source: "practitioner-2023",
    status: "published",
    whatZh:
      "医师支付资格暂停或终止、科室暂停基金服务、解除协议后出院的病例，基金不予支付；是否照付急诊、抢救（清单有急诊费用或重症监护天数的）。没有清单的病例分不出医师，只在解除协议后停付。",
    whatEn:
      "The fund pays nothing for cases discharged while the doctor is barred, the department is suspended or the agreement has ended; whether emergencies and rescue are paid all the same, as lists tell them by emergency charges or days in intensive care. Without lists nobody knows the doctor, and only the end of the agreement stops payment.",
  }),
  "supervision.tips": parameter({
    block: "policy",
    rule: null,
    titleZh: "举报奖励",
    titleEn: "Tip-offs and rewards",
    unit: "ratio",
    schema: z.strictObject({
      share: ratio,
      slope: between(0, 100),
      mistaken: z.number().min(0).max(0.01),
      reward: ratio,
      most: yuan,
    }),
    default: {
      share: 0.002,
      slope: 2,
      mistaken: 0.00001,
      reward: 0.02,
      most: 200_000,
    },
    source: "nhsa-2024-press",
    status: "assumed",
    whatZh:
      "骗保住院被举报的比例，随奖励比例按斜率增加；无违规住院被误报的比例；奖励占查实金额的比例和上限（元），由财政支付。2022 年起奖励 2,422 人共 368 万元，人均约 1,519 元；比例为假设。",
    whatEn:
      "Part of fraudulent stays that is reported, rising with the reward by a slope; part of honest stays reported by mistake; reward as a share of what is confirmed, and its cap in yuan, out of the treasury. From 2022 on 2,422 people got 3.68 million yuan; shares are assumed.",
  }),
  "supervision.selfCheck": parameter({
    block: "policy",
    rule: null,
    titleZh: "自查自纠",
    titleEn: "Self-correction under threat",
    unit: "ratio",
    schema: z.strictObject({ slope: between(0, 100), most: ratio }),
    default: { slope: 0, most: 0.5 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "检查前机构自行退回的违规比例 = min(上限, 斜率 × 被查可能 × 命中率)；退回的不罚。0 为不自查。",
    whatEn:
      "Part of what is wrong that institutions give back before they are inspected: min(most, slope × chance of being inspected × hit rate); it is not fined. 0 = none.",
  }),
};
