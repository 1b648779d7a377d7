import { isoDate } from "../base/calendar.ts";
import type { Journal } from "../model/ledger.ts";

/** Amounts in yuan, dates and names of a journal's lines as text, made once each: files hold a hundred thousand lines. */
export interface JournalTexts {
  readonly date: (row: number) => string;
  /** Yuan with two decimals. */
  readonly amount: (row: number) => string;
}

/** The texts of a journal's lines (分录文本). */
export function journalTexts(journal: Journal): JournalTexts {
  const dates = new Map<number, string>();
  return {
    date(row) {
      const day = journal.date[row]!;
      let text = dates.get(day);
      if (text === undefined) dates.set(day, text = isoDate(day));
      return text;
    },
    amount(row) {
      // Amounts of a journal are whole fen, 0 or more.
      const fen = journal.amount[row]!, rest = fen % 100;
      return `${(fen - rest) / 100}.${rest < 10 ? "0" : ""}${rest}`;
    },
  };
}
