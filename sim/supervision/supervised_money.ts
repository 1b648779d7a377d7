import { MONTH_OF_DAY } from "../base/calendar.ts";
import { plus } from "../base/plus.ts";
import {
  cell,
  type Claims,
  FINDING_OUTCOMES,
  type Findings,
  SCHEMES,
  type Totals,
} from "../model/ledger.ts";

/** What findings take of institutions, one element a scheme, each by hospital × 12 + month; fen. */
export interface SupervisedMoney {
  /** Off the month's payment: what was refused and what is given back. */
  readonly deductions: readonly Float64Array[];
  /** Of it, what was paid already and is given back. */
  readonly returned: readonly Float64Array[];
  /** Fines to the treasury, by the month in which they are imposed. */
  readonly fines: readonly Float64Array[];
}

/**
 * The money of a year's findings by scheme, institution and month (监管资金): what is
 * known after the year has ended is taken with its last month. What is recovered
 * in points takes no money; fines never touch the fund. `R-PEN`, `R-MON`.
 */
export function supervisedMoney(
  findings: Findings,
  { scheme }: Pick<Claims, "scheme">,
  hospitals: number,
): SupervisedMoney {
  const columns = () => SCHEMES.map(() => new Float64Array(hospitals * 12));
  const deductions = columns(), returned = columns(), fines = columns();
  for (let row = 0; row < findings.rows; row++) {
    const s = scheme[findings.claim[row]!]!;
    const at = findings.hospital[row]! * 12 + monthOf(findings.closed[row]!);
    fines[s]![at]! += findings.fine[row]!;
    if (findings.points[row]! > 0) continue;
    deductions[s]![at]! += findings.loss[row]!;
    if (findings.outcome[row] !== INTERCEPTED) {
      returned[s]![at]! += findings.loss[row]!;
    }
  }
  return { deductions, returned, fines };
}

/**
 * What cases add up to after findings took points (核减后分值): off the month of the
 * case, and off the institution's other months where it has no more; never below
 * nothing in the year. `R-SUP`.
 */
export function pointsAfterFindings(
  totals: Totals,
  findings: Findings,
  { scheme, day }: Pick<Claims, "scheme" | "day">,
): Totals {
  if (findings.points.every((taken) => taken === 0)) return totals;
  const points = totals.points.slice();
  for (let row = 0; row < findings.rows; row++) {
    let taken = findings.points[row]!;
    const claim = findings.claim[row]!;
    const first = MONTH_OF_DAY[day[claim]!]!;
    for (let k = 0; k < 12 && taken > 0; k++) {
      const month = (first + k) % 12;
      const at = cell(findings.hospital[row]!, scheme[claim]!, month);
      const part = Math.min(taken, points[at]!);
      points[at] = plus(points[at]!, -part);
      taken -= part;
    }
  }
  return { ...totals, points };
}

const INTERCEPTED = FINDING_OUTCOMES.indexOf("intercepted");

function monthOf(day: number): number {
  return day < MONTH_OF_DAY.length ? MONTH_OF_DAY[day]! : 11;
}
