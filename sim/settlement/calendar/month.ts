import { DEPOSIT_LIMIT_2025 } from "../../model/policy/mod.ts";
import { multiplyFen } from "../../base/fen.ts";
import { fromNumber, type Ratio } from "../../base/ratio.ts";
import { type FormOptions, grossOf, type MonthInput } from "./month_forms.ts";

/** `mon.*` of the registry. */
export interface MonthOptions extends FormOptions {
  /** q, share withheld as quality deposit (质量保证金), 0–1. */
  readonly deposit: number;
  /** Whether the issued rules of 2025 are in force: q is then at most 5 %. */
  readonly rules2025: boolean;
}

/** What a month comes to, fen by hospital: gross = deposit + net. */
export interface MonthResult {
  readonly gross: Float64Array;
  readonly deposit: Float64Array;
  readonly net: Float64Array;
  /** Paid share of the booked fund; `null` under forms without one and where nothing was booked. */
  readonly k: Ratio | null;
}

/**
 * Pre-settles one month of one scheme (月度预结算): gross by its form, see
 * `grossOf`, less the quality deposit. The deposit is rounded hospital by
 * hospital and 0 where gross is negative; audit deductions are not taken here
 * but in the month's due.
 *
 * `R-MON`: 月度预付 of the DIP technical specification 3.0, 7.1–7.2, deposit
 * 经办规程 2025 art. 26.
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
  const deposit = gross.map((amount) => multiplyFen(Math.max(0, amount), q));
  const net = gross.map((amount, h) => amount - deposit[h]!);
  return { gross, deposit, net, k };
}
