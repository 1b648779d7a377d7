import type { OpenJournal } from "./journal/journal.ts";
import type { BesideDates } from "./book_beside.ts";

/** Rule id that losses given back and fines are booked under. */
export const PENALTY_RULE = "R-PEN";

/**
 * Books a scheme-year's fines (罚款记账): what an institution owes the treasury when
 * the decision is made at a month's end, and its payment there. The money never
 * touches the fund's bank. `R-PEN`: 医疗保障基金使用监督管理条例 art. 38 and 40; the
 * days until it is paid are `supervision.penalty.payDays`, 行政处罚法 art. 67.
 *
 * @param fines fen by hospital × 12 + month
 * @param payDays from the decision to the payment
 */
export function bookFines(
  journal: OpenJournal,
  fines: Float64Array,
  scheme: string,
  year: number,
  hospitalIds: readonly string[],
  { monthEnd }: BesideDates,
  payDays: number,
): void {
  const treasury = `fines/treasury/${scheme}`;
  hospitalIds.forEach((id, h) => {
    for (let month = 0; month < 12; month++) {
      const amount = fines[h * 12 + month]!;
      if (amount === 0) continue;
      const own = `fines/due/${scheme}/${id}`, date = monthEnd(month);
      const batch = `${id}/${year}/${scheme}/fines`;
      const rule = PENALTY_RULE;
      journal.post({
        date,
        debit: own,
        credit: treasury,
        amount,
        rule,
        batch,
      });
      journal.post({
        date: date + payDays,
        debit: treasury,
        credit: own,
        amount,
        rule,
        batch,
      });
    }
  });
}
