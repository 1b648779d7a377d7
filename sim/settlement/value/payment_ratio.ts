import { type Ratio, ratio } from "../../base/ratio.ts";
import { sum } from "../../base/sum.ts";
import type { ValueInput, ValueOptions } from "./value_options.ts";

/**
 * ρ between fund money and total cost (医保支付比例): last year's, as wherever the
 * year-start value stands beside a fund value; this year's where there is none;
 * `null` where nothing was booked. `R-PVS`.
 */
export function fundRatio(input: ValueInput): Ratio | null {
  const { lastRatio = null } = input;
  return lastRatio !== null && lastRatio.num > 0n
    ? lastRatio
    : poolRatio(input);
}

/** ρ = ΣJ ÷ (ΣJ + ΣIP) of this year's cases (医保支付比例); `null` where nothing was booked. */
export function poolRatio(
  { booked, individual }: Pick<ValueInput, "booked" | "individual">,
): Ratio | null {
  const J = sum(booked);
  return J === 0 ? null : ratio(J, J + sum(individual));
}

/**
 * The ratio that turns a hospital's total-cost money into its fund money
 * (医保支付比例): its own J ÷ C, that of its cases weighed by their points, or the
 * pool's; `null` where there is no cost. `R-PVS`, `pv.ratioLevel`.
 *
 * @throws {RangeError} if the ratio of the cases is asked for and not given
 */
export function ownRatios(
  input: ValueInput,
  level: ValueOptions["ratioLevel"],
): readonly (Ratio | null)[] {
  const { booked, individual, caseRatio } = input;
  if (level === "case") {
    if (caseRatio !== undefined) return caseRatio;
    throw new RangeError(
      "Cannot settle by the payment ratio of each case as the cases are not given",
    );
  }
  const pool = level === "pool" ? poolRatio(input) : null;
  return Array.from(booked, (fund, h) => {
    if (level === "pool") return pool;
    const cost = fund + individual[h]!;
    return cost === 0 ? null : ratio(fund, cost);
  });
}
