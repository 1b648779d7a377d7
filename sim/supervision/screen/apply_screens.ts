import { type Claims, OUT_OF_AREA } from "../../model/ledger.ts";
import type {
  ScreenColumn,
  ScreenRule,
  ScreenSign,
  ScreenTerm,
} from "../../model/screens.ts";
import { claimColumn, type ScreenedYear } from "./claim_columns.ts";

/** What screens met (疑点): a row a claim and screen, by claim and then by screen. */
export interface Flags {
  /** Number of rows. */
  readonly rows: number;
  /** Row of the claim. */
  readonly claim: Uint32Array;
  /** Row of the screen among those that were played. */
  readonly screen: Uint8Array;
  /** Screens that name a column which the record does not have (字段缺失): they were not played. */
  readonly idle: readonly string[];
}

/**
 * Applies screens to the claims of a year (智能审核筛查), column by column. Care out of
 * the area is the other pool's to look at. A flag is a suspicion with its
 * evidence, never a verdict. `R-SUP`.
 */
export function applyScreens(
  screens: readonly ScreenRule[],
  year: ScreenedYear,
): Flags {
  const known = new Map<ScreenColumn, Float64Array | null>();
  const column = (name: ScreenColumn) => {
    if (!known.has(name)) known.set(name, claimColumn(year, name));
    return known.get(name)!;
  };
  const idle: string[] = [], met: (Uint8Array | null)[] = [];
  for (const { id, when } of screens) {
    const missing = when.flat().some((term) => column(term.column) === null);
    if (missing) idle.push(id);
    met.push(missing ? null : meets(year.claims, when, column));
  }
  const claim: number[] = [], screen: number[] = [];
  for (let i = 0; i < year.claims.rows; i++) {
    for (let s = 0; s < met.length; s++) {
      if (met[s]?.[i] === 1) claim.push(i), screen.push(s);
    }
  }
  return {
    rows: claim.length,
    claim: Uint32Array.from(claim),
    screen: Uint8Array.from(screen),
    idle,
  };
}

/** 1 = any of the alternatives holds with all of its terms. */
function meets(
  { rows, hospital }: Claims,
  when: readonly (readonly ScreenTerm[])[],
  column: (name: ScreenColumn) => Float64Array | null,
): Uint8Array {
  const met = new Uint8Array(rows), all = new Uint8Array(rows);
  for (const terms of when) {
    all.fill(1);
    for (const { column: name, sign, value } of terms) {
      hold(column(name)!, sign, value, all);
    }
    for (let i = 0; i < rows; i++) met[i]! |= all[i]!;
  }
  for (let i = 0; i < rows; i++) if (hospital[i] === OUT_OF_AREA) met[i] = 0;
  return met;
}

/** Clears the rows for which the term does not hold; NaN never does. */
function hold(
  values: Float64Array,
  sign: ScreenSign,
  value: number,
  all: Uint8Array,
): void {
  for (let i = 0; i < values.length; i++) {
    const x = values[i]!;
    const holds = sign === "<"
      ? x < value
      : sign === ">"
      ? x > value
      : sign === "<="
      ? x <= value
      : sign === ">="
      ? x >= value
      : x === value;
    if (!holds) all[i] = 0;
  }
}
