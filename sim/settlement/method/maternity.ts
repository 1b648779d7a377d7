import { MONTH_OF_DAY } from "../../base/calendar.ts";
import { multiplyFen } from "../../base/fen.ts";
import { add, fromNumber, multiply, ratio } from "../../base/ratio.ts";
import { weigh } from "../../base/weigh.ts";
import {
  type Claims,
  type CodeBook,
  OUT_OF_AREA,
  SCHEMES,
} from "../../model/ledger.ts";

/** Main diagnoses of a delivery (分娩), ICD-10 categories: those that the share of deliveries is counted by. */
export const DELIVERIES: readonly string[] = [
  "O80",
  "O82",
  "O34",
  "O42",
  "O24",
  "O69",
];

/** Delivery by caesarean section (剖宫产), which counts as a difficult one (难产). */
const CAESAREAN = "O82";

/** Births of a scheme's insured in a year, as the record has them (分娩). */
export interface Births {
  /** By place × 12 + month of discharge; the row after the last hospital is out of area. */
  readonly all: Float64Array;
  /** Of these by caesarean, by month. */
  readonly caesarean: Float64Array;
}

/** What maternity insurance pays (生育保险待遇); money in yuan. */
export interface MaternityOptions {
  /** Share of deliveries with a claim to the allowance, 0–1. */
  readonly covered: number;
  /** Days of leave, and those more after a caesarean. */
  readonly leaveDays: number;
  readonly difficultDays: number;
  /** Mean monthly wage of employers, and days that a month counts. */
  readonly wage: number;
  readonly monthDays: number;
  readonly prenatal: {
    /** Visits a pregnancy, in so many months before the delivery. */
    readonly visits: number;
    readonly months: number;
    /** Cost of a visit, and the fund's share of it. */
    readonly cost: number;
    readonly share: number;
  };
}

/**
 * Counts the deliveries of a scheme by hospital and month (分娩人次): stays whose main
 * diagnosis is one. Who gives birth where comes from the insured by age and sex and
 * the mix of diseases; the payer counts bills.
 */
export function birthsOf(
  claims: Claims,
  { category }: Pick<CodeBook, "category">,
  hospitals: number,
  scheme: number,
): Births {
  const kind = Uint8Array.from(
    category,
    (code) => code === CAESAREAN ? 2 : DELIVERIES.includes(code) ? 1 : 0,
  );
  const all = new Float64Array((hospitals + 1) * 12);
  const caesarean = new Float64Array(12);
  for (let i = 0; i < claims.rows; i++) {
    const delivery = kind[claims.code[i]!]!;
    if (delivery === 0 || claims.scheme[i] !== scheme) continue;
    const h = claims.hospital[i]!, month = MONTH_OF_DAY[claims.day[i]!]!;
    const at = (h === OUT_OF_AREA ? hospitals : h) * 12 + month;
    all[at] = all[at]! + 1;
    if (delivery === 2) caesarean[month] = caesarean[month]! + 1;
  }
  weigh(claims.weight, all, caesarean);
  return { all, caesarean };
}

/**
 * The maternity line of a year (生育支出), fen by payee × 12 + month: prenatal visits
 * to the place of the delivery in the months before it, the allowance (生育津贴) to
 * mothers or their employers in the row after out of area, in the month of the
 * delivery. Visits before January stand for those of next year's births in the
 * same months of this year. The stay itself is paid as all stays are. Allowance =
 * wage ÷ days of a month × days of leave (女职工劳动保护特别规定 art. 7, 8); each month is
 * rounded once. Row 35 of the mechanisms; 赣州 merges maternity with the employee
 * scheme, 盐城 settles it with the rest.
 *
 * @example Ten births in May, four by caesarean: 98 days each, 15 more for four
 * ```ts
 * import { maternityMonths } from "./maternity.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const all = new Float64Array(24);
 * all[4] = 10;
 * const caesarean = new Float64Array(12);
 * caesarean[4] = 4;
 * const fen = maternityMonths({ all, caesarean }, {
 *   covered: 1,
 *   leaveDays: 98,
 *   difficultDays: 15,
 *   wage: 6000,
 *   monthDays: 30,
 *   prenatal: { visits: 8, months: 4, cost: 250, share: 0.5 },
 * });
 * assertEquals(fen[24 + 4], (980 + 60) * 200_00);
 * // 80 visits, 20 in each of January to April.
 * assertEquals([...fen.slice(0, 6)], [2500_00, 2500_00, 2500_00, 2500_00, 0, 0]);
 * ```
 */
export function maternityMonths(
  { all, caesarean }: Births,
  options: MaternityOptions,
): Float64Array {
  const { visits, months, cost, share } = options.prenatal;
  const fen = new Float64Array(all.length + 12);
  const visit = multiply(
    multiply(fromNumber(cost), fromNumber(share)),
    multiply(fromNumber(visits), ratio(100, months)),
  );
  const day = multiply(
    multiply(fromNumber(options.wage), fromNumber(options.covered)),
    ratio(100, options.monthDays),
  );
  const last = all.length - 12;
  for (let month = 0; month < 12; month++) {
    let births = 0;
    for (let row = 0; row <= last; row += 12) {
      births += all[row + month]!;
      let expecting = 0;
      for (let k = 1; k <= months; k++) {
        expecting += all[row + (month + k) % 12]!;
      }
      fen[row + month] = multiplyFen(1, multiply(visit, fromNumber(expecting)));
    }
    const days = add(
      multiply(fromNumber(births), ratio(options.leaveDays)),
      multiply(fromNumber(caesarean[month]!), ratio(options.difficultDays)),
    );
    fen[last + 12 + month] = multiplyFen(1, multiply(day, days));
  }
  return fen;
}

/** Row of the scheme that has the line: maternity insurance is of employees (职工). */
export const MATERNITY_SCHEME = SCHEMES.indexOf("employee");
