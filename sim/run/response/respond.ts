/**
 * What institutions do in a year (行为响应): from the last year before the reform
 * and the latest one, both settled, to levers by month. Part of the run: it
 * hands tables and settings from stage to stage.
 *
 * @module
 */
import { heardBy } from "../../hospital/response/aims.ts";
import { holdStandards } from "../../hospital/response/growth/hold_standards.ts";
import { targets } from "../../hospital/response/targets.ts";
import type { YearResponse } from "../../model/levers.ts";
import type { CityPlan } from "../../run.ts";
import type { PlayedYear } from "../play_year.ts";
import type { StageMemory } from "../stage_memory.ts";
import type { City } from "../world_frames.ts";
import {
  type Belief,
  believe,
  changeUnder,
  firstBelief,
  levelOf,
  madeBefore,
  nobodyShares,
  valueOf,
} from "./belief.ts";
import { type Expansion, expansionOf, withAdded } from "./expansion_of.ts";
import { clearedPoints } from "./grown_points.ts";
import { type Known, knownBefore } from "./known_before.ts";
import { newsOf } from "./news_of.ts";
import { openPath } from "./open_path.ts";
import { plantedMix } from "./planted_mix.ts";

/**
 * Levers of a year under the scenario's rules; `null` where its model says that
 * nobody answers, and no mix of admissions is planted. Institutions decide on what they know: their books of the last
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
  const known = knownBefore(plan, city, years, year, memory);
  if (known === null) return plantedMix(plan, city, years, year, memory);
  const { rules, so } = known, made = madeBefore(known);
  const belief = firstBelief(known), first = belief.expected;
  // What a pool is worth that nobody shares any more is not known.
  const worth = () => nobodyShares(known) ? 1 : first;
  const expansion = expansionOf(known, worth);
  let decided = decide(known, belief, expansion);
  const path = openPath(known, decided.aims);
  const heard = hearsNews(known);
  for (const news of newsOf(plan.calendar, year, rules, so.last.through)) {
    path.talkUntil(news.day);
    if ("months" in news) {
      const levers = withAdded(path.levers(), expansion, known);
      const level = levelOf(known, levers, news.months);
      believe(belief, valueOf(known, belief.need, level), known);
      decided = decide(known, belief, expansion);
      path.tell(news.day, heardBy(path.told.at(-1)!.aims, decided.aims, heard));
      continue;
    }
    // The clearing tells how many points the year came to, and so how much need there was.
    const points = clearedPoints(so, known.change.now.pooled);
    if (points === null) continue;
    belief.need = points / made;
    believe(belief, valueOf(known, belief.need, made), known);
    decided = decide(known, belief, expansion);
    path.tell(news.day, decided.aims);
  }
  path.talkUntil(Infinity);
  const levers = path.levers(), { growth } = expansion;
  return {
    levers: withAdded(levers, expansion, known),
    ...(growth === undefined ? {} : { growth, decided: levers }),
    primary: known.primary,
    kept: used(known, decided.kept),
    need: belief.need,
    leaving: decided.leaving,
  };
}

/** What all aim at with what they believe. */
function decide(
  known: Known,
  belief: Belief,
  { sight, standards }: Expansion,
) {
  const decided = targets(sight, changeUnder(known, belief), known.motives);
  if (standards) holdStandards(decided.aims, standards, known.motives);
  return decided;
}

/** 1 = the institution's level is told what is published. */
function hearsNews({ rules, hospitals }: Known): Uint8Array {
  const levels = rules.start["settlement.publish.levels"] as readonly number[];
  return hospitals.level.map((level) => levels.includes(level) ? 1 : 0);
}

/** The margin that is defended next year, as far as institutions have got used to this one. */
function used({ motives, change }: Known, margins: Float64Array): Float64Array {
  const { adaptation } = motives.race;
  return margins.map((margin, h) =>
    adaptation * margin + (1 - adaptation) * (change.lastMargin?.[h] ?? 1)
  );
}
