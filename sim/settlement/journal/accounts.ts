/** Account paths of one scheme (会计科目); hospitals' accounts by row. */
export interface Accounts {
  readonly bank: string;
  /** Cumulative surplus (累计结余). */
  readonly surplus: string;
  readonly income: {
    readonly contributions: string;
    readonly interest: string;
    /** Also forfeited deposits and deductions. */
    readonly other: string;
  };
  readonly expense: {
    readonly dip: string;
    /** Overspend sharing, paid from the reserve. */
    readonly share: string;
    readonly outpatient: string;
    readonly chronic: string;
    readonly remote: string;
    readonly other: string;
  };
  /** What a hospital is owed. */
  readonly payable: readonly string[];
  /** Quality deposit of a hospital (质量保证金). */
  readonly deposit: readonly string[];
}

/** The accounts that a scheme's year is booked on. */
export function accountsOf(
  scheme: string,
  hospitalIds: readonly string[],
): Accounts {
  return {
    bank: `asset/bank/${scheme}`,
    surplus: `equity/${scheme}/surplus`,
    income: {
      contributions: `income/${scheme}/contributions`,
      interest: `income/${scheme}/interest`,
      other: `income/${scheme}/other`,
    },
    expense: {
      dip: `expense/${scheme}/dip`,
      share: `expense/${scheme}/share`,
      outpatient: `expense/${scheme}/outpatient`,
      chronic: `expense/${scheme}/chronic`,
      remote: `expense/${scheme}/remote`,
      other: `expense/${scheme}/other`,
    },
    payable: hospitalIds.map((id) => `payable/${scheme}/${id}`),
    deposit: hospitalIds.map((id) => `deposit/${scheme}/${id}`),
  };
}
