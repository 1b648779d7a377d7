import type { BookInput, CarriedPayment } from "./book_input.ts";
import { benefitPayments } from "./book_benefits.ts";
import { advanceBatch, monthBatch, quarterBatch } from "./postings.ts";

/**
 * What of a year is paid after its last day (上年未付款): months whose payment day
 * lies in the next year, the last day's advance, the last quarter's clearing, and the year's transfer. The
 * next year's books open with these as debts.
 *
 * @param isoDate ISO date of a day 0–364 of the year
 */
export function carriedPayments(
  input: Omit<BookInput, "carried" | "opening" | "income" | "counties">,
  isoDate: (day: number) => string,
): CarriedPayment[] {
  const { hospitalIds, settlement: sheet, months, advances, dates } = input;
  const { scheme, year } = sheet, last = dates.monthEnd(11);
  const carried: CarriedPayment[] = [];
  const add = (
    row: number,
    date: number,
    amount: number,
    rule: string,
    batch: string,
  ) => {
    if (date > last && amount !== 0) {
      carried.push({ row, date, amount, rule, batch });
    }
  };
  for (let month = 0; month < 12; month++) {
    const date = dates.monthPaid(month);
    if (date <= last) continue;
    hospitalIds.forEach((id, h) =>
      add(
        h,
        date,
        months[month]!.pay[h]!,
        "R-MON",
        monthBatch(id, year, month, scheme),
      )
    );
    for (const paid of benefitPayments(input, month)) {
      add(paid.row, date, paid.amount - paid.before, "R-BEN", paid.batch);
    }
  }
  hospitalIds.forEach((id, h) => {
    if (advances !== null) {
      const n = advances.days.length / hospitalIds.length;
      for (let day = 0; day < n; day++) {
        const date = dates.advanced(day), amount = advances.days[h * n + day]!;
        if (date <= last || amount === 0) continue;
        add(h, date, amount, "R-T1", advanceBatch(id, isoDate(day), scheme));
      }
    }
    sheet.interim.forEach((quarter, q) =>
      add(
        h,
        dates.quarterPaid(q),
        quarter[h]!,
        "R-CLR",
        quarterBatch(id, year, q, scheme),
      )
    );
    const batch = `${id}/${year}/${scheme}`;
    add(h, dates.clearing, sheet.transfer[h]!, "R-FIN", batch);
  });
  return carried;
}
