import {
  type Asked,
  type Column,
  type MonthCells,
  total,
} from "./month_cells.ts";
import { difference, perStay, volume } from "./readings.ts";
import type { Recipe } from "./recipe.ts";

/** Norway's hospitals are public. */
const STATE_RUN = { publicOwned: true } as const;

/** V8: a price rise of a tenth under fixed prices, Norway. */
export const V8: Recipe = {
  id: "V8",
  name: {
    zh: "挪威：病组价格提高一成",
    en: "Norway: DRG prices up by a tenth",
  },
  source: "januleviciute-2016",
  sides: {
    before: "validation/fixed_price",
    after: "validation/fixed_price_up",
  },
  regimes: {
    zh:
      "固定价格 → 全部病组价格提高 10%。有、无并发症两组的价差同比例扩大；换算到价格比提高 10% 时，按高编一例的相对收益 g 乘以 (1 + g) ÷ g。",
    en:
      "Fixed prices → all prices up by 10 %. The gap between groups with and without complications widens by as much; read per 10 % of their ratio by (1 + g) ÷ g, with g the relative gain of an upcoded case.",
  },
  horizon: { zh: "施行第二年", en: "second year" },
  blocks: false,
  checks: [
    {
      id: "medical",
      name: { zh: "内科人次", en: "medical volume" },
      unit: "percent",
      kind: "size",
      target: 0.0105,
      band: [0.003, 0.025],
    },
    {
      id: "surgical",
      name: { zh: "外科人次", en: "surgical volume" },
      unit: "percent",
      kind: "null",
      target: 0,
      band: [-0.01, 0.01],
    },
    {
      id: "complicated",
      name: {
        zh: "记为较重的病例，每 10% 价格比",
        en: "coded as complicated, per 10 % of the price ratio",
      },
      unit: "pp",
      kind: "size",
      target: 0.0035,
      band: [0.001, 0.01],
    },
  ],
  read: (sides) => {
    const pair = { before: sides.before!, after: sides.after! };
    const { after } = pair;
    const raised = total(after, "upcodedWeight", STATE_RUN);
    const plain = total(after, "upcoded", STATE_RUN);
    const mean = perStay(after, "weight", STATE_RUN);
    // Relative gain of an upcoded case; its own weight is the mean one.
    const gain = plain === 0 ? Infinity : raised / plain / mean;
    return [
      volume(pair, { ...STATE_RUN, surgical: false }),
      volume(pair, { ...STATE_RUN, surgical: true }),
      difference(pair, "upcoded", STATE_RUN) * (1 + 1 / gain),
    ];
  },
};

/** V9: how much is upcoded, and by whom. */
export const V9: Recipe = {
  id: "V9",
  name: {
    zh: "高套编码：水平与所有制梯度",
    en: "Upcoding: level and gradient by owner",
  },
  source: "zhou-2025",
  sides: {
    before: "validation/fee",
    after: "validation/fee_to_dip_light_audit",
  },
  regimes: {
    zh: "按项目付费 → 按病组付费头两年，审核 1%。",
    en:
      "Fee for service → payment by case in its first two years, 1 % audited.",
  },
  horizon: { zh: "施行第二年", en: "second year" },
  blocks: true,
  checks: [
    {
      id: "level",
      name: {
        zh: "复核病历中的高编占比",
        en: "share upcoded among audited records",
      },
      unit: "percent",
      kind: "size",
      target: 0.1291,
      band: [0.08, 0.18],
      se: 0.0046,
    },
    {
      id: "owner",
      name: {
        zh: "民营与公立增量之比",
        en: "for-profit rise relative to non-profit",
      },
      unit: "plain",
      kind: "size",
      target: 2.3,
      band: [1.3, 3.5],
    },
    {
      id: "medical",
      name: { zh: "内科减外科", en: "medical less surgical" },
      unit: "pp",
      kind: "sign",
      target: null,
      band: [0, Infinity],
    },
    {
      id: "comorbid",
      name: { zh: "有合并症减无合并症", en: "with comorbidity less without" },
      unit: "pp",
      kind: "sign",
      target: null,
      band: [0, Infinity],
    },
  ],
  read: ({ after }) => {
    const cells = after!, audited = { levels: [3, 2] } as const;
    const share = (asked: Asked) =>
      perStay(cells, "upcoded", { ...audited, ...asked });
    return [
      share({}),
      share({ publicOwned: false }) / share({ publicOwned: true }),
      share({ surgical: false }) - share({ surgical: true }),
      comorbidGap(cells, audited),
    ];
  },
};

function comorbidGap(cells: MonthCells, asked: Asked): number {
  const of = (column: Parameters<typeof total>[1]) =>
    total(cells, column, asked);
  const ill = of("comorbid"), illUp = of("comorbidUpcoded");
  return illUp / ill - (of("upcoded") - illUp) / (of("stays") - ill);
}

/**
 * What the audits of V10 look at and recover (`fee_to_drg_audit.yaml`): of a share
 * of the stays all that was recorded as too heavy, and of a larger share of the
 * admissions at the margin of need those that are recognised as such.
 */
export const RECOVERY = {
  audited: 0.04,
  detection: 1,
  focus: 4,
  necessity: 0.5,
} as const;

/** V10: how much of what audits save they save by deterrence. */
export const V10: Recipe = {
  id: "V10",
  name: {
    zh: "审核威慑：只追回、不罚款",
    en: "Deterrence by audits that recoup and do not fine",
  },
  source: "shi-2024-rac",
  sides: {
    old: "validation/fee_no_audit",
    before: "validation/fee_to_drg_no_audit",
    after: "validation/fee_to_drg_audit",
  },
  regimes: {
    zh:
      "固定价格病组不审核 → 审核 4% 的住院，偏向可住可不住的病例，追回高编多付的和无住院必要的，不罚款；两边都由不审核的按项目付费转来。节约含拒付的和未发生的收治。",
    en:
      "Fixed prices without audit → 4 % of stays audited, those at the margin of need more readily; what was upcoded and admissions without need recouped, no fine; both from fee for service without audit. The saving has admissions denied and admissions not made.",
  },
  horizon: { zh: "施行第二年", en: "second year" },
  blocks: false,
  checks: [
    {
      id: "deterrence",
      name: { zh: "节约中威慑占比", en: "part of the saving by deterrence" },
      unit: "percent",
      kind: "size",
      target: 0.9,
      band: [0.75, 0.97],
    },
    {
      id: "mortality",
      name: { zh: "病死率", en: "mortality" },
      unit: "pp",
      kind: "null",
      target: 0,
      band: [-0.001, 0.001],
    },
    {
      id: "readmission",
      name: { zh: "30 日再入院", en: "readmission within 30 days" },
      unit: "pp",
      kind: "null",
      target: 0,
      band: [-0.005, 0.005],
    },
  ],
  read: (sides) => {
    const pair = { before: sides.before!, after: sides.after! };
    const of = (cells: MonthCells, column: Column) => total(cells, column);
    const { audited, detection, focus, necessity } = RECOVERY;
    const over = of(pair.after, "upcodedWeight");
    // What the same ill people bring differs by the admissions that were not made.
    const admitted = of(pair.after, "need");
    const deterred = of(pair.before, "upcodedWeight") - over +
      of(pair.before, "need") - admitted;
    // Of what is at the margin where nobody answers, what is still admitted.
    const margin = of(sides.old!, "margin") - of(sides.old!, "need") + admitted;
    const recovered = audited *
      (detection * over + focus * necessity * margin);
    return [
      deterred / (deterred + recovered),
      difference(pair, "deaths"),
      difference(pair, "returns"),
    ];
  },
};
