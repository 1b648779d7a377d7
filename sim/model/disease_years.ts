/** Diseases in this year and the one before (各病种同比): columns by disease, B23 and B24 of the standard. */
export interface DiseaseYears {
  /** Number of rows. */
  readonly rows: number;
  /** Row of the catalogue. */
  readonly group: Uint16Array;
  /** Cases of this year. */
  readonly cases: Float64Array;
  /** Cases of the year before, in this year's groups. */
  readonly casesBefore: Float64Array;
  /** Their total cost this year, fen. */
  readonly cost: Float64Array;
  /** Total cost of the year before, fen. */
  readonly costBefore: Float64Array;
}
