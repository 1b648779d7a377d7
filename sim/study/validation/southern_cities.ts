import type { MonthCells } from "./month_cells.ts";
import {
  difference,
  type Pair,
  perStay,
  relative,
  slope,
  volume,
} from "./readings.ts";
import type { Played, Recipe } from "./recipe.ts";

const SIDES = {
  before: "validation/flat_rate",
  after: "validation/flat_rate_to_dip",
} as const;

const REGIMES = {
  zh:
    "按人次定额 → 区域总额下的 DIP、历史费用分值。G 市改革前按人次定额（D3），符号由此决定；机构总额只在定额之外起作用，未另设。",
  en:
    "A flat rate per admission → points from one regional budget, weights from historical cost. G city paid per admission before (D3), which decides the sign; its cap by institution stands beside the rate and is not set apart.",
} as const;

const YEAR = {
  zh: "施行第一年，逐月",
  en: "first year, month by month",
} as const;

/** V1: cost, mortality and stay after twelve months in a large southern city. */
export const V1: Recipe = {
  id: "V1",
  name: {
    zh: "南方大城市 DIP：次均费用与结果",
    en: "DIP in a large southern city: cost per case and outcomes",
  },
  source: "bmc-2023",
  sides: SIDES,
  regimes: REGIMES,
  horizon: YEAR,
  blocks: false,
  checks: [
    {
      id: "cost",
      name: {
        zh: "次均费用，第 12 个月",
        en: "cost per case, month 12",
      },
      unit: "percent",
      kind: "size",
      target: 0.126,
      band: [0, 0.2],
    },
    {
      id: "mortality",
      name: { zh: "病死率月斜率", en: "slope of mortality a month" },
      unit: "pp",
      kind: "null",
      target: -0.00003,
      band: [-0.00015, 0.00015],
    },
    {
      id: "stay",
      name: {
        zh: "住院日月斜率（天）",
        en: "slope of the stay a month (days)",
      },
      unit: "plain",
      kind: "null",
      target: 0.009,
      band: [-0.04, 0.04],
    },
  ],
  read: (sides) => {
    const pair = pairOf(sides);
    return [
      relative(pair, "cost", { months: [11] }),
      slope((month) => difference(pair, "deaths", { months: [month] })),
      slope((month) => difference(pair, "days", { months: [month] })),
    ];
  },
};

/** V2: volume against weight, and which channel the weight rises by. */
export const V2: Recipe = {
  id: "V2",
  name: {
    zh: "G 市 DIP：人次与权重",
    en: "DIP in G city: volume against weight",
  },
  source: "wang-2024",
  sides: SIDES,
  regimes: REGIMES,
  horizon: YEAR,
  blocks: true,
  checks: [
    {
      id: "volume",
      name: { zh: "人次月斜率", en: "slope of volume a month" },
      unit: "percent",
      kind: "size",
      target: -0.0075,
      band: [-0.015, 0],
    },
    {
      id: "weight",
      name: { zh: "例均权重月斜率", en: "slope of the mean weight a month" },
      unit: "percent",
      kind: "sign",
      target: null,
      band: [0, Infinity],
    },
    {
      id: "treatment",
      name: {
        zh: "权重增长中治疗方式占比（三级、二级）",
        en: "treatment's part of the weight's growth (levels 3 and 2)",
      },
      unit: "percent",
      kind: "size",
      target: 1,
      band: [2 / 3, Infinity],
    },
  ],
  read: (sides) => {
    const pair = pairOf(sides), upper = [3, 2] as const;
    const all = slope((month) =>
      difference(pair, "weight", { months: [month], levels: upper })
    );
    const diagnosis = slope((month) =>
      difference(pair, "diagnosis", { months: [month], levels: upper })
    );
    return [
      slope((month) => volume(pair, { months: [month] })),
      slope((month) => difference(pair, "weight", { months: [month] })),
      1 - diagnosis / all,
    ];
  },
};

/** V3: the case mix of Tai'an by level. */
export const V3: Recipe = {
  id: "V3",
  name: { zh: "泰安 DIP：各级 CMI", en: "DIP in Tai'an: CMI by level" },
  source: "shi-2024",
  sides: {
    before: "validation/hospital_caps",
    after: "validation/hospital_caps_to_dip",
  },
  regimes: {
    zh:
      "按项目付费加机构总额（到顶不付）→ DIP，系数按等级，基层病种同城同价。基层病种按改革前一年测定：核心、不做手术、一半以上在一级；城市取大八倍，才测得准。",
    en:
      "Fee for service under a binding cap for each institution → points with coefficients by level and one price for primary-level groups. These are told by the year before: core, without an operation, half or more at level 1; the city is eight times as large, so that they can be told.",
  },
  horizon: YEAR,
  blocks: false,
  checks: [
    sign("tertiary", "三级 CMI 月斜率", "slope of CMI a month, level 3", 0.022),
    sign(
      "secondary",
      "二级 CMI 月斜率",
      "slope of CMI a month, level 2",
      0.008,
    ),
    {
      id: "ratio",
      name: { zh: "三级与二级斜率之比", en: "ratio of slopes, level 3 to 2" },
      unit: "plain",
      kind: "size",
      target: 2.75,
      band: [1.2, 5],
    },
    fall(
      "primary3",
      "三级的基层病种占比月斜率",
      "primary-level groups, level 3",
    ),
    fall(
      "primary2",
      "二级的基层病种占比月斜率",
      "primary-level groups, level 2",
    ),
  ],
  read: (sides) => {
    const pair = pairOf(sides);
    const cmi = (level: 2 | 3) => slope((month) => cmiRise(pair, level, month));
    const primary = (level: 2 | 3) =>
      slope((month) =>
        difference(pair, "primary", { months: [month], levels: [level] })
      );
    return [cmi(3), cmi(2), cmi(3) / cmi(2), primary(3), primary(2)];
  },
};

/** Change of the level's mean weight. */
function cmiRise({ before, after }: Pair, level: 2 | 3, month: number): number {
  const asked = { months: [month], levels: [level] } as const;
  const mix = (cells: MonthCells) => perStay(cells, "weight", asked);
  return mix(after) - mix(before);
}

function sign(id: string, zh: string, en: string, target: number) {
  return {
    id,
    name: { zh, en },
    unit: "plain",
    kind: "sign",
    target,
    band: [0, Infinity],
  } as const;
}

function fall(id: string, zh: string, en: string) {
  return {
    id,
    name: { zh, en },
    unit: "pp",
    kind: "sign",
    target: null,
    band: [-Infinity, 0],
  } as const;
}

function pairOf(sides: Played): Pair {
  return { before: sides.before!, after: sides.after! };
}
