/**
 * From the played years to a scenario's result (历年结算): last year under the old
 * method, the policy year under the new one. Part of the run: it knows the order
 * and computes nothing.
 *
 * @module
 */
import { inflowDays } from "../hospital/inflow.ts";
import { rehearsalTable } from "../metrics/rehearsal_table.ts";
import type { Hospitals, YearRecord } from "../model/ledger.ts";
import type { ScenarioResult } from "../model/result.ts";
import type { CityPlan } from "../run.ts";
import { abnormalHospitals } from "../points/abnormal_shares.ts";
import { basisOf } from "./basis_of.ts";
import { categoryNotes } from "./category_notes.ts";
import { cityYear, heldRows } from "./city_year.ts";
import { groupingSources } from "./group_rules.ts";
import { groupingNotes } from "./grouping_notes.ts";
import { judgementNotes } from "./judgement_notes.ts";
import type { PlayedYear } from "./play_year.ts";
import { type PricedRules, priceRules } from "./price_rules.ts";
import { regimeNotes } from "./regime_notes.ts";
import {
  abnormalNotes,
  clippedNotes,
  conductNotes,
  lateNotes,
  ruleNotes,
} from "./rule_notes.ts";
import { runNotes } from "./run_notes.ts";
import { scenarioResult } from "./scenario_result.ts";
import { type SettledYear, settleYear, spentAsBooked } from "./settle_year.ts";
import type { Spent } from "../budget/lines.ts";
import { type City, hospitalsIn } from "./world_frames.ts";
import {
  valuesThroughout,
  wholeYear,
  type YearValues,
  yearValues,
} from "./year_values.ts";
import { valueNotes } from "./value_notes.ts";
import { yearNotes } from "./year_notes.ts";

/** Last year of history, settled under the pre-regime (改革前一年). */
export interface LastYear {
  readonly record: YearRecord;
  readonly through: YearValues;
  /** What the year before it cost, as booked. */
  readonly before: readonly Spent[];
  /** The year before it as it was recorded; `null` where history is one year. */
  readonly previous: YearRecord | null;
  readonly settled: SettledYear;
}

/** The policy year, settled under the scenario's rules (政策年). */
export interface PolicyYear {
  readonly hospitals: Hospitals;
  readonly record: YearRecord;
  readonly through: YearValues;
  readonly rules: PricedRules;
  readonly settled: SettledYear;
}

/**
 * Settles last year under the old method, priced from the years before it, with
 * the institutions as they were: who changes level on 1 January was paid as
 * before.
 */
export function settleLastYear(
  plan: CityPlan,
  city: City,
  years: readonly PlayedYear[],
): LastYear {
  const codes = city.codes.book;
  const history = years.slice(0, -1).map((y) => y.record);
  const record = history.at(-1)!;
  const through = valuesThroughout(plan, record.year), values = through.start;
  const hospitals = hospitalsIn(city, record.year, values).archive;
  const before = spentAsBooked(
    history.at(-2) ?? record,
    codes,
    hospitals,
    values,
  );
  const rules = priceRules(
    history.length > 1 ? history.slice(0, -1) : history,
    codes,
    hospitals,
    values,
    `${plan.preRegime.id}-${record.year}`,
    groupingSources(plan.facts),
  );
  const previous = history.at(-2) ?? null;
  const settled = settleYear(
    record,
    rules,
    before,
    codes,
    hospitals,
    through,
    null,
    previous,
  );
  return { record, through, before, previous, settled };
}

/** Settles the policy year; last year tells what the budget grows from. */
export function settlePolicyYear(
  plan: CityPlan,
  city: City,
  years: readonly PlayedYear[],
  last: LastYear,
): PolicyYear {
  const { scenario } = plan, codes = city.codes.book;
  const settings = scenario.valuesOn("9999-12-31");
  const hospitals = hospitalsIn(city, settings["run.year"], settings).archive;
  const record = years.at(-1)!.record;
  const through = valuesThroughout(plan, record.year);
  const rules = priceRules(
    years.slice(0, -1).map((y) => y.record),
    codes,
    hospitals,
    through.start,
    `${scenario.id}-${record.year}`,
    groupingSources(plan.facts, plan.catalogue),
    plan.opinions ?? null,
  );
  const settled = settleYear(
    record,
    rules,
    last.settled.spent,
    codes,
    hospitals,
    through,
    last.settled,
    last.record,
  );
  return { hospitals, record, through, rules, settled };
}

/** From the played years to the scenario's result: the record alone, then metrics. */
export function settleHistory(
  plan: CityPlan,
  city: City,
  years: readonly PlayedYear[],
): ScenarioResult {
  const { scenario, preRegime } = plan, codes = city.codes.book;
  const last = settleLastYear(plan, city, years), old = last.settled;
  const policy = settlePolicyYear(plan, city, years, last);
  const { hospitals, through, rules, settled } = policy, values = through.start;
  const most = values["points.deviation.maxShare"];
  // Last year replayed under the new rules throughout (R-SIM).
  const replay = settleYear(
    last.record,
    rules,
    last.before,
    codes,
    hospitals,
    wholeYear(through),
    null,
    last.previous,
  );

  const { insured, truth, inflow } = years.at(-1)!;
  return scenarioResult({
    scenario,
    recordHash: plan.recordHash,
    basis: basisOf(plan, preRegime === scenario ? null : preRegime),
    calendar: plan.calendar,
    through,
    hospitals,
    registry: city.hospitals.registry,
    counties: city.counties,
    codes,
    record: policy.record,
    truth,
    otherDays: inflow && inflowDays(inflow, hospitals.id.length),
    insured,
    rules,
    settled,
    before: last,
    realism: heldRows(
      plan.held,
      values["run.city"],
      () =>
        cityYear(
          city,
          years.at(-1)!,
          years.map((y) => yearValues(plan, y.record.year)),
          rules,
        ),
    ),
    rehearsal: [
      ...rehearsalTable(preRegime.id, old.settlements, null, hospitals),
      ...rehearsalTable(
        scenario.id,
        replay.settlements,
        old.settlements,
        hospitals,
      ),
    ],
    notes: [
      ...runNotes(preRegime, last.through.start),
      ...ruleNotes(rules, values),
      ...groupingNotes(rules.catalogue, values, plan.catalogue !== undefined),
      ...clippedNotes(rules, hospitals),
      ...yearNotes(scenario, policy.record.year),
      ...categoryNotes(settled, values),
      ...conductNotes(settled.violations, values["points.violation.cap"]),
      ...abnormalNotes(
        hospitals,
        most === null ? [] : abnormalHospitals(
          policy.record.claims,
          settled.cases,
          settled.points,
          hospitals.id.length,
          most,
        ),
        most ?? 1,
      ),
      ...lateNotes(scenario, policy.record.year),
      ...regimeNotes(settled.settlements),
      ...judgementNotes(settled.settlements, settled.standing, through.end),
      ...valueNotes(settled.settlements),
    ],
  });
}
