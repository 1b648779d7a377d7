/**
 * The three surpluses that the draft 3.0 tells apart (区域结余、机构结余、病种结余), fen;
 * negative = an overspend. DIP technical specification 3.0 (draft), 7.3 二(一); a
 * positive disease surplus may be booked as operating income (办法 art. 29).
 *
 * @module
 */
import { takenBack } from "./taken_back.ts";
import type { Settlement } from "./settlement.ts";

/**
 * Area surplus (区域结余): the total that was cleared less the fund that the
 * institutions booked for it. `R-CLR`.
 */
export function areaSurplus({ fund, booked }: Settlement): number {
  return booked.reduce((left, j) => left - j, fund);
}

/**
 * Disease surplus (病种结余) of one institution: what the cleared cases are due less
 * what was booked for them, D′ − J′; under a total of the year as well, where D
 * comes from points. `R-CLR`, EX-35.
 */
export function diseaseSurplus(
  { regime, against, standard, booked, ...sheet }: Settlement,
  h: number,
): number {
  if (regime === "asBooked") return 0;
  return against === "quota"
    ? standard[h]! - booked[h]!
    : sheet.clearedStandard[h]! - sheet.clearedBooked[h]!;
}

/**
 * Institution surplus (机构结余): everything the fund pays for the year, deposit and
 * transfer included, less the compliant cost that was declared, which is the
 * booked fund less what the audit refused. Other payment methods pay what was
 * booked and cancel out. `R-CLR`.
 */
export function institutionSurplus(sheet: Settlement, h: number): number {
  const offset = takenBack(sheet.prepayment)?.[h] ?? 0;
  const received = sheet.cashPaid[h]! + offset + sheet.transfer[h]!;
  return received + sheet.deductions[h]! - sheet.booked[h]! -
    sheet.paidAsBooked[h]!;
}
