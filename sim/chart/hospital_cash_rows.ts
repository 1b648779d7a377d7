import { isoDate } from "../base/calendar.ts";
import { toYuan } from "../base/fen.ts";
import { CASH_REASONS, type CashFilm } from "../model/cash.ts";
import { cashDays } from "../model/cash_days.ts";
import { type Comparison, lastSide, sides } from "./comparison.ts";
import { type DataTable, roleCell } from "./data_table.ts";

/** Days over which the lowest bookings are looked for. */
const WEEK = 7;

/** Row of the institution with the largest booked fund of the year (记账最多的机构). */
export function largestBooked(
  { schemes, runningCost, days }: CashFilm,
): number {
  let largest = 0, most = -1;
  runningCost.forEach((_, h) => {
    let fen = 0;
    for (const { booked } of schemes) {
      for (let d = h * days; d < (h + 1) * days; d++) fen += booked[d]!;
    }
    if (fen > most) [largest, most] = [h, fen];
  });
  return largest;
}

/** The days of one institution, both schemes (机构资金逐日). */
export function hospitalDays(film: CashFilm, hospital: number) {
  return cashDays(film, [hospital], film.schemes.map((_, row) => row));
}

/** First day of the week of the year in which the least is booked (记账低谷). */
export function lowestWeek(booked: Float64Array, yearDays: number): number {
  let fen = 0, least = Infinity, first = 0;
  for (let d = 0; d < yearDays; d++) {
    fen += booked[d]! - (d < WEEK ? 0 : booked[d - WEEK]!);
    if (d >= WEEK - 1 && fen < least) [least, first] = [fen, d - WEEK + 1];
  }
  return first;
}

/**
 * The days of figure 7 as a table (机构资金日历数据), yuan, of every side; the
 * institution of the last side that booked most unless one is given.
 */
export function hospitalCashTable(
  comparison: Comparison,
  hospital = largestBooked(lastSide(comparison).result.cash),
): DataTable {
  const words = {
    prepayment: "预付金 prepayment",
    advance: "每日预拨 daily advances",
    month: "月度结算 monthly settlement",
    benefits: "门诊等据实支付 paid as booked",
    clearing: "清算 clearing",
  } as const;
  return {
    columns: [
      "方案 side",
      "方案编号 scenario",
      "机构编号 institution",
      "日期 date",
      "记账（元） booked (yuan)",
      ...CASH_REASONS.map((reason) => {
        const [zh, ...en] = words[reason].split(" ");
        return `到账：${zh}（元） received: ${en.join(" ")} (yuan)`;
      }),
      "日末未到账（元） outstanding (yuan)",
      "如无 T+1，日末未到账（元） outstanding without T+1 (yuan)",
    ],
    rows: sides(comparison).flatMap(({ role, result }) => {
      const film = result.cash, days = hospitalDays(film, hospital);
      const side = roleCell(role, comparison);
      return Array.from({ length: film.days }, (_, d) => [
        side,
        result.scenario,
        result.hospitals.id[hospital]!,
        isoDate(film.firstDay + d),
        toYuan(days.booked[d]!),
        ...CASH_REASONS.map((reason) => toYuan(days.received[reason][d]!)),
        toYuan(days.outstanding[d]!),
        days.withoutAdvances === null
          ? null
          : toYuan(days.withoutAdvances.outstanding[d]!),
      ]);
    }),
  };
}
