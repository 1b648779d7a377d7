import type { Standards } from "../../hospital/response/growth/hold_standards.ts";
import { withGrowth } from "../../hospital/response/growth/with_growth.ts";
import type { Sight } from "../../hospital/response/sight.ts";
import type { Growth, Levers } from "../../model/levers.ts";
import { growthOf, meanIntensity, standardsOf } from "./growth_of.ts";
import type { Known } from "./known_before.ts";

/** What a year begins with besides its rules. */
export interface Expansion {
  /** Left out where institutions add nothing. */
  readonly growth?: Growth;
  /** What they see with their new beds. */
  readonly sight: Sight;
  /** Standards of cost they are held to; `null` = none. */
  readonly standards: Standards | null;
}

/**
 * Beds and items that are added as a year begins, and the standards that hold
 * them (年初扩张与标准). Part of the run: it hands tables to the response.
 *
 * @param value value of a point in the latest year, 1 = the old one
 */
export function expansionOf(known: Known, value: () => number): Expansion {
  const { sight, hospitals, registry, rules, so, change, before } = known;
  const { last, old } = so, n = sight.hospitals, { now } = change;
  const held = standardsOf(
    { sight, hospitals, rules, last, now },
    change.terms.outpatientPaid,
  );
  const growth = growthOf(
    {
      sight,
      hospitals,
      registry,
      rules,
      last,
      before,
      paid: known.paid,
      now,
      value,
      years: known.year - old.record.year,
    },
    held,
    known.motives,
  );
  if (growth === undefined) {
    const added = new Float64Array(n).fill(1);
    return { sight, standards: standing(known, held, added) };
  }
  const was = before?.growth?.items;
  const added = growth.items.map((items, h) => items / (was?.[h] ?? 1));
  // More beds, the same patients: what a bed is worth falls.
  const occupancy = sight.occupancy.map((used, h) => used / growth.beds[h]!);
  return {
    growth,
    sight: { ...sight, occupancy },
    standards: standing(known, held, added),
  };
}

/** Levers of a year with what was added. */
export function withAdded(
  levers: Levers,
  { growth }: Expansion,
  { sight, motives }: Known,
): Levers {
  return growth === undefined
    ? levers
    : withGrowth(levers, growth, sight, motives.growth);
}

function standing(
  { from, sight }: Known,
  held: ReturnType<typeof standardsOf>,
  added: Float64Array,
): Standards | null {
  return held &&
    { ...held, level: meanIntensity(from, sight.hospitals), added };
}
