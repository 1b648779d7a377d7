import { plus } from "../base/plus.ts";
import { BLOCK_ROWS, VALUES_16 } from "../base/row_blocks.ts";
import { weigh } from "../base/weigh.ts";
import {
  type Claims,
  type CodeBook,
  type Hospitals,
  METHODS,
} from "../model/ledger.ts";

/** Hospitals of one level and kind (同级同类医院), over which cases are counted. */
export interface HospitalCell {
  /** 3, 2 or 1. */
  readonly level: number;
  readonly kind: string;
}

/**
 * What the cleaned DIP cases of a year add up to (病例汇总), by code and hospital
 * cell. The row of a code and cell is code × number of cells + cell.
 */
export interface CodeTally {
  readonly cells: readonly HospitalCell[];
  /** Cases. */
  readonly n: Float64Array;
  /** C, fen. */
  readonly cost: Float64Array;
  /** J, fen; no element where it was not asked for. */
  readonly fund: Float64Array;
  /** Sum of squared costs, yuan², for coefficients of variation; likewise. */
  readonly sq: Float64Array;
}

/** Sums that only some rules need; both where nothing is said. */
export interface TallySums {
  readonly fund: boolean;
  readonly squares: boolean;
}

/** The longest stay that a column of stays can hold, days. */
const LOS_LIMIT = 0xffff;

/** Cleaning of cases before a catalogue is built (数据清洗). */
export interface CleaningOptions {
  /** Shortest and longest stay that count, days; `null` = no upper limit. */
  readonly losMin: number;
  readonly losMax: number | null;
}

/**
 * Counts the DIP cases of a year by code and by level and kind of hospital
 * (按编码汇总病例), leaving out those without cost or with a stay outside the
 * limits (`R-CAT-0`). Sums of fen are exact.
 *
 * @param leftOut 1 = a case that means leave out (`R-CAT-5`)
 * @param sums what to add up besides cases and cost
 */
export function tally(
  claims: Claims,
  methods: Uint8Array,
  codes: CodeBook,
  hospitals: Hospitals,
  options: CleaningOptions,
  leftOut: Uint8Array | null = null,
  sums: TallySums = { fund: true, squares: true },
): CodeTally {
  const { cells, cellOf } = hospitalCells(hospitals);
  const width = cells.length, size = codes.diagnosis.length * width;
  // One element more, for the cases that do not count.
  const n = new Uint32Array(size + 1), cost = new Float64Array(size + 1);
  const fund = new Float64Array(sums.fund ? size + 1 : 0);
  const sq = new Float64Array(sums.squares ? size + 1 : 0);
  const key = new Uint32Array(BLOCK_ROWS);
  for (let from = 0; from < claims.rows; from += BLOCK_ROWS) {
    const to = Math.min(claims.rows, from + BLOCK_ROWS);
    fillKeys(claims, cellOf, width, from, to, key);
    skip(claims, methods, options, leftOut, from, to, key, size);
    count(claims.cost, from, to, key, n, cost);
    if (sums.fund) addTo(fund, claims.fund, from, to, key);
    if (sums.squares) addSquares(sq, claims.cost, from, to, key);
  }
  const tallied = {
    n: Float64Array.from(n.subarray(0, size)),
    cost: cost.slice(0, size),
    fund: fund.slice(0, size),
    sq: sq.slice(0, size),
  };
  weigh(claims.weight, tallied.n, tallied.cost, tallied.fund, tallied.sq);
  return { cells, ...tallied };
}

/** The element of every case of a block. */
function fillKeys(
  { code, hospital }: Claims,
  cellOf: Uint16Array,
  width: number,
  from: number,
  to: number,
  key: Uint32Array,
): void {
  for (let i = from, j = 0; i < to; i++, j++) {
    key[j] = code[i]! * width + cellOf[hospital[i]!]!;
  }
}

/** Sends the cases of a block that do not count to the element `none`. */
function skip(
  { cost, los }: Claims,
  methods: Uint8Array,
  { losMin, losMax }: CleaningOptions,
  leftOut: Uint8Array | null,
  from: number,
  to: number,
  key: Uint32Array,
  none: number,
): void {
  const dip = METHODS.indexOf("dip");
  const longest = Math.min(losMax ?? LOS_LIMIT, LOS_LIMIT);
  for (let i = from, j = 0; i < to; i++, j++) {
    const days = los[i]!;
    if (
      methods[i] !== dip || cost[i]! <= 0 || days < losMin || days > longest
    ) {
      key[j] = none;
    }
  }
  if (leftOut === null) return;
  for (let i = from, j = 0; i < to; i++, j++) {
    if (leftOut[i] === 1) key[j] = none;
  }
}

function count(
  cost: Int32Array,
  from: number,
  to: number,
  key: Uint32Array,
  n: Uint32Array,
  sums: Float64Array,
): void {
  for (let i = from, j = 0; i < to; i++, j++) {
    const k = key[j]!;
    n[k] = n[k]! + 1;
    sums[k] = plus(sums[k]!, cost[i]!);
  }
}

function addTo(
  sums: Float64Array,
  fen: Int32Array,
  from: number,
  to: number,
  key: Uint32Array,
): void {
  for (let i = from, j = 0; i < to; i++, j++) {
    const k = key[j]!;
    sums[k] = plus(sums[k]!, fen[i]!);
  }
}

function addSquares(
  sums: Float64Array,
  cost: Int32Array,
  from: number,
  to: number,
  key: Uint32Array,
): void {
  for (let i = from, j = 0; i < to; i++, j++) {
    const k = key[j]!, yuan = cost[i]! / 100;
    sums[k] = plus(sums[k]!, yuan * yuan);
  }
}

/** The cells in order of their first hospital, and the cell of each hospital. */
function hospitalCells(hospitals: Hospitals) {
  const rows = new Map<string, number>();
  const cells: HospitalCell[] = [];
  // Care outside the area never counts; whatever it looks up is sent away.
  const cellOf = new Uint16Array(VALUES_16);
  hospitals.id.forEach((_, h) => {
    const level = hospitals.level[h]!, kind = hospitals.kind[h]!;
    const key = `${level} ${kind}`, known = rows.get(key);
    cellOf[h] = known ?? cells.length;
    if (known !== undefined) return;
    rows.set(key, cells.length);
    cells.push({ level, kind });
  });
  return { cells, cellOf };
}
