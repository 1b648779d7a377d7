import type { Facts } from "../model/facts.ts";
import { BANDS, chronicPrevalence } from "./person_tables.ts";

/**
 * The expected structure of the insured (参保结构): shares by scheme, band and
 * sex, and how common each chronic state is there. Admission rates are scaled
 * on it, so that they do not depend on who happens to be drawn.
 */
export function structureOf(facts: Facts): {
  readonly share: Float64Array;
  readonly prevalence: Float64Array;
} {
  const female = facts.ageSex.map((f) => f.female / (f.male + f.female));
  const share = new Float64Array(BANDS * 4);
  (["employee", "resident"] as const).forEach((scheme, s) => {
    const total = facts.schemeAge.reduce((sum, f) => sum + f[scheme], 0);
    facts.schemeAge.forEach((f, band) => {
      const at = (s * BANDS + band) * 2, part = f[scheme] / total;
      share[at] = part * (1 - female[band]!);
      share[at + 1] = part * female[band]!;
    });
  });
  return { share, prevalence: chronicPrevalence(facts, female) };
}
