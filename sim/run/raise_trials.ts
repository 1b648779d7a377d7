import { SCALE } from "../base/points.ts";
import type {
  Hospitals,
  RaisedInstitution,
  RaiseTrial,
  Totals,
} from "../model/ledger.ts";
import { moneyShifts } from "../metrics/money_shifts.ts";
import type { PricedRules } from "./price_rules.ts";
import type { YearChange } from "./resettle.ts";
import { asksForOwnValue } from "./score_year.ts";
import type { SettledYear } from "./settle_year.ts";
import type { YearValues } from "./year_values.ts";

/** How much a coefficient is raised where nobody says, 1/10000; so much a step of a bonus is. */
const STEP = SCALE / 100;

/** Institutions that are tried, those with most points first; one where each must be scored anew. */
const TRIED = 8;

/** A settled year whose coefficients may be tried. */
export interface TriedYear {
  readonly hospitals: Hospitals;
  readonly through: YearValues;
  readonly rules: Pick<PricedRules, "coefficients" | "sheet">;
  readonly settled: SettledYear;
  readonly again: (change: YearChange) => SettledYear;
}

/**
 * The year with the coefficients of some institutions changed and nothing else
 * (系数调整试算): cases, b, reference means and budget stay, and all money is shared
 * anew. Part of the run: it computes nothing. `R-COEF`, INV-3.
 */
export function raiseTrial(
  { rules, settled, again }: TriedYear,
  raised: readonly RaisedInstitution[],
): RaiseTrial {
  const coefficients = rules.coefficients.slice();
  for (const { hospital, to } of raised) coefficients[hospital] = to;
  const after = again({ coefficients });
  return {
    raised,
    schemes: moneyShifts(settled.settlements, after.settlements),
  };
}

/**
 * The largest institutions, each alone with a coefficient 0.01 higher (逐家上调试算).
 * Where a case's points hang on nobody else's, all are scored higher once and
 * each institution's points put among the others' as they were: the same
 * money, for one scoring.
 */
export function raiseTrials(year: TriedYear): RaiseTrial[] {
  const { settled, rules, through, again } = year;
  const { coefficients } = rules, { paidWith } = settled;
  if (settled.settlements.every(({ settlementValue }) => !settlementValue)) {
    return [];
  }
  const apart = paidWith !== null && !asksForOwnValue(through.start);
  const tried = largest(settled).slice(0, apart ? TRIED : 1)
    .map((hospital): RaisedInstitution => {
      const from = coefficients[hospital]!;
      return { hospital, from, to: from + STEP };
    });
  if (!apart) return tried.map((one) => raiseTrial(year, [one]));
  const higher = again({ coefficients: coefficients.map((h) => h + STEP) });
  return tried.map((one) => ({
    raised: [one],
    schemes: moneyShifts(
      settled.settlements,
      paidWith(mixed(settled.totals, higher.totals, one.hospital)),
    ),
  }));
}

/** Institutions that have points, most first. */
function largest({ settlements }: SettledYear): number[] {
  const points = settlements[0]!.points.map((_, h) =>
    settlements.reduce((sum, s) => sum + s.points[h]!, 0)
  );
  return [...points.keys()].filter((h) => points[h]! > 0)
    .sort((a, b) => points[b]! - points[a]! || a - b);
}

/** The totals of all, with one institution's points from another scoring. */
function mixed(totals: Totals, other: Totals, hospital: number): Totals {
  const points = totals.points.slice(), size = points.length;
  const width = 24, from = hospital * width;
  points.set(other.points.subarray(from, Math.min(size, from + width)), from);
  return { ...totals, points };
}
