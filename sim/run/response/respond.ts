/**
 * What institutions do in a year (行为响应): from the last year before the reform
 * and the latest one, both settled, to levers by month. Part of the run: it
 * hands tables and settings from stage to stage.
 *
 * @module
 */
import { dateOf, monthEnd } from "../../base/calendar.ts";
import { purposeKey, rootKey } from "../../base/streams.ts";
import { type Aims, heardBy } from "../../hospital/response/aims.ts";
import { codingRises } from "../../hospital/response/coding/coding_rises.ts";
import { tempers } from "../../hospital/response/coding/tempers.ts";
import { type Course, glide } from "../../hospital/response/glide.ts";
import { holdStandards } from "../../hospital/response/growth/hold_standards.ts";
import { withGrowth } from "../../hospital/response/growth/with_growth.ts";
import { motivesOf } from "../../hospital/response/motives.ts";
import {
  monthlyStep,
  swinging,
} from "../../hospital/response/path/monthly_step.ts";
import { pointsLevel } from "../../hospital/response/points_level.ts";
import { baseTotal } from "../../hospital/response/race/solve_race.ts";
import { valueAt } from "../../hospital/response/race/value_rule.ts";
import {
  type Change,
  openRace,
  targets,
} from "../../hospital/response/targets.ts";
import { worthOf } from "../../hospital/response/worth_of.ts";
import {
  type LeaveTerms,
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
import { consortiumParts } from "./consortium_parts.ts";
import { growthOf, meanIntensity, standardsOf } from "./growth_of.ts";
import { budgetOf, marketOf } from "./market_of.ts";
import { newsOf } from "./news_of.ts";
import { casesAfter, kindsAfter } from "./see_cases.ts";
import { marginUnder, sightAfter } from "./see_year.ts";
import {
  type OwnYear,
  QUARTER_ENDS,
  talksAt,
  talksBefore,
} from "./talks_before.ts";
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
  const own = casesAfter(seen, values);
  const sight = sightAfter(seen, own, values), n = sight.hospitals;
  const refused = swinging(motives.path.inertia, sight.points);
  if (refused !== undefined) throw refused;
  const kinds = kindsAfter(seen, own);
  const margins = {
    before: marginUnder(old.through, seen, sight, kinds),
    now: marginUnder(rules, seen, sight, kinds),
  };
  const before = years.at(-1)!.response;
  const from = before === null ? null : before.decided ?? before.levers;
  const { counties } = city;
  const market = marketOf(year, rules, so, { hospitals, counties });
  const change: Change = {
    ...margins,
    termsBefore: termsOf(
      old.through,
      n,
      consortiumParts(seen, sight, old.through.start),
    ),
    terms: termsOf(rules, n, consortiumParts(seen, sight, values)),
    market,
    tempers: tempers(
      purposeKey(rootKey(luckSeed(values)), "hospital/temper", 0),
      hospitals.id,
      motives.upcoding.spread,
    ),
    lastMargin: before === null ? null : before.kept,
  };
  const talks = talksBefore(last, values);
  const talked: OwnYear | null = values["budget.watch.talks"]
    ? {
      last,
      sight,
      before: from,
      sheets: budgetOf(year, rules, last, { hospitals, counties }),
    }
    : null;
  const course: Course = {
    year,
    lag: new Float64Array(n),
    step: monthlyStep(motives.path.inertia),
    paperStep: monthlyStep(motives.path.paper),
    codingRise: codingRises(sight.codingStep, motives.path.codingPace),
    talks,
    relief: motives.path.talks,
  };
  const levels = values["settlement.publish.levels"] as readonly number[];
  const heard = hospitals.level.map((level) => levels.includes(level) ? 1 : 0);
  const { pooled } = margins.now;
  const level = (levers: Levers, months: number) =>
    pointsLevel(levers, sight, pooled, months);
  // Nobody starts from nothing: what was known at the end of last year still is.
  const made = before === null ? 1 : level(before.levers, 12);
  // Where no pool is shared own books tell what only a clearing can tell of a pool.
  const alone = pooled.every((shares) => shares === 0);
  let need = before === null
    ? 1
    : alone
    ? grownPoints(so, new Uint8Array(n).fill(1)) / made
    : before.need;
  const terms = change.terms, { registry } = city.hospitals;
  const held = standardsOf(
    { sight, hospitals, rules, last, now: margins.now },
    terms.outpatientPaid,
  );
  const growth = growthOf(
    {
      sight,
      hospitals,
      registry,
      rules,
      last,
      before,
      paid: () => marginUnder(last.through, seen, sight, kinds),
      now: margins.now,
      // What a pool is worth that nobody shares any more is not known.
      value: () => alone ? 1 : valueOf(made),
      years: year - old.record.year,
    },
    held,
    motives,
  );
  // More beds, the same patients: what a bed is worth falls.
  const roomy = growth === undefined ? sight : {
    ...sight,
    occupancy: sight.occupancy.map((used, h) => used / growth.beds[h]!),
  };
  const standards = held && {
    ...held,
    level: meanIntensity(from, n),
    added: Float64Array.from(
      { length: n },
      (_, h) => growth ? growth.items[h]! / (before?.growth?.items[h] ?? 1) : 1,
    ),
  };
  const done = (levers: Levers) =>
    growth === undefined
      ? levers
      : withGrowth(levers, growth, sight, motives.growth);
  let kept = change.lastMargin;
  let leaving!: LeaveTerms;
  let expected = valueOf(made);
  const started = ends(from, n);
  const told = [{ day: dateOf(year, 0) - 1, aims: aimsNow() }];
  let quarter = 0;
  for (const news of newsOf(plan.calendar, year, rules, last.through)) {
    talkUntil(news.day);
    if ("months" in news) {
      expect(valueOf(level(done(glide(started, told, course)), news.months)));
      const aims = heardBy(told.at(-1)!.aims, aimsNow(), heard);
      told.push({ day: news.day, aims });
      continue;
    }
    // The clearing tells how many points the year came to, and so how much need there was.
    const points = clearedPoints(so, pooled);
    if (points === null) continue;
    need = points / made;
    expect(valueOf(made));
    told.push({ day: news.day, aims: aimsNow() });
  }
  talkUntil(Infinity);
  const { adaptation } = motives.race;
  const decided = glide(started, told, course);
  return {
    levers: done(decided),
    ...(growth === undefined ? {} : { growth, decided }),
    primary: own.primary,
    kept: kept!.map((margin, h) =>
      adaptation * margin + (1 - adaptation) * (change.lastMargin?.[h] ?? 1)
    ),
    need,
    leaving,
  };

  /** Talks of the quarters that are over before a day; their institutions aim lower from the next month. */
  function talkUntil(day: number): void {
    for (; talked !== null && quarter < QUARTER_ENDS.length; quarter++) {
      const month = QUARTER_ENDS[quarter]!;
      if (monthEnd(year, month) >= day) return;
      talks.push(
        ...talksAt(talked, glide(started, told, course), month, values),
      );
    }
  }

  /** The value at a level of points, with the need that is known. */
  function valueOf(level: number): number {
    const { racers, rule } = openRace(sight, changeNow(null), motives);
    return valueAt(rule, baseTotal(racers) * level);
  }

  function expect(value: number): void {
    expected += motives.path.expectation * (value - expected);
  }

  function aimsNow(): Aims {
    const decided = targets(roomy, changeNow(expected), motives);
    kept = decided.kept;
    leaving = decided.leaving;
    if (standards !== null) holdStandards(decided.aims, standards, motives);
    return decided.aims;
  }

  function changeNow(expected: number | null): Change {
    return { ...change, market: { ...market, need, expected } };
  }
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

/** Points of the latest year relative to the last one before the reform, in its catalogue: illness, and what was made of it (需求增长). */
function grownPoints(
  { old, last }: { readonly old: LastYear; readonly last: LastYear },
  counted: Uint8Array,
): number {
  const before = worthOf(old.record.claims, old.catalogue, counted);
  const then = worthOf(last.record.claims, old.catalogue, counted);
  return before === 0 || then === 0 ? 1 : then / before;
}

/**
 * What the clearing of the year before tells (清算告知): how its points have grown;
 * nothing where points were not paid. PV ÷ b would not tell it: b is scored
 * without deviations, so that it is not 1 in a year like any other.
 */
function clearedPoints(
  so: { readonly old: LastYear; readonly last: LastYear },
  pooled: Uint8Array,
): number | null {
  const { settlements } = so.last.settled;
  const paid = settlements.some((s) => s.settlementValue !== null);
  return so.last === so.old || !paid ? null : grownPoints(so, pooled);
}
