import type { BehaveRow, BothWords } from "../../model/behave.ts";
import { lishuiYears, publishedLishui } from "./lishui_years.ts";
import type { Player } from "./player.ts";

/** Growth without caps, and with them: what the issue of the response asks of Lishui. */
const OPEN = 0.25, CAPPED = { from: 0.1, to: 0.18 } as const;

/** Where hospitals grow under fee for service, and where they are held to standards. */
export const LISHUI = {
  open: "lishui_2011_2015/open",
  caps: "lishui_2011_2015/caps",
} as const;

/**
 * Lishui with and without control of cost per stay and of stays per head (丽水双控核对):
 * growth of the employees' total cost year by year since 2013, predicted beside
 * what was published. Prices, rates and insured are the city's; beds and new
 * items are the hospitals' own, at parameters of the literature. The published
 * series is read from the targets and enters no play.
 */
export async function capsChecks(player: Player): Promise<BehaveRow[]> {
  const open = await lishuiYears(player, LISHUI.open);
  const caps = await lishuiYears(player, LISHUI.caps);
  // The first growth is that of 2012, which the city's data hold.
  const since = (series: readonly number[]) => series.slice(1);
  const published = listed(publishedLishui("growth_total_cost"));
  const beside: BothWords = {
    zh: `公布的职工总费用增速（2012 年起）：${published}。`,
    en:
      `Published growth of the employees' total cost since 2012: ${published}.`,
  };
  const times = (x: number) => x.toFixed(2);
  return [
    {
      topic: "caps",
      title: {
        zh: "丽水 2013–2015，不封顶：职工总费用每年增长",
        en: "Lishui 2013–2015 without caps: yearly growth of employees' cost",
      },
      expected: both(`> ${percent(OPEN)}`),
      engine: both(listed(since(open.growth))),
      error: null,
      holds: since(open.growth).every((growth) => growth > OPEN),
      note: {
        zh:
          `${beside.zh}预测由三部分合成：城市数据中的参保人数、住院率和就诊率；价格每年 3.9%；医院的扩张——床位到 2015 年为 2012 年的 ${
            times(open.beds)
          } 倍，新项目使同一服务贵到 ${
            times(open.items)
          } 倍（按住院费用加权）。扩张的速度取自文献（床位弹性 0.4–0.53 的中点；全国每病例实际费用每年增长 8.4%），没有按丽水的结果调过；离界限很近，参数在文献范围内往下取就不成立。住院率和就诊率的趋势里也有一部分是医院招来的，与扩张有重叠。只看住院每年增长 ${
            listed(since(open.stays))
          }。`,
        en:
          `${beside.en} The prediction has three parts: insured, admissions and visits per head of the city's data; prices, 3.9 % a year; and what hospitals add: in 2015 beds are ${
            times(open.beds)
          } times those of 2012, and new items make the same care ${
            times(open.items)
          } times as dear (weighted by cost of stays). Its pace is the literature's (middle of the bed elasticity of 0.4–0.53; 8.4 % a year of real cost per case, China) and was not set by Lishui's outcome. It is close to the line: lower values within the literature's range do not reach it. Part of the trend of admissions and visits is drawn by hospitals too, and overlaps. Stays alone grow by ${
            listed(since(open.stays))
          }.`,
      },
    },
    {
      topic: "caps",
      title: {
        zh: "丽水 2013–2015，次均和人次人头比双控：职工总费用每年增长",
        en: "Lishui 2013–2015 with caps: yearly growth of employees' cost",
      },
      expected: both(`${percent(CAPPED.from)} – ${percent(CAPPED.to)}`),
      engine: both(listed(since(caps.growth))),
      error: null,
      holds: since(caps.growth).every((growth) =>
        growth >= CAPPED.from && growth <= CAPPED.to
      ),
      note: {
        zh:
          `${beside.zh}按 R-DUAL 结算，标准为上年数加 2.6%，低于价格涨幅：超出部分的付费低于成本，医院不再引进新项目（${
            times(caps.items)
          } 倍），并压到标准；门诊用同一套设备，也随之放缓。人头不在控制内，床位照加（${
            times(caps.beds)
          } 倍），所以增速仍高于公布的后两年。基金占比 2011 年起 ${
            listed(caps.share)
          }，公布 ${listed(publishedLishui("fund_to_cost_ratio"))}。`,
        en:
          `${beside.en} Settled by R-DUAL, with standards that are last year's plus 2.6 %, below the rise of prices: what lies above is paid less than it costs, so hospitals add no new items (${
            times(caps.items)
          } times) and cut to the standard; outpatients share the equipment and slow down too. Heads are not controlled and beds are added all the same (${
            times(caps.beds)
          } times), so growth stays above what the last two years had. Fund share since 2011: ${
            listed(caps.share)
          }, published ${listed(publishedLishui("fund_to_cost_ratio"))}.`,
      },
    },
  ];
}

/** Shares in per cent, one after the other. */
export function listed(shares: readonly number[]): string {
  return shares.map(percent).join(", ");
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

function both(text: string): BothWords {
  return { zh: text, en: text };
}
