import type { Facts } from "../model/facts.ts";
import { AGES, bandOf, curveByAge, massByAge } from "./ages.ts";
import { womenAt } from "./chronic_prevalence.ts";
import type { Mortality } from "./mortality.ts";

/** Insured persons of a year by scheme. */
export interface Insured {
  readonly employee: number;
  readonly resident: number;
}

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

const CELLS = AGES * 4, EMPLOYEE = 0, RESIDENT = 1;

/** Ages between which people take or lose jobs, and below which they move away. */
const JOB_FROM = 18, JOB_TO = 50, MOVES_BELOW = 60;

/** Bounds of a year's chance to change the scheme. */
const MOST_FLIPS = 0.6;

/**
 * How the insured turn over, year by year (参保变动): a projection by cohorts.
 * Deaths, departures and jobs follow their rates; births follow theirs; who
 * joins is what is left, so that each scheme keeps the size it was given. If
 * that is not enough, fewer or more take up jobs.
 *
 * @param years from the first year on
 * @param yearsToTable years from the first one to that for which the age table stands
 */
export function turnover(
  facts: Facts,
  deaths: Mortality,
  years: readonly YearRates[],
  yearsToTable: number,
): Turnover {
  const { insured } = years[0]!;
  const table = tableByCell(facts, insured);
  const share = employeeShare(facts, insured);
  const first = startByCell(table, share, deaths, insured, yearsToTable);
  const expected = [first], turns: Turn[] = [];
  const city = { share, table, deaths };
  for (let t = 1; t < years.length; t++) {
    const step = nextYear(expected[t - 1]!, years[t - 1]!, years[t]!, city);
    turns.push(step.turn);
    expected.push(step.next);
  }
  return { expected, turns };
}

/** The age table with the census's sexes, persons by cell. */
export function tableByCell(facts: Facts, insured: Insured): Float64Array {
  const out = new Float64Array(CELLS);
  (["employee", "resident"] as const).forEach((scheme, s) => {
    const mass = massByAge(facts.schemeAge.map((f) => f[scheme]));
    const sum = mass.reduce((a, b) => a + b, 0);
    for (let age = 0; age < AGES; age++) {
      const persons = insured[scheme] * mass[age]! / sum;
      const women = womenAt(facts, age);
      out[age * 4 + s] = persons * (1 - women);
      out[age * 4 + 2 + s] = persons * women;
    }
  });
  return out;
}

/** Employees among the insured of an age, a smooth curve. */
function employeeShare(facts: Facts, insured: Insured): Float64Array {
  const sum = (s: "employee" | "resident") =>
    facts.schemeAge.reduce((n, f) => n + f[s], 0);
  const all = { employee: sum("employee"), resident: sum("resident") };
  return curveByAge(facts.schemeAge.map((f) => {
    const e = insured.employee * f.employee / all.employee;
    return e / (e + insured.resident * f.resident / all.resident);
  })).map((x) => Math.min(1, Math.max(0, x)));
}

/** The first year's people: those of the table, made younger, with those who have died since. */
function startByCell(
  table: Float64Array,
  share: Float64Array,
  deaths: Mortality,
  insured: Insured,
  yearsToTable: number,
): Float64Array {
  const out = new Float64Array(CELLS), total = [0, 0];
  for (let cell = 0; cell < AGES * 2; cell++) {
    const age = cell >> 1, later = Math.min(AGES - 1, age + yearsToTable);
    let people = table[later * 4 + (cell & 1) * 2]! +
      table[later * 4 + (cell & 1) * 2 + 1]!;
    for (let a = age; a < later; a++) {
      people /= 1 - deaths.chance[a * 2 + (cell & 1)]!;
    }
    // From 50 on people keep the scheme they have.
    const employed = share[age < JOB_TO ? age : later]!;
    [employed, 1 - employed].forEach((part, s) => {
      out[cell * 2 + s] = people * part;
      total[s] = total[s]! + people * part;
    });
  }
  const wanted = [insured.employee, insured.resident];
  return out.map((n, i) => n * wanted[i & 1]! / total[i & 1]!);
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
  const offered = churn * working[EMPLOYEE]! / working[RESIDENT]!;
  for (let i = JOB_FROM * 4; i < JOB_TO * 4; i++) {
    const age = i >> 2, rise = share[age + 1]! - share[age]!;
    if ((i & 1) === EMPLOYEE) lose[i] = churn;
    else {
      start[i] = Math.max(0, rise) / (1 - share[age]!);
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

/** Who joins a scheme from outside: people of the ages in which people move. */
export function joinerWeights(
  table: Float64Array,
  scheme: number,
): Float64Array {
  return table.map((n, i) =>
    (i & 1) === scheme && i >> 2 < MOVES_BELOW ? n : 0
  );
}

/** Expected persons of a year by (scheme × bands + band) × 2 + sex, shares of the scheme. */
export function sharesByBand(expected: Float64Array, bands: number) {
  const out = new Float64Array(bands * 4), total = [0, 0];
  expected.forEach((n, i) => total[i & 1] = total[i & 1]! + n);
  expected.forEach((n, i) => {
    const at = ((i & 1) * bands + bandOf(i >> 2)) * 2 + (i >> 1 & 1);
    out[at] = out[at]! + n / total[i & 1]!;
  });
  return out;
}
