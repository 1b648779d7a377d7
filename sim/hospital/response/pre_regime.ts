/**
 * What more points cost an institution, read from what it did under the old
 * method (改革前的一阶条件): where it was paid at the margin, marginal pay was
 * marginal cost; where it was held at a limit, only a prior is known.
 *
 * @module
 */
import type { ByLevel, Motives } from "./motives.ts";
import { moneyMargin } from "./race/money_margin.ts";
import { type Racers, WAY_COUNT } from "./race/racers.ts";
import { poolTotal } from "./race/solve_race.ts";
import type { Margin, Sight } from "./sight.ts";

/** How the new year differs for the racers, beyond what is paid at the margin. */
export interface RaceYear {
  /** Need of the new year relative to the old one. */
  readonly need: number;
  /** Years since the new method began, 1 in its first. */
  readonly years: number;
  /** Volume above which less is paid, relative to the old year; `Infinity` = no line. */
  readonly line: number;
  /** Share of the value that points above the line are paid. */
  readonly beyond: number;
}

/** A year like the one before it. */
export const SAME_YEAR: RaceYear = {
  need: 1,
  years: 1,
  line: Infinity,
  beyond: 1,
};

/**
 * Part of the price of an admission at the margin that audits are expected to
 * take, under either method (期望罚没): a cost of volume beside effort, whatever is
 * left of the price at the margin.
 */
export interface Denied {
  readonly before: number;
  readonly now: number;
}

/** Nobody asks whether a bed was needed. */
export const NOT_DENIED: Denied = { before: 0, now: 0 };

/**
 * Racers of the new method whose costs follow from the old one (由改革前推出的参赛者).
 *
 * - Paid at the margin before: marginal cost = old marginal pay, its money part
 *   at most the prior, the rest effort.
 * - Nothing paid for it before: the institution was at the lowest acceptable
 *   level; the prior stays, and it goes no lower.
 * - Held at its own limit before: the prior stays, and no more is known.
 * - Held at its own limit now: the limit is a line above which nothing is paid;
 *   all ways give way by what they cost until points are within it.
 *
 * Coding rises by no more than its pace in the years since the method began.
 * A dose divides κ, so that a dose of 0 closes the way.
 *
 * @example From fee for service: marginal cost was the whole price, of which k = 0.6 is money
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { defaults } from "../../model/policy/mod.ts";
 * import { feeForService, fixedPrice } from "./margins.ts";
 * import { motivesOf } from "./motives.ts";
 * import { plainSight } from "./plain_sight.ts";
 * import { racersOf } from "./pre_regime.ts";
 *
 * const motives = motivesOf(defaults());
 * const racers = racersOf(plainSight(2), feeForService(2, 0), fixedPrice(2), motives);
 * assertAlmostEquals(racers.money[0]!, 0.6, 1e-12);
 * assertAlmostEquals(racers.effort[0]!, 0.4, 1e-12);
 * ```
 */
export function racersOf(
  sight: Sight,
  before: Margin,
  now: Margin,
  motives: Motives,
  year: RaceYear = SAME_YEAR,
  denied: Denied = NOT_DENIED,
): Racers {
  const n = sight.hospitals, { race, beds, dose } = motives;
  const points = sight.points.map((y) => y * year.need);
  const racers: Racers = {
    hospitals: n,
    points,
    outside: outsidePoints(sight, now) * year.need,
    pooled: now.pooled,
    reference: new Float64Array(n),
    lossAversion: race.lossAversion,
    line: new Float64Array(n).fill(year.line / year.need),
    beyond: new Float64Array(n).fill(year.beyond),
    room: sight.occupancy.map((used) => Math.max(1, beds.line / used)),
    crowding: sight.occupancy.map((used) =>
      beds.price / (1 - beds.line) * used
    ),
    pay: new Float64Array(n * WAY_COUNT),
    money: new Float64Array(n * WAY_COUNT),
    effort: new Float64Array(n * WAY_COUNT),
    benefit: new Float64Array(n * WAY_COUNT),
    kappa: new Float64Array(n * WAY_COUNT),
    least: new Float64Array(n * WAY_COUNT),
    most: new Float64Array(n * WAY_COUNT),
  };
  const old = oldPrices(sight, before, motives);
  const ease = easeOf(sight, race.expansion);
  const rest = new Float64Array(n * WAY_COUNT).fill(1);
  for (let row = 0; row < n; row++) {
    const level = levelOf(sight, row), k = race.costShare[level];
    const kept = old[row]!;
    const more = sight.volumeStep[row]!;
    const heavier = sight.treatmentStep[row]!, fuller = sight.codingStep[row]!;
    const ways = [
      {
        prior: k,
        kappa: more > 0 ? race.expansion[level] / dose.volume : Infinity,
        least: Math.max(motives.least, 1 - more),
        most: 1 + more,
      },
      {
        prior: k,
        kappa: heavier > 0
          ? race.treatmentKappa * race.expansion[level] * ease / dose.treatment
          : Infinity,
        least: 1 - heavier,
        most: 1 + heavier,
      },
      {
        prior: race.codingCost,
        kappa: fuller > 0 ? race.codingKappa / dose.coding : Infinity,
        least: 1,
        most: 1 + Math.min(fuller, motives.path.codingPace * year.years),
      },
    ];
    const earned = payOf(before, row), paid = payOf(now, row);
    const held = before.bound[row] === 1, heldNow = now.bound[row] === 1;
    if (heldNow) {
      racers.line[row] = Math.min(
        year.line,
        now.limit[row]!,
      ) / year.need;
      racers.beyond[row] = 0;
    }
    const same = held && heldNow && now.limit[row] === 1;
    ways.forEach(({ prior, kappa, least, most }, way) => {
      const at = row * WAY_COUNT + way;
      const corner = !held && earned[way] === 0;
      // A limit is worth the same to all ways, so held twice their costs are alike.
      const whole = held && heldNow
        ? earned[way]! * k
        : held || corner
        ? prior
        : earned[way]! * kept;
      racers.pay[at] = paid[way]!;
      racers.money[at] = Math.min(prior, whole);
      racers.effort[at] = whole - racers.money[at]!;
      if (way === 0) {
        // Where the first-order condition is not known, neither is what audits
        // took; of a lump sum nothing is taken for a case.
        const known = !corner && (!held || heldNow);
        const byCase = heldNow || paid[way]! > 0;
        racers.effort[at]! += (byCase ? denied.now : 0) -
          (known ? denied.before : 0);
      }
      racers.kappa[at] = kappa;
      racers.least[at] = corner || same ? 1 : least;
      racers.most[at] = same ? 1 : most;
    });
    racers.reference[row] = moneyMargin(racers, row, rest, points[row]!, 1) /
      year.need;
  }
  return racers;
}

/**
 * Marginal pay of volume, of heavier treatment and of fuller codes (三条途径的边际收入):
 * a heavier treatment also brings what of its bill is paid. Points come from bills,
 * so that fee for service pays for it what points do at their old value.
 */
export function payOf(
  margin: Margin,
  row: number,
): readonly [number, number, number] {
  const perPoint = margin.perPoint[row]!;
  return [
    margin.perCase[row]!,
    perPoint + margin.perCost[row]! - margin.later[row]!,
    perPoint,
  ];
}

/**
 * What is left of a price after the own share has diluted it, under the old
 * method; at a limit of its own, what the limit was worth, which is only known
 * as the prior.
 */
export function oldPrices(
  sight: Sight,
  before: Margin,
  { race }: Motives,
): Float64Array {
  const pool = poolTotal(
    sight.points,
    before.pooled,
    outsidePoints(sight, before),
  );
  return sight.points.map((y, row) =>
    before.bound[row] === 1
      ? race.costShare[levelOf(sight, row)]
      : before.pooled[row] === 1 && pool > 0
      ? 1 - y / pool
      : 1
  );
}

/**
 * Mean of 1 ÷ κ of expansion by points, so that κ of heavier treatment goes with
 * the level as κ of volume does and is, in the city's mean, what was given
 * (技术随等级).
 */
function easeOf(sight: Sight, expansion: ByLevel): number {
  let points = 0, eased = 0;
  for (let row = 0; row < sight.hospitals; row++) {
    points += sight.points[row]!;
    eased += sight.points[row]! / expansion[levelOf(sight, row)];
  }
  return points === 0 ? 1 / expansion["2"] : eased / points;
}

/** The level of an institution, as keys of a table by level. */
export function levelOf(sight: Sight, row: number): "3" | "2" | "1" {
  const level = sight.level[row]!;
  return level >= 3 ? "3" : level === 2 ? "2" : "1";
}

/** Points of the pool that are none of these institutions', from the shares they know. */
function outsidePoints(sight: Sight, margin: Margin): number {
  const own = poolTotal(sight.points, margin.pooled, 0);
  const share = poolTotal(sight.poolShare, margin.pooled, 0);
  // Shares that add up to 1 but for rounding leave nothing outside.
  return share > 0 && share < 1 - 1e-9 ? own / share - own : 0;
}
