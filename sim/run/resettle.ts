import type { Values } from "../model/policy/mod.ts";
import { rememberStages } from "./remember_stages.ts";
import {
  type SettledYear,
  settleYear,
  type YearToSettle,
} from "./settle_year.ts";
import { NO_MEMORY } from "./stage_memory.ts";
import type { YearValues } from "./year_values.ts";

/** What is otherwise when a year is settled once more (试算改动). */
export interface YearChange {
  /** H in 1/10000, by hospital; b and reference means stay as they were priced. */
  readonly coefficients?: Float64Array;
  /** Settings that hold on all days of the year. */
  readonly settings?: Partial<Values>;
}

/** A settled year that can be settled again. */
export interface OpenSettlement {
  readonly settled: SettledYear;
  readonly again: (change: YearChange) => SettledYear;
}

/**
 * Settles a year so that it can be tried with other coefficients or settings
 * (可试算的结算): the bills, the prices and everything else stay, and only the stages
 * that the change reaches run again.
 */
export function openSettlement(
  of: YearToSettle,
  through: YearValues,
  memory = NO_MEMORY,
): OpenSettlement {
  const kept = memory === NO_MEMORY ? rememberStages() : memory;
  return {
    settled: settleYear(of, through, kept),
    again: ({ coefficients = of.rules.coefficients, settings = {} }) =>
      settleYear(
        { ...of, rules: { ...of.rules, coefficients } },
        changed(through, settings),
        kept,
      ),
  };
}

function changed(
  { start, end, months }: YearValues,
  settings: Partial<Values>,
): YearValues {
  const of = (values: Values) => Object.freeze({ ...values, ...settings });
  return { start: of(start), end: of(end), months: months.map(of) };
}
