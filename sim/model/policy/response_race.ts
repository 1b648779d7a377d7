import { parameter } from "./parameter.ts";
import { between, byLevel, ratio } from "./shapes.ts";

/** What more points bring and cost hospitals, and how they weigh it (点数竞赛参数); block `behaviour`. */
export const RESPONSE_RACE = {
  "hospital.response.costShare": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "边际成本占支付比",
    titleEn: "Marginal cost as a share of the price",
    unit: "ratio",
    schema: byLevel(between(0.4, 0.8)),
    default: { "3": 0.5, "2": 0.6, "1": 0.7 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "k：多收一例所花的钱占平均支付的比例，按等级；改革前按边际收入定价的机构由当时的一阶条件推出总成本。",
    whatEn:
      "Share k: money that one more case costs, as a share of the mean price, by level; where the old method paid at the margin, its first-order condition gives the whole marginal cost.",
  }),
  "hospital.response.expansion": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "扩量成本",
    titleEn: "Cost of expansion",
    unit: "factor",
    schema: byLevel(between(1.5, 12)),
    default: { "3": 2.5, "2": 4, "1": 5 },
    source: "chen-fan-2015",
    status: "assumed",
    whatZh:
      "κ：收治量偏离改革前时成本上升的快慢，按等级；大医院须较小，否则与已发表的大增小减相反。基线供给弹性为 v/κ。",
    whatEn:
      "Cost κ: how fast costs rise as volume leaves its old level, by level; the large need the lower one, or the published pattern is reversed. The elasticity at the base is v ÷ κ.",
  }),
  "hospital.response.mixSpread": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "收治结构的离散度",
    titleEn: "Spread of the mix of admissions",
    unit: "factor",
    schema: between(0.02, 0.5),
    default: 0.1,
    source: "assumed",
    status: "assumed",
    whatZh:
      "τ：边缘病例收治与否的离散度，相对于平均病例的结余（1 − k）；越小，基层病种与其他病种的收治随价格分得越开。取范围的几何中点。",
    whatEn:
      "Spread τ of whether a case at the margin is admitted, relative to the margin of a mean case (1 − k): the smaller, the further primary-level groups and others part by their prices. The geometric middle of its range.",
  }),
  "hospital.response.treatmentKappa": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "改变治疗方式的成本",
    titleEn: "Cost of changing treatments",
    unit: "factor",
    schema: between(1.5, 12),
    default: 5,
    source: "hpp-2024",
    status: "assumed",
    whatZh:
      "κ：治疗方式使每例分值偏离改革前时成本上升的快慢；各级按扩量成本之比高低不同，全市按分值平均为此。",
    whatEn:
      "Cost κ: how fast costs rise as treatment choice moves the points of a case from their old level; levels in proportion to their cost of expansion, this in the city’s mean by points.",
  }),
  "hospital.response.codingKappa": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "提高编码的成本",
    titleEn: "Cost of fuller coding",
    unit: "factor",
    schema: between(1.5, 12),
    default: 12,
    source: "januleviciute-2016",
    status: "assumed",
    whatZh: "κ：编码使每例分值偏离改革前时成本上升的快慢。",
    whatEn:
      "Cost κ: how fast costs rise as coding moves the points of a case from their old level.",
  }),
  "hospital.response.codingCost": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "编码的边际成本",
    titleEn: "Marginal cost of coding",
    unit: "ratio",
    schema: ratio,
    default: 0.3,
    source: "assumed",
    status: "assumed",
    whatZh: "从不按分值付费的办法转来时，编码多一分所花的钱占其支付的比例。",
    whatEn:
      "What a point more by coding costs as a share of its price, where the old method paid nothing for it.",
  }),
  "hospital.response.codingPace": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "编码带动权重的年增上限",
    titleEn: "Most that coding adds to the weight in a year",
    unit: "ratio",
    schema: between(0, 0.02),
    default: 0.015,
    source: "dafny-2005",
    status: "assumed",
    whatZh:
      "编码能力逐年提高，使每例分值每年至多上升的比例（美国 12 年由 1.13 升至 1.36，年均 1.5%）。",
    whatEn:
      "Coding skill grows over years; it may raise the points of a case by so much a year (1.13 to 1.36 in twelve years in the USA, 1.5 % a year).",
  }),
  "hospital.response.lossAversion": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "守住上年结余的倾向",
    titleEn: "Aversion to less than last year's margin",
    unit: "factor",
    schema: between(0, 1.5),
    default: 1,
    source: "assumed",
    status: "assumed",
    whatZh:
      "λ：低于上年结余的一元比高于它的一元多看重多少；只用于 reference 模型。没有多年点值时不能识别。",
    whatEn:
      "Aversion λ: how much more a yuan below last year's margin counts than one above; used by the model reference only. Not identified without several years of point values.",
  }),
  "hospital.response.adaptation": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "所守结余的更新",
    titleEn: "Updating of the margin that is defended",
    unit: "ratio",
    schema: ratio,
    default: 1,
    source: "assumed",
    status: "assumed",
    whatZh:
      "上年结余与原来所守结余之差有多少进入今年所守的结余；1 为只看上年，0 为一直守改革前的结余。只用于 reference 模型。",
    whatEn:
      "How much of the gap between last year's margin and the one defended then enters this year's: 1 looks at last year alone, 0 defends the margin before the reform for good. Used by the model reference only.",
  }),
  "hospital.response.discount": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "年度折现",
    titleEn: "Discount of a year",
    unit: "ratio",
    schema: between(0.9, 0.97),
    default: 0.95,
    source: "assumed",
    status: "assumed",
    whatZh: "δ：今年的费用进入以后各年分值，一年后的一元现在值多少。",
    whatEn:
      "Discount δ: this year's cost enters the points of later years; what a yuan a year later is worth now.",
  }),
  "hospital.response.leastVolume": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "医学上可接受的最低水平",
    titleEn: "Lowest medically acceptable level",
    unit: "ratio",
    schema: between(0.5, 1),
    default: 0.8,
    source: "assumed",
    status: "assumed",
    whatZh: "收治量、强度和住院日至多降到改革前的这一比例。",
    whatEn:
      "Volume, intensity and stay fall to no less than this share of their old level.",
  }),
  "hospital.response.bedLine": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "床位不紧的使用率",
    titleEn: "Occupancy up to which beds are free",
    unit: "ratio",
    schema: between(0.5, 0.99),
    default: 0.85,
    source: "assumed",
    status: "assumed",
    whatZh: "床位使用率不超过它时，多收一例不挤占别人。",
    whatEn: "Below this occupancy one more case displaces nobody.",
  }),
  "hospital.response.bedPrice": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "满床时的床位影子价格",
    titleEn: "Shadow price of a full house",
    unit: "ratio",
    schema: between(0, 2),
    default: 0.3,
    source: "assumed",
    status: "assumed",
    whatZh:
      "使用率为 100% 时床位的影子价格占平均支付的比例，由上线起线性上升。",
    whatEn:
      "Shadow price of beds at full occupancy as a share of the mean price, rising from the line.",
  }),
};
