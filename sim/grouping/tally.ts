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
  /** J, fen. */
  readonly fund: Float64Array;
  /** Sum of squared costs, yuan², for coefficients of variation. */
  readonly sq: Float64Array;
}

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
 */
export function tally(
  claims: Claims,
  methods: Uint8Array,
  codes: CodeBook,
  hospitals: Hospitals,
  options: CleaningOptions,
  leftOut: Uint8Array | null = null,
): CodeTally {
  const { cells, cellOf } = hospitalCells(hospitals);
  const width = cells.length, size = codes.diagnosis.length * width;
  const n = new Float64Array(size), cost = new Float64Array(size);
  const fund = new Float64Array(size), sq = new Float64Array(size);
  const dip = METHODS.indexOf("dip");
  const { losMin } = options, losMax = options.losMax ?? Infinity;
  for (let i = 0; i < claims.rows; i++) {
    if (methods[i] !== dip) continue;
    const c = claims.cost[i]!, los = claims.los[i]!;
    if (c <= 0 || los < losMin || los > losMax) continue;
    if (leftOut !== null && leftOut[i] === 1) continue;
    const k = claims.code[i]! * width + cellOf[claims.hospital[i]!]!;
    const yuan = c / 100;
    n[k] = n[k]! + 1;
    cost[k] = cost[k]! + c;
    fund[k] = fund[k]! + claims.fund[i]!;
    sq[k] = sq[k]! + yuan * yuan;
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
