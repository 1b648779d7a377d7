import type { Fen } from "../../base/fen.ts";
import type { Journal } from "../../model/ledger.ts";

/** One movement of money, to be posted. */
export interface Posting {
  /** Days since 2000-01-01. */
  readonly date: number;
  /** Account path, such as `expense/employee/dip`. */
  readonly debit: string;
  readonly credit: string;
  /** Whole fen; nothing is posted for 0. */
  readonly amount: Fen;
  /** One of the rule ids the journal was opened with. */
  readonly rule: string;
  /** What can be listed behind it, such as `H001/2025-03/employee`. */
  readonly batch: string;
}

/** A journal that is being written (流水账). */
export interface OpenJournal {
  post(posting: Posting): void;
  /** The lines so far as a table; more may be posted afterwards. */
  close(): Journal;
}

/**
 * Opens a double-entry journal (复式记账). Every line moves an amount from one
 * account to another, for a rule and a batch. `rules` are the rule ids that may
 * be cited; they name the reason of a line in the 计算书.
 *
 * @throws {RangeError} from `post`, if an amount is negative or not whole fen,
 * or a rule was not announced.
 */
export function openJournal(rules: readonly string[]): OpenJournal {
  const ruleOf = names(rules), accountOf = names([]), batchOf = names([]);
  let size = 1024;
  let lines = columns(size);
  let rows = 0;

  return {
    post({ date, debit, credit, amount, rule, batch }) {
      if (!Number.isSafeInteger(amount) || amount < 0) {
        throw new RangeError(
          `Cannot post ${amount} fen from ${credit} to ${debit} as an amount must be whole fen, 0 or more; swap the accounts for a reversal`,
        );
      }
      const ruleRow = ruleOf.find(rule);
      if (ruleRow === undefined) {
        throw new RangeError(
          `Cannot post under rule ${rule} as the journal knows ${
            rules.join(", ")
          }`,
        );
      }
      if (amount === 0) return;
      if (rows === size) {
        size *= 2;
        lines = grown(lines, size);
      }
      lines.date[rows] = date;
      lines.debit[rows] = accountOf.row(debit);
      lines.credit[rows] = accountOf.row(credit);
      lines.amount[rows] = amount;
      lines.rule[rows] = ruleRow;
      lines.batch[rows] = batchOf.row(batch);
      rows++;
    },
    close: () => ({
      rows,
      accounts: accountOf.list(),
      date: lines.date.slice(0, rows),
      debit: lines.debit.slice(0, rows),
      credit: lines.credit.slice(0, rows),
      amount: lines.amount.slice(0, rows),
      rule: lines.rule.slice(0, rows),
      rules: ruleOf.list(),
      batch: lines.batch.slice(0, rows),
      batches: batchOf.list(),
    }),
  };
}

/** Texts by first use, so that a line holds a row number. */
function names(first: readonly string[]) {
  const rows = new Map<string, number>(first.map((name, row) => [name, row]));
  return {
    find: (name: string) => rows.get(name),
    row(name: string): number {
      const known = rows.get(name);
      if (known !== undefined) return known;
      rows.set(name, rows.size);
      return rows.size - 1;
    },
    list: (): readonly string[] => [...rows.keys()],
  };
}

function columns(size: number) {
  return {
    date: new Int32Array(size),
    debit: new Uint16Array(size),
    credit: new Uint16Array(size),
    amount: new Float64Array(size),
    rule: new Uint8Array(size),
    batch: new Uint32Array(size),
  };
}

function grown(
  lines: ReturnType<typeof columns>,
  size: number,
): ReturnType<typeof columns> {
  const larger = columns(size);
  larger.date.set(lines.date);
  larger.debit.set(lines.debit);
  larger.credit.set(lines.credit);
  larger.amount.set(lines.amount);
  larger.rule.set(lines.rule);
  larger.batch.set(lines.batch);
  return larger;
}
