import { sum } from "../base/sum.ts";
import { Decimal } from "decimal.js";
import { type Hospitals, LEVELS, type MetricRow } from "../model/ledger.ts";
import type { FundYearDays } from "../model/calendar.ts";
import type { OtherPayments, Settlement } from "../model/settlement.ts";
import { clearingMoney } from "./clearing_money.ts";
import {
  areaSurplus,
  diseaseSurplus,
  institutionSurplus,
} from "../model/surpluses.ts";
import { ratio, rowOf } from "./metric_row.ts";

/** What the metrics of a settlement are taken from: sheets of a year and of the year before. */
export interface SettlementSheets {
  readonly year: number;
  readonly hospitals: Hospitals;
  readonly settlements: readonly Settlement[];
  /** Fund money outside DIP, one element a settlement. */
  readonly otherPayments: readonly OtherPayments[];
  /** Empty where the year before was not settled. */
  readonly lastYear: readonly Settlement[];
  /** When the year is cleared, and what the clearing may come to. */
  readonly days: FundYearDays;
}

/**
 * Budget, point value, pay and clearing (结算运行指标), by scheme and level: B2,
 * B14, B15, B18, B19, B31, D20, C30, C53, C54, D3, D5, D6, E3, E4, E7, E8 of the monitoring indicators, and the
 * three surpluses of `R-CLR`. B18 is J ÷
 * paid, as the standard prints it; E3 is D ÷ J. D20 is of all lines, paid to
 * local institutions.
 */
export function settlementMetrics(
  sheets: SettlementSheets,
): MetricRow[] {
  const { year, hospitals, lastYear } = sheets;
  return sheets.settlements.flatMap((s, i) => {
    const before = lastYear[i];
    const row = rowOf(s.scheme, "all", String(year));
    return [
      row("B15", "ratio", difference(s)),
      row(
        "B2",
        "ratio",
        before ? ratio(s.budget.lines.dip, before.budget.lines.dip, -1) : null,
      ),
      row("B14", "ratio", before ? variation(s, before) : null),
      row(
        "C53",
        "ratio",
        before ? ratio(sum(s.cost), sum(before.cost), -1) : null,
      ),
      row(
        "C54",
        "ratio",
        before ? ratio(sum(s.points), sum(before.points), -1) : null,
      ),
      row("D3", "cases", sum(s.cases)),
      row("D5", "yuan", sum(s.pay) / 100),
      row(
        "D6",
        "ratio",
        ratio(
          sum(s.standard.map((d, h) => Math.max(0, d - s.booked[h]!))),
          sum(s.booked),
        ),
      ),
      row("E3", "ratio", ratio(sum(s.standard), sum(s.booked))),
      row("B18", "ratio", ratio(sum(s.booked), sum(s.pay))),
      row(
        "E4",
        "yuan",
        sum(s.booked.map((j, h) => Math.max(0, j - s.pay[h]!))) / 100,
      ),
      ...clearingMoney(s, sheets.days),
      ...surplusRows(s, row, () => true),
      row("surplus.area", "yuan", areaSurplus(s) / 100),
      row("D20", "ratio", primaryShare(s, sheets.otherPayments[i]!, hospitals)),
      row(
        "B31",
        "ratio",
        ratio(
          count(s, (h) => s.pay[h]! > s.booked[h]!),
          count(s, () => true),
        ),
      ),
      row(
        "surplus.hospitals",
        "count",
        count(s, (h) => s.standard[h]! > s.booked[h]!),
      ),
      row(
        "overspend.hospitals",
        "count",
        count(s, (h) => s.standard[h]! < s.booked[h]!),
      ),
      ...LEVELS.flatMap((level) => {
        const at = rowOf(s.scheme, `level:${level}`, String(year));
        const standard = atLevel(s.standard, hospitals, level);
        const own = (column: Float64Array) => atLevel(column, hospitals, level);
        const share = ratio(atLevel(s.pay, hospitals, level), sum(s.pay));
        const old = before
          ? ratio(atLevel(before.pay, hospitals, level), sum(before.pay))
          : null;
        return [
          ...surplusRows(s, at, (h) => hospitals.level[h] === level),
          at(
            "E3",
            "ratio",
            ratio(standard, atLevel(s.booked, hospitals, level)),
          ),
          at(
            "B18",
            "ratio",
            ratio(
              atLevel(s.booked, hospitals, level),
              atLevel(s.pay, hospitals, level),
            ),
          ),
          at("C30", "ratio", before ? shareChange(s, before, own) : null),
          at("B19", "ratio", share === null || !old ? null : share / old - 1),
          at(
            "points.perCase",
            "points",
            ratio(
              atLevel(s.points, hospitals, level) / 10000,
              atLevel(s.cases, hospitals, level),
            ),
          ),
        ];
      }),
    ];
  });
}

/** Disease and institution surplus of some institutions, yuan. */
function surplusRows(
  s: Settlement,
  row: ReturnType<typeof rowOf>,
  of: (hospital: number) => boolean,
): MetricRow[] {
  const total = (surplus: (sheet: Settlement, h: number) => number) =>
    s.cases.reduce((a, _, h) => of(h) ? a + surplus(s, h) : a, 0) / 100;
  return [
    row("surplus.disease", "yuan", total(diseaseSurplus)),
    row("surplus.institution", "yuan", total(institutionSurplus)),
  ];
}

/** (PV − b) ÷ b, both in total-cost terms; decimals, as both are published in decimals. */
function difference(s: Settlement): number | null {
  const { settlementValueTotalCost: value, yearStartValue: start } = s;
  if (value === null || start === null || Number(start) === 0) return null;
  return new Decimal(value).minus(start).div(start).toNumber();
}

/** |PV ÷ last year's − 1|, the value as it was settled; nothing where either year has none. */
function variation(s: Settlement, before: Settlement): number | null {
  const { settlementValueTotalCost: value } = s;
  const { settlementValueTotalCost: old } = before;
  if (value === null || old === null || Number(old) === 0) return null;
  return new Decimal(value).minus(old).abs().div(old).toNumber();
}

/** Change of a level's share of cases, as a share of one. */
function shareChange(
  s: Settlement,
  before: Settlement,
  own: (column: Float64Array) => number,
): number | null {
  const now = ratio(own(s.cases), sum(s.cases));
  const old = ratio(own(before.cases), sum(before.cases));
  return now === null || old === null ? null : now - old;
}

/** Fund money of all lines paid to level 1 and village clinics, of all that local institutions were paid. */
function primaryShare(
  { pay, paidAsBooked }: Settlement,
  { outpatient, chronic, other, maternity }: OtherPayments,
  hospitals: Hospitals,
): number | null {
  const paid = pay.map((dip, h) =>
    dip + paidAsBooked[h]! + outpatient[h]! + chronic[h]! + other[h]! +
    maternity[h]!
  );
  const clinics = outpatient[pay.length + 1] ?? 0;
  return ratio(atLevel(paid, hospitals, 1) + clinics, sum(paid) + clinics);
}

function atLevel(
  column: Float64Array,
  hospitals: Hospitals,
  level: number,
): number {
  return column.reduce(
    (a, b, h) => hospitals.level[h] === level ? a + b : a,
    0,
  );
}

function count(s: Settlement, test: (hospital: number) => boolean): number {
  return s.cases.reduce((n, cases, h) => cases > 0 && test(h) ? n + 1 : n, 0);
}
