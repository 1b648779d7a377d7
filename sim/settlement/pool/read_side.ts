import type { Fen } from "../../base/fen.ts";
import type { Journal } from "../../model/ledger.ts";
import type { PoolSide } from "../../model/pooling.ts";

/** Money that can be paid with, by the last part of an account's path. */
const CASH: ReadonlySet<string> = new Set(["bank", "account", "treasury"]);

/** What local governments pay in, beside their subsidy. */
const FILLED: ReadonlySet<string> = new Set(["government", "topUp", "share"]);

/**
 * Reads a side off its journal (由流水读出两侧结果): benefits that were paid after their
 * day, by how many days, what governments paid in, and the money left. Nothing is
 * taken from the play that wrote it.
 */
export function readSide(journal: Journal): PoolSide {
  const { rows, accounts, date, debit, credit, amount, batch } = journal;
  const kinds = accounts.map(kindOf);
  const due = new Map<number, number>();
  let late = 0, fenDays = 0, longest = 0, filled = 0, left = 0;
  for (let i = 0; i < rows; i++) {
    const to = kinds[debit[i]!]!, from = kinds[credit[i]!]!, fen = amount[i]!;
    if (CASH.has(to)) left += fen;
    if (CASH.has(from)) left -= fen;
    if (FILLED.has(from)) filled += fen;
    if (FILLED.has(to)) filled -= fen;
    if (from === "payable") due.set(batch[i]!, date[i]!);
    if (to !== "payable") continue;
    const days = date[i]! - due.get(batch[i]!)!;
    if (days === 0) continue;
    late += fen;
    fenDays += fen * days;
    longest = Math.max(longest, days);
  }
  return { journal, late, fenDays, longest, filled, left };
}

/**
 * Lowest position of the year by place (全年最低头寸), fen: money less benefits owed at
 * each month's end, whatever governments filled; and months below 0.
 *
 * @param places accounts whose path begins so belong to the place
 * @param monthEnd day numbers
 */
export function lowestOf(
  journal: Journal,
  places: readonly string[],
  monthEnd: readonly number[],
): { readonly lowest: Fen; readonly monthsShort: number }[] {
  const { rows, accounts, date, debit, credit, amount } = journal;
  const kinds = accounts.map(kindOf);
  const placeOf = accounts.map((account) =>
    places.findIndex((place) => account.startsWith(`${place}/`))
  );
  const now = new Float64Array(places.length);
  const found = places.map(() => ({ lowest: Infinity, monthsShort: 0 }));
  let row = 0;
  const move = (account: number, fen: Fen) => {
    const kind = kinds[account]!, place = placeOf[account]!;
    if (place >= 0 && (CASH.has(kind) || kind === "payable")) {
      now[place] = now[place]! + fen;
    }
  };
  for (const end of monthEnd) {
    for (; row < rows && date[row]! <= end; row++) {
      if (kinds[credit[row]!] === "government") continue;
      move(debit[row]!, amount[row]!);
      move(credit[row]!, -amount[row]!);
    }
    found.forEach((own, p) => {
      own.lowest = Math.min(own.lowest, now[p]!);
      if (now[p]! < 0) own.monthsShort++;
    });
  }
  return found;
}

/** The last part of an account's path, such as `payable`. */
function kindOf(account: string): string {
  return account.slice(account.lastIndexOf("/") + 1);
}
