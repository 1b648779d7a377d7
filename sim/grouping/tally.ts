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
  const n = new Float64Array(size), cost = new Float64Array(size);
  const fund = new Float64Array(sums.fund ? size : 0);
  const sq = new Float64Array(sums.squares ? size : 0);
  const dip = METHODS.indexOf("dip"), { losMin } = options;
  const losMax = Math.min(options.losMax ?? LOS_LIMIT, LOS_LIMIT);
  for (let i = 0; i < claims.rows; i++) {
    if (methods[i] !== dip) continue;
    const c = claims.cost[i]!, los = claims.los[i]!;
    if (c <= 0 || los < losMin || los > losMax) continue;
    if (leftOut !== null && leftOut[i] === 1) continue;
    const k = claims.code[i]! * width + cellOf[claims.hospital[i]!]!;
    n[k] = n[k]! + 1;
    cost[k] = cost[k]! + c;
    if (sums.fund) fund[k] = fund[k]! + claims.fund[i]!;
    if (sums.squares) sq[k] = sq[k]! + (c / 100) * (c / 100);
  }
  weigh(claims.weight, n, cost, fund, sq);
  return { cells, n, cost, fund, sq };
}

/** The cells in order of their first hospital, and the cell of each hospital. */
function hospitalCells(hospitals: Hospitals) {
  const rows = new Map<string, number>();
  const cells: HospitalCell[] = [];
  const cellOf = Uint16Array.from(hospitals.id, (_, h) => {
    const level = hospitals.level[h]!, kind = hospitals.kind[h]!;
    const key = `${level} ${kind}`, known = rows.get(key);
    if (known !== undefined) return known;
    rows.set(key, cells.length);
    return cells.push({ level, kind }) - 1;
  });
  return { cells, cellOf };
}
