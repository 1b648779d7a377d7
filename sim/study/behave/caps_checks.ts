import { readHeldAgainst } from "../../io.ts";
import type { BehaveRow, BothWords } from "../../model/behave.ts";
import { SCHEMES } from "../../model/ledger.ts";
import { playedYears } from "../../run.ts";
import type { Changes, Player } from "./player.ts";

const REF = "lishui_2011_2015/caps";
const EMPLOYEE = SCHEMES.indexOf("employee");

/** Growth without caps, and with them: what the issue of the response asks of Lishui. */
const OPEN = 0.25, CAPPED = { from: 0.1, to: 0.18 } as const;

/**
 * Lishui with and without a cap of each hospital's own (丽水总额控制核对): growth of the
 * employees' total cost year by year, predicted beside what was published. The
 * trend of prices, rates and insured is the city's; what caps take off it is the
 * hospitals' answer alone. The published series is read from the targets and
 * enters no play.
 */
export async function capsChecks(player: Player): Promise<BehaveRow[]> {
  const { all: open, stays: openStays } = await growths(player, {
    "settlement.incentive": "settled",
    "hospital.response.model": "none",
  });
  const { all: capped, stays: cappedStays } = await growths(player, {});
  const published = publishedGrowth();
  const seen = (given: readonly number[]) => given.map(percent).join(", ");
  const beside: BothWords = {
    zh: `公布的职工总费用增速（2012 年起）：${seen(published)}。`,
    en: `Published growth of the employees' total cost since 2012: ${
      seen(published)
    }.`,
  };
  return [
    {
      topic: "caps",
      title: {
        zh: "丽水 2013–2015，不封顶：职工总费用每年增长",
        en: "Lishui 2013–2015 without caps: yearly growth of employees' cost",
      },
      expected: both(`> ${percent(OPEN)}`),
      engine: both(seen(open)),
      error: null,
      holds: open.every((growth) => growth > OPEN),
      note: {
        zh:
          `${beside.zh}模型以改革前为零点：办法不变，医院就不再多做，因此不封顶时只剩城市数据中的趋势（价格、住院率、参保人数、门诊）。要得到 25% 以上，还缺两样：按项目付费下医院逐年扩张的过程（加床、引进项目，收入滚动进入投入），以及改革前至少三年的费用序列来定它的快慢——公布的只有 2011、2012 两年，其中 2012 年含市级统筹一次性释放的需求。没有这些，任何大于 25% 的数都是写进去的。`,
        en:
          `${beside.en} The model measures from the old method: while it stays, hospitals do no more than before, so without caps only the trend of the city's data is left (prices, rates, insured, outpatients). Above 25 % needs two things that are missing: how hospitals expand year by year under fee for service (beds, new services, income that is invested again), and at least three years of cost before the reform to set its pace; only 2011 and 2012 are published, and 2012 has the demand that pooling at city level set free once. Without them any number above 25 % would be typed in.`,
      },
    },
    {
      topic: "caps",
      title: {
        zh: "丽水 2013–2015，各医院总额封顶：职工总费用每年增长",
        en:
          "Lishui 2013–2015 with hospital caps: yearly growth of employees' cost",
      },
      expected: both(`${percent(CAPPED.from)} – ${percent(CAPPED.to)}`),
      engine: both(seen(capped)),
      error: null,
      holds: capped.every((growth) =>
        growth >= CAPPED.from && growth <= CAPPED.to
      ),
      note: {
        zh:
          `${beside.zh}封顶只借用激励（settlement.incentive: ownCap），钱仍按记账付。还缺两样：医院看自己的封顶时，当年的需求和价格按改革前一年计，封顶并不随趋势越过它而收紧；应对只及住院，门诊按城市数据的趋势增长，占职工费用一半以上，而丽水的总额也管门诊。只看住院，封顶后每年增长 ${
            seen(cappedStays)
          }，不封顶 ${seen(openStays)}。`,
        en:
          `${beside.en} Of the cap the incentive alone is borrowed (settlement.incentive: ownCap), money moves as booked. Two things are missing: hospitals hold their cap against the need and prices of the year before the reform, so a cap does not tighten as the trend outgrows it; and only stays answer. Outpatient care, more than half of the employees' cost, grows by the city's trend, while Lishui's budgets held it too. Stays alone grow by ${
            seen(cappedStays)
          } with caps and ${seen(openStays)} without.`,
      },
    },
  ];
}

/** Growth of the employees' cost in each year since the caps: all of it, and stays alone. */
async function growths(player: Player, changes: Changes) {
  const plan = await player.plan(REF, changes);
  const { years } = await playedYears(plan, player.options, player.played);
  const stays = years.map(({ record }) => employees(record.claims));
  const all = years.map(({ record }, i) =>
    stays[i]! + employees(record.outpatient)
  );
  return { all: growth(all), stays: growth(stays) };
}

function growth(costs: readonly number[]): number[] {
  return costs.slice(1).map((cost, i) => cost / costs[i]! - 1);
}

/** Fen that employees were billed. */
function employees(
  { rows, scheme, cost }: {
    readonly rows: number;
    readonly scheme: ArrayLike<number>;
    readonly cost: ArrayLike<number>;
  },
): number {
  let fen = 0;
  for (let i = 0; i < rows; i++) if (scheme[i] === EMPLOYEE) fen += cost[i]!;
  return fen;
}

function publishedGrowth(): number[] {
  return readHeldAgainst().targets
    .filter(({ city, scheme, measure }) =>
      city === "lishui_2011_2015" && scheme === "employee" &&
      measure === "growth_total_cost"
    )
    .toSorted((a, b) => a.year - b.year)
    .map(({ value }) => value / 100);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

function both(text: string): BothWords {
  return { zh: text, en: text };
}
