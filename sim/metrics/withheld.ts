import { sum } from "../base/sum.ts";
import type { OtherPayments, Settlement } from "../model/settlement.ts";

/**
 * What a year's ways of paying did not pay of the fund's part on the bills
 * (结算扣减), fen by scheme: of cases what was booked less what clearing pays, and
 * beside them what each method that was chosen pays less than was booked. Below 0
 * they paid more. What is paid as booked withholds nothing.
 *
 * @example 100 fen booked, 90 paid; days worth 5 fen more than was booked
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { withheld } from "./withheld.ts";
 *
 * const fen = (amount: number) => Float64Array.of(amount);
 * const methods = [{ booked: fen(20), months: fen(24), settled: fen(1) }];
 * assertEquals(
 *   withheld([{ booked: fen(100), pay: fen(90) }], [{ methods }]),
 *   [5],
 * );
 * ```
 */
export function withheld(
  settlements: readonly Pick<Settlement, "booked" | "pay">[],
  others: readonly {
    readonly methods?: readonly Pick<
      NonNullable<OtherPayments["methods"]>[number],
      "booked" | "months" | "settled"
    >[];
  }[],
): number[] {
  return settlements.map(({ booked, pay }, s) =>
    sum(booked) - sum(pay) +
    sum(
      (others[s]!.methods ?? []).map((own) =>
        sum(own.booked) - sum(own.months) - sum(own.settled)
      ),
    )
  );
}
