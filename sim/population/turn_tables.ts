import { AGES } from "./ages.ts";
import { type Mortality, MOST } from "./mortality.ts";
import { meanTilts } from "./selection.ts";
import type { Turn } from "./turnover.ts";

/**
 * One year's lot of every place, cut from one 32-bit word: dying at the bottom,
 * then nothing, then leaving, moving within the city and changing the scheme at
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
  /** Words from here on leave; move; change the scheme. */
  readonly leaveFrom: Int32Array;
  readonly moveFrom: Int32Array;
  readonly flipFrom: Int32Array;
  /** Of free places, as signed thresholds: a newborn, else an employee, else a resident. */
  readonly newbornBelow: number;
  readonly joiningBelow: number;
}

/** Number of words; the lowest one. */
const WORD = 2 ** 32;
export const BOTTOM: number = -(2 ** 31);

/** Thresholds of a turn of the year (年度变动). */
export function turnTables(
  turn: Turn,
  deaths: Mortality,
  options: {
    readonly year: number;
    /** Years since the population's first one. */
    readonly since: number;
    readonly moveRate: number;
    readonly personsAfter: number;
  },
): TurnTables {
  const cells = AGES * 4;
  // Those who are left are tougher; the chance of all of them stays the census's.
  const tilts = meanTilts(deaths, options.since);
  const leaveFrom = new Int32Array(cells);
  const moveFrom = new Int32Array(cells);
  const flipFrom = new Int32Array(cells);
  for (let i = 0; i < cells; i++) {
    const flip = 1 - turn.flip[i]!, move = flip - options.moveRate;
    flipFrom[i] = threshold(flip);
    moveFrom[i] = threshold(move);
    leaveFrom[i] = threshold(move - turn.leave[i]!);
  }
  return {
    year: options.year,
    personsAfter: options.personsAfter,
    mayDieBelow: leaveFrom.map((top, i) =>
      Math.min(
        top,
        threshold(Math.min(MOST, deaths.largest[i >> 1]! / tilts[i >> 1]!)),
      )
    ),
    diesPerTilt: deaths.perTilt.map((p, cell) => p / tilts[cell]! * WORD),
    leaveFrom,
    moveFrom,
    flipFrom,
    newbornBelow: threshold(turn.newborn),
    joiningBelow: threshold(turn.newborn + turn.joining),
  };
}

/** The word below which a share of all words lies. */
function threshold(share: number): number {
  return Math.min(2 ** 31 - 1, Math.round(share * WORD) + BOTTOM);
}
