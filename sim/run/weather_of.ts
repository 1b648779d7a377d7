/**
 * The point value of a policy year against the year before under the same rules
 * (点值天气). Part of the run: it hands tables over and computes nothing.
 *
 * @module
 */
import { claimsFor } from "../grouping/grouper.ts";
import { pointMakeup } from "../metrics/weather/point_makeup.ts";
import {
  pointWeather,
  valueSplits,
  type WeatherYear,
} from "../metrics/weather/point_weather.ts";
import type { ClaimDetails, Claims, YearRecord } from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import type { PointMakeup, PointWeather } from "../model/weather.ts";
import type { Truth } from "../model/world.ts";
import { groupedCases } from "./cases_of_year.ts";
import { dipPart } from "./dip_part.ts";
import type { PricedRules } from "./price_rules.ts";
import type { PlayedYear } from "./play_year.ts";
import type { PolicyYear, YearsPair } from "./settle_course.ts";
import { type SettledYear, settleYear } from "./settle_year.ts";
import { NO_MEMORY } from "./stage_memory.ts";
import type { City } from "./world_frames.ts";
import { wholeYear } from "./year_values.ts";

/** A settled year and what it was settled from. */
interface MadeUp {
  readonly record: YearRecord;
  readonly truth: Truth | null;
  readonly rules: PricedRules;
  readonly settled: Pick<SettledYear, "cases" | "points" | "settlements">;
}

/** What the points of a settled year are made from, by institution (分值构成). */
export function makeupOf(
  { record, truth, rules, settled }: MadeUp,
  values: Values,
): PointMakeup {
  const { cases, points, settlements } = settled;
  return pointMakeup({
    claims: record.claims,
    cases,
    points,
    trueGroup: truth === null
      ? null
      : trueGroups(record, truth, rules, cases.method, values),
    catalogue: rules.catalogue,
    coefficients: rules.coefficients,
    diseases: rules.diseases,
    basicCoefficient: values["points.basic.coefficient"],
    months: settlements.map(({ dipMonths }) => dipMonths),
  });
}

/** The groups that cases would have if every bill had the code that the illness called for. */
function trueGroups(
  record: YearRecord,
  truth: Truth,
  { grouper }: PricedRules,
  methods: Uint8Array,
  values: Values,
): Uint16Array {
  const { claims } = dipPart(record, values);
  const details: ClaimDetails | null = record.details;
  const honest: Claims = { ...claims, code: truth.code };
  return groupedCases(
    claimsFor(grouper, honest, details),
    methods,
    grouper.catalogue,
    values,
  ).cases.group;
}

/** The weather of the policy year: against the year before, replayed under its rules. */
export function weatherOf(
  { last, policy }: YearsPair,
  replay: SettledYear,
  years: readonly PlayedYear[],
): PointWeather[] {
  const { rules, through, settled } = policy;
  const year = (record: YearRecord, settled: SettledYear): WeatherYear => {
    const { truth } = years.find((played) =>
      played.record.year === record.year
    )!;
    return {
      settlements: settled.settlements,
      makeup: makeupOf({ record, truth, rules, settled }, through.start),
    };
  };
  const method = through.end["settlement.value.method"];
  return pointWeather(
    settled.settlements,
    settled.totals,
    method,
    valueSplits(
      year(last.record, replay),
      year(policy.record, settled),
      method,
    ),
  );
}

/**
 * The year before under the rules of a policy year, all twelve months (R-SIM): its
 * bills as they were recorded. Nobody supervises it, whatever the rules say: a
 * replay sends no inspectors into a year that is over, its lists are filled only
 * where somebody asked for them, and what the old method's own supervision took
 * is in what institutions then bore. So nothing is deducted for findings.
 */
export function replayed(
  { last, policy }: {
    readonly last: YearsPair["last"];
    readonly policy: Pick<PolicyYear, "rules" | "hospitals" | "through">;
  },
  { codes, counties }: City,
  memory = NO_MEMORY,
): SettledYear {
  return settleYear(
    {
      record: last.record,
      rules: policy.rules,
      before: last.before,
      codes: codes.book,
      hospitals: policy.hospitals,
      counties,
      previous: last.previous,
    },
    wholeYear(policy.through),
    memory,
  );
}
