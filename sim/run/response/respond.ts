/**
 * What institutions do in a year (行为响应): from the last year before the reform
 * and the latest one, both settled, to levers by month. Part of the run: it
 * hands tables and settings from stage to stage.
 *
 * @module
 */
import { dateOf } from "../../base/calendar.ts";
import { purposeKey, rootKey } from "../../base/streams.ts";
import type { Aims } from "../../hospital/response/aims.ts";
import { codingRises } from "../../hospital/response/coding/coding_rises.ts";
import { tempers } from "../../hospital/response/coding/tempers.ts";
import { type Course, glide } from "../../hospital/response/glide.ts";
import { motivesOf } from "../../hospital/response/motives.ts";
import {
  monthlyStep,
  swinging,
} from "../../hospital/response/path/monthly_step.ts";
import { pointsLevel } from "../../hospital/response/points_level.ts";
import { baseTotal } from "../../hospital/response/race/solve_race.ts";
import { valueAt } from "../../hospital/response/race/value_rule.ts";
import { type Change, targets } from "../../hospital/response/targets.ts";
import { worthOf } from "../../hospital/response/worth_of.ts";
import {
  type Lever,
  LEVERS,
  type Levers,
  type YearResponse,
} from "../../model/levers.ts";
import type { CityPlan } from "../../run.ts";
import { luckSeed } from "../luck_seed.ts";
import type { PlayedYear } from "../play_year.ts";
import { type LastYear, settledSoFar } from "../settle_course.ts";
import type { StageMemory } from "../stage_memory.ts";
import { valuesThroughout } from "../year_values.ts";
import { type City, hospitalsIn } from "../world_frames.ts";
import { marketOf } from "./market_of.ts";
import { newsOf } from "./news_of.ts";
import { marginUnder, sightAfter } from "./see_year.ts";
import { talksBefore } from "./talks_before.ts";
import { termsOf } from "./terms_of.ts";

/**
 * Levers of a year under the scenario's rules; `null` where its model says that
 * nobody answers. Institutions decide on what they know: their books of the last
 * year before the reform, by which the old method is weighed against the new
 * one, the published budget, and the value that is published month by month,
 * which is the one that the levers of all have made so far. How much illness the
 * year brings they learn from its clearing, in the year after.
 *
 * @param years history, and years under the scenario's rules as far as they were played
 * @throws {ShapanError} where levers would swing ever wider
 */
export function respond(
  plan: CityPlan,
  city: City,
  years: readonly PlayedYear[],
  year: number,
  memory: StageMemory,
): YearResponse | null {
  const rules = valuesThroughout(plan, year), values = rules.start;
  const motives = motivesOf(values);
  if (motives.model === "none") return null;
  const so = settledSoFar(plan, city, years, memory), { old, last } = so;
  const { archive: hospitals } = hospitalsIn(city, year, values);
  const seen = {
    city,
    hospitals,
    played: years.find((y) => y.record.year === old.record.year)!,
    settled: old,
  };
  const sight = sightAfter(seen, values), n = sight.hospitals;
  const refused = swinging(motives.path.inertia, sight.points);
  if (refused !== undefined) throw refused;
  const market = marketOf(year, rules, so, {
    hospitals,
    counties: city.counties,
  });
  const before = years.at(-1)!.response;
  const from = before === null ? null : before.levers;
  const change: Change = {
    before: marginUnder(old.through, seen, sight),
    now: marginUnder(rules, seen, sight),
    termsBefore: termsOf(old.through, n),
    terms: termsOf(rules, n),
    market,
    tempers: tempers(
      purposeKey(rootKey(luckSeed(values)), "hospital/temper", 0),
      hospitals.id,
      motives.upcoding.spread,
    ),
    lastMargin: before === null ? null : before.kept,
  };
  const course: Course = {
    year,
    lag: new Float64Array(n),
    step: monthlyStep(motives.path.inertia),
    paperStep: monthlyStep(motives.path.paper),
    codingRise: codingRises(sight.codingStep, motives.path.codingPace),
    talks: talksBefore(last, values),
    relief: motives.path.talks,
  };
  let kept = change.lastMargin;
  const aimsAt = (expected: number): Aims => {
    const at = { ...change, market: { ...market, expected } };
    const decided = targets(sight, at, motives);
    kept = decided.kept;
    return decided.aims;
  };
  const { racers, rule } = targets(sight, change, motives);
  const base = baseTotal(racers);
  const level = (levers: Levers, months: number) =>
    pointsLevel(levers, sight, racers.pooled, months, motives.upcoding.gain);
  // Nobody starts from nothing: what was expected at the end of last year still is.
  let expected = valueAt(rule, base * (from === null ? 1 : level(from, 12)));
  const started = ends(from, n);
  const told = [{ day: dateOf(year, 0) - 1, aims: aimsAt(expected) }];
  for (const news of newsOf(plan.calendar, year, rules, last.through)) {
    const value = "months" in news
      ? valueAt(rule, base * level(glide(started, told, course), news.months))
      : clearedValue(so, rule.budget / base, racers.pooled);
    if (value === null) continue;
    expected += motives.path.expectation * (value - expected);
    told.push({ day: news.day, aims: aimsAt(expected) });
  }
  const { adaptation } = motives.race;
  return {
    levers: glide(started, told, course),
    kept: kept!.map((margin, h) =>
      adaptation * margin + (1 - adaptation) * (change.lastMargin?.[h] ?? 1)
    ),
  };
}

/** Where levers stand as the year begins: as in December, at rest in the first year. */
function ends(
  levers: Levers | null,
  hospitals: number,
): Readonly<Record<Lever, Float64Array>> {
  return Object.fromEntries(
    LEVERS.map((lever) => [
      lever,
      Float64Array.from(
        { length: hospitals },
        (_, h) => levers === null ? 0 : levers[lever][h * 12 + 11]!,
      ),
    ]),
  ) as Record<Lever, Float64Array>;
}

/**
 * What the clearing of the year before tells of this year's value (清算告知): as announced, over
 * how many points the year came to, in the catalogue of the old one; nothing
 * where points were not paid. The published b would not do: it is scored
 * without deviations, so that PV ÷ b is not 1 in a year like any other.
 */
function clearedValue(
  { old, last }: { readonly old: LastYear; readonly last: LastYear },
  announced: number,
  pooled: Uint8Array,
): number | null {
  if (last === old) return null;
  if (last.settled.settlements.every((s) => s.settlementValue === null)) {
    return null;
  }
  const before = worthOf(old.record.claims, old.catalogue, pooled);
  const then = worthOf(last.record.claims, old.catalogue, pooled);
  return then === 0 ? null : announced * before / then;
}
