import { sum } from "../../base/sum.ts";
import { readHeldAgainst } from "../../io.ts";
import { SCHEMES } from "../../model/ledger.ts";
import { playedYears, settleSides } from "../../run.ts";
import type { Player } from "./player.ts";

const EMPLOYEE = SCHEMES.indexOf("employee");

/** Employees' care in the years of a scenario, oldest first. */
export interface LishuiYears {
  /** Growth of total cost over the year before, from the second year on. */
  readonly growth: readonly number[];
  /** The same of stays alone. */
  readonly stays: readonly number[];
  /** The same of what the fund paid. */
  readonly fund: readonly number[];
  /** What the fund paid ÷ total cost, every year. */
  readonly share: readonly number[];
  /** In the last year: beds, and cost of the same care by new items, relative to 2012; means by institution, weighted by stays' cost. */
  readonly beds: number;
  readonly items: number;
}

/** Plays a scenario of Lishui year by year, and adds up what employees cost (丽水职工费用). */
export async function lishuiYears(
  player: Player,
  ref: string,
): Promise<LishuiYears> {
  const plan = await player.plan(ref), { memory } = player;
  const [side] = await settleSides(
    [plan],
    player.options,
    player.played,
    memory,
  );
  const { years } = await playedYears(
    plan,
    player.options,
    player.played,
    memory,
  );
  const stays = years.map(({ record }) => employees(record.claims, "cost"));
  const cost = years.map(({ record }, i) =>
    stays[i]! + employees(record.outpatient, "cost")
  );
  const fund = years.map(({ record }, i) => {
    const { booked, pay } = side!.course[i]!.settlements[EMPLOYEE]!;
    return employees(record.claims, "fund") +
      employees(record.outpatient, "fund") - (sum(booked) - sum(pay));
  });
  const last = years.at(-1)!.response?.growth;
  const { cost: billed } = side!.course.at(-1)!.settlements[EMPLOYEE]!;
  const mean = (column: Float64Array | undefined) =>
    column === undefined
      ? 1
      : sum(column.map((x, h) => x * billed[h]!)) / sum(billed);
  return {
    growth: growth(cost),
    stays: growth(stays),
    fund: growth(fund),
    share: fund.map((fen, i) => fen / cost[i]!),
    beds: mean(last?.beds),
    items: mean(last?.items),
  };
}

/** What was published of Lishui's employees (丽水公布数), by year, as shares; it enters no play. */
export function publishedLishui(measure: string): number[] {
  return readHeldAgainst().targets
    .filter((t) =>
      t.city === "lishui_2011_2015" && t.scheme === "employee" &&
      t.measure === measure
    )
    .toSorted((a, b) => a.year - b.year)
    .map(({ value }) => value / 100);
}

function growth(amounts: readonly number[]): number[] {
  return amounts.slice(1).map((fen, i) => fen / amounts[i]! - 1);
}

/** Fen of the employees' bills. */
function employees(
  table: {
    readonly rows: number;
    readonly scheme: ArrayLike<number>;
    readonly cost: ArrayLike<number>;
    readonly fund: ArrayLike<number>;
  },
  column: "cost" | "fund",
): number {
  let fen = 0;
  for (let i = 0; i < table.rows; i++) {
    if (table.scheme[i] === EMPLOYEE) fen += table[column][i]!;
  }
  return fen;
}
