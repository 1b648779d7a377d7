import { MONTH_OF_DAY } from "../base/calendar.ts";
import { plus } from "../base/plus.ts";
import { BLOCK_ROWS } from "../base/row_blocks.ts";
import { weigh } from "../base/weigh.ts";
import {
  type Cases,
  cell,
  type Claims,
  METHODS,
  type Points,
  type Totals,
} from "../model/ledger.ts";

/**
 * Adds up the DIP cases of a year by hospital, scheme and month of discharge
 * (按机构月度汇总): cases, points, C and J, all exact whole numbers.
 */
export function totals(
  claims: Claims,
  cases: Cases,
  points: Points,
  hospitalCount: number,
): Totals {
  const size = cell(hospitalCount, 0, 0);
  // One cell more, for the cases outside DIP.
  const n = new Uint32Array(size + 1), sums = new Float64Array((size + 1) * 3);
  const cells = new Uint32Array(BLOCK_ROWS);
  for (let from = 0; from < claims.rows; from += BLOCK_ROWS) {
    const to = Math.min(claims.rows, from + BLOCK_ROWS);
    fillCells(claims, cases.method, from, to, cells, size);
    addUp(claims, points.points, from, to, cells, n, sums);
  }
  const due = dueByCell(claims, cases, points, size);
  const totals = {
    cases: Float64Array.from(n.subarray(0, size)),
    points: columnOf(sums, 0, size),
    cost: columnOf(sums, 1, size),
    fund: columnOf(sums, 2, size),
    ...(due === null ? {} : { due }),
  };
  weigh(claims.weight, ...Object.values(totals));
  return totals;
}

/** What cases are due less patients' part, each at least 0; `null` where nothing is due by case. */
function dueByCell(
  { rows, hospital, scheme, day, cost, fund }: Claims,
  { method }: Cases,
  { pay }: Points,
  size: number,
): Float64Array | null {
  if (pay === undefined) return null;
  const due = new Float64Array(size), dip = METHODS.indexOf("dip");
  for (let i = 0; i < rows; i++) {
    if (method[i] !== dip) continue;
    const k = cell(hospital[i]!, scheme[i]!, MONTH_OF_DAY[day[i]!]!);
    due[k] = plus(due[k]!, Math.max(0, pay[i]! - (cost[i]! - fund[i]!)));
  }
  return due;
}

/** The cell of every case of a block, `none` outside DIP. */
function fillCells(
  { hospital, scheme, day }: Claims,
  method: Uint8Array,
  from: number,
  to: number,
  cells: Uint32Array,
  none: number,
): void {
  const dip = METHODS.indexOf("dip");
  for (let i = from, j = 0; i < to; i++, j++) {
    cells[j] = cell(hospital[i]!, scheme[i]!, MONTH_OF_DAY[day[i]!]!);
  }
  for (let i = from, j = 0; i < to; i++, j++) {
    if (method[i] !== dip) cells[j] = none;
  }
}

/** The three sums of a cell lie side by side, so that a case touches one line of memory. */
function addUp(
  { cost, fund }: Claims,
  points: Float64Array,
  from: number,
  to: number,
  cells: Uint32Array,
  n: Uint32Array,
  sums: Float64Array,
): void {
  for (let i = from, j = 0; i < to; i++, j++) {
    const k = cells[j]!, at = k * 3;
    n[k] = n[k]! + 1;
    sums[at] = plus(sums[at]!, points[i]!);
    sums[at + 1] = plus(sums[at + 1]!, cost[i]!);
    sums[at + 2] = plus(sums[at + 2]!, fund[i]!);
  }
}

function columnOf(
  sums: Float64Array,
  first: number,
  size: number,
): Float64Array {
  const column = new Float64Array(size);
  for (let k = 0; k < size; k++) column[k] = sums[k * 3 + first]!;
  return column;
}
