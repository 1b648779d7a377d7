import {
  LEVELS,
  type MetricRow,
  OUT_OF_AREA,
  SCHEMES,
} from "../model/ledger.ts";
import type { Catalogue, Claims, Hospitals, Scheme } from "../model/ledger.ts";
import type { CaseCounts } from "../model/result.ts";
import type { Settlement } from "../model/settlement.ts";
import type { Truth } from "../model/world.ts";

/** What a year's metrics are taken from, on both sides of the veil. */
export interface YearSheets {
  readonly year: number;
  readonly claims: Claims;
  /** `null` for claims that were read and not generated. */
  readonly truth: Truth | null;
  readonly hospitals: Hospitals;
  readonly catalogue: Catalogue;
  readonly counts: CaseCounts;
  readonly insured: readonly [number, number];
  readonly settlements: readonly Settlement[];
  readonly lastYear: readonly Settlement[];
}

/**
 * Metrics of a year (运行指标) in long form, under the standard's ids where it
 * has one (monitoring indicators, chapter 8 of the DIP specification 3.0).
 */
export function yearMetrics(sheets: YearSheets): MetricRow[] {
  return [
    ...useMetrics(sheets),
    ...catalogueMetrics(sheets),
    ...settlementMetrics(sheets),
    ...truthMetrics(sheets),
  ];
}

/** Admission rate, mean cost and stay, fund share, by scheme and level. */
function useMetrics(
  { year, claims, hospitals, insured }: YearSheets,
): MetricRow[] {
  const sum = (scheme: number, level: number) => {
    let cases = 0,
      cost = 0,
      days = 0,
      fund = 0,
      selfPaid = 0,
      helped = 0,
      far = 0;
    for (let i = 0; i < claims.rows; i++) {
      const h = claims.hospital[i]!;
      if (claims.scheme[i] !== scheme) continue;
      if (level !== 0 && (h === OUT_OF_AREA || hospitals.level[h] !== level)) {
        continue;
      }
      cases++;
      cost += claims.cost[i]!;
      days += claims.los[i]!;
      fund += claims.fund[i]!;
      selfPaid += claims.selfPaid[i]!;
      helped += claims.catastrophic[i]!;
      if (h === OUT_OF_AREA) far++;
    }
    return { cases, cost, days, fund, selfPaid, helped, far };
  };
  return SCHEMES.flatMap((scheme, s) => {
    const all = sum(s, 0);
    const row = rowOf(scheme, "all", String(year));
    return [
      row("D21", "per 100", ratio(all.cases * 100, insured[s]!)),
      row("C56", "yuan", ratio(all.cost / 100, all.cases)),
      row("C39", "day", ratio(all.days, all.cases)),
      row("C1", "ratio", ratio(all.selfPaid, all.cost)),
      row("C57", "ratio", ratio(all.fund + all.helped, all.cost)),
      row("fund.share", "ratio", ratio(all.fund, all.cost)),
      row("remote.share", "ratio", ratio(all.far, all.cases)),
      ...LEVELS.flatMap((level) => {
        const part = sum(s, level);
        const at = rowOf(scheme, `level:${level}`, String(year));
        return [
          at(
            "admission.share",
            "ratio",
            ratio(part.cases, all.cases - all.far),
          ),
          at("C56", "yuan", ratio(part.cost / 100, part.cases)),
          at("C39", "day", ratio(part.days, part.cases)),
        ];
      }),
    ];
  });
}

function catalogueMetrics(
  { year, catalogue, counts }: YearSheets,
): MetricRow[] {
  const row = rowOf("all", "all", String(year));
  const groups = catalogue.group.length;
  const core = catalogue.core.reduce((a, b) => a + b, 0);
  const dip = counts.byMethod[0]!;
  return [
    row("B3", "ratio", ratio(core, groups)),
    row("catalogue.core", "count", core),
    row("catalogue.comprehensive", "count", groups - core),
    row("C13", "ratio", ratio(counts.core, counts.core + counts.comprehensive)),
    row(
      "C14",
      "ratio",
      ratio(counts.comprehensive, counts.core + counts.comprehensive),
    ),
    row("B7", "ratio", ratio(counts.core + counts.comprehensive, dip)),
    row("B26", "ratio", ratio(counts.byZone[2]! + counts.byZone[3]!, dip)),
    row("B27", "ratio", ratio(counts.byZone[1]!, dip)),
  ];
}

function settlementMetrics(sheets: YearSheets): MetricRow[] {
  const { year, hospitals, lastYear } = sheets;
  return sheets.settlements.flatMap((s, i) => {
    const before = lastYear[i];
    const row = rowOf(s.scheme, "all", String(year));
    const value = number(s.settlementValueTotalCost),
      start = number(s.yearStartValue);
    return [
      row(
        "B15",
        "ratio",
        value === null || start === null ? null : value / start - 1,
      ),
      row(
        "B2",
        "ratio",
        before ? ratio(s.budget.lines.dip, before.budget.lines.dip, -1) : null,
      ),
      row("E3", "ratio", ratio(total(s.standard), total(s.booked))),
      row("B18", "ratio", ratio(total(s.booked), total(s.pay))),
      row(
        "E4",
        "yuan",
        total(s.booked.map((j, h) => Math.max(0, j - s.pay[h]!))) / 100,
      ),
      row(
        "E7",
        "ratio",
        ratio(total(s.transfer), total(s.transfer) + total(s.cashPaid)),
      ),
      row("D20", "ratio", ratio(atLevel(s.pay, hospitals, 1), total(s.pay))),
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
        count(s, (h) => s.standard[h]! >= s.booked[h]!),
      ),
      row(
        "overspend.hospitals",
        "count",
        count(s, (h) => s.standard[h]! < s.booked[h]!),
      ),
      ...LEVELS.flatMap((level) => {
        const at = rowOf(s.scheme, `level:${level}`, String(year));
        const standard = atLevel(s.standard, hospitals, level);
        const share = ratio(atLevel(s.pay, hospitals, level), total(s.pay));
        const old = before
          ? ratio(atLevel(before.pay, hospitals, level), total(before.pay))
          : null;
        return [
          at(
            "E3",
            "ratio",
            ratio(standard, atLevel(s.booked, hospitals, level)),
          ),
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

/** What the payer cannot see: how severe the cases were, and what was marked. */
function truthMetrics({ year, truth, claims }: YearSheets): MetricRow[] {
  if (truth === null) return [];
  let severe = 0, marked = 0;
  for (let i = 0; i < claims.rows; i++) {
    if (truth.severity[i] === 2) severe++;
    if (truth.marks[i] !== 0) marked++;
  }
  const row = rowOf("all", "all", String(year));
  return [
    row("truth.severe", "ratio", ratio(severe, claims.rows)),
    row("truth.marked", "ratio", ratio(marked, claims.rows)),
  ];
}

function rowOf(scheme: Scheme | "all", group: string, period: string) {
  return (metric: string, unit: string, value: number | null): MetricRow => ({
    metric,
    unit,
    scheme,
    group,
    period,
    value,
  });
}

function ratio(a: number, b: number, plus = 0): number | null {
  return b === 0 ? null : a / b + plus;
}

function number(text: string | null): number | null {
  return text === null ? null : Number(text);
}

function total(column: Float64Array): number {
  return column.reduce((a, b) => a + b, 0);
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
