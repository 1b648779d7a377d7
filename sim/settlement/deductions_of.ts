import type { SettleInput } from "./settle_input.ts";

/** Audit deductions by hospital (审核扣减), fen: of the whole year, or of the months given (0–11). */
export function deductionsOf(
  { deductions, hospitals }: Pick<SettleInput, "deductions" | "hospitals">,
  months?: readonly number[],
): Float64Array {
  return Float64Array.from({ length: hospitals }, (_, h) => {
    const year = deductions.subarray(h * 12, h * 12 + 12);
    return months === undefined
      ? year.reduce((a, b) => a + b, 0)
      : months.reduce((sum, month) => sum + year[month]!, 0);
  });
}
