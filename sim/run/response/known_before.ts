/**
 * What institutions know as a year begins (年初所知): the last year before the
 * reform, the latest one, and the rules to come. Part of the run: it gathers
 * tables and settings and computes nothing.
 *
 * @module
 */
import { purposeKey, rootKey } from "../../base/streams.ts";
import { tempers } from "../../hospital/response/coding/tempers.ts";
import { type Motives, motivesOf } from "../../hospital/response/motives.ts";
import { swinging } from "../../hospital/response/path/monthly_step.ts";
import type { Margin, Sight } from "../../hospital/response/sight.ts";
import type { Change } from "../../hospital/response/targets.ts";
import type { InstitutionRegistry } from "../../model/claims.ts";
import type { Counties, Hospitals } from "../../model/ledger.ts";
import type { Levers, YearResponse } from "../../model/levers.ts";
import type { CityPlan } from "../../run.ts";
import { luckSeed } from "../luck_seed.ts";
import type { PlayedYear } from "../play_year.ts";
import { type SettledSoFar, settledSoFar } from "../settle_course.ts";
import type { StageMemory } from "../stage_memory.ts";
import { type City, hospitalsIn } from "../world_frames.ts";
import { valuesThroughout, type YearValues } from "../year_values.ts";
import { consortiumParts } from "./consortium_parts.ts";
import { marketOf } from "./market_of.ts";
import { casesAfter, kindsAfter } from "./see_cases.ts";
import { marginUnder, sightAfter } from "./see_year.ts";
import { termsOf } from "./terms_of.ts";

/** A year to answer, and what it is answered from. */
export interface Known {
  readonly year: number;
  readonly rules: YearValues;
  readonly motives: Motives;
  readonly so: SettledSoFar;
  readonly hospitals: Hospitals;
  readonly counties: Counties;
  readonly registry: InstitutionRegistry;
  /** The last year before the reform, as institutions see it. */
  readonly sight: Sight;
  /** 1 = of a primary-level group, by code. */
  readonly primary: Uint8Array;
  /** Both methods, and what the pool pays. */
  readonly change: Change;
  /** What the latest year's rules pay at the margin; only growth asks. */
  readonly paid: () => Margin;
  /** The answer to the latest year; `null` = there was none. */
  readonly before: YearResponse | null;
  /** Levers as they were decided for it. */
  readonly from: Levers | null;
}

/**
 * Gathers it; `null` where the scenario's model says that nobody answers.
 *
 * @throws {ShapanError} where levers would swing ever wider
 */
export function knownBefore(
  plan: CityPlan,
  city: City,
  years: readonly PlayedYear[],
  year: number,
  memory: StageMemory,
): Known | null {
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
  const marginOf = (under: YearValues) =>
    marginUnder(under, seen, sight, kinds);
  const before = years.at(-1)!.response;
  const { counties } = city, { registry } = city.hospitals;
  const change: Change = {
    before: marginOf(old.through),
    now: marginOf(rules),
    termsBefore: termsOf(
      old.through,
      n,
      consortiumParts(seen, sight, old.through.start),
      old.record.claims,
    ),
    terms: termsOf(
      rules,
      n,
      consortiumParts(seen, sight, values),
      last.record.claims,
    ),
    market: marketOf(year, rules, so, { hospitals, counties }),
    tempers: tempers(
      purposeKey(rootKey(luckSeed(values)), "hospital/temper", 0),
      hospitals.id,
      motives.upcoding.spread,
    ),
    lastMargin: before === null ? null : before.kept,
  };
  return {
    year,
    rules,
    motives,
    so,
    hospitals,
    counties,
    registry,
    sight,
    primary: own.primary,
    change,
    paid: () => marginOf(last.through),
    before,
    from: before === null ? null : before.decided ?? before.levers,
  };
}
