import type { TrendRow } from "../../model/behave.ts";
import { playedYears } from "../../run.ts";
import { monthCells } from "../validation/month_cells.ts";
import { basisOf } from "../validation/play_recipes.ts";
import { perStay } from "../validation/readings.ts";
import { LISHUI, listed } from "./caps_checks.ts";
import { lishuiYears, publishedLishui } from "./lishui_years.ts";
import type { Changes, Player } from "./player.ts";

/** Years of the small city: the last one before the reform, then six. */
const FIRST = 2024, LAST = 2029;

const POINTS = "validation/fee_to_dip";
const FIXED = "validation/fee_to_drg_with_door";

/** Institutions add beds and items from year to year. */
const GROWING: Changes = {
  "hospital.response.model": "profit",
  "hospital.lever.capacity": 1,
  "hospital.lever.technology": 1,
  "run.since": FIRST,
  "run.year": LAST,
};

/** A year of the small city: means per stay. */
interface SmallYear {
  readonly cost: number;
  readonly days: number;
  readonly weight: number;
}

/**
 * Published courses that are no gates (趋势核对), each beside what the engine plays:
 * Lishui (S1), the case mix of Yancheng (S2), stays (S3), Jinhua (S4) and Beijing's
 * rebound (S5), the last four on the small city of the validation, S4 and S5 with growth.
 */
export async function trendChecks(player: Player): Promise<TrendRow[]> {
  const lishui = await lishuiYears(player, LISHUI.caps);
  const fee = await smallCity(player, "validation/open_fee", GROWING);
  const points = await smallCity(player, POINTS, GROWING);
  const fixed = await smallCity(player, FIXED, GROWING);
  const mix = await againstStill(player, POINTS, FIRST);
  const stays = await againstStill(player, FIXED, FIRST + 2);
  const change = (to: number, from: number) => to / from - 1;
  const growth = (years: readonly SmallYear[]) =>
    years.slice(2).map((year, i) => change(year.cost, years[i + 1]!.cost));
  return [
    {
      id: "S1",
      title: {
        zh: "丽水 2012–2015 职工总费用增速",
        en: "Lishui 2012–2015, growth of employees' cost",
      },
      published: both(listed(publishedLishui("growth_total_cost"))),
      engine: both(listed(lishui.growth)),
      note: {
        zh: `基金增速 ${listed(lishui.fund)}，公布 ${
          listed(publishedLishui("growth_fund"))
        }；基金占比 ${listed(lishui.share)}，公布 ${
          listed(publishedLishui("fund_to_cost_ratio"))
        }。2012 年由城市数据拟合，以后为预测。基金占比的下降没有重现：双控按总费用计，转给患者并不省标准。`,
        en: `Growth of the fund ${listed(lishui.fund)}, published ${
          listed(publishedLishui("growth_fund"))
        }; fund share ${listed(lishui.share)}, published ${
          listed(publishedLishui("fund_to_cost_ratio"))
        }. 2012 is fitted by the city's data, the rest predicted. The fall of the fund share is not reproduced: the standards count total cost, so shifting it to patients saves none.`,
      },
    },
    {
      id: "S2",
      title: {
        zh: "盐城：CMI，次均费用",
        en: "Yancheng: case mix, cost per case",
      },
      published: both("+7.1%, -1.7%"),
      engine: both(signed([mix[0]!.weight, mix[0]!.cost])),
      note: {
        zh:
          "小城按项目付费改为病种分值的第一年，相对同一年没有应对（同样的人、同样的目录）。盐城的升幅是 2024 年相对 2023 年，改革前的年度没有公布；模型第一年能升的只有编码（每年至多 2%）和治疗方式，床位和新项目第二年起才起作用。",
        en:
          "First year after fee for service gave way to points, small city, against the same year without response (same people, same catalogue). Yancheng's is 2024 on 2023, and no year before its reform is published. In a first year the model can raise only coding (2 % at most) and treatment; beds and items act from the second year on.",
      },
    },
    {
      id: "S3",
      title: { zh: "按病种付费后的住院日", en: "Stays under payment by case" },
      published: both("-8.1% (-13.1% – -3.1%)"),
      engine: both(signed([stays.at(-1)!.days])),
      note: {
        zh: `小城改为固定价格病组第三年，相对同一年没有应对；前两年 ${
          signed(stays.slice(0, 2).map(({ days }) => days))
        }。大小由 α·β1 和惯性 η 决定。`,
        en:
          `Third year of fixed prices, small city, against the same year without response; the first two: ${
            signed(stays.slice(0, 2).map(({ days }) => days))
          }. α·β1 and inertia η give the size.`,
      },
    },
    {
      id: "S4",
      title: {
        zh: "金华：点数法后次均费用增速放缓",
        en: "Jinhua: cost per stay slows under points",
      },
      published: {
        zh: "三级 −123 元/月，二级 −89 元/月",
        en: "−123 yuan a month (tertiary), −89 (secondary)",
      },
      engine: both(`${listed(growth(points))} / ${listed(growth(fee))}`),
      note: {
        zh:
          "次均费用每年增长，第二年起：改为分值 / 仍按项目付费；价格和需求各年不变，增长全部来自新项目和病例构成。",
        en:
          "Yearly growth of cost per stay from the second year on, under points / with fee for service going on; prices and need stand still, so all growth is new items and mix.",
      },
    },
    {
      id: "S5",
      title: {
        zh: "北京：次均费用先降后反弹",
        en: "Beijing: cost per stay falls, then rebounds",
      },
      published: {
        zh: "短期低于、长期高于非试点",
        en: "below non-pilots first, above in the long run",
      },
      engine: both(signed(
        fixed.slice(1).map(({ cost }, i) => change(cost, fee[i + 1]!.cost)),
      )),
      note: {
        zh:
          "固定价格病组（可转按项目）相对仍按项目付费，逐年。模型不反弹：固定价格下新项目没有结余，医院不再引进，差距越拉越大；价格按成本重定、同一设备同时用于按项目结算的病例，都没有进入。",
        en:
          "Fixed prices with a door, against fee for service going on, year by year. The model does not rebound: under fixed prices new items leave no margin and none are added, so the gap widens. Prices that are set anew by cost, and equipment that also serves cases billed by item, are not in it.",
      },
    },
  ];
}

/** Each year since the reform against the same year without response, as relative changes. */
async function againstStill(
  player: Player,
  ref: string,
  last: number,
): Promise<SmallYear[]> {
  const years = { "run.since": FIRST, "run.year": last } as const;
  const answer = await smallCity(player, ref, years);
  const still = await smallCity(player, ref, {
    ...years,
    "hospital.response.model": "none",
  });
  const change = (of: (year: SmallYear) => number, i: number) =>
    of(answer[i]!) / of(still[i]!) - 1;
  return answer.map((_, i) => ({
    cost: change(({ cost }) => cost, i),
    days: change(({ days }) => days, i),
    weight: change(({ weight }) => weight, i),
  })).slice(1);
}

/** Years of the small city under a scenario, the one before the reform first; weights are that year's. */
async function smallCity(
  player: Player,
  ref: string,
  changes: Changes,
): Promise<SmallYear[]> {
  const plan = await player.plan(ref, changes);
  const { city, years } = await playedYears(
    plan,
    player.options,
    player.played,
    player.memory,
  );
  const basis = basisOf(plan, city, years, player.memory);
  return years.filter(({ record }) => record.year >= FIRST - 1)
    .map(({ record, truth }) => {
      const cells = monthCells(record.claims, record.details, truth!, basis);
      return {
        cost: perStay(cells, "cost"),
        days: perStay(cells, "days"),
        weight: perStay(cells, "weight"),
      };
    });
}

function signed(changes: readonly number[]): string {
  return changes.map((x) => `${x < 0 ? "" : "+"}${(x * 100).toFixed(1)}%`)
    .join(", ");
}

function both(text: string): TrendRow["engine"] {
  return { zh: text, en: text };
}
