import { AGES } from "./ages.ts";
import { type Mortality, MOST } from "./mortality.ts";
import type { Selection } from "./selection.ts";
import { monthTable, type TurnMonths } from "./turn_months.ts";
import type { Turn } from "./turnover.ts";

/**
 * One year's lot of every place, cut from one 32-bit word: dying at the bottom,
 * then nothing, then changing the scheme, moving within the city and leaving at
 * the top. Words and thresholds are signed, −2³¹ is the bottom: comparing
 * integers is what keeps a turn fast. Cells are (age × 2 + sex) × 2 + scheme.
 */
export interface TurnTables {
  readonly year: number;
  /** Places of the next year. */
  readonly personsAfter: number;
  /** A word below this may mean death, by cell. */
  readonly mayDieBelow: Int32Array;
  /** Times the person's tilt: a word less than that above the bottom is death, by age × 2 + sex. */
  readonly diesPerTilt: Float64Array;
  /** Frailty by quantile and its weight in who dies, as set for the year. */
  readonly frailty: Float32Array;
  readonly frailtyDeath: number;
  /** Words from here on change the scheme; move; leave. */
  readonly flipFrom: Int32Array;
  readonly moveFrom: Int32Array;
  readonly leaveFrom: Int32Array;
  /** The least of `leaveFrom`: no word below it leaves. */
  readonly mayLeaveFrom: number;
  /** Of free places, as signed thresholds: a newborn, else an employee, else a resident. */
  readonly newbornBelow: number;
  readonly joiningBelow: number;
  /** Months of going away in the year, see {@linkcode monthTable}. */
  readonly goes: Uint16Array;
  /** Months of coming in the next year. */
  readonly comes: Uint16Array;
}

/** Number of words; the lowest one. */
const WORD = 2 ** 32;
export const BOTTOM: number = -(2 ** 31);

/**
 * Thresholds of a turn of the year (年度变动). Leaving stands above what depends on
 * the next year's size, so that a year knows who will leave in it.
 */
export function turnTables(
  turn: Turn,
  deaths: Mortality,
  { perTilt }: Selection,
  options: {
    readonly year: number;
    readonly moveRate: number;
    readonly personsAfter: number;
    readonly months: TurnMonths;
    readonly monthsAfter: TurnMonths;
  },
): TurnTables {
  const cells = AGES * 4;
  const leaveFrom = new Int32Array(cells);
  const moveFrom = new Int32Array(cells);
  const flipFrom = new Int32Array(cells);
  for (let i = 0; i < cells; i++) {
    const leave = 1 - turn.leave[i]!, move = leave - options.moveRate;
    leaveFrom[i] = threshold(leave);
    moveFrom[i] = threshold(move);
    flipFrom[i] = threshold(move - turn.flip[i]!);
  }
  return {
    year: options.year,
    personsAfter: options.personsAfter,
    mayDieBelow: flipFrom.map((top, i) =>
      Math.min(
        top,
        threshold(Math.min(MOST, perTilt[i >> 1]! * deaths.largestTilt)),
      )
    ),
    diesPerTilt: perTilt.map((p) => p * WORD),
    frailty: deaths.frailty,
    frailtyDeath: deaths.weight,
    flipFrom,
    moveFrom,
    leaveFrom,
    mayLeaveFrom: leaveFrom.reduce((a, b) => Math.min(a, b)),
    newbornBelow: threshold(turn.newborn),
    joiningBelow: threshold(turn.newborn + turn.joining),
    goes: monthTable(options.months),
    comes: monthTable(options.monthsAfter),
  };
}

/** The word below which a share of all words lies. */
function threshold(share: number): number {
  return Math.min(2 ** 31 - 1, Math.round(share * WORD) + BOTTOM);
}
