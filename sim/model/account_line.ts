/**
 * A line of the chart of accounts (会计科目).
 *
 * @module
 */
/** What an account is (科目类别); `liability` is what the fund owes, `equity` what it has kept. */
export type AccountKind =
  | "asset"
  | "liability"
  | "equity"
  | "income"
  | "expense";

/** A line of the chart: all accounts whose path has its form. */
export interface AccountLine {
  /** Number of the line. */
  readonly code: string;
  /** Path, with `{scheme}` and `{payee}` where accounts differ. */
  readonly path: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: AccountKind;
  /** Side on which a balance is expected. */
  readonly side: "debit" | "credit";
}

/** A line of the chart; assets and expenses stand on the debit side. */
export function line(
  code: string,
  path: string,
  zh: string,
  en: string,
  kind: AccountKind,
): AccountLine {
  const side = kind === "asset" || kind === "expense" ? "debit" : "credit";
  return { code, path, zh, en, kind, side };
}
