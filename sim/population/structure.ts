import { BANDS } from "./ages.ts";
import { chronicByBand } from "./chronic_prevalence.ts";
import type { Population } from "./person_tables.ts";
import { sharesByBand } from "./age_table.ts";

/**
 * The expected structure of a year's insured (参保结构): shares by scheme, band
 * and sex, and how common each chronic state is there. Admission rates are
 * scaled on it, so that they do not depend on who happens to be drawn.
 */
export function structureOf(
  { turnover, prevalence, survivors }: Population,
): {
  readonly share: Float64Array;
  readonly prevalence: Float64Array;
  readonly survivors: Float64Array;
} {
  return {
    // The last row is the year after.
    share: sharesByBand(turnover.expected.at(-2)!, BANDS),
    prevalence: chronicByBand(prevalence),
    survivors,
  };
}
