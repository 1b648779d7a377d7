import { type AliasTables, aliasTables } from "../base/distributions.ts";
import type { Facts } from "../model/facts.ts";
import { type Insured, joinerWeights, tableByCell } from "./age_table.ts";
import { AGES } from "./ages.ts";
import { aidThresholds } from "./aid_thresholds.ts";
import { chronicByAge, womenAt } from "./chronic_prevalence.ts";
import { chronicThresholds, retiredThresholds } from "./person_thresholds.ts";
import { selections } from "./selections.ts";
import { survivorRates } from "./survivors.ts";
import type { TurnMonths } from "./turn_months.ts";
import { type TurnTables, turnTables } from "./turn_tables.ts";
import { type Turnover, turnover, type YearRates } from "./turnover.ts";

/** What persons are drawn from; plain typed arrays, so that workers can have a copy. */
export interface PersonTables {
  /** Insured persons of the year, both schemes. */
  readonly persons: number;
  /** One place in so many is drawn (抽样), the first ones of each block; 1 is everyone. */
  readonly oneIn: number;
  /** Insured persons of the first year, and of these employees. */
  readonly firstPersons: number;
  readonly firstEmployees: number;
  /** A person's number is place + times the place was filled anew × this. */
  readonly stride: number;
  /** Age by scheme in the first year. */
  readonly age: AliasTables;
  /** By age: a 16-bit draw below this is a woman. */
  readonly femaleBelow: Int32Array;
  /** County by scheme. */
  readonly county: AliasTables;
  /** By (age × 2 + sex) × states: a 16-bit draw below this has the state. */
  readonly chronicBelow: Int32Array;
  /** Same cells: a draw below this has it and the payer knows. */
  readonly knownBelow: Int32Array;
  /** States that the payer does not always know, bits. */
  readonly hidden: number;
  /** Frailty quantiles. */
  readonly frailty: Float32Array;
  /** By age × 2 + sex: share of employees who are retired, as a 16-bit threshold. */
  readonly retiredBelow: Int32Array;
  /** By (county × ages + age) × 3, see {@linkcode aidThresholds}. */
  readonly aidBelow: Int32Array;
  /** Category of residents by age, and 16-bit thresholds of those who study instead. */
  readonly categoryOf: Uint8Array;
  readonly studentBelow: Int32Array;
  /** Weight of frailty in who dies. */
  readonly frailtyDeath: number;
  /** Tilt of dying by bits of chronic states. */
  readonly deathTilt: Float32Array;
  /** Age by scheme of those who join from outside. */
  readonly joinerAge: AliasTables;
  /** From year to year since the first one; the last is the year's own, for who dies in it. */
  readonly turns: readonly TurnTables[];
}

/** A year's rates, and what decides in it who dies and when people come and go. */
export interface YearOptions extends YearRates {
  readonly frailtyVariance: number;
  readonly frailtyDeath: number;
  readonly months: TurnMonths;
}

/** Choices behind the tables, from the registry. */
export interface PersonOptions {
  /** First year of the population, of which the others are the sequel. */
  readonly firstYear: number;
  /** From the first year to the year that is drawn. */
  readonly years: readonly YearOptions[];
  /** One place in so many is drawn: a power of two, so that blocks divide by it. */
  readonly oneIn: number;
  /** The year for which the age table stands. */
  readonly tableYear: number;
  /** Share of employed women of 50–54 who are already retired. */
  readonly retiredWomenAt50: number;
  readonly schoolUntil: number;
  readonly studentShare: number;
}

/** Tables of a year, and the expected insured behind them. */
export interface Population {
  readonly tables: PersonTables;
  readonly turnover: Turnover;
  /** P(state) by (age × 2 + sex) × states. */
  readonly prevalence: Float64Array;
  /** See {@linkcode survivorRates}. */
  readonly survivors: Float64Array;
}

/** Rows of `CATEGORIES` for residents; a student's is two after the adult's. */
const ADULT = 2, CHILD = 3;

/** Ages of university. */
const STUDENT_FROM = 18, STUDENT_TO = 23;

/** Places that a number leaves room for, relative to the first year's; the same in every year. */
const ROOM_TO_GROW = 2;

/**
 * Tables from which the insured are drawn (参保人口): age and sex, scheme,
 * county, chronic states, frailty, and how people turn over year by year.
 */
export function personTables(
  facts: Facts,
  options: PersonOptions,
): Population {
  const { years } = options, last = years.at(-1)!;
  const first = years[0]!.insured, now = last.insured;
  const prevalence = chronicByAge(facts);
  const { deaths, chosen } = selections(facts, prevalence, years);
  const { frailty, weight, ofStates } = deaths.at(-1)!;
  // One more year of the same size gives the rates of the year itself.
  const path = turnover(
    facts,
    deaths,
    [...years, last],
    Math.max(0, options.tableYear - options.firstYear),
  );
  const table = tableByCell(facts, first);
  const persons = (n: Insured) => n.employee + n.resident;

  const shares = chronicThresholds(facts, prevalence);
  return {
    turnover: path,
    prevalence,
    survivors: survivorRates(chosen.at(-1)!, path.expected.at(-2)!),
    tables: {
      persons: persons(now),
      oneIn: options.oneIn,
      firstPersons: persons(first),
      firstEmployees: first.employee,
      stride: 2 ** Math.ceil(Math.log2(ROOM_TO_GROW * persons(first))),
      age: aliasTables([0, 1].map((s) => byAge(path.expected[0]!, s))),
      femaleBelow: Int32Array.from(
        { length: AGES },
        (_, age) => Math.round(womenAt(facts, age) * 65536),
      ),
      county: aliasTables([
        facts.counties.map((c) => c.population * c.employeeWeight),
        facts.counties.map((c) => c.population),
      ]),
      ...shares,
      frailty,
      retiredBelow: retiredThresholds(options.retiredWomenAt50),
      aidBelow: aidThresholds(facts),
      categoryOf: Uint8Array.from(
        { length: AGES },
        (_, age) => age < options.schoolUntil ? CHILD : ADULT,
      ),
      studentBelow: Int32Array.from(
        { length: AGES },
        (_, age) =>
          age >= Math.max(STUDENT_FROM, options.schoolUntil) &&
            age < STUDENT_TO
            ? Math.round(options.studentShare * 65536)
            : 0,
      ),
      frailtyDeath: weight,
      deathTilt: ofStates,
      joinerAge: aliasTables(
        [0, 1].map((s) => byAge(joinerWeights(table, s), s)),
      ),
      turns: path.turns.map((turn, t) =>
        turnTables(turn, deaths[t]!, chosen[t]!, {
          year: options.firstYear + t,
          moveRate: years[t]!.moveRate,
          personsAfter: persons((years[t + 1] ?? last).insured),
          months: years[t]!.months,
          monthsAfter: (years[t + 1] ?? last).months,
        })
      ),
    },
  };
}

/** Persons of a scheme by age. */
function byAge(cells: Float64Array, scheme: number): Float64Array {
  return Float64Array.from(
    { length: AGES },
    (_, age) => cells[age * 4 + scheme]! + cells[age * 4 + 2 + scheme]!,
  );
}
