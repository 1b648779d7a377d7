/** Account paths of one scheme (会计科目); hospitals' accounts by row. */
export interface Accounts {
  readonly bank: string;
  /** Cumulative surplus (累计结余). */
  readonly surplus: string;
  /** Risk reserve (风险金), set aside out of the surplus. */
  readonly reserve: string;
  /** What a county has collected and not yet handed over (区县应上解收入), by row. */
  readonly county: readonly string[];
  /** Handed over and not yet in the fund's bank (国库待划收入). */
  readonly treasury: string;
  readonly income: {
    readonly contributions: string;
    readonly subsidy: string;
    readonly interest: string;
    /** Also forfeited deposits and deductions. */
    readonly other: string;
    /** From home pools of patients treated here (异地划入). */
    readonly moved: string;
  };
  readonly expense: {
    readonly dip: string;
    /** Overspend sharing, paid from the reserve. */
    readonly share: string;
    readonly outpatient: string;
    readonly chronic: string;
    readonly remote: string;
    readonly other: string;
    readonly maternity: string;
  };
  /** What a hospital is owed. */
  readonly payable: readonly string[];
  /** Quality deposit of a hospital (质量保证金). */
  readonly deposit: readonly string[];
  /** Advanced to a hospital and not yet offset (每日预拨). */
  readonly advance: readonly string[];
  /** Turnover money of a hospital (预付金). */
  readonly prepayment: readonly string[];
  /** What others than hospitals are owed, by payee. */
  readonly elsewhere: Readonly<Record<string, string>>;
}

/** Payees that are no hospital of the pool: care elsewhere by booking place, pharmacies, village clinics, mothers with their employers. */
export const OTHER_PAYEES = [
  "elsewhere",
  "out-of-area",
  "village-clinics",
  "mothers",
] as const;

/** The accounts that a scheme's year is booked on. */
export function accountsOf(
  scheme: string,
  hospitalIds: readonly string[],
  countyIds: readonly string[],
): Accounts {
  return {
    bank: `asset/bank/${scheme}`,
    surplus: `equity/${scheme}/surplus`,
    reserve: `reserve/${scheme}`,
    county: countyIds.map((id) => `county/${scheme}/${id}`),
    treasury: `treasury/${scheme}`,
    income: {
      contributions: `income/${scheme}/contributions`,
      subsidy: `income/${scheme}/subsidy`,
      interest: `income/${scheme}/interest`,
      other: `income/${scheme}/other`,
      moved: `income/${scheme}/moved`,
    },
    expense: {
      dip: `expense/${scheme}/dip`,
      share: `expense/${scheme}/share`,
      outpatient: `expense/${scheme}/outpatient`,
      chronic: `expense/${scheme}/chronic`,
      remote: `expense/${scheme}/remote`,
      other: `expense/${scheme}/other`,
      maternity: `expense/${scheme}/maternity`,
    },
    payable: hospitalIds.map((id) => `payable/${scheme}/${id}`),
    deposit: hospitalIds.map((id) => `deposit/${scheme}/${id}`),
    advance: hospitalIds.map((id) => `advance/${scheme}/${id}`),
    prepayment: hospitalIds.map((id) => `prepayment/${scheme}/${id}`),
    elsewhere: Object.fromEntries(
      OTHER_PAYEES.map((payee) => [payee, `payable/${scheme}/${payee}`]),
    ),
  };
}
