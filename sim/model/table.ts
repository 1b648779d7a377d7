/**
 * Tables for people (结果表): columns that know what they count, so that a CSV
 * file, a notebook and a report show the same numbers.
 *
 * @module
 */

/** What the numbers of a column are: fen are shown as yuan, points and coefficients of 1/10000 as decimals. */
export type ColumnKind =
  | "text"
  | "count"
  | "fen"
  | "points"
  | "coefficient"
  | "number";

/** A column of a {@linkcode ResultTable}. */
export interface ResultColumn {
  /** Short name for programs, such as `pay`. */
  readonly name: string;
  /** Heading in Chinese. */
  readonly titleZh: string;
  /** Heading in English. */
  readonly titleEn: string;
  /** What the numbers count. */
  readonly kind: ColumnKind;
  /** One value a row, in the unit of the record: fen, 1/10000 point. */
  readonly values: ArrayLike<string | number | null>;
}

/** A table of results; all columns have the same length. */
export interface ResultTable {
  /** Also its file name. */
  readonly name: string;
  /** Heading in Chinese. */
  readonly titleZh: string;
  /** Heading in English. */
  readonly titleEn: string;
  /** Columns of one length. */
  readonly columns: readonly ResultColumn[];
}

/** A column without its values. */
export type ColumnHead = Omit<ResultColumn, "values">;

/** A table of row objects, each column taking one field. */
export function tableOf<Row>(
  head: Omit<ResultTable, "columns">,
  columns: readonly (ColumnHead & {
    readonly of: (row: Row) => string | number | null;
  })[],
  rows: readonly Row[],
): ResultTable {
  return {
    ...head,
    columns: columns.map(({ of, ...column }) => ({
      ...column,
      values: rows.map(of),
    })),
  };
}
