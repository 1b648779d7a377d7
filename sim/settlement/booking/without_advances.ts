import { monthlyDue } from "../calendar/monthly_due.ts";
import type { BookInput } from "./book_input.ts";

/**
 * The same year as if nothing had been advanced day by day (如无即时结算): the months
 * come to what they came to, their dues are paid whole on the payment day, and
 * the transfer takes off what was then paid. Nothing else moves. `R-T1`, `R-FIN`.
 */
export function withoutAdvances(input: BookInput): BookInput {
  const { settlement: sheet, hospitalIds } = input;
  const none = new Float64Array(hospitalIds.length);
  const less = new Float64Array(hospitalIds.length);
  let carry: Float64Array = none;
  const months = input.months.map((month) => {
    const { net, deductions } = month;
    const due = monthlyDue({ net, advances: none, deductions, carry });
    carry = due.carry;
    due.pay.forEach((fen, h) =>
      less[h] = less[h]! + month.advances[h]! + month.pay[h]! - fen
    );
    return { ...month, advances: none, pay: due.pay, carry };
  });
  return {
    ...input,
    months,
    advances: null,
    settlement: {
      ...sheet,
      advances: none,
      cashPaid: sheet.cashPaid.map((fen, h) => fen - less[h]!),
      transfer: sheet.transfer.map((fen, h) => fen + less[h]!),
    },
  };
}
