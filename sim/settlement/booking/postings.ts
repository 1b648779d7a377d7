import type { OpenJournal, Posting } from "../journal/journal.ts";

/** Posts an amount of either sign: a negative one is the same movement the other way round. */
export function postSigned(journal: OpenJournal, posting: Posting): void {
  const { debit, credit, amount } = posting;
  journal.post(
    amount < 0
      ? { ...posting, debit: credit, credit: debit, amount: -amount }
      : posting,
  );
}

/** Batch of a payee's month, such as `H001/2025-03/employee`. */
export function monthBatch(
  payee: string,
  year: number,
  month: number,
  scheme: string,
): string {
  return `${payee}/${year}-${String(month + 1).padStart(2, "0")}/${scheme}`;
}

/** Batch of a payee's day, such as `H001/2025-01-23/employee`. */
export function advanceBatch(
  payee: string,
  date: string,
  scheme: string,
): string {
  return `${payee}/${date}/${scheme}`;
}

/** Batch of a payee's quarter 0–3, such as `H001/2025-Q1/employee`. */
export function quarterBatch(
  payee: string,
  year: number,
  quarter: number,
  scheme: string,
): string {
  return `${payee}/${year}-Q${quarter + 1}/${scheme}`;
}
