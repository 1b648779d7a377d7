import { MONTH_OF_DAY } from "../../base/calendar.ts";
import { shareExactly } from "../../base/fen.ts";
import { weigh } from "../../base/weigh.ts";
import { SCHEMES, type YearRecord } from "../../model/ledger.ts";
import type { CatastrophicSheet } from "../../model/settlement.ts";

/**
 * The year of catastrophic insurance (大病保险收支), by scheme: what is collected for
 * it, what its layers pay of stays, and what it pays of special drugs bought
 * apart from them; the three by county. `R-BIG`, dip-rules 5.5; Ganzhou 二(一)
 * collects it with basic insurance on its own line.
 *
 * @param premium yuan an insured person and year
 * @returns one element a scheme, employees first
 */
export function catastrophicMoney(
  record: YearRecord,
  counties: number,
  premium: { readonly employee: number; readonly resident: number },
): CatastrophicSheet[] {
  const { claims, specialDrugs: drugs, register, year } = record;
  const sheets = SCHEMES.map((scheme) => ({
    scheme,
    year,
    premium: new Float64Array(counties * 12),
    layers: new Float64Array(counties * 12),
    drugs: new Float64Array(counties),
  }));
  for (let i = 0; i < claims.rows; i++) {
    const { layers } = sheets[claims.scheme[i]!]!;
    const at = claims.county[i]! * 12 + MONTH_OF_DAY[claims.day[i]!]!;
    layers[at] = layers[at]! + claims.catastrophic[i]!;
  }
  for (let i = 0; drugs !== null && i < drugs.rows; i++) {
    const sheet = sheets[drugs.scheme[i]!]!, at = drugs.county[i]!;
    sheet.drugs[at] = sheet.drugs[at]! + drugs.paid[i]!;
  }
  for (const { layers, drugs } of sheets) weigh(claims.weight, layers, drugs);
  const heads = sheets.map(() => new Float64Array(counties * 12));
  for (let row = 0; row < register.rows; row++) {
    const column = heads[register.scheme[row]!]!;
    const at = register.county[row]! * 12 + register.month[row]!;
    column[at] = column[at]! + register.insured[row]!;
  }
  sheets.forEach((sheet, s) => {
    const fen = Math.round(premium[sheet.scheme] * 100);
    for (let c = 0; c < counties; c++) {
      const months = heads[s]!.subarray(c * 12, c * 12 + 12);
      // For everyone who is insured on 1 January, spread over the months as contributions are.
      sheet.premium.set(shareExactly(months[0]! * fen, months), c * 12);
    }
  });
  return sheets;
}
