import { isoDate, monthEnd } from "../base/calendar.ts";
import { toYuan } from "../base/fen.ts";
import type { CashFilm } from "../model/cash.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type Comparison, type Side, sides } from "./comparison.ts";
import { type DataTable, levelCell, roleCell } from "./data_table.ts";
import { hospitalDays } from "./hospital_cash_rows.ts";

/** Institutions of the heat map: those that booked most. */
const SHOWN = 24;

/** A month of an institution: what it waits for. */
export interface HospitalMonth {
  readonly hospital: number;
  /** 0–11. */
  readonly month: number;
  /** Booked in the month, all lines, fen. */
  readonly booked: number;
  /** Outstanding on the last day of the month, fen; negative where the fund has paid ahead. */
  readonly outstanding: number;
  /** Outstanding ÷ the year's mean booked fund a month. */
  readonly waiting: number;
}

/** Months of the institutions that booked most (机构逐月未到账), the largest first. */
export function hospitalMonths(
  { cash, hospitals }: ScenarioResult,
  shown = SHOWN,
): HospitalMonth[][] {
  const size = hospitals.id.map((_, h) => ({ h, year: bookedOf(cash, h) }));
  return size.filter(({ year }) => year > 0)
    .toSorted((a, b) => b.year - a.year || a.h - b.h)
    .slice(0, shown)
    .map(({ h, year }) => {
      const { booked, outstanding } = hospitalDays(cash, h);
      return Array.from({ length: 12 }, (_, month) => {
        const [from, to] = daysOf(cash.year, month);
        return {
          hospital: h,
          month,
          booked: total(booked, from, to),
          outstanding: outstanding[to - 1]!,
          waiting: outstanding[to - 1]! / (year / 12),
        };
      });
    });
}

/** Booked by an institution in the calendar year, all lines and schemes. */
function bookedOf({ schemes, days, yearDays }: CashFilm, h: number): number {
  return schemes.reduce(
    (sum, { booked }) => sum + total(booked, h * days, h * days + yearDays),
    0,
  );
}

/** First day of a month in its year, and the day after its last. */
function daysOf(year: number, month: number): [number, number] {
  const first = monthEnd(year - 1, 11) + 1;
  return [
    monthEnd(year, month - 1) + 1 - first,
    monthEnd(year, month) + 1 - first,
  ];
}

function total(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let d = from; d < to; d++) sum += values[d]!;
  return sum;
}

/** The months of all sides as a table, yuan. */
export function hospitalMonthsTable(comparison: Comparison): DataTable {
  return {
    columns: [
      "方案 side",
      "方案编号 scenario",
      "机构编号 institution",
      "机构名称 name (zh)",
      "机构英文名 name (en)",
      "级别 level",
      "月末 month end",
      "当月记账（元） booked in the month (yuan)",
      "月末未到账（元） outstanding (yuan)",
      "未到账 ÷ 月均记账（个月） outstanding ÷ mean month (months)",
    ],
    rows: sides(comparison).flatMap((side) => sideRows(side, comparison)),
  };
}

function sideRows({ role, result }: Side, comparison: Comparison) {
  const { hospitals, cash } = result;
  return hospitalMonths(result).flatMap((months) =>
    months.map(({ hospital: h, month, booked, outstanding, waiting }) => [
      roleCell(role, comparison),
      result.scenario,
      hospitals.id[h]!,
      hospitals.nameZh[h]!,
      hospitals.nameEn[h]!,
      levelCell(hospitals.level[h]!),
      isoDate(monthEnd(cash.year, month)),
      toYuan(booked),
      toYuan(outstanding),
      waiting,
    ])
  );
}
