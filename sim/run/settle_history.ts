/**
 * From the played years to a scenario's result (历年结算): last year under the old
 * method, the policy year under the new one. Part of the run: it knows the order
 * and computes nothing.
 *
 * @module
 */
import { bedNotes } from "./bed_balance_of.ts";
import { inflowDays } from "../hospital/inflow.ts";
import { rehearsalTable } from "../metrics/rehearsal_table.ts";
import type { ScenarioResult } from "../model/result.ts";
import type { CityPlan } from "../run.ts";
import { abnormalHospitals } from "../points/abnormal_shares.ts";
import { basisOf } from "./basis_of.ts";
import { categoryNotes } from "./category_notes.ts";
import { cityYear, heldRows } from "./city_year.ts";
import { courseOf } from "./course_of.ts";
import { groupingNotes } from "./grouping_notes.ts";
import { judgementNotes } from "./judgement_notes.ts";
import type { PlayedYear } from "./play_year.ts";
import { dualNotes, regimeNotes } from "./regime_notes.ts";
import {
  abnormalNotes,
  clippedNotes,
  conductNotes,
  lateNotes,
  ruleNotes,
} from "./rule_notes.ts";
import { runNotes } from "./run_notes.ts";
import { scenarioResult } from "./scenario_result.ts";
import { settleCourse } from "./settle_course.ts";
import { NO_MEMORY } from "./stage_memory.ts";
import type { City } from "./world_frames.ts";
import { yearValues } from "./year_values.ts";
import { valueNotes } from "./value_notes.ts";
import { replayed, weatherOf } from "./weather_of.ts";
import { yearNotes } from "./year_notes.ts";

/** From the played years to the scenario's result: the record alone, then metrics. */
export function settleHistory(
  plan: CityPlan,
  city: City,
  years: readonly PlayedYear[],
  memory = NO_MEMORY,
): ScenarioResult {
  const { scenario, preRegime } = plan, codes = city.codes.book;
  const course = settleCourse(plan, city, years, memory);
  const { last, policy } = course.final;
  const { hospitals, through, rules, settled } = policy, values = through.start;
  const most = values["points.deviation.maxShare"];
  // The last year of the old method replayed under the new rules throughout (R-SIM).
  const { first, final } = course, old = first.last;
  const replay = replayed(first, city, memory.of("replay"));
  const before = first === final
    ? replay
    : replayed(final, city, memory.of("weather"));

  const { insured, inflow } = years.at(-1)!;
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
    truth: policy.truth,
    screens: plan.screens ?? [],
    otherDays: inflow && inflowDays(inflow, hospitals.id.length),
    insured,
    rules,
    settled,
    again: policy.again,
    before: last,
    previous: last.record,
    course: courseOf(course, years, city),
    weather: weatherOf(final, before, years),
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
      ...rehearsalTable(
        preRegime.id,
        old.settled.settlements,
        null,
        first.policy.hospitals,
      ),
      ...rehearsalTable(
        scenario.id,
        replay.settlements,
        old.settled.settlements,
        first.policy.hospitals,
      ),
    ],
    notes: [
      ...runNotes(preRegime, old.through.start, through.end),
      ...ruleNotes(rules, values),
      ...groupingNotes(rules.catalogue, values, plan.catalogue !== undefined),
      ...clippedNotes(rules, hospitals),
      ...yearNotes(scenario, policy.record.year),
      ...categoryNotes(settled, values),
      ...conductNotes(settled.violations, values["points.violation.cap"]),
      ...bedNotes(settled.beds),
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
      ...dualNotes(settled.settlements, values["settlement.dual.enabled"]),
      ...judgementNotes(
        settled.settlements,
        settled.standing,
        through.end,
        settled.supervised,
      ),
      ...valueNotes(settled.settlements),
    ],
  });
}
