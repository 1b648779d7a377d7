/** Who stands behind a source (文件层级); `reference` and `none` bind nobody. */
export type Rank =
  | "national"
  | "province"
  | "city"
  | "agreement"
  | "reference"
  | "none";

/** A source that scenarios cite by id (资料来源), a row of `data/sources.csv`. */
export interface SourceRecord {
  readonly id: string;
  readonly rank: Rank;
  /** Issue date: a year, a month or a day; may be empty. */
  readonly date: string;
  /** Day from which it is in force; empty = always. */
  readonly forceDate: string;
  readonly title: string;
  readonly issuer?: string;
  /** Article or part of the text, as the register of sources has it. */
  readonly article?: string;
}

const WEIGHT: Readonly<Record<Rank, number>> = {
  national: 4,
  province: 3,
  city: 2,
  agreement: 1,
  reference: 0,
  none: 0,
};

/** Weight of a rank: where the higher authority has spoken, it is followed (上级有新规定的，从其规定). */
export function rankWeight(rank: Rank): number {
  return WEIGHT[rank];
}
