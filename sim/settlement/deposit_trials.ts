import { leftToClearing } from "../model/ledger.ts";
import { sum } from "../base/sum.ts";
import type { DepositTrial } from "../model/settlement.ts";
import type { SettleInput, SettleOptions } from "./settle_input.ts";
import { settleScheme } from "./settle_scheme.ts";

/**
 * What would be paid in the year, and what be left to the clearing, if the
 * quality deposit were another (质量保证金试算): the scheme-year is settled again for
 * each, so that dues, carries, assessment and transfers follow. A prepayment
 * that the transfer takes back is a loan repaid and no clearing money.
 *
 * `R-MON`, `R-T1`, `R-FIN`; the question is that of `R-CAL`: which deposit meets
 * the share of clearing money that is asked.
 *
 * @param deposits shares to try, 0–1
 */
export function depositTrials(
  input: SettleInput,
  options: SettleOptions,
  deposits: readonly number[],
): DepositTrial[] {
  return deposits.map((deposit) => {
    const { sheet } = settleScheme(input, {
      ...options,
      months: options.months.map((month) => ({ ...month, deposit })),
    });
    const { scheme, year } = sheet;
    return {
      scheme,
      year,
      deposit,
      withheld: sum(sheet.deposit),
      paid: sum(sheet.cashPaid),
      transferred: leftToClearing(sheet),
    };
  });
}
