import type { Facts } from "../model/facts.ts";
import {
  CELLS,
  employeeShare,
  type Insured,
  JOB_TO,
  joinerWeights,
  MOVES_BELOW,
  startByCell,
  tableByCell,
} from "./age_table.ts";
import { AGES } from "./ages.ts";
import type { Mortality } from "./mortality.ts";

/** How many are insured in a year, and how they come, go and change until the next. */
export interface YearRates {
  readonly insured: Insured;
  /** Births for a head of the insured. */
  readonly birthRate: number;
  /** Share of those below 60 who leave the area's insurance. */
  readonly leaveRate: number;
  /** Share of those who move within the area. */
  readonly moveRate: number;
  /** Share of employees of 18–49 who become residents; as many residents take their jobs. */
  readonly schemeChurn: number;
}

/** What happens between one year and the next. */
export interface Turn {
  /** Chance of leaving, and of changing the scheme, by cell. */
  readonly leave: Float64Array;
  readonly flip: Float64Array;
  /** Of the places that fall free, shares taken by newborns and by employees who join. */
  readonly newborn: number;
  readonly joining: number;
}

/** Expected insured of a year by cell, and what leads to the next. */
export interface Turnover {
  /** Persons by (age × 2 + sex) × 2 + scheme, a year a row. */
  readonly expected: readonly Float64Array[];
  readonly turns: readonly Turn[];
}

const EMPLOYEE = 0, RESIDENT = 1;

/** Age from which people take and lose jobs. */
const JOB_FROM = 18;

/** Bounds of a year's chance to change the scheme. */
const MOST_FLIPS = 0.6;

/**
 * How the insured turn over, year by year (参保变动): a projection by cohorts.
 * Deaths, departures and jobs follow their rates; births follow theirs; who
 * joins is what is left, so that each scheme keeps the size it was given. If
 * that is not enough, fewer or more take up jobs.
 *
 * @param deaths mortality of each year but the last
 * @param years from the first year on
 * @param yearsToTable years from the first one to that for which the age table stands
 */
export function turnover(
  facts: Facts,
  deaths: readonly Mortality[],
  years: readonly YearRates[],
  yearsToTable: number,
): Turnover {
  const { insured } = years[0]!;
  const table = tableByCell(facts, insured);
  const share = employeeShare(facts, insured);
  const first = startByCell(table, share, deaths[0]!, insured, yearsToTable);
  const expected = [first], turns: Turn[] = [];
  for (let t = 1; t < years.length; t++) {
    const step = nextYear(expected[t - 1]!, years[t - 1]!, years[t]!, {
      share,
      table,
      deaths: deaths[t - 1]!,
    });
    turns.push(step.turn);
    expected.push(step.next);
  }
  return { expected, turns };
}

function nextYear(
  now: Float64Array,
  rates: YearRates,
  { insured: after }: YearRates,
  city: { share: Float64Array; table: Float64Array; deaths: Mortality },
): { readonly turn: Turn; readonly next: Float64Array } {
  const { insured: before } = rates, { share, table, deaths } = city;
  const places = after.employee + after.resident;
  // Where there are fewer places than before, the people of the last ones leave.
  const kept = Math.min(1, places / (before.employee + before.resident));
  const jobs = jobRates(now, share, rates.schemeChurn);
  const leave = Float64Array.from(
    now,
    (_, i) => i >> 2 < MOVES_BELOW ? rates.leaveRate : 0,
  );
  let stay = 0, employed = 0, starting = 0, losing = 0;
  for (let i = 0; i < CELLS; i++) {
    const stays = kept * now[i]! * (1 - deaths.chance[i >> 1]! - leave[i]!);
    stay += stays;
    if ((i & 1) === EMPLOYEE) {
      employed += stays, losing += kept * now[i]! * jobs.lose[i]!;
    } else {
      employed += kept * now[i]! * jobs.replace[i]!;
      starting += kept * now[i]! * jobs.start[i]!;
    }
  }
  const free = Math.max(1, places - stay);
  const born = Math.min(free, rates.birthRate * places);
  const missing = after.employee - (employed + starting - losing);
  // Too many employees: fewer take up jobs, then more lose them. Too few: more take them up.
  const excess = Math.max(0, -missing);
  const lack = Math.max(0, missing - (free - born));
  const starts = Math.max(0, 1 + (lack - excess) / Math.max(1, starting));
  const losses = 1 + Math.max(0, excess - starting) / Math.max(1, losing);
  const flip = Float64Array.from(now, (_, i) =>
    Math.min(
      MOST_FLIPS,
      (i & 1) === EMPLOYEE
        ? jobs.lose[i]! * losses
        : jobs.replace[i]! + jobs.start[i]! * starts,
    ));
  const joining = Math.min(free - born, Math.max(0, missing));
  const turn = { leave, flip, newborn: born / free, joining: joining / free };
  return { turn, next: movedOn(now, turn, kept, free, table, deaths) };
}

/** Chances to start a first job, to take another's, to lose one, by cell. */
function jobRates(now: Float64Array, share: Float64Array, churn: number) {
  const start = new Float64Array(CELLS), replace = new Float64Array(CELLS);
  const lose = new Float64Array(CELLS), working = [0, 0];
  for (let i = JOB_FROM * 4; i < JOB_TO * 4; i++) {
    working[i & 1] = working[i & 1]! + now[i]!;
  }
  const offered = working[RESIDENT]! > 0
    ? churn * working[EMPLOYEE]! / working[RESIDENT]!
    : 0;
  for (let i = JOB_FROM * 4; i < JOB_TO * 4; i++) {
    const age = i >> 2, rise = share[age + 1]! - share[age]!;
    if ((i & 1) === EMPLOYEE) lose[i] = churn;
    else {
      // Where everyone of an age has a job, nobody is left to start one.
      start[i] = share[age]! < 1 ? Math.max(0, rise) / (1 - share[age]!) : 0;
      replace[i] = offered;
    }
  }
  return { start, replace, lose };
}

function movedOn(
  now: Float64Array,
  turn: Turn,
  kept: number,
  free: number,
  table: Float64Array,
  deaths: Mortality,
): Float64Array {
  const next = new Float64Array(CELLS);
  const add = (i: number, n: number) => next[i] = next[i]! + n;
  for (let i = 0; i < CELLS; i++) {
    const stay = 1 - deaths.chance[i >> 1]! - turn.leave[i]!;
    const at = Math.min(AGES - 1, (i >> 2) + 1) * 4 + (i & 3);
    add(at, kept * now[i]! * (stay - turn.flip[i]!));
    add(at ^ 1, kept * now[i]! * turn.flip[i]!);
  }
  const joiners = [turn.joining, 1 - turn.joining - turn.newborn];
  joiners.forEach((part, s) => {
    const weight = joinerWeights(table, s);
    const sum = weight.reduce((a, b) => a + b, 0);
    weight.forEach((w, i) => add(i, free * part * w / sum));
  });
  const babies = table[RESIDENT]! + table[2 + RESIDENT]!;
  for (const sex of [0, 2]) {
    const i = sex + RESIDENT;
    add(i, free * turn.newborn * table[i]! / babies);
  }
  return next;
}
