import type { Fen } from "../../base/fen.ts";
import type { Accounts, OTHER_PAYEES } from "../journal/accounts.ts";
import type { OpenJournal } from "../journal/journal.ts";
import type { BookInput } from "./book_input.ts";
import { monthBatch, postSigned } from "./postings.ts";

const LINES = [
  "outpatient",
  "chronic",
  "remote",
  "other",
  "maternity",
] as const;

/** One payee's month on one line. */
export interface BenefitPayment {
  readonly line: typeof LINES[number];
  readonly row: number;
  readonly payee: string;
  readonly batch: string;
  /** Owed, fen; below 0 it is taken back. */
  readonly amount: Fen;
  /** Advanced of it day by day, fen. */
  readonly before: Fen;
}

/** What a month owes on the lines that are paid as booked (待遇支出), line by line, without zeros. */
export function benefitPayments(
  { hospitalIds, settlement, benefits, advances }: Pick<
    BookInput,
    "hospitalIds" | "settlement" | "benefits" | "advances"
  >,
  month: number,
): BenefitPayment[] {
  const { scheme, year } = settlement, n = hospitalIds.length;
  return LINES.flatMap((line) => {
    const amounts = benefits[line];
    const advanced = line === "remote" || line === "maternity"
      ? undefined
      : advances?.months[line];
    const payments: BenefitPayment[] = [];
    for (let row = 0; row * 12 < amounts.length; row++) {
      const amount = amounts[row * 12 + month]!;
      if (amount === 0) continue;
      const payee = hospitalIds[row] ?? otherPayee(line, row - n);
      payments.push({
        line,
        row,
        payee,
        batch: monthBatch(payee, year, month, scheme),
        amount,
        before: row < n ? advanced?.[row * 12 + month] ?? 0 : 0,
      });
    }
    return payments;
  });
}

/**
 * Books a month of what is paid as booked (待遇支出记账): due at the month's end; on
 * the payment day the month's advances are offset and the rest is paid. `R-BEN`,
 * `R-T1`.
 */
export function bookBenefits(
  journal: OpenJournal,
  { bank, expense, payable, advance, elsewhere }: Accounts,
  input: BookInput,
  month: number,
): void {
  const due = input.dates.monthEnd(month), paid = input.dates.monthPaid(month);
  for (const payment of benefitPayments(input, month)) {
    const { line, row, payee, batch, amount, before } = payment;
    const own = payable[row] ?? elsewhere[payee]!;
    const post = (
      date: number,
      debit: string,
      credit: string,
      fen: Fen,
      rule: string,
    ) => postSigned(journal, { date, debit, credit, amount: fen, rule, batch });
    post(due, expense[line], own, amount, "R-BEN");
    if (before > 0) post(paid, own, advance[row]!, before, "R-T1");
    post(paid, own, bank, amount - before, "R-BEN");
  }
}

/** Who is paid in the rows after the last hospital. */
function otherPayee(
  line: typeof LINES[number],
  after: number,
): typeof OTHER_PAYEES[number] {
  if (line === "maternity") return after > 0 ? "mothers" : "out-of-area";
  if (after > 0) return "village-clinics";
  return line === "remote" ? "out-of-area" : "elsewhere";
}
