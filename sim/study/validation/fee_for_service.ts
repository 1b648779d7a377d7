import { difference, relative, shareOfCost, volume } from "./readings.ts";
import { type Column, total } from "./month_cells.ts";
import type { Recipe } from "./recipe.ts";

/** Levers glide; published effects are of a method that has settled in. */
const FIRST = {
  zh: "施行第一年第四季度",
  en: "last quarter of the first year",
} as const;
const QUARTER = { months: [9, 10, 11] } as const;
const SECOND = { zh: "施行第二年", en: "second year" } as const;

/** V4: cost shifted to patients with coronary heart disease in Zunyi. */
export const V4: Recipe = {
  id: "V4",
  name: {
    zh: "遵义 DIP：冠心病费用转嫁",
    en: "DIP in Zunyi: cost shifted to patients, coronary disease",
  },
  source: "tan-2024",
  sides: { before: "validation/fee", after: "validation/fee_to_dip" },
  regimes: {
    zh: "按项目付费 → DIP，待遇不变，患者仍按项目负担自己的部分。",
    en:
      "Fee for service → points; benefits as before, patients still pay their part by item.",
  },
  horizon: SECOND,
  blocks: true,
  checks: [
    {
      id: "cost",
      name: { zh: "次均费用（冠心病）", en: "cost per case (coronary)" },
      unit: "percent",
      kind: "size",
      target: -0.119,
      band: [-0.2, -0.03],
    },
    {
      id: "share",
      name: { zh: "目录外费用占比", en: "share outside reimbursement" },
      unit: "pp",
      kind: "size",
      target: 0.055,
      band: [0.01, 0.09],
    },
  ],
  read: (sides) => {
    const pair = { before: sides.before!, after: sides.after! };
    const coronary = { kinds: ["coronary"] } as const;
    return [
      relative(pair, "cost", coronary),
      shareOfCost(pair, "offList", coronary),
    ];
  },
};

/** V5: fixed prices with an escape to fee for service, Beijing 2011. */
export const V5: Recipe = {
  id: "V5",
  name: {
    zh: "北京 2011 DRG：费用、个人负担与退出",
    en: "Beijing's DRG pilot of 2011: cost, patients' payment and escape",
  },
  source: "jian-2015",
  sides: {
    before: "validation/fee_one_year",
    after: "validation/fee_to_drg_with_door",
  },
  regimes: {
    zh: "按项目付费 → 固定价格病组，任何病例都可转按项目支付。",
    en:
      "Fee for service → fixed prices by group, with a door to fee for service for any case.",
  },
  horizon: FIRST,
  blocks: false,
  checks: [
    {
      id: "cost",
      name: { zh: "次均费用", en: "cost per case" },
      unit: "percent",
      kind: "size",
      target: -0.062,
      band: [-0.11, -0.02],
    },
    {
      id: "patients",
      name: { zh: "次均个人负担", en: "patients' payment per case" },
      unit: "percent",
      kind: "size",
      target: -0.105,
      band: [-0.18, -0.03],
    },
    {
      id: "escape",
      name: { zh: "转按项目的病例", en: "cases billed by item" },
      unit: "percent",
      kind: "size",
      target: 0.35,
      band: [0.15, 0.5],
    },
    {
      id: "sicker",
      name: {
        zh: "退出者与留下者轻重之差",
        en: "severity of those who left less those who stayed",
      },
      unit: "plain",
      kind: "sign",
      target: null,
      band: [0, Infinity],
    },
    {
      id: "readmission",
      name: { zh: "30 日再入院", en: "readmission within 30 days" },
      unit: "pp",
      kind: "null",
      target: 0,
      band: [-0.02, 0.02],
    },
  ],
  read: (sides) => {
    const pair = { before: sides.before!, after: sides.after! };
    const { after } = pair;
    const of = (column: Column) => total(after, column, QUARTER);
    const exits = of("exits"), stays = of("stays"), left = of("exitSeverity");
    const stayed = (of("severity") - left) / (stays - exits);
    return [
      relative(pair, "cost", QUARTER),
      relative(pair, "patients", QUARTER),
      exits / stays,
      exits === 0 ? 0 : left / exits - stayed,
      difference(pair, "returns", QUARTER),
    ];
  },
};

/** V6: fee points of floating value, Taiwan 2002. */
export const V6: Recipe = {
  id: "V6",
  name: {
    zh: "台湾 2002：浮动点值的区域总额",
    en: "Taiwan 2002: regional budget with floating points",
  },
  source: "cheng-2009",
  sides: {
    before: "validation/open_fee",
    after: "validation/open_fee_to_fee_points",
  },
  regimes: {
    zh: "没有总额的按项目付费 → 项目点数分一个区域总额，点值浮动。",
    en:
      "Fee for service without a budget → fee points that share one regional budget.",
  },
  horizon: SECOND,
  blocks: false,
  checks: [
    {
      id: "claims",
      name: { zh: "每次住院申报费用", en: "claims per admission" },
      unit: "percent",
      kind: "size",
      target: 0.14,
      band: [0.05, 0.2],
    },
    {
      id: "patients",
      name: { zh: "每次住院个人负担", en: "patients' payment per admission" },
      unit: "percent",
      kind: "sign",
      target: 0.06,
      band: [0, Infinity],
    },
    {
      id: "large",
      name: { zh: "三级人次", en: "volume, level 3" },
      unit: "percent",
      kind: "sign",
      target: null,
      band: [0, Infinity],
    },
    {
      id: "local",
      name: { zh: "一级人次", en: "volume, level 1" },
      unit: "percent",
      kind: "sign",
      target: null,
      band: [-Infinity, 0],
    },
  ],
  read: (sides) => {
    const pair = { before: sides.before!, after: sides.after! };
    return [
      relative(pair, "cost"),
      relative(pair, "patients"),
      volume(pair, { levels: [3] }),
      volume(pair, { levels: [1] }),
    ];
  },
};

/** V7: budgets by institution, Shanghai. */
export const V7: Recipe = {
  id: "V7",
  name: {
    zh: "上海机构总额：心血管病人次",
    en: "Shanghai's budgets by institution: cardiovascular discharges",
  },
  source: "dou-2019",
  sides: {
    before: "validation/fee_one_year",
    after: "validation/fee_to_own_cap",
  },
  regimes: {
    zh: "按项目付费 → 机构总额，超额不付。",
    en: "Fee for service → a budget for each institution, nothing above it.",
  },
  horizon: FIRST,
  blocks: false,
  checks: [
    {
      id: "volume",
      name: { zh: "出院人次（循环系统）", en: "discharges (circulatory)" },
      unit: "percent",
      kind: "size",
      target: -0.104,
      band: [-0.17, -0.04],
    },
    {
      id: "cost",
      name: { zh: "次均费用（循环系统）", en: "cost per case (circulatory)" },
      unit: "percent",
      kind: "null",
      target: 0,
      band: [-0.05, 0.05],
    },
  ],
  read: (sides) => {
    const pair = { before: sides.before!, after: sides.after! };
    const heart = { ...QUARTER, kinds: ["coronary", "circulatory"] } as const;
    return [volume(pair, heart), relative(pair, "cost", heart)];
  },
};
