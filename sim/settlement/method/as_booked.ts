import { MONTH_OF_DAY } from "../../base/calendar.ts";
import type { Fen } from "../../base/fen.ts";
import { weigh } from "../../base/weigh.ts";
import { yearSums } from "../../base/year_sums.ts";
import {
  METHODS,
  OUT_OF_AREA,
  PHARMACY,
  SCHEMES,
  VILLAGE_CLINIC,
  type YearRecord,
} from "../../model/ledger.ts";
import type { MethodPay, OtherPayments } from "../../model/settlement.ts";

/** Fund money outside DIP by month: fen by hospital × 12 + month; the row after the last hospital is out of area and, for outpatient care, pharmacies too, the one after it village clinics. */
export interface OtherMonths {
  readonly outpatient: Float64Array;
  readonly chronic: Float64Array;
  readonly remote: Float64Array;
  readonly other: Float64Array;
  /** Maternity (生育支出), 0 where it is no line; the last row is the allowance to mothers and employers. */
  readonly maternity: Float64Array;
  /** DIP cases as booked, for the years in which they are paid so. */
  readonly dip: Float64Array;
  readonly otherCases: number;
  readonly remoteCases: number;
  /** Of outpatient care, what pharmacies filled, fen by line (双通道、外配处方). */
  readonly pharmacies: { readonly outpatient: Fen; readonly chronic: Fen };
  /** Methods that pay other than what was booked; left out where none does. */
  readonly methods?: readonly MethodPay[];
}

/**
 * Pays as booked (按项目): what the benefit rules made the fund's part is what
 * the fund pays. Outpatient care, out-of-area stays and the stays that leave
 * DIP go this way; `paidBeside` pays some of them otherwise. `R-FFS`, dip-rules
 * 5.2; Zibo 四(二)(四).
 *
 * @param method row in METHODS, by claim
 * @param beside fund money of local bills that is paid by item whatever becomes of the rest, fen by claim (`R-SPX-6`)
 * @returns one element a scheme, employees first
 */
export function asBooked(
  record: YearRecord,
  method: Uint8Array,
  hospitals: number,
  beside: Int32Array | null = null,
): OtherMonths[] {
  const length = (hospitals + 2) * 12;
  const out = SCHEMES.map(() => ({
    outpatient: new Float64Array(length),
    chronic: new Float64Array(length),
    remote: new Float64Array(length),
    other: new Float64Array(length),
    maternity: new Float64Array(length),
    dip: new Float64Array(length),
    otherCases: 0,
    remoteCases: 0,
    pharmacies: { outpatient: 0, chronic: 0 },
  }));
  const { claims, outpatient } = record;
  const dip = METHODS.indexOf("dip"), remote = METHODS.indexOf("remote");
  for (let i = 0; i < claims.rows; i++) {
    const sheet = out[claims.scheme[i]!]!, h = claims.hospital[i]!;
    const row = h === OUT_OF_AREA ? hospitals : h;
    const at = row * 12 + MONTH_OF_DAY[claims.day[i]!]!, m = method[i]!;
    if (m === remote) sheet.remoteCases++;
    else if (m !== dip) sheet.otherCases++;
    const line = m === remote
      ? sheet.remote
      : m === dip
      ? sheet.dip
      : sheet.other;
    line[at] = line[at]! + claims.fund[i]!;
    if (beside !== null) sheet.other[at] = sheet.other[at]! + beside[i]!;
  }
  for (const sheet of out) {
    weigh(claims.weight, sheet.remote, sheet.dip, sheet.other);
    sheet.remoteCases *= claims.weight ?? 1;
    sheet.otherCases *= claims.weight ?? 1;
  }
  for (let i = 0; i < outpatient.rows; i++) {
    const sheet = out[outpatient.scheme[i]!]!;
    const own = outpatient.kind[i] === 0 ? "outpatient" : "chronic";
    const line = sheet[own];
    // Care elsewhere and pharmacies share the row after the last hospital.
    const h = outpatient.hospital[i]!;
    const row = h === VILLAGE_CLINIC ? hospitals + 1 : Math.min(h, hospitals);
    const at = row * 12 + MONTH_OF_DAY[outpatient.day[i]!]!;
    line[at] = line[at]! + outpatient.fund[i]!;
    if (h === PHARMACY) sheet.pharmacies[own] += outpatient.fund[i]!;
  }
  return out;
}

/** The year's sums by hospital of {@linkcode asBooked}. */
export function otherPayments(
  months: readonly OtherMonths[],
  year: number,
): OtherPayments[] {
  return months.map((sheet, s) => ({
    scheme: SCHEMES[s]!,
    year,
    outpatient: yearSums(sheet.outpatient),
    chronic: yearSums(sheet.chronic),
    remote: yearSums(sheet.remote),
    other: yearSums(sheet.other),
    maternity: yearSums(sheet.maternity),
    otherCases: sheet.otherCases,
    remoteCases: sheet.remoteCases,
    ...(sheet.methods === undefined ? {} : { methods: sheet.methods }),
  }));
}
