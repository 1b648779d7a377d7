import type { RedTeamBook, RedTeamEntry } from "../model/redteam.ts";
import { type RedTeamEffect, redTeamEffects } from "./redteam_effects.ts";

/** A lever against the rules of several cities (手柄一行). */
export interface RedTeamRow {
  /** Its scenario and titles. */
  readonly lever: RedTeamEntry;
  /** What became of it, one a book; `null` where a book does not have it. */
  readonly cells: readonly (RedTeamEffect | null)[];
}

/**
 * Levers that cost some fund something, against all rules that were played
 * (规则对手柄总表): the largest leak of any city first.
 */
export function redTeamMatrix(books: readonly RedTeamBook[]): RedTeamRow[] {
  const effects = books.map((book) =>
    new Map(
      redTeamEffects(book).map((e) => [book.levers[e.lever]!.id, e] as const),
    )
  );
  const levers = new Map(
    books.flatMap(({ levers }) => levers.slice(1).map((l) => [l.id, l])),
  );
  const most = ({ cells }: RedTeamRow) =>
    Math.max(...cells.map((cell) => cell?.leak ?? 0));
  return [...levers.values()].map((lever) => ({
    lever,
    cells: effects.map((own) => own.get(lever.id) ?? null),
  })).filter(({ cells }) => cells.some((cell) => (cell?.planted ?? 0) > 0))
    .sort((a, b) => most(b) - most(a));
}

/** The lever that leaks most under some rules (漏得最多的手柄); `null` where none costs the fund anything. */
export function worstLever(book: RedTeamBook): RedTeamEffect | null {
  const [worst] = redTeamEffects(book);
  return worst === undefined || worst.planted === 0 ? null : worst;
}
