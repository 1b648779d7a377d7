import { MONTH_OF_DAY } from "../base/calendar.ts";
import {
  type Claims,
  FINDING_OUTCOMES,
  SCHEMES,
  type Supervision,
} from "../model/ledger.ts";

/** What findings take of institutions, one element a scheme, each by hospital × 12 + month; fen. */
export interface SupervisedMoney {
  /** Off the month's payment: what was refused, what is given back, and cases that are not paid. */
  readonly deductions: readonly Float64Array[];
  /** Of it, what was paid already and is given back. */
  readonly returned: readonly Float64Array[];
  /** Losses that stand by institution, whether they come back in money or in points: what its conduct is judged by. */
  readonly losses: Float64Array;
  /** Fines to the treasury, by the month in which they are imposed. */
  readonly fines: readonly Float64Array[];
}

/**
 * The money of a year's findings by scheme, institution and month (监管资金): what is
 * known after the year has ended is taken with its last month. Cases that the fund
 * does not pay come off their own month, as that is known before it is settled.
 * What is recovered in points takes no money; fines never touch the fund. `R-PEN`,
 * `R-DOC`, `R-MON`.
 */
export function supervisedMoney(
  { findings, unpaid }: Pick<Supervision, "findings" | "unpaid">,
  { scheme, day }: Pick<Claims, "scheme" | "day">,
  hospitals: number,
): SupervisedMoney {
  const columns = () => SCHEMES.map(() => new Float64Array(hospitals * 12));
  const losses = new Float64Array(hospitals);
  const deductions = columns(), returned = columns(), fines = columns();
  for (let row = 0; row < findings.rows; row++) {
    const s = scheme[findings.claim[row]!]!;
    const at = findings.hospital[row]! * 12 + monthOf(findings.closed[row]!);
    fines[s]![at]! += findings.fine[row]!;
    losses[findings.hospital[row]!]! += findings.loss[row]!;
    if (findings.points[row]! > 0) continue;
    deductions[s]![at]! += findings.loss[row]!;
    if (findings.outcome[row] !== INTERCEPTED) {
      returned[s]![at]! += findings.loss[row]!;
    }
  }
  for (let row = 0; row < unpaid.rows; row++) {
    if (unpaid.points[row]! > 0) continue;
    const i = unpaid.claim[row]!;
    const at = unpaid.hospital[row]! * 12 + monthOf(day[i]!);
    deductions[scheme[i]!]![at]! += unpaid.fund[row]!;
  }
  return { deductions, returned, losses, fines };
}

const INTERCEPTED = FINDING_OUTCOMES.indexOf("intercepted");

function monthOf(day: number): number {
  return day < MONTH_OF_DAY.length ? MONTH_OF_DAY[day]! : 11;
}
