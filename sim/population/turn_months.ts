import { MONTH_OF_DAY } from "../base/calendar.ts";
import { STAYS_ALIVE } from "../model/world.ts";

/** In which months people come into a scheme and go from it within a year, weights of the twelve months. */
export interface TurnMonths {
  /** Newborns (出生). */
  readonly newborn: readonly number[];
  /** Who takes or loses a job, and employees who move here or away (就业、离职). */
  readonly jobs: readonly number[];
  /** Residents who join from outside (居民参保). */
  readonly residents: readonly number[];
}

/** Cells of a row of a month table: that many bits of a word choose the month. */
export const MONTH_CELLS = 4096;

/** Rows of {@linkcode monthTable}. */
export const BORN = 0, JOB = 1, RESIDENT_JOINS = 2, JOB_ENDS = 3;

/**
 * Days by row × cells: the first day insured of newborns, of who takes or loses
 * a job and of residents who join; the day after the last one insured of who
 * goes away. Everyone is insured by whole months (按月参保).
 */
export function monthTable(
  { newborn, jobs, residents }: TurnMonths,
): Uint16Array {
  const table = new Uint16Array(4 * MONTH_CELLS);
  [newborn, jobs, residents, jobs].forEach((weights, row) => {
    const all = weights.reduce((a, b) => a + b, 0);
    let month = 0, below = weights[0]! / all * MONTH_CELLS;
    for (let cell = 0; cell < MONTH_CELLS; cell++) {
      while (month < 11 && cell + 0.5 > below) {
        month++;
        below += weights[month]! / all * MONTH_CELLS;
      }
      table[row * MONTH_CELLS + cell] =
        FIRST_DAYS[row === JOB_ENDS ? month + 1 : month]!;
    }
  });
  return table;
}

/** First days of months 0–11; of month 12, the day after the year. */
const FIRST_DAYS = Uint16Array.from(
  { length: 13 },
  (_, month) => month > 11 ? STAYS_ALIVE : MONTH_OF_DAY.indexOf(month),
);
