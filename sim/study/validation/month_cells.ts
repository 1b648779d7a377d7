import { MONTH_OF_DAY } from "../../base/calendar.ts";
import type { ClaimDetails, Claims } from "../../model/ledger.ts";
import { OUT_OF_AREA } from "../../model/ledger.ts";
import { MARK, type Truth } from "../../model/world.ts";
import type { CodeWeights } from "./code_weights.ts";

/** What is counted in a cell (逐月指标): sums over its stays. */
export const COLUMNS = [
  /** Stays. */
  "stays",
  /** Bed days. */
  "days",
  /** Total cost, fen. */
  "cost",
  /** Off-list part, fen. */
  "offList",
  /** What neither fund nor catastrophic cover paid, fen. */
  "patients",
  /** Weight of the recorded code, {@linkcode CodeWeights}. */
  "weight",
  /** Weight of its diagnosis alone. */
  "diagnosis",
  /** Weight of the code that the illness called for, whatever was done or recorded. */
  "need",
  /** Of this, what is at the margin of need where nobody answers: mild cases that could be seen as outpatients. */
  "margin",
  /** Of primary-level groups, {@linkcode CellBasis.primary}. */
  "primary",
  /** Recorded as heavier than they were. */
  "upcoded",
  /** By how much their weight was raised. */
  "upcodedWeight",
  /** Put forward to be paid otherwise. */
  "exits",
  /** True severity 0–2, of all and of those that left. */
  "severity",
  "exitSeverity",
  /** Begun within 30 days of a discharge of the same person. */
  "returns",
  /** Died in hospital; where settlement lists were filled. */
  "deaths",
  /** With other illnesses on the list, and of these the upcoded. */
  "comorbid",
  "comorbidUpcoded",
] as const;
/** One of {@linkcode COLUMNS}. */
export type Column = typeof COLUMNS[number];

/** Illnesses that recipes ask for (病类): coronary disease, other diseases of the circulation, all others. */
export const KINDS = ["coronary", "circulatory", "other"] as const;
/** One of {@linkcode KINDS}. */
export type Kind = typeof KINDS[number];

/** Months × levels × owners × with or without an operation × kinds. */
const MONTHS = 12, LEVELS = 3, OWNERS = 2, WAYS = 2;

/** A year's stays in cells. */
export type MonthCells = Readonly<Record<Column, Float64Array>>;

/** What the stays of a year are read with. */
export interface CellBasis {
  readonly weights: CodeWeights;
  /** Part of mild cases that could be seen as outpatients, by code. */
  readonly atMargin: Float64Array;
  /** 1 = of a primary-level group (基层病种) as it was before the reform, by code. */
  readonly primary: Uint8Array;
  /** 3, 2 or 1 by institution. */
  readonly level: Uint8Array;
  /** 1 = run by the state, by institution. */
  readonly publicOwned: Uint8Array;
  /** Kind by code, a row of {@linkcode KINDS}. */
  readonly kind: Uint8Array;
  /** 1 = calls for an intervention or an operation, by code. */
  readonly surgical: Uint8Array;
}

/** Which cells are asked for; all where left out. */
export interface Asked {
  /** 0–11. */
  readonly months?: readonly number[];
  readonly levels?: readonly (1 | 2 | 3)[];
  readonly publicOwned?: boolean;
  readonly surgical?: boolean;
  readonly kinds?: readonly Kind[];
}

/** Days after a discharge within which a new stay counts as a readmission. */
const RETURN_DAYS = 30;
const DEATH = 2;

/**
 * A year's local stays, counted once by month of discharge, level, owner, operation
 * and kind of illness. Whether there is an operation is told by what the illness
 * calls for, not by what was done or recorded: a case that is treated or coded
 * otherwise stays where it was.
 *
 * @param details settlement lists; deaths and other illnesses are 0 without
 */
export function monthCells(
  claims: Claims,
  details: Pick<ClaimDetails, "outcome" | "charlson"> | null,
  truth: Truth,
  { weights, atMargin, primary, level, publicOwned, kind, surgical }: CellBasis,
): MonthCells {
  const size = MONTHS * LEVELS * OWNERS * WAYS * KINDS.length;
  const cells = Object.fromEntries(
    COLUMNS.map((column) => [column, new Float64Array(size)]),
  ) as Record<Column, Float64Array>;
  const { weight: stands = 1 } = claims;
  let person = -1, lastDay = -999;
  for (let i = 0; i < claims.rows; i++) {
    const h = claims.hospital[i]!, day = claims.day[i]!;
    const begun = day - claims.los[i]!;
    const back = claims.person[i] === person && begun - lastDay <= RETURN_DAYS;
    person = claims.person[i]!;
    lastDay = day;
    if (h === OUT_OF_AREA) continue;
    const code = claims.code[i]!, marks = truth.marks[i]!;
    const right = truth.code[i]!, needed = weights.weight[right]!;
    const at = (((MONTH_OF_DAY[day]! * LEVELS + level[h]! - 1) * OWNERS +
              publicOwned[h]!) * WAYS + surgical[right]!) *
        KINDS.length + kind[code]!;
    cells.stays[at]! += stands;
    cells.days[at]! += claims.los[i]! * stands;
    cells.cost[at]! += claims.cost[i]! * stands;
    cells.offList[at]! += claims.selfPaid[i]! * stands;
    cells.patients[at]! +=
      (claims.cost[i]! - claims.fund[i]! - claims.catastrophic[i]!) * stands;
    cells.weight[at]! += weights.weight[code]! * stands;
    cells.diagnosis[at]! += weights.diagnosis[code]! * stands;
    cells.need[at]! += needed * stands;
    if (truth.severity[i] === 0) {
      cells.margin[at]! += needed * atMargin[right]! * stands;
    }
    cells.primary[at]! += primary[code]! * stands;
    cells.severity[at]! += truth.severity[i]! * stands;
    if (back) cells.returns[at]! += stands;
    const upcoded = (marks & MARK.upcoded) !== 0;
    if (upcoded) {
      cells.upcoded[at]! += stands;
      cells.upcodedWeight[at]! += (weights.weight[code]! - needed) * stands;
    }
    if ((marks & MARK.exit) !== 0) {
      cells.exits[at]! += stands;
      cells.exitSeverity[at]! += truth.severity[i]! * stands;
    }
    if (details === null) continue;
    if (details.outcome[i] === DEATH) cells.deaths[at]! += stands;
    if (details.charlson[i]! > 0) {
      cells.comorbid[at]! += stands;
      if (upcoded) cells.comorbidUpcoded[at]! += stands;
    }
  }
  return cells;
}

/**
 * Sum of a column over the cells that are asked for.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { COLUMNS, type MonthCells, total } from "./month_cells.ts";
 *
 * const cells = Object.fromEntries(
 *   COLUMNS.map((column) => [column, new Float64Array(432).fill(1)]),
 * ) as MonthCells;
 * assertEquals(total(cells, "stays"), 432);
 * assertEquals(total(cells, "stays", { months: [11], levels: [3] }), 12);
 * assertEquals(total(cells, "stays", { kinds: ["coronary"], surgical: true }), 72);
 * ```
 */
export function total(
  cells: MonthCells,
  column: Column,
  { months, levels, publicOwned, surgical, kinds }: Asked = {},
): number {
  const values = cells[column];
  let sum = 0, at = 0;
  for (let month = 0; month < MONTHS; month++) {
    for (let level = 1; level <= LEVELS; level++) {
      for (let owner = 0; owner < OWNERS; owner++) {
        for (let way = 0; way < WAYS; way++) {
          for (const kind of KINDS) {
            const value = values[at++]!;
            if (months !== undefined && !months.includes(month)) continue;
            if (levels !== undefined && !levels.includes(level as 1 | 2 | 3)) {
              continue;
            }
            if (publicOwned !== undefined && (owner === 1) !== publicOwned) {
              continue;
            }
            if (surgical !== undefined && (way === 1) !== surgical) continue;
            if (kinds !== undefined && !kinds.includes(kind)) continue;
            sum += value;
          }
        }
      }
    }
  }
  return sum;
}
