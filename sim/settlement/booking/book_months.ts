import type { Fen } from "../../base/fen.ts";
import type { Accounts } from "../journal/accounts.ts";
import type { OpenJournal } from "../journal/journal.ts";
import type { BookInput } from "./book_input.ts";
import { PENALTY_RULE } from "../book_fines.ts";
import { advanceBatch, monthBatch, postSigned } from "./postings.ts";

/**
 * Books a month of cases by points (月度结算记账): due at the month's end, the
 * deposit withheld; on the payment day the month's advances are offset, audit
 * deductions kept, losses that were found given back (`R-PEN`), and the rest is paid. What is then left in debit of a payable
 * is carried into the next month. `R-MON`, `R-T1`.
 */
export function bookMonth(
  journal: OpenJournal,
  { bank, income, expense, payable, deposit, advance }: Accounts,
  { hospitalIds, settlement: { scheme, year }, months, dates }: BookInput,
  month: number,
): void {
  const due = dates.monthEnd(month), paid = dates.monthPaid(month);
  const money = months[month]!;
  for (let h = 0; h < hospitalIds.length; h++) {
    const batch = monthBatch(hospitalIds[h]!, year, month, scheme);
    const own = payable[h]!;
    const post = (
      date: number,
      debit: string,
      credit: string,
      amount: Fen,
      rule: string,
    ) => postSigned(journal, { date, debit, credit, amount, rule, batch });
    post(due, expense.dip, own, money.gross[h]!, "R-MON");
    post(due, own, deposit[h]!, money.deposit[h]!, "R-MON");
    post(paid, own, advance[h]!, money.advances[h]!, "R-T1");
    const back = money.returned?.[h] ?? 0;
    post(paid, own, income.other, money.deductions[h]! - back, "R-MON");
    if (back !== 0) post(paid, own, income.other, back, PENALTY_RULE);
    post(paid, own, bank, money.pay[h]!, "R-MON");
  }
}

/**
 * Books the daily advances of a year (每日预拨记账): a line a hospital and day that
 * booked anything, whose cases are those of its batch's day. `R-T1`.
 */
export function bookAdvances(
  journal: OpenJournal,
  { bank, advance }: Accounts,
  { hospitalIds, settlement: { scheme }, advances, dates }: BookInput,
  isoDate: (day: number) => string,
): void {
  if (advances === null) return;
  const { days } = advances, n = days.length / hospitalIds.length;
  for (let day = 0; day < n; day++) {
    const date = dates.advanced(day), of = isoDate(day);
    for (let h = 0; h < hospitalIds.length; h++) {
      const amount = days[h * n + day]!;
      if (amount === 0) continue;
      const batch = advanceBatch(hospitalIds[h]!, of, scheme);
      journal.post({
        date,
        debit: advance[h]!,
        credit: bank,
        amount,
        rule: "R-T1",
        batch,
      });
    }
  }
}
