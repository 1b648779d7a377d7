import { type Fen, multiplyFen, shareExactly } from "../../base/fen.ts";
import { compare, fromNumber, type Ratio, ratio } from "../../base/ratio.ts";

/** Highest quality deposit that the handling rules of 2025 allow (art. 26). */
const DEPOSIT_LIMIT_2025 = 0.05;

/** `mon.*` of the registry. */
export interface MonthOptions {
  /** How the month is pre-settled: booked fund within the quota, points, a fixed share. */
  readonly form: "booked" | "points" | "fixedShare";
  /** Share of the booked fund paid under `fixedShare`, 0–1. */
  readonly rate: number;
  /** q, share withheld as quality deposit (质量保证金), 0–1. */
  readonly deposit: number;
  /** Whether the issued rules of 2025 are in force: q is then at most 5 %. */
  readonly rules2025: boolean;
}

/** One month of one scheme; vectors by hospital. */
export interface MonthInput {
  /** F_m, the month's part of the DIP line, fen. */
  readonly quota: Fen;
  /** J, booked fund, fen. */
  readonly booked: Float64Array;
  /** P, 1/10000 point. */
  readonly points4: Float64Array;
}

/** What a month pays, fen by hospital: gross = deposit + net. */
export interface MonthResult {
  readonly gross: Float64Array;
  readonly deposit: Float64Array;
  readonly net: Float64Array;
  /** Paid share of the booked fund; `null` under `points` and where nothing was booked. */
  readonly k: Ratio | null;
}

/**
 * Pre-settles one month of one scheme (月度预结算).
 *
 * - `booked`: the booked fund as it is, or, where it exceeds the quota, the
 *   quota split by booked fund (k = F_m ÷ ΣJ).
 * - `points`: the quota split by points.
 * - `fixedShare`: a share of each hospital's booked fund, whatever the quota.
 *
 * The deposit is rounded hospital by hospital; audit deductions are not taken
 * here but once, at the transfer.
 *
 * `R-MON` forms 1–3: 月度预付 of the DIP technical specification 3.0, 7.1–7.2,
 * deposit 经办规程 2025 art. 26.
 */
export function settleMonth(
  input: MonthInput,
  options: MonthOptions,
): MonthResult {
  const { gross, k } = grossOf(input, options);
  const q = fromNumber(
    options.rules2025
      ? Math.min(options.deposit, DEPOSIT_LIMIT_2025)
      : options.deposit,
  );
  const deposit = gross.map((amount) => multiplyFen(amount, q));
  const net = gross.map((amount, h) => amount - deposit[h]!);
  return { gross, deposit, net, k };
}

function grossOf(
  { quota, booked, points4 }: MonthInput,
  { form, rate }: MonthOptions,
): Pick<MonthResult, "gross" | "k"> {
  if (form === "points") {
    return { gross: shareExactly(quota, points4), k: null };
  }
  const total = booked.reduce((sum, amount) => sum + amount, 0);
  const k = total === 0 ? null : paidShare(quota, total, form, rate);
  if (k === null || compare(k, ratio(1)) === 0) {
    return { gross: booked.slice(), k };
  }
  const gross = form === "booked"
    ? shareExactly(quota, booked)
    : booked.map((amount) => multiplyFen(amount, k));
  return { gross, k };
}

function paidShare(
  quota: Fen,
  total: Fen,
  form: "booked" | "fixedShare",
  rate: number,
): Ratio {
  if (form === "fixedShare") return fromNumber(rate);
  return total <= quota ? ratio(1) : ratio(quota, total);
}
