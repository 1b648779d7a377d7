import { crossing } from "../race/crossing.ts";
import type { Door } from "./exit_door.ts";
import { COST_STEPS, leaveRatio, middleOf, SEVERITIES } from "./leave_odds.ts";

/** How many of an institution's cases leave (退出规模). */
export interface Exits {
  /** Chance of the usual costly case: the lever. */
  readonly chance: number;
  /** Share of all cases that leave. */
  readonly share: number;
  /** Share of what bills exceed their group's mean by that leaves with them. */
  readonly excess: number;
}

/** Cells of an institution's mix of cases. */
export const MIX_CELLS: number = SEVERITIES * COST_STEPS;

/**
 * Who leaves where the usual costly case does so by `chance` (退出规模): over an
 * institution's own cases. Where more would leave than may, the bar rises until
 * they are as many as may, so that the dearest and sickest go first. Ages are
 * left out: inpatients are sixty in the middle.
 *
 * @param mix share of its cases by severity × step of cost, at `first`
 * @param odds the same cells, `writeLeaveOdds`
 *
 * @example Half of the cases are dear; as many as may leave, leave
 * ```ts
 * import { assert, assertAlmostEquals } from "@std/assert";
 * import { costStep } from "./leave_odds.ts";
 * import { exitsOf, MIX_CELLS } from "./exits_of.ts";
 *
 * const mix = new Float64Array(MIX_CELLS), odds = new Float64Array(MIX_CELLS);
 * mix[costStep(0.5)] = mix[costStep(2)] = 0.5;
 * odds[costStep(0.5)] = 0.25;
 * odds[costStep(2)] = 1;
 * const door = { open: true, most: 1, paid: 1, from: 0 };
 * const all = exitsOf(0.5, door, mix, 0, odds);
 * assertAlmostEquals(all.share, 0.5 * 0.5 + 0.5 * 0.2, 1e-12);
 * const few = exitsOf(0.5, { ...door, most: 0.05 }, mix, 0, odds);
 * assertAlmostEquals(few.share, 0.05, 1e-9);
 * assert(few.chance < 0.5);
 * ```
 */
export function exitsOf(
  chance: number,
  { most, from }: Door,
  mix: Float64Array,
  first: number,
  odds: Float64Array,
): Exits {
  const wanted = left(chance, from, mix, first, odds);
  if (wanted.share <= most) return wanted;
  if (most === 0) return { chance: 0, share: 0, excess: 0 };
  const over = (c: number) => left(c, from, mix, first, odds).share - most;
  return left(crossing(over, 0, chance).low, from, mix, first, odds);
}

function left(
  chance: number,
  from: number,
  mix: Float64Array,
  first: number,
  odds: Float64Array,
): Exits {
  let share = 0, excess = 0, all = 0;
  for (let cell = 0; cell < MIX_CELLS; cell++) {
    const cases = mix[first + cell]!, cost = middleOf(cell % COST_STEPS);
    const dearer = cost > 1 ? cases * (cost - 1) : 0;
    all += dearer;
    if (cost < from) continue;
    const leaves = chance * leaveRatio(chance, odds[cell]!);
    share += cases * leaves;
    excess += dearer * leaves;
  }
  return { chance, share, excess: all === 0 ? 0 : excess / all };
}
