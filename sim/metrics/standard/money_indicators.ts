import { sum } from "../../base/sum.ts";
import { Decimal } from "decimal.js";
import {
  type Hospitals,
  LEVELS,
  type MetricRow,
  publishedReview,
  type ReviewBook,
  reviewParts,
} from "../../model/ledger.ts";
import type {
  OtherPayments,
  RehearsalRow,
  Settlement,
} from "../../model/settlement.ts";
import { ratio, rowOf } from "../metric_row.ts";
import { rehearsalTable } from "../rehearsal_table.ts";

/** What the indicators of money are taken from: sheets of a year and of the year before. */
export interface MoneyYear {
  readonly scenario: string;
  readonly hospitals: Hospitals;
  readonly settlements: readonly Settlement[];
  readonly otherPayments: readonly OtherPayments[];
  /** Both empty where the year before was not settled. */
  readonly lastYear: readonly Settlement[];
  readonly lastOther: readonly OtherPayments[];
  /** `null` where nothing is reviewed. */
  readonly review: ReviewBook | null;
  /** Last year's data under these rules against the old method; empty where there is none. */
  readonly rehearsal: readonly RehearsalRow[];
}

/**
 * Fund money by the standard's own definitions (基金运行指标), by scheme and where it says
 * so by level: B1, B32, B33, C20, C52, C55, C58–C61, D7–D12, E1, E2, E4 as a share, E5
 * and E6. Inpatient spending is what DIP, other methods, months paid as booked and stays
 * out of the area were paid; all spending has the outpatient lines and maternity
 * too. E5 is last year's data under these rules, less what institutions bore.
 */
export function moneyIndicators(year: MoneyYear): MetricRow[] {
  return [
    ...year.settlements.flatMap((s, i) => [
      ...schemeRows(s, i, year),
      ...LEVELS.flatMap((level) =>
        clearedRows(
          s,
          `level:${level}`,
          (h) => year.hospitals.level[h] === level,
        )
      ),
      ...reviewRows(s, year.review?.schemes[i] ?? null),
    ]),
    ...rehearsedRows(year),
  ];
}

function schemeRows(
  s: Settlement,
  i: number,
  { otherPayments, lastYear, lastOther }: MoneyYear,
): MetricRow[] {
  const row = rowOf(s.scheme, "all", String(s.year));
  const before = lastYear[i], other = otherPayments[i]!, old = lastOther[i];
  const employee = s.scheme === "employee";
  const inpatient = inpatientFund(s, other);
  const all = inpatient + sum(other.outpatient) + sum(other.chronic) +
    sum(other.maternity);
  return [
    row("B1", "ratio", ratio(s.fund, sum(s.pay))),
    ...clearedRows(s, "all", () => true),
    row("C55", "ratio", before ? growthOfValue(s, before) : null),
    row(employee ? "C58" : "C59", "ratio", ratio(inpatient, all)),
    row(
      employee ? "C60" : "C61",
      "ratio",
      before && old ? ratio(inpatient, inpatientFund(before, old), -1) : null,
    ),
    row("D7", "count", s.shared.reduce((n, fen) => fen > 0 ? n + 1 : n, 0)),
    row("D7.amount", "yuan", sum(s.shared) / 100),
  ];
}

/** What of the fund went to stays, fen. */
function inpatientFund(
  { pay, paidAsBooked }: Settlement,
  { other, remote }: OtherPayments,
): number {
  return sum(pay) + sum(paidAsBooked) + sum(other) + sum(remote);
}

/** Surpluses and overspending D′ − J′, and D′ ÷ J, of some institutions. */
function clearedRows(
  { scheme, year, cases, clearedStandard, clearedBooked, booked }: Settlement,
  group: string,
  of: (hospital: number) => boolean,
): MetricRow[] {
  const row = rowOf(scheme, group, String(year));
  let gains = 0, gained = 0, losses = 0, lost = 0, standard = 0, advanced = 0;
  for (let h = 0; h < cases.length; h++) {
    if (!of(h) || cases[h] === 0) continue;
    const left = clearedStandard[h]! - clearedBooked[h]!;
    if (left > 0) gains++, gained += left;
    if (left < 0) losses++, lost -= left;
    standard += clearedStandard[h]!;
    advanced += booked[h]!;
  }
  return [
    row("B32", "count", gains),
    row("B32.amount", "yuan", gained / 100),
    row("B33", "count", losses),
    row("B33.amount", "yuan", lost / 100),
    row("C20", "ratio", ratio(standard, advanced)),
  ];
}

/** PV ÷ last year's − 1, both as settled; nothing where either year has none. */
function growthOfValue(s: Settlement, before: Settlement): number | null {
  const { settlementValueTotalCost: value } = s;
  const { settlementValueTotalCost: old } = before;
  if (value === null || old === null || Number(old) === 0) return null;
  return new Decimal(value).minus(old).div(old).toNumber();
}

/** What is published of special review (D8–D12); nothing is known where nothing is reviewed. */
function reviewRows(
  { scheme, year, cases }: Settlement,
  shift: ReviewBook["schemes"][number] | null,
): MetricRow[] {
  const row = rowOf(scheme, "all", String(year));
  const all = (of: (hospital: number) => number) =>
    cases.reduce((n, _, h) => n + of(h), 0);
  const value = (of: (own: NonNullable<typeof shift>) => number | null) =>
    shift === null ? null : of(shift);
  return [
    row("D8", "count", value((own) => sum(own.applied))),
    row("D9", "count", value((own) => sum(own.approved))),
    row(
      "D10",
      "yuan",
      value((own) => all((h) => publishedReview(own, h).paid) / 100),
    ),
    row(
      "D11",
      "yuan",
      value((own) => all((h) => reviewParts(own, h).given) / 100),
    ),
    row(
      "D12",
      "ratio",
      value((own) => ratio(sum(own.approved), sum(own.discharges))),
    ),
  ];
}

/** E1, E2, the share of E4, E6 of the year, and E5 of the year before, by scheme and level. */
function rehearsedRows(
  { scenario, settlements, hospitals, rehearsal }: MoneyYear,
): MetricRow[] {
  const shown = ({ group }: RehearsalRow) => !group.startsWith("hospital:");
  return [
    ...rehearsalTable(scenario, settlements, null, hospitals).filter(shown)
      .flatMap((own) => {
        const row = rowOf(own.scheme, own.group, String(own.year));
        return [
          row("E1", "yuan", own.totalCost / 100),
          row("E2", "yuan", own.settledTotal / 100),
          row("E2.fund", "yuan", own.settledFund / 100),
          row("E4.share", "ratio", own.borneShare),
          row("E6", "ratio", own.gap),
        ];
      }),
    ...differences(
      rehearsal.filter((own) =>
        shown(own) && own.scenario === scenario && own.borneDifference !== null
      ),
      settlements[0]!.year,
    ),
  ];
}

/** E5, unknown where no year before was settled both ways. */
function differences(
  rows: readonly RehearsalRow[],
  year: number,
): MetricRow[] {
  return rows.length === 0
    ? [rowOf("all", "all", String(year))("E5", "yuan", null)]
    : rows.map((own) =>
      rowOf(own.scheme, own.group, String(own.year))(
        "E5",
        "yuan",
        own.borneDifference! / 100,
      )
    );
}
