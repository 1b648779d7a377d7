import { type Fen, shareExactly } from "../base/fen.ts";
import type { Settlement } from "../model/settlement.ts";
import type { MonthResult } from "./calendar/month.ts";
import { type Accounts, accountsOf } from "./journal/accounts.ts";
import type { OpenJournal, Posting } from "./journal/journal.ts";

/** Rule ids that {@linkcode bookYear} cites; a journal it writes to must know them. */
export const BOOKED_RULES = [
  "R-BUD",
  "R-BEN",
  "R-MON",
  "R-CLR",
  "R-FIN",
] as const;

/** Day numbers (days since 2000-01-01) of the year's bookings. */
export interface BookDates {
  /** Last day of month 0–11: income arrives and the month's claims become due. */
  readonly monthEnd: (month: number) => number;
  /** Day on which the money of month 0–11 is paid. */
  readonly monthPaid: (month: number) => number;
  /** Day of the annual clearing and its transfer. */
  readonly clearing: number;
}

/** Benefits paid as booked: fen, row × 12 + month, a row a hospital, one more for out of area and pharmacies, and one for village clinics. */
export interface MonthlyBenefits {
  readonly outpatient: Float64Array;
  readonly chronic: Float64Array;
  readonly remote: Float64Array;
  readonly other: Float64Array;
}

/** Income that arrived in the year, fen. */
export interface ReceivedIncome {
  readonly interest: Fen;
  readonly other: Fen;
  /** Twelve amounts: contributions and subsidies, interest and other together. */
  readonly months: Float64Array;
}

/** One scheme-year to be booked. */
export interface BookInput {
  readonly hospitalIds: readonly string[];
  /** Scheme, year and the clearing by hospital. */
  readonly settlement: Settlement;
  /** The twelve months, by hospital. */
  readonly months: readonly Pick<MonthResult, "gross" | "deposit" | "net">[];
  readonly income: ReceivedIncome;
  readonly benefits: MonthlyBenefits;
  /** Cumulative surplus brought forward (累计结余), 0 if the journal carries it. */
  readonly opening: Fen;
  readonly dates: BookDates;
}

/**
 * Books a scheme-year (年度记账). Accounts, each by scheme: `asset/bank`,
 * `equity/surplus`, `income/contributions|interest|other`,
 * `expense/dip|share|outpatient|chronic|remote|other`, and by hospital
 * `payable` and `deposit`. What a month pays is due at its end and paid on the
 * payment day; at clearing the payable is moved from Σ gross to pay, the
 * deposit goes back or is forfeited, deductions are kept, and the transfer
 * brings every payable to 0.
 *
 * `R-MON`, `R-CLR`, `R-FIN`, other benefits `R-BEN`, income `R-BUD`.
 */
export function bookYear(journal: OpenJournal, input: BookInput): void {
  const accounts = accountsOf(input.settlement.scheme, input.hospitalIds);
  bookIncome(journal, accounts, input);
  for (let month = 0; month < 12; month++) {
    bookMonth(journal, accounts, input, month);
    bookBenefits(journal, accounts, input, month);
  }
  input.hospitalIds.forEach((_, h) =>
    bookClearing(journal, accounts, input, h)
  );
}

function bookIncome(
  journal: OpenJournal,
  { bank, surplus, income: account }: Accounts,
  { settlement: { scheme, year }, income, opening, dates }: BookInput,
): void {
  const receive = (date: number, credit: string, amount: Fen, batch: string) =>
    postSigned(journal, {
      date,
      debit: bank,
      credit,
      amount,
      rule: "R-BUD",
      batch,
    });
  // The opening stands before everything else of the year.
  receive(dates.monthEnd(0) - 31, surplus, opening, `fund/${year}/${scheme}`);
  const interest = shareExactly(income.interest, income.months);
  const other = shareExactly(income.other, income.months);
  for (let month = 0; month < 12; month++) {
    const date = dates.monthEnd(month);
    const batch = batchOf("fund", year, month, scheme);
    const contributions = income.months[month]! - interest[month]! -
      other[month]!;
    receive(date, account.contributions, contributions, batch);
    receive(date, account.interest, interest[month]!, batch);
    receive(date, account.other, other[month]!, batch);
  }
}

function bookMonth(
  journal: OpenJournal,
  { bank, expense, payable, deposit }: Accounts,
  { hospitalIds, settlement: { scheme, year }, months, dates }: BookInput,
  month: number,
): void {
  const due = dates.monthEnd(month), paid = dates.monthPaid(month);
  const money = months[month]!, rule = "R-MON";
  for (let h = 0; h < hospitalIds.length; h++) {
    const batch = batchOf(hospitalIds[h]!, year, month, scheme);
    const post = (date: number, debit: string, credit: string, amount: Fen) =>
      journal.post({ date, debit, credit, amount, rule, batch });
    post(due, expense.dip, payable[h]!, money.gross[h]!);
    post(due, payable[h]!, deposit[h]!, money.deposit[h]!);
    post(paid, payable[h]!, bank, money.net[h]!);
  }
}

const LINES = ["outpatient", "chronic", "remote", "other"] as const;

function bookBenefits(
  journal: OpenJournal,
  { bank, expense }: Accounts,
  { hospitalIds, settlement: { scheme, year }, benefits, dates }: BookInput,
  month: number,
): void {
  const date = dates.monthPaid(month), rule = "R-BEN";
  for (const line of LINES) {
    const debit = expense[line], amounts = benefits[line];
    for (let row = 0; row * 12 < amounts.length; row++) {
      const amount = amounts[row * 12 + month]!;
      if (amount === 0) continue;
      const payee = hospitalIds[row] ??
        otherPayee(line, row - hospitalIds.length);
      const batch = batchOf(payee, year, month, scheme);
      journal.post({ date, debit, credit: bank, amount, rule, batch });
    }
  }
}

/** Who is paid in the rows after the last hospital. */
function otherPayee(line: typeof LINES[number], after: number): string {
  if (after > 0) return "village-clinics";
  return line === "remote" ? "out-of-area" : "elsewhere";
}

function bookClearing(
  journal: OpenJournal,
  { bank, income, expense, payable, deposit }: Accounts,
  { hospitalIds, settlement: sheet, dates }: BookInput,
  h: number,
): void {
  const batch = `${hospitalIds[h]!}/${sheet.year}/${sheet.scheme}`;
  const date = dates.clearing;
  const post = (debit: string, credit: string, amount: Fen, rule: string) =>
    postSigned(journal, { date, debit, credit, amount, rule, batch });
  const own = payable[h]!, returned = sheet.depositReturned[h]!;
  const due = sheet.clear[h]! + sheet.paidAsBooked[h]!;
  post(expense.dip, own, due - sheet.gross[h]!, "R-CLR");
  post(expense.share, own, sheet.shared[h]!, "R-CLR");
  post(deposit[h]!, own, returned, "R-FIN");
  post(deposit[h]!, income.other, sheet.deposit[h]! - returned, "R-FIN");
  post(own, income.other, sheet.deductions[h]!, "R-FIN");
  post(own, bank, sheet.transfer[h]!, "R-FIN");
}

/** A negative amount is the same movement the other way round. */
function postSigned(journal: OpenJournal, posting: Posting): void {
  const { debit, credit, amount } = posting;
  journal.post(
    amount < 0
      ? { ...posting, debit: credit, credit: debit, amount: -amount }
      : posting,
  );
}

/** Such as `H001/2025-03/employee`. */
function batchOf(
  payee: string,
  year: number,
  month: number,
  scheme: string,
): string {
  return `${payee}/${year}-${String(month + 1).padStart(2, "0")}/${scheme}`;
}
