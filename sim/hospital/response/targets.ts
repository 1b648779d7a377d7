import type { LeaveTerms } from "../../model/levers.ts";
import { type Aims, noAims } from "./aims.ts";
import { careTargets, costPay, wayTargets } from "./care_targets.ts";
import { admissionPenalty } from "./conduct/admit.ts";
import { conductTargets, moneyOf } from "./conduct_targets.ts";
import { exitStake, exitsUnder } from "./exits_under.ts";
import type { Market } from "./market.ts";
import { mixTarget } from "./mix_target.ts";
import type { Motives } from "./motives.ts";
import { oldPrices, racersOf } from "./pre_regime.ts";
import { moneyMargin } from "./race/money_margin.ts";
import { type Racers, WAY_COUNT } from "./race/racers.ts";
import {
  baseTotal,
  type RaceEnd,
  raceEnd,
  solveRace,
} from "./race/solve_race.ts";
import { valueAt, type ValueRule } from "./race/value_rule.ts";
import type { Margin, Sight } from "./sight.ts";
import type { Terms } from "./terms.ts";

/** The answer of all institutions to a method (应对目标), and the race it comes from. */
export interface Targets {
  readonly aims: Aims;
  readonly racers: Racers;
  readonly rule: ValueRule;
  /** Value, points, levels and residual of the race. */
  readonly race: RaceEnd;
  /** By institution: margin relative to that under the old method, next year's `lastMargin`. */
  readonly kept: Float64Array;
  /** By institution: share by which the margin falls short of last year's. */
  readonly pressure: Float64Array;
  /** By what cases leave payment by case. */
  readonly leaving: LeaveTerms;
}

/** Both methods: what they pay at the margin, and what they ask and watch (新旧办法). */
export interface Change {
  readonly before: Margin;
  readonly now: Margin;
  readonly termsBefore: Terms;
  readonly terms: Terms;
  readonly market: Market;
  /** u by institution. */
  readonly tempers: Float64Array;
  /** By institution: margin of the year that ended relative to that under the old method; `null` = it has just ended. */
  readonly lastMargin: Float64Array | null;
}

/** Falls short by less than this are none. */
const NOTHING = 1e-9;

/**
 * What institutions aim at under a new method (应对目标): the same first-order
 * conditions are solved under the old method and the new one, and only the
 * difference is aimed at. The same method twice gives 0 to the last bit, and so
 * does a dose of 0.
 *
 * @example Fee for service gives way to points: codes grow fuller, and stays shorter
 * ```ts
 * import { assert, assertEquals } from "@std/assert";
 * import { defaults } from "../../model/policy/mod.ts";
 * import { LAG_WEIGHTS } from "./care/effective_cost_share.ts";
 * import { diseasePoints, feeForService } from "./margins.ts";
 * import { SAME_MARKET } from "./market.ts";
 * import { motivesOf } from "./motives.ts";
 * import { plainSight } from "./plain_sight.ts";
 * import { targets } from "./targets.ts";
 * import { plainTerms } from "./terms.ts";
 *
 * const motives = motivesOf({ ...defaults(), "hospital.response.model": "profit" });
 * const sight = plainSight(20);
 * const change = {
 *   before: feeForService(20, 0.1),
 *   now: diseasePoints(sight.groupShare, LAG_WEIGHTS, 0.95),
 *   termsBefore: plainTerms(20),
 *   terms: plainTerms(20),
 *   market: SAME_MARKET,
 *   tempers: new Float64Array(20),
 *   lastMargin: null,
 * };
 * const { aims, race } = targets(sight, change, motives);
 * assert(aims.coding[0]! > 0 && aims.stay[0]! < 0 && race.residual < 1e-12);
 * assertEquals(aims.split[0], 0); // its dose is 0
 * ```
 */
export function targets(
  sight: Sight,
  change: Change,
  motives: Motives,
): Targets {
  const { before, now, market } = change, n = sight.hospitals;
  const { racers: first, rule } = openRace(sight, change, motives);
  const racers = change.lastMargin === null ? first : {
    ...first,
    reference: first.reference.map((t, row) => t * change.lastMargin![row]!),
  };
  const aims = noAims(n), pressure = new Float64Array(n);
  const kept = new Float64Array(n).fill(1);
  const leaving = { stake: new Float64Array(n), usual: new Float64Array(n) };
  if (motives.model === "none") {
    return {
      aims,
      racers,
      rule,
      race: atRest(racers, rule),
      kept,
      pressure,
      leaving,
    };
  }
  const race = raceOf(racers, rule, market);
  const old = oldPrices(sight, before, motives);
  // Held at the same limit as before, it is worth what it was.
  const worth = race.prices.map((price, row) =>
    before.bound[row] === 1 && now.bound[row] === 1 && now.limit[row] === 1
      ? old[row]!
      : price
  );
  for (let row = 0; row < n; row++) {
    const pooled = now.pooled[row] === 1, value = pooled ? race.value : 1;
    const own = race.points[row]!, reference = racers.reference[row]!;
    const margin = moneyMargin(racers, row, race.levels, own, value);
    const short = reference > 0 ? (reference - margin) / reference : 0;
    pressure[row] = short > NOTHING ? short : 0;
    const started = first.reference[row]!;
    kept[row] = started > 0 ? margin / started : 1;
    const weight = pressure[row]! > 0 ? 1 + motives.race.lossAversion : 1;
    wayTargets(aims, sight, race, motives, row);
    mixTarget(
      aims,
      sight,
      motives,
      row,
      { margin: before, price: old[row]! },
      { margin: now, price: worth[row]! },
      weight,
    );
    careTargets(aims, sight, race, motives, row, {
      before: costPay(before, row, old[row]!),
      now: costPay(now, row, worth[row]!),
      weight,
    });
    const side = {
      margin: now,
      terms: change.terms,
      value,
      price: worth[row]!,
      costPrice: now.bound[row] === 1 ? worth[row]! : 1,
      pressure: pressure[row]!,
    };
    if (change.terms.exit.open) {
      const money = moneyOf(sight, row, motives, side), door = side.terms.exit;
      leaving.stake[row] = exitStake(door, money);
      leaving.usual[row] =
        exitsUnder(sight, row, motives.exit, money, door).chance;
    }
    conductTargets(aims, sight, row, motives, change.tempers[row]!, {
      margin: before,
      terms: change.termsBefore,
      value: 1,
      price: old[row]!,
      costPrice: before.bound[row] === 1 ? old[row]! : 1,
      pressure: 0,
    }, side);
  }
  return { aims, racers, rule, race, kept, pressure, leaving };
}

/** Who races under a new method, and how the value follows from their points: before anybody moves. */
export function openRace(
  sight: Sight,
  { before, now, market, termsBefore, terms }: Pick<
    Change,
    "before" | "now" | "market" | "termsBefore" | "terms"
  >,
  motives: Motives,
): Pick<Targets, "racers" | "rule"> {
  const { salience } = motives.upcoding;
  const racers = racersOf(sight, before, now, motives, market, {
    before: admissionPenalty(termsBefore, salience),
    now: admissionPenalty(terms, salience),
  });
  return { racers, rule: ruleOf(market, baseTotal(racers) / market.need) };
}

function ruleOf(market: Market, oldPoints: number): ValueRule {
  const { form, fixed, floor, ceiling, budget } = market;
  return { form, fixed, floor, ceiling, budget: budget * oldPoints };
}

/** Nobody moves: the race is where it began. */
function atRest(racers: Racers, rule: ValueRule): RaceEnd {
  const total = baseTotal(racers);
  return {
    total,
    value: total > 0 ? valueAt(rule, total) : 1,
    points: racers.points,
    levels: new Float64Array(racers.hospitals * WAY_COUNT).fill(1),
    prices: new Float64Array(racers.hospitals).fill(1),
    residual: 0,
  };
}

/** Where the race ends, or what institutions do at the value they expect. */
function raceOf(racers: Racers, rule: ValueRule, market: Market): RaceEnd {
  return market.expected === null
    ? solveRace(racers, rule, baseTotal(racers) * market.from)
    : raceEnd(racers, rule, rule.budget / market.expected);
}
